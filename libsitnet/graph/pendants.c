/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Counts pendants, and actors by a search through each component. */
#include "pendants.h"

/* Lists the component of an actor; returns its size. */
static guint32
list_component (const SitnetPendants *self, const SitnetArcs *arcs, guint32 actor, guint32 *queue)
{
  guint32 n = 1;
  queue[0] = actor;
  self->sizes[actor] = 1;
  for (guint32 q = 0; q < n; q++)
    for (guint32 i = arcs->offsets[queue[q]]; i < arcs->offsets[queue[q] + 1]; i++)
      if (self->sizes[arcs->heads[i]] == 0) {
        self->sizes[arcs->heads[i]] = 1;
        queue[n++] = arcs->heads[i];
      }
  return n;
}

void
sitnet_pendants_init (SitnetPendants *self, const SitnetArcs *arcs)
{
  guint32 n = arcs->n_actors;
  g_autofree guint32 *queue = g_new (guint32, n);
  *self = (SitnetPendants){g_new0 (guint32, n), g_new0 (guint32, n)};
  for (guint32 a = 0; a < n; a++) {
    if (sitnet_pendants_is_one (arcs, a))
      self->counts[arcs->heads[arcs->offsets[a]]]++;
    if (self->sizes[a] > 0)
      continue;
    guint32 size = list_component (self, arcs, a, queue);
    for (guint32 q = 0; q < size; q++)
      self->sizes[queue[q]] = size;
  }
}

/* A set has the pendants of its first source and of the others. */
void
sitnet_pendants_add_up (const SitnetPendants *self, const guint32 *sources, guint n_sources, SitnetPendantSums *sums)
{
  guint32 counts[16] = {0};
  sums->all = 0;
  for (guint s = 0; s < n_sources; s++) {
    counts[s] = self->counts[sources[s]];
    sums->all |= counts[s] > 0 ? 1u << s : 0;
  }
  sums->sums[0][0] = sums->sums[1][0] = 0;
  for (guint set = 1; set < 256 && sums->all != 0; set++) {
    guint first = (guint)__builtin_ctz (set), others = set & (set - 1);
    sums->sums[0][set] = sums->sums[0][others] + counts[first];
    sums->sums[1][set] = sums->sums[1][others] + counts[8 + first];
  }
}

void
sitnet_pendants_clear (SitnetPendants *self)
{
  g_clear_pointer (&self->counts, g_free);
  g_clear_pointer (&self->sizes, g_free);
}
