/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Text cut into rows and cells. Plain lines are cut in place; rows with a quote go through libcsv. */
#include "csv-split.h"

#include "csv-marks.h"
#include "message.h"

#include <csv.h>
#include <string.h>

/* libcsv grows its buffer by this much; the default of 128 bytes makes a long cell slow. */
#define QUOTED_STEP (64 * 1024)

/* A run of rows is given away once it has so many cells: few enough to stay in the nearest cache. */
#define RUN_CELLS 1024

struct _SitnetCsvSplitter {
  char separator;
  SitnetCsvRowFunc take;
  SitnetCsvRunFunc take_run; /* NULL where rows are wanted one by one */
  gpointer data;
  SitnetSlice *cells; /* of the rows of the run, then of the row that is being cut */
  gsize max_cells;    /* of a row */
  gsize n_run_cells;
  gsize width;   /* cells of each row of the run */
  guint n_rows;  /* in the run */
  guint64 row;   /* the number of the first of them */
  gsize n_cells; /* of the row that is being cut */
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

static SitnetCsvSplitter *
splitter_new (char separator, gsize max_cells, gpointer data)
{
  SitnetCsvSplitter *self = g_new0 (SitnetCsvSplitter, 1);
  self->separator = separator;
  self->max_cells = max_cells;
  self->cells = g_new (SitnetSlice, max_cells + RUN_CELLS);
  self->quoted = g_string_chunk_new (QUOTED_STEP);
  self->data = data;
  self->row = 1;
  start_parser (self);
  return self;
}

SitnetCsvSplitter *
sitnet_csv_splitter_new (char separator, gsize max_cells, SitnetCsvRowFunc take, gpointer data)
{
  SitnetCsvSplitter *self = splitter_new (separator, max_cells, data);
  self->take = take;
  return self;
}

SitnetCsvSplitter *
sitnet_csv_splitter_new_of_runs (char separator, gsize max_cells, SitnetCsvRunFunc take, gpointer data)
{
  SitnetCsvSplitter *self = splitter_new (separator, max_cells, data);
  self->take_run = take;
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

/* Gives the rows of the run away. */
static void
end_run (SitnetCsvSplitter *self)
{
  guint n_rows = self->n_rows;
  if (n_rows == 0)
    return;
  self->stopped = self->take_run != NULL ? !self->take_run (self->cells, self->width, n_rows, self->row, self->data)
                                         : !self->take (self->cells, self->width, self->row, self->data);
  self->row += n_rows;
  self->n_rows = 0;
  self->n_run_cells = 0;
}

/* Puts the row that was cut into the run: it begins another one where it is not as wide as those before. */
static inline void
end_row (SitnetCsvSplitter *self)
{
  gsize n_there = MIN (self->n_cells, self->max_cells);
  if (G_UNLIKELY (self->n_rows > 0 && self->n_cells != self->width)) {
    const SitnetSlice *cells = self->cells + self->n_run_cells;
    end_run (self);
    if (self->stopped)
      return;
    memmove (self->cells, cells, n_there * sizeof *cells);
  }
  self->width = self->n_cells;
  self->n_rows++;
  self->n_run_cells += n_there;
  if (self->take_run == NULL)
    end_run (self);
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
  SitnetSlice *cells = self->cells + self->n_run_cells;
  const char *cell = *place, *mark;
  gsize n = 0, max = self->max_cells;
  gboolean is_mark;
  while ((is_mark = sitnet_csv_marks_next (marks, &mark)) && *mark == marks->separator) {
    if (G_LIKELY (n < max))
      cells[n] = (SitnetSlice){cell, (gsize)(mark - cell)};
    n++;
    cell = mark + 1;
  }
  if (G_UNLIKELY (is_mark ? *mark == '"' : !last))
    return is_mark ? HAS_QUOTE : INCOMPLETE;
  const char *next = is_mark ? skip_line_end (mark, marks->end, last) : mark;
  if (next == NULL)
    return INCOMPLETE;
  if (n < max)
    cells[n] = (SitnetSlice){cell, (gsize)(mark - cell)};
  self->n_cells = n + 1;
  *place = next;
  if (G_UNLIKELY (next > mark + 1))
    sitnet_csv_marks_next (marks, &mark); /* the second half of CRLF */
  return CUT;
}

/* Cuts further rows into the run, as long as they are as wide as those before and end in LF or CRLF: nearly all rows of a
   large file. */
static void
go_on_with_run (SitnetCsvSplitter *self, SitnetCsvMarks *marks, const char **place)
{
  guint n_rows = 0;
  SitnetSlice *cells = self->cells + self->n_run_cells, *row_end = cells + self->width;
  SitnetCsvMarks at = *marks;
  const char *cell = *place, *mark;
  while (cells < row_end && sitnet_csv_marks_next (&at, &mark)) {
    *cells++ = (SitnetSlice){cell, (gsize)(mark - cell)};
    cell = mark + 1;
    if (G_LIKELY (*mark == at.separator))
      continue;
    if (*mark == '\r' && cell < at.end && *cell == '\n' && sitnet_csv_marks_next (&at, &mark))
      cell++;
    if (cells != row_end || *mark != '\n')
      break;
    *marks = at;
    *place = cell;
    n_rows++;
    row_end += row_end < self->cells + RUN_CELLS ? self->width : 0; /* or the loop ends */
  }
  self->n_rows += n_rows;
  self->n_run_cells += n_rows * self->width;
}

static void
take_quoted_cell (void *text, size_t length, void *data)
{
  SitnetCsvSplitter *self = data;
  if (self->n_cells < self->max_cells) {
    const char *copy = length > 0 ? g_string_chunk_insert_len (self->quoted, text, (gssize)length) : "";
    self->cells[self->n_run_cells + self->n_cells] = (SitnetSlice){copy, length};
  }
  self->n_cells++;
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
  const char *place = text, *end = length > 0 ? text + length : text; /* which may be NULL */
  SitnetCsvMarks marks;
  sitnet_csv_marks_init (&marks, self->separator, text, end);
  g_string_chunk_clear (self->quoted);
  self->is_quoted = FALSE;
  while (place < end && !self->stopped) {
    if (self->n_rows > 0 && self->n_run_cells < RUN_CELLS && self->width <= self->max_cells)
      go_on_with_run (self, &marks, &place);
    if (self->n_run_cells >= RUN_CELLS)
      end_run (self);
    if (self->stopped || place == end)
      break;
    Outcome outcome = cut_plain (self, &marks, &place, last);
    if (outcome == HAS_QUOTE) {
      end_run (self);
      if (self->stopped)
        break;
      outcome = cut_quoted (self, &place, end, last);
      self->is_quoted = outcome == INCOMPLETE;
      sitnet_csv_marks_init (&marks, self->separator, place, end);
    }
    if (outcome == INCOMPLETE)
      break;
    end_row (self);
  }
  end_run (self);
  return (gsize)(place - text);
}
