/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_NAMES_H
#define SITNET_NAMES_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <glib.h>
#include <glib-object.h>
#include <sitnet/language.h>
#include <sitnet/network.h>
#include <sitnet/table.h>
#include <sitnet/version.h>

G_BEGIN_DECLS

/**
 * SitnetNames: (ref-func sitnet_names_ref) (unref-func sitnet_names_unref)
 *
 * Names and words for the ids and codes of answers, in one language, and headings for their columns: what stands where a
 * person reads. It remembers what it has looked up, so it belongs to one thread at a time.
 *
 * Since: 0.1
 */
typedef struct _SitnetNames SitnetNames;

#define SITNET_TYPE_NAMES (sitnet_names_get_type ())
SITNET_API GType sitnet_names_get_type (void);

/**
 * sitnet_names_new:
 * @network: (nullable): the network that the answer is about, for the names of its actors, services, areas and codes of its
 *   own; %NULL: only names that are built in
 * @columns: (nullable): what the columns of the answer say of themselves, as sitnet_analysis_columns_to_table(),
 *   sitnet_compare_columns_to_table() and sitnet_findings_columns_to_table() have it: texts in the columns `name` `heading`
 *   (or `title`) `refers_to` `codes` `words`, of which any but `name` may be missing. It is read at once and not kept.
 *   %NULL: nothing
 * @language: of names, words and headings
 *
 * Makes names for the answers of one question. Of a code that is built in and in the data set, the name of the data set
 * holds. Things of one sheet that have the same name are told apart in brackets: services by the name of their actor, all
 * others, and services of one actor, by their id or code.
 *
 * Columns that may stand beside those of any answer are known without @columns: areas, regions, e-mail and telephone, and
 * values before, after and their difference.
 *
 * Returns: (transfer full): names; free them with sitnet_names_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetNames *sitnet_names_new (SitnetNetwork *network, const SitnetTable *columns, SitnetLanguage language);

/**
 * sitnet_names_ref:
 * @self: names
 *
 * Takes another reference. May be called in any thread.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
SITNET_API SitnetNames *sitnet_names_ref (SitnetNames *self);

/**
 * sitnet_names_unref:
 * @self: (transfer full): names
 *
 * Drops a reference; with the last one they are freed. May be called in any thread.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_names_unref (SitnetNames *self);

/**
 * sitnet_names_get_name:
 * @self: names
 * @sheet: a sheet with ids or codes: "actors", "services", "needs"; see sitnet_schema_to_table()
 * @code: an id or a code of that sheet
 *
 * Lends the name of an actor, a service, an area, a need. The first call for a sheet takes time linear in its rows, others
 * that of a look-up.
 *
 * Returns: (transfer none): its name, valid as long as @self; @code where it has none
 *
 * Since: 0.1
 */
SITNET_API const char *sitnet_names_get_name (SitnetNames *self, const char *sheet, const char *code);

/**
 * sitnet_names_has_name:
 * @self: names
 * @sheet: as for sitnet_names_get_name()
 * @code: an id or a code
 *
 * Says whether a name is known: else a code is a word of the data, in whatever language.
 *
 * Returns: %TRUE when sitnet_names_get_name() gives a name
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_names_has_name (SitnetNames *self, const char *sheet, const char *code);

/**
 * sitnet_names_dup_cell:
 * @self: names
 * @column: name of a column of the answer
 * @cell: a cell of that column, a text
 *
 * Puts names and words for the ids and codes in a cell; several, with | between, become a list with commas.
 *
 * Returns: (transfer full): the cell as a person reads it, @cell itself where the column holds no codes or where they are
 *   not known; free it with g_free()
 *
 * Since: 0.1
 */
SITNET_API char *sitnet_names_dup_cell (SitnetNames *self, const char *column, const char *cell);

/**
 * sitnet_names_dup_heading:
 * @self: names
 * @column: name of a column of the answer
 *
 * What stands above a column, with a capital letter: "Fewest hands" above `steps`.
 *
 * Returns: (transfer full): a heading, @column itself with blanks for underscores where nothing is said of it; free it with
 *   g_free()
 *
 * Since: 0.1
 */
SITNET_API char *sitnet_names_dup_heading (SitnetNames *self, const char *column);

/**
 * sitnet_names_apply:
 * @self: names, made with what the columns of @answer say of themselves
 * @answer: an answer, a comparison or findings
 * @with_codes: whether each column of names has a column with the ids or codes beside it, as spreadsheets want it to filter
 *   and look up
 * @error: set to %SITNET_ERROR_LIMIT when the names of a column take more than 4 GiB
 *
 * The same rows as a person reads them: headings in words, names for ids and codes. A column of numbers, dates or truth
 * values shares its values with that of @answer. Which columns have names depends on what they say of themselves, never on
 * their rows, so the results for answers of one question can be put under each other with sitnet_table_stack(). Two columns
 * with one heading are numbered. Takes time linear in the cells.
 *
 * Returns: (transfer full): a table with the name and the note of @answer, %NULL on error; free it with
 *   sitnet_table_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_names_apply (SitnetNames *self, SitnetTable *answer, gboolean with_codes,
                                            GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetNames, sitnet_names_unref)

G_END_DECLS

#endif
