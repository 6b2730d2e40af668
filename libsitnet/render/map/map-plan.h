/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where everything on the page stands, found for all data of an area at once, so that nobody moves when less of them is
 * shown, in another language or on another paper. */
#ifndef SITNET_MAP_PLAN_H
#define SITNET_MAP_PLAN_H

#include "description.h"
#include "layout.h"
#include "map-content.h"
#include "map-places.h"
#include "unconnected-row.h"

G_BEGIN_DECLS

/* The page that maps are laid out on, ISO 216 A3, lying; other paper gets the same picture, larger or smaller. */
#define SITNET_MAP_PLAN_WIDTH 11906
#define SITNET_MAP_PLAN_HEIGHT 8419
#define SITNET_MAP_PLAN_MARGIN 240
#define SITNET_MAP_PLAN_LEGEND_SIZE 95

/* An actor that stands in no box of the map, but on the shelf. */
#define SITNET_MAP_PLAN_NO_BOX G_MAXUINT32

/**
 * SitnetMapPlan:
 * @all: what the places are found for; must outlive the plan
 * @entries: (array length=n_entries): boxes of actors with a tie, then titles of sectors; placed on the page
 * @n_boxes: how many of them are actors
 * @boxes: per actor of @all: its box
 * @shelf: those who have no tie
 * @type_size: of ordinary names on the page
 * @least_type: the smallest of all names on the page
 * @is_started: whether places were found by sitnet_map_plan_start_from()
 */
typedef struct {
  const SitnetMapContent *all;
  SitnetLayoutEntry *entries;
  guint n_entries;
  guint n_boxes;
  guint32 *actors;
  guint32 *boxes;
  SitnetLayoutLine *lines;
  GHashTable *by_id;
  SitnetUnconnectedRow *shelf;
  gint32 type_size;
  gint32 least_type;
  SitnetPoint corner;
  gint32 width, height;
  gboolean is_started;
} SitnetMapPlan;

SitnetMapPlan *sitnet_map_plan_new (const SitnetMapContent *all, gint32 heading_height, gint32 side_width);
void sitnet_map_plan_free (SitnetMapPlan *self);
void sitnet_map_plan_start_from (SitnetMapPlan *self, const SitnetMapPlaces *places);
gboolean sitnet_map_plan_place (SitnetMapPlan *self, SitnetMapPlaces *places, const SitnetLayoutOptions *search,
                                GError **error);
gint64 sitnet_map_plan_find_actor (const SitnetMapPlan *self, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetMapPlan, sitnet_map_plan_free)

G_END_DECLS

#endif
