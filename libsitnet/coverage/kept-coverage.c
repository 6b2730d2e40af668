/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Keeps supply and demand, and what is short, with the network: coverage, gaps, spread and others ask for both. */
#include "kept-coverage.h"

#include "coverage-input.h"

static gpointer
make_supply_demand (const SitnetNetwork *network, SitnetVariant variant, const SitnetProgress *progress, GError **error)
{
  return sitnet_coverage_input_supply_demand (network, progress, error);
}

const SitnetSupplyDemand *
sitnet_network_get_supply_demand (const SitnetNetwork *network, const SitnetProgress *progress, GError **error)
{
  static const SitnetDerivedKind kind = {make_supply_demand, (GDestroyNotify)sitnet_supply_demand_free};
  return sitnet_network_derive (network, &kind, (SitnetVariant){0}, progress, error);
}

static gpointer
make_shortage (const SitnetNetwork *network, SitnetVariant variant, const SitnetProgress *progress, GError **error)
{
  const SitnetSupplyDemand *supply_demand = sitnet_network_get_supply_demand (network, progress, error);
  return supply_demand != NULL ? sitnet_shortage_find (supply_demand, progress, error) : NULL;
}

const SitnetShortage *
sitnet_network_get_shortage (const SitnetNetwork *network, const SitnetProgress *progress, GError **error)
{
  static const SitnetDerivedKind kind = {make_shortage, (GDestroyNotify)sitnet_shortage_free};
  return sitnet_network_derive (network, &kind, (SitnetVariant){0}, progress, error);
}
