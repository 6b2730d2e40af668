/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The best where not all can be held, and in no more rounds than that takes. */
#include "meeting-best.h"
#include "sample-day.h"

#if HAVE_GLPK

/* The first of four is there for one round and wants two; two others want to meet. */
static void
take_short_visit (SampleDay *sample)
{
  sample_day_init (sample, 4, G_MAXUINT32);
  sample_day_join (sample, 0, 1, 2);
  sample_day_join (sample, 0, 2, 9);
  sample_day_join (sample, 1, 3, 1);
  for (guint32 r = 1; r < MOST_DAY_ROUNDS; r++)
    sample_day_send_away (sample, 0, r);
}

#endif

static void
finds_and_shortens (void)
{
#if HAVE_GLPK
  static SampleDay sample;
  SitnetMeetingPlanner planner;
  guint32 rounds[3];
  SitnetMeetingPlan plan = {.rounds = rounds};
  take_short_visit (&sample);
  sitnet_meeting_planner_init (&planner, &sample.day, SITNET_AIM_MEETINGS, NULL, NULL);
  sitnet_meeting_best_find (&planner, 8, &plan);
  CU_ASSERT_TRUE (plan.proved);
  CU_ASSERT_EQUAL (plan.most, 2);
  CU_ASSERT_TRUE (plan.value.n == 2 && plan.value.fewest == 1 && plan.value.sum == 10);
  plan.best = TRUE;
  sitnet_meeting_best_shorten (&planner, 8, &plan);
  CU_ASSERT_EQUAL (plan.least, 1);
  CU_ASSERT_TRUE (rounds[0] == SITNET_NO_ROUND && rounds[1] == 0 && rounds[2] == 0);
  sitnet_meeting_planner_clear (&planner);
#endif
}

static const TestCase cases[] = {
    {"finds and shortens", finds_and_shortens},
};
TEST_MAIN ("meeting-best", cases)
