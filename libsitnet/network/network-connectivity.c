/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Keeps the connectivity of a network, for nearly every question asks for it. */
#include "network-connectivity.h"

#include "derived-cache.h"

static gpointer
make_connectivity (const SitnetNetwork *network, SitnetVariant variant, const SitnetProgress *progress, GError **error)
{
  SitnetConnectivity *self = g_new (SitnetConnectivity, 1);
  sitnet_connectivity_init (self, &network->links);
  return self;
}

static void
free_connectivity (gpointer data)
{
  sitnet_connectivity_clear (data);
  g_free (data);
}

const SitnetConnectivity *
sitnet_network_get_connectivity (const SitnetNetwork *network)
{
  static const SitnetDerivedKind kind = {make_connectivity, free_connectivity};
  return sitnet_network_derive (network, &kind, (SitnetVariant){0}, NULL, NULL);
}
