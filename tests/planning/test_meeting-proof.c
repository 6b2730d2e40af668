/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Every case of what a timetable says of its proof. */
#include "meeting-proof.h"
#include "sample-day.h"

static void
expect (SitnetMeetingPlan plan, SitnetMeetingAim aim, guint32 n_rounds, const char *expected)
{
  static SampleDay sample;
  sample_day_init (&sample, 4, G_MAXUINT32);
  for (guint32 a = 0; a < 3; a++)
    sample_day_join (&sample, a, a + 1, 2);
  g_autoptr (GString) note = g_string_new (NULL);
  sitnet_meeting_proof_append (&(SitnetMeetingProof){&sample.day, &plan, aim, n_rounds, SITNET_LANGUAGE_EN}, note);
  ASSERT_TEXT (note->str, expected);
}

static void
speaks_of_rounds (void)
{
  SitnetMeetingPlan plan = {NULL, 3, 2, TRUE, TRUE, {3, 1, 6}, 3};
  expect (plan, SITNET_AIM_MEETINGS, 0, "Proved: fewer rounds cannot hold all of them.");
  plan.proved = FALSE;
  expect (plan, SITNET_AIM_MEETINGS, 0, "Not proved to be the fewest: at least 2 rounds are needed.");
  plan.value.n = 2;
  plan.most = 2;
  plan.proved = TRUE;
  expect (
      plan, SITNET_AIM_MEETINGS, 0,
      "No number of rounds holds all meetings, for some actors are not there for long enough. Proved: no timetable is "
      "better, and none of fewer rounds is as good.");
  plan.proved = FALSE;
  expect (
      plan, SITNET_AIM_MEETINGS, 0,
      "No number of rounds holds all meetings, for some actors are not there for long enough. Proved: no timetable is "
      "better; one as good may have fewer rounds, but at least 2.");
  plan.best = FALSE;
  plan.most = 3;
  expect (
      plan, SITNET_AIM_MEETINGS, 0,
      "No timetable was found that holds all meetings; it is not proved that there is none. Not proved to be the best: "
      "no timetable holds more meetings than 3.");
}

static void
speaks_of_a_choice (void)
{
  SitnetMeetingPlan plan = {NULL, 1, 0, TRUE, TRUE, {2, 1, 4}, 2};
  expect (plan, SITNET_AIM_MEETINGS, 1,
          "The actor with the fewest meetings has 1. Proved: no timetable of these rounds is better.");
  plan.proved = FALSE;
  expect (plan, SITNET_AIM_MEETINGS, 1,
          "The actor with the fewest meetings has 1. No timetable holds more meetings; whether another shares them out "
          "better is not proved.");
  plan.most = 5;
  expect (plan, SITNET_AIM_PRIORITIES, 1,
          "Their priorities add up to 4. Not proved to be the best: no timetable has a larger sum than 5.");
}

static const TestCase cases[] = {
    {"speaks of rounds", speaks_of_rounds},
    {"speaks of a choice", speaks_of_a_choice},
};
TEST_MAIN ("meeting-proof", cases)
