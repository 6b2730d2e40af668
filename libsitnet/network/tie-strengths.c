/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finds for every row of the ties the arcs it claims, and keeps the largest claim. */
#include "tie-strengths.h"

static void
claim (const SitnetArcs *arcs, double *strengths, guint32 tail, guint32 head, double strength)
{
  guint32 place;
  if (sitnet_arcs_find (arcs, tail, head, &place))
    strengths[place] = MAX (strengths[place], strength);
}

double *
sitnet_tie_strengths_of_arcs (const SitnetNetwork *network, const SitnetArcs *arcs, gboolean directed)
{
  double *strengths = g_new0 (double, arcs->n_arcs);
  for (guint32 t = 0; t < network->n_ties; t++) {
    double strength = network->tie_strength != NULL ? network->tie_strength[t] : 1;
    claim (arcs, strengths, network->tie_from[t], network->tie_to[t], strength);
    if (!directed || network->tie_directed == NULL || !network->tie_directed[t])
      claim (arcs, strengths, network->tie_to[t], network->tie_from[t], strength);
  }
  return strengths;
}

double *
sitnet_tie_strengths_of_links (const SitnetNetwork *network)
{
  const SitnetLinks *links = &network->links;
  SitnetArcs arcs;
  sitnet_arcs_init_links (&arcs, links);
  g_autofree double *of_arcs = sitnet_tie_strengths_of_arcs (network, &arcs, FALSE);
  double *strengths = g_new (double, links->n_links);
  for (guint32 i = 0; i < arcs.n_arcs; i++)
    strengths[links->link_ids[i]] = of_arcs[i];
  return strengths;
}
