/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells that name terms of a vocabulary, or one of a few fixed words: stored as codes. */
#include "sheet-codes.h"

#include "cell.h"
#include "distinct.h"
#include "findings.h"
#include "schema-choice.h"
#include "sheet-state.h"

#include <string.h>

/* A part of a sheet numbers its words by itself: others use the vocabulary meanwhile. */
static gint32
add_code (SitnetBuilder *builder, gint vocabulary, SitnetSlice code)
{
  if (!builder->is_part)
    return sitnet_vocabulary_add (builder->vocabularies[vocabulary], code);
  if (builder->words[vocabulary] == NULL)
    builder->words[vocabulary] = sitnet_ids_new ();
  guint32 number = sitnet_ids_add (builder->words[vocabulary], code);
  return number == SITNET_IDS_NONE ? -1 : (gint32)number;
}

static gint32
find_code (SitnetSheetBuilder *sheet, SitnetInputColumn *column, SitnetSlice cell)
{
  guint slot = ((guchar)cell.text[0] * 7u + (guchar)cell.text[cell.length - 1] * 3u + (guint)cell.length) %
               SITNET_REMEMBERED_CODES;
  SitnetRememberedCode *remembered = &column->remembered[slot];
  if (remembered->length == cell.length && memcmp (remembered->text, cell.text, cell.length) == 0)
    return remembered->code;
  g_autofree char *keep = NULL;
  SitnetSlice code = sitnet_normalise (cell, &keep);
  const SitnetColumnSchema *schema = sitnet_input_column_schema (sheet, column);
  gint32 found = add_code (sheet->builder, schema->vocabulary, code);
  if (cell.length <= sizeof remembered->text) {
    memcpy (remembered->text, cell.text, cell.length);
    remembered->length = (guint8)cell.length;
    remembered->code = found;
  }
  return found;
}

void
sitnet_sheet_codes_add (SitnetSheetBuilder *sheet, SitnetInputColumn *column, const SitnetSlice *cells, guint n)
{
  sitnet_codes_reserve (&column->codes, n);
  for (guint i = 0; i < n; i++)
    column->codes.values[column->codes.n++] = cells[i].length == 0 ? -1 : find_code (sheet, column, cells[i]);
}

/* A cell is trimmed, as items are. */
static gboolean
is_one_item (SitnetSlice cell)
{
  return cell.length > 0 && memchr (cell.text, '|', cell.length) == NULL &&
         memchr (cell.text, ';', cell.length) == NULL;
}

void
sitnet_sheet_codes_add_list (SitnetSheetBuilder *sheet, SitnetInputColumn *column, SitnetSlice cell)
{
  gsize start = column->codes.n;
  SitnetSlice rest = cell, item;
  if (is_one_item (cell))
    sitnet_codes_add (&column->codes, find_code (sheet, column, cell));
  else
    while (sitnet_cell_next_item (&rest, &item))
      sitnet_codes_add (&column->codes, find_code (sheet, column, item));
  if (column->codes.n > start + 1)
    column->codes.n = start + sitnet_distinct (column->codes.values + start, column->codes.n - start);
  sitnet_codes_add (&column->ends, (gint32)column->codes.n);
}

static void
report_choice (SitnetSheetBuilder *sheet, const SitnetInputColumn *column, SitnetSlice cell, guint64 row)
{
  g_autofree char *words = sitnet_schema_choice_dup_words (sitnet_input_column_schema (sheet, column)->choices, ", ",
                                                           sitnet_findings_get_language (sheet->builder->findings));
  sitnet_sheet_builder_report (sheet, SITNET_FINDING_BAD_CHOICE, row, column, cell, words);
}

void
sitnet_sheet_codes_add_choices (SitnetSheetBuilder *sheet, SitnetInputColumn *column, const SitnetSlice *cells, guint n,
                                const guint64 *row_numbers)
{
  const char *choices = sitnet_input_column_schema (sheet, column)->choices;
  for (guint i = 0; i < n; i++) {
    gint32 code = cells[i].length > 0 ? sitnet_schema_choice_find (choices, cells[i]) : -1;
    if (code < 0 && cells[i].length > 0)
      report_choice (sheet, column, cells[i], row_numbers[i]);
    sitnet_codes_add (&column->codes, code);
  }
}
