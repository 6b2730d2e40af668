/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A vocabulary: the built-in terms, what the data set says of them, and codes first met in a cell. */
#include "vocabulary.h"
#include "nearest.h"

#include "column-builder.h"
#include "ids.h"
#include "vocabulary-synonyms.h"
#include "vocabulary-terms.h"

#include <string.h>

struct _SitnetVocabulary {
  SitnetSheet sheet;
  SitnetIds *codes;      /* number = index of the term */
  GArray *terms;         /* SitnetTerm */
  GStringChunk *strings; /* what the terms point to; built-in texts are static */
  GPtrArray *lists;      /* gint32 arrays that the terms point to */
};

static SitnetTerm *
get_term (const SitnetVocabulary *self, gint32 index)
{
  return &g_array_index (self->terms, SitnetTerm, index);
}

/* "health.psychology" is a part of "health". */
static gint32
find_parent (const SitnetVocabulary *self, SitnetSlice code)
{
  if (self->sheet != SITNET_SHEET_NEEDS)
    return -1;
  const char *dot = memrchr (code.text, '.', code.length);
  return dot == NULL ? -1 : sitnet_vocabulary_find (self, (SitnetSlice){code.text, (gsize)(dot - code.text)});
}

static void
add_built_in (SitnetVocabulary *self, const SitnetBuiltInTerm *built_in)
{
  SitnetSlice code = sitnet_slice_of (built_in->code);
  SitnetTerm term = {
      .code = built_in->code,
      .name = sitnet_translate (SITNET_LANGUAGE_EN, built_in->name),
      .name_cs = sitnet_translate (SITNET_LANGUAGE_CS, built_in->name),
      .parent = find_parent (self, code),
      .directed = built_in->directed,
      .colour = built_in->colour,
      .shape = built_in->shape,
      .built_in = TRUE,
  };
  sitnet_ids_add (self->codes, code);
  g_array_append_val (self->terms, term);
}

SitnetVocabulary *
sitnet_vocabulary_new (SitnetSheet sheet)
{
  guint n_terms;
  g_return_val_if_fail (sheet < SITNET_N_VOCABULARIES, NULL);
  const SitnetBuiltInTerm *built_in = sitnet_vocabulary_terms (sheet, &n_terms);
  SitnetVocabulary *self = g_new0 (SitnetVocabulary, 1);
  self->sheet = sheet;
  self->codes = sitnet_ids_new ();
  self->terms = g_array_new (FALSE, FALSE, sizeof (SitnetTerm));
  self->strings = g_string_chunk_new (256);
  self->lists = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_terms; i++)
    add_built_in (self, &built_in[i]);
  return self;
}

void
sitnet_vocabulary_free (SitnetVocabulary *self)
{
  if (self == NULL)
    return;
  sitnet_ids_free (self->codes);
  g_array_unref (self->terms);
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->lists);
  g_free (self);
}

guint32
sitnet_vocabulary_get_n (const SitnetVocabulary *self)
{
  return self->terms->len;
}

const SitnetTerm *
sitnet_vocabulary_get (const SitnetVocabulary *self, guint32 index)
{
  return index < self->terms->len ? get_term (self, (gint32)index) : NULL;
}

gint32
sitnet_vocabulary_find (const SitnetVocabulary *self, SitnetSlice code)
{
  guint32 number = sitnet_ids_find (self->codes, code);
  return number == SITNET_IDS_NONE ? -1 : (gint32)number;
}

gint32
sitnet_vocabulary_add (SitnetVocabulary *self, SitnetSlice code)
{
  guint32 number = sitnet_ids_add (self->codes, code);
  if (number == SITNET_IDS_NONE)
    return -1;
  if (number < self->terms->len)
    return (gint32)number;
  char *kept = g_string_chunk_insert_len (self->strings, code.text, (gssize)code.length);
  SitnetTerm term = {.code = kept, .name = kept, .name_cs = kept, .parent = find_parent (self, code)};
  g_array_append_val (self->terms, term);
  return (gint32)number;
}

static const char *
keep (SitnetVocabulary *self, const char *text)
{
  return g_string_chunk_insert (self->strings, text);
}

/* A Czech name that only repeats the English one follows it when that changes. */
static void
set_names (SitnetVocabulary *self, SitnetTerm *term, const char *name, const char *name_cs)
{
  if (name != NULL) {
    term->name = keep (self, name);
    term->name_cs = term->name;
  }
  if (name_cs != NULL)
    term->name_cs = keep (self, name_cs);
}

gint32
sitnet_vocabulary_declare (SitnetVocabulary *self, SitnetSlice code, const char *name, const char *name_cs,
                           const char *parent, const char *colour, const char *shape, gint directed)
{
  gint32 index = sitnet_vocabulary_add (self, code);
  gint32 parent_index = index >= 0 && parent != NULL ? sitnet_vocabulary_add (self, sitnet_slice_of (parent)) : -1;
  if (index < 0)
    return -1;
  SitnetTerm *term = get_term (self, index);
  term->declared = TRUE;
  set_names (self, term, name, name_cs);
  if (parent_index >= 0)
    term->parent = parent_index;
  if (colour != NULL)
    term->colour = keep (self, colour);
  if (shape != NULL)
    term->shape = keep (self, shape);
  if (directed >= 0)
    term->directed = directed != 0;
  return index;
}

gint32
sitnet_vocabulary_add_list (SitnetVocabulary *self, const gint32 *parts, guint n_parts)
{
  g_autoptr (GString) code = g_string_new (NULL), name = g_string_new (NULL), name_cs = g_string_new (NULL);
  for (guint i = 0; i < n_parts; i++) {
    const SitnetTerm *part = get_term (self, parts[i]);
    g_string_append_printf (code, "%s%s", i > 0 ? "|" : "", part->code);
    g_string_append_printf (name, "%s%s", i > 0 ? ", " : "", part->name);
    g_string_append_printf (name_cs, "%s%s", i > 0 ? ", " : "", part->name_cs);
  }
  gint32 index = sitnet_vocabulary_add (self, (SitnetSlice){code->str, code->len});
  if (index < 0 || get_term (self, index)->n_parts > 0)
    return index;
  gint32 *kept = g_memdup2 (parts, n_parts * sizeof *parts);
  g_ptr_array_add (self->lists, kept);
  SitnetTerm *term = get_term (self, index);
  set_names (self, term, name->str, name_cs->str);
  term->parts = kept;
  term->n_parts = n_parts;
  return index;
}

/* Where the parts of a list stand once others are gone. */
static void
renumber_parts (SitnetVocabulary *self, SitnetTerm *term, const gint32 *meant, const gint32 *places)
{
  if (term->n_parts == 0)
    return;
  gint32 *parts = g_new (gint32, term->n_parts);
  g_ptr_array_add (self->lists, parts);
  for (guint i = 0; i < term->n_parts; i++)
    parts[i] = places[meant[term->parts[i]] < 0 ? term->parts[i] : meant[term->parts[i]]];
  term->parts = parts;
}

void
sitnet_vocabulary_merge (SitnetVocabulary *self, const gint32 *meant, const gint32 *places)
{
  SitnetIds *codes = sitnet_ids_new ();
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (SitnetTerm));
  for (guint32 i = 0; i < self->terms->len; i++) {
    SitnetTerm term = *get_term (self, (gint32)i);
    if (places[i] < 0)
      continue;
    if (term.parent >= 0)
      term.parent = places[meant[term.parent] < 0 ? term.parent : meant[term.parent]];
    renumber_parts (self, &term, meant, places);
    sitnet_ids_add (codes, sitnet_slice_of (term.code));
    g_array_append_val (terms, term);
  }
  sitnet_ids_free (self->codes);
  g_array_unref (self->terms);
  self->codes = codes;
  self->terms = terms;
}

/* Walks up from a term, marking the way with the walk's own number; meeting that number again closes a
 * circle, which the term there is part of. */
static gint32
find_loop (const SitnetVocabulary *self, guint32 start, guint32 *walks)
{
  gint32 index = (gint32)start;
  while (index >= 0 && walks[index] == 0) {
    walks[index] = start + 1;
    index = get_term (self, index)->parent;
  }
  return index >= 0 && walks[index] == start + 1 ? index : -1;
}

gint32
sitnet_vocabulary_settle (SitnetVocabulary *self)
{
  guint32 n_terms = self->terms->len;
  for (guint32 i = 0; i < n_terms; i++) {
    SitnetTerm *term = get_term (self, (gint32)i);
    if (term->parent < 0)
      term->parent = find_parent (self, sitnet_slice_of (term->code));
  }
  g_autofree guint32 *walks = g_new0 (guint32, n_terms);
  gint32 in_loop = -1;
  for (guint32 i = 0; i < n_terms && in_loop < 0; i++)
    in_loop = find_loop (self, i, walks);
  return in_loop;
}

gint32
sitnet_vocabulary_find_too_deep (const SitnetVocabulary *self)
{
  for (guint32 i = 0; i < self->terms->len; i++) {
    gint32 above = get_term (self, (gint32)i)->parent;
    for (guint step = 0; above >= 0 && step < SITNET_MOST_PARENTS; step++)
      above = get_term (self, above)->parent;
    if (above >= 0)
      return (gint32)i;
  }
  return -1;
}

/* Each term stands four times among the candidates. */
enum { CODE, LAST_OF_CODE, ENGLISH, CZECH, SPELLINGS };

static SitnetSlice
get_spelling (guint32 index, gpointer data)
{
  const SitnetTerm *term = get_term (data, (gint32)(index / SPELLINGS));
  if (!term->built_in && !term->declared) /* a code only met in cells may be the slip itself */
    return sitnet_slice_of (NULL);
  switch (index % SPELLINGS) {
  case CODE:
    return sitnet_slice_of (term->code);
  case LAST_OF_CODE: {
    const char *dot = strrchr (term->code, '.');
    return sitnet_slice_of (dot != NULL ? dot + 1 : NULL);
  }
  case ENGLISH:
    return sitnet_slice_of (term->name);
  default:
    return sitnet_slice_of (term->name_cs);
  }
}

/* A word that people use for a term says more than a likeness of letters; a slip in such a word says less. */
const char *
sitnet_vocabulary_nearest (const SitnetVocabulary *self, SitnetSlice text)
{
  const char *meant = sitnet_vocabulary_synonym (self->sheet, text, TRUE);
  if (meant != NULL)
    return meant;
  guint32 n_spellings = MIN (self->terms->len, G_MAXUINT32 / SPELLINGS) * SPELLINGS;
  guint32 nearest = sitnet_nearest (text, n_spellings, get_spelling, (gpointer)self);
  if (nearest == G_MAXUINT32)
    return sitnet_vocabulary_synonym (self->sheet, text, FALSE);
  const SitnetTerm *term = get_term (self, (gint32)(nearest / SPELLINGS));
  guint spelling = nearest % SPELLINGS;
  return spelling == ENGLISH ? term->name : spelling == CZECH ? term->name_cs : term->code;
}

gint32
sitnet_vocabulary_usual_tie_kind (const SitnetVocabulary *self)
{
  return sitnet_vocabulary_find (self, (SitnetSlice){"cooperates", strlen ("cooperates")});
}

SitnetColumn *
sitnet_vocabulary_to_column (const SitnetVocabulary *self, const char *name)
{
  return sitnet_ids_to_column (self->codes, name, self->terms->len);
}

const char *
sitnet_vocabulary_get_name (const SitnetVocabulary *self, gint32 index, SitnetLanguage language)
{
  if (index < 0 || (guint32)index >= self->terms->len)
    return NULL;
  const SitnetTerm *term = get_term (self, index);
  return language == SITNET_LANGUAGE_CS ? term->name_cs : term->name;
}
