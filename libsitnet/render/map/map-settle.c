/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Simulated annealing of places that are good already, by what the layout holds against a map; no actor goes farther from where
   it began than its leash, so that who stood left stays left. */
#include "map-settle.h"

#include "error-private.h"
#include "layout-private.h"

#include <sitnet/error.h>

/* How often each box is tried, unless the caller asks for fewer trials; not more than so many trials in all. */
#define ROUNDS 6000
#define MOST_TRIALS 1500000

/* A leash is this part of the width and of the height of the page. */
#define LEASH_DIVISOR 6

/* Moves get shorter, down to 6 pt. */
#define SHORTEST 60

/* Temperature at the beginning, in thousandths of a crossing; it falls to nothing with the square of what is left. Random numbers
   are drawn from so many, and logarithms shifted by so much. */
#define HOT 3000
#define DRAWS 1024
#define LOG_SHIFT 16

/* The places that are given fill the page, and so do those that are found. */
#define STRETCH_PERCENT 150

/* Places that were there before are kept together as they were. */
#define PULL_DIVISOR 2

typedef struct {
  LayoutPage *page;
  const SitnetLayoutEntry *homes;
  gint32 leash_x, leash_y;
  gint32 radius; /* of the next moves */
  gint64 temperature;
} Settling;

static SitnetLayoutBox *
boxes_of (const SitnetLayoutEntry *entries, guint n_entries)
{
  SitnetLayoutBox *boxes = g_new0 (SitnetLayoutBox, (gsize)n_entries + 1);
  for (guint i = 0; i < n_entries; i++)
    boxes[i] = (SitnetLayoutBox){.width = entries[i].label.width,
                                 .height = entries[i].label.height,
                                 .sector = entries[i].sector,
                                 .is_title = entries[i].is_title};
  return boxes;
}

static gboolean
is_within_leash (const Settling *self, guint box, gint32 x, gint32 y)
{
  const SitnetLayoutEntry *home = &self->homes[box];
  return home->is_title || (ABS (x - home->x) <= self->leash_x && ABS (y - home->y) <= self->leash_y);
}

/* Struck from the ledger where it stands, entered where it goes. */
static void
move (LayoutPage *page, guint box, gint32 x, gint32 y)
{
  sitnet_layout_page_record (page, box, -1);
  sitnet_layout_page_put (page, box, x, y);
  sitnet_layout_page_record (page, box, 1);
}

/* By how much a move may be worse and still be made: less and less (Metropolis: with probability exp (−worse / T)). */
static gint64
tolerance (const Settling *self)
{
  guint32 draw = sitnet_layout_random (&self->page->random, DRAWS) + 1;
  return self->temperature * sitnet_layout_negative_log (draw, DRAWS) >> LOG_SHIFT;
}

static void
try_move (const Settling *self, guint box)
{
  LayoutPage *page = self->page;
  gint32 radius = self->radius;
  guint32 span = (guint32)(2 * radius + 1);
  gint32 old_x = page->boxes.x[box], old_y = page->boxes.y[box];
  gint32 x = old_x - radius + (gint32)sitnet_layout_random (&page->random, span);
  gint32 y = old_y - radius + (gint32)sitnet_layout_random (&page->random, span);
  if (!is_within_leash (self, box, x, y) || !sitnet_layout_page_holds (page, box, x, y))
    return;
  gint64 limit = sitnet_layout_page_recorded (page, box) + tolerance (self);
  sitnet_layout_page_put (page, box, x, y);
  gint64 cost = sitnet_layout_page_price (page, box, limit);
  sitnet_layout_page_put (page, box, old_x, old_y);
  if (cost < limit)
    move (page, box, x, y);
}

static gboolean
run (Settling *self, guint64 rounds, GError **error)
{
  LayoutPage *page = self->page;
  for (guint64 round = 0; round < rounds; round++) {
    gint64 left = (gint64)(rounds - round), all = (gint64)rounds;
    self->radius = MAX ((gint32)(self->leash_x * left / all), SHORTEST);
    self->temperature = HOT * left / all * left / all;
    for (guint box = 0; box < page->boxes.n; box++)
      try_move (self, box);
    if (page->progress == NULL || page->progress ((double)(round + 1) / (double)rounds, page->progress_data))
      continue;
    sitnet_error_set_literal (error, SITNET_ERROR_CANCELLED, "The map was stopped before it was done");
    return FALSE;
  }
  return TRUE;
}

gboolean
sitnet_map_settle (SitnetLayoutEntry *entries, guint n_entries, const SitnetLayoutLine *lines, guint n_lines,
                   const SitnetLayoutOptions *options, GError **error)
{
  g_autofree SitnetLayoutBox *boxes = boxes_of (entries, n_entries);
  g_autoptr (LayoutPage) page = sitnet_layout_page_new (boxes, n_entries, lines, n_lines, options);
  Settling self = {page, entries, options->width / LEASH_DIVISOR, options->height / LEASH_DIVISOR, 0, 0};
  guint64 rounds = options->trials > 0 ? MIN (options->trials, ROUNDS) : ROUNDS;
  page->taste = sitnet_layout_last_taste (page);
  page->taste.pull /= PULL_DIVISOR;
  for (guint i = 0; i < n_entries; i++)
    sitnet_layout_page_put (page, i, entries[i].x, entries[i].y);
  sitnet_layout_page_recount (page);
  if (!run (&self, MIN (rounds, MOST_TRIALS / MAX (n_entries, 1) + 1), error))
    return FALSE;
  sitnet_layout_stretch (page, STRETCH_PERCENT);
  sitnet_layout_settle_titles (page);
  for (guint i = 0; i < n_entries; i++) {
    entries[i].x = page->boxes.x[i];
    entries[i].y = page->boxes.y[i];
  }
  return TRUE;
}
