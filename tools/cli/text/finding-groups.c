/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Findings of the check as a person reads them: those that say the same of the same column in one, those to begin with
   first. */
#include "finding-groups.h"

#include <string.h>

const char *
finding_get (const SitnetTable *findings, const char *column, gsize row)
{
  const SitnetColumn *found = sitnet_table_find_column (findings, column);
  if (found == NULL || sitnet_column_is_missing (found, row))
    return "";
  const char *text = sitnet_column_get_text (found, row);
  return text != NULL ? text : "";
}

guint64
finding_get_count (const SitnetTable *findings, gsize row)
{
  const SitnetColumn *counts = sitnet_table_find_column (findings, "count");
  return counts != NULL ? (guint64)sitnet_column_get_int64s (counts)[row] : 1;
}

gboolean
finding_is_summary (const SitnetTable *findings, gsize row)
{
  const char *value = finding_get (findings, "value", row);
  return *value != '\0' && strspn (value, "0123456789") == strlen (value) &&
         *finding_get (findings, "column", row) == '\0' &&
         sitnet_column_is_missing (sitnet_table_find_column (findings, "row"), row);
}

static void
take_row (FindingGroup *group, const SitnetTable *findings, gsize row)
{
  const SitnetColumn *rows = sitnet_table_find_column (findings, "row");
  if (group->n_rows < FINDING_GROUP_ROWS && !sitnet_column_is_missing (rows, row))
    group->rows[group->n_rows++] = sitnet_column_get_int64s (rows)[row];
}

/* The severity and the sheet, and within them what is said of which column. */
static char *
dup_key (const SitnetTable *findings, gsize row)
{
  return g_strjoin ("\n", finding_get (findings, "severity", row), finding_get (findings, "sheet", row),
                    finding_get (findings, "column", row), finding_get (findings, "value", row),
                    finding_get (findings, "message", row), NULL);
}

static GArray *
group_all (const SitnetTable *findings)
{
  GArray *groups = g_array_new (FALSE, TRUE, sizeof (FindingGroup));
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (gsize row = 0; row < sitnet_table_get_n_rows (findings); row++) {
    g_autofree char *key = dup_key (findings, row);
    gpointer place;
    if (!g_hash_table_lookup_extended (places, key, NULL, &place)) {
      FindingGroup group = {.finding = row};
      place = GUINT_TO_POINTER (groups->len);
      g_hash_table_insert (places, g_steal_pointer (&key), place);
      g_array_append_val (groups, group);
    }
    FindingGroup *group = &g_array_index (groups, FindingGroup, GPOINTER_TO_UINT (place));
    take_row (group, findings, row);
    group->count++;
  }
  return groups;
}

/* A column and a value may have several messages (who bore an id first); only where there is one is the count of the table
   that of the group. */
static void
count_unlisted (const SitnetTable *findings, GArray *groups)
{
  g_autoptr (GHashTable) n_messages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < groups->len; i++) {
      FindingGroup *group = &g_array_index (groups, FindingGroup, i);
      g_autofree char *key = g_strjoin (
          "\n", finding_get (findings, "severity", group->finding), finding_get (findings, "sheet", group->finding),
          finding_get (findings, "column", group->finding), finding_get (findings, "value", group->finding), NULL);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (n_messages, key));
      if (pass == 0)
        g_hash_table_insert (n_messages, g_steal_pointer (&key), GUINT_TO_POINTER (n + 1));
      else if (n == 1 && !finding_is_summary (findings, group->finding))
        group->count = MAX (group->count, finding_get_count (findings, group->finding));
    }
}

static gboolean
is_error (const SitnetTable *findings, gsize row)
{
  return strcmp (finding_get (findings, "severity", row), "error") == 0;
}

/* Sheets keep their order, those with an error before the others. */
static GArray *
put_errors_first (const SitnetTable *findings, const GArray *groups)
{
  GArray *ordered = g_array_sized_new (FALSE, FALSE, sizeof (FindingGroup), groups->len);
  g_autoptr (GHashTable) with_error = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < groups->len; i++) {
    gsize row = g_array_index (groups, FindingGroup, i).finding;
    if (is_error (findings, row))
      g_hash_table_add (with_error, (gpointer)finding_get (findings, "sheet", row));
  }
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < groups->len; i++) {
      const FindingGroup *group = &g_array_index (groups, FindingGroup, i);
      if (g_hash_table_contains (with_error, finding_get (findings, "sheet", group->finding)) == (pass == 0))
        g_array_append_vals (ordered, group, 1);
    }
  return ordered;
}

static gboolean
is_beside (const SitnetTable *findings, gsize row, gsize other)
{
  return strcmp (finding_get (findings, "sheet", row), finding_get (findings, "sheet", other)) == 0 &&
         strcmp (finding_get (findings, "severity", row), finding_get (findings, "severity", other)) == 0;
}

/* Whether the groups of a sheet and severity tell all that is not listed, so that a summary there says nothing new. */
static gboolean
tell_all (const SitnetTable *findings, const GArray *groups, gsize row)
{
  guint64 n_counted = 0, n_in_all = 0;
  for (guint i = 0; i < groups->len; i++) {
    const FindingGroup *group = &g_array_index (groups, FindingGroup, i);
    if (is_beside (findings, group->finding, row) && !finding_is_summary (findings, group->finding))
      n_counted += group->count;
  }
  for (gsize r = 0; r < sitnet_table_get_n_rows (findings); r++)
    if (is_beside (findings, r, row))
      n_in_all += finding_is_summary (findings, r) ? finding_get_count (findings, r) : 1;
  return n_counted == n_in_all;
}

static void
drop_summaries (const SitnetTable *findings, GArray *groups)
{
  g_autofree guint8 *is_dropped = g_new0 (guint8, groups->len + 1);
  for (guint i = 0; i < groups->len; i++) {
    gsize row = g_array_index (groups, FindingGroup, i).finding;
    is_dropped[i] = finding_is_summary (findings, row) && tell_all (findings, groups, row);
  }
  for (guint i = groups->len; i > 0; i--)
    if (is_dropped[i - 1])
      g_array_remove_index (groups, i - 1);
}

GArray *
finding_groups_new (const SitnetTable *findings)
{
  g_autoptr (GArray) groups = group_all (findings);
  count_unlisted (findings, groups);
  drop_summaries (findings, groups);
  return put_errors_first (findings, groups);
}
