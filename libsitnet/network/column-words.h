/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the columns of an answer say of themselves, looked up by name: headings, sheets with names, words for codes. */
#ifndef SITNET_COLUMN_WORDS_H
#define SITNET_COLUMN_WORDS_H

#include <sitnet/language.h>
#include <sitnet/table.h>

typedef struct _SitnetColumnWords SitnetColumnWords;

/* table: as sitnet_names_new() takes it; NULL for none. */
SitnetColumnWords *sitnet_column_words_new (const SitnetTable *table, SitnetLanguage language);
void sitnet_column_words_free (SitnetColumnWords *self);
/* With a capital; the name of the column itself where nothing says more. (transfer full) */
char *sitnet_column_words_dup_heading (const SitnetColumnWords *self, const char *name);
/* The sheets in which the names of its codes stand, ending with NULL; NULL for none. */
const char *const *sitnet_column_words_get_sheets (const SitnetColumnWords *self, const char *name);
/* Whether its cells have names or words for people: always the same for a column, whatever its cells hold. */
gboolean sitnet_column_words_has_names (const SitnetColumnWords *self, const char *name);
/* What a code of its own means; NULL for one that it has not. */
const char *sitnet_column_words_get_word (const SitnetColumnWords *self, const char *name, const char *code);

#endif
