/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One CSV file read into one sheet, with all that is wrong with it as findings. */
#include "csv-sheet.h"

#include "csv-header.h"
#include "csv-rows.h"
#include "csv-split.h"
#include "message.h"
#include "sheet-size.h"

#include <sitnet/error.h>
#include <string.h>

/* No row may be longer: an unclosed quote would otherwise take the rest of the file into memory. */
#define MAX_ROW_SIZE (32 * 1024 * 1024)

/* Bytes at the start of a file that tell how many rows it has. */
#define FORESEEN_BY (64 * 1024)

/* The text of the file as it comes: what is not yet cut stays at the start of the block. */
typedef struct {
  SitnetTextFile *file;
  char *bytes;
  gsize n, capacity;
  gboolean at_end;
  guint64 offset, end; /* of what comes next in the file, and where the piece at hand ends: nothing is read across */
  guint next;          /* the piece that begins there */
} Block;

typedef struct {
  SitnetCsvRows rows;
  Block block;
  SitnetCsvPieces pieces;
  SitnetCsvSplitter *splitter;
  char separator;
  SitnetCsvHelp *help; /* NULL for none */
  SitnetCsvOffer *offer;
} Sheet;

static const char *
translate (const Sheet *self, const char *english)
{
  return sitnet_translate (sitnet_findings_get_language (self->rows.rows.findings), english);
}

static void
report_long_row (const Sheet *self)
{
  guint64 row = sitnet_csv_splitter_get_row (self->splitter);
  if (sitnet_csv_splitter_is_quoted (self->splitter))
    sitnet_csv_rows_report (&self->rows, SITNET_FINDING_QUOTE, row,
                            translate (self, "a quote that starts in this row is not closed within 32 MB"));
  else
    sitnet_csv_rows_report (&self->rows, SITNET_FINDING_TOO_LARGE, row, translate (self, "a row longer than 32 MB"));
}

/* Whether a piece ends here: behind a row that goes on and on, at least as much is read as there is of it, so that it is not
   looked through too often. */
static gboolean
ends_here (const Block *block)
{
  return block->end - block->offset >= block->n;
}

/* The piece that begins where the one at hand ends, with all that are one with it. */
static void
begin_piece (Sheet *self)
{
  Block *block = &self->block;
  SitnetWatch *watch = sitnet_builder_get_watch (self->rows.rows.builder);
  do
    block->next++;
  while (block->next < self->pieces.n && sitnet_watch_goes_on (watch, 0) &&
         !(sitnet_csv_pieces_find (&self->pieces, block->next, &block->end) && ends_here (block)));
  if (block->next >= self->pieces.n || sitnet_watch_is_stopped (watch))
    block->end = G_MAXUINT64;
}

static gboolean
fill (Block *self, GError **error)
{
  if (self->n > self->capacity / 2) {
    self->capacity *= 2;
    self->bytes = g_realloc (self->bytes, self->capacity);
  }
  gsize room = self->capacity - self->n;
  gssize got;
  if (sitnet_text_file_is_seekable (self->file))
    got = sitnet_text_file_read_at (self->file, self->offset, self->bytes + self->n,
                                    (gsize)MIN (room, self->end - self->offset), error);
  else
    got = sitnet_text_file_read (self->file, self->bytes + self->n, room, error);
  self->n += (gsize)MAX (got, 0);
  self->offset += (guint64)MAX (got, 0);
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

/* Where a piece begins: it may have been read already, and then those behind it. */
static void
pass_pieces (Sheet *self)
{
  Block *block = &self->block;
  while (block->offset == block->end) {
    guint64 end;
    g_autoptr (SitnetCsvPart) part = self->offer != NULL ? sitnet_csv_offer_take (self->offer, block->next) : NULL;
    gboolean is_joined =
        part != NULL && block->n == 0 && sitnet_csv_part_join (part, &self->rows, self->splitter, &end);
    begin_piece (self);
    if (!is_joined)
      return;
    block->offset = end;
  }
}

static void
report_end (Sheet *self)
{
  SitnetCsvRows *rows = &self->rows;
  gboolean has_bad_quote = sitnet_csv_splitter_get_state (self->splitter) != SITNET_CSV_OK;
  if (rows->search != NULL && !rows->has_header) {
    sitnet_csv_rows_settle_header (rows);
    sitnet_sheet_rows_flush (&rows->rows);
  }
  if (has_bad_quote)
    sitnet_csv_rows_report (rows, SITNET_FINDING_QUOTE, sitnet_csv_splitter_get_row (self->splitter),
                            translate (self, sitnet_csv_splitter_get_problem (self->splitter)));
  else if (!rows->has_header)
    sitnet_csv_rows_report (rows, SITNET_FINDING_EMPTY_FILE, 0, NULL);
  rows->is_cut_short |= has_bad_quote || !rows->has_header;
}

/* Cuts what is there; FALSE when that was all. */
static gboolean
split_block (Sheet *self)
{
  Block *block = &self->block;
  sitnet_csv_rows_look (&self->rows, block->bytes, block->n, whole_lines (block));
  gsize used = sitnet_csv_splitter_split (self->splitter, block->bytes, block->n, block->at_end);
  sitnet_sheet_rows_flush (&self->rows.rows);
  if (!sitnet_watch_goes_on (sitnet_builder_get_watch (self->rows.rows.builder), used)) {
    self->rows.is_cut_short = TRUE;
    return FALSE;
  }
  if (block->at_end || sitnet_csv_splitter_has_stopped (self->splitter)) {
    report_end (self);
    return FALSE;
  }
  drop (block, used);
  if (block->n >= MAX_ROW_SIZE) {
    report_long_row (self);
    self->rows.is_cut_short = TRUE;
    return FALSE;
  }
  return TRUE;
}

static gboolean
split_blocks (Sheet *self, GError **error)
{
  while (split_block (self)) {
    if (self->offer == NULL && self->help != NULL && self->rows.rows.rows != NULL)
      self->offer = sitnet_csv_help_offer (self->help, &self->rows, &self->pieces, self->separator);
    pass_pieces (self);
    if (!fill (&self->block, error))
      return FALSE;
  }
  return TRUE;
}

/* About how many rows: the lines at the start of the file, as often as this goes into it. */
static void
foresee (Sheet *self)
{
  const Block *block = &self->block;
  gsize n = MIN (block->n, FORESEEN_BY);
  guint64 n_lines = 1;
  for (gsize i = 0; i < n; i++)
    n_lines += block->bytes[i] == '\n';
  self->rows.file_size = sitnet_text_file_get_size (block->file);
  self->rows.expected_rows = n_lines * (self->rows.file_size / MAX (n, 1) + 1);
}

static void
begin_file (Sheet *self, SitnetTextFile *file)
{
  gsize step = self->help != NULL ? sitnet_csv_help_get_step (self->help) : SITNET_CSV_STEP;
  sitnet_csv_pieces_init (&self->pieces, file, step);
  self->block = (Block){.file = file, .capacity = MAX (2 * step, 16)};
  self->block.bytes = g_malloc (self->block.capacity);
  self->block.offset = sitnet_text_file_get_offset (file);
  begin_piece (self);
}

static gboolean
read_file (Sheet *self, SitnetTextFile *file, GError **error)
{
  if (sitnet_text_file_get_encoding (file) == SITNET_ENCODING_WINDOWS_1250)
    sitnet_csv_rows_report (&self->rows, SITNET_FINDING_WINDOWS_1250, 0, NULL);
  begin_file (self, file);
  gboolean good = fill (&self->block, error);
  if (good) {
    foresee (self);
    gsize start = 0;
    self->separator = sitnet_csv_header_recognise (self->rows.rows.sheet, self->block.bytes, self->block.n, &start);
    drop (&self->block, start);
    self->splitter =
        sitnet_csv_splitter_new_of_runs (self->separator, SITNET_MOST_COLUMNS, sitnet_csv_rows_take, &self->rows);
    good = split_blocks (self, error);
    sitnet_csv_offer_close (self->offer);
    sitnet_csv_splitter_free (self->splitter);
    sitnet_sheet_rows_report_damage (&self->rows.rows);
    sitnet_csv_rows_report_notes (&self->rows);
  }
  g_free (self->block.bytes);
  return good;
}

void
sitnet_csv_sheet_read (SitnetBuilder *builder, SitnetSheet sheet, const char *shown_as, SitnetTextFile *file,
                       const GError *problem, SitnetCsvHelp *help)
{
  if (sitnet_watch_is_stopped (sitnet_builder_get_watch (builder)))
    return;
  Sheet self = {.help = help};
  sitnet_sheet_rows_init (&self.rows.rows, builder, sheet, shown_as);
  g_autoptr (GError) error = NULL;
  if (file == NULL || !read_file (&self, file, &error)) {
    g_autofree char *why = sitnet_error_dup_message (file == NULL ? problem : error,
                                                     sitnet_findings_get_language (self.rows.rows.findings));
    sitnet_csv_rows_report (&self.rows, SITNET_FINDING_UNREADABLE, 0, why);
    self.rows.is_cut_short = TRUE;
  }
  if (self.rows.is_cut_short)
    sitnet_builder_mark_incomplete (builder, sheet);
  sitnet_csv_rows_clear (&self.rows);
}
