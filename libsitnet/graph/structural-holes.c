/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Constraint and effective size after Burt (1992), from triangles alone. */
#include "structural-holes.h"

#include "triangles.h"

#include <math.h>

typedef struct {
  const SitnetLinks *links;
  const double *weights; /* NULL = all 1 */
  double *total;         /* per actor: sum of the weights of its links */
  double *greatest;      /* per actor: the greatest of them */
  double *indirect;      /* per link i–j: Σ w_iq w_qj / total_q over the common partners q of its ends */
  double *repeated;      /* per actor i: Σ p_iq m_jq, times total_i, over its partners j and q tied themselves */
} Sums;

static double
weight_of (const Sums *sums, guint32 link)
{
  return sums->weights != NULL ? sums->weights[link] : 1;
}

static void
sum_weights (const Sums *sums)
{
  const SitnetLinks *links = sums->links;
  for (guint32 l = 0; l < links->n_links; l++) {
    guint32 ends[] = {links->from[l], links->to[l]};
    for (guint i = 0; i < 2; i++) {
      sums->total[ends[i]] += weight_of (sums, l);
      sums->greatest[ends[i]] = MAX (sums->greatest[ends[i]], weight_of (sums, l));
    }
  }
}

/* For each actor i of the three, with partners j and q. */
static void
add_triangle (const guint32 actors[3], const guint32 links[3], gpointer data)
{
  Sums *sums = data;
  for (guint i = 0; i < 3; i++) {
    guint32 j = actors[(i + 1) % 3], q = actors[(i + 2) % 3];
    double ij = weight_of (sums, links[i]), jq = weight_of (sums, links[(i + 1) % 3]);
    double qi = weight_of (sums, links[(i + 2) % 3]);
    sums->indirect[links[i]] += qi * jq / sums->total[q];
    sums->repeated[actors[i]] += qi * jq / sums->greatest[j] + ij * jq / sums->greatest[q];
  }
}

/* p_ij = w_ij / total_i, so that p_ij + Σ p_iq p_qj = (w_ij + Σ w_iq w_qj / total_q) / total_i. */
static double
constraint_of (const Sums *sums, guint32 actor)
{
  const SitnetLinks *links = sums->links;
  double constraint = 0;
  for (guint32 i = links->offsets[actor]; i < links->offsets[actor + 1]; i++) {
    guint32 link = links->link_ids[i];
    double part = (weight_of (sums, link) + sums->indirect[link]) / sums->total[actor];
    constraint += part * part;
  }
  return constraint;
}

void
sitnet_structural_holes_init (SitnetStructuralHoles *self, const SitnetLinks *links, const double *weights)
{
  guint32 n = links->n_actors;
  g_autofree double *total = g_new0 (double, n), *greatest = g_new0 (double, n);
  g_autofree double *indirect = g_new0 (double, links->n_links), *repeated = g_new0 (double, n);
  Sums sums = {links, weights, total, greatest, indirect, repeated};
  sum_weights (&sums);
  sitnet_triangles_foreach (links, add_triangle, &sums);
  self->constraint = g_new (double, n);
  self->effective_size = g_new (double, n);
  for (guint32 a = 0; a < n; a++) {
    double degree = sitnet_links_degree (links, a);
    self->constraint[a] = degree > 0 ? constraint_of (&sums, a) : NAN;
    self->effective_size[a] = degree > 0 ? degree - repeated[a] / total[a] : NAN;
  }
}

void
sitnet_structural_holes_clear (SitnetStructuralHoles *self)
{
  g_clear_pointer (&self->constraint, g_free);
  g_clear_pointer (&self->effective_size, g_free);
}
