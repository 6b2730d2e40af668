/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Numbers and dates as each language writes them. */
#include "test.h"

#include "localised.h"

#include <math.h>

static void
test_number (void)
{
  char digits[] = "-1234.5";
  sitnet_number_localise (digits, SITNET_LANGUAGE_EN);
  ASSERT_TEXT (digits, "-1234.5");
  sitnet_number_localise (digits, SITNET_LANGUAGE_CS);
  ASSERT_TEXT (digits, "-1234,5");
  char whole[] = "17";
  sitnet_number_localise (whole, SITNET_LANGUAGE_CS);
  ASSERT_TEXT (whole, "17");
}

static void
check_number (SitnetLanguage language, double number, const char *expected)
{
  g_autofree char *text = sitnet_language_format_number (language, number);
  ASSERT_TEXT (text, expected);
}

static void
test_number_for_people (void)
{
  check_number (SITNET_LANGUAGE_EN, 0, "0");
  check_number (SITNET_LANGUAGE_EN, -0.0, "0");
  check_number (SITNET_LANGUAGE_EN, NAN, "nan");
  check_number (SITNET_LANGUAGE_EN, HUGE_VAL, "inf");
  check_number (SITNET_LANGUAGE_EN, 17, "17");
  check_number (SITNET_LANGUAGE_CS, 1234.56, "1234,6");
  check_number (SITNET_LANGUAGE_EN, 1.23456, "1.235");
  check_number (SITNET_LANGUAGE_EN, 9.5, "9.5");
  check_number (SITNET_LANGUAGE_CS, -1.5, "−1,5");
  check_number (SITNET_LANGUAGE_EN, -1.5, "-1.5");
  check_number (SITNET_LANGUAGE_EN, 0.00123456, "0.00123");
  check_number (SITNET_LANGUAGE_CS, 1e-9, "< 0,000001");
  check_number (SITNET_LANGUAGE_EN, -1e-9, "> -0.000001");
  check_number (SITNET_LANGUAGE_EN, 1e21, "1000000000000000000000");
}

static void
check_date (SitnetLanguage language, gint32 days, const char *expected)
{
  g_autofree char *text = sitnet_language_format_date (language, days);
  ASSERT_TEXT (text, expected);
}

static void
test_date (void)
{
  check_date (SITNET_LANGUAGE_EN, 0, "1970-01-01");
  check_date (SITNET_LANGUAGE_CS, 0, "1. 1. 1970");
  check_date (SITNET_LANGUAGE_EN, 17652, "2018-05-01");
  check_date (SITNET_LANGUAGE_CS, 17652, "1. 5. 2018");
  check_date (SITNET_LANGUAGE_CS, 17892, "27. 12. 2018");
  check_date (SITNET_LANGUAGE_EN, -719162, "0001-01-01");
}

static const TestCase cases[] = {
    {"number", test_number}, {"number_for_people", test_number_for_people}, {"date", test_date}};

TEST_MAIN ("base/localised", cases)
