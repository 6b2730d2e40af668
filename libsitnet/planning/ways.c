/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A breadth-first search from one actor that remembers the way it came. */
#include "ways.h"

#include <string.h>

SitnetWays *
sitnet_ways_new (const SitnetLinks *links, const SitnetConnectivity *connectivity)
{
  SitnetWays *self = g_new0 (SitnetWays, 1);
  gsize n = (gsize)links->n_actors + 1;
  self->links = links;
  self->connectivity = connectivity;
  self->queue = g_new (guint32, n);
  self->steps = g_new (guint32, n);
  self->before = g_new (guint32, n);
  self->bridges = g_new (guint32, n);
  memset (self->steps, 0xff, sizeof *self->steps * n);
  return self;
}

void
sitnet_ways_free (SitnetWays *self)
{
  if (self == NULL)
    return;
  g_free (self->queue);
  g_free (self->steps);
  g_free (self->before);
  g_free (self->bridges);
  g_free (self);
}

void
sitnet_ways_begin (SitnetWays *self, guint32 from)
{
  for (guint32 i = 0; i < self->end; i++)
    self->steps[self->queue[i]] = G_MAXUINT32;
  self->from = self->queue[0] = from;
  self->steps[from] = self->bridges[from] = 0;
  self->begin = 0;
  self->end = 1;
}

gboolean
sitnet_ways_reach (SitnetWays *self, guint32 actor)
{
  if (self->connectivity->component[self->from] != self->connectivity->component[actor])
    return FALSE;
  while (self->steps[actor] == G_MAXUINT32 && self->begin < self->end) {
    guint32 at = self->queue[self->begin++], met = self->end;
    for (guint32 i = self->links->offsets[at]; i < self->links->offsets[at + 1]; i++) {
      guint32 next = self->links->neighbours[i];
      if (self->steps[next] != G_MAXUINT32)
        continue;
      self->steps[next] = self->steps[at] + 1;
      self->before[next] = at;
      self->bridges[next] =
          self->bridges[at] + (sitnet_connectivity_is_bridge (self->connectivity, self->links->link_ids[i]) ? 1 : 0);
      self->queue[self->end++] = next;
    }
    self->work += 1 + self->end - met;
  }
  return TRUE;
}

void
sitnet_ways_append (const SitnetWays *self, guint32 actor, GArray *between)
{
  guint32 begin = between->len, n = self->steps[actor] > 0 ? self->steps[actor] - 1 : 0;
  g_array_set_size (between, begin + n);
  for (guint32 at = actor; n > 0; n--) {
    at = self->before[at];
    g_array_index (between, guint32, begin + n - 1) = at;
  }
}
