/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a planner begins with: whether rounds are alike, and how many are enough. */
#include "meeting-planner.h"
#include "sample-day.h"

static void
knows_whether_rounds_are_alike (void)
{
  static SampleDay sample;
  SitnetMeetingPlanner planner;
  sample_day_init (&sample, 3, 2);
  sample_day_join (&sample, 0, 1, 1);
  sitnet_meeting_planner_init (&planner, &sample.day, SITNET_AIM_MEETINGS, NULL, NULL);
  CU_ASSERT_FALSE (planner.is_bound);
  sitnet_meeting_planner_clear (&planner);
  sample.table[0] = sample.table[2] = 1;
  sitnet_meeting_planner_init (&planner, &sample.day, SITNET_AIM_MEETINGS, NULL, NULL);
  CU_ASSERT_TRUE (planner.is_bound);
  sitnet_meeting_planner_clear (&planner);
}

/* One more round holds no more than as many as are enough. */
static void
counts_enough_rounds (void)
{
  static SampleDay sample;
  for (guint64 seed = 1; seed <= test_rounds (100); seed++) {
    guint64 state = seed * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
    SitnetMeetingPlanner planner;
    sample_day_random (&sample, 2 + test_random_below (&state, 4), 4, 70, &state);
    sample.day.n_known = 3; /* so that fewer rounds are enough than a program that tries all can bear */
    sample.day.away = NULL;
    sitnet_meeting_planner_init (&planner, &sample.day, SITNET_AIM_MEETINGS, NULL, NULL);
    guint32 enough = sitnet_meeting_planner_enough_rounds (&planner);
    sitnet_meeting_planner_clear (&planner);
    CU_ASSERT_EQUAL (sample_day_best (&sample, MIN (enough, 5), SITNET_AIM_MEETINGS).n, sample.day.n_meetings);
  }
}

static const TestCase cases[] = {
    {"knows whether rounds are alike", knows_whether_rounds_are_alike},
    {"counts enough rounds", counts_enough_rounds},
};
TEST_MAIN ("meeting-planner", cases)
