/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows of a CSV file as they are cut: the header is found among the first, and those below it go into its sheet. */
#include "csv-rows.h"

#include "column-letters.h"
#include "encoding.h"
#include "message.h"
#include "reading-names.h"
#include "sheet-size.h"

#include <string.h>

void
sitnet_csv_rows_report (const SitnetCsvRows *self, SitnetFindingKind rule, guint64 row, const char *detail)
{
  sitnet_sheet_rows_report (&self->rows, rule, row, NULL, (SitnetSlice){"", 0}, detail);
}

static const char *
translate (const SitnetCsvRows *self, const char *english)
{
  return sitnet_translate (sitnet_findings_get_language (self->rows.findings), english);
}

static gboolean
is_blank (SitnetSlice cell)
{
  for (gsize i = 0; i < cell.length; i++)
    if (cell.text[i] != ' ' && cell.text[i] != '\t')
      return FALSE;
  return TRUE;
}

static gboolean
are_blank (const SitnetSlice *cells, gsize n_cells)
{
  for (gsize i = 0; i < n_cells; i++)
    if (!is_blank (cells[i]))
      return FALSE;
  return TRUE;
}

static gboolean
is_known_text (const SitnetCsvRows *self)
{
  return self->is_text && !self->is_replayed;
}

static gboolean
take_header (SitnetCsvRows *self, const SitnetSlice *cells, gsize n_cells, guint64 row)
{
  self->has_header = TRUE;
  if (n_cells > SITNET_MOST_COLUMNS) {
    g_autofree char *detail =
        g_strdup_printf (translate (self, "%zu columns; at most %d are read"), n_cells, SITNET_MOST_COLUMNS);
    sitnet_csv_rows_report (self, SITNET_FINDING_TOO_LARGE, row, detail);
    self->is_cut_short = TRUE;
    return FALSE;
  }
  if (!is_known_text (self) && !sitnet_sheet_rows_check_text (&self->rows, cells, n_cells, row)) {
    self->is_cut_short = TRUE;
    return FALSE;
  }
  self->n_header_cells = n_cells;
  while (n_cells > 1 && is_blank (cells[n_cells - 1]))
    n_cells--;
  if (!sitnet_sheet_rows_open (&self->rows, cells, (guint)n_cells, row))
    return FALSE;
  /* A row has a byte for each of its cells at least: nothing is reserved beyond what the file can hold. */
  sitnet_sheet_builder_expect (self->rows.rows, MIN (self->expected_rows, self->file_size / n_cells));
  return TRUE;
}

static void
report_ragged (const SitnetCsvRows *self, SitnetSlice first, gsize n_cells, guint64 row)
{
  if (!sitnet_findings_wants (self->rows.findings, SITNET_FINDING_RAGGED_ROW, self->rows.shown_as)) {
    sitnet_csv_rows_report (self, SITNET_FINDING_RAGGED_ROW, row, NULL);
    return;
  }
  g_autofree char *detail =
      g_strdup_printf (translate (self, "%zu cells, the header has %zu"), n_cells, self->n_header_cells);
  sitnet_sheet_rows_report (&self->rows, SITNET_FINDING_RAGGED_ROW, row, NULL, first, detail);
}

/* A row that is not as wide as the header. */
static void
take_odd_row (SitnetCsvRows *self, const SitnetSlice *cells, gsize n_cells, guint64 row)
{
  gsize n_there = MIN (n_cells, SITNET_MOST_COLUMNS);
  if (n_cells <= n_there && are_blank (cells, n_there)) {
    sitnet_sheet_rows_add_empty (&self->rows, row);
    return;
  }
  self->is_cut_short = TRUE;
  if (is_known_text (self) || sitnet_sheet_rows_check_text (&self->rows, cells, n_there, row))
    report_ragged (self, cells[0], n_cells, row);
}

/* Text beyond the last heading, in a row that is as wide as the header. */
static void
take_note (SitnetCsvRows *self, const SitnetSlice *cells, gsize n_cells, guint64 row)
{
  gsize n_beyond = n_cells - self->rows.n_columns;
  sitnet_header_check_skipped (self->rows.findings, self->rows.shown_as, row, cells + self->rows.n_columns,
                               (guint)n_beyond);
  self->first_note = self->n_notes == 0 ? row : self->first_note;
  for (gsize i = 0; i < n_beyond; i++)
    self->n_notes += is_blank (cells[self->rows.n_columns + i]) ? 0 : 1;
}

static void
take_table_row (SitnetCsvRows *self, const SitnetSlice *cells, gsize n_cells, guint64 row)
{
  guint n_columns = self->rows.n_columns;
  if (G_UNLIKELY (n_cells != self->n_header_cells)) {
    take_odd_row (self, cells, n_cells, row);
    return;
  }
  if (!is_known_text (self) && !sitnet_sheet_rows_check_text (&self->rows, cells, n_cells, row))
    return;
  if (G_UNLIKELY (!are_blank (cells + n_columns, self->n_header_cells - n_columns)))
    take_note (self, cells, n_cells, row);
  if (self->may_be_damaged || self->is_replayed)
    sitnet_sheet_rows_look_for_damage (&self->rows, cells, n_columns, row);
  sitnet_sheet_rows_add (&self->rows, cells, 1, row);
}

gboolean
sitnet_csv_rows_settle_header (SitnetCsvRows *self)
{
  guint n_rows, first_below;
  const SitnetHeaderRow *header = sitnet_header_search_settle (self->search, self->rows.findings, self->rows.shown_as);
  if (header == NULL)
    return TRUE;
  const SitnetHeaderRow *rows = sitnet_header_search_get_rows (self->search, &n_rows, &first_below);
  self->is_replayed = TRUE;
  gboolean good = take_header (self, header->cells, header->n_cells, header->number);
  gboolean is_first = header->number == self->n_leading_blanks + 1;
  for (guint64 row = 1; good && is_first && row <= self->n_leading_blanks; row++)
    sitnet_sheet_rows_add_empty (&self->rows, row);
  for (guint r = first_below; good && r < n_rows; r++)
    take_table_row (self, rows[r].cells, rows[r].n_cells, rows[r].number);
  self->is_replayed = FALSE;
  return good;
}

static gboolean
look_for_header (SitnetCsvRows *self, const SitnetSlice *cells, gsize n_cells, guint64 row)
{
  if (n_cells > SITNET_MOST_COLUMNS)
    return take_header (self, cells, n_cells, row);
  if (self->search == NULL && are_blank (cells, n_cells)) {
    self->n_leading_blanks++;
    return TRUE;
  }
  if (self->search == NULL)
    self->search = sitnet_header_search_new (self->rows.sheet);
  g_autofree SitnetSlice *renamed = g_new (SitnetSlice, MAX (n_cells, 1));
  memcpy (renamed, cells, n_cells * sizeof *cells);
  sitnet_reading_names_rename_row (sitnet_builder_get_names (self->rows.builder), renamed, (guint)n_cells,
                                   &self->has_headings);
  return sitnet_header_search_add (self->search, row, renamed, (guint)n_cells) || sitnet_csv_rows_settle_header (self);
}

/* Whether rows of this width need no look at each of them. */
static gboolean
are_usual (const SitnetCsvRows *self, gsize n_cells)
{
  return n_cells == self->n_header_cells && n_cells == self->rows.n_columns && self->is_text && !self->may_be_damaged;
}

gboolean
sitnet_csv_rows_take (const SitnetSlice *cells, gsize n_cells, guint n_rows, guint64 row, gpointer data)
{
  SitnetCsvRows *self = data;
  gsize n_there = MIN (n_cells, SITNET_MOST_COLUMNS);
  for (; n_rows > 0 && self->rows.rows == NULL; n_rows--, row++, cells += n_there)
    if (!look_for_header (self, cells, n_cells, row))
      return FALSE;
  if (n_rows > 0 && are_usual (self, n_cells)) {
    sitnet_sheet_rows_add (&self->rows, cells, n_rows, row);
    return TRUE;
  }
  for (; n_rows > 0; n_rows--, row++, cells += n_there)
    take_table_row (self, cells, n_cells, row);
  return TRUE;
}

void
sitnet_csv_rows_report_notes (const SitnetCsvRows *self)
{
  if (self->n_notes == 0)
    return;
  g_autofree char *letters = sitnet_column_dup_letters (self->rows.n_columns),
                  *count = g_strdup_printf ("%" G_GUINT64_FORMAT, self->n_notes);
  sitnet_findings_add_count (self->rows.findings, SITNET_FINDING_TEXT_WITHOUT_HEADING, self->rows.shown_as,
                             self->first_note, letters, (SitnetSlice){letters, strlen (letters)}, count, self->n_notes);
}

/* Below the header all of a block is rows of the sheet. */
static gboolean
note_block (SitnetCsvRows *self, const char *bytes, gsize n_whole)
{
  return self->rows.rows != NULL && self->is_text &&
         sitnet_damage_sheet_note_block (&self->rows.damage, bytes, n_whole);
}

void
sitnet_csv_rows_look (SitnetCsvRows *self, const char *bytes, gsize n, gsize n_whole)
{
  SitnetSliceContent content = sitnet_slice_look ((SitnetSlice){bytes, n});
  self->is_text = !content.has_letters_beyond_ascii ? !content.has_nul : sitnet_encoding_is_text (bytes, n_whole);
  self->may_be_damaged =
      content.has_question_mark || (content.has_letters_beyond_ascii && !note_block (self, bytes, n_whole));
}

void
sitnet_csv_rows_init_part (SitnetCsvRows *self, const SitnetCsvRows *whole, SitnetSheetBuilder *part)
{
  *self = (SitnetCsvRows){.has_header = TRUE, .n_header_cells = whole->n_header_cells};
  sitnet_sheet_rows_init_part (&self->rows, &whole->rows, part);
}

void
sitnet_csv_rows_clear (SitnetCsvRows *self)
{
  sitnet_sheet_rows_clear (&self->rows);
  g_clear_pointer (&self->search, sitnet_header_search_free);
}
