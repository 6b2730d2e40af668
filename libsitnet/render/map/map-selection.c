/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Leaves out actors and ties of what a map shows, or lets an actor stand in several places. */
#include "map-selection.h"

void
sitnet_map_content_cut_ties (SitnetMapContent *self, guint32 n_ties)
{
  while (self->n_ties > n_ties)
    sitnet_map_tie_clear (&self->ties[--self->n_ties]);
}

void
sitnet_map_content_keep (SitnetMapContent *self, const guint8 *kept)
{
  g_autofree guint32 *places = g_new0 (guint32, (gsize)self->n_actors + 1);
  guint32 n_actors = 0, n_ties = 0;
  for (guint32 i = 0; i < self->n_actors; i++) {
    places[i] = n_actors;
    if (kept[i] == 0)
      sitnet_map_actor_clear (&self->actors[i]);
    else
      self->actors[n_actors++] = self->actors[i];
  }
  for (guint32 i = 0; i < self->n_ties; i++) {
    SitnetMapTie tie = self->ties[i];
    if (kept[tie.from] == 0 || kept[tie.to] == 0) {
      sitnet_map_tie_clear (&tie);
      continue;
    }
    tie.from = places[tie.from];
    tie.to = places[tie.to];
    self->ties[n_ties++] = tie;
  }
  self->n_actors = n_actors;
  self->n_ties = n_ties;
}

void
sitnet_map_content_repeat (SitnetMapContent *self, const guint32 *numbers, guint32 n)
{
  SitnetMapActor *actors = g_new0 (SitnetMapActor, (gsize)n + 1);
  sitnet_map_content_cut_ties (self, 0);
  for (guint32 i = 0; i < n; i++) {
    const SitnetMapActor *actor = &self->actors[numbers[i]];
    actors[i] = *actor;
    actors[i].short_name = g_strdup (actor->short_name);
    actors[i].public_id = g_strdup (actor->public_id);
    actors[i].public_name = g_strdup (actor->public_name);
    actors[i].about = g_strdup (actor->about);
  }
  for (guint32 i = 0; i < self->n_actors; i++)
    sitnet_map_actor_clear (&self->actors[i]);
  g_free (self->actors);
  self->actors = actors;
  self->n_actors = n;
}
