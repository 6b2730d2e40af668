/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the columns of an answer say of themselves, looked up by name. */
#ifndef TOOLS_COLUMNS_H
#define TOOLS_COLUMNS_H

#include <sitnet/sitnet.h>

typedef struct _Columns Columns;

/* table: as sitnet_analysis_columns_to_table(), or with `name` and some of the others; NULL for none. */
Columns *columns_new (const SitnetTable *table, SitnetLanguage language);
void columns_free (Columns *self);
/* As a text begins, without a capital; the name of the column itself where nothing says more. (transfer full) */
char *columns_dup_heading (const Columns *self, const char *name);
/* The sheets in which the names of its codes stand, ending with NULL; NULL for none. */
const char *const *columns_get_sheets (const Columns *self, const char *name);
/* Whether its cells have names or words for people: always the same for a column, whatever its cells hold. */
gboolean columns_has_names (const Columns *self, const char *name);
/* What a code of its own means; NULL for one that it has not. */
const char *columns_get_word (const Columns *self, const char *name, const char *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Columns, columns_free)

#endif
