/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a table is that is no sheet as it stands: one table for everything, a questionnaire, a table of who with whom. */
#ifndef SITNET_TABLE_SHAPE_H
#define SITNET_TABLE_SHAPE_H

#include "schema-private.h"
#include "text-grid.h"

typedef enum {
  SITNET_SHAPE_NONE,          /* a sheet as it stands, or nothing that is known */
  SITNET_SHAPE_ORGANISATIONS, /* a row for each, with columns of needs or of partners */
  SITNET_SHAPE_QUESTIONNAIRE, /* a row for each that answered */
  SITNET_SHAPE_NEEDS,         /* a row for each need, with crosses below the names of organisations */
  SITNET_SHAPE_MATRIX,        /* names down and the same names across */
  SITNET_SHAPE_HASHTAGS       /* who does what where in HXL, which its reader in io knows and reads */
} SitnetTableShape;

/* By its first rows. `sheet`: what it is by its name, −1 for nothing that is known. `header` gets the row of headings. */
SitnetTableShape sitnet_table_shape (const SitnetTextGrid *grid, gint sheet, guint *header);
/* Of a table that is none of these: the codes of questions in its headings, where it is an export of answers with nothing but
   codes ("G1Q1, G1Q2"); NULL for any other table. (transfer full) */
char *sitnet_table_shape_dup_codes (const SitnetTextGrid *grid);

#endif
