/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Everyday words lead to codes that exist, past case, diacritics and one slip of the finger. */
#include "vocabulary-synonyms.h"

#include "test.h"
#include "vocabulary.h"

#include <string.h>

static SitnetSlice
slice (const char *text)
{
  return (SitnetSlice){text, strlen (text)};
}

static void
leads_to_codes (void)
{
  ASSERT_TEXT (sitnet_vocabulary_synonym (SITNET_SHEET_SECTORS, slice ("SKOLA"), TRUE), "school");
  ASSERT_TEXT (sitnet_vocabulary_synonym (SITNET_SHEET_SECTORS, slice ("škola"), TRUE), "school");
  ASSERT_TEXT (sitnet_vocabulary_synonym (SITNET_SHEET_NEEDS, slice ("škola"), TRUE), "learning");
  CU_ASSERT_PTR_NULL (sitnet_vocabulary_synonym (SITNET_SHEET_SECTORS, slice ("nemocnica"), TRUE));
  ASSERT_TEXT (sitnet_vocabulary_synonym (SITNET_SHEET_SECTORS, slice ("nemocnica"), FALSE), "health");
  CU_ASSERT_PTR_NULL (sitnet_vocabulary_synonym (SITNET_SHEET_SECTORS, slice ("kytara"), FALSE));
  CU_ASSERT_PTR_NULL (sitnet_vocabulary_synonym (SITNET_SHEET_SECTORS, slice (""), FALSE));
}

/* A word for a term that is not there would mislead; looking it up finds the built-in term. */
static void
codes_exist (void)
{
  static const char *const words[] = {"soud", "dohoda", "odborná", "terén", "dítě", "dluhy", "koordinátor"};
  static const SitnetSheet sheets[] = {SITNET_SHEET_SECTORS,    SITNET_SHEET_TIE_KINDS, SITNET_SHEET_LEVELS,
                                       SITNET_SHEET_FORMS,      SITNET_SHEET_TARGETS,   SITNET_SHEET_NEEDS,
                                       SITNET_SHEET_ACTOR_KINDS};
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autoptr (SitnetVocabulary) vocabulary = sitnet_vocabulary_new (sheets[i]);
    const char *code = sitnet_vocabulary_synonym (sheets[i], slice (words[i]), TRUE);
    CU_ASSERT_PTR_NOT_NULL_FATAL (code);
    CU_ASSERT_TRUE (sitnet_vocabulary_find (vocabulary, slice (code)) >= 0);
    ASSERT_TEXT (sitnet_vocabulary_nearest (vocabulary, slice (words[i])), code);
  }
}

static const TestCase cases[] = {{"leads to codes", leads_to_codes}, {"codes exist", codes_exist}};
TEST_MAIN ("vocabulary-synonyms", cases)
