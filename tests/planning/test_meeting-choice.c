/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a choice is asked for is kept apart from what it was made of. */
#include "meeting-choice.h"
#include "sample-day.h"

static void
keeps_what_is_forbidden (void)
{
  static SampleDay sample;
  guint8 set[] = {1, 0, 1};
  SitnetMeetingChoice choice;
  sample_day_init (&sample, 4, G_MAXUINT32);
  for (guint32 a = 0; a < 3; a++)
    sample_day_join (&sample, a, a + 1, 1);
  sitnet_meeting_choice_init (&choice, &sample.day, 2, SITNET_AIM_PRIORITIES, NULL);
  CU_ASSERT_EQUAL (choice.forbidden->len, 0);
  sitnet_meeting_choice_forbid (&choice, set, 1);
  set[0] = 0;
  CU_ASSERT_EQUAL (choice.forbidden->len, 1);
  CU_ASSERT_EQUAL (((const guint8 *)g_ptr_array_index (choice.forbidden, 0))[0], 1);
  CU_ASSERT_EQUAL (g_array_index (choice.allowed, guint32, 0), 1);
  sitnet_meeting_choice_clear (&choice);
  CU_ASSERT_PTR_NULL (choice.forbidden);
}

static const TestCase cases[] = {
    {"keeps what is forbidden", keeps_what_is_forbidden},
};
TEST_MAIN ("meeting-choice", cases)
