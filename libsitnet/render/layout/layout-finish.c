/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Fills the page with a found map: stretches it along each side, and finds the best place for each title. */
#include "layout-private.h"

/* Factors are whole thousandths. */
#define WHOLE 1000

#define TITLE_REACH 120
#define TITLE_GRID 20

static gint32
stretched (gint32 at, gint64 factor)
{
  return (gint32)(at * factor / WHOLE);
}

/* First and last edge of all boxes along one side of the page after stretching. */
static void
extent (const LayoutPage *page, gboolean is_across, gint64 factor, gint32 *first, gint32 *last)
{
  const gint32 *at = is_across ? page->boxes.x : page->boxes.y;
  const gint32 *half = is_across ? page->boxes.half_width : page->boxes.half_height;
  *first = G_MAXINT32;
  *last = G_MININT32;
  for (guint i = 0; i < page->boxes.n; i++) {
    *first = MIN (*first, stretched (at[i], factor) - half[i]);
    *last = MAX (*last, stretched (at[i], factor) + half[i]);
  }
}

static gint64
widest_factor (const LayoutPage *page, gboolean is_across, gint64 limit)
{
  gint64 fits = WHOLE, too_wide = limit + 1;
  gint32 room = is_across ? page->width : page->height;
  while (fits + 1 < too_wide) {
    gint64 middle = (fits + too_wide) / 2;
    gint32 first, last;
    extent (page, is_across, middle, &first, &last);
    if (last - first <= room)
      fits = middle;
    else
      too_wide = middle;
  }
  return fits;
}

/* Stretches the map along both sides until it fills the page, at most by the limit, and centres it. No
   crossing comes or goes but by rounding; and no two boxes come closer: a factor of 1 or more, rounded down,
   never shortens the distance of two whole numbers. */
void
sitnet_layout_stretch (LayoutPage *page, gint64 limit_percent)
{
  if (page->boxes.n == 0)
    return;
  gint64 limit = limit_percent * WHOLE / 100;
  gint64 across = widest_factor (page, TRUE, limit), down = widest_factor (page, FALSE, limit);
  gint32 left, right, top, bottom;
  extent (page, TRUE, across, &left, &right);
  extent (page, FALSE, down, &top, &bottom);
  gint32 shift_x = (page->width - (right - left)) / 2 - left;
  gint32 shift_y = (page->height - (bottom - top)) / 2 - top;
  for (guint i = 0; i < page->boxes.n; i++) {
    sitnet_layout_page_put (page, i, stretched (page->boxes.x[i], across) + shift_x,
                            stretched (page->boxes.y[i], down) + shift_y);
  }
  sitnet_layout_page_recount (page);
}

typedef struct {
  gint32 x, y;
  gint64 cost;
  gboolean is_found;
} Place;

static void
try_title (LayoutPage *page, guint title, gint32 x, gint32 y, Place *best)
{
  if (!sitnet_layout_page_holds (page, title, x, y))
    return;
  sitnet_layout_page_put (page, title, x, y);
  gint64 cost = sitnet_layout_page_price (page, title, best->is_found ? best->cost : G_MAXINT64);
  if (!best->is_found || cost < best->cost)
    *best = (Place){x, y, cost, TRUE};
}

/* Tries the places around one box, between the gap and the reach of a title. */
static void
try_around (LayoutPage *page, guint title, guint box, Place *best)
{
  const LayoutBoxes *boxes = &page->boxes;
  gint32 wide = boxes->half_width[title] + boxes->half_width[box] + SITNET_LAYOUT_GAP;
  gint32 high = boxes->half_height[title] + boxes->half_height[box] + SITNET_LAYOUT_GAP;
  gint32 box_x = boxes->x[box], box_y = boxes->y[box];
  for (gint32 more = 0; more <= TITLE_REACH - SITNET_LAYOUT_GAP; more += TITLE_GRID) {
    for (gint32 along = -wide; along <= wide; along += TITLE_GRID) {
      try_title (page, title, box_x + along, box_y - high - more, best);
      try_title (page, title, box_x + along, box_y + high + more, best);
    }
    for (gint32 along = -high; along <= high; along += TITLE_GRID) {
      try_title (page, title, box_x - wide - more, box_y + along, best);
      try_title (page, title, box_x + wide + more, box_y + along, best);
    }
  }
}

/* Each title goes to the cheapest free place beside a box of its sector; it stays where it is when there is none, or
 * none better. */
void
sitnet_layout_settle_titles (LayoutPage *page)
{
  const LayoutBoxes *boxes = &page->boxes;
  for (guint title = 0; title < boxes->n; title++) {
    if (!page->given[title].is_title)
      continue;
    Place best = {boxes->x[title], boxes->y[title], 0, FALSE};
    if (sitnet_layout_page_title_gap (page, title) < TITLE_REACH) {
      best.cost = sitnet_layout_page_price (page, title, G_MAXINT64);
      best.is_found = TRUE;
    }
    for (guint box = 0; box < boxes->n; box++) {
      if (boxes->sector[box] == boxes->sector[title] && !page->given[box].is_title)
        try_around (page, title, box, &best);
    }
    sitnet_layout_page_put (page, title, best.x, best.y);
  }
  sitnet_layout_page_recount (page);
}
