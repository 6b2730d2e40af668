/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Names measured and broken into the lines of a box. Lengths are in tenths of a point. */
#ifndef SITNET_LABEL_H
#define SITNET_LABEL_H

#include <glib.h>

G_BEGIN_DECLS

/* The font that the widths belong to: the only family in fonts-dejavu-core that can set Czech without serifs.
 */
#define SITNET_LABEL_FONT "DejaVu Sans"
#define SITNET_LABEL_FONT_BOLD "DejaVu Sans Bold"

#define SITNET_LABEL_LINES 3

/**
 * SitnetLabel:
 * @text: at most three lines of UTF-8 with "\n" between them; never %NULL after wrapping, "" for an empty
 * name
 * @n_lines: 1 to 3
 * @type_size: size of the type
 * @is_bold: set in bold
 * @is_cut: an ellipsis stands for a part of the name
 * @text_width: width of the widest line
 * @width: width of the box around the text
 * @height: height of that box
 */
typedef struct {
  gchar *text;
  guint n_lines;
  gint32 type_size;
  gboolean is_bold;
  gboolean is_cut;
  gint32 text_width;
  gint32 width;
  gint32 height;
} SitnetLabel;

gint32 sitnet_label_measure (const gchar *text, gint32 type_size, gboolean is_bold);
void sitnet_label_wrap (SitnetLabel *label, const gchar *name, gint32 type_size, gboolean is_bold, gint32 cap);
void sitnet_label_clear (SitnetLabel *label);

G_END_DECLS

#endif
