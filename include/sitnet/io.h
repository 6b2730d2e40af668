/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_IO_H
#define SITNET_IO_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <glib.h>
#include <sitnet/language.h>
#include <sitnet/network.h>
#include <sitnet/progress.h>
#include <sitnet/table.h>
#include <sitnet/version.h>

G_BEGIN_DECLS

/**
 * SitnetWriteFunc:
 * @bytes: (array length=length): what to write
 * @length: how many bytes
 * @data: the caller's own
 * @error: set when %FALSE is returned
 *
 * Takes a piece of output. Returning %FALSE stops the writer, which passes the error on.
 */
typedef gboolean (*SitnetWriteFunc) (const char *bytes, gsize length, gpointer data, GError **error);

/**
 * sitnet_read:
 * @path: a data set: a folder with a CSV file for each sheet
 * @language: the language of the findings
 * @findings: (out) (optional) (transfer full): what was found, also when there is a network; %NULL when @path could
 *   not be read at all
 * @error: set to %SITNET_ERROR_READ when there is no such data set or it cannot be read, %SITNET_ERROR_FORMAT when
 *   it is in no known format, %SITNET_ERROR_DATA when it has error findings
 *
 * Reads and checks a data set. Every mistake is found at once and named by sheet, row and column as a spreadsheet
 * shows them. Takes time and memory linear in the size of the data set.
 *
 * Returns: (nullable) (transfer full): the network; %NULL with an error finding or when reading failed
 */
SITNET_API SitnetNetwork *sitnet_read (const char *path, SitnetLanguage language, SitnetTable **findings,
                                       GError **error);

/**
 * sitnet_read_with_progress:
 * @path: a data set: a folder with a CSV file for each sheet
 * @language: the language of the findings
 * @progress: (nullable) (scope call): told how far it is, from the thread that called; %NULL for nobody
 * @data: handed to @progress
 * @findings: (out) (optional) (transfer full): as of sitnet_read(); %NULL when it was stopped
 * @error: set as by sitnet_read(), to %SITNET_ERROR_CANCELLED when @progress returned %FALSE
 *
 * As sitnet_read(), for a host that shows how far it is or lets its user stop it. @progress is called from the
 * beginning on, at every 256 KB of a file and then as by sitnet_builder_seal(), see sitnet_builder_set_progress(), and
 * not again once it returned %FALSE: then no thread, no open file and no memory is left behind.
 * The fraction is that of the bytes read, and at the end that of the checks across sheets.
 *
 * Returns: (nullable) (transfer full): the network; %NULL with an error finding, when reading failed or was stopped
 */
SITNET_API SitnetNetwork *sitnet_read_with_progress (const char *path, SitnetLanguage language,
                                                     SitnetProgressFunc progress, gpointer data, SitnetTable **findings,
                                                     GError **error);

/**
 * sitnet_is_source:
 * @data: a data set, as sitnet_read() takes it
 * @path: (type filename): where something is to be written
 *
 * For programs that write answers beside data. Symbolic and hard links are followed, and the file at @path need not
 * exist: a name that would be read as a sheet of the folder @data, in English or Czech, is one.
 *
 * Returns: whether sitnet_read() would read a file at @path as a part of @data
 */
SITNET_API gboolean sitnet_is_source (const char *data, const char *path);

/**
 * sitnet_write:
 * @network: a network
 * @path: where to: a folder, made when it is missing
 * @error: set to %SITNET_ERROR_WRITE, naming the file, or to %SITNET_ERROR_FORMAT when the name says a format that
 *   cannot be written
 *
 * Writes the whole data set of a network, whatever its scope; read again it is the same network. No file is put in
 * its place before all are complete. A folder that holds sheets which would not be replaced is refused, for they
 * would be read along with the new ones.
 *
 * Returns: whether it was written
 */
SITNET_API gboolean sitnet_write (SitnetNetwork *network, const char *path, GError **error);

/**
 * sitnet_write_with_progress:
 * @network: a network
 * @path: where to: a folder, made when it is missing
 * @progress: (nullable) (scope call): told how far it is, from the thread that called; %NULL for nobody
 * @data: handed to @progress
 * @error: set as by sitnet_write(), to %SITNET_ERROR_CANCELLED when @progress returned %FALSE
 *
 * As sitnet_write(), for a host that shows how far it is or lets its user stop it. @progress is called from the
 * beginning on, at every 64 KB, with the fraction of the rows written, and not again once it returned %FALSE: then no
 * new file is there, and those that were there are as they were. Once all files are complete they are put in their places
 * without asking.
 *
 * Returns: whether it was written
 */
SITNET_API gboolean sitnet_write_with_progress (SitnetNetwork *network, const char *path, SitnetProgressFunc progress,
                                                gpointer data, GError **error);

/**
 * sitnet_table_write:
 * @table: a table
 * @format: "csv" or "json"
 * @write: (scope call): takes the output, in pieces of about 64 KB
 * @data: handed to @write
 * @error: set to %SITNET_ERROR_ARGUMENT for an unknown @format, else what @write set
 *
 * csv: one header row, verbatim values, quotes where they are needed, "." as decimal sign, true/false, ISO dates,
 * nothing for an undefined value, LF. json: an array with an object for each row, null for an undefined value. The
 * memory needed does not depend on the number of rows.
 *
 * Returns: whether all of it was written
 */
SITNET_API gboolean sitnet_table_write (const SitnetTable *table, const char *format, SitnetWriteFunc write,
                                        gpointer data, GError **error);

/**
 * sitnet_table_to_text:
 * @table: a table
 * @format: "csv" or "json"
 * @error: set to %SITNET_ERROR_ARGUMENT for an unknown @format
 *
 * For answers that go into a screen or over a wire whole; see sitnet_table_write() for how they are written, and for
 * tables that are larger than memory should hold.
 *
 * Returns: (transfer full): UTF-8, or %NULL on error
 */
SITNET_API char *sitnet_table_to_text (const SitnetTable *table, const char *format, GError **error);

/**
 * sitnet_table_save:
 * @table: a table
 * @path: a file; a device or a FIFO is written in place, anything else appears whole or not at all
 * @format: (nullable): "csv" or "json"; %NULL = as the name of @path says, csv when it says nothing
 * @error: set to %SITNET_ERROR_ARGUMENT for an unknown @format, %SITNET_ERROR_WRITE, naming the file, when writing
 *   fails
 *
 * Returns: whether it was written
 */
SITNET_API gboolean sitnet_table_save (const SitnetTable *table, const char *path, const char *format, GError **error);

/**
 * sitnet_formats_to_table:
 * @language: the language of the titles
 *
 * Returns: (transfer full): a row for each format: `name`, `suffixes` of its files, whether it `reads` and `writes`
 *   data sets, whether it `writes_tables`, `title`
 */
SITNET_API SitnetTable *sitnet_formats_to_table (SitnetLanguage language);

G_END_DECLS

#endif
