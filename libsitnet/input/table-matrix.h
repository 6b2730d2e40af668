/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads a table of who with whom: mutual ties, claimed by the rows where its halves differ. */
#ifndef SITNET_TABLE_MATRIX_H
#define SITNET_TABLE_MATRIX_H

#include "table-input.h"

/* Where names stand in such a table. */
typedef struct {
  guint key;           /* the column of what stands across as well: names, or numbers in their place */
  guint name;          /* the column of names: the same, or the one behind the numbers */
  gint sector;         /* a column before these with sectors; −1 for none */
  gboolean has_groups; /* rows with nothing but a sector stand above those that belong to it */
} SitnetMatrixPlaces;

/* Whether names, or their numbers, stand across in a row, and the same down below it. */
gboolean sitnet_table_matrix_recognise (const SitnetTextGrid *grid, guint header, SitnetMatrixPlaces *places);
void sitnet_table_read_matrix (SitnetTableInput *self);

#endif
