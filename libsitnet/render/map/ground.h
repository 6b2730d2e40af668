/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The ground of the map: islands in the colours of the sectors, and their titles. */
#ifndef SITNET_GROUND_H
#define SITNET_GROUND_H

#include "description.h"
#include "layout.h"
#include "portrait.h"

G_BEGIN_DECLS

void sitnet_ground_draw (SitnetDescription *page, const SitnetPortrait *portrait,
                         const SitnetLayoutEntry *entries, guint n_entries);

G_END_DECLS

#endif
