/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The cooperation map as host programs see it: set up, then drawn to memory or to a file. */
#include "drawing.h"
#include "error-private.h"
#include "map-blocks.h"
#include "map-page.h"
#include "map-webpage.h"
#include "choice.h"
#include "public-name.h"
#include "view.h"

#include <sitnet/error.h>
#include <sitnet/file.h>
#include <sitnet/map.h>

#include <string.h>

/* With more actors that have a tie, nobody follows a line through the islands any more. */
#define MOST_ISLANDS 150

/* On a page, where one searches and comes nearer, there may be more. */
#define MOST_ISLANDS_OF_PAGE 300

struct _SitnetMap {
  gatomicrefcount refs;
  SitnetNetwork *network;
  SitnetLanguage language;
  SitnetPaper paper;
  const SitnetViewEntry *view; /* NULL until it was chosen */
  SitnetMapPlaces *places;     /* of the map that this one is to look like, and then its own */
  SitnetNetwork *before;       /* NULL for none */
  char *parameters[SITNET_N_VIEW_PARAMETERS];
  gboolean is_placed; /* they are those of the last drawing */
  char *title;
  char *date;
  guint seconds;
  gboolean with_contacts;
  SitnetListener listener;
};

static const char *const formats[] = {"svg", "pdf", "png", "dot", "html", NULL};

static const char *const paper_names[] = {
    [SITNET_PAPER_A4] = "a4", [SITNET_PAPER_A3] = "a3", [SITNET_PAPER_A2] = "a2", [SITNET_PAPER_A1] = "a1"};
static const SitnetChoice papers = {N_ ("There is no paper “%s”; choose one of %s"), paper_names,
                                    G_N_ELEMENTS (paper_names)};

/* Of the time of a usual map so much goes into the search for places. */
#define SEARCH_SHARE 0.9

G_DEFINE_BOXED_TYPE (SitnetMap, sitnet_map, sitnet_map_ref, sitnet_map_unref)

gboolean
sitnet_paper_from_text (const char *text, SitnetPaper *paper, GError **error)
{
  g_return_val_if_fail (text != NULL && paper != NULL, FALSE);
  guint value;
  if (!sitnet_choice_from_text (&papers, text, &value, error))
    return FALSE;
  *paper = (SitnetPaper)value;
  return TRUE;
}

/* What the data set itself says; its rows were checked when it was read, but a sheet may lack a place. */
static SitnetMapPlaces *
places_of_sheet (const SitnetNetwork *network)
{
  const SitnetTable *sheet = network->dataset->sheets[SITNET_SHEET_POSITIONS];
  SitnetMapPlaces *places = sheet != NULL ? sitnet_map_places_from_table (sheet, NULL) : NULL;
  return places != NULL ? places : sitnet_map_places_new ();
}

SitnetMap *
sitnet_map_new (SitnetNetwork *network, SitnetLanguage language)
{
  g_return_val_if_fail (network != NULL, NULL);
  SitnetMap *self = g_new0 (SitnetMap, 1);
  g_atomic_ref_count_init (&self->refs);
  self->network = sitnet_network_ref (network);
  self->language = language;
  self->paper = SITNET_PAPER_A3;
  self->places = places_of_sheet (network);
  return self;
}

SitnetMap *
sitnet_map_ref (SitnetMap *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
sitnet_map_unref (SitnetMap *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  sitnet_network_unref (self->network);
  sitnet_map_places_unref (self->places);
  g_clear_pointer (&self->before, sitnet_network_unref);
  for (guint i = 0; i < SITNET_N_VIEW_PARAMETERS; i++)
    g_free (self->parameters[i]);
  g_free (self->title);
  g_free (self->date);
  sitnet_listener_clear (&self->listener);
  g_free (self);
}

/* Texts come from host programs: what is not UTF-8 must not reach the drawing program. */
static void
set_text (char **text, const char *value)
{
  g_free (*text);
  *text = value != NULL ? g_utf8_make_valid (value, -1) : NULL;
}

void
sitnet_map_set_title (SitnetMap *self, const char *title)
{
  g_return_if_fail (self != NULL);
  set_text (&self->title, title);
}

void
sitnet_map_set_paper (SitnetMap *self, SitnetPaper paper)
{
  g_return_if_fail (self != NULL && sitnet_paper_size_get (paper) != NULL);
  self->paper = paper;
}

void
sitnet_map_set_view (SitnetMap *self, SitnetView view)
{
  g_return_if_fail (self != NULL && sitnet_view_find (view) != NULL);
  self->view = sitnet_view_find (view);
  self->is_placed = FALSE;
}

void
sitnet_map_set_before (SitnetMap *self, SitnetNetwork *before)
{
  g_return_if_fail (self != NULL);
  SitnetNetwork *taken = before != NULL ? sitnet_network_ref (before) : NULL;
  g_clear_pointer (&self->before, sitnet_network_unref);
  self->before = taken;
  self->is_placed = FALSE;
}

gboolean
sitnet_map_set_parameter (SitnetMap *self, const char *name, const char *value, GError **error)
{
  g_return_val_if_fail (self != NULL && name != NULL, FALSE);
  SitnetViewParameter parameter;
  if (!sitnet_view_parameter_from_text (name, &parameter, error))
    return FALSE;
  set_text (&self->parameters[parameter], value);
  self->is_placed = FALSE;
  return TRUE;
}

void
sitnet_map_set_date (SitnetMap *self, const char *date)
{
  g_return_if_fail (self != NULL);
  set_text (&self->date, date);
}

void
sitnet_map_set_time_limit (SitnetMap *self, guint seconds)
{
  g_return_if_fail (self != NULL);
  self->seconds = seconds;
}

void
sitnet_map_set_contacts (SitnetMap *self, gboolean with_contacts)
{
  g_return_if_fail (self != NULL);
  self->with_contacts = with_contacts;
}

void
sitnet_map_set_cancellable (SitnetMap *self, GCancellable *cancellable)
{
  g_return_if_fail (self != NULL);
  sitnet_listener_set_cancellable (&self->listener, cancellable);
}

void
sitnet_map_set_progress (SitnetMap *self, SitnetProgressFunc progress, gpointer data, GDestroyNotify destroy)
{
  g_return_if_fail (self != NULL);
  sitnet_listener_set_progress (&self->listener, progress, data, destroy);
}

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

static gboolean
take_places (SitnetMap *self, SitnetMapPlaces *places)
{
  if (places == NULL)
    return FALSE;
  sitnet_map_places_unref (self->places);
  self->places = places;
  self->is_placed = FALSE;
  return TRUE;
}

gboolean
sitnet_map_set_places (SitnetMap *self, const SitnetTable *places, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return take_places (self, places != NULL ? sitnet_map_places_from_table (places, error) : sitnet_map_places_new ());
}

gboolean
sitnet_map_set_like (SitnetMap *self, SitnetMap *other, GError **error)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);
  g_autoptr (SitnetTable) places = sitnet_map_places (other, error);
  return places != NULL && sitnet_map_set_places (self, places, error);
}

gboolean
sitnet_map_load_places (SitnetMap *self, const char *path, GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL, FALSE);
  return take_places (self, sitnet_map_places_read (path, error));
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
