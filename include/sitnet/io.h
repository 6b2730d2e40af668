/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_IO_H
#define SITNET_IO_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <glib.h>
#include <sitnet/format.h>
#include <sitnet/language.h>
#include <sitnet/network.h>
#include <sitnet/options.h>
#include <sitnet/table.h>
#include <sitnet/version.h>

G_BEGIN_DECLS

/**
 * SitnetWriteFunc:
 * @bytes: (array length=length) (element-type guint8): what to write
 * @length: number of bytes, from 1
 * @data: (closure): the caller's own
 * @error: to be set when %FALSE is returned, to a code of any domain
 *
 * Takes a piece of output, in the thread that called the writer.
 *
 * Returns: whether it was taken; %FALSE stops the writer, which passes @error on
 *
 * Since: 0.1
 */
typedef gboolean (*SitnetWriteFunc) (const char *bytes, gsize length, gpointer data, GError **error);

/**
 * sitnet_network_read:
 * @path: (type filename): a data set: a folder with a CSV file for each sheet, one CSV file that its name or its headings tell
 *   what it is, or a workbook (.xlsx, .ods, .fods), known by what it holds and not by its name
 * @options: (nullable): language of findings, format, who follows and stops it
 * @findings: (out) (optional) (nullable) (transfer full): what was found, also when there is a network (see
 *   sitnet_builder_seal()); %NULL when @path could not be read at all, or it was
 *   cancelled
 * @error: set to %SITNET_ERROR_READ when there is no such data set or it cannot be read, to %SITNET_ERROR_FORMAT when
 *   it is in no known format, to %SITNET_ERROR_ARGUMENT when @options say that a sheet or a column is one that does not exist, or say
 *   so of one that is not there,
 *   to %SITNET_ERROR_DATA when it has error findings, to %SITNET_ERROR_LIMIT when there are
 *   more than 2,147,483,647 links, to %SITNET_ERROR_CANCELLED when it was cancelled, see
 *   sitnet_options_set_cancellable()
 *
 * Reads and checks a data set. Every mistake is found at once and named by sheet, row and column as a spreadsheet shows
 * them. Takes time and memory linear in the size of the data set. May be called in any thread.
 *
 * The fraction reported is that of the bytes read, at every 256 KB of a file, and at the end that of the checks across
 * sheets, as sitnet_builder_seal() reports it. When it is cancelled no thread, no open file and no memory is left behind.
 *
 * Returns: (transfer full): the network, %NULL on error; free it with sitnet_network_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetNetwork *sitnet_network_read (const char *path, SitnetOptions *options, SitnetTable **findings,
                                               GError **error);

/**
 * sitnet_options_load_mapping:
 * @self: options
 * @path: (type filename): a file that sitnet_options_save_mapping() wrote
 * @error: set to %SITNET_ERROR_READ when it cannot be read, to %SITNET_ERROR_FORMAT when it is no such file
 *
 * Says of sheets and columns what the file remembers, as sitnet_options_name_sheet() and sitnet_options_name_column() do. May
 * be called in any thread.
 *
 * Returns: whether all of it was taken; on error some of it may have been
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_options_load_mapping (SitnetOptions *self, const char *path, GError **error);

/**
 * sitnet_options_save_mapping:
 * @self: options
 * @path: (type filename): a file; see sitnet_file_save() for how it is written
 * @error: set to %SITNET_ERROR_WRITE, naming the file, when it cannot be written
 *
 * Writes what was said of sheets and columns into a CSV file with the columns `what` ("sheet" or "column"), `name` and
 * `meaning`, which a person can read and change. May be called in any thread.
 *
 * Returns: whether it was written; %FALSE on error
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_options_save_mapping (SitnetOptions *self, const char *path, GError **error);

/**
 * sitnet_is_one_data_set:
 * @paths: (array zero-terminated=1) (element-type filename): files, at least two
 *
 * For programs that are given files one by one: "aktéři.csv" and "vazby.csv" are sheets of one data set, "vazby.csv" of two
 * folders are not. Only names are looked at. Read them with sitnet_network_read_memory().
 *
 * Returns: whether each of @paths is named as a sheet of CSV files, in English or Czech, and each as another one
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_is_one_data_set (const char *const *paths);

/**
 * sitnet_is_source:
 * @data: (type filename): a data set, as sitnet_network_read() takes it
 * @path: (type filename): where something is to be written
 *
 * For programs that write answers beside data. Symbolic and hard links are followed, and the file at @path need not
 * exist: a name that would be read as a sheet of the folder @data, in English or Czech, is one.
 *
 * Returns: whether sitnet_network_read() would read a file at @path as a part of @data
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_is_source (const char *data, const char *path);

/**
 * sitnet_network_write:
 * @network: a network
 * @path: (type filename): a folder, made when it is missing, with those above it, or a file whose name says its format
 * @options: (nullable): format, who follows and stops it
 * @error: set to %SITNET_ERROR_WRITE, naming the file, when it cannot be written or the folder holds sheets that would
 *   not be replaced; to %SITNET_ERROR_READ when the folder cannot be listed; to %SITNET_ERROR_FORMAT when the name says
 *   a format that cannot be written; to %SITNET_ERROR_CANCELLED when it was cancelled, see
 *   sitnet_options_set_cancellable()
 *
 * Writes the whole data set of a network, whatever its scope (sitnet_network_extract() gives what is in scope as a network of
 * its own); read again it is the same network, but for what sitnet_network_dup_lost() names. No file is put in its place before
 * all are complete. A folder that holds sheets which would not be replaced is refused, for they would be
 * read along with the new ones. May be called in any thread.
 *
 * The fraction reported is that of the rows written, at every 64 KB. When it is cancelled no new file is there, and those
 * that were there are as they were. Once all files are complete they are put in their places without looking.
 *
 * Returns: whether it was written; %FALSE on error
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_network_write (SitnetNetwork *network, const char *path, SitnetOptions *options,
                                          GError **error);

/**
 * sitnet_network_dup_lost:
 * @network: a network
 * @path: (type filename): where it would be written, as for sitnet_network_write()
 * @options: (nullable): format, language
 *
 * What of this data set the format has no place for, such as "sheets services, demands; of ties the columns since, until".
 * Looks at no file. May be called in any thread.
 *
 * Returns: (nullable) (transfer full): a text to go on after what is said of the file; %NULL when nothing is lost, and when
 *   nothing could be written there; free it with g_free()
 *
 * Since: 0.1
 */
SITNET_API char *sitnet_network_dup_lost (SitnetNetwork *network, const char *path, SitnetOptions *options);

/**
 * sitnet_network_apply_changes:
 * @network: a network
 * @path: (type filename): a file of changes, as the page of a map saves it
 * @error: set to %SITNET_ERROR_READ when the file cannot be read, to %SITNET_ERROR_FORMAT when it is no file of changes, to
 *   %SITNET_ERROR_DATA when it names actors that are not in the data (all of them are named), an actor to be added that is
 *   there already, or a tie to be struck that is not there
 *
 * Brings what people added and struck in the page of a map (%SITNET_FORMAT_HTML) into the data. An actor that is added has an
 * id, a name, a sector and an area; a tie that is added is one that an observer tells. With a tie that is struck all rows of the two go,
 * with an actor all that cannot be without it, as by sitnet_network_drop(). All else stays as it is. All changes are made, or
 * none. May be called in any thread.
 *
 * The file is JSON: `sitnet` is "changes", `version` 1, and `changes` an array of objects, whose `change` is "add-actor" (with
 * `actor`, `name`, `sector`, `area`; the last two may be missing), "strike-actor" (`actor`), "add-tie" (`from`, `to`, `kind`) or "strike-tie" (`from`, `to`).
 *
 * Returns: (transfer full): the changed network, in the scope of @network; %NULL on error; free it with sitnet_network_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetNetwork *sitnet_network_apply_changes (SitnetNetwork *network, const char *path, GError **error);

/**
 * sitnet_network_read_memory:
 * @files: (element-type filename GBytes): the CSV files of a data set by the names that they would have in a folder, such as
 *   "actors.csv" and "ties.csv"; or one file that is a data set by itself, under any name: a workbook (.xlsx, .ods, .fods), a
 *   database (.sqlite) or another file that sitnet_network_read() knows by what it holds
 * @options: (nullable): language of findings, format, who follows and stops it
 * @findings: (out) (optional) (nullable) (transfer full): as of sitnet_network_read()
 * @error: set to %SITNET_ERROR_FORMAT when data sets are not read in the format, or the file is damaged, to %SITNET_ERROR_READ
 *   when it cannot be read, to %SITNET_ERROR_ARGUMENT when @options say
 *   that a sheet or a column is one that does not exist, to %SITNET_ERROR_DATA when it has error findings, to %SITNET_ERROR_LIMIT when there are more than 2,147,483,647 links, to %SITNET_ERROR_CANCELLED when it was
 *   cancelled
 *
 * As sitnet_network_read(), for a host that has the files in memory: received over a wire, or unpacked. Nothing is written to a
 * disk: a file that is a data set by itself is copied into memory of the system that readers can open (Linux' memfd_create(),
 * under /proc), a database is read where it lies. @files is only read; it must not change meanwhile. May be called in any thread.
 *
 * Returns: (transfer full): the network, %NULL on error; free it with sitnet_network_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetNetwork *sitnet_network_read_memory (GHashTable *files, SitnetOptions *options, SitnetTable **findings,
                                                      GError **error);

/**
 * sitnet_network_write_memory:
 * @network: a network
 * @options: (nullable): format, who follows and stops it; %SITNET_FORMAT_AUTO is %SITNET_FORMAT_CSV
 * @error: set to %SITNET_ERROR_FORMAT when data sets are not written in the format, or only as a folder that is not one of
 *   CSV files (%SITNET_FORMAT_GEPHI), to %SITNET_ERROR_LIMIT when a sheet is larger than 4 GiB or than the format holds, to
 *   %SITNET_ERROR_READ or %SITNET_ERROR_WRITE when the system has no memory for a file, to %SITNET_ERROR_CANCELLED when it was
 *   cancelled
 *
 * As sitnet_network_write(), into memory: sitnet_network_read_memory() makes the same network of it, but for what
 * sitnet_network_dup_lost() names. In CSV there is a file for each sheet, such as "actors.csv"; in any other format one file,
 * such as "data.xlsx". Nothing is written to a disk. May be called in any thread.
 *
 * Returns: (transfer full) (element-type filename GBytes): the files by name, %NULL on error; free them with
 *   g_hash_table_unref()
 *
 * Since: 0.1
 */
SITNET_API GHashTable *sitnet_network_write_memory (SitnetNetwork *network, SitnetOptions *options, GError **error);

/**
 * sitnet_table_to_bytes:
 * @table: a table
 * @format: csv, json or xlsx
 * @error: set to %SITNET_ERROR_ARGUMENT for another @format, to %SITNET_ERROR_LIMIT when it is xlsx and the table is larger
 *   than a sheet of a spreadsheet
 *
 * As sitnet_table_write(), into memory.
 *
 * Returns: (transfer full): a workbook, or UTF-8 without an end, %NULL on error; free it with g_bytes_unref()
 *
 * Since: 0.1
 */
SITNET_API GBytes *sitnet_table_to_bytes (const SitnetTable *table, SitnetFormat format, GError **error);

/**
 * sitnet_table_write:
 * @table: a table
 * @format: csv, json or xlsx
 * @write: (scope call) (closure data): takes the output, in pieces of about 64 KB
 * @data: handed to @write
 * @error: set to %SITNET_ERROR_ARGUMENT for another @format, to %SITNET_ERROR_LIMIT when it is xlsx and the table is larger
 *   than a sheet of a spreadsheet, else to what @write set, or to %SITNET_ERROR_WRITE when that set nothing
 *
 * csv: one header row, verbatim values, quotes where they are needed, "." as decimal sign, true/false, ISO dates,
 * nothing for an undefined value, LF. json: an array with an object for each row, null for an undefined value. The
 * memory needed does not depend on the number of rows. xlsx: sitnet_tables_to_workbook() of this table alone.
 *
 * Returns: whether all of it was written; %FALSE on error
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_table_write (const SitnetTable *table, SitnetFormat format, SitnetWriteFunc write,
                                        gpointer data, GError **error);

/**
 * sitnet_table_to_text:
 * @table: a table
 * @format: csv or json
 * @error: set to %SITNET_ERROR_ARGUMENT for another @format
 *
 * For answers that go into a screen or over a wire whole; see sitnet_table_write() for how they are written, and for
 * tables that are larger than memory should hold.
 *
 * Returns: (transfer full): UTF-8, %NULL on error; free it with g_free()
 *
 * Since: 0.1
 */
SITNET_API char *sitnet_table_to_text (const SitnetTable *table, SitnetFormat format, GError **error);

/**
 * sitnet_table_save:
 * @table: a table
 * @path: (type filename): a file; see sitnet_file_save() for how it is written
 * @format: csv, json or xlsx; %SITNET_FORMAT_AUTO = what the name of @path ends in, else csv
 * @error: set to %SITNET_ERROR_ARGUMENT for another @format, to %SITNET_ERROR_LIMIT when it is xlsx and the table is larger
 *   than a sheet of a spreadsheet, to %SITNET_ERROR_WRITE, naming the file, when writing
 *   fails
 *
 * Writes a table to a file, as sitnet_table_write() lays it out.
 *
 * Returns: whether it was written; %FALSE on error
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_table_save (const SitnetTable *table, const char *path, SitnetFormat format, GError **error);

/**
 * sitnet_tables_to_workbook:
 * @tables: (array length=n_tables): tables, each with a column at least
 * @n_tables: number of tables, 1 to 1,000
 * @n_cut: (out) (optional): how many cells held more than 32,767 characters and were cut there; where it is %NULL such a cell
 *   is an error
 * @error: set to %SITNET_ERROR_LIMIT when a table has more than 1,048,575 rows or 16,384 columns, or the workbook would be
 *   larger than 2 GiB, to %SITNET_ERROR_ARGUMENT when a table has no column
 *
 * Makes a workbook (.xlsx) with a sheet for each table, of the table's name as far as spreadsheets take it. The names of the
 * columns stand in the first row, which stays in view and has a filter. Numbers, dates, yes and no are typed; text stays
 * text, also where it begins like a formula. Whole numbers of more than fifteen digits, infinite numbers and days before March
 * 1900 are text, for spreadsheets have no such numbers. Equal tables give equal bytes. May be called in any thread.
 *
 * Returns: (transfer full): the file, for sitnet_file_save(); %NULL on error; free it with g_bytes_unref()
 *
 * Since: 0.1
 */
SITNET_API GBytes *sitnet_tables_to_workbook (SitnetTable *const *tables, guint n_tables, guint64 *n_cut,
                                              GError **error);

/**
 * sitnet_tables_to_linked_workbook:
 * @tables: (array length=n_tables): tables, each with a column at least
 * @n_tables: number of tables, 1 to 1,000
 * @links: a table of links with columns of texts: `cell`, a cell of the first sheet such as H2; `file`, a URI or a path
 *   with the escapes of one, relative to the workbook; `place`, a cell of that file such as Vazby!C14, or nothing
 * @n_cut: (out) (optional): as sitnet_tables_to_workbook()
 * @error: as sitnet_tables_to_workbook(), and set to %SITNET_ERROR_ARGUMENT when @links lacks a column
 *
 * As sitnet_tables_to_workbook(), with links in cells of the first sheet that open another file at a cell. Of more than
 * 65,530 links, which a sheet of a spreadsheet holds, the first are taken. May be called in any thread.
 *
 * Returns: (transfer full): the file, for sitnet_file_save(); %NULL on error; free it with g_bytes_unref()
 *
 * Since: 0.1
 */
SITNET_API GBytes *sitnet_tables_to_linked_workbook (SitnetTable *const *tables, guint n_tables,
                                                     const SitnetTable *links, guint64 *n_cut, GError **error);

/**
 * sitnet_blank_workbook:
 * @language: of headings, names of sheets, notes and instructions
 * @error: set to %SITNET_ERROR_LIMIT when it would be larger than 2 GiB, which it is not
 *
 * Makes a workbook (.xlsx) to be filled in by people: the sheets of a data set with headings, a note on each heading, a
 * commented example row, lists to choose codes and actors from, and a page of instructions. Filled in it reads with
 * sitnet_network_read() as it is. Save it with sitnet_file_save(). May be called in any thread.
 *
 * Returns: (transfer full) (nullable): its bytes; %NULL on error; free them with g_bytes_unref()
 *
 * Since: 0.1
 */
SITNET_API GBytes *sitnet_blank_workbook (SitnetLanguage language, GError **error);

/**
 * sitnet_formats_to_table:
 * @language: language of the titles
 *
 * The formats that the library knows, with the columns `name`, `suffixes` of its files (with | between), whether it `reads`
 * and `writes` data sets, whether it `writes_tables`, `title`, and `limits`: what it cannot hold, missing where there is
 * nothing of that kind. May be called in any thread.
 *
 * Returns: (transfer full): a row for each format; free it with sitnet_table_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_formats_to_table (SitnetLanguage language);

G_END_DECLS

#endif
