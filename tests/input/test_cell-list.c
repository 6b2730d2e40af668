/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A cell is a list where every part is known, the longest known parts first. */
#include "cell-list.h"
#include "test.h"

#include <string.h>

static SitnetSlice
slice_of (const char *text)
{
  return (SitnetSlice){text, strlen (text)};
}

static gboolean
is_known (SitnetSlice text, gpointer data)
{
  g_autofree char *part = g_strndup (text.text, text.length);
  return g_strv_contains (data, part);
}

static void
assert_cut (const char *cell, const char *expected)
{
  static const char *const known[] = {"a", "b", "c", "a, b", "Klub, z. s.", "Klub", "z. s., ZŠ", NULL};
  g_autoptr (GArray) parts = sitnet_cell_split_known (slice_of (cell), is_known, (gpointer)known);
  g_autoptr (GString) cut = g_string_new (NULL);
  for (guint i = 0; parts != NULL && i < parts->len; i++) {
    SitnetSlice part = g_array_index (parts, SitnetSlice, i);
    g_string_append_printf (cut, "%.*s|", (int)part.length, part.text);
  }
  ASSERT_TEXT (cut->str, expected);
}

static void
cuts_where_all_is_known (void)
{
  assert_cut ("a/c", "a|c|");
  assert_cut ("b\nc\r\na", "b|c|a|");
  assert_cut ("c , b,", "c|b|");
  assert_cut ("- b\n- c\n• a", "b|c|a|");
  assert_cut ("a, b, c", "a, b|c|");
  assert_cut ("c, a,b", "c|a|b|");
  assert_cut ("Klub, z. s., a", "Klub, z. s.|a|");
}

static void
assert_list (const char *cell, const char *expected)
{
  static const char *const known[] = {"doučování", "mediace", "klub a kavárna", "klub", NULL};
  g_autofree char *list = sitnet_cell_dup_list_of_words (slice_of (cell), is_known, (gpointer)known);
  ASSERT_TEXT (list != NULL ? list : "-", expected);
}

static void
names_lists_with_words (void)
{
  assert_list ("doučování a mediace", "doučování|mediace");
  assert_list ("doučování, mediace a klub", "doučování|mediace|klub");
  assert_list ("doučování + mediace", "doučování|mediace");
  assert_list ("doučování a kavárna", "-");
  assert_list ("doučování, mediace", "-"); /* a list as it is */
  assert_list ("doučování", "-");
  assert_list (" a ", "-");
}

/* The longest first, but never so that the rest cannot be read. */
static void
leaves_a_rest_that_can_be_read (void)
{
  assert_cut ("Klub, z. s., ZŠ", "Klub|z. s., ZŠ|");
}

static void
leaves_the_rest_alone (void)
{
  assert_cut ("a", "");
  assert_cut ("", "");
  assert_cut ("a, d", "");
  assert_cut ("d/a", "");
  assert_cut ("a-b", "");
  assert_cut ("- a", "");
  CU_ASSERT_TRUE (sitnet_cell_may_be_list (slice_of ("a/b")));
  CU_ASSERT_FALSE (sitnet_cell_may_be_list (slice_of ("a-b")));
}

/* As many questions as signs, however long the cell is. */
static void
gives_up_on_a_thousand_parts (void)
{
  g_autoptr (GString) cell = g_string_new ("a");
  for (guint i = 0; i < 200; i++)
    g_string_append (cell, ",a");
  g_autofree char *few = g_strdelimit (g_strdup (cell->str), ",", '|');
  g_autofree char *expected = g_strconcat (few, "|", NULL);
  assert_cut (cell->str, expected);
  for (guint i = 0; i < 800; i++)
    g_string_append (cell, ",a");
  assert_cut (cell->str, "");
}

static const TestCase cases[] = {
    {"cuts where all is known", cuts_where_all_is_known},
    {"leaves a rest that can be read", leaves_a_rest_that_can_be_read},
    {"leaves the rest alone", leaves_the_rest_alone},
    {"names lists with words between", names_lists_with_words},
    {"gives up on a thousand parts", gives_up_on_a_thousand_parts},
};
TEST_MAIN ("cell-list", cases)
