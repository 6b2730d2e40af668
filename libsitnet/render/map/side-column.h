/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A column of lists beside a map. */
#ifndef SITNET_SIDE_COLUMN_H
#define SITNET_SIDE_COLUMN_H

#include "description.h"

#include <sitnet/language.h>

G_BEGIN_DECLS

/* Of its text and of its headings, and from line to line. */
#define SITNET_SIDE_SIZE 90
#define SITNET_SIDE_HEADING_SIZE 110
#define SITNET_SIDE_PITCH 118

typedef struct {
  SitnetDescription *page;
  gint32 x, width;
  SitnetLanguage language;
} SitnetSideColumn;

/* As much of a name as fits on one line, with an ellipsis when that is not all. (transfer full) */
char *sitnet_side_dup_fitting (const char *name, gint32 size, gboolean is_bold, gint32 width);
/* Lines filled with words, at most so many; the last one is cut where it is too long. (transfer full) (element-type utf8) */
GPtrArray *sitnet_side_wrap (const char *text, gint32 size, gint32 width, guint most);
/* A heading from `y` down; gives where what follows may begin. */
gint32 sitnet_side_draw_heading (const SitnetSideColumn *self, gint32 y, const char *heading);
/* A heading and texts below it, each in a few lines, as far as there is room above `bottom`; says how many are left out. Nothing
   without texts. Gives where what follows may begin. */
gint32 sitnet_side_draw_list (const SitnetSideColumn *self, gint32 y, const char *heading, const GPtrArray *lines,
                              gint32 bottom);

G_END_DECLS

#endif
