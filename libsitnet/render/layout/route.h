/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Lines led round the boxes that they have nothing to do with. Lengths in tenths of a point, y downwards. */
#ifndef SITNET_ROUTE_H
#define SITNET_ROUTE_H

#include "corner-graph.h"

G_BEGIN_DECLS

/**
 * SitnetRoutes:
 * @points: of all lines, one after the other: Bézier curves, each of three more points after the first
 * @offsets: (array length=n_lines+1): line i has points[offsets[i]] … points[offsets[i + 1] − 1]
 *
 * A line begins at the edge of its first box and ends at that of the other.
 */
typedef struct {
  GArray *points;
  guint *offsets;
  guint n_lines;
} SitnetRoutes;

/* More boxes than this are not gone round: lines are straight. */
#define SITNET_ROUTE_MOST_BOXES 220

SitnetRoutes *sitnet_routes_new (const SitnetLayoutBox *boxes, guint n_boxes, const SitnetLayoutLine *lines,
                                 guint n_lines);
void sitnet_routes_free (SitnetRoutes *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetRoutes, sitnet_routes_free)

G_END_DECLS

#endif
