/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Actors and ties as the two tables that other programs for graphs take: of nodes and of edges. */
#ifndef SITNET_GRAPH_TABLES_H
#define SITNET_GRAPH_TABLES_H

#include "network-private.h"

typedef struct {
  const char *column, *heading;
} SitnetGraphHeading;

/* What a program calls the tables and their columns. Columns that it has no name for keep theirs, with a capital. */
typedef struct {
  const char *nodes, *edges;
  const SitnetGraphHeading *of_nodes,
      *of_edges;                            /* those that come first, in this order; the column is NULL at the end */
  const char *direction, *one_way, *mutual; /* a further column of edges, and what stands in it */
} SitnetGraphTerms;

/* The two tables, of nodes and of edges, with a name each; free with g_ptr_array_unref(). */
GPtrArray *sitnet_graph_tables_new (SitnetNetwork *network, const SitnetGraphTerms *terms);

#endif
