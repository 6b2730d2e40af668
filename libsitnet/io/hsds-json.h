/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A directory of services in HSDS 3 as JSON. */
#ifndef SITNET_HSDS_JSON_H
#define SITNET_HSDS_JSON_H

#include "hsds-tables.h"
#include "text-grid.h"
#include "watch.h"

/* A file whose name ends in .json, .ndjson or .jsonl. */
gboolean sitnet_hsds_json_recognise (const char *path);
/* Its tables, each with a row of headings, as the files of CSV have them; FALSE with SITNET_ERROR_FORMAT when it is none. */
gboolean sitnet_hsds_json_load (const char *path, SitnetWatch *watch, SitnetTextGrid **grids, GError **error);

#endif
