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

SitnetTable *
told_rows (SitnetTable *table, SitnetNetwork *network, GError **error)
{
  const SitnetColumn *state = tells_all (network) ? NULL : find_state (table);
  if (state == NULL)
    return sitnet_table_ref (table);
  g_autofree guint64 *rows = g_new (guint64, sitnet_table_get_n_rows (table) + 1);
  gsize n = list_told (state, rows);
  return sitnet_table_select_rows (table, rows, n, error);
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
