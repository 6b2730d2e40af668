/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which code of a vocabulary a word means that is no code itself: "Školství" and "škola" are school. */
#include "vocabulary-words.h"

#include "text-fold.h"
#include "vocabulary-synonyms.h"

#include <string.h>

/* What stands for a text that could mean several terms; indexes are kept plus one, for 0 is "not there". */
#define SEVERAL -1

typedef struct {
  const SitnetVocabulary *vocabulary;
  GHashTable *terms; /* text without what does not count → index + 1, or SEVERAL */
} Words;

static gboolean
is_known (const SitnetVocabulary *self, guint32 index)
{
  const SitnetTerm *term = sitnet_vocabulary_get (self, index);
  return term->built_in || term->declared;
}

static void
add_word (Words *self, SitnetSlice word, guint32 index)
{
  g_autofree char *text = sitnet_text_fold_dup_text (word);
  gint value = (gint)index + 1, before = GPOINTER_TO_INT (g_hash_table_lookup (self->terms, text));
  if (*text == '\0' || before == value)
    return;
  g_hash_table_insert (self->terms, g_steal_pointer (&text), GINT_TO_POINTER (before == 0 ? value : SEVERAL));
}

static void
add_synonym (const char *code, SitnetSlice word, gpointer data)
{
  Words *self = data;
  gint32 index = sitnet_vocabulary_find (self->vocabulary, (SitnetSlice){code, strlen (code)});
  if (index >= 0)
    add_word (self, word, (guint32)index);
}

static void
list_words (Words *self, SitnetSheet sheet)
{
  for (guint32 i = 0; i < sitnet_vocabulary_get_n (self->vocabulary); i++) {
    const SitnetTerm *term = sitnet_vocabulary_get (self->vocabulary, i);
    if (!is_known (self->vocabulary, i))
      continue;
    add_word (self, (SitnetSlice){term->code, strlen (term->code)}, i);
    add_word (self, (SitnetSlice){term->name, strlen (term->name)}, i);
    add_word (self, (SitnetSlice){term->name_cs, strlen (term->name_cs)}, i);
  }
  sitnet_vocabulary_synonyms_foreach (sheet, add_synonym, self);
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
  g_autoptr (GHashTable) terms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Words words = {self, terms};
  list_words (&words, sheet);
  g_autofree gint32 *meant = g_new (gint32, n);
  for (guint32 i = 0; i < n; i++) {
    const char *code = sitnet_vocabulary_get (self, i)->code;
    g_autofree char *text = is_known (self, i) ? NULL : sitnet_text_fold_dup_text ((SitnetSlice){code, strlen (code)});
    gint found = text != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (terms, text)) : 0;
    meant[i] = found > 0 ? found - 1 : -1;
    n_meant += found > 0 ? 1 : 0;
  }
  return n_meant > 0 ? g_steal_pointer (&meant) : NULL;
}
