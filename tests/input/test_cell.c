/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells: lists, yes and no, ages. */
#include "cell.h"
#include "test.h"

#include <string.h>

static SitnetSlice
slice (const char *text)
{
  return (SitnetSlice){text, strlen (text)};
}

static void
assert_slice (SitnetSlice actual, const char *expected)
{
  g_autofree char *text = g_strndup (actual.text, actual.length);
  ASSERT_TEXT (text, expected);
}

static void
test_items (void)
{
  SitnetSlice rest = slice (" health | learning.tutoring;;safety | "), item;
  const char *const expected[] = {"health", "learning.tutoring", "safety"};
  for (guint i = 0; i < 3; i++) {
    CU_ASSERT_TRUE_FATAL (sitnet_cell_next_item (&rest, &item));
    assert_slice (item, expected[i]);
  }
  CU_ASSERT_FALSE (sitnet_cell_next_item (&rest, &item));
  rest = slice (" | ;");
  CU_ASSERT_FALSE (sitnet_cell_next_item (&rest, &item));
}

static void
test_yes_no (void)
{
  const char *const yes[] = {"1", "yes", "YES", "Ano", "true", "PRAVDA"};
  const char *const no[] = {"0", "no", "Ne", "FALSE", "nepravda"};
  const char *const neither[] = {"", "2", "y", "možná", "yes no", "10"};
  gboolean answer;
  for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
    CU_ASSERT_TRUE (sitnet_cell_to_yes_no (slice (yes[i]), &answer) && answer);
  for (guint i = 0; i < G_N_ELEMENTS (no); i++)
    CU_ASSERT_TRUE (sitnet_cell_to_yes_no (slice (no[i]), &answer) && !answer);
  for (guint i = 0; i < G_N_ELEMENTS (neither); i++)
    CU_ASSERT_FALSE (sitnet_cell_to_yes_no (slice (neither[i]), &answer));
}

static void
test_age (void)
{
  gint64 age;
  CU_ASSERT_TRUE (sitnet_cell_to_age (slice ("0"), &age) && age == 0);
  CU_ASSERT_TRUE (sitnet_cell_to_age (slice ("150"), &age) && age == 150);
  CU_ASSERT_TRUE (sitnet_cell_to_age (slice ("6.0"), &age) && age == 6);
  const char *const wrong[] = {"-1", "151", "6.5", "six", "1e300", "6-16", ""};
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    CU_ASSERT_FALSE (sitnet_cell_to_age (slice (wrong[i]), &age));
}

static void
test_age_range (void)
{
  static const struct {
    const char *cell;
    gint64 from, to;
  } ranges[] = {
      {"6–16", 6, 16},       {"6-16", 6, 16},           {"6 — 16 let", 6, 16}, {"6", 6, 6},     {"6+", 6, -1},
      {"15 a více", 15, -1}, {"15 let a více", 15, -1}, {"0–3 years", 0, 3},   {"16–6", 16, 6}, /* reversed: the caller says so */
  };
  const char *const wrong[] = {"", "–16", "6–", "6–x", "6–151", "6–16–18", "a–b", "6 až", "let", "6 16"};
  gint64 from, to;
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++) {
    CU_ASSERT_TRUE_FATAL (sitnet_cell_to_age_range (slice (ranges[i].cell), &from, &to));
    CU_ASSERT_EQUAL (from, ranges[i].from);
    CU_ASSERT_EQUAL (to, ranges[i].to);
  }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    CU_ASSERT_FALSE (sitnet_cell_to_age_range (slice (wrong[i]), &from, &to));
}

static const TestCase cases[] = {
    {"items", test_items},
    {"yes_no", test_yes_no},
    {"age", test_age},
    {"age_range", test_age_range},
};

TEST_MAIN ("model/cell", cases)
