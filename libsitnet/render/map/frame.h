/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The box of an actor on the map. */
#ifndef SITNET_FRAME_H
#define SITNET_FRAME_H

#include "description.h"
#include "label.h"
#include "portrait.h"

G_BEGIN_DECLS

gint32 sitnet_frame_room (const SitnetPortrait *portrait, guint32 actor);
void sitnet_frame_add (SitnetDescription *page, const SitnetPortrait *portrait, guint32 actor,
                       const SitnetLabel *label, gint32 x, gint32 y);

G_END_DECLS

#endif
