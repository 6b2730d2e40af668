/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One sheet of a workbook read into one sheet of the data set, with all that is to be said of it as findings. */
#include "workbook-sheet.h"

#include "cell.h"
#include "column-letters.h"
#include "message.h"
#include "row-kinds.h"

#include <sitnet/error.h>
#include <string.h>

/* Text that may wait for the builder. */
#define MOST_TEXT (1024 * 1024)

/* Cells, also empty ones, that a table may take: so many, or so many for each that is filled. A header of thousands of
   columns over hundreds of thousands of rows would otherwise take memory that the file says nothing of. */
#define FREE_CELLS (G_GUINT64_CONSTANT (8) << 20)
#define MOST_CELLS_PER_FILLED 16

#define NOT_READ (-1) /* without a heading */
#define LEFT_OUT (-2) /* its heading stands in brackets */

/* A column of the spreadsheet. */
typedef struct {
  gint index;           /* in the header that the builder was given, NOT_READ or LEFT_OUT */
  gboolean is_by_value; /* else as the spreadsheet shows it: ids, codes and texts */
  gboolean is_number;
  guint64 n_notes, first_note; /* cells without a heading */
} Field;

static Field *
get_field (const SitnetWorkbookReading *self, guint column)
{
  return column < self->fields->len ? &g_array_index (self->fields, Field, column) : NULL;
}

void
sitnet_workbook_sheet_begin (SitnetWorkbookReading *self, SitnetBuilder *builder, SitnetPlannedSheet plan,
                             const char *shown_as, GStringChunk *texts)
{
  *self = (SitnetWorkbookReading){.texts = texts};
  sitnet_sheet_rows_init (&self->rows, builder, (SitnetSheet)plan.sheet, shown_as);
  self->fields = g_array_new (FALSE, TRUE, sizeof (Field));
  self->hidden = g_array_new (FALSE, FALSE, 2 * sizeof (guint));
  self->waiting = g_ptr_array_new_with_free_func (g_free);
  self->search = sitnet_header_search_new ((SitnetSheet)plan.sheet);
}

void
sitnet_workbook_sheet_hide_columns (SitnetWorkbookReading *self, guint first, guint last)
{
  guint range[2] = {first, last};
  if (self->hidden->len < SITNET_MOST_COLUMNS)
    g_array_append_vals (self->hidden, range, 1);
}

static void
report (const SitnetWorkbookReading *self, SitnetFindingKind rule, guint64 row, const char *column, SitnetSlice value,
        const char *detail)
{
  sitnet_sheet_rows_report (&self->rows, rule, row, column, value, detail);
}

static void
report_count (const SitnetWorkbookReading *self, SitnetFindingKind rule, guint64 count)
{
  g_autofree char *detail = g_strdup_printf ("%" G_GUINT64_FORMAT, count);
  if (count > 0)
    report (self, rule, 0, NULL, (SitnetSlice){"", 0}, detail);
}

static void
settle_kind (Field *field, SitnetSheet sheet, gint column)
{
  switch (column >= 0 ? sitnet_schema[sheet].columns[column].kind : SITNET_CELL_TEXT) {
  case SITNET_CELL_AGE_FROM:
  case SITNET_CELL_AGE_TO:
  case SITNET_CELL_AGE_RANGE:
  case SITNET_CELL_COUNT:
  case SITNET_CELL_NUMBER:
  case SITNET_CELL_WHOLE:
  case SITNET_CELL_STRENGTH:
    field->is_by_value = field->is_number = TRUE;
    break;
  case SITNET_CELL_DATE_FROM:
  case SITNET_CELL_DATE_TO:
  case SITNET_CELL_YES_NO:
    field->is_by_value = TRUE;
    break;
  default:
    break;
  }
}

/* The columns with a heading, side by side. */
static gboolean
open_header (SitnetWorkbookReading *self, const SitnetHeaderRow *row)
{
  g_autofree SitnetSlice *headers = g_new (SitnetSlice, MAX (row->n_cells, 1));
  g_autofree guint *places = g_new (guint, MAX (row->n_cells, 1));
  g_autofree gint *columns = g_new (gint, MAX (row->n_cells, 1));
  guint n = 0;
  g_array_set_size (self->fields, row->n_cells);
  sitnet_schema_match_headers (self->rows.sheet, row->cells, row->n_cells, columns);
  for (guint c = 0; c < row->n_cells; c++) {
    Field *field = get_field (self, c);
    SitnetSlice header = row->cells[c];
    gboolean is_left_out = sitnet_row_is_in_brackets (header);
    field->index = header.length == 0 ? NOT_READ : is_left_out ? LEFT_OUT : (gint)n;
    if (field->index < 0)
      continue;
    settle_kind (field, self->rows.sheet, columns[c]);
    headers[n] = header;
    places[n++] = c;
  }
  sitnet_findings_place_columns (self->rows.findings, self->rows.shown_as, headers, places, n);
  self->last_row = row->number;
  return n > 0 && sitnet_sheet_rows_open (&self->rows, headers, n, row->number);
}

static void
note_text (SitnetWorkbookReading *self, guint64 row, const SitnetWorkbookCell *cell)
{
  guint old = self->fields->len;
  if (sitnet_slice_trim (cell->shown).length == 0)
    return;
  if (cell->column >= old)
    g_array_set_size (self->fields, cell->column + 1);
  for (guint c = old; c < self->fields->len; c++)
    g_array_index (self->fields, Field, c).index = NOT_READ;
  Field *field = get_field (self, cell->column);
  field->first_note = field->n_notes++ == 0 ? row : field->first_note;
}

static void
report_cell (const SitnetWorkbookReading *self, SitnetFindingKind rule, guint64 row, const Field *field,
             SitnetSlice value, const char *detail)
{
  report (self, rule, row, self->rows.headers->pdata[field->index], value, detail);
}

static void
check_merged (SitnetWorkbookReading *self, guint64 row, const Field *field, const SitnetWorkbookCell *cell)
{
  if (cell->n_rows <= 1)
    return;
  if (!field->is_number || cell->content != SITNET_CONTENT_NUMBER) {
    self->n_merged++;
    return;
  }
  g_autofree char *rows = g_strdup_printf ("%" G_GUINT64_FORMAT "–%" G_GUINT64_FORMAT, row, row + cell->n_rows - 1);
  report_cell (self, SITNET_FINDING_MERGED_NUMBER, row, field, cell->text, rows);
}

/* 12.125 of a cell with a number is that number, though as a text it might be twelve thousand people. */
static SitnetSlice
by_value (const SitnetWorkbookReading *self, const SitnetWorkbookCell *cell)
{
  if (cell->content != SITNET_CONTENT_NUMBER || !sitnet_cell_may_be_thousands (cell->text))
    return cell->text;
  g_autofree char *text = sitnet_cell_dup_unmistakable (cell->text.text);
  return (SitnetSlice){g_string_chunk_insert (self->texts, text), strlen (text)};
}

static SitnetSlice
take_cell (SitnetWorkbookReading *self, const SitnetWorkbookRow *row, const Field *field,
           const SitnetWorkbookCell *cell)
{
  if (cell->content == SITNET_CONTENT_NO_VALUE || cell->content == SITNET_CONTENT_ERROR) {
    gboolean is_error = cell->content == SITNET_CONTENT_ERROR;
    if (!sitnet_workbook_row_is_total (row))
      report_cell (self, is_error ? SITNET_FINDING_ERROR_VALUE : SITNET_FINDING_NO_VALUE, row->number, field,
                   cell->text, NULL);
    return (SitnetSlice){"", 0};
  }
  check_merged (self, row->number, field, cell);
  self->n_text += cell->text.length;
  self->n_filled++;
  return field->is_by_value ? by_value (self, cell) : cell->shown;
}

/* Whether a row has a cell of the table; others may hold notes beside it. */
static gboolean
is_in_table (const SitnetWorkbookReading *self, const SitnetWorkbookRow *row)
{
  for (guint i = 0; i < row->n_cells; i++) {
    const Field *field = get_field (self, row->cells[i].column);
    if (field != NULL && field->index >= 0)
      return TRUE;
  }
  return FALSE;
}

static void
take_cells (SitnetWorkbookReading *self, const SitnetWorkbookRow *row)
{
  sitnet_sheet_builder_skip_rows (self->rows.rows, self->last_row + 1, row->number - self->last_row - 1);
  SitnetSlice *cells = sitnet_sheet_rows_next (&self->rows, row->number);
  for (guint c = 0; c < self->rows.n_columns; c++)
    cells[c] = (SitnetSlice){"", 0};
  for (guint i = 0; i < row->n_cells; i++) {
    const Field *field = get_field (self, row->cells[i].column);
    if (field != NULL && field->index >= 0)
      cells[field->index] = take_cell (self, row, field, &row->cells[i]);
  }
  sitnet_sheet_rows_look_for_damage (&self->rows, cells, self->rows.n_columns, row->number);
  self->last_row = row->number;
  self->n_dense += self->rows.n_columns;
  self->n_hidden_rows += row->is_hidden ? 1 : 0;
}

static gboolean
is_too_large (SitnetWorkbookReading *self, guint64 row)
{
  if (self->n_dense <= FREE_CELLS + MOST_CELLS_PER_FILLED * self->n_filled)
    return FALSE;
  SitnetLanguage language = sitnet_findings_get_language (self->rows.findings);
  report (self, SITNET_FINDING_TOO_LARGE, row, NULL, (SitnetSlice){"", 0},
          sitnet_translate (language, "a table of thousands of columns that are almost all empty"));
  self->is_cut_short = TRUE;
  return TRUE;
}

static gboolean
take_table_row (SitnetWorkbookReading *self, const SitnetWorkbookRow *row)
{
  for (guint i = 0; i < row->n_cells; i++) {
    const Field *field = get_field (self, row->cells[i].column);
    if (field == NULL || field->index == NOT_READ)
      note_text (self, row->number, &row->cells[i]);
  }
  if (is_in_table (self, row))
    take_cells (self, row);
  return !is_too_large (self, row->number);
}

static void
flush (SitnetWorkbookReading *self)
{
  sitnet_sheet_rows_flush (&self->rows);
  g_string_chunk_clear (self->texts);
  self->n_text = 0;
}

/* Opens the sheet by the header among the first rows, and takes those below it. */
static gboolean
settle_header (SitnetWorkbookReading *self)
{
  guint n_rows, first_below;
  const SitnetHeaderRow *header = sitnet_header_search_settle (self->search, self->rows.findings, self->rows.shown_as);
  gboolean good = header != NULL && open_header (self, header);
  sitnet_header_search_get_rows (self->search, &n_rows, &first_below);
  for (guint r = first_below; good && r < n_rows; r++)
    good = take_table_row (self, self->waiting->pdata[r]);
  flush (self);
  g_clear_pointer (&self->search, sitnet_header_search_free);
  return good;
}

/* With its cells behind it; their texts are not cleared before the header is settled. */
static SitnetWorkbookRow *
copy_row (const SitnetWorkbookRow *row)
{
  SitnetWorkbookRow *copy = g_malloc (sizeof *copy + row->n_cells * sizeof *row->cells);
  SitnetWorkbookCell *cells = (SitnetWorkbookCell *)(void *)(copy + 1);
  memcpy (cells, row->cells, row->n_cells * sizeof *cells);
  *copy = (SitnetWorkbookRow){row->number, row->is_hidden, cells, row->n_cells};
  return copy;
}

static gboolean
look_for_header (SitnetWorkbookReading *self, const SitnetWorkbookRow *row)
{
  guint n;
  g_autofree SitnetSlice *cells = sitnet_workbook_row_new_cells (row, &n);
  for (guint i = 0; i < row->n_cells; i++)
    cells[row->cells[i].column] =
        sitnet_reading_names_rename (sitnet_builder_get_names (self->rows.builder), row->cells[i].shown);
  g_ptr_array_add (self->waiting, copy_row (row));
  return sitnet_header_search_add (self->search, row->number, cells, n) || settle_header (self);
}

gboolean
sitnet_workbook_sheet_take (SitnetWorkbookReading *self, const SitnetWorkbookRow *row)
{
  if (self->search != NULL)
    return look_for_header (self, row);
  gboolean goes_on = take_table_row (self, row);
  if (self->rows.n_batch == self->rows.max_batch || self->n_text > MOST_TEXT)
    flush (self);
  return goes_on;
}

gboolean
sitnet_workbook_sheet_go_on (SitnetWorkbookReading *self, guint64 header_row)
{
  if (self->search != NULL && !settle_header (self))
    return FALSE;
  flush (self);
  self->last_row = header_row;
  if (self->rows.rows != NULL)
    sitnet_sheet_builder_go_on (self->rows.rows, header_row);
  return self->rows.rows != NULL;
}

static void
report_notes (const SitnetWorkbookReading *self)
{
  for (guint c = 0; c < self->fields->len; c++) {
    const Field *field = get_field (self, c);
    if (field->n_notes == 0)
      continue;
    g_autofree char *letters = sitnet_column_dup_letters (c),
                    *count = g_strdup_printf ("%" G_GUINT64_FORMAT, field->n_notes);
    SitnetSlice name = {letters, strlen (letters)};
    sitnet_findings_place_columns (self->rows.findings, self->rows.shown_as, &name, &c, 1);
    report (self, SITNET_FINDING_TEXT_WITHOUT_HEADING, field->first_note, letters, name, count);
  }
}

static void
report_hidden_columns (const SitnetWorkbookReading *self)
{
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < self->hidden->len; i++) {
    const guint *range = &((const guint *)(const void *)self->hidden->data)[2 * (gsize)i];
    for (guint c = range[0]; c <= range[1] && c < self->fields->len; c++) {
      const Field *field = get_field (self, c);
      if (field->index >= 0)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                (const char *)self->rows.headers->pdata[field->index]);
    }
  }
  if (names->len > 0)
    report (self, SITNET_FINDING_HIDDEN_COLUMNS, 0, NULL, (SitnetSlice){"", 0}, names->str);
}

static void
report_end (SitnetWorkbookReading *self, const GError *problem)
{
  if (self->rows.headers != NULL)
    report_hidden_columns (self);
  report_count (self, SITNET_FINDING_HIDDEN_ROWS, self->n_hidden_rows);
  report_count (self, SITNET_FINDING_MERGED_CELLS, self->n_merged);
  report_notes (self);
  if (problem == NULL)
    return;
  g_autofree char *why = sitnet_error_dup_message (problem, sitnet_findings_get_language (self->rows.findings));
  report (self, SITNET_FINDING_DAMAGED_SHEET, 0, NULL, (SitnetSlice){"", 0}, why);
  self->is_cut_short = TRUE;
}

void
sitnet_workbook_sheet_end (SitnetWorkbookReading *self, const GError *problem)
{
  if (self->search != NULL)
    settle_header (self);
  sitnet_sheet_rows_flush (&self->rows);
  if (!sitnet_watch_is_stopped (sitnet_builder_get_watch (self->rows.builder))) {
    sitnet_sheet_rows_report_damage (&self->rows);
    report_end (self, problem);
  }
  if (self->is_cut_short)
    sitnet_builder_mark_incomplete (self->rows.builder, self->rows.sheet);
  sitnet_sheet_rows_clear (&self->rows);
  g_array_unref (self->fields);
  g_array_unref (self->hidden);
  g_ptr_array_unref (self->waiting);
  g_string_chunk_clear (self->texts);
}
