/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Facts: gained, lost, changed, the same, values that are not there, keys said twice. */
#include "diff.h"

#include "test.h"

#include <math.h>

static void
add (SitnetDiff *facts, const char *key, const char *value)
{
  const SitnetFactParts parts = {.actor = key, .number = NAN, .capacity = NAN};
  sitnet_diff_add (facts, g_strdup (key), g_strdup_printf ("<%s>", key), g_strdup (value), &parts);
}

static void
tell (const SitnetChangeOf *change, gpointer data)
{
  static const char signs[] = {[SITNET_CHANGE_GAINED] = '+', [SITNET_CHANGE_LOST] = '-', [SITNET_CHANGE_CHANGED] = '!'};
  g_string_append_printf (data, "%c%s%s %s %s,", signs[change->change], change->key, change->id,
                          change->before != NULL ? change->before : "NULL",
                          change->after != NULL ? change->after : "NULL");
  CU_ASSERT_EQUAL (change->old_parts == NULL, change->change == SITNET_CHANGE_GAINED);
  CU_ASSERT_EQUAL (change->new_parts == NULL, change->change == SITNET_CHANGE_LOST);
}

static void
changes (void)
{
  g_autoptr (SitnetDiff) before = sitnet_diff_new (), after = sitnet_diff_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  add (before, "a", "1");
  add (before, "b", "2");
  add (before, "c", NULL);
  add (before, "d", NULL);
  add (before, "e", "5");
  add (before, "a", "9");
  add (after, "f", "6");
  add (after, "d", "4");
  add (after, "c", NULL);
  add (after, "b", "3");
  add (after, "a", "1");
  sitnet_diff_compare (before, after, tell, text);
  ASSERT_TEXT (text->str, "!b<b> 2 3,!d<d> NULL 4,-e<e> 5 NULL,+f<f> NULL 6,");
}

static void
nothing (void)
{
  g_autoptr (SitnetDiff) before = sitnet_diff_new (), after = sitnet_diff_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  sitnet_diff_compare (before, after, tell, text);
  ASSERT_TEXT (text->str, "");
}

static guint
count_changes (const char *old, const char *new)
{
  g_autoptr (SitnetDiff) before = sitnet_diff_new (), after = sitnet_diff_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  const SitnetFactParts parts = {.number = NAN, .capacity = NAN};
  sitnet_diff_add_numbers (before, g_strdup ("k"), g_strdup ("k"), g_strdup (old), &parts);
  sitnet_diff_add_numbers (after, g_strdup ("k"), g_strdup ("k"), g_strdup (new), &parts);
  sitnet_diff_compare (before, after, tell, text);
  return text->len > 0;
}

/* Rounding is no change; what anybody could mean is one. */
static void
numbers (void)
{
  CU_ASSERT_EQUAL (count_changes ("0.30000000000000004", "0.3"), 0);
  CU_ASSERT_EQUAL (count_changes ("0", "1.63e-18"), 0);
  CU_ASSERT_EQUAL (count_changes ("20/14.999999999999998", "20/15"), 0);
  CU_ASSERT_EQUAL (count_changes ("/0", "/0"), 0);
  CU_ASSERT_EQUAL (count_changes (NULL, NULL), 0);
  CU_ASSERT_EQUAL (count_changes ("0.3", "0.3000001"), 1);
  CU_ASSERT_EQUAL (count_changes ("0", "0.000001"), 1);
  CU_ASSERT_EQUAL (count_changes ("20/15", "20/"), 1);
  CU_ASSERT_EQUAL (count_changes ("20/", "?/"), 1);
  CU_ASSERT_EQUAL (count_changes ("20/15", "20"), 1);
  CU_ASSERT_EQUAL (count_changes ("-0.5", "0.5"), 1);
  CU_ASSERT_EQUAL (count_changes ("1", NULL), 1);
  g_autoptr (SitnetDiff) before = sitnet_diff_new (), after = sitnet_diff_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  add (before, "code", "1.0");
  add (after, "code", "1");
  sitnet_diff_compare (before, after, tell, text);
  ASSERT_TEXT (text->str, "!code<code> 1.0 1,");
}

static const TestCase cases[] = {{"changes", changes}, {"nothing", nothing}, {"numbers", numbers}};
TEST_MAIN ("facts", cases)
