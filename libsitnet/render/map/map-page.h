/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A whole page: heading, map, shelf and legend, each in its place. */
#ifndef SITNET_MAP_PAGE_H
#define SITNET_MAP_PAGE_H

#include "listener.h"
#include "description.h"
#include "map-content.h"
#include "map-places.h"
#include "route.h"
#include "side-column.h"

#include <sitnet/map.h>

G_BEGIN_DECLS

/**
 * SitnetPaperSize:
 * @name: "a3"
 * @width: lying, tenths of a point
 * @height: lying
 */
typedef struct {
  const char *name;
  gint32 width;
  gint32 height;
} SitnetPaperSize;

/* NULL for a number that is no paper. */
const SitnetPaperSize *sitnet_paper_size_get (SitnetPaper paper);

/* The largest map: what A1 holds with the smallest type is less. Keeps a slip of the hand (the whole country
 * on one sheet) from costing memory. */
#define SITNET_MAP_PAGE_ACTORS 3000

/* From `y` down to `bottom`. */
typedef void (*SitnetDrawSideFunc) (const SitnetSideColumn *side, gint32 y, gint32 bottom, gconstpointer data);

/**
 * SitnetMapPageOptions:
 * @all: (nullable): what the places are found for, what is shown and more; %NULL for what is shown
 * @other_view: (nullable): name of a view that would hold what this does not
 * @places: (nullable): places of an earlier map; gets those of this one
 * @start: (nullable): places of the map of the whole, from which those of this part of it start
 * @trials: of the search for each box, 0 for the usual number
 * @progress: (nullable): called now and then; %FALSE stops the search
 * @progress_data: handed to @progress
 */
typedef struct {
  const SitnetMapContent *all;
  const char *other_view;
  SitnetMapPlaces *places;
  const SitnetMapPlaces *start;
  guint32 trials;
  gint32 side_width;
  SitnetDrawSideFunc draw_side;
  gconstpointer side_data;
  SitnetGoOnFunc progress;
  gpointer progress_data;
} SitnetMapPageOptions;

SitnetDescription *sitnet_map_page_compose (const SitnetMapContent *portrait, const SitnetPaperSize *paper,
                                            const SitnetMapPageOptions *options, GError **error);
/* A tie between two boxes of the page, along the line that was found for it. */
void sitnet_map_page_add_tie (SitnetDescription *page, const SitnetMapContent *content, const SitnetMapTie *tie,
                              guint32 from, guint32 to, const SitnetRoutes *routes, guint32 number);
GError *sitnet_map_page_limit_error (guint32 n_actors, const char *paper, const char *larger, const char *other_view,
                                     SitnetLanguage language);

G_END_DECLS

#endif
