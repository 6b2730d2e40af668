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

/* Of a part of the areas, the demands of the others take no place from theirs. */
static SitnetUnserved *
find_in_areas (const SitnetSupplyDemand *supply_demand, const guint8 *listed, const SitnetProgress *progress,
               GError **error)
{
  g_autoptr (SitnetShortage) shortage = sitnet_shortage_find_by_flow (supply_demand, listed, progress, error);
  return shortage != NULL ? sitnet_unserved_find (supply_demand, shortage, listed, progress, error) : NULL;
}

static gpointer
make_unserved (const SitnetNetwork *network, SitnetVariant variant, const SitnetProgress *progress, GError **error)
{
  const SitnetSupplyDemand *supply_demand = sitnet_network_get_supply_demand (network, progress, error);
  if (supply_demand == NULL)
    return NULL;
  g_autofree guint8 *listed = sitnet_coverage_input_listed (network);
  if (listed != NULL)
    return find_in_areas (supply_demand, listed, progress, error);
  const SitnetShortage *shortage = sitnet_network_get_shortage (network, progress, error);
  return shortage != NULL ? sitnet_unserved_find (supply_demand, shortage, NULL, progress, error) : NULL;
}

const SitnetUnserved *
sitnet_network_get_unserved (const SitnetNetwork *network, const SitnetProgress *progress, GError **error)
{
  static const SitnetDerivedKind kind = {make_unserved, (GDestroyNotify)sitnet_unserved_free};
  return sitnet_network_derive (network, &kind, (SitnetVariant){0}, progress, error);
}
