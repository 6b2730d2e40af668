/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rows of a table in another order, and some of them. */
#include "column-private.h"
#include "error-private.h"
#include "table-private.h"
#include "text-order.h"

#include <math.h>
#include <sitnet/error.h>
#include <string.h>

/* Which rows of another table one is made of. */
typedef struct {
  const guint32 *rows;
  gsize n;
} Selection;

/* Offsets of texts have 32 bits, and a row may be taken many times. */
static gboolean
texts_fit (const SitnetColumn *column, const Selection *selection)
{
  if (sitnet_column_get_value_type (column) != SITNET_VALUE_TEXT)
    return TRUE;
  const char *bytes;
  const guint32 *offsets = sitnet_column_get_offsets (column, &bytes);
  guint64 total = 0;
  for (gsize i = 0; i < selection->n; i++)
    total += offsets[selection->rows[i] + 1] - offsets[selection->rows[i]];
  return total < G_MAXUINT32;
}

static SitnetTable *
select_rows (const SitnetTable *self, const Selection *selection, GError **error)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint c = 0; c < sitnet_table_get_n_columns (self); c++) {
    const SitnetColumn *column = sitnet_table_get_column (self, c);
    if (!texts_fit (column, selection)) {
      sitnet_error_set (error, SITNET_ERROR_LIMIT, "the texts of column \"%s\" would have more than 4 GiB together",
                        sitnet_column_get_name (column));
      return NULL;
    }
    g_ptr_array_add (columns, sitnet_column_select (column, selection->rows, selection->n));
  }
  return sitnet_table_new_take (sitnet_table_get_name (self), sitnet_table_get_note (self), g_steal_pointer (&columns));
}

static gboolean
check_size (const SitnetTable *self, gsize n_rows, GError **error)
{
  if (sitnet_table_get_n_rows (self) <= G_MAXINT32 && n_rows <= G_MAXINT32)
    return TRUE;
  sitnet_error_set (error, SITNET_ERROR_LIMIT, "rows are chosen of at most %d", G_MAXINT32);
  return FALSE;
}

SitnetTable *
sitnet_table_select_rows (const SitnetTable *self, const guint64 *rows, gsize n_rows, GError **error)
{
  g_return_val_if_fail (self != NULL && (rows != NULL || n_rows == 0), NULL);
  if (!check_size (self, n_rows, error))
    return NULL;
  gsize n_all = sitnet_table_get_n_rows (self);
  g_autofree guint32 *chosen = g_new (guint32, n_rows + 1);
  for (gsize i = 0; i < n_rows; i++) {
    if (rows[i] >= n_all) {
      sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "there is no row %zu; there are %zu rows", (gsize)rows[i], n_all);
      return NULL;
    }
    chosen[i] = (guint32)rows[i];
  }
  const Selection selection = {chosen, n_rows};
  return select_rows (self, &selection, error);
}

typedef struct {
  const SitnetColumn *column;
  char **keys; /* of text; else NULL */
  int sign;
} Order;

/* Days are compared as whole numbers. */
static double
number_of (const SitnetColumn *column, gsize row)
{
  switch (sitnet_column_get_value_type (column)) {
  case SITNET_VALUE_BOOL:
    return sitnet_column_get_bools (column)[row];
  case SITNET_VALUE_DATE:
    return sitnet_column_get_dates (column)[row];
  default:
    return sitnet_column_get_doubles (column)[row];
  }
}

static int
compare_values (const Order *order, guint32 a, guint32 b)
{
  if (order->keys != NULL)
    return strcmp (order->keys[a], order->keys[b]);
  if (sitnet_column_get_value_type (order->column) == SITNET_VALUE_INT64) {
    const gint64 *values = sitnet_column_get_int64s (order->column);
    return (values[a] > values[b]) - (values[a] < values[b]);
  }
  double first = number_of (order->column, a), second = number_of (order->column, b);
  return (first > second) - (first < second);
}

/* NaN is no value either. */
static gboolean
is_missing (const SitnetColumn *column, gsize row)
{
  return sitnet_column_is_missing (column, row) || (sitnet_column_get_value_type (column) == SITNET_VALUE_DOUBLE &&
                                                    isnan (sitnet_column_get_doubles (column)[row]));
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const Order *order = data;
  guint32 first = *(const guint32 *)a, second = *(const guint32 *)b;
  gboolean lacks = is_missing (order->column, first);
  int difference = lacks - is_missing (order->column, second);
  if (difference == 0 && !lacks)
    difference = order->sign * compare_values (order, first, second);
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
                                                       : sitnet_text_order_key (sitnet_column_get_text (column, row));
  return keys;
}

static gboolean
refuse_column (const SitnetTable *self, const char *name, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint c = 0; c < sitnet_table_get_n_columns (self); c++)
    g_string_append_printf (names, "%s%s", c > 0 ? ", " : "",
                            sitnet_column_get_name (sitnet_table_get_column (self, c)));
  sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "there is no column \"%s\"; there are %s", name, names->str);
  return FALSE;
}

SitnetTable *
sitnet_table_sort (const SitnetTable *self, const char *column, gboolean descending, GError **error)
{
  g_return_val_if_fail (self != NULL && column != NULL, NULL);
  gsize n = sitnet_table_get_n_rows (self);
  const SitnetColumn *by = sitnet_table_find_column (self, column);
  if ((by == NULL && !refuse_column (self, column, error)) || !check_size (self, n, error))
    return NULL;
  g_auto (GStrv) keys = make_keys (by);
  Order order = {by, keys, descending ? -1 : 1};
  g_autofree guint32 *rows = g_new (guint32, n + 1);
  for (gsize row = 0; row < n; row++)
    rows[row] = (guint32)row;
  if (n > 1)
    g_qsort_with_data (rows, (gint)n, sizeof *rows, compare_rows, &order);
  const Selection selection = {rows, n};
  return select_rows (self, &selection, error);
}
