/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A column of an SQLite table on its way in: each value has a type of its own there, so the column becomes what holds
   all of them, whole numbers, numbers or text. */
#ifndef SITNET_SQLITE_COLUMN_H
#define SITNET_SQLITE_COLUMN_H

#include <sitnet/column.h>
#include <sqlite3.h>

typedef struct _SitnetSqliteColumn SitnetSqliteColumn;

SitnetSqliteColumn *sitnet_sqlite_column_new (const char *table, const char *name);
void sitnet_sqlite_column_free (SitnetSqliteColumn *self);
/* The value of the row at hand in a column of a query, row by row. FALSE with SITNET_ERROR_DATA when it is neither text nor a number, or no UTF-8, and with
   SITNET_ERROR_LIMIT when the column would hold more than 4 GiB. */
gboolean sitnet_sqlite_column_add (SitnetSqliteColumn *self, sqlite3_stmt *query, int c, GError **error);
/* Frees it. (transfer full) */
SitnetColumn *sitnet_sqlite_column_seal (SitnetSqliteColumn *self);

#endif
