/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Components, bridges and cut actors of a network. */
#ifndef SITNET_NETWORK_CONNECTIVITY_H
#define SITNET_NETWORK_CONNECTIVITY_H

#include "connectivity.h"
#include "network-private.h"

/* Of the network's links, worked out once for all who ask; lent as long as the network lives. */
const SitnetConnectivity *sitnet_network_get_connectivity (const SitnetNetwork *network);

#endif
