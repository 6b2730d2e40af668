/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Facts: gained, lost, changed, the same, values that are not there, keys said twice. */
#include "facts.h"

#include "test.h"

static void
add (SitnetFacts *facts, const char *key, const char *value)
{
  sitnet_facts_add (facts, g_strdup (key), g_strdup_printf ("<%s>", key), g_strdup (value));
}

static void
tell (const SitnetChangeOf *change, gpointer data)
{
  static const char signs[] = {
      [SITNET_CHANGE_GAINED] = '+', [SITNET_CHANGE_LOST] = '-', [SITNET_CHANGE_CHANGED] = '!'};
  g_string_append_printf (data, "%c%s%s %s %s,", signs[change->change], change->key, change->id,
                          change->before != NULL ? change->before : "NULL",
                          change->after != NULL ? change->after : "NULL");
}

static void
changes (void)
{
  g_autoptr (SitnetFacts) before = sitnet_facts_new (), after = sitnet_facts_new ();
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
  sitnet_facts_compare (before, after, tell, text);
  ASSERT_TEXT (text->str, "!b<b> 2 3,!d<d> NULL 4,-e<e> 5 NULL,+f<f> NULL 6,");
}

static void
nothing (void)
{
  g_autoptr (SitnetFacts) before = sitnet_facts_new (), after = sitnet_facts_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  sitnet_facts_compare (before, after, tell, text);
  ASSERT_TEXT (text->str, "");
}

static const TestCase cases[] = {{"changes", changes}, {"nothing", nothing}};
TEST_MAIN ("facts", cases)
