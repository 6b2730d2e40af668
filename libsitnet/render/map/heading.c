/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sets the title on the left and the facts on the right, so that neither runs into the other. */
#include "heading.h"

#include "label.h"
#include "side-column.h"

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

static void
draw_scope (SitnetDescription *page, const SitnetMapContent *portrait, SitnetPoint base, gint32 *width)
{
  gint32 size = SCOPE_SIZE;
  g_autoptr (GPtrArray) lines =
      sitnet_side_wrap (portrait->scope, size, page->width * SCOPE_PERCENT / 100, MOST_SCOPE_LINES);
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
  g_autofree char *shown = sitnet_side_dup_fitting (title, size, TRUE, width);
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
