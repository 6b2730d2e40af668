/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* --sort and --top: the rows of an answer in another order, and the first of them. */
#include "rows.h"

#include "message.h"

#include <string.h>

typedef struct {
  const SitnetColumn *column;
  char **keys; /* of text, in which the size of letters does not count; else NULL */
  int sign;
} Order;

static gboolean
read_top (const Request *request, gsize *top, GError **error)
{
  const char *text = options_get (request->options, "top");
  guint64 number;
  *top = G_MAXSIZE;
  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT32, &number, NULL))
    return command_refuse (
        error, sitnet_translate (request->language, "--top: \"%s\" must be a number of rows, from 1"), text);
  *top = (gsize)number;
  return TRUE;
}

gboolean
rows_check (const Request *request, GError **error)
{
  gsize ignored;
  return read_top (request, &ignored, error);
}

static gboolean
refuse_column (const Request *request, const SitnetTable *table, const char *name, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint c = 0; c < sitnet_table_get_n_columns (table); c++)
    g_ptr_array_add (names, (char *)sitnet_column_get_name (sitnet_table_get_column (table, c)));
  g_ptr_array_add (names, NULL);
  g_autofree char *all = g_strjoinv (", ", (char **)names->pdata);
  return command_refuse (error, sitnet_translate (request->language, "--sort: there is no column \"%s\"; there are %s"),
                         name, all);
}

/* Days, codes and what is no number are compared as whole numbers and texts; NaN is missing. */
static int
compare_values (const Order *order, gsize a, gsize b)
{
  if (order->keys != NULL)
    return strcmp (order->keys[a], order->keys[b]);
  double first = 0, second = 0;
  switch (sitnet_column_get_value_type (order->column)) {
  case SITNET_VALUE_INT64: {
    const gint64 *values = sitnet_column_get_int64s (order->column);
    return (values[a] > values[b]) - (values[a] < values[b]);
  }
  case SITNET_VALUE_BOOL:
    first = sitnet_column_get_bools (order->column)[a];
    second = sitnet_column_get_bools (order->column)[b];
    break;
  case SITNET_VALUE_DATE:
    first = sitnet_column_get_dates (order->column)[a];
    second = sitnet_column_get_dates (order->column)[b];
    break;
  default:
    first = sitnet_column_get_doubles (order->column)[a];
    second = sitnet_column_get_doubles (order->column)[b];
    break;
  }
  return (first > second) - (first < second);
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const Order *order = data;
  gsize first = *(const gsize *)a, second = *(const gsize *)b;
  int missing = sitnet_column_is_missing (order->column, first) - sitnet_column_is_missing (order->column, second);
  int difference = missing != 0 || sitnet_column_is_missing (order->column, first)
                       ? missing
                       : order->sign * compare_values (order, first, second);
  return difference != 0 ? difference : (first > second) - (first < second);
}

static char **
make_keys (const SitnetColumn *column)
{
  SitnetValueType type = sitnet_column_get_value_type (column);
  if (type != SITNET_VALUE_TEXT && type != SITNET_VALUE_CATEGORY)
    return NULL;
  gsize n_rows = sitnet_column_get_n_rows (column);
  char **keys = g_new0 (char *, n_rows + 1);
  for (gsize row = 0; row < n_rows; row++)
    keys[row] = sitnet_column_is_missing (column, row) ? g_strdup ("")
                                                       : g_utf8_casefold (sitnet_column_get_text (column, row), -1);
  return keys;
}

static gboolean
sort_rows (const Request *request, const SitnetTable *table, gsize *rows, GError **error)
{
  const char *typed = options_get (request->options, "sort");
  if (typed == NULL)
    return TRUE;
  gboolean is_descending = *typed == '-';
  g_autofree char *name = g_strdelimit (g_strdup (typed + (is_descending ? 1 : 0)), "-", '_');
  const SitnetColumn *column = sitnet_table_find_column (table, name);
  if (column == NULL)
    return refuse_column (request, table, name, error);
  g_auto (GStrv) keys = make_keys (column);
  Order order = {column, keys, is_descending ? -1 : 1};
  if (sitnet_table_get_n_rows (table) > 1)
    g_qsort_with_data (rows, (gint)sitnet_table_get_n_rows (table), sizeof *rows, compare_rows, &order);
  return TRUE;
}

static gsize
size_of (SitnetValueType type)
{
  return type == SITNET_VALUE_BOOL ? sizeof (guint8) : type == SITNET_VALUE_DATE ? sizeof (gint32) : sizeof (gint64);
}

static const void *
values_of (const SitnetColumn *column, SitnetValueType type)
{
  return type == SITNET_VALUE_INT64    ? (const void *)sitnet_column_get_int64s (column)
         : type == SITNET_VALUE_DOUBLE ? (const void *)sitnet_column_get_doubles (column)
         : type == SITNET_VALUE_BOOL   ? (const void *)sitnet_column_get_bools (column)
                                       : (const void *)sitnet_column_get_dates (column);
}

static SitnetColumn *
take_numbers (const SitnetColumn *column, const gsize *rows, gsize n)
{
  SitnetValueType type = sitnet_column_get_value_type (column);
  gsize size = size_of (type);
  const char *values = values_of (column, type);
  char *taken = g_malloc0 (size * n + n / 8 + 1); /* the column's, with the bits behind the values */
  guint8 *validity = (guint8 *)taken + size * n;
  for (gsize i = 0; i < n; i++) {
    memcpy (taken + i * size, values + rows[i] * size, size);
    if (!sitnet_column_is_missing (column, rows[i]))
      validity[i / 8] = (guint8)(validity[i / 8] | 1u << (i % 8));
  }
  return sitnet_column_new (sitnet_column_get_name (column), type, n, taken, validity, g_free, taken);
}

static SitnetColumn *
take_rows (SitnetColumn *column, const gsize *rows, gsize n, GError **error)
{
  const char *name = sitnet_column_get_name (column);
  switch (sitnet_column_get_value_type (column)) {
  case SITNET_VALUE_TEXT: {
    g_autofree const char **texts = g_new (const char *, n + 1);
    for (gsize i = 0; i < n; i++)
      texts[i] = sitnet_column_is_missing (column, rows[i]) ? NULL : sitnet_column_get_text (column, rows[i]);
    return sitnet_column_new_text (name, n, texts, error);
  }
  case SITNET_VALUE_CATEGORY: {
    gint32 *codes = g_new (gint32, n + 1);
    for (gsize i = 0; i < n; i++)
      codes[i] = sitnet_column_get_codes (column)[rows[i]];
    return sitnet_column_new_category (name, n, codes, sitnet_column_get_labels (column), g_free, codes);
  }
  default:
    return take_numbers (column, rows, n);
  }
}

static SitnetTable *
take_table (const SitnetTable *table, const gsize *rows, gsize n, GError **error)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint c = 0; c < sitnet_table_get_n_columns (table); c++) {
    SitnetColumn *column = take_rows (sitnet_table_get_column (table, c), rows, n, error);
    if (column == NULL)
      return NULL;
    g_ptr_array_add (columns, column);
  }
  return sitnet_table_new (sitnet_table_get_name (table), sitnet_table_get_note (table),
                           (SitnetColumn *const *)columns->pdata, columns->len, error);
}

SitnetTable *
rows_choose (const Request *request, SitnetTable *table, GError **error)
{
  gsize n_rows = sitnet_table_get_n_rows (table), top;
  if (!options_has (request->options, "sort") && !options_has (request->options, "top"))
    return table;
  g_autoptr (SitnetTable) whole = table;
  g_autofree gsize *rows = g_new (gsize, n_rows + 1);
  for (gsize row = 0; row < n_rows; row++)
    rows[row] = row;
  if (!read_top (request, &top, error) || !sort_rows (request, whole, rows, error))
    return NULL;
  return take_table (whole, rows, MIN (n_rows, top), error);
}
