/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The corners of boxes and who sees whom among them: the roads for lines that go round boxes. */
#ifndef SITNET_CORNER_GRAPH_H
#define SITNET_CORNER_GRAPH_H

#include "layout.h"

G_BEGIN_DECLS

typedef struct {
  gint32 x;
  gint32 y;
} SitnetRoutePoint;

typedef struct _SitnetCornerGraph SitnetCornerGraph;

SitnetCornerGraph *sitnet_corner_graph_new (const SitnetLayoutBox *boxes, guint n_boxes);
void sitnet_corner_graph_free (SitnetCornerGraph *self);

/* Whether a straight line between the middles of two boxes keeps clear of all others. */
gboolean sitnet_corner_graph_is_free (const SitnetCornerGraph *self, guint from, guint to);
/* The corners on the shortest way from one box to another, in order, few bends preferred; none when there is no way. */
void sitnet_corner_graph_find (SitnetCornerGraph *self, guint from, guint to, GArray *corners);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetCornerGraph, sitnet_corner_graph_free)

G_END_DECLS

#endif
