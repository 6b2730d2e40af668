/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows of text cells, checked and turned into typed columns, one column of a batch at a time. */
#include "sheet-builder.h"

#include "builder-state.h"
#include "cell.h"
#include "clock.h"
#include "date.h"
#include "message.h"
#include "sheet-codes.h"
#include "sheet-state.h"

#include <math.h>
#include <string.h>

#define BATCH 256

/* What the checks across columns need of one batch. */
typedef struct {
  const SitnetSlice *cells[BATCH]; /* rows that are not empty */
  guint64 numbers[BATCH];          /* their spreadsheet rows */
  guint n;
  gint64 age_from[BATCH], age_to[BATCH]; /* −1 = open */
  gint64 since[BATCH], until[BATCH];     /* G_MININT64, G_MAXINT64 = open */
  gboolean has_ages, has_dates;
} Batch;

static void
remember_row (SitnetSheetBuilder *self, guint64 number)
{
  guint64 row = self->n_rows++, shift = number - row;
  if (self->shifts->len == 0 || g_array_index (self->shifts, SitnetRowShift, self->shifts->len - 1).shift != shift) {
    SitnetRowShift entry = {row, shift};
    g_array_append_val (self->shifts, entry);
  }
}

static inline SitnetSlice
trim (SitnetSlice cell)
{
  if (cell.length == 0)
    return cell;
  guchar first = (guchar)cell.text[0], last = (guchar)cell.text[cell.length - 1];
  return first > ' ' && first < 0x80 && last > ' ' && last < 0x80 ? cell : sitnet_slice_trim (cell);
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
  if (G_UNLIKELY (cell.length >= 9)) /* as many digits as a birth number has */
    check_birth_number (self, column, row, cell);
  if (G_UNLIKELY (cell.text[0] < '0' || cell.text[0] == '=' || cell.text[0] == '@') &&
      (column->kind == SITNET_CELL_TEXT || column->kind == SITNET_CELL_LABEL || column->kind == SITNET_CELL_ID) &&
      is_formula (cell))
    sitnet_sheet_builder_report (self, SITNET_FINDING_FORMULA, row, column, cell, NULL);
}

static void
report_empty (SitnetSheetBuilder *self, SitnetInputColumn *column, guint64 row)
{
  const SitnetColumnSchema *schema = sitnet_input_column_schema (self, column);
  column->n_empty++;
  if (schema == NULL)
    return;
  if (schema->must_fill)
    sitnet_sheet_builder_report (self, SITNET_FINDING_EMPTY_CELL, row, column, (SitnetSlice){"", 0}, schema->name);
  else if (self->sheet == SITNET_SHEET_ACTORS && strcmp (schema->name, "name") == 0)
    sitnet_sheet_builder_report (self, SITNET_FINDING_EMPTY_NAME, row, column, (SitnetSlice){"", 0}, NULL);
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
              const Batch *batch, const SitnetSlice *cells, guint32 *numbers)
{
  SitnetSlice filled[BATCH] = {{NULL, 0}};
  guint32 found[BATCH];
  char *kept[BATCH];
  guint n = 0, n_kept = 0;
  for (guint i = 0; i < batch->n; i++)
    if (cells[i].length > 0) {
      char *keep;
      filled[n++] = sitnet_normalise (cells[i], &keep);
      if (keep != NULL)
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
                const Batch *batch, const SitnetSlice *cells)
{
  guint32 numbers[BATCH];
  number_cells (self, column, ids, trunk, batch, cells, numbers);
  add_numbers (column, numbers, batch->n);
}

/* The stored rows of the batch at hand begin here. */
static guint64
first_row (const SitnetSheetBuilder *self, const Batch *batch)
{
  return self->n_rows - batch->n;
}

/* Only for a mistake that is shown in full: the row that bore the id first. */
static void
report_duplicate (SitnetSheetBuilder *self, SitnetInputColumn *column, const SitnetIds *ids, const Batch *batch,
                  guint i, guint32 number)
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
add_own_ids (SitnetSheetBuilder *self, SitnetInputColumn *column, SitnetIds *ids, const Batch *batch,
             const SitnetSlice *cells)
{
  guint32 numbers[BATCH];
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

/* Texts and lists. */
static void
add_text (SitnetSheetBuilder *self, SitnetInputColumn *column, guint64 row, SitnetSlice cell)
{
  if (cell.length == 0)
    sitnet_column_builder_add_missing (column->values);
  else if (!sitnet_column_builder_add_slice (column->values, cell.text, cell.length)) {
    sitnet_sheet_builder_report (self, SITNET_FINDING_TOO_LARGE, row, column, (SitnetSlice){"", 0}, "4 GiB");
    sitnet_column_builder_add_missing (column->values);
  }
}

static void
add_list (SitnetSheetBuilder *self, SitnetInputColumn *column, guint64 row, SitnetSlice cell)
{
  if (memchr (cell.text, ';', cell.length) == NULL && memchr (cell.text, '|', cell.length) == NULL &&
      sitnet_slice_is_ascii (cell)) {
    add_text (self, column, row, cell);
    return;
  }
  g_autoptr (GString) joined = g_string_sized_new (cell.length);
  SitnetSlice rest = cell, item;
  while (sitnet_cell_next_item (&rest, &item)) {
    g_autofree char *keep = NULL;
    SitnetSlice normal = sitnet_normalise (item, &keep);
    if (joined->len > 0)
      g_string_append_c (joined, '|');
    g_string_append_len (joined, normal.text, (gssize)normal.length);
  }
  const SitnetColumnSchema *schema = sitnet_input_column_schema (self, column);
  if (joined->len == 0 && schema->must_fill)
    report_empty (self, column, row);
  add_text (self, column, row, (SitnetSlice){joined->str, joined->len});
}

/* Numbers, dates, ages. */
static void
report_number (SitnetSheetBuilder *self, SitnetInputColumn *column, guint64 row, SitnetSlice cell)
{
  const SitnetColumnSchema *schema = sitnet_input_column_schema (self, column);
  char low[G_ASCII_DTOSTR_BUF_SIZE], high[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (low, sizeof low, "%.15g", schema->minimum);
  g_ascii_formatd (high, sizeof high, "%.15g", schema->maximum);
  SitnetLanguage language = sitnet_findings_get_language (self->builder->findings);
  g_autofree char *detail = column->kind == SITNET_CELL_STRENGTH
                                ? g_strdup (sitnet_translate (language, "0.000001 – 1000000"))
                            : isfinite (schema->maximum) && schema->maximum < 1e300
                                ? g_strdup_printf (sitnet_translate (language, "%s – %s"), low, high)
                            : isfinite (schema->minimum) && schema->minimum > -1e300
                                ? g_strdup_printf (sitnet_translate (language, "≥ %s"), low)
                                : NULL;
  sitnet_sheet_builder_report (self, SITNET_FINDING_BAD_NUMBER, row, column, cell, detail);
}

static void
add_number (SitnetSheetBuilder *self, SitnetInputColumn *column, guint64 row, SitnetSlice cell)
{
  double number;
  gboolean good = sitnet_cell_to_number (cell, &number) &&
                  sitnet_number_is_allowed (column->kind, sitnet_input_column_schema (self, column), number);
  if (!good)
    report_number (self, column, row, cell);
  sitnet_column_builder_add_double (column->values, good ? number : (double)NAN);
}

static void
add_date (SitnetSheetBuilder *self, SitnetInputColumn *column, Batch *batch, guint i, SitnetSlice cell)
{
  gboolean last = column->kind == SITNET_CELL_DATE_TO;
  gint32 days;
  if (cell.length > 0 && sitnet_date_from_text (cell, last, &days)) {
    sitnet_column_builder_add_date (column->values, days);
    *(last ? &batch->until[i] : &batch->since[i]) = days;
    return;
  }
  if (cell.length > 0)
    sitnet_sheet_builder_report (self, SITNET_FINDING_BAD_DATE, batch->numbers[i], column, cell, NULL);
  sitnet_column_builder_add_missing (column->values);
}

static void
add_age (SitnetSheetBuilder *self, SitnetInputColumn *column, Batch *batch, guint i, SitnetSlice cell)
{
  gint64 age;
  if (cell.length > 0 && sitnet_cell_to_age (cell, &age)) {
    sitnet_column_builder_add_int64 (column->values, age);
    *(column->kind == SITNET_CELL_AGE_TO ? &batch->age_to[i] : &batch->age_from[i]) = age;
    return;
  }
  if (cell.length > 0)
    sitnet_sheet_builder_report (self, SITNET_FINDING_BAD_AGE, batch->numbers[i], column, cell, NULL);
  sitnet_column_builder_add_missing (column->values);
}

static void
add_age_range (SitnetSheetBuilder *self, SitnetInputColumn *column, Batch *batch, guint i, SitnetSlice cell)
{
  gint64 from = -1, to = -1;
  if (cell.length > 0 && !sitnet_cell_to_age_range (cell, &from, &to)) {
    sitnet_sheet_builder_report (self, SITNET_FINDING_BAD_AGE, batch->numbers[i], column, cell, NULL);
    from = to = -1;
  }
  if (from < 0)
    sitnet_column_builder_add_missing (column->values);
  else
    sitnet_column_builder_add_int64 (column->values, from);
  if (to < 0)
    sitnet_column_builder_add_missing (column->second);
  else
    sitnet_column_builder_add_int64 (column->second, to);
  batch->age_from[i] = from;
  batch->age_to[i] = to;
}

static void
add_yes_no (SitnetSheetBuilder *self, SitnetInputColumn *column, guint64 row, SitnetSlice cell)
{
  gboolean yes;
  if (cell.length > 0 && sitnet_cell_to_yes_no (cell, &yes)) {
    sitnet_column_builder_add_bool (column->values, yes);
    return;
  }
  if (cell.length > 0)
    sitnet_sheet_builder_report (self, SITNET_FINDING_BAD_YES_NO, row, column, cell, NULL);
  sitnet_column_builder_add_missing (column->values);
}

static void
add_time (SitnetSheetBuilder *self, SitnetInputColumn *column, guint64 row, SitnetSlice cell)
{
  guint number;
  gboolean of_round = column->kind == SITNET_CELL_HOUR;
  if (cell.length > 0 && !sitnet_clock_from_text (cell, &number) &&
      !(of_round && sitnet_clock_round_from_text (cell, &number))) {
    SitnetLanguage language = sitnet_findings_get_language (self->builder->findings);
    sitnet_sheet_builder_report (self, SITNET_FINDING_BAD_TIME, row, column, cell,
                                 of_round ? sitnet_translate (language, "the number of a round") : NULL);
    cell.length = 0;
  }
  add_text (self, column, row, cell);
}

static void
add_value (SitnetSheetBuilder *self, SitnetInputColumn *column, Batch *batch, guint i, SitnetSlice cell)
{
  switch (column->kind) {
  case SITNET_CELL_DATE_FROM:
  case SITNET_CELL_DATE_TO:
    batch->has_dates = TRUE;
    add_date (self, column, batch, i, cell);
    break;
  case SITNET_CELL_AGE_FROM:
  case SITNET_CELL_AGE_TO:
    batch->has_ages = TRUE;
    add_age (self, column, batch, i, cell);
    break;
  case SITNET_CELL_AGE_RANGE:
    batch->has_ages = TRUE;
    add_age_range (self, column, batch, i, cell);
    break;
  case SITNET_CELL_YES_NO:
    add_yes_no (self, column, batch->numbers[i], cell);
    break;
  case SITNET_CELL_TIME:
  case SITNET_CELL_HOUR:
    add_time (self, column, batch->numbers[i], cell);
    break;
  case SITNET_CELL_COUNT:
  case SITNET_CELL_NUMBER:
  case SITNET_CELL_WHOLE:
  case SITNET_CELL_STRENGTH:
    if (cell.length == 0)
      sitnet_column_builder_add_missing (column->values);
    else
      add_number (self, column, batch->numbers[i], cell);
    break;
  case SITNET_CELL_CODES:
    sitnet_sheet_codes_add_list (self, column, cell);
    add_list (self, column, batch->numbers[i], cell);
    break;
  case SITNET_CELL_ACTORS:
  case SITNET_CELL_AREAS:
    add_list (self, column, batch->numbers[i], cell);
    break;
  default:
    add_text (self, column, batch->numbers[i], cell);
  }
}

static void
add_column (SitnetSheetBuilder *self, guint c, Batch *batch)
{
  SitnetInputColumn *column = &self->columns[c];
  const SitnetBuilder *builder = self->builder, *trunk = builder->trunk;
  SitnetSlice cells[BATCH];
  for (guint i = 0; i < batch->n; i++) {
    cells[i] = trim (batch->cells[i][c]);
    if (cells[i].length == 0)
      report_empty (self, column, batch->numbers[i]);
    else
      check_cell (self, column, batch->numbers[i], cells[i]);
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
    for (guint i = 0; i < batch->n; i++)
      add_value (self, column, batch, i, cells[i]);
  }
}

static void
check_ranges (SitnetSheetBuilder *self, const Batch *batch)
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

static gboolean
row_is_empty (const SitnetSlice *cells, guint n_columns)
{
  for (guint c = 0; c < n_columns; c++)
    if (trim (cells[c]).length > 0)
      return FALSE;
  return TRUE;
}

static void
flush (SitnetSheetBuilder *self, Batch *batch)
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
sitnet_sheet_builder_add_rows (SitnetSheetBuilder *self, const SitnetSlice *cells, guint n_rows,
                               const guint64 *row_numbers)
{
  g_return_if_fail (self != NULL && !self->failed && !self->builder->sealed);
  Batch batch = {.n = 0};
  for (guint r = 0; r < n_rows; r++) {
    const SitnetSlice *row = cells + (gsize)r * self->n_columns;
    if (row_is_empty (row, self->n_columns)) {
      if (self->n_empty_rows++ == 0)
        self->first_empty_row = row_numbers[r];
      continue;
    }
    batch.cells[batch.n] = row;
    batch.numbers[batch.n++] = row_numbers[r];
    if (batch.n == BATCH)
      flush (self, &batch);
  }
  flush (self, &batch);
}
