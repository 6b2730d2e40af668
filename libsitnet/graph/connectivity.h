/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What holds a network together: components, bridges and cut actors with what each of them separates, from
   one depth-first pass. */
#ifndef SITNET_CONNECTIVITY_H
#define SITNET_CONNECTIVITY_H

#include "links.h"

typedef struct {
  guint32 n_actors;
  guint32 n_links;
  guint32 n_components;
  guint32 n_bridges;
  guint32 n_cut_actors;
  guint32 *component;       /* per actor, from 0 in order of the first actor of each */
  guint32 *component_sizes; /* per component: its actors */
  guint32 *link_separates;  /* per link: actors on the smaller side when it is a bridge (at least 1), else 0 */
  guint32 *actor_separates; /* per actor: actors outside the largest piece that remains of its component,
                               itself not counted, when it is a cut actor (at least 1), else 0 */
} SitnetConnectivity;

/* Links may be raw (repeated). Linear in actors and links; 24 bytes an actor and 4 a link while it works. */
void sitnet_connectivity_init (SitnetConnectivity *self, const SitnetLinks *links);
void sitnet_connectivity_clear (SitnetConnectivity *self);

static inline gboolean
sitnet_connectivity_is_bridge (const SitnetConnectivity *self, guint32 link)
{
  return self->link_separates[link] > 0;
}

static inline gboolean
sitnet_connectivity_is_cut (const SitnetConnectivity *self, guint32 actor)
{
  return self->actor_separates[actor] > 0;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SitnetConnectivity, sitnet_connectivity_clear)

#endif
