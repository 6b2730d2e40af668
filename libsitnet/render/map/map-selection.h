/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A part of what a map shows. */
#ifndef SITNET_MAP_SELECTION_H
#define SITNET_MAP_SELECTION_H

#include "map-content.h"

G_BEGIN_DECLS

/* Leaves out all ties but the first so many. */
void sitnet_map_content_cut_ties (SitnetMapContent *self, guint32 n_ties);
/* Leaves out all actors without a 1 in `kept`, and their ties. */
void sitnet_map_content_keep (SitnetMapContent *self, const guint8 *kept);
/* Puts these actors, in this order, some of them perhaps several times, in place of all, and leaves out all ties. */
void sitnet_map_content_repeat (SitnetMapContent *self, const guint32 *numbers, guint32 n);

G_END_DECLS

#endif
