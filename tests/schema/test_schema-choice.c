/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells with one of a few choices are understood as codes and as words in both languages. */
#include "schema-choice.h"
#include "test.h"

#include <string.h>

#define STATES "offered|asked|agreed|refused"

static gint32
find (const char *cell)
{
  return sitnet_schema_choice_find (STATES, (SitnetSlice){cell, strlen (cell)});
}

static void
finds_codes_and_words (void)
{
  CU_ASSERT_EQUAL (find ("offered"), 0);
  CU_ASSERT_EQUAL (find ("Asked"), 1);
  CU_ASSERT_EQUAL (find ("asks"), 1);
  CU_ASSERT_EQUAL (find ("NABÍZÍ"), 0);
  CU_ASSERT_EQUAL (find ("odmitnuto"), 3);
}

static void
finds_nothing_else (void)
{
  CU_ASSERT_EQUAL (find ("offer"), -1);
  CU_ASSERT_EQUAL (find ("wish"), -1);
  CU_ASSERT_EQUAL (find ("offered|asked"), -1);
}

/* Words that are shown are words that are read. */
static void
reads_what_it_shows (void)
{
  g_autofree const char **languages = sitnet_language_list_codes ();
  for (guint language = 0; languages[language] != NULL; language++) {
    g_autofree char *words = sitnet_schema_choice_dup_words (STATES, "|", (SitnetLanguage)language);
    g_auto (GStrv) list = g_strsplit (words, "|", -1);
    CU_ASSERT_EQUAL (g_strv_length (list), 4);
    for (gint32 i = 0; list[i] != NULL; i++)
      CU_ASSERT_EQUAL (find (list[i]), i);
  }
}

static const TestCase cases[] = {
    {"finds codes and words", finds_codes_and_words},
    {"finds nothing else", finds_nothing_else},
    {"reads what it shows", reads_what_it_shows},
};
TEST_MAIN ("schema-choice", cases)
