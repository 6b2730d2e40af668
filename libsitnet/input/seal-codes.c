/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Words in cells that are names of codes become those codes. It waits until every sheet is there, since a data set may
   declare its vocabularies last, and a word that is a code of its own stays one. */
#include "seal-codes.h"

#include "distinct.h"
#include "sheet-state.h"
#include "vocabulary-words.h"

#include <string.h>

typedef struct {
  SitnetBuilder *builder;
  const SitnetVocabulary *vocabulary;
  const gint32 *meant; /* by term: the term that it is a word for, or −1 */
  gint32 *places;      /* by term: its index once the words are gone */
  guint8 *told;        /* by term: whether a finding has named it */
} Settling;

static void
tell (Settling *self, const SitnetSheetBuilder *sheet, const SitnetInputColumn *column, guint64 row, gint32 term)
{
  if (self->told[term])
    return;
  self->told[term] = 1;
  const char *word = sitnet_vocabulary_get (self->vocabulary, (guint32)term)->code;
  sitnet_sheet_builder_report (sheet, SITNET_FINDING_WORD_FOR_CODE, sitnet_sheet_builder_row_number (sheet, row),
                               column, (SitnetSlice){word, strlen (word)},
                               sitnet_vocabulary_get (self->vocabulary, (guint32)self->meant[term])->code);
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
    if (term >= 0 && self->meant[term] >= 0)
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

/* A list may hold a code and its name: it keeps one of them. Returns how many codes remain of n. */
static gsize
replace_words (const Settling *self, gint32 *terms, gsize n)
{
  for (gsize i = 0; i < n; i++)
    terms[i] = self->meant[terms[i]] < 0 ? terms[i] : self->meant[terms[i]];
  return sitnet_distinct (terms, n);
}

static gboolean
holds_word (const Settling *self, const gint32 *terms, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (self->meant[terms[i]] >= 0)
      return TRUE;
  return FALSE;
}

/* Codes and text of a column of lists, both written anew. */
static void
settle_lists (const Settling *self, SitnetInputColumn *column)
{
  g_autoptr (SitnetColumn) before = sitnet_column_builder_seal (g_steal_pointer (&column->values));
  SitnetColumnBuilder *texts = sitnet_column_builder_new (sitnet_column_get_name (before), SITNET_VALUE_TEXT);
  gint32 *terms = column->codes.values;
  gsize start = 0, written = 0;
  for (gsize row = 0; row < column->ends.n; row++) {
    gsize end = (gsize)sitnet_codes_get (&column->ends, row), n = end - start;
    if (holds_word (self, terms + start, n)) {
      n = replace_words (self, terms + start, n);
      add_as_text (self, texts, terms + start, n);
    } else
      sitnet_column_builder_add_text (texts, sitnet_column_get_text (before, row));
    for (gsize i = 0; i < n; i++)
      terms[written++] = self->places[terms[start + i]];
    column->ends.values[row] = (gint32)written;
    start = end;
  }
  column->codes.n = written;
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

void
sitnet_seal_codes (SitnetBuilder *builder)
{
  for (guint v = 0; v < SITNET_N_VOCABULARIES; v++) {
    SitnetVocabulary *vocabulary = builder->vocabularies[v];
    g_autofree gint32 *meant = sitnet_vocabulary_dup_meant (vocabulary, (SitnetSheet)v);
    if (meant == NULL)
      continue;
    guint32 n = sitnet_vocabulary_get_n (vocabulary);
    g_autofree gint32 *places = g_new (gint32, n);
    g_autofree guint8 *told = g_new0 (guint8, n);
    gint32 next = 0;
    for (guint32 t = 0; t < n; t++)
      places[t] = meant[t] < 0 ? next++ : -1;
    Settling settling = {builder, vocabulary, meant, places, told};
    settle_sheets (&settling, (SitnetSheet)v);
    sitnet_vocabulary_merge (vocabulary, meant, places);
  }
}
