/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A CSV file held as a table, to know it by its first rows, or because sheets of the data set are made of it. */
#include "csv-table.h"

#include "csv-header.h"
#include "csv-split.h"
#include "error-private.h"
#include "message.h"
#include "sheet-rows.h"
#include "sheet-size.h"
#include "table-read.h"

#include <string.h>

/* What is read to know a file by. */
#define PEEK_SIZE (64 * 1024)

typedef struct {
  SitnetTextGrid *grid;
  guint most;            /* rows; 0 for all */
  SitnetSheetRows *rows; /* who is told what is wrong; NULL for nobody */
  gboolean is_bad;
} Taking;

static gboolean
are_text (const Taking *self, const SitnetSlice *cells, guint n, guint64 row)
{
  if (self->rows != NULL)
    return sitnet_sheet_rows_check_text (self->rows, cells, n, row);
  for (guint c = 0; c < n; c++)
    if (!sitnet_encoding_is_text (cells[c].text, cells[c].length))
      return FALSE;
  return TRUE;
}

static gboolean
take_row (const SitnetSlice *cells, gsize n_cells, guint64 row, gpointer data)
{
  Taking *self = data;
  guint n = (guint)MIN (n_cells, SITNET_MOST_COLUMNS);
  if (!are_text (self, cells, n, row))
    self->is_bad = TRUE;
  if (self->is_bad)
    return self->rows != NULL;
  if (self->rows != NULL)
    sitnet_sheet_rows_look_for_damage (self->rows, cells, n, row);
  if (!sitnet_text_grid_add (self->grid, row, cells, n) || n < n_cells) {
    self->is_bad = TRUE;
    if (self->rows != NULL)
      sitnet_sheet_rows_report (self->rows, SITNET_FINDING_TOO_LARGE, row, NULL, (SitnetSlice){"", 0}, NULL);
    return FALSE;
  }
  return self->most == 0 || sitnet_text_grid_get_n_rows (self->grid) < self->most;
}

/* Up to `most` bytes of the text. */
static GString *
read_text (SitnetTextFile *file, gsize most, gboolean *at_end, GError **error)
{
  g_autofree char *block = g_malloc (PEEK_SIZE);
  g_autoptr (GString) text = g_string_new (NULL);
  *at_end = FALSE;
  while (text->len < most && !*at_end) {
    gssize n = sitnet_text_file_read (file, block, PEEK_SIZE, error);
    if (n < 0)
      return NULL;
    g_string_append_len (text, block, n);
    *at_end = n == 0;
  }
  return g_steal_pointer (&text);
}

SitnetTextGrid *
sitnet_csv_table_peek (SitnetTextFile *file, SitnetReadingNames *names, guint most, GError **error)
{
  gsize start;
  gboolean at_end;
  g_autoptr (GString) text = read_text (file, PEEK_SIZE, &at_end, error);
  sitnet_text_file_rewind (file);
  if (text == NULL)
    return NULL;
  SitnetTextGrid *grid = sitnet_text_grid_new ();
  sitnet_text_grid_set_names (grid, names);
  Taking taking = {.grid = grid, .most = most};
  char separator = sitnet_csv_header_recognise_table (text->str, text->len, &start);
  g_autoptr (SitnetCsvSplitter) splitter = sitnet_csv_splitter_new (separator, SITNET_MOST_COLUMNS, take_row, &taking);
  sitnet_csv_splitter_split (splitter, text->str + start, text->len - start, at_end);
  return grid;
}

/* FALSE where a finding says why. */
static gboolean
split (Taking *self, const GString *text)
{
  gsize start;
  char separator = sitnet_csv_header_recognise_table (text->str, MIN (text->len, PEEK_SIZE), &start);
  g_autoptr (SitnetCsvSplitter) splitter = sitnet_csv_splitter_new (separator, SITNET_MOST_COLUMNS, take_row, self);
  sitnet_csv_splitter_split (splitter, text->str + start, text->len - start, TRUE);
  sitnet_sheet_rows_report_damage (self->rows);
  if (sitnet_csv_splitter_get_state (splitter) == SITNET_CSV_OK)
    return !self->is_bad;
  sitnet_sheet_rows_report (self->rows, SITNET_FINDING_QUOTE, sitnet_csv_splitter_get_row (splitter), NULL,
                            (SitnetSlice){"", 0},
                            sitnet_translate (sitnet_findings_get_language (self->rows->findings),
                                              sitnet_csv_splitter_get_problem (splitter)));
  return FALSE;
}

static gboolean
read_all (Taking *self, SitnetTextFile *file)
{
  gboolean at_end;
  g_autoptr (GError) error = NULL;
  if (sitnet_text_file_get_encoding (file) == SITNET_ENCODING_WINDOWS_1250)
    sitnet_sheet_rows_report (self->rows, SITNET_FINDING_WINDOWS_1250, 0, NULL, (SitnetSlice){"", 0}, NULL);
  g_autoptr (GString) text = read_text (file, SITNET_MOST_GRID_BYTES, &at_end, &error);
  if (text != NULL && at_end)
    return split (self, text);
  g_autofree char *why =
      text == NULL ? sitnet_error_dup_message (error, sitnet_findings_get_language (self->rows->findings)) : NULL;
  sitnet_sheet_rows_report (self->rows, text == NULL ? SITNET_FINDING_UNREADABLE : SITNET_FINDING_TOO_LARGE, 0, NULL,
                            (SitnetSlice){"", 0}, why);
  return FALSE;
}

/* The row of the grid that is a row of the file; G_MAXUINT for none. */
static guint
find_row (const SitnetTextGrid *grid, guint64 number)
{
  for (guint r = 0; r < sitnet_text_grid_get_n_rows (grid); r++)
    if (sitnet_text_grid_get_row (grid, r)->number == number)
      return r;
  return G_MAXUINT;
}

SitnetTextGrid *
sitnet_csv_table_load (SitnetBuilder *builder, SitnetTextFile *file, const char *shown_as)
{
  SitnetSheetRows rows;
  sitnet_sheet_rows_init (&rows, builder, SITNET_SHEET_ACTORS, shown_as);
  g_autoptr (SitnetTextGrid) grid = sitnet_text_grid_new ();
  sitnet_text_grid_set_names (grid, sitnet_builder_get_names (builder));
  Taking taking = {.grid = grid, .rows = &rows};
  gboolean good = read_all (&taking, file);
  sitnet_sheet_rows_clear (&rows);
  if (good)
    return g_steal_pointer (&grid);
  sitnet_builder_mark_incomplete (builder, SITNET_SHEET_ACTORS);
  return NULL;
}

void
sitnet_csv_table_read (SitnetBuilder *builder, SitnetTextFile *file, const SitnetPlannedSheet *plan,
                       const char *shown_as)
{
  g_autoptr (SitnetTextGrid) grid = sitnet_csv_table_load (builder, file, shown_as);
  guint header = grid != NULL ? find_row (grid, plan->header_row) : G_MAXUINT;
  if (header != G_MAXUINT)
    sitnet_table_read (builder, plan->shape, grid, header, shown_as);
  else
    sitnet_builder_mark_incomplete (builder, SITNET_SHEET_ACTORS);
}
