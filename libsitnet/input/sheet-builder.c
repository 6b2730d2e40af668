/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows of text cells, checked and turned into typed columns, one column of a batch at a time. */
#include "sheet-builder.h"

#include "builder-state.h"
#include "cell.h"
#include "sheet-codes.h"
#include "sheet-rows-left-out.h"
#include "sheet-state.h"
#include "sheet-values.h"

#include <string.h>

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

static void
remember_row (SitnetSheetBuilder *self, guint64 number)
{
  guint64 row = self->n_rows++, shift = number - row;
  if (self->shifts->len == 0 || g_array_index (self->shifts, SitnetRowShift, self->shifts->len - 1).shift != shift) {
    SitnetRowShift entry = {row, shift};
    g_array_append_val (self->shifts, entry);
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

/* A birth number has nine digits. */
static gboolean
has_nine_digits (SitnetSlice cell)
{
  guint n = 0;
  for (gsize i = 0; i < cell.length; i++)
    n += (guint)(guint8)cell.text[i] - '0' <= 9;
  return n >= 9;
}

/* Each item of a list is as a cell of its own. */
static SitnetBirthNumber
birth_number_in (const SitnetInputColumn *column, SitnetSlice cell)
{
  if (G_LIKELY (!has_nine_digits (cell)))
    return SITNET_BIRTH_NUMBER_NONE;
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
  if (G_UNLIKELY (cell.length >= 9)) /* as many digits as a birth number has */
    check_birth_number (self, column, row, cell);
  if (G_UNLIKELY (cell.text[0] < '0' || cell.text[0] == '=' || cell.text[0] == '@') &&
      (column->kind == SITNET_CELL_TEXT || column->kind == SITNET_CELL_LABEL || column->kind == SITNET_CELL_ID) &&
      is_formula (cell))
    sitnet_sheet_builder_report (self, SITNET_FINDING_FORMULA, row, column, cell, NULL);
}

/* Ids: looked up in batches, so that the cache misses overlap. */

/* In a branch (see branch.c) ids of the trunk are only looked up, and strangers get numbers of the branch's own. */
static void
number_in_branch (const SitnetIds *trunk, SitnetIds *strangers, const SitnetSlice *ids, guint n, guint32 *numbers)
{
  sitnet_ids_find_batch (trunk, ids, n, numbers);
  for (guint i = 0; i < n; i++)
    if (G_UNLIKELY (numbers[i] == SITNET_IDS_NONE)) {
      guint32 stranger = sitnet_ids_add (strangers, ids[i]);
      numbers[i] = stranger == SITNET_IDS_NONE ? stranger : stranger | SITNET_STRANGER;
    }
}

/* Numbers of the filled cells; SITNET_IDS_NONE for an empty one, and, told of, when the limits are reached. */
static void
number_cells (SitnetSheetBuilder *self, SitnetInputColumn *column, SitnetIds *ids, const SitnetIds *trunk,
              const SitnetSheetBatch *batch, const SitnetSlice *cells, guint32 *numbers)
{
  SitnetSlice filled[SITNET_SHEET_BATCH] = {{NULL, 0}};
  guint32 found[SITNET_SHEET_BATCH];
  char *kept[SITNET_SHEET_BATCH];
  guint n = 0, n_kept = 0;
  for (guint i = 0; i < batch->n; i++)
    if (cells[i].length > 0) {
      char *keep = NULL;
      filled[n++] = sitnet_slice_is_ascii_quickly (cells[i]) ? cells[i] : sitnet_normalise (cells[i], &keep);
      if (G_UNLIKELY (keep != NULL))
        kept[n_kept++] = keep;
    }
  if (trunk != NULL)
    number_in_branch (trunk, ids, filled, n, found);
  else
    sitnet_ids_add_batch (ids, filled, n, found);
  n = 0;
  for (guint i = 0; i < batch->n; i++) {
    numbers[i] = cells[i].length > 0 ? found[n++] : SITNET_IDS_NONE;
    if (G_UNLIKELY (numbers[i] == SITNET_IDS_NONE && cells[i].length > 0))
      sitnet_sheet_builder_report (self, SITNET_FINDING_TOO_LARGE, batch->numbers[i], column, (SitnetSlice){"", 0},
                                   "2147483647 ids");
  }
  while (n_kept > 0)
    g_free (kept[--n_kept]);
}

static void
add_numbers (SitnetInputColumn *column, const guint32 *numbers, guint n)
{
  sitnet_codes_reserve (&column->codes, n);
  for (guint i = 0; i < n; i++)
    column->codes.values[column->codes.n++] = numbers[i] == SITNET_IDS_NONE ? -1 : (gint32)numbers[i];
}

static void
add_references (SitnetSheetBuilder *self, SitnetInputColumn *column, SitnetIds *ids, const SitnetIds *trunk,
                const SitnetSheetBatch *batch, const SitnetSlice *cells)
{
  guint32 numbers[SITNET_SHEET_BATCH];
  number_cells (self, column, ids, trunk, batch, cells, numbers);
  add_numbers (column, numbers, batch->n);
}

/* The stored rows of the batch at hand begin here. */
static guint64
first_row (const SitnetSheetBuilder *self, const SitnetSheetBatch *batch)
{
  return self->n_rows - batch->n;
}

/* Only for a mistake that is shown in full: the row that bore the id first. */
static void
report_duplicate (SitnetSheetBuilder *self, SitnetInputColumn *column, const SitnetIds *ids,
                  const SitnetSheetBatch *batch, guint i, guint32 number)
{
  guint64 row = 0;
  if (sitnet_findings_wants (self->builder->findings, SITNET_FINDING_DUPLICATE_ID, self->shown_as))
    while (row < first_row (self, batch) + i && column->codes.values[row] != (gint32)number)
      row++;
  g_autofree char *detail = g_strdup_printf ("%" G_GUINT64_FORMAT, sitnet_sheet_builder_row_number (self, row));
  sitnet_sheet_builder_report (self, SITNET_FINDING_DUPLICATE_ID, batch->numbers[i], column,
                               sitnet_ids_get (ids, number), detail);
}

static void
add_own_ids (SitnetSheetBuilder *self, SitnetInputColumn *column, SitnetIds *ids, const SitnetSheetBatch *batch,
             const SitnetSlice *cells)
{
  guint32 numbers[SITNET_SHEET_BATCH];
  number_cells (self, column, ids, NULL, batch, cells, numbers);
  add_numbers (column, numbers, batch->n);
  guint n = sitnet_ids_get_n (ids), old = column->is_own->len;
  if (n > old) {
    g_byte_array_set_size (column->is_own, n);
    memset (column->is_own->data + old, 0, n - old);
  }
  for (guint i = 0; i < batch->n; i++) {
    if (numbers[i] == SITNET_IDS_NONE)
      continue;
    if (column->is_own->data[numbers[i]])
      report_duplicate (self, column, ids, batch, i, numbers[i]);
    column->is_own->data[numbers[i]] = 1;
  }
}

static SitnetIds *
ids_of (const SitnetSheetBuilder *self, const SitnetInputColumn *column)
{
  if (column->seen != NULL)
    return column->seen;
  return self->sheet == SITNET_SHEET_AREAS ? self->builder->area_ids : self->builder->actor_ids;
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

/* What stands under an empty heading is a note beside the table. */
static inline gboolean
is_note (const SitnetSheetBuilder *self, const SitnetInputColumn *column)
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
    remember_unknown (self, column, first_row (self, batch) + i, cell);
    break;
  default:
    sitnet_sheet_builder_tell_unknown (self, column, batch->numbers[i], cell);
    if (!schema->required)
      sitnet_sheet_values_report_empty (self, column, batch->numbers[i]);
  }
  return (SitnetSlice){"", 0};
}

static void
add_column (SitnetSheetBuilder *self, guint c, SitnetSheetBatch *batch)
{
  SitnetInputColumn *column = &self->columns[c];
  const SitnetBuilder *builder = self->builder, *trunk = builder->trunk;
  SitnetSlice cells[SITNET_SHEET_BATCH];
  gboolean holds_notes = is_note (self, column);
  for (guint i = 0; i < batch->n; i++) {
    cells[i] = sitnet_slice_trim_quickly (batch->cells[i][c]);
    if (cells[i].length == 0) {
      sitnet_sheet_values_report_empty (self, column, batch->numbers[i]);
      continue;
    }
    check_cell (self, column, batch->numbers[i], cells[i]);
    if (G_UNLIKELY (holds_notes || column->is_left_out)) {
      column->first_note = holds_notes && column->n_notes++ == 0 ? batch->numbers[i] : column->first_note;
      column->n_empty++; /* as good as empty */
      cells[i].length = 0;
    } else if (G_UNLIKELY (may_be_unknown (cells[i])) && sitnet_cell_is_unknown (cells[i]))
      cells[i] = take_unknown (self, column, batch, i, cells[i]);
  }
  switch (column->kind) {
  case SITNET_CELL_ID:
    add_own_ids (self, column, ids_of (self, column), batch, cells);
    break;
  case SITNET_CELL_ACTOR:
  case SITNET_CELL_REPORTER:
    add_references (self, column, builder->actor_ids, trunk ? trunk->actor_ids : NULL, batch, cells);
    break;
  case SITNET_CELL_AREA:
    add_references (self, column, builder->area_ids, trunk ? trunk->area_ids : NULL, batch, cells);
    break;
  case SITNET_CELL_CODE:
    sitnet_sheet_codes_add (self, column, cells, batch->n);
    break;
  case SITNET_CELL_CHOICE:
    sitnet_sheet_codes_add_choices (self, column, cells, batch->n, batch->numbers);
    break;
  default:
    sitnet_sheet_values_add (self, column, batch, cells);
  }
}

static void
check_ranges (SitnetSheetBuilder *self, const SitnetSheetBatch *batch)
{
  for (guint i = 0; i < batch->n; i++) {
    if (batch->has_ages && batch->age_to[i] >= 0 && batch->age_from[i] > batch->age_to[i]) {
      g_autofree char *value =
          g_strdup_printf ("%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, batch->age_from[i], batch->age_to[i]);
      const SitnetInputColumn *column = sitnet_sheet_builder_find (self, "age_from");
      sitnet_sheet_builder_report (self, SITNET_FINDING_REVERSED_AGES, batch->numbers[i],
                                   column ? column : sitnet_sheet_builder_find (self, "age"),
                                   (SitnetSlice){value, strlen (value)}, NULL);
    }
    if (batch->has_dates && batch->since[i] > batch->until[i])
      sitnet_sheet_builder_report (self, SITNET_FINDING_REVERSED_DATES, batch->numbers[i],
                                   sitnet_sheet_builder_find (self, "since"), (SitnetSlice){"", 0}, NULL);
  }
}

void
sitnet_sheet_builder_expect (SitnetSheetBuilder *self, gsize n_rows)
{
  for (guint c = 0; c < self->n_columns; c++) {
    SitnetInputColumn *column = &self->columns[c];
    if (column->values != NULL)
      sitnet_column_builder_reserve (column->values, n_rows);
    else
      sitnet_codes_reserve (&column->codes, n_rows);
    if (column->kind == SITNET_CELL_ID)
      sitnet_ids_reserve (ids_of (self, column), n_rows);
  }
}

static void
flush (SitnetSheetBuilder *self, SitnetSheetBatch *batch)
{
  for (guint i = 0; i < batch->n; i++) {
    remember_row (self, batch->numbers[i]);
    batch->age_from[i] = batch->age_to[i] = -1;
    batch->since[i] = G_MININT64;
    batch->until[i] = G_MAXINT64;
  }
  for (guint c = 0; c < self->n_columns; c++)
    if (!self->columns[c].taken)
      add_column (self, c, batch);
  check_ranges (self, batch);
  batch->n = 0;
  batch->has_ages = batch->has_dates = FALSE;
}

void
sitnet_sheet_builder_skip_rows (SitnetSheetBuilder *self, guint64 first, guint64 n_rows)
{
  sitnet_sheet_rows_count_empty (self, first, n_rows);
}

void
sitnet_sheet_builder_add_rows (SitnetSheetBuilder *self, const SitnetSlice *cells, guint n_rows,
                               const guint64 *row_numbers)
{
  g_return_if_fail (self != NULL && !self->failed && !self->builder->sealed);
  SitnetSheetBatch batch = {.n = 0};
  for (guint r = 0; r < n_rows; r++) {
    const SitnetSlice *row = cells + (gsize)r * self->n_columns;
    const SitnetSlice *next = r + 1 < n_rows ? row + self->n_columns : NULL;
    gboolean is_first = self->n_rows + batch.n == 0 && !self->builder->is_part;
    if (sitnet_sheet_rows_leave_out (self, row, next, row_numbers[r], is_first))
      continue;
    batch.cells[batch.n] = row;
    batch.numbers[batch.n++] = row_numbers[r];
    if (batch.n == SITNET_SHEET_BATCH)
      flush (self, &batch);
  }
  flush (self, &batch);
}
