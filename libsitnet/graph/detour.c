/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The way round a link, by a breadth-first search that does not use it. */
#include "detour.h"

void
sitnet_detour_init (SitnetDetour *self, const SitnetLinks *links)
{
  *self = (SitnetDetour){
      .links = links,
      .seen = g_new0 (guint32, links->n_actors),
      .distance = g_new (guint32, links->n_actors),
      .queue = g_new (guint32, links->n_actors),
  };
}

void
sitnet_detour_clear (SitnetDetour *self)
{
  g_clear_pointer (&self->seen, g_free);
  g_clear_pointer (&self->distance, g_free);
  g_clear_pointer (&self->queue, g_free);
}

guint32
sitnet_detour_of (SitnetDetour *self, guint32 link)
{
  const SitnetLinks *links = self->links;
  guint32 from = links->from[link], to = links->to[link];
  gboolean swapped = sitnet_links_degree (links, to) < sitnet_links_degree (links, from);
  guint32 start = swapped ? to : from, goal = swapped ? from : to, n_queued = 1;
  self->search++; /* at most one search a link, so it never wraps */
  self->queue[0] = start;
  self->seen[start] = self->search;
  self->distance[start] = 0;
  for (guint32 q = 0; q < n_queued; q++) {
    guint32 actor = self->queue[q];
    for (guint32 i = links->offsets[actor]; i < links->offsets[actor + 1]; i++) {
      guint32 neighbour = links->neighbours[i];
      if (links->link_ids[i] == link || self->seen[neighbour] == self->search)
        continue;
      if (neighbour == goal)
        return self->distance[actor] + 1;
      self->seen[neighbour] = self->search;
      self->distance[neighbour] = self->distance[actor] + 1;
      self->queue[n_queued++] = neighbour;
    }
  }
  return 0;
}
