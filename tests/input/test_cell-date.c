/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Dates as people and spreadsheets write them, and ages that became dates. */
#include "cell.h"
#include "test.h"

#include <string.h>

static SitnetSlice
slice (const char *text)
{
  return (SitnetSlice){text, strlen (text)};
}

typedef struct {
  const char *cell;
  SitnetDateReading reading;
  const char *day, *other;
} Sample;

static const Sample samples[] = {
    {"2018-05-01", SITNET_DATE_SAID, "2018-05-01", NULL},
    {"2018", SITNET_DATE_SAID, "2018-01-01", NULL},
    {"1.5.2018 0:00", SITNET_DATE_SAID, "2018-05-01", NULL},
    {"2018-05-01 00:00:00", SITNET_DATE_SAID, "2018-05-01", NULL},
    {"2018-05-01T00:00:00.000Z", SITNET_DATE_SAID, "2018-05-01", NULL},
    {"1. 5. 2018 14:30", SITNET_DATE_GUESSED, "2018-05-01", NULL},
    {"2018/05/01 14:30:12", SITNET_DATE_GUESSED, "2018-05-01", NULL},
    {"5/2018", SITNET_DATE_SAID, "2018-05-01", NULL},
    {"05. 2018", SITNET_DATE_SAID, "2018-05-01", NULL},
    {"2018/05", SITNET_DATE_SAID, "2018-05-01", NULL},
    {"květen 2018", SITNET_DATE_SAID, "2018-05-01", NULL},
    {"Kveten\u00a02018", SITNET_DATE_SAID, "2018-05-01", NULL},
    {"V. 2018", SITNET_DATE_SAID, "2018-05-01", NULL},
    {"1. května 2018", SITNET_DATE_SAID, "2018-05-01", NULL},
    {"1. V. 2018", SITNET_DATE_SAID, "2018-05-01", NULL},
    {"May 1, 2018", SITNET_DATE_SAID, "2018-05-01", NULL},
    {"1-May-2018", SITNET_DATE_SAID, "2018-05-01", NULL},
    {"1.5.18", SITNET_DATE_GUESSED, "2018-05-01", NULL},
    {"1. 5. 49", SITNET_DATE_GUESSED, "2049-05-01", NULL},
    {"1.5.50", SITNET_DATE_GUESSED, "1950-05-01", NULL},
    {"1.5.00", SITNET_DATE_GUESSED, "2000-05-01", NULL},
    {"5/6/2018", SITNET_DATE_EITHER, "2018-06-05", "2018-05-06"},
    {"05-06-2018", SITNET_DATE_EITHER, "2018-06-05", "2018-05-06"},
    {"5/6/18", SITNET_DATE_EITHER, "2018-06-05", "2018-05-06"},
    {"25/6/2018", SITNET_DATE_GUESSED, "2018-06-25", NULL},
    {"6/25/2018", SITNET_DATE_GUESSED, "2018-06-25", NULL},
    {"5/5/2018", SITNET_DATE_GUESSED, "2018-05-05", NULL},
    {"2018 květen", SITNET_DATE_SAID, "2018-05-01", NULL},
    {"od 5/2018", SITNET_DATE_GUESSED, "2018-05-01", NULL},
    {"od roku 2018", SITNET_DATE_GUESSED, "2018-01-01", NULL},
    {"k 1. 5. 2018", SITNET_DATE_GUESSED, "2018-05-01", NULL},
    {"od 5/6/2018", SITNET_DATE_EITHER, "2018-06-05", "2018-05-06"},
    {"43221", SITNET_DATE_SERIAL, "2018-05-01", NULL},
    {"43221.5", SITNET_DATE_SERIAL, "2018-05-01", NULL},
};

static gint32
days_of (const char *day)
{
  gint year, month, date;
  CU_ASSERT_EQUAL_FATAL (sscanf (day, "%d-%d-%d", &year, &month, &date), 3);
  g_autoptr (GDateTime) at = g_date_time_new_utc (year, month, date, 0, 0, 0);
  gint64 seconds = g_date_time_to_unix (at);
  return (gint32)(seconds / 86400 - (seconds % 86400 < 0));
}

static void
reads_dates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    gint32 days = 0, other = 0;
    SitnetDateReading reading = sitnet_cell_to_date (slice (samples[i].cell), FALSE, &days, &other);
    if (reading != samples[i].reading || days != days_of (samples[i].day))
      g_printerr ("%s: %d, %d days\n", samples[i].cell, reading, days);
    CU_ASSERT_EQUAL (reading, samples[i].reading);
    CU_ASSERT_EQUAL (days, days_of (samples[i].day));
    if (samples[i].other != NULL)
      CU_ASSERT_EQUAL (other, days_of (samples[i].other));
  }
}

static void
takes_last_days (void)
{
  gint32 days, other;
  CU_ASSERT_EQUAL (sitnet_cell_to_date (slice ("únor 2020"), TRUE, &days, &other), SITNET_DATE_SAID);
  CU_ASSERT_EQUAL (days, days_of ("2020-02-29"));
  CU_ASSERT_EQUAL (sitnet_cell_to_date (slice ("12/2019"), TRUE, &days, &other), SITNET_DATE_SAID);
  CU_ASSERT_EQUAL (days, days_of ("2019-12-31"));
}

static void
refuses_other_texts (void)
{
  static const char *const cells[] = {"",         "x",           "31. 2. 2018", "13/2018",      "5 2018",
                                      "V.18",     "1.5.218",     "1.5.20188",   "2018-05-01 x", "0:00",
                                      "432211",   "4322",        "19999",       "80001",        "1/2/3/4",
                                      "1.5/2018", "May June 18", "0/2018",      "12:30 2018",   "5/0000",
                                      "1 5 2018", "/5/2018",     "31/31/2018",  "2018/5/32"};
  gint32 days, other;
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++) {
    SitnetDateReading reading = sitnet_cell_to_date (slice (cells[i]), FALSE, &days, &other);
    if (i != 11 && reading != SITNET_DATE_NONE)
      g_printerr ("%s is read\n", cells[i]);
    CU_ASSERT_TRUE (i == 11 || reading == SITNET_DATE_NONE); /* 4322 is a year */
  }
}

static void
knows_ages_that_became_dates (void)
{
  static const struct {
    const char *cell;
    gint64 from, to;
  } ages[] = {{"6.10", 6, 10},  {"06.X", 6, 10},        {"12.6.2018", 6, 12},  {"6.říj", 6, 10},
              {"V.18", 5, 18},  {"6. 10. 2018", 6, 10}, {"2018-10-06", 6, 10}, {"2018-05-01 00:00:00", 5, 18},
              {"6-Oct", 6, 10}, {"kvě 18", 5, 18},      {"10. VI.", 6, 10}};
  static const char *const others[] = {"", "6", "0.5", "6.13", "x", "6/10", "6-16", "kolem 6", "říj", "6.0"};
  gint64 from, to;
  for (guint i = 0; i < G_N_ELEMENTS (ages); i++) {
    CU_ASSERT_TRUE (sitnet_cell_to_ages_of_date (slice (ages[i].cell), &from, &to));
    if (from != ages[i].from || to != ages[i].to)
      g_printerr ("%s\n", ages[i].cell);
    CU_ASSERT_TRUE (from == ages[i].from && to == ages[i].to);
  }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    if (sitnet_cell_to_ages_of_date (slice (others[i]), &from, &to))
      g_printerr ("%s\n", others[i]);
    CU_ASSERT_FALSE (sitnet_cell_to_ages_of_date (slice (others[i]), &from, &to));
  }
}

static const TestCase cases[] = {
    {"dates", reads_dates},
    {"last days", takes_last_days},
    {"others", refuses_other_texts},
    {"ages", knows_ages_that_became_dates},
};
TEST_MAIN ("cell-date", cases)
