/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The ground of the map: islands in the colours of the sectors, and their titles. */
#ifndef SITNET_ISLAND_FILL_H
#define SITNET_ISLAND_FILL_H

#include "description.h"
#include "layout.h"
#include "map-content.h"

G_BEGIN_DECLS

void sitnet_island_fill_draw (SitnetDescription *page, const SitnetMapContent *portrait,
                              const SitnetLayoutEntry *entries, guint n_entries);

G_END_DECLS

#endif
