/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A data set as an SQLite database: a table for each sheet, with typed columns, keys, and foreign keys where all values
   refer to a row that is there. */
#ifndef SITNET_SQLITE_WRITE_H
#define SITNET_SQLITE_WRITE_H

#include "watch.h"

#include <sitnet/network.h>

/* Made in memory, so that the file appears whole or not at all. */
gboolean sitnet_sqlite_write (SitnetNetwork *network, const char *path, SitnetWatch *watch, GError **error);

#endif
