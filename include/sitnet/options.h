/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_OPTIONS_H
#define SITNET_OPTIONS_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <gio/gio.h>
#include <glib-object.h>
#include <sitnet/format.h>
#include <sitnet/language.h>
#include <sitnet/progress.h>
#include <sitnet/version.h>

G_BEGIN_DECLS

/**
 * SitnetOptions: (ref-func sitnet_options_ref) (unref-func sitnet_options_unref)
 *
 * How a data set is read, written or suppressed, and how that is followed and stopped. Wherever options are taken, %NULL
 * stands for options that nothing was set in. They are used by one thread at a time and may be used for several calls, one
 * after the other.
 *
 * Since: 0.1
 */
typedef struct _SitnetOptions SitnetOptions;

#define SITNET_TYPE_OPTIONS (sitnet_options_get_type ())
SITNET_API GType sitnet_options_get_type (void);

/**
 * sitnet_options_new:
 *
 * Makes options: English, the format is found out, followed and stopped by nobody.
 *
 * Returns: (transfer full): the options; free them with sitnet_options_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetOptions *sitnet_options_new (void);

/**
 * sitnet_options_ref:
 * @self: options
 *
 * Takes another reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
SITNET_API SitnetOptions *sitnet_options_ref (SitnetOptions *self);

/**
 * sitnet_options_unref:
 * @self: (transfer full): options
 *
 * Gives a reference back; the last one frees the options and what was set in them.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_options_unref (SitnetOptions *self);

/**
 * sitnet_options_set_language:
 * @self: options
 * @language: language of findings; for errors see sitnet_error_dup_message()
 *
 * Sets the language in which reading says what is wrong.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_options_set_language (SitnetOptions *self, SitnetLanguage language);

/**
 * sitnet_options_set_format:
 * @self: options
 * @format: the format, %SITNET_FORMAT_AUTO for what the data set or the name of the file says
 *
 * Sets the format of the data set that is read or written.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_options_set_format (SitnetOptions *self, SitnetFormat format);

/**
 * sitnet_options_name_sheet:
 * @self: options
 * @name: (nullable): the name of a file without its suffix, or of a sheet of a workbook; %NULL for any that is not known by
 *   its name nor by its headings
 * @sheet: the sheet that it is, such as "ties"
 *
 * Says what a table is that its name does not tell, in place of what was said of @name before. Reading fails with
 * %SITNET_ERROR_ARGUMENT where no file or sheet is called so, see sitnet_options_set_for_several(). A square table of names is
 * read as ties only where its name or this says so.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_options_name_sheet (SitnetOptions *self, const char *name, const char *sheet);

/**
 * sitnet_options_name_column:
 * @self: options
 * @heading: a heading as it stands in a table; case, diacritics and repeated blanks do not count
 * @column: the column that it is, in any sheet that has one of that name; or "partners" or "needs" of a table of organisations
 *
 * Says what a column is that its heading does not tell, in place of what was said of @heading before. Findings about the
 * column name @heading, unless several headings mean @column.
 * Reading fails with %SITNET_ERROR_ARGUMENT where no table has that heading; the message names those that there are. See
 * sitnet_options_set_for_several().
 *
 * Since: 0.1
 */
SITNET_API void sitnet_options_name_column (SitnetOptions *self, const char *heading, const char *column);

/**
 * sitnet_options_set_for_several:
 * @self: options
 * @for_several: whether they are for several data sets
 *
 * Says whether what is said of sheets and columns is for several data sets, not each of which has them all. What one of them
 * does not have is then a warning among its findings, as it always is for what sitnet_options_load_mapping() has read;
 * otherwise it is an error.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_options_set_for_several (SitnetOptions *self, gboolean for_several);

/**
 * sitnet_options_set_cancellable:
 * @self: options
 * @cancellable: (nullable): what stops the call once it is cancelled, see #SitnetProgressFunc; %NULL for nothing
 *
 * Sets what stops a call with these options. @self takes a reference of its own.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_options_set_cancellable (SitnetOptions *self, GCancellable *cancellable);

/**
 * sitnet_options_set_progress:
 * @self: options
 * @progress: (nullable) (scope notified) (closure data) (destroy destroy): called with the share
 *   that is done; %NULL for none
 * @data: handed to @progress
 * @destroy: (nullable): called with @data when it is not needed any more
 *
 * Sets the function that is called during a call with these options, in place of any set before.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_options_set_progress (SitnetOptions *self, SitnetProgressFunc progress, gpointer data,
                                             GDestroyNotify destroy);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetOptions, sitnet_options_unref)

G_END_DECLS

#endif
