/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Dates in cells, against GLib's calendar. */
#include "date.h"
#include "test.h"

#include <string.h>

static gint32
days_of (guint year, guint month, guint day)
{
  GDate date, start;
  g_date_clear (&date, 1);
  g_date_clear (&start, 1);
  g_date_set_dmy (&date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  g_date_set_dmy (&start, 1, G_DATE_JANUARY, 1970);
  return g_date_days_between (&start, &date);
}

static void
assert_date (const char *cell, gboolean last, gint32 expected)
{
  gint32 days = G_MININT32;
  CU_ASSERT_TRUE (sitnet_date_from_text ((SitnetSlice){cell, strlen (cell)}, last, &days));
  CU_ASSERT_EQUAL (days, expected);
}

static void
test_whole (void)
{
  assert_date ("1970-01-01", FALSE, 0);
  assert_date ("1969-12-31", FALSE, -1);
  assert_date ("2018-05-01", FALSE, days_of (2018, 5, 1));
  assert_date ("2018-05-01", TRUE, days_of (2018, 5, 1));
  assert_date ("1. 5. 2018", FALSE, days_of (2018, 5, 1));
  assert_date ("01.05.2018", FALSE, days_of (2018, 5, 1));
  assert_date ("1.\xC2\xA0"
               "5.\xC2\xA0"
               "2018",
               FALSE, days_of (2018, 5, 1));
  assert_date ("29. 2. 2016", FALSE, days_of (2016, 2, 29));
}

static void
test_partial (void)
{
  assert_date ("2018", FALSE, days_of (2018, 1, 1));
  assert_date ("2018", TRUE, days_of (2018, 12, 31));
  assert_date ("2018-05", FALSE, days_of (2018, 5, 1));
  assert_date ("2018-05", TRUE, days_of (2018, 5, 31));
  assert_date ("2016-02", TRUE, days_of (2016, 2, 29));
  assert_date ("2100-02", TRUE, days_of (2100, 2, 28));
  assert_date ("0001", FALSE, days_of (1, 1, 1));
  assert_date ("9999", TRUE, days_of (9999, 12, 31));
}

static void
test_wrong (void)
{
  const char *const wrong[] = {
      "",           "18",          "0000",       "2018-13",     "2018-00",     "2018-05-00",  "2018-05-32",
      "2018-02-29", "31. 4. 2018", "1. 5.",      "1. 5. 18",    "1/5/2018",    "2018-05-01x", "2018-",
      "12018",      "2018-5-1-1",  "0. 5. 2018", "květen 2018", "1. 13. 2018", "20180501",    "-2018"};
  gint32 days;
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    gboolean is_date = sitnet_date_from_text ((SitnetSlice){wrong[i], strlen (wrong[i])}, FALSE, &days);
    CU_ASSERT_FALSE (is_date);
    if (is_date)
      g_printerr ("taken for a date: \"%s\"\n", wrong[i]);
  }
}

static void
test_every_month (void)
{
  for (gint year = 1; year <= 9999; year++)
    for (gint month = 1; month <= 12; month++) {
      gint length = sitnet_date_get_month_length (year, month);
      if (length != g_date_get_days_in_month ((GDateMonth)month, (GDateYear)year) ||
          sitnet_date_to_days (year, month, length) != days_of ((guint)year, (guint)month, (guint)length)) {
        CU_FAIL ("a month differs from GLib's");
        g_printerr ("%d-%d\n", year, month);
        return;
      }
    }
  CU_PASS ("every month of 9,999 years");
}

static const TestCase cases[] = {
    {"whole", test_whole},
    {"partial", test_partial},
    {"wrong", test_wrong},
    {"every_month", test_every_month},
};

TEST_MAIN ("model/cell-date", cases)
