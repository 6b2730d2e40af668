/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Two sets of findings become one, such as those of sheets that were read by several threads. */
#include "findings-private.h"

/* Moves what was counted by value. A group that both have stays in `old_groups`, and points at what counts for it. */
static void
merge_groups (SitnetFindings *self, SitnetFindingSheet *sheet, SitnetFindingSheet *from, SitnetFindingKind rule)
{
  gpointer key, value;
  GHashTableIter groups;
  if (from->groups[rule] == NULL)
    return;
  if (sheet->groups[rule] == NULL) {
    sheet->groups[rule] = g_steal_pointer (&from->groups[rule]);
    return;
  }
  g_hash_table_iter_init (&groups, from->groups[rule]);
  while (g_hash_table_iter_next (&groups, &key, &value)) {
    SitnetFindingGroup *old = value, *group = g_hash_table_lookup (sheet->groups[rule], key);
    g_hash_table_iter_steal (&groups);
    if (group == NULL) {
      g_hash_table_insert (sheet->groups[rule], key, old);
      continue;
    }
    group->count += old->count;
    old->instead = group;
    g_ptr_array_add (self->old_groups, old);
    g_free (key);
  }
}

static SitnetFindingSheet *
merge_sheet (SitnetFindings *self, SitnetFindingSheet *from)
{
  SitnetFindingSheet *sheet = sitnet_findings_need_sheet (self, from->name);
  if (sheet->columns == NULL && from->columns != NULL)
    sheet->columns = g_hash_table_ref (from->columns);
  for (guint rule = 0; rule < SITNET_N_FINDING_KINDS; rule++) {
    sheet->n_found[rule] += from->n_found[rule];
    sheet->n_listed[rule] += from->n_listed[rule];
    merge_groups (self, sheet, from, (SitnetFindingKind)rule);
  }
  return sheet;
}

void
sitnet_findings_merge (SitnetFindings *self, SitnetFindings *from)
{
  for (guint i = 0; i < from->sheets->len; i++)
    merge_sheet (self, g_ptr_array_index (from->sheets, i));
  for (guint i = 0; i < from->findings->len; i++) {
    SitnetFinding finding = g_array_index (from->findings, SitnetFinding, i);
    finding.sheet = sitnet_findings_find_sheet (self, finding.sheet->name);
    finding.place = self->findings->len;
    g_array_append_val (self->findings, finding);
  }
  self->n_errors += from->n_errors;
  g_array_set_clear_func (from->findings, NULL); /* the texts have moved */
  g_array_set_size (from->findings, 0);
  g_array_set_clear_func (from->findings, sitnet_finding_clear);
  g_hash_table_remove_all (from->sheets_by_name);
  g_ptr_array_set_size (from->sheets, 0);
  for (guint i = 0; i < from->old_groups->len; i++)
    g_ptr_array_add (self->old_groups, from->old_groups->pdata[i]);
  g_ptr_array_set_free_func (from->old_groups, NULL);
  g_ptr_array_set_size (from->old_groups, 0);
  g_ptr_array_set_free_func (from->old_groups, g_free);
  from->last_sheet = NULL;
  from->n_errors = 0;
}
