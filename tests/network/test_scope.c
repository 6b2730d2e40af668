/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Scopes: what they refuse, and how they read in a sentence. */
#include "scope-private.h"
#include "test.h"

#include <sitnet/error.h>

static void
takes_everything_at_first (void)
{
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  CU_ASSERT_TRUE (sitnet_scope_is_whole (scope));
  g_autofree char *sentence = sitnet_scope_dup_sentence (scope, SITNET_LANGUAGE_CS);
  ASSERT_TEXT (sentence, "všechna data; počítá se každá uvedená vazba");
}

static void
reads_as_a_sentence (void)
{
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_area (scope, " 5312 ");
  sitnet_scope_add_area (scope, "5313");
  CU_ASSERT_TRUE (sitnet_scope_set_date (scope, "1. 5. 2018", NULL));
  CU_ASSERT_TRUE (sitnet_scope_set_min_strength (scope, 2.5, NULL));
  sitnet_scope_set_rule (scope, SITNET_RULE_CONFIRMED);
  g_autofree char *sentence = sitnet_scope_dup_sentence (scope, SITNET_LANGUAGE_EN);
  ASSERT_TEXT (sentence, "area 5312 + 5313, at 2018-05-01, strength at least 2.5; only confirmed ties count");
  g_autoptr (SitnetScope) copy = sitnet_scope_dup (scope);
  g_autofree char *czech = sitnet_scope_dup_sentence (scope, SITNET_LANGUAGE_CS);
  ASSERT_TEXT (czech, "území 5312 + 5313, ke dni 1. 5. 2018, síla aspoň 2,5; počítají se jen potvrzené vazby");
  g_autofree char *again = sitnet_scope_dup_sentence (copy, SITNET_LANGUAGE_EN);
  ASSERT_TEXT (again, sentence);
}

static void
refuses_what_is_none (void)
{
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sitnet_scope_set_date (scope, "yesterday", &error));
  ASSERT_TEXT (error->message, "\"yesterday\" is not a date: write 2018-05-01 or 1. 5. 2018");
  CU_ASSERT_FALSE (sitnet_scope_set_min_strength (scope, -1, NULL));
  CU_ASSERT_FALSE (sitnet_scope_set_min_strength (scope, 0.0 / 0.0, NULL));
  SitnetRule rule;
  CU_ASSERT_FALSE (sitnet_rule_from_text ("sure", &rule, NULL));
  CU_ASSERT_TRUE (sitnet_rule_from_text ("confirmed", &rule, NULL));
  CU_ASSERT_EQUAL (rule, SITNET_RULE_CONFIRMED);
  CU_ASSERT_TRUE (sitnet_scope_is_whole (scope));
}

static const TestCase cases[] = {
    {"everything", takes_everything_at_first},
    {"sentence", reads_as_a_sentence},
    {"refuses", refuses_what_is_none},
};
TEST_MAIN ("scope", cases)
