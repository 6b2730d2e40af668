/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Values of a table as text, fast enough for millions of rows. */
#ifndef SITNET_CELL_TEXT_H
#define SITNET_CELL_TEXT_H

#include "slice.h"

#include <math.h>
#include <sitnet/column.h>

/* Below the one, the shortest form of a double has an exponent (as %g of C has it); from the other on, whole numbers are no
   longer the same as double and as gint64. */
#define SITNET_CELL_PLAIN_FROM 1e-4
#define SITNET_CELL_PLAIN_BELOW 1e15

/* How many bytes a number may write at its place, more than its text has. */
enum { SITNET_CELL_NUMBER_ROOM = 64 };

/* A number at its place, without a NUL; gives its length. A double as the shortest text that reads back as this number,
   finite. */
guint sitnet_cell_put_whole (char *text, gint64 value);
guint sitnet_cell_put_number (char *text, double value);

/* Whether the text of a double is digits with a point at most; of another, a column has its own. */
static inline gboolean
sitnet_cell_number_is_plain (double value)
{
  return value == 0 || (fabs (value) >= SITNET_CELL_PLAIN_FROM && fabs (value) < SITNET_CELL_PLAIN_BELOW);
}

/* One value as CSV has it, not yet quoted; `*present` is FALSE, and the text empty, for a missing one. `room` holds
   what is not text already. */
SitnetSlice sitnet_cell_text (const SitnetColumn *column, gsize row, GString *room, gboolean *present);

/* The shortest text that reads back as this number, finite. */
SitnetSlice sitnet_cell_number_text (double value, GString *room);

#endif
