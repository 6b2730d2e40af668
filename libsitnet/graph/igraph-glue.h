/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is left to igraph. In a build without it every call fails with SITNET_ERROR_UNSUPPORTED. */
#ifndef SITNET_IGRAPH_GLUE_H
#define SITNET_IGRAPH_GLUE_H

#include "links.h"
#include "progress-private.h"

typedef struct {
  double resolution; /* 1 = plain modularity */
  guint rounds;
  guint32 seed;
} SitnetLeiden;

/* Communities of great modularity; `groups` holds n_actors, numbers from 0. Without links everyone is a group
   and `modularity` stays as it was. Asks `progress` (NULL = nobody) whether to go on, also while another thread has igraph,
   and fails with SITNET_ERROR_CANCELLED when it says no. */
gboolean sitnet_igraph_leiden (const SitnetLinks *links, const SitnetLeiden *leiden, const SitnetProgress *progress,
                               guint32 *groups, double *modularity, GError **error);

#endif
