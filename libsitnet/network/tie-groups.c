/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finds the link of each tie and lays the ties out by it. */
#include "tie-groups.h"

#include <string.h>

/* Neighbours are in ascending order, and every tie has its link. */
static guint32
link_of (const SitnetLinks *links, guint32 from, guint32 to)
{
  guint32 low = links->offsets[from], high = links->offsets[from + 1];
  while (high - low > 1) {
    guint32 middle = low + (high - low) / 2;
    if (links->neighbours[middle] <= to)
      low = middle;
    else
      high = middle;
  }
  return links->link_ids[low];
}

static gboolean
is_self (const SitnetNetwork *network, guint32 tie)
{
  return network->tie_from[tie] == network->tie_to[tie];
}

void
sitnet_tie_groups_init (SitnetTieGroups *self, const SitnetNetwork *network)
{
  const SitnetLinks *links = &network->links;
  g_autofree guint32 *link = g_new (guint32, network->n_ties);
  self->offsets = g_new0 (guint32, (gsize)links->n_links + 1);
  self->ties = g_new (guint32, network->n_ties);
  for (guint32 t = 0; t < network->n_ties; t++)
    if (!is_self (network, t)) {
      link[t] = link_of (links, network->tie_from[t], network->tie_to[t]);
      self->offsets[link[t] + 1]++;
    }
  for (guint32 l = 0; l < links->n_links; l++)
    self->offsets[l + 1] += self->offsets[l];
  g_autofree guint32 *cursor = g_memdup2 (self->offsets, sizeof (guint32) * ((gsize)links->n_links + 1));
  for (guint32 t = 0; t < network->n_ties; t++)
    if (!is_self (network, t))
      self->ties[cursor[link[t]]++] = t;
}

void
sitnet_tie_groups_clear (SitnetTieGroups *self)
{
  g_clear_pointer (&self->offsets, g_free);
  g_clear_pointer (&self->ties, g_free);
}

gint32
sitnet_tie_group_kind (const SitnetNetwork *network, guint32 tie)
{
  if (network->tie_kind != NULL)
    return network->tie_kind[tie];
  return sitnet_vocabulary_usual_tie_kind (network->dataset->vocabularies[SITNET_SHEET_TIE_KINDS]);
}
