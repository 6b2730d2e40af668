/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rounds for meetings that are all to be held: found, refused, and the fewest of them. */
#include "meeting-rounds.h"
#include "sample-day.h"

/* Three who all want to meet, of whom one comes to the second round. */
static void
take_triangle (SampleDay *sample, gboolean with_absence)
{
  sample_day_init (sample, 3, G_MAXUINT32);
  for (guint32 a = 0; a < 3; a++)
    sample_day_join (sample, a, (a + 1) % 3, 1);
  if (with_absence)
    sample_day_send_away (sample, 2, 0);
}

static void
tries_a_number_of_rounds (void)
{
  static SampleDay sample;
  SitnetMeetingPlanner planner;
  guint32 rounds[3];
  const guint8 two[] = {1, 1, 0};
  take_triangle (&sample, FALSE);
  sitnet_meeting_planner_init (&planner, &sample.day, SITNET_AIM_MEETINGS, NULL, NULL);
  CU_ASSERT_EQUAL (sitnet_meeting_rounds_try (&planner, NULL, 2, rounds), SITNET_COLOURING_IMPOSSIBLE);
  CU_ASSERT_EQUAL (sitnet_meeting_rounds_try (&planner, two, 2, rounds), SITNET_COLOURING_FOUND);
  CU_ASSERT_NOT_EQUAL (rounds[0], rounds[1]);
  CU_ASSERT_EQUAL (rounds[2], SITNET_NO_ROUND);
  CU_ASSERT_EQUAL (sitnet_meeting_rounds_try (&planner, NULL, 3, rounds), SITNET_COLOURING_FOUND);
  sitnet_meeting_planner_clear (&planner);
}

static void
takes_only_flagged_meetings (void)
{
  static SampleDay sample;
  SitnetMeetingPlanner planner;
  guint32 ends[6], which[3];
  const guint8 last[] = {0, 0, 1};
  take_triangle (&sample, FALSE);
  sitnet_meeting_planner_init (&planner, &sample.day, SITNET_AIM_MEETINGS, NULL, NULL);
  SitnetEdgeList part = sitnet_meeting_rounds_subgraph (&planner, last, ends, which);
  CU_ASSERT_EQUAL (part.n_edges, 1);
  CU_ASSERT_EQUAL (which[0], 2);
  CU_ASSERT_TRUE (ends[0] == 2 && ends[1] == 0);
  sitnet_meeting_planner_clear (&planner);
}

static void
finds_the_fewest (void)
{
  static SampleDay sample;
  SitnetMeetingPlanner planner;
  guint32 rounds[3];
  SitnetMeetingPlan plan = {.rounds = rounds};
  take_triangle (&sample, TRUE);
  sitnet_meeting_planner_init (&planner, &sample.day, SITNET_AIM_MEETINGS, NULL, NULL);
  CU_ASSERT_FALSE (sitnet_meeting_rounds_find_fewest (&planner, 2, &plan));
  CU_ASSERT_TRUE (sitnet_meeting_rounds_find_fewest (&planner, 9, &plan));
  CU_ASSERT_EQUAL (plan.least, 3);
  CU_ASSERT_EQUAL (rounds[0], 0); /* only the first two are there */
  sitnet_meeting_planner_clear (&planner);
}

static const TestCase cases[] = {
    {"tries a number of rounds", tries_a_number_of_rounds},
    {"takes only flagged meetings", takes_only_flagged_meetings},
    {"finds the fewest", finds_the_fewest},
};
TEST_MAIN ("meeting-rounds", cases)
