/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The box of an actor on the map. */
#ifndef SITNET_ACTOR_BOX_H
#define SITNET_ACTOR_BOX_H

#include "description.h"
#include "label.h"
#include "map-content.h"

G_BEGIN_DECLS

gint32 sitnet_actor_box_room (const SitnetMapContent *portrait, guint32 actor);
void sitnet_actor_box_add (SitnetDescription *page, const SitnetMapContent *portrait, guint32 actor,
                           const SitnetLabel *label, gint32 x, gint32 y);

G_END_DECLS

#endif
