/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ranges that meet and that do not, more rows than places, none; against true numbers drawn within the errors. */
#include "certain-places.h"
#include "random-links.h"

static void
ranges (void)
{
  static const double estimates[] = {1, 9, 4, 20, 4.5, 1}, errors[] = {0.5, 2, 1, 3, 1, 0.5};
  static const guint32 rows[] = {3, 1, 4, 2, 0, 5};
  static const gboolean certain[] = {TRUE, TRUE, FALSE, FALSE, FALSE, FALSE};
  SitnetPlaces places;
  sitnet_places_init (&places, estimates, errors, 6);
  CU_ASSERT_EQUAL_FATAL (places.n_places, 6);
  CU_ASSERT_EQUAL (memcmp (places.rows, rows, sizeof rows), 0);
  CU_ASSERT_EQUAL (memcmp (places.certain, certain, sizeof certain), 0);
  sitnet_places_init (&places, NULL, NULL, 0);
  CU_ASSERT_EQUAL (places.n_places, 0);
}

/* What is said to be certain is so for any true numbers within the errors; nothing is kept back without errors. */
static void
random_numbers (void)
{
  enum { N = 30 };
  guint n_certain = 0;
  for (guint64 seed = 1; seed <= test_rounds (500); seed++) {
    guint64 state = random_state (seed);
    double estimates[N], errors[N], none[N] = {0}, numbers[N];
    for (guint i = 0; i < N; i++) {
      estimates[i] = test_random_below (&state, 1000) + i / 100.0;
      errors[i] = test_random_below (&state, 30);
      numbers[i] = estimates[i] + errors[i] * (test_random_below (&state, 201) - 100.0) / 100;
    }
    SitnetPlaces places;
    sitnet_places_init (&places, estimates, errors, N);
    guint wrong = places.n_places != SITNET_MOST_PLACES;
    for (guint p = 0; p < places.n_places; p++) {
      guint above = 0;
      for (guint i = 0; i < N; i++)
        above += numbers[i] > numbers[places.rows[p]] ? 1 : 0;
      wrong += places.certain[p] && above != p ? 1 : 0;
      n_certain += places.certain[p] ? 1 : 0;
    }
    sitnet_places_init (&places, estimates, none, N);
    for (guint p = 0; p < places.n_places; p++)
      wrong += places.certain[p] ? 0 : 1;
    ASSERT_SEED (seed, wrong);
  }
  CU_ASSERT_TRUE (n_certain > 100);
}

static const TestCase cases[] = {{"ranges", ranges}, {"random numbers", random_numbers}};
TEST_MAIN ("certain-places", cases)
