/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The shelf at the foot of the map, where the actors without any tie stand. */
#ifndef SITNET_SHELF_H
#define SITNET_SHELF_H

#include "frame.h"

G_BEGIN_DECLS

typedef struct {
  guint32 actor;
  SitnetLabel label;
  gint32 x;
  gint32 y;
} SitnetShelfItem;

/**
 * SitnetShelf:
 * @items: (array length=n_items): centres count from the top left corner of the shelf
 * @width: that is taken
 * @height: that is taken, heading and all; 0 when nobody stands there
 */
typedef struct {
  SitnetShelfItem *items;
  guint n_items;
  gint32 heading_size;
  gint32 width;
  gint32 height;
} SitnetShelf;

SitnetShelf *sitnet_shelf_new (const SitnetPortrait *portrait, gint32 type_size, gint32 width);
void sitnet_shelf_free (SitnetShelf *self);
void sitnet_shelf_draw (const SitnetShelf *self, SitnetDescription *page, const SitnetPortrait *portrait,
                        SitnetPoint corner);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetShelf, sitnet_shelf_free)

G_END_DECLS

#endif
