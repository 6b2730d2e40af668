/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whether who stood left on one map stands left on another: Spearman's coefficient of places, and places to begin with. */
#ifndef TEST_RANK_CORRELATION_H
#define TEST_RANK_CORRELATION_H

#include "description.h"
#include "map-places.h"

#include "test.h"

/* How many are smaller; half of those that are equal. */
static inline double
rank_of (const double *values, guint n, guint of)
{
  double rank = 0;
  for (guint i = 0; i < n; i++)
    rank += values[i] < values[of] ? 1 : values[i] == values[of] && i != of ? 0.5 : 0;
  return rank;
}

/* Spearman, American Journal of Psychology 15 (1), 1904; ranks have the mean (n − 1) / 2. */
static inline double
rank_correlation (const double *one, const double *other, guint n)
{
  double both = 0, first = 0, second = 0;
  for (guint i = 0; i < n; i++) {
    double a = rank_of (one, n, i) - (n - 1) / 2.0, b = rank_of (other, n, i) - (n - 1) / 2.0;
    both += a * b;
    first += a * a;
    second += b * b;
  }
  double squared = first > 0 && second > 0 ? both * both / (first * second) : 0;
  return both < 0 ? -squared : squared;
}

/* Places for a map of everybody, drawn by lot. */
static inline SitnetMapPlaces *
random_places (guint n_actors, guint64 state)
{
  SitnetMapPlaces *places = sitnet_map_places_new ();
  for (guint i = 0; i < n_actors; i++) {
    char id[16];
    g_snprintf (id, sizeof id, "a%u", i);
    double x = test_random_below (&state, 1001);
    sitnet_map_places_put (places, id, NULL, x, test_random_below (&state, 1001));
  }
  return places;
}

/* Of the boxes of a page and their places on another map: the square of the coefficient across, and down. */
static inline void
correlate_places (const SitnetDescription *page, const SitnetMapPlaces *places, double *across, double *down)
{
  guint n = page->boxes->len;
  g_autofree double *old_x = g_new0 (double, n + 1), *old_y = g_new0 (double, n + 1);
  g_autofree double *new_x = g_new0 (double, n + 1), *new_y = g_new0 (double, n + 1);
  for (guint i = 0; i < n; i++) {
    const SitnetBox *box = &g_array_index (page->boxes, SitnetBox, i);
    CU_ASSERT_TRUE_FATAL (sitnet_map_places_find (places, box->name, NULL, &old_x[i], &old_y[i]));
    new_x[i] = box->x;
    new_y[i] = box->y;
  }
  *across = rank_correlation (old_x, new_x, n);
  *down = rank_correlation (old_y, new_y, n);
}

/* A coefficient of 0.7; of a map that knows nothing of the places it is about 0, and its square below a tenth. */
#define LEAST_SQUARE 0.49

/* A page that starts from places of a map of everybody: it keeps the directions, and is the same the next time. */
static inline void
assert_starts_from (const SitnetDescription *page, const SitnetDescription *again, const SitnetMapPlaces *places)
{
  double across, down;
  correlate_places (page, places, &across, &down);
  if (across < LEAST_SQUARE || down < LEAST_SQUARE)
    fprintf (stderr, "rank correlation, squared: %.2f across, %.2f down (%u)\n", across, down, page->boxes->len);
  CU_ASSERT_TRUE (across >= LEAST_SQUARE && down >= LEAST_SQUARE);
  for (guint i = 0; i < page->boxes->len; i++) {
    const SitnetBox *one = &g_array_index (page->boxes, SitnetBox, i);
    const SitnetBox *other = &g_array_index (again->boxes, SitnetBox, i);
    CU_ASSERT_TRUE (one->x == other->x && one->y == other->y);
  }
}

#endif
