/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The programme by itself: what it reaches for, and what it forbids on its way. */
#include "meeting-programme.h"
#include "sample-day.h"

/* Without rounds: one who is there all day, and three who are there in the same round only. */
static void
forbids_what_has_no_place (void)
{
#if HAVE_GLPK
  static SampleDay sample;
  SitnetMeetingChoice choice;
  SitnetMeetingProgramme programme;
  sample_day_init (&sample, 4, G_MAXUINT32);
  for (guint32 a = 1; a <= 3; a++) {
    sample_day_join (&sample, 0, a, a);
    for (guint32 r = 1; r < MOST_DAY_ROUNDS; r++)
      sample_day_send_away (&sample, a, r);
  }
  sitnet_meeting_choice_init (&choice, &sample.day, 3, SITNET_AIM_MEETINGS, NULL);
  sitnet_meeting_programme_init (&programme, &choice);
  for (guint32 m = 0; m < 3; m++)
    sitnet_meeting_programme_add_column (&programme, m, SITNET_NO_ROUND);
  sitnet_meeting_programme_limit_all (&programme, 3);
  SitnetMeetingChoiceAnswer answer = sitnet_meeting_programme_solve (&programme);
  CU_ASSERT_TRUE (answer.found && answer.proven);
  CU_ASSERT_EQUAL (answer.most, 1);
  CU_ASSERT_TRUE (choice.forbidden->len > 0);
  CU_ASSERT_TRUE (programme.values[2] > 0.5); /* the dearest */
  sitnet_meeting_programme_clear (&programme);
  sitnet_meeting_choice_clear (&choice);
#endif
}

static void
limits_groups (void)
{
#if HAVE_GLPK
  static SampleDay sample;
  const guint32 most[] = {1, 2, 2};
  SitnetMeetingChoice choice;
  SitnetMeetingProgramme programme;
  sample_day_init (&sample, 3, G_MAXUINT32);
  sample_day_join (&sample, 0, 1, 4);
  sample_day_join (&sample, 0, 2, 3);
  sample_day_join (&sample, 1, 2, 2);
  sitnet_meeting_choice_init (&choice, &sample.day, 3, SITNET_AIM_PRIORITIES, NULL);
  sitnet_meeting_programme_init (&programme, &choice);
  for (guint32 m = 0; m < 3; m++)
    sitnet_meeting_programme_add_column (&programme, m, m);
  sitnet_meeting_programme_limit_all (&programme, 3);
  sitnet_meeting_programme_limit_groups (&programme, sample.person, 3, most);
  SitnetMeetingChoiceAnswer answer = sitnet_meeting_programme_solve (&programme);
  CU_ASSERT_TRUE (answer.proven);
  CU_ASSERT_EQUAL (answer.most, 6);
  CU_ASSERT_EQUAL (sitnet_meeting_programme_get_meeting (&programme, 2), 2);
  sitnet_meeting_programme_clear (&programme);
  sitnet_meeting_choice_clear (&choice);
#endif
}

static const TestCase cases[] = {
    {"forbids what has no place", forbids_what_has_no_place},
    {"limits groups", limits_groups},
};
TEST_MAIN ("meeting-programme", cases)
