/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells on their way in, before it matters what their column holds: trimmed, checked, and empty where they say nothing. */
#include "sheet-cells.h"

#include "cell.h"
#include "sheet-state.h"

#include <string.h>

const guint8 sitnet_odd_first_bytes[256] = {
    [0 ... '/'] = 1, ['='] = 1, ['?' ... '@'] = 1, ['N'] = 1, ['U'] = 1, ['n'] = 1, ['u'] = 1, [0x80 ... 0xff] = 1,
};

/* By the first bytes, for nearly every cell that is not empty. */
static inline gboolean
may_be_unknown (SitnetSlice cell)
{
  switch (cell.text[0]) {
  case '#':
  case '-':
  case '?':
  case '\xE2': /* of a dash */
    return TRUE;
  case 'N':
  case 'n':
  case 'U':
  case 'u':
    return cell.length <= SITNET_LONGEST_UNKNOWN && sitnet_cell_may_be_unknown_word (cell);
  default:
    return FALSE;
  }
}

static gboolean
is_formula (SitnetSlice cell)
{
  double number;
  switch (cell.text[0]) {
  case '=':
  case '@':
    return cell.length > 1;
  case '+':
  case '-':
    return cell.length > 1 && cell.text[1] != ' ' && !sitnet_cell_to_number (cell, &number);
  default:
    return FALSE;
  }
}

static gboolean
is_list (const SitnetInputColumn *column)
{
  return column->kind == SITNET_CELL_CODES || column->kind == SITNET_CELL_ACTORS || column->kind == SITNET_CELL_AREAS;
}

/* Each item of a list is as a cell of its own. */
static SitnetBirthNumber
birth_number_in (const SitnetInputColumn *column, SitnetSlice cell)
{
  SitnetBirthNumber gravest = sitnet_cell_birth_number (cell);
  SitnetSlice rest = cell, item;
  while (is_list (column) && sitnet_cell_next_item (&rest, &item))
    gravest = MAX (gravest, sitnet_cell_birth_number (item));
  return gravest;
}

/* Where ten digits must not be taken for an id or a telephone number. */
static gboolean
is_of_words (const SitnetInputColumn *column)
{
  return column->kind == SITNET_CELL_TEXT || column->kind == SITNET_CELL_LABEL || column->kind == SITNET_CELL_CODE ||
         column->kind == SITNET_CELL_CODES;
}

static void
check_birth_number (SitnetSheetBuilder *self, const SitnetInputColumn *column, guint64 row, SitnetSlice cell)
{
  SitnetBirthNumber found = birth_number_in (column, cell);
  if (found == SITNET_BIRTH_NUMBER_NONE)
    return;
  gboolean is_text = column->values == NULL || sitnet_column_builder_get_type (column->values) == SITNET_VALUE_TEXT;
  if (found == SITNET_BIRTH_NUMBER_WRITTEN || (found == SITNET_BIRTH_NUMBER_BARE && is_of_words (column)))
    sitnet_sheet_builder_report (self, SITNET_FINDING_BIRTH_NUMBER, row, column, cell, NULL);
  else if (is_text)
    sitnet_sheet_builder_report (self, SITNET_FINDING_MAYBE_BIRTH_NUMBER, row, column, cell, NULL);
}

/* The checks that every cell goes through, whatever its column. */
static inline void
check_cell (SitnetSheetBuilder *self, const SitnetInputColumn *column, guint64 row, SitnetSlice cell)
{
  if (G_UNLIKELY (sitnet_sheet_cell_may_hold_number (cell)))
    check_birth_number (self, column, row, cell);
  if (G_UNLIKELY (cell.text[0] < '0' || cell.text[0] == '=' || cell.text[0] == '@') &&
      (column->kind == SITNET_CELL_TEXT || column->kind == SITNET_CELL_LABEL || column->kind == SITNET_CELL_ID) &&
      is_formula (cell))
    sitnet_sheet_builder_report (self, SITNET_FINDING_FORMULA, row, column, cell, NULL);
}

/* Whether an id of actors or areas, or a code, could be called as a word for "not known" is; all of these are known at the
   end only, but a list is settled at once: vocabularies, areas and actors are read first. */
static gboolean
has_item (SitnetSheetBuilder *self, const SitnetInputColumn *column, SitnetSlice cell)
{
  const SitnetBuilder *builder = self->builder->trunk ? self->builder->trunk : self->builder;
  if (column->kind == SITNET_CELL_CODES)
    return sitnet_vocabulary_find (self->builder->vocabularies[sitnet_input_column_schema (self, column)->vocabulary],
                                   cell) >= 0;
  const SitnetIds *ids = column->kind == SITNET_CELL_AREAS ? builder->area_ids : builder->actor_ids;
  return sitnet_ids_find (ids, cell) != SITNET_IDS_NONE;
}

static void
remember_unknown (SitnetSheetBuilder *self, SitnetInputColumn *column, guint64 row, SitnetSlice cell)
{
  if (self->words == NULL)
    self->words = g_string_chunk_new (256);
  if (column->unknown == NULL)
    column->unknown = g_array_new (FALSE, FALSE, sizeof (SitnetUnknownCell));
  g_autofree char *word = g_strndup (cell.text, cell.length);
  SitnetUnknownCell unknown = {row, {g_string_chunk_insert_const (self->words, word), cell.length}};
  g_array_append_val (column->unknown, unknown);
}

gboolean
sitnet_sheet_cells_are_notes (const SitnetSheetBuilder *self, const SitnetInputColumn *column)
{
  return column->schema < 0 && *column->header == '\0' && !self->of_host && !self->of_table;
}

/* A cell that says only that something is not known: what is to be read in its place. */
static SitnetSlice
take_unknown (SitnetSheetBuilder *self, SitnetInputColumn *column, const SitnetSheetBatch *batch, guint i,
              SitnetSlice cell)
{
  const SitnetColumnSchema *schema = sitnet_input_column_schema (self, column);
  self->is_odd |= self->builder->is_part;
  if (self->is_odd || schema == NULL || (column->kind == SITNET_CELL_ID && sitnet_cell_is_na (cell)) ||
      (column->kind == SITNET_CELL_ACTOR && schema->required) || (is_list (column) && has_item (self, column, cell)))
    return cell;
  switch (column->kind) {
  case SITNET_CELL_CODE:
  case SITNET_CELL_ACTOR:
  case SITNET_CELL_REPORTER:
  case SITNET_CELL_AREA:
    remember_unknown (self, column, sitnet_sheet_batch_first_row (self, batch) + i, cell);
    break;
  default:
    sitnet_sheet_builder_tell_unknown (self, column, batch->numbers[i], cell);
    if (!schema->required)
      sitnet_sheet_values_report_empty (self, column, batch->numbers[i]);
  }
  return (SitnetSlice){"", 0};
}

SitnetSlice
sitnet_sheet_cells_take (SitnetSheetBuilder *self, SitnetInputColumn *column, const SitnetSheetBatch *batch, guint i,
                         SitnetSlice cell, gboolean holds_notes)
{
  cell = sitnet_slice_trim_quickly (cell);
  if (cell.length == 0) {
    sitnet_sheet_values_report_empty (self, column, batch->numbers[i]);
    return cell;
  }
  check_cell (self, column, batch->numbers[i], cell);
  if (G_UNLIKELY (holds_notes || column->is_left_out)) {
    column->first_note = holds_notes && column->n_notes++ == 0 ? batch->numbers[i] : column->first_note;
    column->n_empty++; /* as good as empty */
    return (SitnetSlice){cell.text, 0};
  }
  return G_UNLIKELY (may_be_unknown (cell)) && sitnet_cell_is_unknown (cell)
             ? take_unknown (self, column, batch, i, cell)
             : cell;
}
