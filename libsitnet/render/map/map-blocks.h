/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The drawing for a page of more actors than lines can be followed between: a block for each area or sector. */
#ifndef SITNET_MAP_BLOCKS_H
#define SITNET_MAP_BLOCKS_H

#include "description.h"
#include "map-content.h"

G_BEGIN_DECLS

/* The ground of every block. */
#define SITNET_MAP_BLOCKS_GROUND "#EEF1F4"

/**
 * SitnetMapBlock:
 * @name: (nullable): lent by the network; %NULL for those who have no area or sector
 * @code: of the area or sector, −1 for none
 * @actors: (element-type guint32): who stands in it, by sector, then by name
 */
typedef struct {
  const char *name;
  gint32 code;
  GArray *actors;
} SitnetMapBlock;

/* (transfer full) (element-type SitnetMapBlock): by areas where the actors have two or more, else by sectors; the largest
   first. */
GPtrArray *sitnet_map_blocks_new (const SitnetMapContent *shown, const SitnetNetwork *network);

/* (transfer full): a page with all of them, their ties drawn straight. Takes time in proportion to actors and ties. */
SitnetDescription *sitnet_map_blocks_compose (const SitnetMapContent *shown, const GPtrArray *blocks);

G_END_DECLS

#endif
