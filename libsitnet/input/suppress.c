/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The same data set without its small numbers of families: what is not there, no later output can reveal. */
#include "network-private.h"

#include "error-private.h"
#include "message.h"
#include "cell.h"
#include "column-builder.h"
#include "options-private.h"
#include "table-private.h"

#include <sitnet/error.h>
#include <string.h>

enum { LEAST_COUNT = 2, GREATEST_COUNT = 1000000 };

/* 0 may be published, for it is about nobody. */
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

SitnetNetwork *
sitnet_network_suppress (SitnetNetwork *self, guint smallest, SitnetOptions *options, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  if (smallest < LEAST_COUNT || smallest > GREATEST_COUNT) {
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT,
                      "the smallest number of families to be published must be from %d to %d, not %u", LEAST_COUNT,
                      GREATEST_COUNT, smallest);
    return NULL;
  }
  if (smallest <= self->dataset->suppression)
    return sitnet_network_ref (self);
  SitnetWatch watch = {.message = N_ ("hiding small numbers was stopped")};
  sitnet_options_follow (options, &watch);
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

guint
sitnet_network_get_suppression (const SitnetNetwork *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->dataset->suppression;
}
