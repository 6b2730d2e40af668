/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The programmes: what is chosen without rounds is no less than any timetable, with rounds it is the best. */
#include "meeting-choose.h"
#include "sample-day.h"

static void
agrees_with_trying_all (void)
{
#if HAVE_GLPK
  static SampleDay sample;
  for (guint64 seed = 1; seed <= test_rounds (150); seed++) {
    guint64 state = seed * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
    guint32 rounds[MOST_DAY_MEETINGS], n_rounds = 1 + test_random_below (&state, 3);
    guint8 chosen[MOST_DAY_MEETINGS];
    SitnetMeetingAim aim = seed % 2 == 0 ? SITNET_AIM_MEETINGS : SITNET_AIM_PRIORITIES;
    SitnetMeetingChoice choice;
    sample_day_random (&sample, 3 + test_random_below (&state, 4), 6, 80, &state);
    SitnetMeetingValue best = sample_day_best (&sample, n_rounds, aim);
    sitnet_meeting_choice_init (&choice, &sample.day, n_rounds, aim, NULL);
    SitnetMeetingChoiceAnswer loose = sitnet_meeting_choose_without_rounds (&choice, chosen);
    SitnetMeetingChoiceAnswer exact = sitnet_meeting_choose_with_rounds (&choice, rounds);
    sitnet_meeting_choice_clear (&choice);
    guint64 wanted = aim == SITNET_AIM_PRIORITIES ? best.sum : best.n;
    CU_ASSERT_TRUE (sample.day.n_meetings == 0 || loose.most >= wanted);
    if (!exact.found)
      continue;
    SitnetMeetingValue found = sitnet_meeting_day_value (&sample.day, rounds);
    CU_ASSERT_TRUE (sample_day_is_right (&sample, rounds, n_rounds));
    CU_ASSERT_TRUE (exact.proven);
    CU_ASSERT_EQUAL (exact.most, wanted);
    CU_ASSERT_EQUAL (found.sum, best.sum);
    CU_ASSERT_EQUAL (aim == SITNET_AIM_MEETINGS ? found.fewest : best.fewest, best.fewest);
  }
#endif
}

/* Three who all want to meet: two rounds would do for two meetings each, but one round holds only one of them. */
static void
heeds_what_is_forbidden (void)
{
#if HAVE_GLPK
  static SampleDay sample;
  guint8 chosen[3];
  const guint8 all[] = {1, 1, 1};
  SitnetMeetingChoice choice;
  sample_day_init (&sample, 3, G_MAXUINT32);
  for (guint32 a = 0; a < 3; a++)
    sample_day_join (&sample, a, (a + 1) % 3, 1);
  sitnet_meeting_choice_init (&choice, &sample.day, 2, SITNET_AIM_MEETINGS, NULL);
  CU_ASSERT_EQUAL (sitnet_meeting_choose_without_rounds (&choice, chosen).most, 2);
  sitnet_meeting_choice_forbid (&choice, all, 1);
  CU_ASSERT_EQUAL (sitnet_meeting_choose_without_rounds (&choice, chosen).most, 1);
  CU_ASSERT_EQUAL (chosen[0] + chosen[1] + chosen[2], 1);
  sitnet_meeting_choice_clear (&choice);
#endif
}

/* More places than a programme should hold: nothing is said. */
static void
leaves_what_is_too_large (void)
{
  static SampleDay sample;
  guint32 rounds[MOST_DAY_MEETINGS];
  SitnetMeetingChoice choice;
  sample_day_init (&sample, 32, G_MAXUINT32);
  for (guint32 a = 0; a < 31; a++)
    sample_day_join (&sample, a, a + 1, 1);
  sitnet_meeting_choice_init (&choice, &sample.day, 1000, SITNET_AIM_MEETINGS, NULL);
  SitnetMeetingChoiceAnswer answer = sitnet_meeting_choose_with_rounds (&choice, rounds);
  CU_ASSERT_FALSE (answer.found || answer.proven);
  CU_ASSERT_EQUAL (answer.most, G_MAXUINT64);
  sitnet_meeting_choice_clear (&choice);
}

static const TestCase cases[] = {
    {"agrees with trying all", agrees_with_trying_all},
    {"heeds what is forbidden", heeds_what_is_forbidden},
    {"leaves what is too large", leaves_what_is_too_large},
};
TEST_MAIN ("meeting-choose", cases)
