/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Text cut into rows and cells. Plain lines are cut in place; rows with a quote go through libcsv. */
#include "csv-split.h"

#include "csv-marks.h"
#include "message.h"

#include <csv.h>
#include <string.h>

/* libcsv grows its buffer by this much; the default of 128 bytes makes a long cell slow. */
#define QUOTED_STEP (64 * 1024)

struct _SitnetCsvSplitter {
  char separator;
  SitnetCsvRowFunc take;
  gpointer data;
  SitnetSlice *cells;
  gsize n_cells, max_cells;
  guint64 row;
  gboolean stopped;
  SitnetCsvState state;
  gboolean is_quoted; /* the text ended inside a row with a quote */
  struct csv_parser parser;
  GStringChunk *quoted; /* cells that libcsv gave */
  gboolean row_ended;   /* said by libcsv */
};

/* What became of an attempt to cut one row. */
typedef enum { CUT, INCOMPLETE, HAS_QUOTE } Outcome;

static void
start_parser (SitnetCsvSplitter *self)
{
  csv_init (&self->parser, CSV_STRICT | CSV_STRICT_FINI);
  csv_set_delim (&self->parser, (unsigned char)self->separator);
  csv_set_blk_size (&self->parser, QUOTED_STEP);
}

SitnetCsvSplitter *
sitnet_csv_splitter_new (char separator, gsize max_cells, SitnetCsvRowFunc take, gpointer data)
{
  SitnetCsvSplitter *self = g_new0 (SitnetCsvSplitter, 1);
  self->separator = separator;
  self->max_cells = max_cells;
  self->cells = g_new (SitnetSlice, max_cells);
  self->quoted = g_string_chunk_new (QUOTED_STEP);
  self->take = take;
  self->data = data;
  self->row = 1;
  start_parser (self);
  return self;
}

void
sitnet_csv_splitter_free (SitnetCsvSplitter *self)
{
  if (self == NULL)
    return;
  csv_free (&self->parser);
  g_string_chunk_free (self->quoted);
  g_free (self->cells);
  g_free (self);
}

SitnetCsvState
sitnet_csv_splitter_get_state (const SitnetCsvSplitter *self)
{
  return self->state;
}

const char *
sitnet_csv_splitter_get_problem (const SitnetCsvSplitter *self)
{
  switch (self->state) {
  case SITNET_CSV_OPEN_QUOTE:
    return N_ ("a quote that starts in this row is never closed");
  case SITNET_CSV_STRAY_QUOTE:
    return N_ ("a quote stands inside a cell or text follows a closing quote");
  default:
    return NULL;
  }
}

guint64
sitnet_csv_splitter_get_row (const SitnetCsvSplitter *self)
{
  return self->row;
}

void
sitnet_csv_splitter_skip_rows (SitnetCsvSplitter *self, guint64 n_rows)
{
  self->row += n_rows;
}

gboolean
sitnet_csv_splitter_has_stopped (const SitnetCsvSplitter *self)
{
  return self->stopped || self->state != SITNET_CSV_OK;
}

gboolean
sitnet_csv_splitter_is_quoted (const SitnetCsvSplitter *self)
{
  return self->is_quoted;
}

static inline void
add_cell (SitnetCsvSplitter *self, const char *text, gsize length)
{
  if (G_LIKELY (self->n_cells < self->max_cells))
    self->cells[self->n_cells] = (SitnetSlice){text, length};
  self->n_cells++;
}

static inline void
end_row (SitnetCsvSplitter *self)
{
  if (!self->take (self->cells, self->n_cells, self->row, self->data))
    self->stopped = TRUE;
  self->row++;
}

/* Past the line end at `place`: CR, LF or CRLF. NULL when a CR is the last byte known and may be half of a CRLF. */
static inline const char *
skip_line_end (const char *place, const char *end, gboolean last)
{
  if (*place == '\n')
    return place + 1;
  if (place + 1 == end)
    return last ? end : NULL;
  return place[1] == '\n' ? place + 2 : place + 1;
}

static inline Outcome
cut_plain (SitnetCsvSplitter *self, SitnetCsvMarks *marks, const char **place, gboolean last)
{
  const char *cell = *place, *byte;
  self->n_cells = 0;
  while ((byte = sitnet_csv_marks_next (marks)) != NULL) {
    if (G_LIKELY (*byte == self->separator)) {
      add_cell (self, cell, (gsize)(byte - cell));
      cell = byte + 1;
      continue;
    }
    if (*byte == '"')
      return HAS_QUOTE;
    const char *next = skip_line_end (byte, marks->end, last);
    if (next == NULL)
      return INCOMPLETE;
    if (next > byte + 1)
      sitnet_csv_marks_next (marks); /* the second half of CRLF */
    add_cell (self, cell, (gsize)(byte - cell));
    *place = next;
    return CUT;
  }
  if (!last)
    return INCOMPLETE;
  add_cell (self, cell, (gsize)(marks->end - cell));
  *place = marks->end;
  return CUT;
}

static void
take_quoted_cell (void *text, size_t length, void *data)
{
  SitnetCsvSplitter *self = data;
  gboolean wanted = self->n_cells < self->max_cells && length > 0;
  add_cell (self, wanted ? g_string_chunk_insert_len (self->quoted, text, (gssize)length) : "", length);
}

static void
take_quoted_row (int last_byte, void *data)
{
  SitnetCsvSplitter *self = data;
  self->row_ended = TRUE;
}

/* libcsv is fed line by line, so that it never reads past the row. Gives where it stopped. */
static const char *
feed_lines (SitnetCsvSplitter *self, const char *place, const char *end)
{
  while (place < end && !self->row_ended) {
    const char *line_end = place;
    while (line_end < end && *line_end != '\n' && *line_end != '\r')
      line_end++;
    line_end += line_end < end ? 1 : 0;
    gsize length = (gsize)(line_end - place);
    if (csv_parse (&self->parser, place, length, take_quoted_cell, take_quoted_row, self) != length) {
      self->state = SITNET_CSV_STRAY_QUOTE;
      return place;
    }
    place = line_end;
  }
  return place;
}

/* Where the row that starts at `place` ends; NULL when the text ends first, or at an error. */
static const char *
parse_quoted (SitnetCsvSplitter *self, const char *place, const char *end, gboolean last)
{
  self->n_cells = 0;
  self->row_ended = FALSE;
  const char *stop = feed_lines (self, place, end);
  if (self->state != SITNET_CSV_OK)
    return NULL;
  if (self->row_ended)
    return stop[-1] == '\r' ? skip_line_end (stop - 1, end, last) : stop;
  if (!last)
    return NULL;
  if (csv_fini (&self->parser, take_quoted_cell, take_quoted_row, self) == 0)
    return end;
  self->state = SITNET_CSV_OPEN_QUOTE;
  return NULL;
}

static Outcome
cut_quoted (SitnetCsvSplitter *self, const char **place, const char *end, gboolean last)
{
  const char *stop = parse_quoted (self, *place, end, last);
  if (stop == NULL) { /* the row comes again with more text; forget what was seen of it */
    csv_free (&self->parser);
    start_parser (self);
    return INCOMPLETE;
  }
  *place = stop;
  return CUT;
}

gsize
sitnet_csv_splitter_split (SitnetCsvSplitter *self, const char *text, gsize length, gboolean last)
{
  g_return_val_if_fail (self != NULL && (text != NULL || length == 0), 0);
  const char *place = text, *end = text + length;
  SitnetCsvMarks marks;
  sitnet_csv_marks_init (&marks, self->separator, text, end);
  g_string_chunk_clear (self->quoted);
  self->is_quoted = FALSE;
  while (place < end && !self->stopped) {
    Outcome outcome = cut_plain (self, &marks, &place, last);
    if (outcome == HAS_QUOTE) {
      outcome = cut_quoted (self, &place, end, last);
      self->is_quoted = outcome == INCOMPLETE;
      sitnet_csv_marks_init (&marks, self->separator, place, end);
    }
    if (outcome == INCOMPLETE)
      break;
    end_row (self);
  }
  return (gsize)(place - text);
}
