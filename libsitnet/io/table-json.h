/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table as JSON: an array with an object for each row. */
#ifndef SITNET_TABLE_JSON_H
#define SITNET_TABLE_JSON_H

#include "output-buffer.h"

gboolean sitnet_table_json_write (const SitnetTable *table, SitnetOutputBuffer *pieces, GError **error);

#endif
