/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finds the white spots of all kinds, for whoever shows or counts them. */
#include "all-gaps.h"

#include "column-private.h"
#include "coverage-input.h"
#include "gap-cells.h"
#include "kept-coverage.h"

SitnetGapList *
sitnet_all_gaps_find (const SitnetNetwork *network, guint within, const SitnetProgress *progress, GError **error)
{
  const SitnetSupplyDemand *supply_demand = sitnet_network_get_supply_demand (network, progress, error);
  if (supply_demand == NULL || !sitnet_progress_report (progress, 0.2, error))
    return NULL;
  const SitnetShortage *shortage = sitnet_network_get_shortage (network, progress, error);
  if (shortage == NULL)
    return NULL;
  g_autofree guint8 *listed = sitnet_coverage_input_listed (network);
  g_autoptr (SitnetGapList) self = sitnet_gap_list_new (network, supply_demand, listed, within, progress);
  if (!sitnet_gap_cells_add (self, shortage, error) || !sitnet_gap_list_add_unconnected (self, error))
    return NULL;
  sitnet_gap_list_add_unmet (self);
  self->listed = NULL; /* it ends here, and nothing asks for it any more */
  return sitnet_gap_list_sort (self, error) ? g_steal_pointer (&self) : NULL;
}

static const SitnetCoverageLine *
line_of (const SitnetGapList *self, const SitnetGap *gap)
{
  return &g_array_index (self->supply_demand->requirement_lines, SitnetCoverageLine, gap->line);
}

gint32
sitnet_all_gaps_need (const SitnetGapList *self, const SitnetGap *gap)
{
  return gap->kind == SITNET_GAP_UNMET ? -1 : line_of (self, gap)->need;
}

gint32
sitnet_all_gaps_area (const SitnetGapList *self, const SitnetGap *gap)
{
  const SitnetColumn *homes = sitnet_dataset_column (self->network->dataset, SITNET_SHEET_ACTORS, "area");
  if (gap->kind != SITNET_GAP_UNMET)
    return line_of (self, gap)->area;
  return homes != NULL ? sitnet_column_get_codes (homes)[gap->from] : -1;
}
