/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Breaks texts into the lines of a narrow column. */
#include "side-column.h"

#include "label.h"
#include "message.h"

#define INDENT 60
#define MOST_LINES 3

/* No line holds more, whatever it says. */
#define MOST_LETTERS 300

#define TEXT "#111111"

char *
sitnet_side_dup_fitting (const char *name, gint32 size, gboolean is_bold, gint32 width)
{
  g_autofree char *line = g_strdelimit (g_strdup (name), "\r\n\t", ' ');
  if (sitnet_label_measure (line, size, is_bold) <= width)
    return g_steal_pointer (&line);
  for (glong n = MIN (g_utf8_strlen (line, -1), MOST_LETTERS); n > 0; n--) {
    g_autofree char *part = g_utf8_substring (line, 0, n);
    g_autofree char *cut = g_strconcat (g_strchomp (part), "…", NULL);
    if (sitnet_label_measure (cut, size, is_bold) <= width)
      return g_steal_pointer (&cut);
  }
  return g_strdup ("…");
}

GPtrArray *
sitnet_side_wrap (const char *text, gint32 size, gint32 width, guint most)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GString) line = g_string_new (NULL);
  for (guint i = 0; words[i] != NULL; i++) {
    gsize length = line->len;
    g_string_append_printf (line, "%s%s", length > 0 ? " " : "", words[i]);
    if (length > 0 && lines->len + 1 < most && sitnet_label_measure (line->str, size, FALSE) > width) {
      g_ptr_array_add (lines, g_strndup (line->str, length));
      g_string_assign (line, words[i]);
    }
  }
  g_ptr_array_add (lines, sitnet_side_dup_fitting (line->str, size, FALSE, width));
  return lines;
}

/* One entry of a list, all lines but the first set in. Gives the number of lines. */
static guint
draw_entry (const SitnetSideColumn *self, gint32 y, const char *text)
{
  g_autoptr (GPtrArray) lines = sitnet_side_wrap (text, SITNET_SIDE_SIZE, self->width - INDENT, MOST_LINES);
  for (guint i = 0; i < lines->len; i++) {
    SitnetPoint base = {self->x + (i > 0 ? INDENT : 0), y + SITNET_SIDE_SIZE + (gint32)i * SITNET_SIDE_PITCH};
    sitnet_description_add_text (self->page, base, SITNET_ALIGN_LEFT, lines->pdata[i], SITNET_SIDE_SIZE, FALSE, TEXT);
  }
  return lines->len;
}

gint32
sitnet_side_draw_heading (const SitnetSideColumn *self, gint32 y, const char *heading)
{
  g_autofree char *shown = sitnet_side_dup_fitting (heading, SITNET_SIDE_HEADING_SIZE, TRUE, self->width);
  sitnet_description_add_text (self->page, (SitnetPoint){self->x, y + 100}, SITNET_ALIGN_LEFT, shown,
                               SITNET_SIDE_HEADING_SIZE, TRUE, TEXT);
  return y + 150;
}

gint32
sitnet_side_draw_list (const SitnetSideColumn *self, gint32 y, const char *heading, const GPtrArray *lines,
                       gint32 bottom)
{
  if (lines->len == 0 || y + 5 * SITNET_SIDE_PITCH > bottom)
    return y;
  y = sitnet_side_draw_heading (self, y, heading);
  for (guint i = 0; i < lines->len; i++) {
    guint left = lines->len - i;
    if (y + 4 * SITNET_SIDE_PITCH > bottom && left > 1) {
      g_autofree char *more =
          g_strdup_printf (sitnet_translate_count (self->language, left, "… and %u more", "… and %u more"), left);
      (void)draw_entry (self, y, more);
      y += SITNET_SIDE_PITCH;
      break;
    }
    y += (gint32)draw_entry (self, y, lines->pdata[i]) * SITNET_SIDE_PITCH + SITNET_SIDE_PITCH / 8;
  }
  return y + SITNET_SIDE_PITCH;
}
