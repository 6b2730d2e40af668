/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table with a row for each need: crosses below the names of organisations, or a column that names who serves it. */
#ifndef SITNET_TABLE_NEEDS_H
#define SITNET_TABLE_NEEDS_H

#include "table-input.h"

/* Whether a row of headings begins such a table. `needs` finds needs by name, see sitnet_vocabulary_words_new(). */
gboolean sitnet_table_needs_recognise (const SitnetTextGrid *grid, guint header, const SitnetNameIndex *needs);
/* Reads it as services, and as actors where there is no sheet of them. */
void sitnet_table_read_needs (SitnetTableInput *input);

#endif
