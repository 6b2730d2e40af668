/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A map that was set up is composed and drawn, to memory or to a file. */
#include "map-private.h"

#include "drawing.h"
#include "error-private.h"
#include "map-blocks.h"
#include "map-page.h"
#include "map-webpage.h"
#include "public-name.h"

#include <sitnet/error.h>
#include <sitnet/file.h>

#include <string.h>

/* With more actors that have a tie, nobody follows a line through the islands any more. */
#define MOST_ISLANDS 150

/* On a page, where one searches and comes nearer, there may be more. */
#define MOST_ISLANDS_OF_PAGE 300

static const char *const formats[] = {"svg", "pdf", "png", "dot", "html", NULL};

/* Of the time of a usual map so much goes into the search for places. */
#define SEARCH_SHARE 0.9

/* What the search and the drawing say about their own work, as one work. */
typedef struct {
  const SitnetMap *map;
  double done;
} Watch;

static gboolean
go_on (Watch *watch, double done)
{
  watch->done = MAX (watch->done, done); /* a search for a smaller type begins anew */
  return sitnet_listener_goes_on (watch->done, (gpointer)&watch->map->listener);
}

static gboolean
watch_search (double fraction, gpointer data)
{
  return go_on (data, fraction * SEARCH_SHARE);
}

static gboolean
watch_drawing (double fraction, gpointer data)
{
  return go_on (data, SEARCH_SHARE + fraction * (1 - SEARCH_SHARE));
}

static const SitnetViewEntry *
view_of (const SitnetMap *self)
{
  if (self->view != NULL)
    return self->view;
  guint32 n_tied = 0;
  for (guint32 i = 0; i < self->network->n_actors; i++)
    n_tied += sitnet_links_degree (&self->network->links, i) > 0 ? 1 : 0;
  return sitnet_view_find (n_tied > MOST_ISLANDS ? SITNET_VIEW_GRID : SITNET_VIEW_ISLANDS);
}

SitnetView
sitnet_map_get_view (const SitnetMap *self)
{
  g_return_val_if_fail (self != NULL, SITNET_VIEW_ISLANDS);
  return view_of (self)->view;
}

static SitnetViewRequest
request_of (const SitnetMap *self, Watch *watch)
{
  SitnetViewRequest request = {.network = self->network,
                               .language = self->language,
                               .title = self->title,
                               .date = self->date,
                               .paper = self->paper,
                               .places = self->places,
                               .before = self->before,
                               .progress = watch_search,
                               .progress_data = watch};
  for (guint i = 0; i < SITNET_N_VIEW_PARAMETERS; i++)
    request.parameters[i] = self->parameters[i];
  return request;
}

/* A page shows islands on the smallest paper that holds them, from that of the map on: on a screen one comes nearer. */
static SitnetDescription *
compose_islands (const SitnetMap *self, const SitnetViewRequest *asked, GError **error)
{
  SitnetViewRequest request = *asked;
  for (;;) {
    g_autoptr (GError) failure = NULL;
    SitnetDescription *page = sitnet_view_compose (sitnet_view_find (SITNET_VIEW_ISLANDS), &request, &failure);
    gboolean is_largest = sitnet_paper_size_get (request.paper + 1) == NULL;
    if (page == NULL && (is_largest || !g_error_matches (failure, SITNET_ERROR, SITNET_ERROR_LIMIT)))
      g_propagate_error (error, g_steal_pointer (&failure));
    if (page != NULL || is_largest || !g_error_matches (failure, SITNET_ERROR, SITNET_ERROR_LIMIT))
      return page;
    request.paper++;
  }
}

static gboolean
check_view_of_page (const SitnetMap *self, GError **error)
{
  if (self->view == NULL || self->view->view == SITNET_VIEW_ISLANDS)
    return TRUE;
  sitnet_error_set (error, SITNET_ERROR_ARGUMENT,
                    "A page (html) shows the view islands; “%s” is drawn as svg, pdf or png", self->view->name);
  return FALSE;
}

/* Where there are too many actors for islands, and nobody asked for them, a block for each area or sector. */
static GBytes *
make_page (SitnetMap *self, const SitnetViewRequest *request, const SitnetDrawingOptions *drawing, GError **error)
{
  if (!check_view_of_page (self, error))
    return NULL;
  gboolean is_large = self->view == NULL && self->network->n_actors > MOST_ISLANDS_OF_PAGE;
  g_autoptr (SitnetMapContent) shown = sitnet_view_read (request, self->network, self->title, self->date);
  g_autoptr (GPtrArray) blocks = is_large ? sitnet_map_blocks_new (shown, self->network) : NULL;
  g_autoptr (SitnetDescription) page =
      is_large ? sitnet_map_blocks_compose (shown, blocks) : compose_islands (self, request, error);
  self->is_placed = page != NULL;
  g_autoptr (GBytes) drawn = page != NULL ? sitnet_drawing_run (page, "svg", drawing, error) : NULL;
  const SitnetMapWebpageOptions options = {.with_contacts = self->with_contacts,
                                           .names_hidden =
                                               sitnet_public_names_are_hidden (request->parameters[SITNET_VIEW_NAMES]),
                                           .blocks = blocks,
                                           .cancellable = self->listener.cancellable};
  return drawn != NULL ? sitnet_map_webpage_new (shown, self->network, drawn, &options, error) : NULL;
}

/* All of it is done; it is too late to stop it. */
static gpointer
finish (Watch *watch, gpointer result)
{
  if (result != NULL)
    (void)go_on (watch, 1);
  return result;
}

GBytes *
sitnet_map_draw (SitnetMap *self, SitnetFormat format, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  const char *name = sitnet_format_get_name (format);
  if (name == NULL || !g_strv_contains (formats, name)) {
    g_autofree char *known = g_strjoinv (", ", (char **)formats);
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "A map cannot be drawn as “%s”; choose one of %s",
                      name != NULL ? name : "", known);
    return NULL;
  }
  if (!sitnet_drawing_check (error)) {
    return NULL;
  }
  Watch watch = {.map = self};
  const SitnetDrawingOptions drawing = {.seconds = self->seconds, .progress = watch_drawing, .progress_data = &watch};
  const SitnetViewRequest request = request_of (self, &watch);
  if (format == SITNET_FORMAT_HTML)
    return finish (&watch, make_page (self, &request, &drawing, error));
  g_autoptr (SitnetDescription) page = sitnet_view_compose (view_of (self), &request, error);
  self->is_placed = page != NULL;
  return page != NULL ? finish (&watch, sitnet_drawing_run (page, name, &drawing, error)) : NULL;
}

SitnetTable *
sitnet_map_places (SitnetMap *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  Watch watch = {.map = self};
  const SitnetViewRequest request = request_of (self, &watch);
  g_autoptr (SitnetDescription) page = self->is_placed ? NULL : sitnet_view_compose (view_of (self), &request, error);
  self->is_placed |= page != NULL;
  return self->is_placed ? finish (&watch, sitnet_map_places_to_table (self->places)) : NULL;
}

/* The format that the name of the file asks for. */
static gboolean
read_format (const char *path, SitnetFormat *format, GError **error)
{
  const char *slash = strrchr (path, '/');
  const char *suffix = strrchr (slash != NULL ? slash : path, '.');
  g_autofree char *known = g_strjoinv (", ", (char **)formats);
  if (suffix == NULL || suffix[1] == '\0') {
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "The name of the map “%s” must end in a dot and one of %s", path,
                      known);
    return FALSE;
  }
  if (sitnet_format_from_text (suffix + 1, format, NULL))
    return TRUE;
  sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "A map cannot be drawn as “%s”; choose one of %s", suffix + 1, known);
  return FALSE;
}

gboolean
sitnet_map_save (SitnetMap *self, const char *path, GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL, FALSE);
  SitnetFormat format;
  g_autoptr (GBytes) drawing = read_format (path, &format, error) ? sitnet_map_draw (self, format, error) : NULL;
  if (drawing == NULL) {
    return FALSE;
  }
  gsize length;
  const void *bytes = g_bytes_get_data (drawing, &length);
  return sitnet_file_save (path, bytes, length, error);
}

const char *const *
sitnet_map_formats (void)
{
  return formats;
}
