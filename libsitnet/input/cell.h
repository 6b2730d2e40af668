/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading one cell: numbers, ages, yes and no; and knowing a birth number when one comes. */
#ifndef SITNET_CELL_H
#define SITNET_CELL_H

#include "slice.h"

/* All below take a trimmed, non-empty cell and return FALSE when it is not one. */
gboolean sitnet_cell_to_number (SitnetSlice cell, double *number); /* '.' or ',' decimals; finite */
gboolean sitnet_cell_to_yes_no (SitnetSlice cell, gboolean *yes);
gboolean sitnet_cell_to_age (SitnetSlice cell, gint64 *age); /* whole years 0 to 150 */
/* "6–16", "6-16", "6", "6+", "15 a více"; an open end gives −1. */
gboolean sitnet_cell_to_age_range (SitnetSlice cell, gint64 *from, gint64 *to);
/* Next item of a list cell ("a|b", "a; b"), trimmed; empty items are skipped. FALSE at the end. */
gboolean sitnet_cell_next_item (SitnetSlice *rest, SitnetSlice *item);

typedef enum {
  SITNET_BIRTH_NUMBER_NONE,
  SITNET_BIRTH_NUMBER_MAYBE,  /* looks like one: ten digits within a text, or a whole cell that may be a file number */
  SITNET_BIRTH_NUMBER_BARE,   /* a whole cell of digits that are a valid one, but may be an id or a telephone number */
  SITNET_BIRTH_NUMBER_WRITTEN /* a whole cell such as NNNNNN/NNN or NNNNNN/NNNN, or after a word such as "RČ" */
} SitnetBirthNumber;
/* The gravest of what stands in a cell; any text may be asked. */
SitnetBirthNumber sitnet_cell_birth_number (SitnetSlice cell);
/* The text with a dot in the place of each digit of a birth number, NULL where it holds none. (transfer full) */
char *sitnet_cell_dup_masked (SitnetSlice cell);

#endif
