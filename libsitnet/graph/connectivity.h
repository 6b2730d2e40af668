/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What holds a network together: components, bridges and cut actors with what each of them separates, from
   one depth-first pass. */
#ifndef SITNET_CONNECTIVITY_H
#define SITNET_CONNECTIVITY_H

#include "links.h"
#include "ranked-bits.h"

typedef struct {
  guint32 n_actors;
  guint32 n_links;
  guint32 n_components;
  guint32 n_bridges;
  guint32 n_cut_actors;
  guint32 *component;       /* per actor, from 0 in order of the first actor of each */
  guint32 *component_sizes; /* per component: its actors */
  SitnetRankedBits bridges; /* the links that are one */
  guint32 *smaller_sides;   /* per bridge, by link: actors on the smaller side, at least 1 */
  guint32 *actor_separates; /* per actor: actors outside the largest piece that remains of its component,
                               itself not counted, when it is a cut actor (at least 1), else 0 */
} SitnetConnectivity;

/* Links may be raw (repeated). Linear in actors and links; 24 bytes an actor while it works. */
void sitnet_connectivity_init (SitnetConnectivity *self, const SitnetLinks *links);
void sitnet_connectivity_clear (SitnetConnectivity *self);

static inline gboolean
sitnet_connectivity_is_bridge (const SitnetConnectivity *self, guint32 link)
{
  return sitnet_ranked_bits_has (&self->bridges, link);
}

/* Actors on the smaller side of a bridge (at least 1), else 0. */
static inline guint32
sitnet_connectivity_link_separates (const SitnetConnectivity *self, guint32 link)
{
  return sitnet_connectivity_is_bridge (self, link)
             ? self->smaller_sides[sitnet_ranked_bits_rank (&self->bridges, link)]
             : 0;
}

static inline gboolean
sitnet_connectivity_is_cut (const SitnetConnectivity *self, guint32 actor)
{
  return self->actor_separates[actor] > 0;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SitnetConnectivity, sitnet_connectivity_clear)

#endif
