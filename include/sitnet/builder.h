/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_BUILDER_H
#define SITNET_BUILDER_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <gio/gio.h>
#include <glib-object.h>
#include <sitnet/language.h>
#include <sitnet/network.h>
#include <sitnet/progress.h>
#include <sitnet/table.h>
#include <sitnet/version.h>

G_BEGIN_DECLS

/**
 * SitnetBuilder: (ref-func sitnet_builder_ref) (unref-func sitnet_builder_unref)
 *
 * Takes sheets in, row by row or whole columns at a time, and seals them to a network or to the findings that say
 * what is wrong. It is used by one thread at a time; several builders may be used in several threads.
 *
 * Every call that can fail says so and sets its error. The state of the builder afterwards:
 *
 * - A row or a sheet that was refused is not in the builder. Others may be added, but no network is made without it: sealing
 *   fails with %SITNET_ERROR_DATA and one finding for each refusal, whether or not the caller looked at the error. A sheet
 *   that does not exist is refused in the same way.
 * - What is wrong with the content of a cell is no error of the call that adds it; it is a finding of sealing.
 * - After sitnet_builder_seal(), with a network or without, the builder takes nothing more: adding and sealing again fail
 *   with %SITNET_ERROR_ARGUMENT and change nothing. Sealing again gives the same findings.
 * - After a call that was cancelled (%SITNET_ERROR_CANCELLED) adding a sheet and sealing fail likewise, and a row is of no
 *   use.
 * - A call with arguments that no program may make (%NULL where it is not allowed) fails without an error, as in GLib.
 *
 * Since: 0.1
 */
typedef struct _SitnetBuilder SitnetBuilder;

#define SITNET_TYPE_BUILDER (sitnet_builder_get_type ())
SITNET_API GType sitnet_builder_get_type (void);

/**
 * sitnet_builder_new:
 * @language: language of findings; for errors see sitnet_error_dup_message()
 *
 * Makes a builder without sheets.
 *
 * Returns: (transfer full): the builder; free it with sitnet_builder_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetBuilder *sitnet_builder_new (SitnetLanguage language);

/**
 * sitnet_builder_ref:
 * @self: a builder
 *
 * Takes another reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
SITNET_API SitnetBuilder *sitnet_builder_ref (SitnetBuilder *self);

/**
 * sitnet_builder_unref:
 * @self: (transfer full): a builder, sealed or not
 *
 * Gives a reference back; the last one frees the builder. A network made by it stays.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_builder_unref (SitnetBuilder *self);

/**
 * sitnet_builder_add_row:
 * @self: a builder
 * @sheet: a sheet's name, such as "actors"
 * @names: (array length=n_values) (nullable) (element-type utf8): column names, as in the header of a file; may be
 *   %NULL when @n_values is 0
 * @values: (array length=n_values) (nullable) (element-type utf8): their cells as text; %NULL or "" = empty; may be
 *   %NULL when @n_values is 0
 * @n_values: number of cells, 0 to 16,384
 * @error: set to %SITNET_ERROR_ARGUMENT when there is no such sheet, a column is given twice or without a name, the
 *   sheet was given as a whole or the builder is sealed; to %SITNET_ERROR_DATA when a text is not UTF-8; to
 *   %SITNET_ERROR_LIMIT beyond 16,384 columns
 *
 * Adds one row; columns not named are empty, and one that the sheet does not know is kept, as from a file. What is
 * wrong with a cell is a finding, reported when the builder is sealed. So is a row that was not taken: then there is no
 * network. Rows are numbered as a spreadsheet would number them: the first one is 2, and one that was not taken counts.
 *
 * Returns: whether the row was taken; %FALSE on error
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_builder_add_row (SitnetBuilder *self, const char *sheet, const char *const *names,
                                            const char *const *values, guint n_values, GError **error);

/**
 * sitnet_builder_add: (skip)
 * @self: a builder
 * @error: set as by sitnet_builder_add_row()
 * @sheet: a sheet's name, such as "ties"
 * @...: column names and cells in turn, ended by %NULL
 *
 * sitnet_builder_add_row() for C: `sitnet_builder_add (builder, &error, "ties", "from", "a", "to", "b", NULL)`. A %NULL cell
 * is empty.
 *
 * Returns: whether the row was taken; %FALSE on error
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_builder_add (SitnetBuilder *self, GError **error, const char *sheet,
                                        ...) G_GNUC_NULL_TERMINATED;

/**
 * sitnet_builder_add_table:
 * @self: a builder
 * @sheet: a sheet's name, such as "actors"
 * @table: its rows; columns are known by the same headers as in files
 * @error: set to %SITNET_ERROR_ARGUMENT when there is no such sheet, it was given before or the builder is sealed; to
 *   %SITNET_ERROR_DATA when the name of a column is not UTF-8, or a code of a category is beyond its labels; to
 *   %SITNET_ERROR_CANCELLED when it was cancelled, see sitnet_builder_set_cancellable()
 *
 * Adds a whole sheet. Its columns go through the same checks as cells of text, but numbers, dates, yes and no are taken
 * as they are, and the labels of a category are checked once each. What is wrong with it is a finding, reported
 * when the builder is sealed. So is a sheet that was not taken: then there is no network. Linear in the size of the table.
 *
 * Returns: whether the sheet was taken; %FALSE on error
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_builder_add_table (SitnetBuilder *self, const char *sheet, SitnetTable *table,
                                              GError **error);

/**
 * sitnet_builder_set_cancellable:
 * @self: a builder
 * @cancellable: (nullable): what stops the call at hand once it is cancelled, see #SitnetProgressFunc; %NULL for nothing
 *
 * Sets what stops sitnet_builder_add_table() and sitnet_builder_seal(). Once one of the two was stopped, so is every later
 * one, and the builder can only be given back. @self takes a reference of its own.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_builder_set_cancellable (SitnetBuilder *self, GCancellable *cancellable);

/**
 * sitnet_builder_set_progress:
 * @self: a builder
 * @progress: (nullable) (scope notified) (closure data) (destroy destroy): called with the share
 *   that is done; %NULL for none
 * @data: handed to @progress
 * @destroy: (nullable): called with @data when it is not needed any more
 *
 * sitnet_builder_add_table() and sitnet_builder_seal() each report from 0 to 1: some ten times a second with 400,000 ties.
 * Between two calls of @progress a whole column is checked, or all ties are sorted, so that it takes longer where there are
 * many millions. Adding single rows reports nothing.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_builder_set_progress (SitnetBuilder *self, SitnetProgressFunc progress, gpointer data,
                                             GDestroyNotify destroy);

/**
 * sitnet_builder_seal:
 * @self: a builder; it takes nothing more afterwards
 * @findings: (out) (optional) (nullable) (transfer full): what was found in the data, errors, warnings and remarks, as
 *   a table with the columns `severity`, `sheet`, `row`, `column`, `value`, `message`, `count`
 *   (rows of the sheet in which the same column and value have a finding of that kind); set whether or not there is a
 *   network, %NULL when it was cancelled
 * @error: set to %SITNET_ERROR_DATA when there is an error finding, with the first one in the message; to
 *   %SITNET_ERROR_LIMIT when there are more than 2,147,483,647 links; to %SITNET_ERROR_ARGUMENT when the builder was
 *   sealed before; to %SITNET_ERROR_CANCELLED when it was cancelled, see sitnet_builder_set_cancellable()
 *
 * Checks everything that needs all sheets and makes the network. Linear in the size of the data, but for sorting what
 * is said more than once of one pair.
 *
 * Returns: (transfer full): the network, %NULL on error; free it with sitnet_network_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetNetwork *sitnet_builder_seal (SitnetBuilder *self, SitnetTable **findings, GError **error);

/**
 * sitnet_findings_columns_to_table:
 * @language: language of the texts
 *
 * The columns of findings: `name` `type` `unit` `title` `heading` `refers_to` `codes` `words` `empty`, of which codes and words
 * have | between. May be called in any thread.
 *
 * Returns: (transfer full): a row for each column; free it with sitnet_table_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_findings_columns_to_table (SitnetLanguage language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetBuilder, sitnet_builder_unref)

G_END_DECLS

#endif
