/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pieces into which a large CSV file is cut, and the rows of one of them read apart from those above it. */
#include "csv-part.h"

#include "sheet-size.h"

#include <string.h>

/* What is read at once to find the end of a line. */
#define LOOK_SIZE 4096

struct _SitnetCsvPart {
  SitnetSheetBuilder *rows;
  SitnetDamageSheet damage;
  guint64 n_rows, end;
};

void
sitnet_csv_pieces_init (SitnetCsvPieces *self, const SitnetTextFile *file, gsize step)
{
  guint64 n = sitnet_text_file_is_seekable (file) ? sitnet_text_file_get_size (file) / step : 0;
  *self = (SitnetCsvPieces){.file = file, .step = step, .n = (guint)MIN (n, G_MAXUINT / 2) + 1};
}

gboolean
sitnet_csv_pieces_find (const SitnetCsvPieces *self, guint k, guint64 *offset)
{
  char bytes[LOOK_SIZE];
  if (k == 0 || k >= self->n)
    return FALSE;
  guint64 begin = (guint64)k * self->step, end = begin + self->step;
  for (guint64 at = begin; at < end; at += LOOK_SIZE) {
    gssize n = sitnet_text_file_read_at (self->file, at, bytes, (gsize)MIN (LOOK_SIZE, end - at), NULL);
    const char *line_end = n > 0 ? memchr (bytes, '\n', (gsize)n) : NULL;
    if (line_end != NULL) {
      *offset = at + (guint64)(line_end - bytes) + 1;
      return TRUE;
    }
    if (n < LOOK_SIZE)
      return FALSE;
  }
  return FALSE;
}

void
sitnet_csv_part_free (SitnetCsvPart *self)
{
  if (self == NULL)
    return;
  sitnet_sheet_part_free (self->rows);
  sitnet_damage_sheet_clear (&self->damage);
  g_free (self);
}

/* TRUE when all of the text was rows, and nothing in them is out of the ordinary. */
static gboolean
split (SitnetCsvPart *self, SitnetCsvRows *rows, char separator, const char *text, gsize length)
{
  g_autoptr (SitnetCsvSplitter) splitter =
      sitnet_csv_splitter_new_of_runs (separator, SITNET_MOST_COLUMNS, sitnet_csv_rows_take, rows);
  sitnet_csv_rows_look (rows, text, length, length);
  gsize used = sitnet_csv_splitter_split (splitter, text, length, FALSE);
  sitnet_sheet_rows_flush (&rows->rows);
  self->n_rows = sitnet_csv_splitter_get_row (splitter) - 1;
  return used == length && !sitnet_csv_splitter_has_stopped (splitter) && rows->n_notes == 0 &&
         sitnet_sheet_part_is_plain (self->rows);
}

/* A piece that a file read as a whole has in one block. */
static char *
read_piece (const SitnetCsvPieces *pieces, guint k, gsize *length, guint64 *end)
{
  guint64 begin;
  if (!sitnet_csv_pieces_find (pieces, k, &begin) || !sitnet_csv_pieces_find (pieces, k + 1, end) ||
      *end - begin > 2 * pieces->step)
    return NULL;
  *length = (gsize)(*end - begin);
  g_autofree char *text = g_malloc (*length);
  gssize n = sitnet_text_file_read_at (pieces->file, begin, text, *length, NULL);
  return n == (gssize)*length ? g_steal_pointer (&text) : NULL;
}

SitnetCsvPart *
sitnet_csv_part_read (const SitnetCsvRows *whole, const SitnetCsvPieces *pieces, guint k, char separator)
{
  gsize length;
  guint64 end;
  g_autofree char *text = read_piece (pieces, k, &length, &end);
  if (text == NULL)
    return NULL;
  g_autoptr (SitnetCsvPart) self = g_new0 (SitnetCsvPart, 1);
  SitnetCsvRows rows;
  self->end = end;
  self->rows = sitnet_sheet_part_new (whole->rows.rows);
  sitnet_csv_rows_init_part (&rows, whole, self->rows);
  gboolean is_good = split (self, &rows, separator, text, length);
  self->damage = rows.rows.damage;
  rows.rows.damage = (SitnetDamageSheet){0};
  sitnet_csv_rows_clear (&rows);
  return is_good ? g_steal_pointer (&self) : NULL;
}

gboolean
sitnet_csv_part_join (const SitnetCsvPart *self, SitnetCsvRows *whole, SitnetCsvSplitter *splitter, guint64 *end)
{
  guint64 number = sitnet_csv_splitter_get_row (splitter);
  if (!sitnet_sheet_part_join (whole->rows.rows, self->rows, number))
    return FALSE;
  sitnet_damage_sheet_join (&whole->rows.damage, &self->damage, number);
  sitnet_csv_splitter_skip_rows (splitter, self->n_rows);
  *end = self->end;
  return TRUE;
}
