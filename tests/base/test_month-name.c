/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Names of months. */
#include "month-name.h"
#include "test.h"

#include <string.h>

static gint
month (const char *word)
{
  return sitnet_month_from_name ((SitnetSlice){word, strlen (word)});
}

static void
knows_months (void)
{
  static const struct {
    const char *word;
    gint month;
  } words[] = {
      {"leden", 1}, {"Února", 2}, {"KVETEN", 5}, {"kvě", 5},   {"června", 6}, {"červenec", 7}, {"čvc", 7},
      {"říj", 10},  {"X", 10},    {"viii", 8},   {"May", 5},   {"Sept", 9},   {"dec", 12},     {"XII", 12},
      {"XIII", 0},  {"", 0},      {"kv", 0},     {"mayor", 0}, {"let", 0},    {"-", 0},
  };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    CU_ASSERT_EQUAL (month (words[i].word), words[i].month);
}

static const TestCase cases[] = {
    {"months", knows_months},
};
TEST_MAIN ("month-name", cases)
