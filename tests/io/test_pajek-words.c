/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Words and numbers of a line in a network of Pajek. */
#include "pajek-words.h"
#include "test.h"

#include <string.h>

static void
quotes_hold_blanks_and_quotes (void)
{
  static const char line[] = " 1 \"Dům \"U lípy\"\"\t0.5 \"open";
  static const char *const expected[] = {"1", "Dům \"U lípy\"", "0.5", "open"};
  SitnetSlice rest = {line, strlen (line)}, word;
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    CU_ASSERT_TRUE_FATAL (sitnet_pajek_next_word (&rest, &word));
    g_autofree char *text = g_strndup (word.text, word.length);
    ASSERT_TEXT (text, expected[i]);
  }
  CU_ASSERT_FALSE (sitnet_pajek_next_word (&rest, &word));
}

static void
numbers_have_a_bound (void)
{
  static const struct {
    const char *text;
    gboolean is_good;
  } cases[] = {{"1", TRUE}, {"40", TRUE},  {"41", FALSE},         {"0", FALSE},
               {"", FALSE}, {"1a", FALSE}, {"99999999999", FALSE}};
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    guint number;
    SitnetSlice word = {cases[i].text, strlen (cases[i].text)};
    CU_ASSERT_EQUAL (sitnet_pajek_to_number (word, 40, &number), cases[i].is_good);
  }
}

static const TestCase cases[] = {
    {"quotes hold blanks and quotes", quotes_hold_blanks_and_quotes},
    {"numbers have a bound", numbers_have_a_bound},
};
TEST_MAIN ("pajek-words", cases)
