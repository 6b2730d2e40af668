/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A first legal place for every box: the best connected first, each on its cheapest free place. */
#include "layout-private.h"

#include "error-private.h"

#include <sitnet/error.h>

/* Places are tried on a lattice of 24 pt, wider on large paper, and halved down to 6 pt when no place is
 * free. */
#define LATTICE 240
#define FINEST_LATTICE 60
#define MOST_POINTS 1500

/* Counting steps that the whole start may take; large networks get a wider lattice. */
#define START_STEPS G_GINT64_CONSTANT (3000000000)

/* While most lines are not drawn yet, the costs that are known count more than the pull of neighbours to
 * come. */
#define MIDDLE_COST_DIVISOR 4

typedef struct {
  guint box;
  guint n_lines;
  gint64 area;
  gboolean is_title;
} Turn;

static gint
compare_turns (gconstpointer left, gconstpointer right)
{
  const Turn *a = left, *b = right;
  if (a->is_title != b->is_title)
    return a->is_title ? 1 : -1;
  if (a->n_lines != b->n_lines)
    return a->n_lines > b->n_lines ? -1 : 1;
  if (a->area != b->area)
    return a->area > b->area ? -1 : 1;
  return a->box < b->box ? -1 : a->box > b->box;
}

/* Actors by falling degree, then the titles, which follow their sectors. */
static Turn *
order_of_turns (const LayoutPage *page)
{
  Turn *turns = g_new0 (Turn, page->boxes.n);
  for (guint i = 0; i < page->boxes.n; i++) {
    const SitnetLayoutBox *box = &page->given[i];
    turns[i] = (Turn){i, page->first[i + 1] - page->first[i], (gint64)box->width * box->height, box->is_title};
  }
  qsort (turns, page->boxes.n, sizeof (Turn), compare_turns);
  return turns;
}

static gint32
lattice_step (const LayoutPage *page)
{
  gint64 n = MAX (page->boxes.n, 1), lines = page->lines.n;
  gint64 steps_each = (2 * lines / n + 1) * (lines + n) + lines + 2 * n;
  gint64 points = CLAMP (START_STEPS / n / steps_each, 200, MOST_POINTS);
  gint64 area = (gint64)page->width * page->height;
  gint32 step = LATTICE;
  while (area / step / step > points)
    step += FINEST_LATTICE;
  return step;
}

/* Distance from the middle of the page: the first boxes have nothing else to go by. */
static gint64
middle_cost (const LayoutPage *page, gint32 x, gint32 y)
{
  return (ABS (x - page->width / 2) + ABS (y - page->height / 2)) / MIDDLE_COST_DIVISOR;
}

/* Tries the lattice; -1 when no place is free, otherwise the cost of the place where the box stands then. */
static gint64
try_lattice (LayoutPage *page, guint box, gint32 step)
{
  gint64 best = -1;
  gint32 best_x = 0, best_y = 0;
  for (gint32 y = step / 2; y < page->height; y += step) {
    for (gint32 x = step / 2; x < page->width; x += step) {
      sitnet_layout_page_put (page, box, x, y);
      if (!sitnet_layout_page_holds (page, box, x, y))
        continue;
      gint64 limit = best < 0 ? G_MAXINT64 : best;
      gint64 cost = sitnet_layout_page_price (page, box, limit) + middle_cost (page, x, y);
      if (best < 0 || cost < best) {
        best = cost;
        best_x = x;
        best_y = y;
      }
    }
  }
  sitnet_layout_page_lift (page, box);
  if (best >= 0)
    sitnet_layout_page_put (page, box, best_x, best_y);
  return best;
}

/* Puts every box on the page that is not there; fails when one finds no place, or when the caller stops it. */
gboolean
sitnet_layout_start (LayoutPage *page, GError **error)
{
  g_autofree Turn *turns = order_of_turns (page);
  gint32 widest = lattice_step (page);
  for (guint i = 0; i < page->boxes.n; i++) {
    gint64 cost = page->is_placed[turns[i].box] ? 0 : -1;
    for (gint32 step = widest; cost < 0 && step >= FINEST_LATTICE; step /= 2)
      cost = try_lattice (page, turns[i].box, step);
    if (cost < 0) {
      sitnet_error_set (error, SITNET_ERROR_LIMIT,
                        "The map has no room for %u boxes with readable type: choose a larger paper or a smaller scope",
                        page->boxes.n);
      return FALSE;
    }
    double done = 0.05 * (i + 1) / page->boxes.n;
    if (page->progress != NULL && !page->progress (done, page->progress_data)) {
      sitnet_error_set_literal (error, SITNET_ERROR_CANCELLED, "The map was stopped before it was done");
      return FALSE;
    }
  }
  sitnet_layout_page_recount (page);
  return TRUE;
}
