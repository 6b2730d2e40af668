/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* --sort and --top: the rows of an answer in another order, and the first of them. */
#include "rows.h"

#include "message.h"

#include <string.h>

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

/* Takes the table. */
static SitnetTable *
sort_rows (const Request *request, SitnetTable *table, GError **error)
{
  const char *typed = options_get (request->options, "sort");
  if (typed == NULL)
    return table;
  g_autoptr (SitnetTable) whole = table;
  gboolean is_descending = *typed == '-';
  g_autofree char *name = g_strdelimit (g_strdup (typed + (is_descending ? 1 : 0)), "-", '_');
  if (sitnet_table_find_column (whole, name) == NULL && !refuse_column (request, whole, name, error))
    return NULL;
  return sitnet_table_sort (whole, name, is_descending, error);
}

SitnetTable *
rows_choose (const Request *request, SitnetTable *table, GError **error)
{
  gsize top;
  g_autoptr (SitnetTable) sorted = sort_rows (request, table, error);
  if (sorted == NULL || !read_top (request, &top, error))
    return NULL;
  gsize n = MIN (sitnet_table_get_n_rows (sorted), top);
  if (n == sitnet_table_get_n_rows (sorted))
    return g_steal_pointer (&sorted);
  g_autofree guint64 *rows = g_new (guint64, n + 1);
  for (gsize row = 0; row < n; row++)
    rows[row] = row;
  return sitnet_table_select_rows (sorted, rows, n, error);
}
