/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Looks at each need × area with a service until a second actor is found. */
#include "sole-providers.h"

#define NOBODY G_MAXUINT32

typedef struct {
  const SitnetSupplyDemand *supply_demand;
  guint32 *counts;
} Counter;

static const SitnetPlacement *
placement_at (const SitnetSupplyDemand *supply_demand, guint32 index)
{
  return &g_array_index (supply_demand->placements, SitnetPlacement, index);
}

/* Notes the providers of one need in one place; FALSE once there are two. */
static gboolean
note_providers (const SitnetSupplyDemand *supply_demand, guint32 place, gint32 need, guint32 *sole)
{
  guint32 first, end;
  sitnet_supply_demand_range (supply_demand, place, need, &first, &end);
  for (guint32 i = first; i < end; i++) {
    guint32 actor = sitnet_supply_demand_supply (supply_demand, placement_at (supply_demand, i)->supply)->actor;
    if (*sole != NOBODY && *sole != actor)
      return FALSE;
    *sole = actor;
  }
  return TRUE;
}

static void
count_cell (Counter *self, guint32 place, gint32 need)
{
  const SitnetSupplyDemand *supply_demand = self->supply_demand;
  guint32 everywhere = supply_demand->n_areas + 1, sole = NOBODY;
  const guint32 *finer = supply_demand->finer_offsets + need;
  for (guint32 f = finer[0]; f < finer[1]; f++)
    if (!note_providers (supply_demand, place, supply_demand->finer[f], &sole) ||
        !note_providers (supply_demand, everywhere, supply_demand->finer[f], &sole))
      return;
  if (sole != NOBODY)
    self->counts[sole]++;
}

/* Needs come in ascending order in both, each perhaps several times. A service for everywhere stands in every area; it
   reaches what stands in none, but does not stand there. */
static void
count_place (Counter *self, guint32 place)
{
  const guint32 *offsets = self->supply_demand->place_offsets;
  guint32 everywhere = self->supply_demand->n_areas + 1;
  guint32 here = offsets[place], here_end = offsets[place + 1];
  guint32 wide = offsets[everywhere], wide_end = place > 0 ? offsets[everywhere + 1] : wide;
  while (here < here_end || wide < wide_end) {
    gint32 need_here = here < here_end ? placement_at (self->supply_demand, here)->need : G_MAXINT32;
    gint32 need_wide = wide < wide_end ? placement_at (self->supply_demand, wide)->need : G_MAXINT32;
    gint32 need = MIN (need_here, need_wide);
    count_cell (self, place, need);
    while (here < here_end && placement_at (self->supply_demand, here)->need == need)
      here++;
    while (wide < wide_end && placement_at (self->supply_demand, wide)->need == need)
      wide++;
  }
}

guint32 *
sitnet_sole_providers_count (const SitnetSupplyDemand *supply_demand, const guint8 *listed)
{
  Counter counter = {supply_demand, g_new0 (guint32, supply_demand->n_actors)};
  for (guint32 place = 0; place <= supply_demand->n_areas; place++)
    if (listed == NULL || listed[place])
      count_place (&counter, place);
  return counter.counts;
}
