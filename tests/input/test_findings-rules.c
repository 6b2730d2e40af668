/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Every kind of finding says something in both languages, with whole brackets and known places. */
#include "findings-rules.h"
#include "test.h"

#include <string.h>

static void
assert_phrase (guint rule, const char *phrase)
{
  gint depth = 0;
  CU_ASSERT_TRUE (phrase != NULL && strlen (phrase) > 20 && strchr (phrase, '%') == NULL);
  for (const char *at = phrase; at != NULL && *at != '\0'; at++) {
    depth += (*at == '[') - (*at == ']');
    CU_ASSERT_TRUE (depth == 0 || depth == 1);
    if (*at == '{')
      CU_ASSERT_TRUE (g_str_has_prefix (at, "{value}") || g_str_has_prefix (at, "{detail}"));
    if (g_str_has_prefix (at, "{detail}"))
      CU_ASSERT_EQUAL (depth, 1);
  }
  CU_ASSERT_EQUAL (depth, 0);
  if (depth != 0)
    g_printerr ("rule %u: %s\n", rule, phrase);
}

static void
test_phrases (void)
{
  for (guint rule = 0; rule < SITNET_N_RULES; rule++) {
    const SitnetRuleText *text = &sitnet_rule_texts[rule];
    CU_ASSERT_TRUE_FATAL (text->message.en != NULL && text->message.cs != NULL);
    CU_ASSERT_TRUE (text->title.en != NULL && text->title.cs != NULL);
    assert_phrase (rule, text->message.en);
    assert_phrase (rule, text->message.cs);
    CU_ASSERT_EQUAL (strstr (text->message.en, "{detail}") != NULL,
                     strstr (text->message.cs, "{detail}") != NULL);
    CU_ASSERT_EQUAL (strstr (text->message.en, "{value}") != NULL,
                     strstr (text->message.cs, "{value}") != NULL);
  }
}

static void
test_severities (void)
{
  static const SitnetRuleKind warnings[] = {SITNET_RULE_ACTOR_WITHOUT_AREA, SITNET_RULE_SERVICE_WITHOUT_AREA,
                                            SITNET_RULE_DEMAND_WITHOUT_AREA, SITNET_RULE_ONLY_AREA,
                                            SITNET_RULE_MAYBE_BIRTH_NUMBER, SITNET_RULE_EMPTY_ROW,
                                            SITNET_RULE_EMPTY_NAME,         SITNET_RULE_CASE_ID,
                                            SITNET_RULE_UNKNOWN_REPORTER,   SITNET_RULE_UNKNOWN_CODE,
                                            SITNET_RULE_SELF_TIE,           SITNET_RULE_REPEATED_TIE,
                                            SITNET_RULE_WINDOWS_1250,       SITNET_RULE_RECIPROCAL_TIE,
                                            SITNET_RULE_MAYBE_CLIENT_COLUMN, SITNET_RULE_DAMAGED_LETTERS,
                                            SITNET_RULE_TOLD_THOUGH_HIDDEN};
  static const SitnetRuleKind infos[] = {SITNET_RULE_NO_ROWS, SITNET_RULE_UNKNOWN_SHEET,
                                         SITNET_RULE_UNKNOWN_COLUMN, SITNET_RULE_EMPTY_SECTOR,
                                         SITNET_RULE_FORMULA, SITNET_RULE_WORD_FOR_CODE};
  guint n_errors = 0;
  for (guint rule = 0; rule < SITNET_N_RULES; rule++)
    n_errors += sitnet_rule_texts[rule].severity == SITNET_SEVERITY_ERROR ? 1 : 0;
  for (guint i = 0; i < G_N_ELEMENTS (warnings); i++)
    CU_ASSERT_EQUAL (sitnet_rule_texts[warnings[i]].severity, SITNET_SEVERITY_WARNING);
  for (guint i = 0; i < G_N_ELEMENTS (infos); i++)
    CU_ASSERT_EQUAL (sitnet_rule_texts[infos[i]].severity, SITNET_SEVERITY_INFO);
  CU_ASSERT_EQUAL (n_errors, SITNET_N_RULES - G_N_ELEMENTS (warnings) - G_N_ELEMENTS (infos));
}

static const TestCase cases[] = {{"phrases", test_phrases}, {"severities", test_severities}};

TEST_MAIN ("model/findings-rules", cases)
