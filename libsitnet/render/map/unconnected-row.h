/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The shelf at the foot of the map, where the actors without any tie stand. */
#ifndef SITNET_UNCONNECTED_ROW_H
#define SITNET_UNCONNECTED_ROW_H

#include "actor-box.h"

G_BEGIN_DECLS

typedef struct {
  guint32 actor;
  SitnetLabel label;
  gint32 x;
  gint32 y;
} SitnetUnconnectedItem;

/**
 * SitnetUnconnectedRow:
 * @items: (array length=n_items): centres count from the top left corner of the shelf
 * @n_asked: how many of them, the first ones, were asked with whom they work, or nobody was
 * @second: where the heading of the others begins
 * @width: that is taken
 * @height: that is taken, heading and all; 0 when nobody stands there
 */
typedef struct {
  SitnetUnconnectedItem *items;
  guint n_items;
  guint n_asked;
  gint32 heading_size;
  gint32 second;
  gint32 width;
  gint32 height;
} SitnetUnconnectedRow;

SitnetUnconnectedRow *sitnet_unconnected_row_new (const SitnetMapContent *portrait, gint32 type_size, gint32 width);
void sitnet_unconnected_row_free (SitnetUnconnectedRow *self);
void sitnet_unconnected_row_draw (const SitnetUnconnectedRow *self, SitnetDescription *page,
                                  const SitnetMapContent *all, const SitnetMapContent *shown, SitnetPoint corner);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetUnconnectedRow, sitnet_unconnected_row_free)

G_END_DECLS

#endif
