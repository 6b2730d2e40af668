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

/* As people write them in their tables. */
static void
knows_what_people_write (void)
{
  static const struct {
    SitnetSheet sheet;
    const char *word, *code;
  } words[] = {
      {SITNET_SHEET_SECTORS, "soc. služby", "social"},      {SITNET_SHEET_SECTORS, "zdrav.", "health"},
      {SITNET_SHEET_SECTORS, "ZŠ a MŠ", "school"},          {SITNET_SHEET_TIE_KINDS, "spolupracuje s", "cooperates"},
      {SITNET_SHEET_FORMS, "terénní forma", "field"},       {SITNET_SHEET_NEEDS, "doučko", "learning.tutoring"},
      {SITNET_SHEET_ACTOR_KINDS, "Síťařka", "coordinator"}, {SITNET_SHEET_LEVELS, "specializované", "specialised"},
      {SITNET_SHEET_TARGETS, "rodiny s dětmi", "families"},
  };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    ASSERT_TEXT (sitnet_vocabulary_synonym (words[i].sheet, slice (words[i].word), TRUE), words[i].code);
}

typedef struct {
  SitnetSheet sheet;
  const SitnetVocabulary *vocabulary;
  const char *document;
} Checked;

/* One code for each word, which no other term is called by, and the document lists it. */
static void
check_word (const char *code, SitnetSlice word, gpointer data)
{
  const Checked *checked = data;
  g_autofree char *text = g_strndup (word.text, word.length);
  ASSERT_TEXT (sitnet_vocabulary_synonym (checked->sheet, word, TRUE), code);
  CU_ASSERT_TRUE (sitnet_vocabulary_find (checked->vocabulary, slice (code)) >= 0);
  g_autofree char *start = g_strdup_printf ("| %s | `%s` |", sitnet_schema[checked->sheet].name, code);
  const char *line = strstr (checked->document, start);
  CU_ASSERT_PTR_NOT_NULL_FATAL (line);
  g_autofree char *words = g_strndup (line, strcspn (line, "\n"));
  if (strstr (words, text) == NULL)
    ASSERT_TEXT (words, text);
}

static void
are_listed (void)
{
  g_autofree char *path = g_build_filename (SOURCE_ROOT, "docs", "data.md", NULL);
  g_autofree char *document = NULL;
  CU_ASSERT_TRUE_FATAL (g_file_get_contents (path, &document, NULL, NULL));
  for (guint v = 0; v < SITNET_N_VOCABULARIES; v++) {
    g_autoptr (SitnetVocabulary) vocabulary = sitnet_vocabulary_new ((SitnetSheet)v);
    Checked checked = {(SitnetSheet)v, vocabulary, document};
    sitnet_vocabulary_synonyms_foreach ((SitnetSheet)v, check_word, &checked);
  }
}

static const TestCase cases[] = {{"knows what people write", knows_what_people_write},
                                 {"are listed", are_listed},
                                 {"leads to codes", leads_to_codes},
                                 {"codes exist", codes_exist}};
TEST_MAIN ("vocabulary-synonyms", cases)
