/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the start of a CSV file tells: the separator. */
#include "csv-header.h"

#include "csv-split.h"
#include "header-search.h"

#include <string.h>

/* Beyond this many columns no further ones are asked whether the sheet knows them. */
#define MAX_ASKED 256

/* Rows that tell the separator of a table. */
#define WEIGHED_ROWS 200

static const char separators[] = {',', ';', '\t'};

typedef struct {
  SitnetSheet sheet;
  gsize n_known, n_cells;
  guint n_rows;
} Header;

/* The row that has the most columns that the sheet knows, of those that may be the header. */
static gboolean
weigh_header (const SitnetSlice *cells, gsize n_cells, guint64 row, gpointer data)
{
  Header *header = data;
  if (n_cells == 1 && cells[0].length == 0)
    return TRUE;
  gsize n_known = 0;
  for (gsize i = 0; i < MIN (n_cells, MAX_ASKED); i++)
    if (g_utf8_validate_len (cells[i].text, cells[i].length, NULL))
      n_known += sitnet_schema_match_header (header->sheet, cells[i]) >= 0 ? 1 : 0;
  if (header->n_rows == 0 || n_known > header->n_known) {
    header->n_cells = n_cells;
    header->n_known = n_known;
  }
  return ++header->n_rows < SITNET_HEADER_ROWS;
}

/* "sep=;" and the end of its line; 0 when the text starts otherwise. */
static gsize
separator_line (const char *text, gsize length)
{
  if (length < 6 || g_ascii_strncasecmp (text, "sep=", 4) != 0 || memchr (separators, text[4], 3) == NULL)
    return 0;
  if (text[5] == '\n')
    return 6;
  if (text[5] != '\r')
    return 0;
  return length > 6 && text[6] == '\n' ? 7 : 6;
}

char
sitnet_csv_header_recognise (SitnetSheet sheet, const char *text, gsize length, gsize *start)
{
  *start = separator_line (text, length);
  if (*start > 0)
    return text[4];
  Header best = {.sheet = sheet};
  char separator = separators[0];
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++) {
    Header header = {.sheet = sheet};
    g_autoptr (SitnetCsvSplitter) splitter = sitnet_csv_splitter_new (separators[i], MAX_ASKED, weigh_header, &header);
    sitnet_csv_splitter_split (splitter, text, length, TRUE);
    if (header.n_known > best.n_known || (header.n_known == best.n_known && header.n_cells > best.n_cells)) {
      best = header;
      separator = separators[i];
    }
  }
  return separator;
}

typedef struct {
  guint n_rows;
  gsize n_cells;
} Width;

static gboolean
weigh_row (const SitnetSlice *cells, gsize n_cells, guint64 row, gpointer data)
{
  Width *width = data;
  width->n_cells += n_cells;
  return ++width->n_rows < WEIGHED_ROWS;
}

char
sitnet_csv_header_recognise_table (const char *text, gsize length, gsize *start)
{
  *start = separator_line (text, length);
  if (*start > 0)
    return text[4];
  gsize most = 0;
  char separator = separators[0];
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++) {
    Width width = {0, 0};
    g_autoptr (SitnetCsvSplitter) splitter = sitnet_csv_splitter_new (separators[i], MAX_ASKED, weigh_row, &width);
    sitnet_csv_splitter_split (splitter, text, length, TRUE);
    if (width.n_cells > most) {
      most = width.n_cells;
      separator = separators[i];
    }
  }
  return separator;
}
