/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A word means a code by name or synonym, past case, diacritics and runs of blanks, when it means one alone. */
#include "vocabulary-words.h"

#include "test.h"

#include <string.h>

static SitnetSlice
slice (const char *text)
{
  return (SitnetSlice){text, strlen (text)};
}

/* The code that a word in a cell means, "" when it means none. */
static char *
dup_meant (SitnetVocabulary *vocabulary, SitnetSheet sheet, const char *word)
{
  gint32 index = sitnet_vocabulary_add (vocabulary, slice (word));
  g_autofree gint32 *meant = sitnet_vocabulary_dup_meant (vocabulary, sheet);
  return g_strdup (meant == NULL || meant[index] < 0 ? ""
                                                     : sitnet_vocabulary_get (vocabulary, (guint32)meant[index])->code);
}

static void
assert_meant (SitnetSheet sheet, const char *word, const char *expected)
{
  g_autoptr (SitnetVocabulary) vocabulary = sitnet_vocabulary_new (sheet);
  g_autofree char *meant = dup_meant (vocabulary, sheet, word);
  ASSERT_TEXT (meant, expected);
}

static void
knows_the_coordinator (void)
{
  static const char *const words[] = {
      "Coordinator", "COORDINATOR", "Síťař",         "síťař",   "sitar",
      "Síťařka",     "koordinátor", "Koordinatorka", "SÍŤAŘKA", "s\xC3\xAD\x74\xCC\x8C\x61r\xCC\x8C"};
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    assert_meant (SITNET_SHEET_ACTOR_KINDS, words[i], "coordinator");
  assert_meant (SITNET_SHEET_ACTOR_KINDS, "Co ordinator", "");
  assert_meant (SITNET_SHEET_ACTOR_KINDS, "co-ordinator", "");
  assert_meant (SITNET_SHEET_ACTOR_KINDS, "kordinátor", "");
  assert_meant (SITNET_SHEET_ACTOR_KINDS, "škola", "");
}

static void
knows_names_and_synonyms (void)
{
  assert_meant (SITNET_SHEET_SECTORS, "Školství", "school");
  assert_meant (SITNET_SHEET_SECTORS, "Child  Protection", "child_protection");
  assert_meant (SITNET_SHEET_SECTORS, "School", "school");
  assert_meant (SITNET_SHEET_SECTORS, "soud", "justice");
  assert_meant (SITNET_SHEET_NEEDS, "dluhove\xC2\xA0poradenstvi", "material.debt");
  assert_meant (SITNET_SHEET_NEEDS, "Krizova pomoc", "safety.crisis_help");
  assert_meant (SITNET_SHEET_TIE_KINDS, "odkazuje na", "refers");
  assert_meant (SITNET_SHEET_LEVELS, "Cílená", "targeted");
  assert_meant (SITNET_SHEET_FORMS, "Terénní", "field");
  assert_meant (SITNET_SHEET_TARGETS, "mládež", "youth");
  assert_meant (SITNET_SHEET_SECTORS, "skool", "");
}

/* What two codes are called is neither; a code of the data set's own is itself. */
static void
takes_only_what_is_clear (void)
{
  g_autoptr (SitnetVocabulary) sectors = sitnet_vocabulary_new (SITNET_SHEET_SECTORS);
  sitnet_vocabulary_declare (sectors, slice ("guard"), "Guard", "Policie", NULL, NULL, NULL, -1);
  sitnet_vocabulary_declare (sectors, slice ("soud"), NULL, NULL, NULL, NULL, NULL, -1);
  g_autofree char *police = dup_meant (sectors, SITNET_SHEET_SECTORS, "policie");
  ASSERT_TEXT (police, "");
  g_autofree char *guard = dup_meant (sectors, SITNET_SHEET_SECTORS, "GUARD");
  ASSERT_TEXT (guard, "guard");
  g_autofree char *court = dup_meant (sectors, SITNET_SHEET_SECTORS, "soud");
  ASSERT_TEXT (court, "");
}

static void
says_nothing_where_all_is_known (void)
{
  g_autoptr (SitnetVocabulary) levels = sitnet_vocabulary_new (SITNET_SHEET_LEVELS);
  CU_ASSERT_PTR_NULL (sitnet_vocabulary_dup_meant (levels, SITNET_SHEET_LEVELS));
}

static const TestCase cases[] = {{"coordinator", knows_the_coordinator},
                                 {"names and synonyms", knows_names_and_synonyms},
                                 {"only what is clear", takes_only_what_is_clear},
                                 {"nothing to say", says_nothing_where_all_is_known}};
TEST_MAIN ("vocabulary-words", cases)
