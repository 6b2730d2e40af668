/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Nodes and edges of a graph file as sheets of a data set: actors and ties. */
#ifndef SITNET_GRAPH_SHEETS_H
#define SITNET_GRAPH_SHEETS_H

#include "graph-rows.h"
#include "sheet-builder.h"

/* Attributes whose names are those of columns, or synonyms of them, are these columns; others stay as own columns. An attribute
   “id” that tells all nodes apart is their id, else “name” where there is a “label” besides or the ids are igraph's numbers, else
   the id of the file. Several kinds or reporters with | between are several ties. A direction is a cell of `directed` where the kind of the tie does not say it. FALSE with an error when it is too much. */
gboolean sitnet_graph_sheets_hand_over (const SitnetGraphRows *nodes, SitnetGraphRows *edges, SitnetBuilder *builder,
                                        GError **error);

#endif
