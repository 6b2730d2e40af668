/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The same data set without its small numbers of families: what is not there, no later output can tell. */
#include "network-private.h"

#include "cell.h"
#include "column-builder.h"
#include "table-private.h"

#include <sitnet/error.h>
#include <string.h>

enum { LEAST_COUNT = 2, GREATEST_COUNT = 1000000 };

/* 0 is told, for it is about nobody. */
static gboolean
is_small (double number, guint smallest)
{
  return number > 0 && number < smallest;
}

static SitnetColumn *
without_small_numbers (const SitnetColumn *numbers, guint smallest)
{
  SitnetColumnBuilder *told = sitnet_column_builder_new (sitnet_column_get_name (numbers), SITNET_VALUE_DOUBLE);
  for (gsize row = 0; row < sitnet_column_get_n_rows (numbers); row++) {
    double number = sitnet_column_get_doubles (numbers)[row]; /* NaN where empty */
    if (is_small (number, smallest))
      sitnet_column_builder_add_missing (told);
    else
      sitnet_column_builder_add_double (told, number);
  }
  return sitnet_column_builder_seal (told);
}

/* A user's own column is kept as text; a cell of it that is a number is treated as such. */
static SitnetColumn *
without_small_cells (const SitnetColumn *texts, guint smallest)
{
  SitnetColumnBuilder *told = sitnet_column_builder_new (sitnet_column_get_name (texts), SITNET_VALUE_TEXT);
  for (gsize row = 0; row < sitnet_column_get_n_rows (texts); row++) {
    const char *text = sitnet_column_is_missing (texts, row) ? NULL : sitnet_column_get_text (texts, row);
    SitnetSlice cell = sitnet_slice_trim ((SitnetSlice){text, text != NULL ? strlen (text) : 0});
    double number;
    gboolean small = cell.length > 0 && sitnet_cell_to_number (cell, &number) && is_small (number, smallest);
    sitnet_column_builder_add_text (told, small ? NULL : text);
  }
  return sitnet_column_builder_seal (told);
}

/* Says of each demand whether its number is left out, now or already in the data as they were read. */
static SitnetColumn *
make_marks (const SitnetTable *demands, guint smallest)
{
  const SitnetColumn *families = sitnet_table_find_column (demands, "families");
  const SitnetColumn *before = sitnet_table_find_column (demands, "suppressed");
  SitnetColumnBuilder *marks = sitnet_column_builder_new ("suppressed", SITNET_VALUE_BOOL);
  for (gsize row = 0; row < sitnet_table_get_n_rows (demands); row++) {
    gboolean known = families != NULL && !sitnet_column_is_missing (families, row);
    gboolean was = before != NULL && !sitnet_column_is_missing (before, row) && sitnet_column_get_bools (before)[row];
    sitnet_column_builder_add_bool (marks,
                                    known ? is_small (sitnet_column_get_doubles (families)[row], smallest) : was);
  }
  return sitnet_column_builder_seal (marks);
}

/* The marks always stand last, so that data that were read with them look the same as data that get them now. */
static SitnetTable *
publish_sheet (const SitnetTable *table, SitnetSheet sheet, guint smallest, SitnetWatch *watch)
{
  GPtrArray *columns = g_ptr_array_new ();
  gboolean has_marks = sheet == SITNET_SHEET_DEMANDS;
  for (guint c = 0; c < sitnet_table_get_n_columns (table); c++) {
    SitnetColumn *column = sitnet_table_get_column (table, c);
    const char *name = sitnet_column_get_name (column);
    if (!sitnet_watch_goes_on (watch, 1)) /* a sheet of some columns, for nobody */
      break;
    if (has_marks && strcmp (name, "suppressed") == 0)
      continue;
    if (has_marks && strcmp (name, "families") == 0)
      g_ptr_array_add (columns, without_small_numbers (column, smallest));
    else if (sitnet_schema_find_column (sheet, name) < 0)
      g_ptr_array_add (columns, without_small_cells (column, smallest));
    else
      g_ptr_array_add (columns, sitnet_column_ref (column));
  }
  if (has_marks)
    g_ptr_array_add (columns, make_marks (table, smallest));
  return sitnet_table_new_take (sitnet_schema[sheet].name, NULL, columns);
}

/* What hiding is of the whole, by time; the rest is building anew. */
#define HIDING 0.2

static SitnetNetwork *
publish (SitnetNetwork *self, guint smallest, SitnetWatch *watch, GError **error)
{
  static const SitnetSheet counted[] = {SITNET_SHEET_SERVICES, SITNET_SHEET_DEMANDS};
  const SitnetDataset *dataset = self->dataset;
  SitnetTable *sheets[SITNET_N_SHEETS];
  memcpy (sheets, dataset->sheets, sizeof sheets);
  guint64 n_columns = 0;
  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    n_columns += sheets[counted[i]] != NULL ? sitnet_table_get_n_columns (sheets[counted[i]]) : 0;
  sitnet_watch_set_part (watch, 0, HIDING);
  sitnet_watch_begin (watch, n_columns);
  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    if (sheets[counted[i]] != NULL)
      sheets[counted[i]] = publish_sheet (sheets[counted[i]], counted[i], smallest, watch);
  sitnet_watch_set_part (watch, HIDING, 1);
  SitnetDatasetEdit edit = {sheets, dataset->dropped, dataset->added_ties, smallest};
  SitnetNetwork *published =
      sitnet_watch_fail_if_stopped (watch, error) ? NULL : sitnet_network_rebuild (self, &edit, watch, error);
  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    g_clear_pointer (&sheets[counted[i]], sitnet_table_unref);
  return published;
}

/**
 * sitnet_network_suppress:
 * @self: a network, whole or scoped
 * @smallest: the smallest number of families that may be told, 2 to 1,000,000
 * @error: set to %SITNET_ERROR_ARGUMENT when @smallest is out of range
 *
 * The data set as it may be published: a demand of more than 0 and fewer than @smallest families says no number any
 * more, and is marked in the column `suppressed` of the sheet of demands. So are such numbers left out of columns of
 * the user's own in the sheets of demands and services; a text that holds more than a number stays as it is. What is
 * left out is not in the network any more: no question asked of it, no map and no file written of it can tell it.
 * Every answer is the one that a data set with these cells empty and marked gives. In answers a sum holds what is
 * told, and is marked as `suppressed` when more belongs to it. Of a network with small numbers hidden already a
 * greater @smallest hides more, and a smaller one nothing less: the greater of the two holds. Everything is built
 * anew, in time linear in the size of the data.
 *
 * Returns: (transfer full): another network in the same scope; @self is as it was
 */
SitnetNetwork *
sitnet_network_suppress (SitnetNetwork *self, guint smallest, GError **error)
{
  return sitnet_network_suppress_with_progress (self, smallest, NULL, NULL, error);
}

/**
 * sitnet_network_suppress_with_progress:
 * @self: a network, whole or scoped
 * @smallest: the smallest number of families that may be told, 2 to 1,000,000
 * @progress: (nullable) (scope call): told how far it is, from the thread that called; %NULL for nobody
 * @data: handed to @progress
 * @error: set to %SITNET_ERROR_ARGUMENT when @smallest is out of range, to %SITNET_ERROR_CANCELLED when @progress
 *   returned %FALSE
 *
 * As sitnet_network_suppress(), for a host that shows how far it is or lets its user stop it. @progress is called from
 * the beginning on, as often as by sitnet_builder_seal(), and not again once it returned %FALSE: then nothing is left
 * behind.
 * Where small numbers are hidden already there is nothing to do, and @progress is not called.
 *
 * Returns: (transfer full): another network in the same scope; @self is as it was
 */
SitnetNetwork *
sitnet_network_suppress_with_progress (SitnetNetwork *self, guint smallest, SitnetProgressFunc progress, gpointer data,
                                       GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  if (smallest < LEAST_COUNT || smallest > GREATEST_COUNT) {
    g_set_error (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT,
                 "the smallest number of families to be told must be from %d to %d, not %u", LEAST_COUNT,
                 GREATEST_COUNT, smallest);
    return NULL;
  }
  if (smallest <= self->dataset->suppression)
    return sitnet_network_ref (self);
  SitnetWatch watch = {
      .function = progress,
      .data = data,
      .message = {"hiding small numbers was stopped", "skrytí malých čísel bylo zastaveno"},
  };
  return publish (self, smallest, &watch, error);
}

/* What people write in their own words: notes, what they ask for, and columns of their own. */
static gboolean
is_free_text (SitnetSheet sheet, const SitnetColumn *column)
{
  gint known = sitnet_schema_find_column (sheet, sitnet_column_get_name (column));
  if (sitnet_column_get_value_type (column) != SITNET_VALUE_TEXT)
    return FALSE;
  return known < 0 || (sitnet_schema[sheet].columns[known].kind == SITNET_CELL_TEXT &&
                       strcmp (sitnet_column_get_name (column), "name") != 0);
}

/* A cell that is nothing but a number is no text. */
static gboolean
mentions_number (const char *text)
{
  SitnetSlice cell = sitnet_slice_trim ((SitnetSlice){text, text != NULL ? strlen (text) : 0});
  double number;
  if (cell.length == 0 || sitnet_cell_to_number (cell, &number))
    return FALSE;
  for (gsize i = 0; i < cell.length; i++)
    if (g_ascii_isdigit (cell.text[i]))
      return TRUE;
  return FALSE;
}

static gint64
count_mentions (const SitnetColumn *column)
{
  gint64 count = 0;
  for (gsize row = 0; row < sitnet_column_get_n_rows (column); row++)
    count += mentions_number (sitnet_column_is_missing (column, row) ? NULL : sitnet_column_get_text (column, row));
  return count;
}

/**
 * sitnet_network_list_free_texts:
 * @self: a network
 *
 * Where people's own words hold digits, which may be numbers of families: notes and own columns of demands and services,
 * what actors expect of each other. sitnet_network_suppress() leaves them as they are; whoever publishes should read
 * them. Columns: `sheet`, `column`, and `cells`, how many of them hold a digit and are more than a number. The whole
 * data set is looked at, whatever the scope, in time linear in its texts.
 *
 * Returns: (transfer full): a row for each such column, in the order of sheets and columns
 */
SitnetTable *
sitnet_network_list_free_texts (const SitnetNetwork *self)
{
  static const SitnetSheet written[] = {SITNET_SHEET_SERVICES, SITNET_SHEET_DEMANDS, SITNET_SHEET_EXPECTATIONS};
  g_return_val_if_fail (self != NULL, NULL);
  SitnetColumnBuilder *sheets = sitnet_column_builder_new ("sheet", SITNET_VALUE_TEXT);
  SitnetColumnBuilder *names = sitnet_column_builder_new ("column", SITNET_VALUE_TEXT);
  SitnetColumnBuilder *cells = sitnet_column_builder_new ("cells", SITNET_VALUE_INT64);
  for (guint i = 0; i < G_N_ELEMENTS (written); i++) {
    const SitnetTable *table = self->dataset->sheets[written[i]];
    for (guint c = 0; table != NULL && c < sitnet_table_get_n_columns (table); c++) {
      const SitnetColumn *column = sitnet_table_get_column (table, c);
      gint64 count = is_free_text (written[i], column) ? count_mentions (column) : 0;
      if (count == 0)
        continue;
      sitnet_column_builder_add_text (sheets, sitnet_schema[written[i]].name);
      sitnet_column_builder_add_text (names, sitnet_column_get_name (column));
      sitnet_column_builder_add_int64 (cells, count);
    }
  }
  GPtrArray *columns = g_ptr_array_new ();
  g_ptr_array_add (columns, sitnet_column_builder_seal (sheets));
  g_ptr_array_add (columns, sitnet_column_builder_seal (names));
  g_ptr_array_add (columns, sitnet_column_builder_seal (cells));
  return sitnet_table_new_take ("free_texts", NULL, columns);
}

/**
 * sitnet_network_get_suppression:
 * @self: a network
 *
 * Returns: the smallest number of families that it tells, 0 when sitnet_network_suppress() has hidden none; a data
 * set may all the same have been read without them
 */
guint
sitnet_network_get_suppression (const SitnetNetwork *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->dataset->suppression;
}
