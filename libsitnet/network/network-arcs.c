/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Hands a network's ties or links to the layout of arcs. */
#include "network-arcs.h"

#include "error-private.h"

#include <sitnet/error.h>

gboolean
sitnet_network_arcs_init (SitnetArcs *arcs, const SitnetNetwork *network, gboolean directed, const char *asker,
                          GError **error)
{
  if (!directed)
    sitnet_arcs_init_links (arcs, &network->links);
  else if (!sitnet_arcs_init_directed (arcs, network->n_actors, network->n_ties, network->tie_from, network->tie_to,
                                       network->tie_directed)) {
    sitnet_error_set (error, SITNET_ERROR_LIMIT, "%s: more than 4 billion directed ties", asker);
    return FALSE;
  }
  return TRUE;
}
