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

static void
draw_line (const SitnetSideColumn *self, gint32 y, guint number, const char *text)
{
  g_autofree char *line = sitnet_side_dup_fitting (text, SITNET_SIDE_SIZE, FALSE, self->width - INDENT);
  SitnetPoint base = {self->x + (number > 0 ? INDENT : 0), y + SITNET_SIDE_SIZE + (gint32)number * SITNET_SIDE_PITCH};
  sitnet_description_add_text (self->page, base, SITNET_ALIGN_LEFT, line, SITNET_SIDE_SIZE, FALSE, TEXT);
}

/* One entry of a list: lines filled with words, the last one cut where it is too long, all but the first set in. Gives the
   number of lines. */
static guint
draw_entry (const SitnetSideColumn *self, gint32 y, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GString) line = g_string_new (NULL);
  guint n = 0;
  for (guint i = 0; words[i] != NULL; i++) {
    gsize length = line->len;
    g_string_append_printf (line, "%s%s", length > 0 ? " " : "", words[i]);
    if (length == 0 || n + 1 >= MOST_LINES ||
        sitnet_label_measure (line->str, SITNET_SIDE_SIZE, FALSE) <= self->width - INDENT)
      continue;
    g_string_truncate (line, length);
    draw_line (self, y, n++, line->str);
    g_string_assign (line, words[i]);
  }
  draw_line (self, y, n++, line->str);
  return n;
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
