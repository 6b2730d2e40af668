/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sheets that are read as one: their rows stand below those of the first, far enough apart that the number of a row tells
   which sheet it is of. */
#ifndef SITNET_JOINED_ROWS_H
#define SITNET_JOINED_ROWS_H

#include <glib.h>

/* Row n of the further sheet k (1 = the first further one) has the number k * this + n. No spreadsheet has so many rows. */
#define SITNET_JOINED_ROWS_APART (G_GUINT64_CONSTANT (1) << 32)

typedef struct _SitnetJoinedRows SitnetJoinedRows;

SitnetJoinedRows *sitnet_joined_rows_new (void);
void sitnet_joined_rows_free (SitnetJoinedRows *self);
/* A further sheet; gives its k. */
guint sitnet_joined_rows_add (SitnetJoinedRows *self, const char *name);
/* What stands in sheet k above a column that is headed otherwise in the table of all. */
void sitnet_joined_rows_add_heading (SitnetJoinedRows *self, guint k, const char *heading, const char *own);
/* The sheet of a row; NULL for the first. `row` becomes the number in that sheet, and `column`, which may be NULL there, its
   own heading. */
const char *sitnet_joined_rows_find (const SitnetJoinedRows *self, guint64 *row, const char **column);

#endif
