/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finds for every row of the ties the arcs it claims, and keeps the largest claim. */
#include "strengths.h"

#include "orderless-sum.h"

static void
claim (const SitnetArcs *arcs, double *strengths, guint32 tail, guint32 head, double strength)
{
  guint32 place;
  if (sitnet_arcs_find (arcs, tail, head, &place))
    strengths[place] = MAX (strengths[place], strength);
}

double *
sitnet_strengths_of_arcs (const SitnetNetwork *network, const SitnetArcs *arcs, gboolean directed)
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
sitnet_strengths_of_links (const SitnetNetwork *network)
{
  const SitnetLinks *links = &network->links;
  SitnetArcs arcs;
  sitnet_arcs_init_links (&arcs, links);
  g_autofree double *of_arcs = sitnet_strengths_of_arcs (network, &arcs, FALSE);
  double *strengths = g_new (double, links->n_links);
  for (guint32 i = 0; i < arcs.n_arcs; i++)
    strengths[links->link_ids[i]] = of_arcs[i];
  return strengths;
}

double *
sitnet_strengths_mutual (const SitnetLinks *links, const SitnetArcs *arcs, const double *strengths)
{
  double *sums = g_new0 (double, links->n_links);
  for (guint32 l = 0; l < links->n_links; l++) {
    guint32 place;
    if (sitnet_arcs_find (arcs, links->from[l], links->to[l], &place))
      sums[l] += strengths[place];
    if (sitnet_arcs_find (arcs, links->to[l], links->from[l], &place))
      sums[l] += strengths[place];
  }
  return sums;
}

static double
sum_of_actor (const SitnetLinks *links, guint32 actor, const double *strengths)
{
  guint32 begin = links->offsets[actor], end = links->offsets[actor + 1];
  double most = 0;
  for (guint32 i = begin; i < end; i++)
    most = MAX (most, strengths[links->link_ids[i]]);
  SitnetOrderlessSum sum = sitnet_orderless_sum (most);
  for (guint32 i = begin; i < end; i++)
    sitnet_orderless_add (&sum, strengths[links->link_ids[i]]);
  return sitnet_orderless_take (&sum);
}

double *
sitnet_strengths_of_actors (const SitnetLinks *links, const double *strengths)
{
  double *sums = g_new (double, links->n_actors);
  for (guint32 a = 0; a < links->n_actors; a++)
    sums[a] = strengths != NULL ? sum_of_actor (links, a, strengths) : sitnet_links_degree (links, a);
  return sums;
}
