/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells: lists, yes and no. */
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
test_yes_no_mark (void)
{
  const char *const yes[] = {"x", "X", "✓", "A", "y", "Ano.", "ANO!"};
  const char *const no[] = {"N", "n", "ne."};
  const char *const neither[] = {"", ".", "možná", "b", "ano ne", "xx", "."};
  gboolean answer;
  for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
    CU_ASSERT_TRUE (sitnet_cell_to_yes_no_mark (slice (yes[i]), &answer) && answer);
  for (guint i = 0; i < G_N_ELEMENTS (no); i++)
    CU_ASSERT_TRUE (sitnet_cell_to_yes_no_mark (slice (no[i]), &answer) && !answer);
  for (guint i = 0; i < G_N_ELEMENTS (neither); i++)
    CU_ASSERT_FALSE (sitnet_cell_to_yes_no_mark (slice (neither[i]), &answer));
}

static const TestCase cases[] = {
    {"items", test_items},
    {"yes_no", test_yes_no},
    {"yes_no_mark", test_yes_no_mark},
};

TEST_MAIN ("model/cell", cases)
