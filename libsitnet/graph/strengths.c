/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sums of strengths that stand beside links. */
#include "strengths.h"

#include "orderless-sum.h"

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
