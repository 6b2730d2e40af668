/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The optimal network as asks: a row of the standard stands in each area. */
#ifndef SITNET_STANDARD_H
#define SITNET_STANDARD_H

#include "supply-demand.h"
#include "vocabulary.h"

/* `row` in every area, or in the one unnamed area of a data set without any. */
void sitnet_standard_add (SitnetSupplyDemand *supply_demand, const SitnetRequirement *row);
/* One provider for each finer need, whatever target, level, form; for data that asks for nothing itself. */
void sitnet_standard_add_built_in (SitnetSupplyDemand *supply_demand, const SitnetVocabulary *needs);

#endif
