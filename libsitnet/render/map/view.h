/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a view of the map says of itself, and the list of views: a new one is its file and a word in SITNET_VIEWS. */
#ifndef SITNET_VIEW_H
#define SITNET_VIEW_H

#include "description.h"
#include "listener.h"
#include "map-places.h"
#include "message.h"

#include <sitnet/map.h>

G_BEGIN_DECLS

/**
 * SitnetViewRequest:
 * @network: what is shown
 * @title: (nullable): as sitnet_map_set_title()
 * @date: (nullable): as sitnet_map_set_date()
 * @places: of an earlier map; gets those of this one
 * @progress: called now and then; %FALSE stops the work
 * @progress_data: handed to @progress
 */
typedef struct {
  SitnetNetwork *network;
  SitnetLanguage language;
  const char *title;
  const char *date;
  SitnetPaper paper;
  SitnetMapPlaces *places;
  SitnetGoOnFunc progress;
  gpointer progress_data;
} SitnetViewRequest;

/**
 * SitnetViewEntry:
 * @view: its number
 * @name: in a command line
 * @title: what it shows, in a few words
 * @compose: places everything on the page; an error is %SITNET_ERROR_LIMIT when it does not fit, or %SITNET_ERROR_CANCELLED
 */
typedef struct {
  SitnetView view;
  const char *name;
  const char *title;
  SitnetDescription *(*compose) (const SitnetViewRequest *request, GError **error);
} SitnetViewEntry;

/* Each is described in its own file as sitnet_view_NAME; they are listed in this order. */
#define SITNET_VIEWS(VIEW) VIEW (islands) VIEW (grid)

#define SITNET_DECLARE_VIEW(name) extern const SitnetViewEntry sitnet_view_##name;
SITNET_VIEWS (SITNET_DECLARE_VIEW)

/* NULL for a number that is no view. */
const SitnetViewEntry *sitnet_view_find (SitnetView view);

G_END_DECLS

#endif
