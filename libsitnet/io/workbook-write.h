/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A data set as one workbook (.xlsx): its sheets under their names. */
#ifndef SITNET_WORKBOOK_WRITE_H
#define SITNET_WORKBOOK_WRITE_H

#include "watch.h"

#include <sitnet/network.h>

/* SITNET_ERROR_LIMIT when a sheet or a cell is larger than a spreadsheet holds: nothing is cut. */
gboolean sitnet_workbook_write (SitnetNetwork *network, const char *path, SitnetWatch *watch, GError **error);

/* Each table as a sheet of its own. */
gboolean sitnet_workbook_write_tables (GPtrArray *tables, const char *path, SitnetWatch *watch, GError **error);

#endif
