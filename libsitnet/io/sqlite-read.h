/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A data set as an SQLite database: a table for each sheet. */
#ifndef SITNET_SQLITE_READ_H
#define SITNET_SQLITE_READ_H

#include <sitnet/builder.h>

gboolean sitnet_sqlite_recognise (const char *path);
/* The database is opened for reading only; its views, virtual tables and triggers are not touched. An error is
   SITNET_ERROR_READ when it cannot be opened, SITNET_ERROR_FORMAT when it is damaged or no table of it is a sheet,
   SITNET_ERROR_DATA when a cell is neither text nor number. */
gboolean sitnet_sqlite_read (const char *path, SitnetBuilder *builder, GError **error);

#endif
