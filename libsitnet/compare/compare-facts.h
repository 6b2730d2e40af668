/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a comparison looks at: the facts of one network, kind by kind. */
#ifndef SITNET_COMPARE_FACTS_H
#define SITNET_COMPARE_FACTS_H

#include "diff.h"
#include "network-private.h"

#include <sitnet/analysis.h>

typedef enum {
  SITNET_WHAT_ACTOR,
  SITNET_WHAT_TIE,
  SITNET_WHAT_BRIDGE,
  SITNET_WHAT_CUT_ACTOR,
  SITNET_WHAT_ISOLATE,
  SITNET_WHAT_GAP,
  SITNET_WHAT_MEASURE,
  SITNET_N_WHATS
} SitnetWhat;

/* `other` is the network compared with: ties and bridges count only between actors that are in both. `arguments`
   must name no parameter. NULL with the error of the analysis asked. */
SitnetDiff *sitnet_compare_facts (SitnetNetwork *network, const SitnetNetwork *other, SitnetWhat what,
                                  SitnetArguments *arguments, GError **error);

#endif
