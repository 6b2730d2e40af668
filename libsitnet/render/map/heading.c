/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sets the title on the left and the facts on the right, so that neither runs into the other. */
#include "heading.h"

#include "label.h"

#define TITLE_SIZE 240
#define LEAST_TITLE_SIZE 110
#define FACTS_SIZE 110
#define SCOPE_SIZE 95
#define BETWEEN 240

/* Base lines under the upper margin. */
#define TITLE_BASE 190
#define FACTS_BASE 110
#define SCOPE_PITCH 118

/* Two lines of scope; a third may stand in the free rim of the map. The same for every scope, so that nobody moves. */
#define HEIGHT 390

/* The scope wraps at this share of the width of the page. */
#define SCOPE_PERCENT 42
#define MOST_SCOPE_LINES 3

/* No line of a heading holds more, whatever they are. */
#define MOST_LETTERS 600

/* As much of the text as fits, with an ellipsis when that is not all. */
static char *
cut_text (const char *text, gint32 size, gboolean is_bold, gint32 width)
{
  glong n_letters = MIN (g_utf8_strlen (text, -1), MOST_LETTERS);
  g_autofree char *start = g_utf8_substring (text, 0, n_letters);
  g_autofree char *shown = g_strdup (text);
  while (n_letters > 0 && sitnet_label_measure (shown, size, is_bold) > width) {
    n_letters--;
    g_autofree char *part = g_utf8_substring (start, 0, n_letters);
    g_free (shown);
    shown = g_strconcat (g_strchomp (part), "…", NULL);
  }
  return g_steal_pointer (&shown);
}

/* Fills lines with words; the last one takes what is left, even if it is too long. */
static GPtrArray *
wrap_scope (const char *text, gint32 size, gint32 width)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GString) line = g_string_new (NULL);
  for (guint i = 0; words[i] != NULL; i++) {
    gsize length = line->len;
    g_string_append_printf (line, "%s%s", length > 0 ? " " : "", words[i]);
    if (length > 0 && lines->len + 1 < MOST_SCOPE_LINES && sitnet_label_measure (line->str, size, FALSE) > width) {
      g_ptr_array_add (lines, g_strndup (line->str, length));
      g_string_assign (line, words[i]);
    }
  }
  g_ptr_array_add (lines, cut_text (line->str, size, FALSE, width));
  return lines;
}

static void
draw_scope (SitnetDescription *page, const SitnetMapContent *portrait, SitnetPoint base, gint32 *width)
{
  gint32 size = SCOPE_SIZE;
  g_autoptr (GPtrArray) lines = wrap_scope (portrait->scope, size, page->width * SCOPE_PERCENT / 100);
  for (guint i = 0; i < lines->len; i++) {
    const char *line = g_ptr_array_index (lines, i);
    base.y += SCOPE_PITCH;
    sitnet_description_add_text (page, base, SITNET_ALIGN_RIGHT, line, size, FALSE, "#444444");
    *width = MAX (*width, sitnet_label_measure (line, size, FALSE));
  }
}

/* A long title is set smaller; a very long one is cut. */
static void
draw_title (SitnetDescription *page, const char *title, SitnetPoint base, gint32 width)
{
  gint32 size = TITLE_SIZE;
  gint32 least = LEAST_TITLE_SIZE;
  while (size > least && sitnet_label_measure (title, size, TRUE) > width) {
    size -= 5;
  }
  g_autofree char *shown = cut_text (title, size, TRUE, width);
  sitnet_description_add_text (page, base, SITNET_ALIGN_LEFT, shown, size, TRUE, "#111111");
}

/**
 * sitnet_heading_draw:
 * @page: where to draw
 * @portrait: what is drawn
 * @margin: of the page
 *
 * Returns: the height that is taken, margin and all
 */
gint32
sitnet_heading_draw (SitnetDescription *page, const SitnetMapContent *portrait, gint32 margin)
{
  gint32 facts_size = FACTS_SIZE;
  gint32 facts_width = sitnet_label_measure (portrait->facts, facts_size, FALSE);
  SitnetPoint right = {page->width - margin, margin + FACTS_BASE};
  sitnet_description_add_text (page, right, SITNET_ALIGN_RIGHT, portrait->facts, facts_size, FALSE, "#222222");
  draw_scope (page, portrait, right, &facts_width);
  SitnetPoint left = {margin, margin + TITLE_BASE};
  draw_title (page, portrait->title, left, page->width - 2 * margin - facts_width - BETWEEN);
  return margin + HEIGHT;
}
