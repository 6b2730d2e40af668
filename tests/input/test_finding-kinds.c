/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Every kind of finding says something in both languages, with whole brackets and known places. */
#include "finding-kinds.h"
#include "message.h"
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
  for (guint rule = 0; rule < SITNET_N_FINDING_KINDS; rule++) {
    const SitnetFindingText *text = sitnet_finding_get_text (rule);
    CU_ASSERT_TRUE_FATAL (text->message != NULL && text->title != NULL);
    const char *czech = sitnet_translate (SITNET_LANGUAGE_CS, text->message);
    assert_phrase (rule, text->message);
    assert_phrase (rule, czech);
    CU_ASSERT_EQUAL (strstr (text->message, "{detail}") != NULL, strstr (czech, "{detail}") != NULL);
    CU_ASSERT_EQUAL (strstr (text->message, "{value}") != NULL, strstr (czech, "{value}") != NULL);
  }
}

static void
test_severities (void)
{
  static const SitnetFindingKind warnings[] = {SITNET_FINDING_LONE_ROW,
                                               SITNET_FINDING_PERIOD_READ,
                                               SITNET_FINDING_LOWER_END,
                                               SITNET_FINDING_NO_MARKS,
                                               SITNET_FINDING_JOINED_CODES,
                                               SITNET_FINDING_CODED_SURVEY,
                                               SITNET_FINDING_GROUP_HEADING,
                                               SITNET_FINDING_BAD_COLOUR,
                                               SITNET_FINDING_BAD_SHAPE,
                                               SITNET_FINDING_ACTOR_WITHOUT_AREA,
                                               SITNET_FINDING_SERVICE_WITHOUT_AREA,
                                               SITNET_FINDING_DEMAND_WITHOUT_AREA,
                                               SITNET_FINDING_ONLY_AREA,
                                               SITNET_FINDING_MAYBE_BIRTH_NUMBER,
                                               SITNET_FINDING_EMPTY_ROW,
                                               SITNET_FINDING_EMPTY_NAME,
                                               SITNET_FINDING_CASE_ID,
                                               SITNET_FINDING_UNKNOWN_REPORTER,
                                               SITNET_FINDING_UNKNOWN_CODE,
                                               SITNET_FINDING_SELF_TIE,
                                               SITNET_FINDING_REPEATED_TIE,
                                               SITNET_FINDING_WINDOWS_1250,
                                               SITNET_FINDING_RECIPROCAL_TIE,
                                               SITNET_FINDING_MAYBE_CLIENT_COLUMN,
                                               SITNET_FINDING_DAMAGED_LETTERS,
                                               SITNET_FINDING_TOLD_THOUGH_HIDDEN,
                                               SITNET_FINDING_NO_VALUE,
                                               SITNET_FINDING_PARTNERS_NOT_READ,
                                               SITNET_FINDING_NEW_PARTNERS,
                                               SITNET_FINDING_MATRIX_NOT_READ,
                                               SITNET_FINDING_ERROR_VALUE,
                                               SITNET_FINDING_FRACTION,
                                               SITNET_FINDING_NUMBER_TAKEN,
                                               SITNET_FINDING_OTHER_DIACRITICS,
                                               SITNET_FINDING_NEW_ACTORS,
                                               SITNET_FINDING_ALIKE_AREAS,
                                               SITNET_FINDING_NOBODY_IN_AREA,
                                               SITNET_FINDING_ALIKE_CODES,
                                               SITNET_FINDING_ALIKE_NAMES,
                                               SITNET_FINDING_UNKNOWN_CODES,
                                               SITNET_FINDING_TOTAL_ROW,
                                               SITNET_FINDING_NO_QUESTIONNAIRE,
                                               SITNET_FINDING_NEW_ACTOR,
                                               SITNET_FINDING_ANSWER_LEAVES_OUT,
                                               SITNET_FINDING_ANSWER_TWICE,
                                               SITNET_FINDING_HEADING_NOT_THERE,
                                               SITNET_FINDING_SHEET_NOT_THERE};
  static const SitnetFindingKind infos[] = {SITNET_FINDING_GROUP_ROW,
                                            SITNET_FINDING_SHEETS_JOINED,
                                            SITNET_FINDING_SHEET_NAME_UNKNOWN,
                                            SITNET_FINDING_SHEET_NAME_READ,
                                            SITNET_FINDING_ROWS_ARE_NUMBERED,
                                            SITNET_FINDING_HEADING_GUESSED,
                                            SITNET_FINDING_READ_AS,
                                            SITNET_FINDING_TABLE_SHAPE,
                                            SITNET_FINDING_COLUMNS_NOT_READ,
                                            SITNET_FINDING_ROWS_TOGETHER,
                                            SITNET_FINDING_MATRIX_READ,
                                            SITNET_FINDING_KNOWN_BY_HEADERS,
                                            SITNET_FINDING_LINES_ABOVE,
                                            SITNET_FINDING_TEXT_WITHOUT_HEADING,
                                            SITNET_FINDING_HIDDEN_SHEET,
                                            SITNET_FINDING_HIDDEN_COLUMNS,
                                            SITNET_FINDING_HIDDEN_ROWS,
                                            SITNET_FINDING_MERGED_CELLS,
                                            SITNET_FINDING_NO_ROWS,
                                            SITNET_FINDING_UNKNOWN_SHEET,
                                            SITNET_FINDING_UNKNOWN_COLUMN,
                                            SITNET_FINDING_EMPTY_SECTOR,
                                            SITNET_FINDING_FORMULA,
                                            SITNET_FINDING_WORD_FOR_CODE,
                                            SITNET_FINDING_UNKNOWN_WORD,
                                            SITNET_FINDING_DATE_READ,
                                            SITNET_FINDING_NO_UPPER_AGE,
                                            SITNET_FINDING_NAME_IS_ID,
                                            SITNET_FINDING_NAME_FOR_ID,
                                            SITNET_FINDING_COMMENT_ROWS,
                                            SITNET_FINDING_TAG_ROW,
                                            SITNET_FINDING_QUESTION_ROW,
                                            SITNET_FINDING_ANSWER_STRIKES_OUT,
                                            SITNET_FINDING_ANSWER_CORRECTS,
                                            SITNET_FINDING_ACTOR_AND_NAME_ARE_ID,
                                            SITNET_FINDING_ROWS_APART,
                                            SITNET_FINDING_FOOTNOTES};
  guint n_errors = 0;
  for (guint rule = 0; rule < SITNET_N_FINDING_KINDS; rule++)
    n_errors += sitnet_finding_get_text (rule)->severity == SITNET_SEVERITY_ERROR ? 1 : 0;
  for (guint i = 0; i < G_N_ELEMENTS (warnings); i++)
    CU_ASSERT_EQUAL (sitnet_finding_get_text (warnings[i])->severity, SITNET_SEVERITY_WARNING);
  for (guint i = 0; i < G_N_ELEMENTS (infos); i++)
    CU_ASSERT_EQUAL (sitnet_finding_get_text (infos[i])->severity, SITNET_SEVERITY_INFO);
  CU_ASSERT_EQUAL (n_errors, SITNET_N_FINDING_KINDS - G_N_ELEMENTS (warnings) - G_N_ELEMENTS (infos));
}

/* The words that stand in the program that exports. */
static void
names_the_choices_of_an_export (void)
{
  const char *message = sitnet_finding_get_text (SITNET_FINDING_CODED_SURVEY)->message;
  static const char *const choices[] = {"Full question text", "Full answers"};
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++) {
    CU_ASSERT_PTR_NOT_NULL (strstr (message, choices[i]));
    CU_ASSERT_PTR_NOT_NULL (strstr (sitnet_translate (SITNET_LANGUAGE_CS, message), choices[i]));
  }
}

static const TestCase cases[] = {{"phrases", test_phrases},
                                 {"severities", test_severities},
                                 {"choices of an export", names_the_choices_of_an_export}};

TEST_MAIN ("model/findings-rules", cases)
