/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The course of one search: a first place for all boxes, the search itself, the stretch to the whole page, the polish. */
#include "layout-private.h"

/* No search is longer than this many trials, nor than this many counting steps (a line or box looked at once;
   some fifteen seconds on an ordinary computer, five with AVX2). */
#define MOST_TRIALS G_GUINT64_CONSTANT (4000000)
#define MOST_STEPS G_GUINT64_CONSTANT (30000000000)

/* The weights of the search were tuned for this many lines; with more, sectors need a stronger pull. All of them are
   judged by tests/bench/maps: against 32 here, type on 28 % and an under of 2400, 50 random districts of 64 actors
   have a tenth fewer crossings and a third fewer covered names, for sectors that are a tenth less close. */
#define TUNED_LINES 130
#define PULL 12

/* Small maps: fewer actors than this pull their sectors together more, or are not stretched as far. */
#define SMALL_MAP 40
#define SMALL_PULL 2
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

/* So much per tenth of a point, more with many lines (square root of their number over the tuned one, in
 * thousandths). */
static gint64
pull_of (guint n_lines, guint n_actors)
{
  gint64 root = 1000;
  while (root * root < (gint64)n_lines * 1000000 / TUNED_LINES)
    root++;
  return PULL * root * (n_actors < SMALL_MAP ? SMALL_PULL : 1);
}

static LayoutTaste
first_taste (guint n_lines, guint n_actors)
{
  return (LayoutTaste){
      .crossing = 1000,
      .under = 2800,
      .length = 500,
      .pull = pull_of (n_lines, n_actors),
      .reach_percent = 60,
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

LayoutTaste
sitnet_layout_first_taste (const LayoutPage *page)
{
  return first_taste (page->lines.n, count_actors (page->given, page->boxes.n));
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
  guint64 trials = MIN ((guint64)trials_each * n, MOST_TRIALS);
  return MIN (trials, MOST_STEPS / steps_each + 1);
}

/* `trials_each`: for each box; 0 for the usual number. */
gboolean
sitnet_layout_arrange (LayoutPage *page, guint32 trials_each, GError **error)
{
  guint n_actors = count_actors (page->given, page->boxes.n);
  trials_each = trials_each > 0 ? trials_each : SITNET_LAYOUT_TRIALS;
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
