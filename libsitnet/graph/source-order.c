/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sorts sources by the hub beside them, and hubs by the hub beside these; beside one hub, those with as many arcs reach others
   at about the same distances. */
#include "source-order.h"

#include <stdlib.h>

typedef struct {
  guint32 hub_of_hub, hub, degree, source;
} Entry;

/* Of an actor and its neighbours the one with the most arcs, of several the first. */
static guint32
hub_beside (const SitnetArcs *arcs, guint32 actor)
{
  guint32 hub = actor;
  for (guint32 i = arcs->offsets[actor]; i < arcs->offsets[actor + 1]; i++)
    if (sitnet_arcs_out_degree (arcs, arcs->heads[i]) > sitnet_arcs_out_degree (arcs, hub))
      hub = arcs->heads[i];
  return hub;
}

static int
compare_numbers (guint32 a, guint32 b)
{
  return (a > b) - (a < b);
}

static int
compare_entries (const void *a, const void *b)
{
  const Entry *first = a, *second = b;
  int order = compare_numbers (first->hub_of_hub, second->hub_of_hub);
  if (order == 0)
    order = compare_numbers (first->hub, second->hub);
  if (order == 0)
    order = compare_numbers (first->degree, second->degree);
  return order != 0 ? order : compare_numbers (first->source, second->source);
}

void
sitnet_source_order (const SitnetArcs *arcs, guint32 *sources, guint32 n_sources)
{
  if (n_sources == 0)
    return;
  g_autofree guint32 *hubs = g_new (guint32, arcs->n_actors);
  g_autofree Entry *entries = g_new (Entry, n_sources);
  for (guint32 a = 0; a < arcs->n_actors; a++)
    hubs[a] = hub_beside (arcs, a);
  for (guint32 s = 0; s < n_sources; s++)
    entries[s] =
        (Entry){hubs[hubs[sources[s]]], hubs[sources[s]], sitnet_arcs_out_degree (arcs, sources[s]), sources[s]};
  qsort (entries, n_sources, sizeof *entries, compare_entries);
  for (guint32 s = 0; s < n_sources; s++)
    sources[s] = entries[s].source;
}
