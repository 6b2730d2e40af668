/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Constraint after Burt (1992), effective size after Burt as simplified by Borgatti (1997), from triangles
 * alone. */
#include "holes.h"

#include "triangles.h"

#include <math.h>

typedef struct {
  const SitnetLinks *links;
  double *indirect;   /* per link: sum of 1 / degree over the common partners of its ends */
  guint64 *triangles; /* per actor */
} Sums;

static void
add_triangle (const guint32 actors[3], const guint32 links[3], gpointer data)
{
  Sums *sums = data;
  for (guint i = 0; i < 3; i++) {
    sums->triangles[actors[i]]++;
    sums->indirect[links[i]] += 1.0 / sitnet_links_degree (sums->links, actors[(i + 2) % 3]);
  }
}

/* Each partner takes 1 / degree of an actor's time, so that p_ij + Σ p_iq p_qj = (1 + Σ 1 / degree_q) /
 * degree_i. */
static double
constraint_of (const Sums *sums, guint32 actor)
{
  const SitnetLinks *links = sums->links;
  double degree = sitnet_links_degree (links, actor), constraint = 0;
  for (guint32 i = links->offsets[actor]; i < links->offsets[actor + 1]; i++) {
    double part = (1 + sums->indirect[links->link_ids[i]]) / degree;
    constraint += part * part;
  }
  return constraint;
}

void
sitnet_holes_init (SitnetHoles *self, const SitnetLinks *links)
{
  g_autofree double *indirect = g_new0 (double, links->n_links);
  g_autofree guint64 *triangles = g_new0 (guint64, links->n_actors);
  Sums sums = {links, indirect, triangles};
  sitnet_triangles_foreach (links, add_triangle, &sums);
  self->constraint = g_new (double, links->n_actors);
  self->effective_size = g_new (double, links->n_actors);
  for (guint32 a = 0; a < links->n_actors; a++) {
    double degree = sitnet_links_degree (links, a);
    self->constraint[a] = degree > 0 ? constraint_of (&sums, a) : NAN;
    self->effective_size[a] = degree > 0 ? degree - 2 * (double)triangles[a] / degree : NAN;
  }
}

void
sitnet_holes_clear (SitnetHoles *self)
{
  g_clear_pointer (&self->constraint, g_free);
  g_clear_pointer (&self->effective_size, g_free);
}
