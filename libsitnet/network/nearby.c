/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Breadth-first search from one actor until it meets one of those it looks for. */
#include "nearby.h"

SitnetNearby *
sitnet_nearby_new (const SitnetNetwork *network)
{
  SitnetNearby *self = g_new0 (SitnetNearby, 1);
  self->network = network;
  self->wanted = g_new0 (guint32, network->n_actors);
  self->seen = g_new0 (guint32, network->n_actors);
  self->queue = g_new (guint32, network->n_actors);
  if (network->actor_rows == NULL)
    return self;
  gsize n_rows = sitnet_dataset_n_rows (network->dataset, SITNET_SHEET_ACTORS);
  self->actor_of_row = g_new (guint32, n_rows);
  for (gsize row = 0; row < n_rows; row++)
    self->actor_of_row[row] = G_MAXUINT32;
  for (guint32 actor = 0; actor < network->n_actors; actor++)
    self->actor_of_row[network->actor_rows[actor]] = actor;
  return self;
}

void
sitnet_nearby_free (SitnetNearby *self)
{
  if (self == NULL)
    return;
  g_free (self->actor_of_row);
  g_free (self->wanted);
  g_free (self->seen);
  g_free (self->queue);
  g_free (self);
}

guint32
sitnet_nearby_actor (const SitnetNearby *self, guint32 row)
{
  return self->actor_of_row != NULL ? self->actor_of_row[row] : row;
}

/* Puts the unseen neighbours of queue[begin … end − 1] behind them. TRUE when one is wanted. */
static gboolean
step (SitnetNearby *self, guint32 begin, guint32 *end)
{
  const SitnetLinks *links = &self->network->links;
  for (guint32 last = *end; begin < last; begin++) {
    guint32 actor = self->queue[begin];
    for (guint32 i = links->offsets[actor]; i < links->offsets[actor + 1]; i++) {
      guint32 neighbour = links->neighbours[i];
      if (self->wanted[neighbour] == self->wanting)
        return TRUE;
      if (self->seen[neighbour] == self->asking)
        continue;
      self->seen[neighbour] = self->asking;
      self->queue[(*end)++] = neighbour;
    }
  }
  return FALSE;
}

void
sitnet_nearby_want (SitnetNearby *self, const guint32 *rows, guint32 n)
{
  self->wanting++;
  for (guint32 i = 0; i < n; i++)
    if (sitnet_nearby_actor (self, rows[i]) != G_MAXUINT32)
      self->wanted[sitnet_nearby_actor (self, rows[i])] = self->wanting;
}

gboolean
sitnet_nearby_reaches (SitnetNearby *self, guint32 from, guint steps)
{
  guint32 begin = 0, end = 1;
  if (self->wanted[from] == self->wanting)
    return TRUE;
  self->asking++;
  self->seen[from] = self->asking;
  self->queue[0] = from;
  for (guint done = 0; done < steps && begin < end; done++) {
    guint32 last = end;
    if (step (self, begin, &end))
      return TRUE;
    begin = last;
  }
  return FALSE;
}

gboolean
sitnet_nearby_are_tied (const SitnetNearby *self, guint32 from, guint32 to)
{
  return sitnet_links_are_linked (&self->network->links, from, to);
}
