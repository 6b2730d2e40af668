/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Birth numbers, put together by their rules with the serial number 000, and things that only look alike. */
#include "cell.h"
#include "test.h"

#include <string.h>

static SitnetBirthNumber
kind_of (const char *cell)
{
  return sitnet_cell_birth_number ((SitnetSlice){cell, strlen (cell)});
}

/* A ten-digit number from its first nine digits and the check digit of the rule; NULL where the rule gives
 * none. */
static char *
dup_number (const char *nine, const char *separator)
{
  guint64 remainder = g_ascii_strtoull (nine, NULL, 10) % 11;
  return g_strdup_printf ("%.6s%s%.3s%" G_GUINT64_FORMAT, nine, separator, nine + 6, remainder % 10);
}

static void
assert_kind (const char *nine, const char *separator, SitnetBirthNumber expected)
{
  g_autofree char *number = dup_number (nine, separator);
  CU_ASSERT_EQUAL (kind_of (number), expected);
  if (kind_of (number) != expected)
    g_printerr ("%s: %d instead of %d\n", number, kind_of (number), expected);
}

static void
test_written (void)
{
  assert_kind ("990101000", "/", SITNET_BIRTH_NUMBER_WRITTEN);
  assert_kind ("995101000", "/", SITNET_BIRTH_NUMBER_WRITTEN); /* a woman's */
  assert_kind ("052101000", "/", SITNET_BIRTH_NUMBER_WRITTEN); /* +20 since 2004 */
  assert_kind ("057101000", "/", SITNET_BIRTH_NUMBER_WRITTEN); /* +70 since 2004 */
  assert_kind ("032101000", "/", SITNET_BIRTH_NUMBER_NONE);    /* not before */
  assert_kind ("000229000", "/", SITNET_BIRTH_NUMBER_WRITTEN); /* 2000 was a leap year */
  assert_kind ("990229000", "/", SITNET_BIRTH_NUMBER_NONE);
  assert_kind ("991301000", "/", SITNET_BIRTH_NUMBER_NONE);
  assert_kind ("990100000", "/", SITNET_BIRTH_NUMBER_NONE);
  CU_ASSERT_EQUAL (kind_of ("990101/0001"), SITNET_BIRTH_NUMBER_NONE); /* not divisible by 11 */
}

static void
test_nine_digits (void)
{
  CU_ASSERT_EQUAL (kind_of ("530101/000"), SITNET_BIRTH_NUMBER_WRITTEN);
  CU_ASSERT_EQUAL (kind_of ("535101/000"), SITNET_BIRTH_NUMBER_WRITTEN);
  CU_ASSERT_EQUAL (kind_of ("532101/000"), SITNET_BIRTH_NUMBER_NONE);
  CU_ASSERT_EQUAL (kind_of ("000229/000"), SITNET_BIRTH_NUMBER_NONE); /* 1900 was none */
  CU_ASSERT_EQUAL (kind_of ("530101000"), SITNET_BIRTH_NUMBER_NONE);  /* nine bare digits never */
}

/* Until 1985 a remainder of 10 was written as 0. */
static void
test_exception (void)
{
  const char *found = NULL;
  char nine[10];
  for (guint serial = 0; serial < 1000 && found == NULL; serial++) {
    g_snprintf (nine, sizeof nine, "840101%03u", serial);
    if (g_ascii_strtoull (nine, NULL, 10) % 11 == 10)
      found = nine;
  }
  CU_ASSERT_PTR_NOT_NULL_FATAL (found);
  assert_kind (nine, "/", SITNET_BIRTH_NUMBER_WRITTEN);
  for (guint serial = 0; serial < 1000; serial++) {
    g_snprintf (nine, sizeof nine, "900101%03u", serial);
    if (g_ascii_strtoull (nine, NULL, 10) % 11 == 10)
      break;
  }
  assert_kind (nine, "/", SITNET_BIRTH_NUMBER_NONE);
}

static void
test_bare (void)
{
  assert_kind ("990101000", "", SITNET_BIRTH_NUMBER_BARE);
  assert_kind ("991301000", "", SITNET_BIRTH_NUMBER_NONE);
  CU_ASSERT_EQUAL (kind_of ("7771234567"), SITNET_BIRTH_NUMBER_NONE);
}

static void
test_others (void)
{
  const char *const others[] = {"",
                                "a",
                                "990101",
                                "990101/",
                                "990101/00",
                                "990101/00000",
                                "9901/010000",
                                "990101-0003",
                                "x90101/0003",
                                "990101/000x",
                                "123456/0100",
                                "2018-05-01",
                                "+420777123"};
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    CU_ASSERT_EQUAL (kind_of (others[i]), SITNET_BIRTH_NUMBER_NONE);
}

static const TestCase cases[] = {
    {"written", test_written}, {"nine_digits", test_nine_digits}, {"exception", test_exception},
    {"bare", test_bare},       {"others", test_others},
};

TEST_MAIN ("model/birth-number", cases)
