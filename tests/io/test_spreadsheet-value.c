/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Numbers of a spreadsheet as texts. */
#include "spreadsheet-value.h"
#include "test.h"

#include <stdio.h>
#include <string.h>

static void
knows_formats (void)
{
  const struct {
    const char *code;
    SitnetNumberFormat format;
  } known[] = {
      {"General", SITNET_NUMBER_FORMAT_NUMBER},
      {"0", SITNET_NUMBER_FORMAT_NUMBER},
      {"#,##0.00", SITNET_NUMBER_FORMAT_NUMBER},
      {"0%", SITNET_NUMBER_FORMAT_NUMBER},
      {"0.00E+00", SITNET_NUMBER_FORMAT_NUMBER},
      {"# ?/?", SITNET_NUMBER_FORMAT_NUMBER},
      {"[Red]-0", SITNET_NUMBER_FORMAT_DIGITS},
      {"00000", SITNET_NUMBER_FORMAT_DIGITS},
      {"\"ZS-\"000", SITNET_NUMBER_FORMAT_DIGITS},
      {"### ### ###", SITNET_NUMBER_FORMAT_DIGITS},
      {"d\". \"m\". \"yyyy", SITNET_NUMBER_FORMAT_DATE},
      {"[$-405]d. mmmm yyyy;@", SITNET_NUMBER_FORMAT_DATE},
      {"dd.mm.", SITNET_NUMBER_FORMAT_DATE},
      {"yyyy\\-mm\\-dd", SITNET_NUMBER_FORMAT_DATE},
      {"mmm\\-yy", SITNET_NUMBER_FORMAT_MONTH},
      {"yyyy", SITNET_NUMBER_FORMAT_YEAR},
      {"h:mm", SITNET_NUMBER_FORMAT_TIME},
      {"h:mm AM/PM", SITNET_NUMBER_FORMAT_TIME},
      {"[h]:mm:ss", SITNET_NUMBER_FORMAT_DURATION},
      {"d/m/yyyy h:mm", SITNET_NUMBER_FORMAT_DATE_TIME},
      {"\"day\" 0", SITNET_NUMBER_FORMAT_DIGITS},
      {"@", SITNET_NUMBER_FORMAT_NUMBER},
      {"", SITNET_NUMBER_FORMAT_NUMBER},
      {"\"unclosed", SITNET_NUMBER_FORMAT_NUMBER},
      {"[h", SITNET_NUMBER_FORMAT_NUMBER},
  };
  for (guint i = 0; i < G_N_ELEMENTS (known); i++) {
    SitnetNumberFormat format = sitnet_number_format_read (known[i].code);
    if (format != known[i].format)
      fprintf (stderr, "%s is read as %d\n", known[i].code, format);
    CU_ASSERT_EQUAL (format, known[i].format);
  }
  CU_ASSERT_EQUAL (sitnet_number_format_builtin (0), SITNET_NUMBER_FORMAT_NUMBER);
  CU_ASSERT_EQUAL (sitnet_number_format_builtin (14), SITNET_NUMBER_FORMAT_DATE);
  CU_ASSERT_EQUAL (sitnet_number_format_builtin (17), SITNET_NUMBER_FORMAT_MONTH);
  CU_ASSERT_EQUAL (sitnet_number_format_builtin (20), SITNET_NUMBER_FORMAT_TIME);
  CU_ASSERT_EQUAL (sitnet_number_format_builtin (22), SITNET_NUMBER_FORMAT_DATE_TIME);
  CU_ASSERT_EQUAL (sitnet_number_format_builtin (46), SITNET_NUMBER_FORMAT_DURATION);
  CU_ASSERT_EQUAL (sitnet_number_format_builtin (49), SITNET_NUMBER_FORMAT_NUMBER);
}

static void
writes_the_shortest_number (void)
{
  const struct {
    double number;
    const char *text;
  } known[] = {{40, "40"},
               {0.1 + 0.2, "0.30000000000000004"},
               {0.1, "0.1"},
               {12.125, "12.125"},
               {-3.5, "-3.5"},
               {1e15, "1e+15"},
               {420777000111, "420777000111"},
               {0, "0"},
               {1.0 / 3, "0.3333333333333333"},
               {123456.7, "123456.7"}};
  for (guint i = 0; i < G_N_ELEMENTS (known); i++) {
    char text[SITNET_VALUE_SIZE];
    CU_ASSERT_EQUAL (sitnet_value_from_number (known[i].number, text), strlen (known[i].text));
    ASSERT_TEXT (text, known[i].text);
  }
}

static void
expect_serial (double serial, SitnetNumberFormat format, gboolean is_1904, gboolean with_time, const char *expected)
{
  char text[SITNET_VALUE_SIZE] = "";
  CU_ASSERT_EQUAL (sitnet_value_from_serial (serial, format, is_1904, with_time, text), strlen (expected));
  if (*expected != '\0')
    ASSERT_TEXT (text, expected);
}

static void
writes_dates (void)
{
  expect_serial (43221, SITNET_NUMBER_FORMAT_DATE, FALSE, FALSE, "2018-05-01");
  expect_serial (43221 - 1462, SITNET_NUMBER_FORMAT_DATE, TRUE, FALSE, "2018-05-01");
  expect_serial (1, SITNET_NUMBER_FORMAT_DATE, FALSE, FALSE, "1900-01-01");
  expect_serial (59, SITNET_NUMBER_FORMAT_DATE, FALSE, FALSE, "1900-02-28");
  expect_serial (60, SITNET_NUMBER_FORMAT_DATE, FALSE, FALSE, "1900-02-29");
  expect_serial (61, SITNET_NUMBER_FORMAT_DATE, FALSE, FALSE, "1900-03-01");
  expect_serial (0, SITNET_NUMBER_FORMAT_DATE, TRUE, FALSE, "1904-01-01");
  expect_serial (0, SITNET_NUMBER_FORMAT_DATE, FALSE, FALSE, "");
  expect_serial (2958465, SITNET_NUMBER_FORMAT_DATE, FALSE, FALSE, "9999-12-31");
  expect_serial (2958466, SITNET_NUMBER_FORMAT_DATE, FALSE, FALSE, "");
  expect_serial (-1, SITNET_NUMBER_FORMAT_DATE, FALSE, FALSE, "");
  expect_serial (43221.5, SITNET_NUMBER_FORMAT_DATE_TIME, FALSE, TRUE, "2018-05-01 12:00:00");
  expect_serial (43221.5, SITNET_NUMBER_FORMAT_DATE_TIME, FALSE, FALSE, "2018-05-01");
  expect_serial (43220.999999, SITNET_NUMBER_FORMAT_DATE_TIME, FALSE, TRUE, "2018-05-01");
  expect_serial (43221, SITNET_NUMBER_FORMAT_MONTH, FALSE, FALSE, "2018-05");
  expect_serial (43222, SITNET_NUMBER_FORMAT_MONTH, FALSE, FALSE, "2018-05-02");
  expect_serial (43101, SITNET_NUMBER_FORMAT_YEAR, FALSE, FALSE, "2018");
  expect_serial (8.5 / 24, SITNET_NUMBER_FORMAT_TIME, FALSE, FALSE, "08:30:00");
  expect_serial (43221 + 8.5 / 24, SITNET_NUMBER_FORMAT_TIME, FALSE, FALSE, "08:30:00");
  expect_serial (1.25, SITNET_NUMBER_FORMAT_DURATION, FALSE, FALSE, "30:00:00");
}

static void
expect_digits (double number, const char *code, const char *expected)
{
  char text[SITNET_VALUE_SIZE] = "";
  CU_ASSERT_EQUAL (sitnet_value_from_digits (number, code, text), strlen (expected));
  ASSERT_TEXT (text, expected);
}

static void
writes_leading_zeros (void)
{
  expect_digits (7, "00000", "00007");
  expect_digits (1234567, "00000", "1234567");
  expect_digits (5, "\"ZS-\"000", "ZS-005");
  expect_digits (5, "\"č.\\ \"0", "č.\\ 5");
  expect_digits (777123456, "### ### ###", "777 123 456");
  expect_digits (12000, "000\\ 00", "120 00");
  expect_digits (5.5, "000", "");
  expect_digits (-5, "000", "");
}

static const TestCase cases[] = {
    {"knows formats", knows_formats},
    {"writes the shortest number", writes_the_shortest_number},
    {"writes dates", writes_dates},
    {"writes leading zeros", writes_leading_zeros},
};
TEST_MAIN ("spreadsheet-value", cases)
