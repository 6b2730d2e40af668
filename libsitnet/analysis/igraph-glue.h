/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is left to igraph. In a build without it every call fails with SITNET_ERROR_UNSUPPORTED. */
#ifndef SITNET_IGRAPH_GLUE_H
#define SITNET_IGRAPH_GLUE_H

#include "analysis-private.h"

/* Both ask `call` (NULL = nobody) whether to go on, also while another thread has igraph, and fail with
   SITNET_ERROR_CANCELLED when it says no. */

/* Eigenvector centrality on links, weighted beside them (NULL = all 1), greatest 1; `values` holds n_actors. There must
   be at least one link. */
gboolean sitnet_igraph_eigenvector (const SitnetLinks *links, const double *weights, const SitnetCall *call, double *values,
                                    GError **error);

typedef struct {
  double resolution; /* 1 = plain modularity */
  guint rounds;
  guint32 seed;
} SitnetLeiden;

/* Communities of great modularity; `groups` holds n_actors, numbers from 0. Without links everyone is a group
   and `modularity` stays as it was. */
gboolean sitnet_igraph_leiden (const SitnetLinks *links, const SitnetLeiden *leiden, const SitnetCall *call,
                               guint32 *groups, double *modularity, GError **error);

#endif
