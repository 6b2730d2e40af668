/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How long the way round a link is. */
#ifndef SITNET_DETOUR_H
#define SITNET_DETOUR_H

#include "links.h"

typedef struct {
  const SitnetLinks *links;
  guint32 *seen;     /* per actor: the search that saw it last */
  guint32 *distance; /* in that search */
  guint32 *queue;
  guint32 search;
} SitnetDetour;

void sitnet_detour_init (SitnetDetour *self, const SitnetLinks *links);
void sitnet_detour_clear (SitnetDetour *self);
/* The distance between the ends of a link without it; 0 when there is no other way. Breadth-first from the
   end of lower degree, stopping at the other end. */
guint32 sitnet_detour_of (SitnetDetour *self, guint32 link);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SitnetDetour, sitnet_detour_clear)

#endif
