/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How good a timetable is. */
#include "sample-day.h"

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

static const TestCase cases[] = {
    {"weighs timetables", weighs_timetables},
};
TEST_MAIN ("meeting-day", cases)
