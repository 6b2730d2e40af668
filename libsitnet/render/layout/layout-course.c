/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The course of one search: a first place for all boxes, the search itself, the stretch to the whole page, the polish. */
#include "layout-private.h"

/* However few boxes there are, the usual search has so many trials. */
#define LEAST_TRIALS G_GUINT64_CONSTANT (1200000)

/* No search is longer than this many trials, nor than this many counting steps (a line or box looked at once;
   some four seconds on an ordinary computer, two with AVX2). */
#define MOST_TRIALS G_GUINT64_CONSTANT (3600000)
#define MOST_STEPS G_GUINT64_CONSTANT (24000000000)

/* How strongly sectors hold together: against crossings, of which an actor has the more the more lines between sectors
   there are for it (by the square of their number); and somewhat where there are none. This and the taste below are judged
   by tests/bench/maps. */
#define PULL 59
#define LEAST_PULL 1500

/* Few boxes are not stretched as far: a line across the whole page reads badly. */
#define FEW_ACTORS 30
#define FEW_STRETCH_PERCENT 150
#define STRETCH_PERCENT 220

static guint
count_actors (const SitnetLayoutBox *boxes, guint n_boxes)
{
  guint n = 0;
  for (guint i = 0; i < n_boxes; i++)
    n += !boxes[i].is_title;
  return n;
}

/* So much per 1000 of distance. */
static gint64
pull_of (const LayoutPage *page)
{
  gint64 n_across = 0, n_actors = MAX (count_actors (page->given, page->boxes.n), 1);
  for (guint i = 0; i < page->lines.n; i++)
    n_across += page->boxes.sector[page->from[i]] != page->boxes.sector[page->to[i]];
  return LEAST_PULL + PULL * n_across * n_across / n_actors;
}

LayoutTaste
sitnet_layout_first_taste (const LayoutPage *page)
{
  return (LayoutTaste){
      .crossing = 1000,
      .under = 700, /* the drawn line goes round the box */
      .length = 500,
      .pull = pull_of (page),
      .reach_percent = 45,
      .crowding = 600,
      .crowding_own = 120,
      .crowding_foreign = 240,
  };
}

/* After stretching there is room: shortness matters less, air around the boxes more. */
static LayoutTaste
polish_taste (const LayoutTaste *first)
{
  LayoutTaste taste = *first;
  taste.length /= 10;
  taste.pull /= 2;
  taste.reach_percent = taste.reach_percent * 6 / 5;
  taste.crowding = 900;
  taste.crowding_own = 192;
  taste.crowding_foreign = 384;
  return taste;
}

/* For places that are added to a finished map. */
LayoutTaste
sitnet_layout_last_taste (const LayoutPage *page)
{
  LayoutTaste first = sitnet_layout_first_taste (page);
  return polish_taste (&first);
}

static guint64
number_of_trials (const LayoutPage *page, guint32 trials_each)
{
  guint64 n = page->boxes.n, lines = page->lines.n;
  guint64 steps_each = (2 * lines / n + 1) * (lines + n) + lines + 2 * n;
  guint64 trials = trials_each > 0 ? (guint64)trials_each * n : MAX (SITNET_LAYOUT_TRIALS * n, LEAST_TRIALS);
  return MIN (MIN (trials, MOST_TRIALS), MOST_STEPS / steps_each + 1);
}

/* `trials_each`: for each box; 0 for the usual number. */
gboolean
sitnet_layout_arrange (LayoutPage *page, guint32 trials_each, GError **error)
{
  guint n_actors = count_actors (page->given, page->boxes.n);
  gint64 stretch = n_actors < FEW_ACTORS ? FEW_STRETCH_PERCENT : STRETCH_PERCENT;
  guint64 trials = number_of_trials (page, trials_each);
  LayoutSchedule search = {trials, 30000, 50, 4000, 300, 0.05, 0.75};
  LayoutSchedule polish = {trials / 3, 1000, 20, 1500, 60, 0.75, 1.0};
  page->taste = sitnet_layout_first_taste (page);
  if (!sitnet_layout_start (page, error) || !sitnet_layout_search (page, &search, error))
    return FALSE;
  sitnet_layout_stretch (page, stretch);
  page->taste = polish_taste (&page->taste);
  if (!sitnet_layout_search (page, &polish, error))
    return FALSE;
  sitnet_layout_stretch (page, stretch);
  sitnet_layout_settle_titles (page);
  return TRUE;
}
