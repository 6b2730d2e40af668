/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One CSV file read into one sheet, with all that is wrong with it as findings. */
#include "csv-sheet.h"

#include "csv-header.h"
#include "csv-split.h"
#include "column-letters.h"
#include "header-search.h"
#include "message.h"
#include "reading-names.h"
#include "sheet-rows.h"
#include "sheet-size.h"

#include <sitnet/error.h>
#include <string.h>

/* What is read at once: small enough to stay in the cache of a core. */
#define BLOCK_SIZE (256 * 1024)

/* No row may be longer: an unclosed quote would otherwise take the rest of the file into memory. */
#define MAX_ROW_SIZE (32 * 1024 * 1024)

typedef struct {
  SitnetSheetRows rows;
  gboolean has_header;     /* one was met, good or bad */
  gboolean is_text;        /* the present block is known to be UTF-8 without NUL */
  gboolean may_be_damaged; /* the present block */
  gsize n_header_cells;    /* also the empty ones at its end */
  guint64 n_leading_blanks;
  SitnetHeaderSearch *search;  /* the first rows, until the header is found among them */
  gboolean is_replayed;        /* rows come from the search, whose text was not yet looked at */
  guint64 n_notes, first_note; /* texts beyond the last heading */
  guint64 file_size, expected_rows;
  gboolean is_cut_short; /* rows could not be read, and a finding says why */
} Sheet;

static void
report_row (const Sheet *self, SitnetFindingKind rule, guint64 row, const char *detail)
{
  sitnet_sheet_rows_report (&self->rows, rule, row, NULL, (SitnetSlice){"", 0}, detail);
}

static const char *
translate (const Sheet *self, const char *english)
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
is_known_text (const Sheet *self)
{
  return self->is_text && !self->is_replayed;
}

static gboolean
take_header (Sheet *self, const SitnetSlice *cells, gsize n_cells, guint64 row)
{
  self->has_header = TRUE;
  if (n_cells > SITNET_MOST_COLUMNS) {
    g_autofree char *detail =
        g_strdup_printf (translate (self, "%zu columns; at most %d are read"), n_cells, SITNET_MOST_COLUMNS);
    report_row (self, SITNET_FINDING_TOO_LARGE, row, detail);
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
report_ragged (const Sheet *self, SitnetSlice first, gsize n_cells, guint64 row)
{
  if (!sitnet_findings_wants (self->rows.findings, SITNET_FINDING_RAGGED_ROW, self->rows.shown_as)) {
    report_row (self, SITNET_FINDING_RAGGED_ROW, row, NULL);
    return;
  }
  g_autofree char *detail =
      g_strdup_printf (translate (self, "%zu cells, the header has %zu"), n_cells, self->n_header_cells);
  sitnet_sheet_rows_report (&self->rows, SITNET_FINDING_RAGGED_ROW, row, NULL, first, detail);
}

/* A row that is not as wide as the header. */
static void
take_odd_row (Sheet *self, const SitnetSlice *cells, gsize n_cells, guint64 row)
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
take_note (Sheet *self, const SitnetSlice *cells, gsize n_cells, guint64 row)
{
  gsize n_beyond = n_cells - self->rows.n_columns;
  sitnet_header_check_skipped (self->rows.findings, self->rows.shown_as, row, cells + self->rows.n_columns,
                               (guint)n_beyond);
  self->first_note = self->n_notes == 0 ? row : self->first_note;
  for (gsize i = 0; i < n_beyond; i++)
    self->n_notes += is_blank (cells[self->rows.n_columns + i]) ? 0 : 1;
}

static inline void
take_table_row (Sheet *self, const SitnetSlice *cells, gsize n_cells, guint64 row)
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
  memcpy (sitnet_sheet_rows_next (&self->rows, row), cells, n_columns * sizeof *cells);
}

/* Opens the sheet by the header among the first rows, and takes those below it. */
static gboolean
settle_header (Sheet *self)
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
look_for_header (Sheet *self, const SitnetSlice *cells, gsize n_cells, guint64 row)
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
  for (gsize c = 0; c < n_cells; c++)
    renamed[c] = sitnet_reading_names_rename (sitnet_builder_get_names (self->rows.builder), cells[c]);
  return sitnet_header_search_add (self->search, row, renamed, (guint)n_cells) || settle_header (self);
}

static gboolean
take_row (const SitnetSlice *cells, gsize n_cells, guint64 row, gpointer data)
{
  Sheet *self = data;
  if (G_UNLIKELY (self->rows.rows == NULL))
    return look_for_header (self, cells, n_cells, row);
  take_table_row (self, cells, n_cells, row);
  return TRUE;
}

static void
report_long_row (const Sheet *self, const SitnetCsvSplitter *splitter)
{
  guint64 row = sitnet_csv_splitter_get_row (splitter);
  if (sitnet_csv_splitter_is_quoted (splitter))
    report_row (self, SITNET_FINDING_QUOTE, row,
                translate (self, "a quote that starts in this row is not closed within 32 MB"));
  else
    report_row (self, SITNET_FINDING_TOO_LARGE, row, translate (self, "a row longer than 32 MB"));
}

/* The text of the file as it comes: what is not yet cut stays at the start of the block. */
typedef struct {
  SitnetTextFile *file;
  char *bytes;
  gsize n, capacity;
  gboolean at_end;
} Block;

static gboolean
fill (Block *self, GError **error)
{
  if (self->n > self->capacity / 2) {
    self->capacity *= 2;
    self->bytes = g_realloc (self->bytes, self->capacity);
  }
  gssize got = sitnet_text_file_read (self->file, self->bytes + self->n, self->capacity - self->n, error);
  self->n += (gsize)MAX (got, 0);
  self->at_end = got == 0;
  return got >= 0;
}

static void
drop (Block *self, gsize n)
{
  self->n -= n;
  memmove (self->bytes, self->bytes + n, self->n);
}

/* The part in which rows can end; past it, a character may be cut in two. */
static gsize
whole_lines (const Block *self)
{
  gsize n = self->n;
  while (!self->at_end && n > 0 && self->bytes[n - 1] != '\n' && self->bytes[n - 1] != '\r')
    n--;
  return n;
}

static void
report_end (Sheet *self, const SitnetCsvSplitter *splitter)
{
  gboolean has_bad_quote = sitnet_csv_splitter_get_state (splitter) != SITNET_CSV_OK;
  if (self->search != NULL && !self->has_header) {
    settle_header (self);
    sitnet_sheet_rows_flush (&self->rows);
  }
  if (has_bad_quote)
    report_row (self, SITNET_FINDING_QUOTE, sitnet_csv_splitter_get_row (splitter),
                translate (self, sitnet_csv_splitter_get_problem (splitter)));
  else if (!self->has_header)
    report_row (self, SITNET_FINDING_EMPTY_FILE, 0, NULL);
  self->is_cut_short |= has_bad_quote || !self->has_header;
}

static gboolean
split_blocks (Sheet *self, Block *block, SitnetCsvSplitter *splitter, GError **error)
{
  while (TRUE) {
    self->is_text = sitnet_encoding_is_text (block->bytes, whole_lines (block));
    self->may_be_damaged = sitnet_damage_is_possible (block->bytes, block->n);
    gsize used = sitnet_csv_splitter_split (splitter, block->bytes, block->n, block->at_end);
    sitnet_sheet_rows_flush (&self->rows);
    if (!sitnet_watch_goes_on (sitnet_builder_get_watch (self->rows.builder), used)) {
      self->is_cut_short = TRUE;
      return TRUE;
    }
    if (block->at_end || sitnet_csv_splitter_has_stopped (splitter)) {
      report_end (self, splitter);
      return TRUE;
    }
    drop (block, used);
    if (block->n >= MAX_ROW_SIZE) {
      report_long_row (self, splitter);
      self->is_cut_short = TRUE;
      return TRUE;
    }
    if (!fill (block, error))
      return FALSE;
  }
}

/* About how many rows: the lines of the first block, as often as it goes into the file. */
static void
foresee (Sheet *self, const SitnetTextFile *file, const Block *block)
{
  guint64 n_lines = 1;
  for (gsize i = 0; i < block->n; i++)
    n_lines += block->bytes[i] == '\n';
  self->file_size = sitnet_text_file_get_size (file);
  self->expected_rows = n_lines * (self->file_size / MAX (block->n, 1) + 1);
}

static void
report_notes (const Sheet *self)
{
  if (self->n_notes == 0)
    return;
  g_autofree char *letters = sitnet_column_dup_letters (self->rows.n_columns),
                  *count = g_strdup_printf ("%" G_GUINT64_FORMAT, self->n_notes);
  sitnet_findings_add_count (self->rows.findings, SITNET_FINDING_TEXT_WITHOUT_HEADING, self->rows.shown_as,
                             self->first_note, letters, (SitnetSlice){letters, strlen (letters)}, count, self->n_notes);
}

static gboolean
read_file (Sheet *self, SitnetTextFile *file, GError **error)
{
  if (sitnet_text_file_get_encoding (file) == SITNET_ENCODING_WINDOWS_1250)
    report_row (self, SITNET_FINDING_WINDOWS_1250, 0, NULL);
  Block block = {.file = file, .bytes = g_malloc (BLOCK_SIZE), .capacity = BLOCK_SIZE};
  gboolean good = fill (&block, error);
  if (good) {
    foresee (self, file, &block);
    gsize start = 0;
    char separator = sitnet_csv_header_recognise (self->rows.sheet, block.bytes, block.n, &start);
    drop (&block, start);
    g_autoptr (SitnetCsvSplitter) splitter = sitnet_csv_splitter_new (separator, SITNET_MOST_COLUMNS, take_row, self);
    good = split_blocks (self, &block, splitter, error);
    sitnet_sheet_rows_report_damage (&self->rows);
    report_notes (self);
  }
  g_free (block.bytes);
  return good;
}

void
sitnet_csv_sheet_read (SitnetBuilder *builder, SitnetSheet sheet, const char *shown_as, SitnetTextFile *file,
                       const GError *problem)
{
  if (sitnet_watch_is_stopped (sitnet_builder_get_watch (builder)))
    return;
  Sheet self = {0};
  sitnet_sheet_rows_init (&self.rows, builder, sheet, shown_as);
  g_autoptr (GError) error = NULL;
  if (file == NULL || !read_file (&self, file, &error)) {
    g_autofree char *why =
        sitnet_error_dup_message (file == NULL ? problem : error, sitnet_findings_get_language (self.rows.findings));
    report_row (&self, SITNET_FINDING_UNREADABLE, 0, why);
    self.is_cut_short = TRUE;
  }
  if (self.is_cut_short)
    sitnet_builder_mark_incomplete (builder, sheet);
  sitnet_sheet_rows_clear (&self.rows);
  g_clear_pointer (&self.search, sitnet_header_search_free);
}
