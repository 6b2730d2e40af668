/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where boxes and titles stand on a map, apart from any paper: what lets the next map look like the last. */
#ifndef SITNET_MAP_PLACES_H
#define SITNET_MAP_PLACES_H

#include <sitnet/table.h>

G_BEGIN_DECLS

/* Places count from 0 to this, from the left and the top edge of the page. */
#define SITNET_MAP_PLACES_WHOLE 1000

typedef struct _SitnetMapPlaces SitnetMapPlaces;

SitnetMapPlaces *sitnet_map_places_new (void);
SitnetMapPlaces *sitnet_map_places_ref (SitnetMapPlaces *self);
void sitnet_map_places_unref (SitnetMapPlaces *self);

/* One of actor (its id) and sector (its code, whose title it is) is NULL or empty; an earlier place is forgotten. */
void sitnet_map_places_put (SitnetMapPlaces *self, const char *actor, const char *sector, double x, double y);
gboolean sitnet_map_places_find (const SitnetMapPlaces *self, const char *actor, const char *sector, double *x,
                                 double *y);

SitnetTable *sitnet_map_places_to_table (const SitnetMapPlaces *self);
SitnetMapPlaces *sitnet_map_places_from_table (const SitnetTable *table, GError **error);
SitnetMapPlaces *sitnet_map_places_read (const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetMapPlaces, sitnet_map_places_unref)

G_END_DECLS

#endif
