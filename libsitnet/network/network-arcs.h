/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The ties of a network as arcs. */
#ifndef SITNET_NETWORK_ARCS_H
#define SITNET_NETWORK_ARCS_H

#include "arcs.h"
#include "network-private.h"

/* With `directed` the ties in scope, otherwise every link both ways (then lent as long as the network lives). FALSE with
 * SITNET_ERROR_LIMIT when there are more than 2^32 arcs; `asker` is the question, for the message. */
gboolean sitnet_network_arcs_init (SitnetArcs *arcs, const SitnetNetwork *network, gboolean directed, const char *asker,
                                   GError **error);

#endif
