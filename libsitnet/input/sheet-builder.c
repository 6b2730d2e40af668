/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows of text cells, checked and turned into typed columns, one column of a batch at a time. */
#include "sheet-builder.h"

#include "builder-state.h"
#include "cell.h"
#include "sheet-cells.h"
#include "sheet-codes.h"
#include "sheet-rows-left-out.h"
#include "sheet-state.h"
#include "sheet-values.h"

#include <string.h>

static void
remember_row (SitnetSheetBuilder *self, guint64 number)
{
  guint64 row = self->n_rows++, shift = number - row;
  if (self->shifts->len == 0 || g_array_index (self->shifts, SitnetRowShift, self->shifts->len - 1).shift != shift) {
    SitnetRowShift entry = {row, shift};
    g_array_append_val (self->shifts, entry);
  }
}

static void
remember_rows (SitnetSheetBuilder *self, const guint64 *numbers, guint n)
{
  if (n == 0)
    return;
  remember_row (self, numbers[0]);
  if (numbers[n - 1] - numbers[0] == n - 1) /* none is missing among them */
    self->n_rows += n - 1;
  else
    for (guint i = 1; i < n; i++)
      remember_row (self, numbers[i]);
}

/* Ids: looked up in batches, so that the cache misses overlap. */

/* In a branch (see branch.c) ids of the trunk are only looked up, and strangers get numbers of the branch's own. */
static gboolean
number_in_branch (const SitnetIds *trunk, SitnetIds *strangers, const SitnetSlice *ids, guint n, guint32 *numbers)
{
  gboolean is_complete = TRUE;
  guint n_strangers = sitnet_ids_find_batch (trunk, ids, n, numbers);
  for (guint i = 0; n_strangers > 0 && i < n; i++)
    if (numbers[i] == SITNET_IDS_NONE) {
      guint32 stranger = sitnet_ids_add (strangers, ids[i]);
      numbers[i] = stranger == SITNET_IDS_NONE ? stranger : stranger | SITNET_STRANGER;
      is_complete &= stranger != SITNET_IDS_NONE;
    }
  return is_complete;
}

/* FALSE when there are more than can be numbered. */
static gboolean
number_texts (SitnetIds *ids, const SitnetIds *trunk, const SitnetSlice *texts, guint n, guint32 *numbers)
{
  return trunk != NULL ? number_in_branch (trunk, ids, texts, n, numbers)
                       : sitnet_ids_add_batch (ids, texts, n, numbers);
}

static gboolean
are_filled_ascii (const SitnetSlice *cells, guint n)
{
  for (guint i = 0; i < n; i++)
    if (cells[i].length == 0 || !sitnet_slice_is_ascii_quickly (cells[i]))
      return FALSE;
  return TRUE;
}

/* The same of cells some of which are empty, or have letters beyond ASCII, which may have to be normalised. */
static gboolean
number_any (SitnetIds *ids, const SitnetIds *trunk, const SitnetSlice *cells, guint n_cells, guint32 *numbers)
{
  SitnetSlice filled[SITNET_SHEET_BATCH];
  guint32 found[SITNET_SHEET_BATCH];
  char *kept[SITNET_SHEET_BATCH];
  guint n = 0;
  for (guint i = 0; i < n_cells; i++)
    if (cells[i].length > 0) {
      kept[n] = NULL;
      filled[n] = sitnet_normalise (cells[i], &kept[n]);
      n++;
    }
  gboolean is_complete = number_texts (ids, trunk, filled, n, found);
  for (guint i = 0; i < n; i++)
    g_free (kept[i]);
  n = 0;
  for (guint i = 0; i < n_cells; i++)
    numbers[i] = cells[i].length > 0 ? found[n++] : SITNET_IDS_NONE;
  return is_complete;
}

static void
report_too_many (SitnetSheetBuilder *self, const SitnetInputColumn *column, const SitnetSheetBatch *batch,
                 const SitnetSlice *cells, const guint32 *numbers)
{
  for (guint i = 0; i < batch->n; i++)
    if (numbers[i] == SITNET_IDS_NONE && cells[i].length > 0)
      sitnet_sheet_builder_report (self, SITNET_FINDING_TOO_LARGE, batch->numbers[i], column, (SitnetSlice){"", 0},
                                   "2147483647 ids");
}

/* The next codes of a column: the number of the id in each cell; −1, which is SITNET_IDS_NONE, of an empty one, and, told of,
   when the limits are reached. Lent. */
static const guint32 *
add_numbers (SitnetSheetBuilder *self, SitnetInputColumn *column, SitnetIds *ids, const SitnetIds *trunk,
             const SitnetSheetBatch *batch, const SitnetSlice *cells)
{
  sitnet_codes_reserve (&column->codes, batch->n);
  guint32 *numbers = (guint32 *)column->codes.values + column->codes.n;
  gboolean is_complete = are_filled_ascii (cells, batch->n) ? number_texts (ids, trunk, cells, batch->n, numbers)
                                                            : number_any (ids, trunk, cells, batch->n, numbers);
  if (!is_complete)
    report_too_many (self, column, batch, cells, numbers);
  column->codes.n += batch->n;
  return numbers;
}

/* Only for a mistake that is shown in full: the row that bore the id first. */
static void
report_duplicate (SitnetSheetBuilder *self, SitnetInputColumn *column, const SitnetIds *ids,
                  const SitnetSheetBatch *batch, guint i, guint32 number)
{
  guint64 row = 0;
  if (sitnet_findings_wants (self->builder->findings, SITNET_FINDING_DUPLICATE_ID, self->shown_as))
    while (row < sitnet_sheet_batch_first_row (self, batch) + i && column->codes.values[row] != (gint32)number)
      row++;
  g_autofree char *detail = sitnet_findings_dup_row (self->builder->findings, self->shown_as,
                                                     sitnet_sheet_builder_row_number (self, row), batch->numbers[i]);
  sitnet_sheet_builder_report (self, SITNET_FINDING_DUPLICATE_ID, batch->numbers[i], column,
                               sitnet_ids_get (ids, number), detail);
}

static void
add_own_ids (SitnetSheetBuilder *self, SitnetInputColumn *column, SitnetIds *ids, const SitnetSheetBatch *batch,
             const SitnetSlice *cells)
{
  const guint32 *numbers = add_numbers (self, column, ids, NULL, batch, cells);
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

/* The cells of a column as they are to be read; nearly all of them as they are. */
static void
take_cells (SitnetSheetBuilder *self, guint c, const SitnetSheetBatch *batch, SitnetSlice *cells)
{
  SitnetInputColumn *column = &self->columns[c];
  gboolean holds_notes = sitnet_sheet_cells_are_notes (self, column), is_read = !holds_notes && !column->is_left_out;
  guint8 odd[SITNET_SHEET_BATCH];
  guint n_odd = 0;
  for (guint i = 0; i < batch->n; i++) {
    cells[i] = batch->cells[i][c];
    odd[n_odd] = (guint8)i;
    n_odd += is_read && sitnet_sheet_cell_is_ordinary (cells[i]) ? 0 : 1;
  }
  for (guint k = 0; k < n_odd; k++)
    cells[odd[k]] = sitnet_sheet_cells_take (self, column, batch, odd[k], cells[odd[k]], holds_notes);
}

static void
add_column (SitnetSheetBuilder *self, guint c, SitnetSheetBatch *batch)
{
  SitnetInputColumn *column = &self->columns[c];
  const SitnetBuilder *builder = self->builder, *trunk = builder->trunk;
  SitnetSlice cells[SITNET_SHEET_BATCH];
  take_cells (self, c, batch, cells);
  switch (column->kind) {
  case SITNET_CELL_ID:
    add_own_ids (self, column, ids_of (self, column), batch, cells);
    break;
  case SITNET_CELL_ACTOR:
  case SITNET_CELL_REPORTER:
    add_numbers (self, column, builder->actor_ids, trunk ? trunk->actor_ids : NULL, batch, cells);
    break;
  case SITNET_CELL_AREA:
    add_numbers (self, column, builder->area_ids, trunk ? trunk->area_ids : NULL, batch, cells);
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
  if (batch->n == 0)
    return;
  remember_rows (self, batch->numbers, batch->n);
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

/* Puts rows of the table into the batch, one or more of them, or leaves one out; gives how many. */
static guint
take_rows (SitnetSheetBuilder *self, const SitnetSlice *row, guint n_rows, const guint64 *numbers,
           SitnetSheetBatch *batch)
{
  gboolean is_first = self->n_rows + batch->n == 0 && !self->builder->is_part;
  guint n_room = SITNET_SHEET_BATCH - batch->n;
  guint n = is_first ? 0 : sitnet_sheet_rows_take_plain (self, row, numbers, MIN (n_rows, n_room));
  const SitnetSlice *next = n_rows > 1 ? row + self->n_columns : NULL;
  if (n == 0 && sitnet_sheet_rows_look (self, row, next, numbers[0], is_first))
    return 1;
  n = MAX (n, 1);
  for (guint i = 0; i < n; i++) {
    batch->cells[batch->n] = row + (gsize)i * self->n_columns;
    batch->numbers[batch->n++] = numbers[i];
  }
  return n;
}

void
sitnet_sheet_builder_go_on (SitnetSheetBuilder *self, guint64 header_row)
{
  sitnet_sheet_rows_go_on (self, header_row);
}

void
sitnet_sheet_builder_add_rows (SitnetSheetBuilder *self, const SitnetSlice *cells, guint n_rows,
                               const guint64 *row_numbers)
{
  g_return_if_fail (self != NULL && !self->failed && !self->builder->sealed);
  SitnetSheetBatch batch = {.n = 0};
  for (guint r = 0, n; r < n_rows; r += n) {
    const SitnetSlice *row = cells + (gsize)r * self->n_columns;
    n = take_rows (self, row, n_rows - r, row_numbers + r, &batch);
    if (batch.n == SITNET_SHEET_BATCH)
      flush (self, &batch);
  }
  flush (self, &batch);
}
