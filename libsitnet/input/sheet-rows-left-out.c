/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows of a file that are not rows of the table: empty ones, totals, comments, what is said of a survey, other tables. */
#include "sheet-rows-left-out.h"

#include "column-letters.h"
#include "header-search.h"
#include "sheet-state.h"

#include <string.h>

static gboolean
is_empty (const SitnetSlice *cells, guint n_columns)
{
  for (guint c = 0; c < n_columns; c++)
    if (sitnet_slice_trim_quickly (cells[c]).length > 0)
      return FALSE;
  return TRUE;
}

static SitnetSlice
first_filled (const SitnetSheetBuilder *self, const SitnetSlice *row)
{
  for (guint c = 0; c < self->n_columns; c++) {
    SitnetSlice cell = sitnet_slice_trim_quickly (row[c]);
    if (cell.length > 0)
      return cell;
  }
  return (SitnetSlice){"", 0};
}

static gboolean
is_own_header (const SitnetSheetBuilder *self, const SitnetSlice *row)
{
  for (guint c = 0; c < self->n_columns; c++) {
    SitnetSlice cell = sitnet_slice_trim_quickly (row[c]);
    const char *header = self->columns[c].header;
    if (cell.length != strlen (header) || memcmp (cell.text, header, cell.length) != 0)
      return FALSE;
  }
  return TRUE;
}

/* Whether the cells of a row are headings of some sheet, at least two of them and all that are filled. */
static gboolean
is_header (const SitnetSheetBuilder *self, const SitnetSlice *row)
{
  guint n_filled = 0;
  for (guint c = 0; c < self->n_columns; c++)
    n_filled += sitnet_slice_trim_quickly (row[c]).length > 0;
  for (guint s = 0; s < SITNET_N_SHEETS; s++) {
    gboolean is_complete;
    guint n_known = sitnet_header_count_known ((SitnetSheet)s, row, self->n_columns, &is_complete);
    if (is_complete && n_known >= 2 && 3 * n_known >= 2 * n_filled)
      return TRUE;
  }
  return FALSE;
}

static void
tell (SitnetSheetBuilder *self, SitnetFindingKind rule, const SitnetSlice *row, guint64 number)
{
  sitnet_sheet_builder_report (self, rule, number, NULL, first_filled (self, row), NULL);
  sitnet_header_check_skipped (self->builder->findings, self->shown_as, number, row, self->n_columns);
}

/* Below an empty row: the same header goes on, another one begins another table, which is not read. */
static gboolean
is_of_second_table (SitnetSheetBuilder *self, const SitnetSlice *row, guint64 number)
{
  if (self->is_after_empty && is_own_header (self, row)) {
    self->is_in_second_table = FALSE;
    return TRUE;
  }
  if (self->is_after_empty && !self->is_in_second_table && is_header (self, row)) {
    self->is_in_second_table = TRUE;
    self->second_table = self->second_table > 0 ? self->second_table : number;
    return TRUE;
  }
  if (!self->is_in_second_table)
    return FALSE;
  self->n_second_table++;
  sitnet_header_check_skipped (self->builder->findings, self->shown_as, number, row, self->n_columns);
  return TRUE;
}

static gboolean
is_of_kind (SitnetSheetBuilder *self, const SitnetSlice *row, guint64 number)
{
  if (self->sheet == SITNET_SHEET_ACTORS && sitnet_row_is_group_heading (row, self->n_columns)) {
    tell (self, SITNET_FINDING_GROUP_HEADING, row, number);
    return TRUE;
  }
  switch (sitnet_row_kind (row, self->n_columns)) {
  case SITNET_ROW_COMMENT:
    self->first_comment = self->n_comments++ == 0 ? number : self->first_comment;
    sitnet_header_check_skipped (self->builder->findings, self->shown_as, number, row, self->n_columns);
    return TRUE;
  case SITNET_ROW_TOTAL:
    tell (self, SITNET_FINDING_TOTAL_ROW, row, number);
    return TRUE;
  case SITNET_ROW_TAGS:
    tell (self, SITNET_FINDING_TAG_ROW, row, number);
    return TRUE;
  default:
    return FALSE;
  }
}

/* A row that lacks what each row of the sheet must have, beside the one cell that it has. */
static gboolean
is_no_row (const SitnetSheetBuilder *self, const SitnetSlice *row)
{
  guint n = 0;
  for (guint c = 0; c < self->n_columns; c++) {
    const SitnetColumnSchema *schema = sitnet_input_column_schema (self, &self->columns[c]);
    n += schema != NULL && schema->must_fill;
  }
  return n >= 2 && sitnet_row_is_lone (row, self->n_columns);
}

static gboolean
take_footnote (SitnetSheetBuilder *self, const SitnetSlice *row, guint64 number)
{
  SitnetSlice text = first_filled (self, row);
  if (self->n_footnotes++ == 0) {
    self->first_footnote = number;
    self->footnote = g_strndup (text.text, text.length);
  }
  sitnet_header_check_skipped (self->builder->findings, self->shown_as, number, row, self->n_columns);
  return TRUE;
}

static gboolean
may_be_footnote (const SitnetSheetBuilder *self, const SitnetSlice *row)
{
  return sitnet_row_is_footnote (row, self->n_columns) || is_no_row (self, row);
}

/* Below an empty row, a total, or another of its kind, and nothing of the table below it. */
static gboolean
is_footnote (SitnetSheetBuilder *self, const SitnetSlice *row, const SitnetSlice *next, guint64 number)
{
  gboolean is_legend = sitnet_row_begins_legend (row, self->n_columns);
  self->is_in_legend |= is_legend;
  if (!is_legend && (!may_be_footnote (self, row) ||
                     (next != NULL && !is_empty (next, self->n_columns) && !may_be_footnote (self, next))))
    return FALSE;
  return take_footnote (self, row, number);
}

/* What stands alone below an empty row or a total, and is the last row, may be a note. */
static void
remember_lone (SitnetSheetBuilder *self, const SitnetSlice *row, guint64 number)
{
  if (!sitnet_row_is_lone (row, self->n_columns))
    return;
  SitnetSlice text = first_filled (self, row);
  g_free (self->lone);
  self->lone = g_strndup (text.text, text.length);
  self->lone_row = number;
}

static gboolean
is_of_questions (SitnetSheetBuilder *self, const SitnetSlice *row, const SitnetSlice *next, guint64 number)
{
  if (!sitnet_row_has_questions (row, next, self->n_columns))
    return FALSE;
  tell (self, SITNET_FINDING_QUESTION_ROW, row, number);
  return TRUE;
}

void
sitnet_sheet_rows_count_empty (SitnetSheetBuilder *self, guint64 first, guint64 n_rows)
{
  if (n_rows > 0 && self->n_pending == 0)
    self->first_pending = first;
  self->n_pending += n_rows;
  self->n_empty_rows += n_rows;
}

/* What the empty rows above the row at hand are for. */
static void
settle_empty (SitnetSheetBuilder *self, gboolean is_apart)
{
  guint64 *first = is_apart ? &self->first_apart : &self->first_empty_row;
  if (self->n_pending > 0 && *first == 0)
    *first = self->first_pending;
  self->n_apart += is_apart ? self->n_pending : 0;
  self->n_pending = 0;
}

void
sitnet_sheet_rows_go_on (SitnetSheetBuilder *self, guint64 header_row)
{
  self->last_number = header_row;
  self->n_empty_rows -= self->n_pending; /* below the table */
  self->n_pending = 0;
  self->is_after_empty = self->is_after_footnote = self->is_in_legend = self->is_in_second_table = FALSE;
}

gboolean
sitnet_sheet_rows_look (SitnetSheetBuilder *self, const SitnetSlice *row, const SitnetSlice *next, guint64 number,
                        gboolean is_first)
{
  self->is_after_empty |= number > self->last_number + 1;
  self->last_number = number;
  if (is_empty (row, self->n_columns)) {
    self->is_after_empty = TRUE;
    sitnet_sheet_rows_count_empty (self, number, 1);
    return TRUE;
  }
  if (self->of_host || self->of_table) {
    settle_empty (self, FALSE);
    return FALSE;
  }
  if (self->is_in_legend)
    return take_footnote (self, row, number);
  gboolean left_out = FALSE, may_be_note = !is_first && (self->is_after_empty || self->is_after_footnote);
  if (G_UNLIKELY (self->is_after_empty || self->is_in_second_table))
    left_out = is_of_second_table (self, row, number);
  self->is_after_empty = FALSE;
  if (!left_out && !may_be_note && !is_first && sitnet_row_is_starred (row, self->n_columns))
    return take_footnote (self, row, number);
  gboolean is_note = !left_out && may_be_note && is_footnote (self, row, next, number),
           is_total = sitnet_row_kind (row, self->n_columns) == SITNET_ROW_TOTAL;
  self->is_after_footnote = is_note || (!left_out && is_total);
  settle_empty (self, is_note || is_total);
  if (left_out || is_note || is_of_kind (self, row, number) || (is_first && is_of_questions (self, row, next, number)))
    return TRUE;
  self->last_filled = number;
  if (may_be_note)
    remember_lone (self, row, number);
  return FALSE;
}

static void
tell_count (const SitnetSheetBuilder *self, SitnetFindingKind rule, guint64 row, const char *column, SitnetSlice value,
            guint64 count)
{
  g_autofree char *detail = g_strdup_printf ("%" G_GUINT64_FORMAT, count);
  sitnet_findings_add_count (self->builder->findings, rule, self->shown_as, row, column, value, detail, count);
}

void
sitnet_sheet_rows_tell (const SitnetSheetBuilder *self)
{
  const SitnetSlice nothing = {"", 0};
  guint64 first = self->first_empty_row > 0 ? self->first_empty_row : self->first_pending;
  if (self->n_empty_rows > self->n_apart)
    tell_count (self, SITNET_FINDING_EMPTY_ROW, first, NULL, nothing, self->n_empty_rows - self->n_apart);
  if (self->n_apart > 0)
    tell_count (self, SITNET_FINDING_ROWS_APART, self->first_apart, NULL, nothing, self->n_apart);
  if (self->n_footnotes > 0)
    tell_count (self, SITNET_FINDING_FOOTNOTES, self->first_footnote, NULL,
                (SitnetSlice){self->footnote, strlen (self->footnote)}, self->n_footnotes);
  if (self->lone != NULL && self->lone_row == self->last_filled)
    sitnet_findings_add (self->builder->findings, SITNET_FINDING_LONE_ROW, self->shown_as, self->lone_row, NULL,
                         (SitnetSlice){self->lone, strlen (self->lone)}, NULL);
  if (self->n_comments > 0)
    tell_count (self, SITNET_FINDING_COMMENT_ROWS, self->first_comment, NULL, (SitnetSlice){"#", 1}, self->n_comments);
  if (self->second_table > 0)
    tell_count (self, SITNET_FINDING_SECOND_TABLE, self->second_table, NULL, (SitnetSlice){"", 0},
                self->n_second_table);
  for (guint c = 0; c < self->n_columns; c++) {
    const SitnetInputColumn *column = &self->columns[c];
    if (column->n_notes == 0)
      continue;
    g_autofree char *letters = sitnet_column_dup_letters (c);
    tell_count (self, SITNET_FINDING_TEXT_WITHOUT_HEADING, column->first_note, letters,
                (SitnetSlice){letters, strlen (letters)}, column->n_notes);
  }
}
