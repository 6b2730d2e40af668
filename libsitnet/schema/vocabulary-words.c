/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which code of a vocabulary a word means that is no code itself: "Školství" and "škola" are school. */
#include "vocabulary-words.h"

#include "vocabulary-synonyms.h"

#include <string.h>

typedef struct {
  const SitnetVocabulary *vocabulary;
  SitnetNameIndex *index; /* of terms */
} Words;

static gboolean
is_known (const SitnetVocabulary *self, guint32 index)
{
  const SitnetTerm *term = sitnet_vocabulary_get (self, index);
  return term->built_in || term->declared;
}

static void
add_synonym (const char *code, SitnetSlice word, gpointer data)
{
  Words *self = data;
  gint32 index = sitnet_vocabulary_find (self->vocabulary, (SitnetSlice){code, strlen (code)});
  if (index >= 0)
    sitnet_name_index_add (self->index, word, (guint32)index);
}

SitnetNameIndex *
sitnet_vocabulary_words_new (const SitnetVocabulary *self, SitnetSheet sheet)
{
  Words words = {self, sitnet_name_index_new ()};
  for (guint32 i = 0; i < sitnet_vocabulary_get_n (self); i++) {
    const SitnetTerm *term = sitnet_vocabulary_get (self, i);
    if (!is_known (self, i))
      continue;
    sitnet_name_index_add (words.index, sitnet_slice_of (term->code), i);
    sitnet_name_index_add (words.index, sitnet_slice_of (term->name), i);
    sitnet_name_index_add (words.index, sitnet_slice_of (term->name_cs), i);
  }
  sitnet_vocabulary_synonyms_foreach (sheet, add_synonym, &words);
  return words.index;
}

static gboolean
are_all_known (const SitnetVocabulary *self)
{
  for (guint32 i = 0; i < sitnet_vocabulary_get_n (self); i++)
    if (!is_known (self, i))
      return FALSE;
  return TRUE;
}

gint32 *
sitnet_vocabulary_dup_meant (const SitnetVocabulary *self, SitnetSheet sheet)
{
  if (are_all_known (self))
    return NULL;
  guint32 n = sitnet_vocabulary_get_n (self), n_meant = 0;
  g_autoptr (SitnetNameIndex) words = sitnet_vocabulary_words_new (self, sheet);
  g_autofree gint32 *meant = g_new (gint32, n);
  for (guint32 i = 0; i < n; i++) {
    SitnetSlice code = sitnet_slice_of (sitnet_vocabulary_get (self, i)->code);
    guint32 found = 0;
    gboolean is_word = !is_known (self, i) && sitnet_name_index_find (words, code, &found, NULL) == SITNET_NAME_ONE;
    meant[i] = is_word ? (gint32)found : -1;
    n_meant += is_word ? 1 : 0;
  }
  return n_meant > 0 ? g_steal_pointer (&meant) : NULL;
}
