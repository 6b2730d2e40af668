/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One-number descriptions of a network, each with its edge cases. */
#include "measures.h"

#include "connectivity.h"
#include "orderless-sum.h"
#include "triangles.h"

#include <math.h>

static double
ratio (double part, double whole)
{
  return whole > 0 ? part / whole : NAN;
}

double
sitnet_measure_density (guint32 n_actors, double n_present, gboolean directed)
{
  double n = n_actors, possible = n > 1 ? n * (n - 1) : 0;
  return ratio (n_present, directed ? possible : possible / 2);
}

double
sitnet_measure_transitivity (const SitnetLinks *links)
{
  double meetings = 0;
  for (guint32 a = 0; a < links->n_actors; a++) {
    double degree = sitnet_links_degree (links, a);
    meetings += degree * (degree - 1) / 2;
  }
  return ratio (3 * (double)sitnet_triangles_count (links), meetings);
}

double
sitnet_measure_centralization (const double *scores, guint32 n_actors, double greatest_possible)
{
  double greatest = 0;
  for (guint32 a = 0; a < n_actors; a++)
    greatest = MAX (greatest, scores[a]);
  SitnetOrderlessSum less = sitnet_orderless_sum (greatest); /* of differences: where all are equal it is exactly 0 */
  for (guint32 a = 0; a < n_actors; a++)
    sitnet_orderless_add (&less, greatest - scores[a]);
  return ratio (sitnet_orderless_take (&less), greatest_possible);
}

double
sitnet_measure_ei_index (const SitnetLinks *links, SitnetActorCodes sectors)
{
  gint64 external = 0, internal = 0;
  for (guint32 l = 0; l < links->n_links; l++) {
    gint32 from = sitnet_actor_code (sectors, links->from[l]), to = sitnet_actor_code (sectors, links->to[l]);
    if (from < 0 || to < 0)
      continue;
    if (from == to)
      internal++;
    else
      external++;
  }
  return ratio ((double)(external - internal), (double)(external + internal));
}

static guint32
count_answered (const SitnetArcs *arcs)
{
  guint32 answered = 0;
  for (guint32 tail = 0; tail < arcs->n_actors; tail++)
    for (guint32 i = arcs->offsets[tail]; i < arcs->offsets[tail + 1]; i++)
      answered += sitnet_arcs_has (arcs, arcs->heads[i], tail) ? 1 : 0;
  return answered;
}

double
sitnet_measure_reciprocity (const SitnetArcs *arcs)
{
  return ratio (count_answered (arcs), arcs->n_arcs);
}

double
sitnet_measure_pair_reciprocity (const SitnetArcs *arcs)
{
  guint32 mutual = count_answered (arcs) / 2;
  return ratio (mutual, arcs->n_arcs - mutual);
}

static guint32
count_bridges (const SitnetLinks *links)
{
  g_auto (SitnetConnectivity) found;
  sitnet_connectivity_init (&found, links);
  return found.n_bridges;
}

guint32
sitnet_measure_bridges_without (const SitnetLinks *links, SitnetActorCodes kinds, gint32 kind)
{
  g_autofree guint32 *from = g_new (guint32, links->n_links);
  g_autofree guint32 *to = g_new (guint32, links->n_links);
  guint32 n_kept = 0;
  for (guint32 l = 0; l < links->n_links; l++)
    if (sitnet_actor_code (kinds, links->from[l]) != kind && sitnet_actor_code (kinds, links->to[l]) != kind) {
      from[n_kept] = links->from[l];
      to[n_kept++] = links->to[l];
    }
  if (n_kept == links->n_links)
    return count_bridges (links);
  SitnetLinks rest;
  if (!sitnet_links_init_raw (&rest, links->n_actors, n_kept, from, to)) /* they are merged already */
    return 0;                                                            /* never: fewer links than there are */
  guint32 n_bridges = count_bridges (&rest);
  sitnet_links_clear (&rest);
  return n_bridges;
}
