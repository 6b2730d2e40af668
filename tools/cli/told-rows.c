/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where nobody wrote down who offers what, a list of all that is missing would say nothing true. */
#include "told-rows.h"

#include "message.h"

#include <string.h>

/* The column of an answer that says what is missing; NULL for answers about other things. */
static SitnetColumn *
find_state (const SitnetTable *table)
{
  const char *name = sitnet_table_get_name (table);
  const char *column = g_strcmp0 (name, "gaps") == 0 ? "kind" : g_strcmp0 (name, "coverage") == 0 ? "status" : NULL;
  return column != NULL ? sitnet_table_find_column (table, column) : NULL;
}

static gboolean
is_told (const SitnetColumn *state, gsize row)
{
  return sitnet_column_is_missing (state, row) || strcmp (sitnet_column_get_text (state, row), "missing") != 0;
}

static gsize
list_told (const SitnetColumn *state, guint64 *rows)
{
  gsize n = 0;
  for (gsize row = 0; row < sitnet_column_get_n_rows (state); row++)
    if (is_told (state, row))
      rows[n++] = row;
  return n;
}

static gboolean
tells_all (SitnetNetwork *network)
{
  return network == NULL || sitnet_network_tells_gaps (network);
}

/* What a step of the strategy answers is not known either. */
static SitnetTable *
without_counts (SitnetTable *agenda, GError **error)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  for (guint c = 0; c < sitnet_table_get_n_columns (agenda); c++) {
    SitnetColumn *column = sitnet_table_get_column (agenda, c);
    const char *name = sitnet_column_get_name (column);
    if (strcmp (name, "gaps") != 0 && strcmp (name, "closed") != 0)
      g_ptr_array_add (columns, column);
  }
  return sitnet_table_new (sitnet_table_get_name (agenda), sitnet_table_get_note (agenda),
                           (SitnetColumn *const *)columns->pdata, columns->len, error);
}

SitnetTable *
told_rows (SitnetTable *table, SitnetNetwork *network, GError **error)
{
  if (!tells_all (network) && g_strcmp0 (sitnet_table_get_name (table), "agenda") == 0)
    return without_counts (table, error);
  const SitnetColumn *state = tells_all (network) ? NULL : find_state (table);
  if (state == NULL)
    return sitnet_table_ref (table);
  g_autofree guint64 *rows = g_new (guint64, sitnet_table_get_n_rows (table) + 1);
  gsize n = list_told (state, rows);
  return sitnet_table_select_rows (table, rows, n, error);
}

static gboolean
is_cell (const SitnetTable *table, const char *column, gsize row, const char *text)
{
  const SitnetColumn *found = sitnet_table_find_column (table, column);
  return found != NULL && !sitnet_column_is_missing (found, row) &&
         g_strcmp0 (sitnet_column_get_text (found, row), text) == 0;
}

/* What somebody asked for in vain is known all the same. */
SitnetTable *
told_changes (SitnetTable *changes, SitnetNetwork *before, SitnetNetwork *after, GError **error)
{
  if (tells_all (before) && tells_all (after))
    return sitnet_table_ref (changes);
  gsize n_rows = sitnet_table_get_n_rows (changes), n = 0;
  g_autofree guint64 *rows = g_new (guint64, n_rows + 1);
  for (gsize row = 0; row < n_rows; row++)
    if (!is_cell (changes, "what", row, "gap") || is_cell (changes, "kind", row, "unmet"))
      rows[n++] = row;
  return sitnet_table_select_rows (changes, rows, n, error);
}

/* A sheet may be there without a row. */
static gboolean
has_services (SitnetNetwork *network)
{
  SitnetTable *services = sitnet_network_get_sheet (network, "services");
  return services != NULL && sitnet_table_get_n_rows (services) > 0;
}

const char *
told_rows_sentence (SitnetNetwork *network, SitnetLanguage language)
{
  return tells_all (network) ? NULL
                             : sitnet_translate (language, "What is missing here cannot be told, for no service is "
                                                           "recorded. Fill in the sheet of services: who offers what, "
                                                           "for which needs, at what age and where.");
}

gboolean
told_rows_are_none (SitnetTable *table, SitnetNetwork *network)
{
  const SitnetColumn *state = tells_all (network) ? NULL : find_state (table);
  if (state == NULL || sitnet_table_get_n_rows (table) == 0)
    return FALSE;
  for (gsize row = 0; row < sitnet_table_get_n_rows (table); row++)
    if (is_told (state, row))
      return FALSE;
  return TRUE;
}

const char *
told_rows_caution (SitnetNetwork *network, SitnetLanguage language)
{
  return network == NULL || !tells_all (network) || has_services (network)
             ? NULL
             : sitnet_translate (language, "There is no service in these data, so all that somebody asks for counts as "
                                           "missing. Fill in the sheet of services: who offers what, for which needs, "
                                           "at what age and where.");
}
