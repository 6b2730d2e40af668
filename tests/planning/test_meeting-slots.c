/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The search for rounds: always right, nearly always complete, the same each time. */
#include "meeting-slots.h"
#include "sample-day.h"
#include "stopper.h"

static void
search (const SampleDay *sample, guint32 n_rounds, SitnetMeetingAim aim, guint32 *rounds)
{
  g_autoptr (GError) error = NULL;
  memset (rounds, 0xff, sample->day.n_meetings * sizeof *rounds);
  CU_ASSERT_TRUE (sitnet_meeting_slots_search (&sample->day, n_rounds, NULL, aim, NULL, rounds, &error));
  ASSERT_NO_ERROR (error);
  CU_ASSERT_TRUE (sample_day_is_right (sample, rounds, n_rounds));
}

static void
comes_near_to_trying_all (void)
{
  static SampleDay sample;
  guint32 rounds[MOST_DAY_MEETINGS], again[MOST_DAY_MEETINGS], n_best = 0;
  guint n = test_rounds (100);
  for (guint64 seed = 1; seed <= n; seed++) {
    guint64 state = seed * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
    sample_day_random (&sample, 3 + test_random_below (&state, 4), 6, 80, &state);
    SitnetMeetingAim aim = seed % 2 == 0 ? SITNET_AIM_MEETINGS : SITNET_AIM_PRIORITIES;
    search (&sample, 2, aim, rounds);
    search (&sample, 2, aim, again);
    CU_ASSERT_EQUAL (memcmp (rounds, again, sample.day.n_meetings * sizeof *rounds), 0);
    SitnetMeetingValue found = sitnet_meeting_day_value (&sample.day, rounds), best = sample_day_best (&sample, 2, aim);
    CU_ASSERT_FALSE (sitnet_meeting_value_is_better (found, best, aim));
    n_best += aim == SITNET_AIM_MEETINGS ? found.n == best.n : found.sum == best.sum;
  }
  CU_ASSERT_TRUE (n_best >= n - n / 20);
}

static void
places_only_what_is_wanted (void)
{
  static SampleDay sample;
  guint32 rounds[2] = {SITNET_NO_ROUND, SITNET_NO_ROUND};
  const guint8 wanted[] = {0, 1};
  sample_day_init (&sample, 3, 5);
  sample_day_join (&sample, 0, 1, 1);
  sample_day_join (&sample, 1, 2, 1);
  CU_ASSERT_TRUE (sitnet_meeting_slots_search (&sample.day, 2, wanted, SITNET_AIM_MEETINGS, NULL, rounds, NULL));
  CU_ASSERT_EQUAL (rounds[0], SITNET_NO_ROUND);
  CU_ASSERT_NOT_EQUAL (rounds[1], SITNET_NO_ROUND);
}

static gboolean
search_until_stopped (Stopper *stopper, gpointer data, GError **error)
{
  const SampleDay *sample = data;
  guint32 rounds[MOST_DAY_MEETINGS];
  SitnetProgress progress = {stopper_listen, stopper, SITNET_LANGUAGE_EN, "timetable"};
  SitnetPace pace = {.progress = &progress};
  memset (rounds, 0xff, sizeof rounds);
  return sitnet_meeting_slots_search (&sample->day, 2, NULL, SITNET_AIM_MEETINGS, &pace, rounds, error);
}

static void
stops_when_told (void)
{
  static SampleDay sample;
  sample_day_init (&sample, 4, 1);
  for (guint32 a = 0; a < 4; a++)
    for (guint32 b = a + 1; b < 4; b++)
      sample_day_join (&sample, a, b, 1);
  CU_ASSERT_TRUE (stopper_try_all (search_until_stopped, &sample) > 0);
}

static const TestCase cases[] = {
    {"comes near to trying all", comes_near_to_trying_all},
    {"places only what is wanted", places_only_what_is_wanted},
    {"stops when told", stops_when_told},
};
TEST_MAIN ("meeting-slots", cases)
