/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Breadth-first from one or several actors. */
#include "reach-steps.h"

void
sitnet_reach_steps (const SitnetArcs *arcs, const guint32 *sources, guint32 n_sources, guint32 *steps, guint32 *via)
{
  g_autofree guint32 *queue = g_new (guint32, (gsize)arcs->n_actors + 1);
  guint32 end = 0;
  for (guint32 a = 0; a < arcs->n_actors; a++)
    steps[a] = via[a] = SITNET_REACH_NOBODY;
  for (guint32 i = 0; i < n_sources; i++) {
    if (steps[sources[i]] == SITNET_REACH_NOBODY)
      queue[end++] = sources[i];
    steps[sources[i]] = 0;
  }
  for (guint32 begin = 0; begin < end; begin++) {
    guint32 actor = queue[begin];
    for (guint32 i = arcs->offsets[actor]; i < arcs->offsets[actor + 1]; i++) {
      guint32 next = arcs->heads[i];
      if (steps[next] == SITNET_REACH_NOBODY) {
        steps[next] = steps[actor] + 1;
        queue[end++] = next;
      }
      if (steps[next] == steps[actor] + 1)
        via[next] = MIN (via[next], actor);
    }
  }
}
