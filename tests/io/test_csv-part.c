/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where a file is cut, and which pieces of it can be read apart. */
#include "csv-part.h"

#include "data-set.h"
#include "sheet-size.h"

/* A sheet of ties whose header was found. */
typedef struct {
  GBytes *bytes;
  SitnetTextFile *file;
  SitnetBuilder *builder;
  SitnetCsvRows rows;
  SitnetCsvSplitter *splitter;
  SitnetCsvPieces pieces;
} Opened;

static void
open_text (Opened *self, const char *text, gsize step)
{
  *self = (Opened){.bytes = g_bytes_new (text, strlen (text)), .builder = sitnet_builder_new (SITNET_LANGUAGE_EN)};
  self->file = sitnet_text_file_new_bytes ("ties", self->bytes, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (self->file);
  sitnet_csv_pieces_init (&self->pieces, self->file, step);
  sitnet_sheet_rows_init (&self->rows.rows, self->builder, SITNET_SHEET_TIES, "ties");
  self->splitter = sitnet_csv_splitter_new_of_runs (',', SITNET_MOST_COLUMNS, sitnet_csv_rows_take, &self->rows);
}

/* Gives the rows before a place to the sheet. */
static void
read_until (Opened *self, const char *text, gsize end)
{
  sitnet_csv_rows_look (&self->rows, text, end, end);
  CU_ASSERT_EQUAL (sitnet_csv_splitter_split (self->splitter, text, end, FALSE), end);
  if (self->rows.rows.rows == NULL)
    sitnet_csv_rows_settle_header (&self->rows);
  sitnet_sheet_rows_flush (&self->rows.rows);
}

static void
clear (Opened *self)
{
  sitnet_csv_rows_clear (&self->rows);
  sitnet_csv_splitter_free (self->splitter);
  sitnet_builder_unref (self->builder);
  sitnet_text_file_free (self->file);
  g_bytes_unref (self->bytes);
}

/* Places where pieces begin, with "-" for one that is part of the piece before. */
static void
assert_cuts (const char *text, gsize step, const char *expected)
{
  Opened opened;
  open_text (&opened, text, step);
  g_autoptr (GString) shown = g_string_new (NULL);
  for (guint k = 0; k < opened.pieces.n; k++) {
    guint64 offset;
    if (sitnet_csv_pieces_find (&opened.pieces, k, &offset))
      g_string_append_printf (shown, "%" G_GUINT64_FORMAT " ", offset);
    else
      g_string_append (shown, "- ");
  }
  ASSERT_TEXT (shown->str, expected);
  clear (&opened);
}

static void
cuts_behind_line_ends (void)
{
  assert_cuts ("", 16, "- ");
  assert_cuts ("0123456789abcdef0\n", 16, "- 18 ");
  assert_cuts ("0123456789abcd\n\n\n123456789abcdef\r\n", 16, "- 17 34 ");
  assert_cuts ("0123456789abcdef0123456789abcdef0123\n", 16, "- - 37 ");
  assert_cuts ("0123456789abcdef0123456789abcdef\r", 16, "- - - ");
  g_autofree char *long_line = g_strnfill (3000, 'x');
  g_autofree char *text = g_strconcat (long_line, "\n", long_line, "\n", NULL);
  assert_cuts (text, 2900, "- 3001 6002 ");
  assert_cuts ("\xff\xfe"
               "a\0\n\0",
               16, "- ");
}

static const char head[] = "from,to,strength\na,b,1\nc,d,2\n";

/* Joins the pieces of a file behind its first 28 bytes; gives how many rows there are in the end. */
static guint
join_all (const char *more, gsize step)
{
  Opened opened;
  g_autofree char *text = g_strconcat (head, more, NULL);
  open_text (&opened, text, step);
  guint64 end = strlen (head), begin;
  guint k = 1;
  while (k < opened.pieces.n && !(sitnet_csv_pieces_find (&opened.pieces, k, &begin) && begin >= end))
    k++;
  read_until (&opened, text, (gsize)begin);
  end = begin;
  for (; k + 1 < opened.pieces.n; k++) {
    g_autoptr (SitnetCsvPart) part = sitnet_csv_part_read (&opened.rows, &opened.pieces, k, ',');
    if (part == NULL || !sitnet_csv_part_join (part, &opened.rows, opened.splitter, &end))
      break;
  }
  guint n_rows = (guint)sitnet_csv_splitter_get_row (opened.splitter) - 1;
  gboolean is_whole = end <= strlen (text);
  CU_ASSERT_TRUE (is_whole);
  clear (&opened);
  return n_rows;
}

static void
reads_pieces_apart (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint row = 0; row < 100; row++)
    g_string_append (text, "b,a,3\n");
  guint n_plain = join_all (text->str, 60);
  CU_ASSERT_TRUE (n_plain >= 90 && n_plain <= 103); /* the last piece is for who reads the file */
  g_string_overwrite (text, 300, "b,a,?\n");
  guint n_before = join_all (text->str, 60);
  CU_ASSERT_TRUE (n_before >= 40 && n_before <= 54);
  g_string_overwrite (text, 300, "\"b,a\n");
  CU_ASSERT_TRUE (join_all (text->str, 60) <= 54);
}

static const TestCase cases[] = {
    {"cuts behind line ends", cuts_behind_line_ends},
    {"reads pieces apart", reads_pieces_apart},
};
TEST_MAIN ("csv-part", cases)
