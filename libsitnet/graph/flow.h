/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Maximum flow from sources with a capacity to sinks with a need, and which sinks some maximum flow leaves
 * wanting. */
#ifndef SITNET_FLOW_H
#define SITNET_FLOW_H

#include "pace.h"

/* Arcs of one sink stand side by side: arc a goes from source arc_source[a]; those of sink t are
   sink_arcs[t] … sink_arcs[t + 1] − 1. A source may have any number of arcs; an arc carries any amount. */
typedef struct {
  guint32 n_sources, n_sinks;
  const double *held;   /* per source, ≥ 0 and finite */
  const double *needed; /* per sink, ≥ 0 and finite */
  const guint32 *arc_source;
  const guint32 *sink_arcs;
} SitnetFlow;

/* Returns the value of a maximum flow. `group` (n_sinks) gets the number, from 0, of the group of sinks that
   proves a want: together they need more than all sources with an arc to any of them hold; G_MAXUINT32 for a
   sink that every maximum flow serves in full. O(√vertices · arcs) in practice (Dinic 1970).
   -1 with SITNET_ERROR_CANCELLED when `pace` (NULL: nobody asks) said stop. */
double sitnet_flow_maximum (const SitnetFlow *self, SitnetPace *pace, guint32 *group, guint32 *n_groups,
                            GError **error);

#endif
