/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Words in cells that are names of codes become those codes. It waits until every sheet is there, since a data set may
   declare its vocabularies last, and a word that is a code of its own stays one. */
#include "seal-codes.h"

#include "cell.h"
#include "cell-list.h"
#include "distinct.h"
#include "message.h"
#include "name-index.h"
#include "sheet-state.h"
#include "vocabulary-words.h"

#include <string.h>

typedef struct {
  SitnetBuilder *builder;
  const SitnetVocabulary *vocabulary;
  const gint32 *meant; /* by term: the term that it is a word for, or −1 */
  GArray **parts;      /* by term: the terms that it lists (gint32); NULL for what is no list */
  gint32 *places;      /* by term: its index once the words are gone; −1 for them */
  guint8 *told;        /* by term: whether a finding has named it */
} Settling;

static SitnetSlice
text_of (const SitnetVocabulary *vocabulary, gint32 term)
{
  const char *text = sitnet_vocabulary_get (vocabulary, (guint32)term)->code;
  return (SitnetSlice){text, strlen (text)};
}

/* What a list that is cut at other signs than | and ; may hold. */
typedef struct {
  const SitnetVocabulary *vocabulary;
  const SitnetNameIndex *words;
} Known;

static gint32
find_known (const Known *self, SitnetSlice part)
{
  gint32 term = sitnet_vocabulary_find (self->vocabulary, part);
  const SitnetTerm *found = term < 0 ? NULL : sitnet_vocabulary_get (self->vocabulary, (guint32)term);
  if (found != NULL && (found->built_in || found->declared))
    return term;
  guint32 meant;
  return sitnet_name_index_find (self->words, part, &meant, NULL) == SITNET_NAME_ONE ? (gint32)meant : -1;
}

static gboolean
is_known (SitnetSlice part, gpointer data)
{
  return find_known (data, part) >= 0;
}

/* A list that is cut at commas, slashes or line breaks, as its terms; NULL for what is none. */
static GArray *
find_parts (Known *known, gint32 term)
{
  SitnetSlice text = text_of (known->vocabulary, term);
  g_autoptr (GArray) slices = sitnet_cell_split_known (text, is_known, known);
  if (slices == NULL)
    return NULL;
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (gint32));
  for (guint i = 0; i < slices->len; i++) {
    gint32 part = find_known (known, g_array_index (slices, SitnetSlice, i));
    g_array_append_val (parts, part);
  }
  return parts;
}

/* By term; NULL where no term is a list. */
static GArray **
find_lists (const SitnetVocabulary *vocabulary, SitnetSheet sheet, const gint32 *meant)
{
  guint32 n = sitnet_vocabulary_get_n (vocabulary), n_lists = 0;
  g_autoptr (SitnetNameIndex) words = NULL;
  GArray **lists = NULL;
  for (guint32 t = 0; t < n; t++) {
    const SitnetTerm *term = sitnet_vocabulary_get (vocabulary, t);
    if (term->built_in || term->declared || meant[t] >= 0 || !sitnet_cell_may_be_list (text_of (vocabulary, (gint32)t)))
      continue;
    if (words == NULL) {
      words = sitnet_vocabulary_words_new (vocabulary, sheet);
      lists = g_new0 (GArray *, n);
    }
    Known known = {vocabulary, words};
    lists[t] = find_parts (&known, (gint32)t);
    n_lists += lists[t] != NULL ? 1 : 0;
  }
  if (n_lists == 0)
    g_clear_pointer (&lists, g_free);
  return lists;
}

static char *
dup_quoted (const char *text, SitnetLanguage language)
{
  return g_strdup_printf (sitnet_translate (language, "“%s”"), text);
}

/* The name of the code that a word means; the code where the word is no more than that in capitals. */
static char *
dup_name (const Settling *self, gint32 term, SitnetLanguage language)
{
  const char *word = sitnet_vocabulary_get (self->vocabulary, (guint32)term)->code;
  const char *code = sitnet_vocabulary_get (self->vocabulary, (guint32)self->meant[term])->code;
  const char *name = sitnet_vocabulary_get_name (self->vocabulary, self->meant[term], language);
  if (strcmp (word, name) != 0)
    return dup_quoted (name, language);
  return g_ascii_strcasecmp (word, code) == 0 ? dup_quoted (code, language)
                                              : g_strdup (sitnet_translate (language, "the name of a known code"));
}

/* What a word means, or what the codes are called that it lists. */
static char *
dup_names (const Settling *self, gint32 term, SitnetLanguage language)
{
  if (self->meant[term] >= 0)
    return dup_name (self, term, language);
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < self->parts[term]->len; i++)
    g_string_append_printf (
        names, "%s%s", i > 0 ? "; " : "",
        sitnet_vocabulary_get_name (self->vocabulary, g_array_index (self->parts[term], gint32, i), language));
  return dup_quoted (names->str, language);
}

static void
tell (Settling *self, const SitnetSheetBuilder *sheet, const SitnetInputColumn *column, guint64 row, gint32 term)
{
  if (self->told[term])
    return;
  self->told[term] = 1;
  const char *word = sitnet_vocabulary_get (self->vocabulary, (guint32)term)->code;
  g_autofree char *names = dup_names (self, term, sitnet_findings_get_language (sheet->builder->findings));
  sitnet_sheet_builder_report (sheet, SITNET_FINDING_WORD_FOR_CODE, sitnet_sheet_builder_row_number (sheet, row),
                               column, (SitnetSlice){word, strlen (word)}, names);
}

static void
tell_words (Settling *self, const SitnetSheetBuilder *sheet, const SitnetInputColumn *column)
{
  gboolean is_list = column->kind == SITNET_CELL_CODES;
  gsize row = 0;
  for (gsize i = 0; i < column->codes.n; i++) {
    while (is_list && (gsize)sitnet_codes_get (&column->ends, row) <= i)
      row++;
    gint32 term = sitnet_codes_get (&column->codes, i);
    gboolean is_cut = term >= 0 && is_list && self->parts != NULL && self->parts[term] != NULL;
    if (is_cut || (term >= 0 && self->meant[term] >= 0))
      tell (self, sheet, column, is_list ? row : i, term);
  }
}

static gint32
settled (const Settling *self, gint32 term)
{
  return term < 0 ? term : self->places[self->meant[term] < 0 ? term : self->meant[term]];
}

/* The codes of a list as a cell, as it would have been written with codes. */
static void
add_as_text (const Settling *self, SitnetColumnBuilder *texts, const gint32 *terms, gsize n)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (gsize i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "",
                            sitnet_vocabulary_get (self->vocabulary, (guint32)terms[i])->code);
  sitnet_column_builder_add_text (texts, text->str);
}

static gboolean
is_read_otherwise (const Settling *self, gint32 term)
{
  return self->meant[term] >= 0 || (self->parts != NULL && self->parts[term] != NULL);
}

static gboolean
holds_word (const Settling *self, const gint32 *terms, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (is_read_otherwise (self, terms[i]))
      return TRUE;
  return FALSE;
}

/* The terms of a cell as they are read, each once: it may hold a code and its name. */
static GArray *
read_terms (const Settling *self, const gint32 *terms, gsize n)
{
  GArray *read = g_array_new (FALSE, FALSE, sizeof (gint32));
  for (gsize i = 0; i < n; i++) {
    const GArray *parts = self->parts != NULL ? self->parts[terms[i]] : NULL;
    gint32 term = self->meant[terms[i]] < 0 ? terms[i] : self->meant[terms[i]];
    if (parts != NULL)
      g_array_append_vals (read, parts->data, parts->len);
    else
      g_array_append_val (read, term);
  }
  g_array_set_size (read, (guint)sitnet_distinct ((gint32 *)(void *)read->data, read->len));
  return read;
}

/* Codes and text of a column of lists, both written anew. */
static void
settle_lists (const Settling *self, SitnetInputColumn *column)
{
  g_autoptr (SitnetColumn) before = sitnet_column_builder_seal (g_steal_pointer (&column->values));
  SitnetColumnBuilder *texts = sitnet_column_builder_new (sitnet_column_get_name (before), SITNET_VALUE_TEXT);
  SitnetCodes written = {NULL, 0, 0};
  gsize start = 0;
  for (gsize row = 0; row < column->ends.n; row++) {
    gsize end = (gsize)sitnet_codes_get (&column->ends, row);
    const gint32 *terms = column->codes.values + start;
    g_autoptr (GArray) read = holds_word (self, terms, end - start) ? read_terms (self, terms, end - start) : NULL;
    if (read != NULL)
      add_as_text (self, texts, (const gint32 *)(const void *)read->data, read->len);
    else
      sitnet_column_builder_add_text (texts, sitnet_column_get_text (before, row));
    for (gsize i = 0; i < (read != NULL ? read->len : end - start); i++)
      sitnet_codes_add (&written, self->places[read != NULL ? g_array_index (read, gint32, i) : terms[i]]);
    column->ends.values[row] = (gint32)written.n;
    start = end;
  }
  g_free (column->codes.values);
  column->codes = written;
  column->values = texts;
}

static void
settle_column (Settling *self, const SitnetSheetBuilder *sheet, SitnetInputColumn *column)
{
  tell_words (self, sheet, column);
  if (column->kind == SITNET_CELL_CODES && column->values != NULL) {
    settle_lists (self, column);
    return;
  }
  for (gsize i = 0; i < column->codes.n; i++)
    column->codes.values[i] = settled (self, column->codes.values[i]);
}

static void
settle_sheets (Settling *self, SitnetSheet vocabulary)
{
  for (guint s = 0; s < SITNET_N_SHEETS; s++) {
    SitnetSheetBuilder *sheet = self->builder->sheets[s];
    for (guint c = 0; sheet != NULL && c < sheet->n_columns; c++) {
      SitnetInputColumn *column = &sheet->columns[c];
      const SitnetColumnSchema *schema = sitnet_input_column_schema (sheet, column);
      if ((column->kind == SITNET_CELL_CODE || column->kind == SITNET_CELL_CODES) && schema != NULL &&
          schema->vocabulary == (gint)vocabulary)
        settle_column (self, sheet, column);
    }
  }
}

/* Whether a column of single codes holds the term: there it is one, whatever it looks like. */
static void
mark_single (const SitnetBuilder *builder, SitnetSheet vocabulary, guint8 *is_single)
{
  for (guint s = 0; s < SITNET_N_SHEETS; s++) {
    const SitnetSheetBuilder *sheet = builder->sheets[s];
    for (guint c = 0; sheet != NULL && c < sheet->n_columns; c++) {
      const SitnetInputColumn *column = &sheet->columns[c];
      const SitnetColumnSchema *schema = sitnet_input_column_schema (sheet, column);
      if (column->kind != SITNET_CELL_CODE || schema == NULL || schema->vocabulary != (gint)vocabulary)
        continue;
      for (gsize i = 0; i < column->codes.n; i++)
        if (column->codes.values[i] >= 0)
          is_single[column->codes.values[i]] = 1;
    }
  }
}

static void
settle_vocabulary (SitnetBuilder *builder, SitnetSheet v, const gint32 *meant, GArray **lists)
{
  SitnetVocabulary *vocabulary = builder->vocabularies[v];
  guint32 n = sitnet_vocabulary_get_n (vocabulary);
  g_autofree gint32 *places = g_new (gint32, n);
  g_autofree guint8 *told = g_new0 (guint8, n), *is_single = g_new0 (guint8, n);
  gint32 next = 0;
  if (lists != NULL)
    mark_single (builder, v, is_single);
  for (guint32 t = 0; t < n; t++)
    places[t] = meant[t] >= 0 || (lists != NULL && lists[t] != NULL && !is_single[t]) ? -1 : next++;
  Settling settling = {builder, vocabulary, meant, lists, places, told};
  settle_sheets (&settling, v);
  sitnet_vocabulary_merge (vocabulary, meant, places);
}

/* The terms that a cell lists, those not met before added: with | and ; between, else as find_parts(). NULL for one term. */
static GArray *
list_terms (SitnetVocabulary *vocabulary, Known *known, SitnetSlice text)
{
  g_autoptr (GArray) slices = NULL;
  if (memchr (text.text, '|', text.length) == NULL && memchr (text.text, ';', text.length) == NULL)
    slices = sitnet_cell_may_be_list (text) ? sitnet_cell_split_known (text, is_known, known) : NULL;
  else {
    SitnetSlice rest = text, item;
    slices = g_array_new (FALSE, FALSE, sizeof (SitnetSlice));
    while (sitnet_cell_next_item (&rest, &item))
      g_array_append_val (slices, item);
  }
  if (slices == NULL || slices->len == 0)
    return NULL;
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (gint32));
  for (guint i = 0; i < slices->len; i++) {
    SitnetSlice part = g_array_index (slices, SitnetSlice, i);
    gint32 term = find_known (known, part);
    if (term < 0)
      term = sitnet_vocabulary_add (vocabulary, part);
    if (term >= 0)
      g_array_append_val (terms, term);
  }
  g_array_set_size (terms, (guint)sitnet_distinct ((gint32 *)(void *)terms->data, terms->len));
  return terms;
}

/* Of services: for whom, at which level and in which form each is may be several. */
static const SitnetInputColumn *
find_listing_column (const SitnetBuilder *builder, SitnetSheet vocabulary)
{
  const SitnetSheetBuilder *services = builder->sheets[SITNET_SHEET_SERVICES];
  const char *name = vocabulary == SITNET_SHEET_TARGETS  ? "target"
                     : vocabulary == SITNET_SHEET_LEVELS ? "level"
                     : vocabulary == SITNET_SHEET_FORMS  ? "form"
                                                         : NULL;
  return name != NULL && services != NULL && !services->failed ? sitnet_sheet_builder_find (services, name) : NULL;
}

/* Lists in columns of single codes: by the term of the cell, the one that stands for its codes; −1 for others. NULL where
   there is none. */
static gint32 *
dup_composed (SitnetBuilder *builder, SitnetSheet v, gboolean *has_lists)
{
  SitnetVocabulary *vocabulary = builder->vocabularies[v];
  const SitnetInputColumn *column = find_listing_column (builder, v);
  guint32 n = sitnet_vocabulary_get_n (vocabulary);
  *has_lists = FALSE;
  if (column == NULL)
    return NULL;
  gint32 *composed = g_new (gint32, n);
  memset (composed, 0xff, n * sizeof *composed);
  g_autoptr (SitnetNameIndex) words = sitnet_vocabulary_words_new (vocabulary, v);
  g_autofree guint8 *seen = g_new0 (guint8, n);
  Known known = {vocabulary, words};
  for (gsize i = 0; i < column->codes.n; i++) {
    gint32 term = column->codes.values[i];
    if (term < 0 || seen[term])
      continue;
    seen[term] = 1;
    const SitnetTerm *found = sitnet_vocabulary_get (vocabulary, (guint32)term);
    g_autoptr (GArray) terms =
        found->built_in || found->declared ? NULL : list_terms (vocabulary, &known, text_of (vocabulary, term));
    if (terms == NULL || terms->len == 0)
      continue;
    const gint32 *parts = (const gint32 *)(const void *)terms->data;
    gint32 whole = terms->len == 1 ? parts[0] : sitnet_vocabulary_add_list (vocabulary, parts, terms->len);
    composed[term] = whole != term ? whole : -1;
    *has_lists |= composed[term] >= 0;
  }
  return composed;
}

/* What each term means, with the lists among them. */
static gint32 *
dup_meant (SitnetBuilder *builder, SitnetSheet v)
{
  gboolean has_lists;
  guint32 n_before = sitnet_vocabulary_get_n (builder->vocabularies[v]);
  g_autofree gint32 *composed = dup_composed (builder, v, &has_lists);
  guint32 n = sitnet_vocabulary_get_n (builder->vocabularies[v]);
  gint32 *meant = sitnet_vocabulary_dup_meant (builder->vocabularies[v], v);
  if (!has_lists)
    return meant;
  if (meant == NULL) {
    meant = g_new (gint32, n);
    memset (meant, 0xff, n * sizeof *meant);
  }
  for (guint32 t = 0; t < n_before; t++)
    if (composed[t] >= 0)
      meant[t] = composed[t];
  return meant;
}

void
sitnet_seal_codes (SitnetBuilder *builder)
{
  for (guint v = 0; v < SITNET_N_VOCABULARIES; v++) {
    const SitnetVocabulary *vocabulary = builder->vocabularies[v];
    g_autofree gint32 *found = dup_meant (builder, (SitnetSheet)v);
    guint32 n = sitnet_vocabulary_get_n (vocabulary);
    g_autofree gint32 *none = found == NULL ? g_new (gint32, n) : NULL;
    if (none != NULL)
      memset (none, 0xff, n * sizeof *none);
    const gint32 *meant = found != NULL ? found : none;
    g_autofree GArray **lists = find_lists (vocabulary, (SitnetSheet)v, meant);
    if (found != NULL || lists != NULL)
      settle_vocabulary (builder, (SitnetSheet)v, meant, lists);
    for (guint32 t = 0; lists != NULL && t < n; t++)
      g_clear_pointer (&lists[t], g_array_unref);
  }
}
