/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Periods as people write them. */
#include "cell-period.h"
#include "date.h"
#include "test.h"

#include <string.h>

static void
append_day (GString *text, gint32 days)
{
  g_autoptr (GDateTime) epoch = g_date_time_new_utc (1970, 1, 1, 0, 0, 0), day = g_date_time_add_days (epoch, days);
  g_autofree char *shown = g_date_time_format (day, "%F");
  g_string_append (text, shown);
}

/* "2024-04-01–2024-06-30", with " or " between two readings. */
static char *
dup_periods (const char *cell)
{
  SitnetPeriod periods[2];
  guint n = sitnet_cell_to_periods ((SitnetSlice){cell, strlen (cell)}, periods);
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < n; i++) {
    g_string_append (text, i > 0 ? " or " : "");
    append_day (text, periods[i].first);
    g_string_append (text, "–");
    append_day (text, periods[i].last);
  }
  return g_string_free (text, FALSE);
}

static const struct {
  const char *cell, *expected;
} samples[] = {
    {"2. čtvrtletí 2024", "2024-04-01–2024-06-30"},
    {"II. čtvrtletí 2024", "2024-04-01–2024-06-30"},
    {"ve 4. čtvrtletí 2024", "2024-10-01–2024-12-31"},
    {"1. kvartál 2024", "2024-01-01–2024-03-31"},
    {"Q2/2024", "2024-04-01–2024-06-30"},
    {"Q2 2024", "2024-04-01–2024-06-30"},
    {"2Q 2024", "2024-04-01–2024-06-30"},
    {"3. Q. 2024", "2024-07-01–2024-09-30"},
    {"2024 Q3", "2024-07-01–2024-09-30"},
    {"2024/Q3", "2024-07-01–2024-09-30"},
    {"5. čtvrtletí 2024", ""},
    {"čtvrtletí 2024", ""},
    {"Q2", ""},
    {"II/2024", "2024-02-01–2024-02-29 or 2024-04-01–2024-06-30"},
    {"V/2024", ""}, /* May, which is a date */
    {"1. pololetí 2024", "2024-01-01–2024-06-30"},
    {"II. pol. 2024", "2024-07-01–2024-12-31"},
    {"H1 2024", "2024-01-01–2024-06-30"},
    {"1. pololetí 2023/24", "2023-09-01–2024-01-31"},
    {"2. pololetí šk. roku 2023/2024", "2024-02-01–2024-06-30"},
    {"šk. rok 2023/24", "2023-09-01–2024-08-31"},
    {"školní rok 2023/2024", "2023-09-01–2024-08-31"},
    {"ve školním roce 2023–2024", "2023-09-01–2024-08-31"},
    {"2023/2024", "2023-09-01–2024-08-31 or 2023-01-01–2024-12-31"},
    {"2023/24", "2023-09-01–2024-08-31 or 2023-01-01–2024-12-31"},
    {"šk. rok 2023/25", ""},
    {"podzim 2024", "2024-09-01–2024-11-30"},
    {"na jaře 2024", "2024-03-01–2024-05-31"},
    {"zima 2023/24", "2023-12-01–2024-02-29"},
    {"zima 2024", "2023-12-01–2024-02-29 or 2024-12-01–2025-02-28"},
    {"leden–březen 2024", "2024-01-01–2024-03-31"},
    {"leden až březen 2024", "2024-01-01–2024-03-31"},
    {"září 2023 – červen 2024", "2023-09-01–2024-06-30"},
    {"1-3/2024", "2024-01-01–2024-03-31"},
    {"1.–3. 2024", "2024-01-01–2024-03-31"},
    {"I-III/2024", "2024-01-01–2024-03-31"},
    {"1.-15.3.2024", "2024-03-01–2024-03-15"},
    {"1. 3. - 15. 4. 2024", "2024-03-01–2024-04-15"},
    {"1. 1. 2020 – 31. 12. 2021", "2020-01-01–2021-12-31"},
    {"2020-01-01 - 2021-12-31", "2020-01-01–2021-12-31"},
    {"od 1.1.2020 do 31.12.2021", "2020-01-01–2021-12-31"},
    {"2020–2021", "2020-01-01–2021-12-31"},
    {"2021–2020", ""},
    {"březen–leden 2024", ""},
    {"leden-neděle 2024", ""},
    {"2018-05-01", ""},
    {"něco 2024", ""},
    {"-----", ""},
    {"////2", ""},
};

static void
reads_periods (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autofree char *shown = dup_periods (samples[i].cell);
    if (strcmp (shown, samples[i].expected) != 0)
      g_printerr ("%s\n", samples[i].cell);
    ASSERT_TEXT (shown, samples[i].expected);
  }
}

static void
gives_ends_of_dates (void)
{
  gint32 day = 0, other = 0;
  const SitnetSlice quarter = {"Q2/2024", 7}, roman = {"I/2024", 6}, month = {"XI/2024", 7};
  CU_ASSERT_EQUAL (sitnet_cell_to_date (quarter, FALSE, &day, &other), SITNET_DATE_PERIOD);
  CU_ASSERT_EQUAL (day, sitnet_date_to_days (2024, 4, 1));
  CU_ASSERT_EQUAL (sitnet_cell_to_date (quarter, TRUE, &day, &other), SITNET_DATE_PERIOD);
  CU_ASSERT_EQUAL (day, sitnet_date_to_days (2024, 6, 30));
  CU_ASSERT_EQUAL (sitnet_cell_to_date (roman, TRUE, &day, &other), SITNET_DATE_EITHER);
  CU_ASSERT_EQUAL (sitnet_cell_to_date (roman, FALSE, &day, &other), SITNET_DATE_PERIOD); /* both begin with that day */
  CU_ASSERT_EQUAL (sitnet_cell_to_date (month, FALSE, &day, &other), SITNET_DATE_SAID);
}

static const TestCase cases[] = {
    {"reads periods", reads_periods},
    {"gives the ends of periods for dates", gives_ends_of_dates},
};

TEST_MAIN ("cell-period", cases)
