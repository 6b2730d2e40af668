/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Times of the day and numbers of rounds. */
#include "clock.h"
#include "test.h"

#include <string.h>

/* G_MAXUINT = no time. */
static guint
minutes_of (const char *text)
{
  guint minutes;
  return sitnet_clock_from_text ((SitnetSlice){text, strlen (text)}, &minutes) ? minutes : G_MAXUINT;
}

static void
reads_times (void)
{
  CU_ASSERT_EQUAL (minutes_of ("9:00"), 540);
  CU_ASSERT_EQUAL (minutes_of ("09.30"), 570);
  CU_ASSERT_EQUAL (minutes_of ("09:45:00"), 585);
  CU_ASSERT_EQUAL (minutes_of ("0:00"), 0);
  CU_ASSERT_EQUAL (minutes_of ("24:00"), 1440);
}

static void
refuses_what_is_none (void)
{
  static const char *const none[] = {"",      "9",      "9:5",       "9:60", "24:01", "9:00:30", "9:00:0",
                                     "9:00h", "900:00", "9:00 9:15", ":30",  "-1:00", "9:000"};
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    CU_ASSERT_EQUAL (minutes_of (none[i]), G_MAXUINT);
}

static void
writes_times (void)
{
  g_autofree char *morning = sitnet_clock_dup_text (9 * 60 + 5), *next_day = sitnet_clock_dup_text (1441);
  ASSERT_TEXT (morning, "9:05");
  ASSERT_TEXT (next_day, "0:01");
}

static void
reads_rounds (void)
{
  guint round;
  CU_ASSERT_TRUE (sitnet_clock_round_from_text ((SitnetSlice){"12", 2}, &round));
  CU_ASSERT_EQUAL (round, 12);
  static const char *const none[] = {"", "0", "1.5", "-1", "1000001", "99999999999", "1 2"};
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    CU_ASSERT_FALSE (sitnet_clock_round_from_text ((SitnetSlice){none[i], strlen (none[i])}, &round));
}

static const TestCase cases[] = {
    {"reads times", reads_times},
    {"refuses what is none", refuses_what_is_none},
    {"writes times", writes_times},
    {"reads rounds", reads_rounds},
};
TEST_MAIN ("clock", cases)
