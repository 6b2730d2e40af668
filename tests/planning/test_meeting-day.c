/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables, values and simple bounds of a meeting day. */
#include "sample-day.h"

static void
gives_hosts_their_tables (void)
{
  static SampleDay sample;
  sample_day_init (&sample, 8, 3);
  for (guint32 a = 0; a < 6; a += 2)
    sample_day_join (&sample, a, a + 1, 1);
  sample_day_join (&sample, 6, 7, 1);
  sample.table[2] = 0;
  sample.table[5] = 1;
  sample.table[6] = 2;
  const guint32 rounds[] = {0, 0, 0, 1};
  guint32 tables[4];
  sitnet_meeting_day_assign_tables (&sample.day, rounds, 2, tables);
  CU_ASSERT_EQUAL (tables[0], 2); /* its owner has no meeting in this round */
  CU_ASSERT_EQUAL (tables[1], 0);
  CU_ASSERT_EQUAL (tables[2], 1);
  CU_ASSERT_EQUAL (tables[3], 2);
  CU_ASSERT_PTR_NULL (sitnet_meeting_day_bound_tables (&sample.day));
}

static void
knows_tables_of_two_owners (void)
{
  static SampleDay sample;
  sample_day_init (&sample, 4, 3);
  sample_day_join (&sample, 0, 2, 1);
  sample_day_join (&sample, 1, 2, 1);
  sample_day_join (&sample, 0, 3, 1);
  sample.table[0] = sample.table[1] = 1;
  sample.table[3] = 2;
  g_autofree guint32 *bound = sitnet_meeting_day_bound_tables (&sample.day);
  CU_ASSERT_PTR_NOT_NULL_FATAL (bound);
  CU_ASSERT_EQUAL (bound[0], 1);
  CU_ASSERT_EQUAL (bound[1], 1);
  CU_ASSERT_EQUAL (bound[2], G_MAXUINT32);
  CU_ASSERT_EQUAL (sitnet_meeting_day_most_at_a_table (&sample.day), 2);
  CU_ASSERT_FALSE (sitnet_meeting_day_has_choice_of_tables (&sample.day));
  sample.table[2] = sample.table[3];
  CU_ASSERT_TRUE (sitnet_meeting_day_has_choice_of_tables (&sample.day));
  sample.table[2] = G_MAXUINT32;
  const guint32 rounds[] = {1, 0, 0};
  guint32 tables[3];
  sitnet_meeting_day_assign_tables (&sample.day, rounds, 2, tables);
  CU_ASSERT_EQUAL (tables[1], 1);
  CU_ASSERT_EQUAL (tables[2], 2);
}

static void
weighs_timetables (void)
{
  static SampleDay sample;
  sample_day_init (&sample, 4, 3);
  sample_day_join (&sample, 0, 1, 7);
  sample_day_join (&sample, 1, 2, 2);
  const guint32 one[] = {SITNET_NO_ROUND, 0}, both[] = {0, 1};
  SitnetMeetingValue small = sitnet_meeting_day_value (&sample.day, one);
  SitnetMeetingValue large = sitnet_meeting_day_value (&sample.day, both);
  CU_ASSERT_TRUE (small.n == 1 && small.fewest == 0 && small.sum == 2);
  CU_ASSERT_TRUE (large.n == 2 && large.fewest == 1 && large.sum == 9); /* the fourth wants no meeting */
  SitnetMeetingValue dear = {1, 0, 10};
  CU_ASSERT_TRUE (sitnet_meeting_value_is_better (large, dear, SITNET_AIM_MEETINGS));
  CU_ASSERT_TRUE (sitnet_meeting_value_is_better (dear, large, SITNET_AIM_PRIORITIES));
  CU_ASSERT_TRUE (sitnet_meeting_value_is_better ((SitnetMeetingValue){2, 1, 1}, (SitnetMeetingValue){2, 0, 5},
                                                  SITNET_AIM_MEETINGS));
}

static void
bounds_rounds_by_who_is_there (void)
{
  static SampleDay sample;
  sample_day_init (&sample, 4, 1);
  sample_day_join (&sample, 0, 1, 1);
  sample_day_join (&sample, 0, 2, 1);
  CU_ASSERT_FALSE (sitnet_meeting_day_may_hold_all (&sample.day, 1));
  CU_ASSERT_TRUE (sitnet_meeting_day_may_hold_all (&sample.day, 2));
  for (guint32 r = 1; r < 3; r++) { /* each comes in the first round and from the fourth on */
    sample_day_send_away (&sample, 1, r);
    sample_day_send_away (&sample, 2, r);
  }
  CU_ASSERT_FALSE (sitnet_meeting_day_may_hold_all (&sample.day, 3));
  CU_ASSERT_TRUE (sitnet_meeting_day_may_hold_all (&sample.day, 4));
}

/* A bound is none where a timetable holds all. */
static void
never_bounds_too_much (void)
{
  static SampleDay sample;
  for (guint64 seed = 1; seed <= test_rounds (300); seed++) {
    guint64 state = seed * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
    sample_day_random (&sample, 2 + test_random_below (&state, 5), 5, 70, &state);
    guint32 n_rounds = 1 + test_random_below (&state, 4);
    gboolean holds = sample_day_best (&sample, n_rounds, SITNET_AIM_MEETINGS).n == sample.day.n_meetings;
    CU_ASSERT_TRUE (!holds || sitnet_meeting_day_may_hold_all (&sample.day, n_rounds));
  }
}

static const TestCase cases[] = {
    {"gives hosts their tables", gives_hosts_their_tables},
    {"knows tables of two owners", knows_tables_of_two_owners},
    {"weighs timetables", weighs_timetables},
    {"bounds rounds by who is there", bounds_rounds_by_who_is_there},
    {"never bounds too much", never_bounds_too_much},
};
TEST_MAIN ("meeting-day", cases)
