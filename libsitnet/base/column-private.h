/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Columns from memory that is handed over, for the modules that make tables. */
#ifndef SITNET_COLUMN_PRIVATE_H
#define SITNET_COLUMN_PRIVATE_H

#include <sitnet/column.h>
#include <sitnet/error.h>

static inline gboolean
sitnet_validity_get (const guint8 *validity, gsize row)
{
  return validity == NULL || (validity[row >> 3] >> (row & 7) & 1);
}

/* All take ownership of g_malloc()ed blocks (NULL allowed when n_rows is 0); validity NULL = nothing missing. */
SitnetColumn *sitnet_column_new_take (const char *name, SitnetValueType type, gsize n_rows, void *values,
                                      guint8 *validity);
SitnetColumn *sitnet_column_new_category_take (const char *name, gsize n_rows, gint32 *codes, SitnetColumn *labels);
/* Text r is bytes + offsets[r], ended by a NUL; offsets has n_rows + 1 entries. */
SitnetColumn *sitnet_column_new_text_take (const char *name, gsize n_rows, guint32 *offsets, char *bytes,
                                           guint8 *validity);
/* The same in memory that lasts until `destroy (owner)` is called. */
SitnetColumn *sitnet_column_new_text_shared (const char *name, gsize n_rows, const guint32 *offsets, const char *bytes,
                                             GDestroyNotify destroy, gpointer owner);
/* The rows named, in that order; a category keeps its labels. */
SitnetColumn *sitnet_column_select (const SitnetColumn *self, const guint32 *rows, gsize n_rows);
/* The same values under another name; no copy. */
SitnetColumn *sitnet_column_rename (SitnetColumn *self, const char *name);
/* Of a text column: text r is *bytes + offsets[r], offsets[r + 1] − offsets[r] − 1 long and ended by a NUL. */
const guint32 *sitnet_column_get_offsets (const SitnetColumn *self, const char **bytes);
/* The text of a cell as CSV has it: '.' decimals, shortest round trip, ISO dates; nothing for a missing one. */
void sitnet_column_append_cell (const SitnetColumn *self, gsize row, GString *text);

#endif
