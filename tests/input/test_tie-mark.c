/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Crosses, words and numbers of a table of crosses. */
#include "tie-mark.h"
#include "test.h"

#include <string.h>

static void
assert_mark (const char *cell, SitnetMark expected, double expected_strength, gboolean expected_word)
{
  double strength;
  gboolean is_word;
  SitnetMark mark = sitnet_tie_mark_read ((SitnetSlice){cell, strlen (cell)}, &strength, &is_word);
  CU_ASSERT_EQUAL (mark, expected);
  CU_ASSERT_EQUAL (is_word, expected_word);
  if (expected == SITNET_MARK_TIE)
    CU_ASSERT_EQUAL (strength, expected_strength);
}

static void
reads_ties (void)
{
  assert_mark ("x", SITNET_MARK_TIE, 1, TRUE);
  assert_mark ("X", SITNET_MARK_TIE, 1, TRUE);
  assert_mark ("Ano", SITNET_MARK_TIE, 1, TRUE);
  assert_mark ("✓", SITNET_MARK_TIE, 1, TRUE);
  assert_mark ("Velmi často", SITNET_MARK_TIE, 1, TRUE);
  assert_mark ("částečně", SITNET_MARK_TIE, 1, TRUE);
  assert_mark ("2 - často", SITNET_MARK_TIE, 2, TRUE);
  assert_mark ("3", SITNET_MARK_TIE, 3, FALSE);
  assert_mark ("0,5", SITNET_MARK_TIE, 0.5, FALSE);
}

static void
reads_none (void)
{
  assert_mark ("", SITNET_MARK_NONE, 0, FALSE);
  assert_mark ("0", SITNET_MARK_NONE, 0, FALSE);
  assert_mark ("ne", SITNET_MARK_NONE, 0, TRUE);
  assert_mark ("0 = nikdy", SITNET_MARK_NONE, 0, TRUE);
  assert_mark ("-", SITNET_MARK_NONE, 0, TRUE);
  assert_mark ("Nikdy", SITNET_MARK_NONE, 0, TRUE);
}

static void
refuses_the_rest (void)
{
  assert_mark ("možná", SITNET_MARK_BAD, 0, TRUE);
  assert_mark ("-1", SITNET_MARK_BAD, 0, FALSE);
  assert_mark ("xx", SITNET_MARK_BAD, 0, TRUE);
}

static const TestCase cases[] = {
    {"reads ties", reads_ties},
    {"reads none", reads_none},
    {"refuses the rest", refuses_the_rest},
};
TEST_MAIN ("tie-mark", cases)
