/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Looks at each need × area with a service until a second actor is found. */
#include "sole-providers.h"

#define NOBODY G_MAXUINT32

typedef struct {
  const SitnetProvision *provision;
  guint32 *counts;
} Counter;

static const SitnetPlacement *
placement_at (const SitnetProvision *provision, guint32 index)
{
  return &g_array_index (provision->placements, SitnetPlacement, index);
}

/* Notes the providers of one need in one place; FALSE once there are two. */
static gboolean
note_providers (const SitnetProvision *provision, guint32 place, gint32 need, guint32 *sole)
{
  guint32 first, end;
  sitnet_provision_range (provision, place, need, &first, &end);
  for (guint32 i = first; i < end; i++) {
    guint32 actor = sitnet_provision_offer (provision, placement_at (provision, i)->offer)->actor;
    if (*sole != NOBODY && *sole != actor)
      return FALSE;
    *sole = actor;
  }
  return TRUE;
}

static void
count_cell (Counter *self, guint32 place, gint32 need)
{
  const SitnetProvision *provision = self->provision;
  guint32 everywhere = provision->n_areas + 1, sole = NOBODY;
  const guint32 *finer = provision->finer_offsets + need;
  for (guint32 f = finer[0]; f < finer[1]; f++)
    if (!note_providers (provision, place, provision->finer[f], &sole) ||
        !note_providers (provision, everywhere, provision->finer[f], &sole))
      return;
  if (sole != NOBODY)
    self->counts[sole]++;
}

/* Needs come in ascending order in both, each perhaps several times. A service for everywhere stands in every area; it
   reaches what stands in none, but does not stand there. */
static void
count_place (Counter *self, guint32 place)
{
  const guint32 *offsets = self->provision->place_offsets;
  guint32 everywhere = self->provision->n_areas + 1;
  guint32 here = offsets[place], here_end = offsets[place + 1];
  guint32 wide = offsets[everywhere], wide_end = place > 0 ? offsets[everywhere + 1] : wide;
  while (here < here_end || wide < wide_end) {
    gint32 need_here = here < here_end ? placement_at (self->provision, here)->need : G_MAXINT32;
    gint32 need_wide = wide < wide_end ? placement_at (self->provision, wide)->need : G_MAXINT32;
    gint32 need = MIN (need_here, need_wide);
    count_cell (self, place, need);
    while (here < here_end && placement_at (self->provision, here)->need == need)
      here++;
    while (wide < wide_end && placement_at (self->provision, wide)->need == need)
      wide++;
  }
}

guint32 *
sitnet_sole_providers_count (const SitnetProvision *provision, const guint8 *listed)
{
  Counter counter = {provision, g_new0 (guint32, provision->n_actors)};
  for (guint32 place = 0; place <= provision->n_areas; place++)
    if (listed == NULL || listed[place])
      count_place (&counter, place);
  return counter.counts;
}
