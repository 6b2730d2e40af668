/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Islands of sector colour behind placed boxes. Lengths are in tenths of a point, y grows downwards. */
#ifndef SITNET_ISLAND_H
#define SITNET_ISLAND_H

#include <glib.h>

#include "layout.h"

G_BEGIN_DECLS

/* An island reaches this far beyond its boxes; the same is the radius of its corners. */
#define SITNET_ISLAND_MARGIN 90

/* Width of the bands that join the boxes of an island, and the longest of them. */
#define SITNET_ISLAND_BAND 180
#define SITNET_ISLAND_REACH 900

typedef struct {
  gint32 x;
  gint32 y;
} SitnetIslandPoint;

/**
 * SitnetIslandShape:
 * @sector: whose colour it has
 * @island: number of the island, from 0; one sector may have several
 * @n_points: corners of the outline
 * @points: corners of the outline, in order, not closed
 * @is_band: a band between two boxes (four straight corners); otherwise a box with rounded corners,
 *   given as a polygon that is close enough for the eye
 *
 * Shapes of one island overlap: draw all outlines first, then all fills.
 */
typedef struct {
  gint32 sector;
  guint32 island;
  guint32 n_points;
  SitnetIslandPoint *points;
  gboolean is_band;
} SitnetIslandShape;

/**
 * SitnetIslands:
 * @shapes: (array length=n_shapes): by sector, then island
 * @n_shapes: number of shapes
 * @n_islands: number of islands
 */
typedef struct {
  SitnetIslandShape *shapes;
  guint n_shapes;
  guint n_islands;
} SitnetIslands;

SitnetIslands *sitnet_islands_new (const SitnetLayoutBox *boxes, guint n_boxes);
void sitnet_islands_free (SitnetIslands *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetIslands, sitnet_islands_free)

G_END_DECLS

#endif
