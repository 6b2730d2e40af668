/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* An edge of several kinds, or reported by several, as a tie of each. */
#ifndef SITNET_GRAPH_SPLIT_H
#define SITNET_GRAPH_SPLIT_H

#include "graph-rows.h"

/* Makes a row for each kind, or each reporter, of those that stand in one value with | between, as graphs of our Python package
   have them, in the place of the edge. Of several kinds and several reporters nobody can say who reported which: the first
   reporter is taken for all, so that no tie is confirmed that was not. Either attribute may be G_MAXUINT, which is none. What
   would be too many rows is left as it is. */
void sitnet_graph_split (SitnetGraphRows *edges, guint kind, guint reporter);

#endif
