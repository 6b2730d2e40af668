/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One CSV file read into one sheet, with all that is wrong with it as findings. */
#include "csv-sheet.h"

#include "csv-header.h"
#include "csv-split.h"
#include "damage.h"
#include "message.h"

#include <sitnet/error.h>
#include <string.h>

/* What is read at once: small enough to stay in the cache of a core. */
#define BLOCK_SIZE (256 * 1024)

/* No row may be longer: an unclosed quote would otherwise take the rest of the file into memory. */
#define MAX_ROW_SIZE (32 * 1024 * 1024)

/* As many as a sheet of Excel has ("Excel specifications and limits", Microsoft). */
#define MAX_COLUMNS 16384

/* Rows that go to the builder at once, and the most cells of them. */
#define BATCH_ROWS 512
#define BATCH_CELLS 65536

typedef struct {
  SitnetBuilder *builder;
  SitnetSheet sheet;
  const char *shown_as;
  SitnetFindings *findings;
  SitnetSheetBuilder *rows; /* NULL until the header was read */
  gboolean has_header;      /* one was met, good or bad */
  gboolean is_text;         /* the present block is known to be UTF-8 without NUL */
  gboolean may_be_damaged;  /* the present block */
  SitnetDamageSheet damage;
  GPtrArray *headers;   /* as text, for findings */
  gsize n_header_cells; /* also the empty ones at its end */
  guint n_columns;      /* without them */
  guint64 n_leading_blanks;
  guint64 file_size, expected_rows;
  gboolean is_cut_short; /* rows could not be read, and a finding says why */
  SitnetSlice *batch;
  guint64 *batch_rows;
  guint n_batch, max_batch;
} Sheet;

static void
report (const Sheet *self, SitnetFindingKind rule, guint64 row, const char *column, SitnetSlice value,
        const char *detail)
{
  sitnet_findings_add (self->findings, rule, self->shown_as, row, column, value, detail);
}

static void
report_row (const Sheet *self, SitnetFindingKind rule, guint64 row, const char *detail)
{
  report (self, rule, row, NULL, (SitnetSlice){"", 0}, detail);
}

static const char *
translate (const Sheet *self, const char *english)
{
  return sitnet_translate (sitnet_findings_get_language (self->findings), english);
}

static void
flush (Sheet *self)
{
  if (self->n_batch > 0)
    sitnet_sheet_builder_add_rows (self->rows, self->batch, self->n_batch, self->batch_rows);
  self->n_batch = 0;
}

static SitnetSlice *
next_in_batch (Sheet *self, guint64 row)
{
  if (self->n_batch == self->max_batch)
    flush (self);
  self->batch_rows[self->n_batch] = row;
  return self->batch + (gsize)self->n_batch++ * self->n_columns;
}

static void
add_empty_row (Sheet *self, guint64 row)
{
  SitnetSlice *cells = next_in_batch (self, row);
  for (guint i = 0; i < self->n_columns; i++)
    cells[i] = (SitnetSlice){"", 0};
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

/* The header of a column for a finding, or "column 3" where there is none. (transfer full) */
static char *
dup_column (const Sheet *self, gsize column)
{
  if (self->headers != NULL && column < self->headers->len)
    return g_strdup (self->headers->pdata[column]);
  return g_strdup_printf (translate (self, "column %zu"), column + 1);
}

/* FALSE, with a finding, when a cell is no text. */
static gboolean
check_text (const Sheet *self, const SitnetSlice *cells, gsize n_cells, guint64 row)
{
  gboolean good = TRUE;
  for (gsize i = 0; i < n_cells; i++) {
    if (sitnet_encoding_is_text (cells[i].text, cells[i].length))
      continue;
    good = FALSE;
    gboolean has_nul = memchr (cells[i].text, '\0', cells[i].length) != NULL;
    SitnetFindingKind rule = has_nul ? SITNET_FINDING_NUL : SITNET_FINDING_ENCODING;
    if (!sitnet_findings_wants (self->findings, rule, self->shown_as)) {
      report_row (self, rule, row, NULL); /* only counted */
      continue;
    }
    g_autofree char *column = dup_column (self, i);
    g_autofree char *shown = g_utf8_make_valid (cells[i].text, (gssize)MIN (cells[i].length, 200));
    report (self, rule, row, column, (SitnetSlice){shown, strlen (shown)}, NULL);
  }
  return good;
}

static void
report_damage (const Sheet *self, SitnetSlice cell, guint64 row, gsize column, const char *why)
{
  g_autofree char *name = dup_column (self, column);
  g_autofree char *copy = g_strndup (cell.text, MIN (cell.length, 200));
  g_autofree char *shown = g_utf8_make_valid (copy, -1);
  report (self, SITNET_FINDING_DAMAGED_LETTERS, row, name, (SitnetSlice){shown, strlen (shown)}, why);
}

/* The cells are text. */
static void
look_for_damage (Sheet *self, const SitnetSlice *cells, gsize n_cells, guint64 row)
{
  for (gsize i = 0; i < n_cells; i++) {
    if (!sitnet_damage_is_possible (cells[i].text, cells[i].length))
      continue;
    g_autofree char *why =
        sitnet_damage_dup_reason (cells[i].text, cells[i].length, sitnet_findings_get_language (self->findings));
    if (why != NULL)
      report_damage (self, cells[i], row, i, why);
    else
      sitnet_damage_sheet_note (&self->damage, cells[i].text, cells[i].length, row, i);
  }
}

static void
report_damage_of_all (const Sheet *self)
{
  g_autofree char *why = sitnet_damage_sheet_dup_reason (&self->damage, sitnet_findings_get_language (self->findings));
  if (why != NULL)
    report_damage (self, (SitnetSlice){self->damage.western, strlen (self->damage.western)}, self->damage.western_row,
                   self->damage.western_column, why);
}

static void
prepare_batch (Sheet *self)
{
  self->max_batch = CLAMP (BATCH_CELLS / self->n_columns, 1, BATCH_ROWS);
  self->batch = g_new (SitnetSlice, (gsize)self->max_batch * self->n_columns);
  self->batch_rows = g_new (guint64, self->max_batch);
  for (guint64 row = 1; row <= self->n_leading_blanks; row++)
    add_empty_row (self, row);
}

static gboolean
take_header (Sheet *self, const SitnetSlice *cells, gsize n_cells, guint64 row)
{
  self->has_header = TRUE;
  if (n_cells > MAX_COLUMNS) {
    g_autofree char *detail =
        g_strdup_printf (translate (self, "%zu columns; at most %d are read"), n_cells, MAX_COLUMNS);
    report_row (self, SITNET_FINDING_TOO_LARGE, row, detail);
    self->is_cut_short = TRUE;
    return FALSE;
  }
  if (!self->is_text && !check_text (self, cells, n_cells, row)) {
    self->is_cut_short = TRUE;
    return FALSE;
  }
  self->n_header_cells = n_cells;
  while (n_cells > 1 && is_blank (cells[n_cells - 1]))
    n_cells--;
  self->n_columns = (guint)n_cells;
  self->headers = g_ptr_array_new_with_free_func (g_free);
  for (gsize i = 0; i < n_cells; i++)
    g_ptr_array_add (self->headers, g_strstrip (g_strndup (cells[i].text, cells[i].length)));
  if (self->may_be_damaged)
    look_for_damage (self, cells, n_cells, row);
  self->rows = sitnet_builder_open_sheet (self->builder, self->sheet, self->shown_as, cells, self->n_columns);
  if (self->rows == NULL)
    return FALSE;
  /* A row has a byte for each of its cells at least: nothing is reserved beyond what the file can hold. */
  sitnet_sheet_builder_expect (self->rows, MIN (self->expected_rows, self->file_size / self->n_columns));
  prepare_batch (self);
  return TRUE;
}

static void
report_ragged (const Sheet *self, SitnetSlice first, gsize n_cells, guint64 row)
{
  if (!sitnet_findings_wants (self->findings, SITNET_FINDING_RAGGED_ROW, self->shown_as)) {
    report_row (self, SITNET_FINDING_RAGGED_ROW, row, NULL);
    return;
  }
  g_autofree char *detail =
      n_cells == self->n_header_cells
          ? g_strdup (translate (self, "text under an empty heading"))
          : g_strdup_printf (translate (self, "%zu cells, the header has %zu"), n_cells, self->n_header_cells);
  report (self, SITNET_FINDING_RAGGED_ROW, row, NULL, first, detail);
}

/* A row that is not as wide as the header, or fills a column without one. */
static void
take_odd_row (Sheet *self, const SitnetSlice *cells, gsize n_cells, guint64 row)
{
  gsize n_there = MIN (n_cells, MAX_COLUMNS);
  if (n_cells <= n_there && are_blank (cells, n_there)) {
    add_empty_row (self, row);
    return;
  }
  self->is_cut_short = TRUE;
  if (self->is_text || check_text (self, cells, n_there, row))
    report_ragged (self, cells[0], n_cells, row);
}

static gboolean
take_row (const SitnetSlice *cells, gsize n_cells, guint64 row, gpointer data)
{
  Sheet *self = data;
  if (self->rows == NULL) {
    if (n_cells > MAX_COLUMNS || !are_blank (cells, n_cells))
      return take_header (self, cells, n_cells, row);
    self->n_leading_blanks++;
    return TRUE;
  }
  gsize n_beyond = self->n_header_cells - self->n_columns;
  if (G_UNLIKELY (n_cells != self->n_header_cells || !are_blank (cells + self->n_columns, n_beyond)))
    take_odd_row (self, cells, n_cells, row);
  else if (self->is_text || check_text (self, cells, n_cells, row)) {
    if (self->may_be_damaged)
      look_for_damage (self, cells, self->n_columns, row);
    memcpy (next_in_batch (self, row), cells, self->n_columns * sizeof *cells);
  }
  return TRUE;
}

static void
report_state (const Sheet *self, const SitnetCsvSplitter *splitter)
{
  SitnetCsvState state = sitnet_csv_splitter_get_state (splitter);
  guint64 row = sitnet_csv_splitter_get_row (splitter);
  if (state == SITNET_CSV_OPEN_QUOTE)
    report_row (self, SITNET_FINDING_QUOTE, row, translate (self, "a quote that starts in this row is never closed"));
  else if (state == SITNET_CSV_STRAY_QUOTE)
    report_row (self, SITNET_FINDING_QUOTE, row,
                translate (self, "a quote stands inside a cell or text follows a closing quote"));
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
  if (has_bad_quote)
    report_state (self, splitter);
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
    flush (self);
    if (!sitnet_watch_goes_on (sitnet_builder_get_watch (self->builder), used)) {
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
    char separator = sitnet_csv_header_recognise (self->sheet, block.bytes, block.n, &start);
    drop (&block, start);
    g_autoptr (SitnetCsvSplitter) splitter = sitnet_csv_splitter_new (separator, MAX_COLUMNS, take_row, self);
    good = split_blocks (self, &block, splitter, error);
    report_damage_of_all (self);
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
  Sheet self = {.builder = builder, .sheet = sheet, .shown_as = shown_as};
  self.findings = sitnet_builder_get_findings (builder);
  g_autoptr (GError) error = NULL;
  if (file == NULL || !read_file (&self, file, &error)) {
    g_autofree char *why =
        sitnet_error_dup_message (file == NULL ? problem : error, sitnet_findings_get_language (self.findings));
    report_row (&self, SITNET_FINDING_UNREADABLE, 0, why);
    self.is_cut_short = TRUE;
  }
  if (self.is_cut_short)
    sitnet_builder_mark_incomplete (builder, sheet);
  sitnet_damage_sheet_clear (&self.damage);
  g_clear_pointer (&self.headers, g_ptr_array_unref);
  g_free (self.batch);
  g_free (self.batch_rows);
}
