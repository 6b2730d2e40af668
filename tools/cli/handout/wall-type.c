/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tries sizes of type until a table fits on a page that lies, with no word broken. */
#include "wall-type.h"

#include "document-style.h"
#include "width.h"

#define SMALLEST 9.0 /* the ordinary size of tables */
#define LARGEST 30.0
#define STEP 0.5

/* What a table has of the page, in points. */
#define PAGE_WIDTH DOCUMENT_POINTS (LYING_WIDTH - 2 * LYING_MARGIN)
#define PAGE_HEIGHT DOCUMENT_POINTS (LYING_TABLE_HEIGHT)
#define PADDING_ACROSS DOCUMENT_POINTS (LYING_CELL_LEFT + CELL_RIGHT)
#define PADDING_DOWN DOCUMENT_POINTS (2 * CELL_ABOVE)

/* Of a wide face such as DejaVu Sans, as a part of the size of type. */
#define LETTER 0.57

/* Letters that a line of a column but the first can hold. */
static gsize
letters_of (double points, guint n_columns)
{
  double width = (PAGE_WIDTH - LYING_FIRST_COLUMN * points) / MAX (n_columns - 1, 1) - PADDING_ACROSS;
  return width > LETTER * points ? (gsize)(width / (LETTER * points)) : 1;
}

/* A cell has lines of its own, each of which may be broken. */
static guint
count_lines (const char *cell, gsize letters)
{
  g_auto (GStrv) parts = g_strsplit (cell != NULL ? cell : "", "\n", -1);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (TextLine));
  for (guint i = 0; parts[i] != NULL; i++)
    text_wrap (parts[i], letters, lines);
  return MAX (lines->len, 1);
}

static gboolean
fits (const char *const *cells, guint n_rows, guint n_columns, double points)
{
  gsize letters = letters_of (points, n_columns);
  double height = 0;
  for (guint row = 0; row < n_rows; row++) {
    guint most = 1;
    for (guint c = 1; c < n_columns; c++) {
      const char *cell = cells[row * n_columns + c];
      if (cell != NULL && text_width_longest_word (cell) > letters)
        return FALSE;
      most = MAX (most, count_lines (cell, letters));
    }
    height += most * LYING_LINE * points + PADDING_DOWN;
  }
  return height <= PAGE_HEIGHT;
}

double
wall_type_points (const char *const *cells, guint n_rows, guint n_columns)
{
  double points = LARGEST;
  while (points > SMALLEST && !fits (cells, n_rows, n_columns, points))
    points -= STEP;
  return points;
}
