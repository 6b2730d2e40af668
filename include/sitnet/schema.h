/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_SCHEMA_H
#define SITNET_SCHEMA_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <glib.h>
#include <sitnet/language.h>
#include <sitnet/table.h>
#include <sitnet/version.h>

G_BEGIN_DECLS

/**
 * sitnet_schema_to_table:
 * @language: language of the titles
 *
 * Every sheet of the data set with its columns, in the order in which they are read: the columns `sheet`, `column`,
 * `type`, `required` (the column must exist), `refers_to` (the sheet whose id or code stands there, else missing),
 * `choices` (with "|" between, else missing) and `title`. May be called in any thread.
 *
 * Returns: (transfer full): one row for each column of each sheet; free it with sitnet_table_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_schema_to_table (SitnetLanguage language);

/**
 * sitnet_vocabulary_to_table:
 * @name: a vocabulary, one of sitnet_vocabulary_list()
 * @error: set to %SITNET_ERROR_ARGUMENT when there is no such vocabulary
 *
 * The built-in terms of a vocabulary with the columns of the sheet of that name, so that the table can be edited and
 * read again as a part of a data set. May be called in any thread.
 *
 * Returns: (transfer full): one row for each term, %NULL on error; free it with sitnet_table_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_vocabulary_to_table (const char *name, GError **error);

/**
 * sitnet_vocabulary_list:
 *
 * Names the vocabularies that the library has terms for, as their sheets are called. May be called in any thread.
 *
 * Returns: (transfer none) (array zero-terminated=1): the names, valid for ever
 *
 * Since: 0.1
 */
SITNET_API const char *const *sitnet_vocabulary_list (void);

G_END_DECLS

#endif
