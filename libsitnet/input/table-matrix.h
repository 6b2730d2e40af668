/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads a table of who with whom: mutual ties, claimed by the rows where its halves differ. */
#ifndef SITNET_TABLE_MATRIX_H
#define SITNET_TABLE_MATRIX_H

#include "table-input.h"

void sitnet_table_read_matrix (SitnetTableInput *self);

#endif
