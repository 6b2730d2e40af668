/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "workbook-write.h"

#include "schema-private.h"

#include <sitnet/file.h>
#include <sitnet/io.h>

static GPtrArray *
list_sheets (SitnetNetwork *network)
{
  GPtrArray *tables = g_ptr_array_new ();
  for (guint sheet = 0; sheet < SITNET_N_SHEETS; sheet++) {
    SitnetTable *table = sitnet_network_get_sheet (network, sitnet_schema[sheet].name);
    if (table != NULL && sitnet_table_get_n_columns (table) > 0)
      g_ptr_array_add (tables, table);
  }
  return tables;
}

gboolean
sitnet_workbook_write_tables (GPtrArray *tables, const char *path, SitnetWatch *watch, GError **error)
{
  sitnet_watch_begin (watch, 2);
  if (sitnet_watch_fail_if_stopped (watch, error))
    return FALSE;
  g_autoptr (GBytes) bytes = sitnet_tables_to_workbook ((SitnetTable *const *)tables->pdata, tables->len, NULL, error);
  sitnet_watch_goes_on (watch, 1);
  if (bytes == NULL || sitnet_watch_fail_if_stopped (watch, error))
    return FALSE;
  gsize length;
  const void *start = g_bytes_get_data (bytes, &length);
  return sitnet_file_save (path, start, length, error);
}

gboolean
sitnet_workbook_write (SitnetNetwork *network, const char *path, SitnetWatch *watch, GError **error)
{
  g_autoptr (GPtrArray) tables = list_sheets (network);
  return sitnet_workbook_write_tables (tables, path, watch, error);
}
