/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a view of the map says of itself, and the list of views: a new one is its file and a word in SITNET_VIEWS. */
#ifndef SITNET_VIEW_H
#define SITNET_VIEW_H

#include "description.h"
#include "listener.h"
#include "map-content.h"
#include "map-page.h"
#include "map-places.h"
#include "message.h"

#include <sitnet/map.h>

G_BEGIN_DECLS

/* What a view may be told besides the network; their names stand in view.c. */
typedef enum {
  SITNET_VIEW_OF,
  SITNET_VIEW_STEPS,
  SITNET_VIEW_WITHOUT,
  SITNET_VIEW_NEED,
  SITNET_VIEW_SOURCE,
  SITNET_VIEW_CASE,
  SITNET_VIEW_SHOW,
  SITNET_VIEW_NAMES,
  SITNET_N_VIEW_PARAMETERS,
} SitnetViewParameter;

#define SITNET_VIEW_TAKES(parameter) (1u << (guint)(parameter))

/**
 * SitnetViewRequest:
 * @network: what is shown
 * @title: (nullable): as sitnet_map_set_title()
 * @date: (nullable): as sitnet_map_set_date()
 * @places: of an earlier map; gets those of this one
 * @before: (nullable): an earlier state, as sitnet_map_set_before()
 * @parameters: the text of each parameter, %NULL where none was given
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
  SitnetNetwork *before;
  const char *parameters[SITNET_N_VIEW_PARAMETERS];
  SitnetGoOnFunc progress;
  gpointer progress_data;
} SitnetViewRequest;

/**
 * SitnetViewEntry:
 * @view: its number
 * @name: in a command line
 * @title: what it shows, in a few words
 * @takes: the parameters it knows, as a sum of SITNET_VIEW_TAKES()
 * @needs: those of them that must be given
 * @compares: whether it needs an earlier state
 * @compose: places everything on the page; an error is %SITNET_ERROR_LIMIT when it does not fit, %SITNET_ERROR_ARGUMENT when
 *   a parameter is unfit, or %SITNET_ERROR_CANCELLED
 */
typedef struct {
  SitnetView view;
  const char *name;
  const char *title;
  guint takes;
  guint needs;
  gboolean compares;
  SitnetDescription *(*compose) (const SitnetViewRequest *request, GError **error);
} SitnetViewEntry;

/* Each is described in its own file as sitnet_view_NAME; they are listed in this order. */
#define SITNET_VIEWS(VIEW)                                                                                             \
  VIEW (islands) VIEW (grid) VIEW (change) VIEW (ego) VIEW (theme) VIEW (areas) VIEW (flow) VIEW (pathway)

#define SITNET_DECLARE_VIEW(name) extern const SitnetViewEntry sitnet_view_##name;
SITNET_VIEWS (SITNET_DECLARE_VIEW)

/* NULL for a number that is no view. */
const SitnetViewEntry *sitnet_view_find (SitnetView view);

/* FALSE with SITNET_ERROR_ARGUMENT when there is no such parameter. */
gboolean sitnet_view_parameter_from_text (const char *name, SitnetViewParameter *parameter, GError **error);
/* Composes the page, once it is clear that the view was told all that it needs and nothing that it does not know. */
SitnetDescription *sitnet_view_compose (const SitnetViewEntry *self, const SitnetViewRequest *request, GError **error);
/* What a network shows, with all its words and under the names that were asked for; `title` may be NULL. (transfer full) */
SitnetMapContent *sitnet_view_read (const SitnetViewRequest *request, const SitnetNetwork *network, const char *title,
                                    const char *date);
/* The name of a view that holds on this paper what islands may not: a row for each actor, else districts; NULL for none. */
const char *sitnet_view_that_fits (const SitnetMapContent *content, const SitnetNetwork *network,
                                   const SitnetPaperSize *paper);
/* Whom a text means; FALSE with SITNET_ERROR_ARGUMENT when it means nobody, several, or somebody who is not in the network. */
gboolean sitnet_view_find_actor (const SitnetNetwork *network, const char *text, guint32 *actor, GError **error);
/* true, false, or not given; FALSE with SITNET_ERROR_ARGUMENT for anything else. */
gboolean sitnet_view_read_flag (const SitnetViewRequest *request, SitnetViewParameter parameter, gboolean *flag,
                                GError **error);

G_END_DECLS

#endif
