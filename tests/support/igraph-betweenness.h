/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* igraph's betweenness of all actors, unnormalised, as igraph 0.10 and 1.0 are asked for it. */
#ifndef IGRAPH_BETWEENNESS_H
#define IGRAPH_BETWEENNESS_H

#include <igraph.h>

static inline igraph_error_t
igraph_betweenness_of_all (const igraph_t *graph, igraph_vector_t *scores, igraph_bool_t directed,
                           const igraph_vector_t *weights)
{
#if IGRAPH_VERSION_MAJOR >= 1
  return igraph_betweenness (graph, weights, scores, igraph_vss_all (), directed, 0);
#else
  return igraph_betweenness (graph, scores, igraph_vss_all (), directed, weights);
#endif
}

#endif
