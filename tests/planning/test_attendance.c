/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Times as rounds, persons of several actors, own tables. */
#include "attendance.h"
#include "sample-sheets.h"
#include "test.h"

#include <string.h>

#define THREE "actors: id,name\na,A\nb,B\nc,C\n"

static const SitnetRoundTimes plain = {540, 15, NULL, 0};

static SitnetAttendance *
read_day (const char *rows, const SitnetRoundTimes *times, guint32 n_rounds)
{
  g_autofree char *text = g_strconcat (THREE "attendance: actor,from,to,table,person\n", rows, NULL);
  g_autoptr (SitnetNetwork) network = sample_network (text);
  g_autoptr (GError) error = NULL;
  SitnetAttendance *found = sitnet_attendance_read (network, times, n_rounds, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (found);
  return found;
}

/* "..xx": the rounds of the first actor, x = away. */
static void
assert_away (const char *rows, const SitnetRoundTimes *times, guint32 n_rounds, const char *expected)
{
  g_autoptr (SitnetAttendance) found = read_day (rows, times, n_rounds);
  GString *text = g_string_new (NULL);
  for (guint32 r = 0; r < found->n_known; r++)
    g_string_append_c (text, found->away != NULL && found->away[r] ? 'x' : '.');
  ASSERT_TEXT (text->str, expected);
  g_string_free (text, TRUE);
}

static void
knows_when_rounds_begin (void)
{
  const SitnetPause pauses[] = {{2, 10}, {3, 60}};
  const SitnetRoundTimes times = {540, 15, pauses, 2};
  const guint64 expected[] = {540, 555, 580, 655, 670};
  for (guint32 r = 0; r < 5; r++)
    CU_ASSERT_EQUAL (sitnet_round_times_get_start (&times, r), expected[r]);
}

static void
turns_times_into_rounds (void)
{
  assert_away ("a,9:15,9:45,,\n", &plain, 5, ".xx..");
  assert_away ("a,9:20,9:31,,\n", &plain, 5, ".xx.."); /* rounds that are only touched */
  assert_away ("a,9:30,,,\n", &plain, 5, "..xxx");
  assert_away ("a,,9:30,,\n", &plain, 5, "xx...");
  assert_away ("a,8:00,9:00,,\n", &plain, 5, ".....");
  assert_away ("a,2,3,,\n", &plain, 5, ".xx..");
  assert_away ("a,4,,,\n", &plain, 5, "...xx");
  assert_away ("a,,1,,\na,5,5,,\n", &plain, 5, "x...x");
  assert_away ("a,,,7,\n", &plain, 5, ".....");
  const SitnetPause pause = {2, 30};
  const SitnetRoundTimes times = {540, 15, &pause, 1};
  assert_away ("a,9:30,10:00,,\n", &times, 4, "...."); /* within the pause */
  assert_away ("a,9:30,10:01,,\n", &times, 4, "..x.");
}

static void
knows_as_many_rounds_as_needed (void)
{
  assert_away ("a,2,3,,\n", &plain, 0, ".xx.");
  assert_away ("a,2,,,\n", &plain, 0, ".x");
  assert_away ("", &plain, 0, "");
}

static void
joins_actors_of_one_person (void)
{
  g_autoptr (SitnetAttendance) found = read_day ("a,,,3,Vedoucí\nc,,,,vedoucí\nc,,,1,Zástupce\n", &plain, 0);
  CU_ASSERT_EQUAL (found->n_persons, 2);
  CU_ASSERT_EQUAL (found->person[0], found->person[2]);
  CU_ASSERT_NOT_EQUAL (found->person[0], found->person[1]);
  ASSERT_TEXT (found->names[found->person[0]], "Vedoucí");
  CU_ASSERT_PTR_NULL (found->names[found->person[1]]);
  CU_ASSERT_EQUAL (found->table[0], 2);
  CU_ASSERT_EQUAL (found->table[1], G_MAXUINT32);
  CU_ASSERT_EQUAL (found->table[2], 0);
  CU_ASSERT_PTR_NULL (found->away);
}

static const TestCase cases[] = {
    {"knows when rounds begin", knows_when_rounds_begin},
    {"turns times into rounds", turns_times_into_rounds},
    {"knows as many rounds as needed", knows_as_many_rounds_as_needed},
    {"joins actors of one person", joins_actors_of_one_person},
};
TEST_MAIN ("attendance", cases)
