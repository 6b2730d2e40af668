/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The analyses of structure, for the table of analyses and for their tests. */
#ifndef SITNET_STRUCTURE_H
#define SITNET_STRUCTURE_H

#include "analysis-private.h"

/* The columns of a tied pair. */
#define SITNET_COLUMN_FROM                                                                                   \
  {"from", SITNET_TYPE_CATEGORY, NULL,                                                                       \
   {"one end, as the first row of the tie names it", "jeden konec, jak jej uvádí první řádek vazby"}}
#define SITNET_COLUMN_TO                                                                                     \
  {                                                                                                          \
    "to", SITNET_TYPE_CATEGORY, NULL, { "the other end", "druhý konec" }                                     \
  }

extern const SitnetAnalysis sitnet_summary;
extern const SitnetAnalysis sitnet_components;
extern const SitnetAnalysis sitnet_bridges;
extern const SitnetAnalysis sitnet_brokers;
extern const SitnetAnalysis sitnet_isolates;
extern const SitnetAnalysis sitnet_centrality;
extern const SitnetAnalysis sitnet_sectors;
extern const SitnetAnalysis sitnet_openness;
extern const SitnetAnalysis sitnet_unconfirmed;
extern const SitnetAnalysis sitnet_multiplexity;
extern const SitnetAnalysis sitnet_core;
extern const SitnetAnalysis sitnet_reach;
extern const SitnetAnalysis sitnet_dependence;
extern const SitnetAnalysis sitnet_communities;

#endif
