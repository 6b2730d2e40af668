/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables from columns that are handed over. */
#ifndef SITNET_TABLE_PRIVATE_H
#define SITNET_TABLE_PRIVATE_H

#include "progress-private.h"

#include <sitnet/table.h>

/* Takes the array and its references; the columns must be of one length and differ by name. */
SitnetTable *sitnet_table_new_take (const char *name, const char *note, GPtrArray *columns);
/* sitnet_table_stack() that can be stopped: NULL with SITNET_ERROR_CANCELLED when `progress` (NULL: none) said stop. */
SitnetTable *sitnet_table_stack_watched (const char *column, const char *const *labels, SitnetTable *const *tables,
                                         guint n, const SitnetProgress *progress, GError **error);

#endif
