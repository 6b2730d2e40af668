/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the columns of an answer say of themselves. */
#include "column-words.h"
#include "described-columns.h"
#include "test.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetColumnWords, sitnet_column_words_free)

#define ASSERT_HEADING(words, name, expected)                                                                          \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *heading_ = sitnet_column_words_dup_heading (words, name);                                         \
    ASSERT_TEXT (heading_, expected);                                                                                  \
  }                                                                                                                    \
  G_STMT_END

static void
headings (void)
{
  g_autoptr (SitnetTable) said = described_columns ();
  g_autoptr (SitnetColumnWords) words = sitnet_column_words_new (said, SITNET_LANGUAGE_EN);
  ASSERT_HEADING (words, "actor", "Who it is");
  ASSERT_HEADING (words, "steps", "Fewest hands");
  ASSERT_HEADING (words, "not_known", "Not known");
  ASSERT_HEADING (words, "phone", "Telephone");
  ASSERT_HEADING (words, "", "");
  g_autoptr (SitnetColumnWords) czech = sitnet_column_words_new (NULL, SITNET_LANGUAGE_CS);
  ASSERT_HEADING (czech, "before", "Předtím");
  ASSERT_HEADING (czech, "steps", "Steps");
}

static void
sheets_and_words (void)
{
  g_autoptr (SitnetTable) said = described_columns ();
  g_autoptr (SitnetColumnWords) words = sitnet_column_words_new (said, SITNET_LANGUAGE_EN);
  const char *const *sheets = sitnet_column_words_get_sheets (words, "what");
  ASSERT_TEXT (sheets[0], "needs");
  ASSERT_TEXT (sheets[1], "actors");
  CU_ASSERT_PTR_NULL (sheets[2]);
  CU_ASSERT_PTR_NULL (sitnet_column_words_get_sheets (words, "steps"));
  CU_ASSERT_PTR_NULL (sitnet_column_words_get_sheets (words, "not_known"));
  ASSERT_TEXT (sitnet_column_words_get_word (words, "state", "late"), "too late");
  CU_ASSERT_PTR_NULL (sitnet_column_words_get_word (words, "state", "early"));
  CU_ASSERT_PTR_NULL (sitnet_column_words_get_word (words, "steps", "late"));
  CU_ASSERT_TRUE (sitnet_column_words_has_names (words, "state"));
  CU_ASSERT_TRUE (sitnet_column_words_has_names (words, "actor"));
  CU_ASSERT_FALSE (sitnet_column_words_has_names (words, "steps"));
  CU_ASSERT_FALSE (sitnet_column_words_has_names (words, "not_known"));
}

static const TestCase cases[] = {
    {"headings", headings},
    {"sheets_and_words", sheets_and_words},
};
TEST_MAIN ("column-words", cases)
