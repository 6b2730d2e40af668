/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables from columns that are handed over. */
#ifndef SITNET_TABLE_PRIVATE_H
#define SITNET_TABLE_PRIVATE_H

#include <sitnet/table.h>

/* Takes the array and its references; the columns must be of one length and differ by name. */
SitnetTable *sitnet_table_new_take (const char *name, const char *note, GPtrArray *columns);

#endif
