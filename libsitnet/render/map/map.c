/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The cooperation map as host programs see it: set up, then drawn to memory or to a file. */
#include "drawing.h"
#include "network-private.h"
#include "map-page.h"
#include "map-content.h"

#include <sitnet/error.h>
#include <sitnet/file.h>
#include <sitnet/map.h>

#include <string.h>

struct _SitnetMap {
  SitnetNetwork *network;
  SitnetLanguage language;
  const SitnetPaper *paper;
  char *title;
  char *date;
  guint seconds;
  SitnetProgressFunc progress;
  gpointer progress_data;
};

static const char *const formats[] = {"svg", "pdf", "png", "dot", NULL};

#define FORMAT_LIST "svg, pdf, png, dot"

/* Other views (lanes, an overview by sector) come with issue "map"; a name unknown today must not pass
 * silently. */
#define VIEW "islands"

/* Of the time of a usual map so much goes into the search for places. */
#define SEARCH_SHARE 0.9

/**
 * sitnet_map_new:
 * @network: what to draw; scope it first with sitnet_network_scope()
 * @language: of all texts on the map
 *
 * A lying A3 page with the usual title and the date of today, until set otherwise.
 *
 * Returns: (transfer full): a map
 */
SitnetMap *
sitnet_map_new (SitnetNetwork *network, SitnetLanguage language)
{
  g_return_val_if_fail (network != NULL, NULL);
  SitnetMap *self = g_new0 (SitnetMap, 1);
  self->network = sitnet_network_ref (network);
  self->language = language;
  self->paper = sitnet_paper_find ("a3");
  return self;
}

/**
 * sitnet_map_free:
 * @self: (transfer full) (nullable): a map
 */
void
sitnet_map_free (SitnetMap *self)
{
  if (self == NULL) {
    return;
  }
  sitnet_network_unref (self->network);
  g_free (self->title);
  g_free (self->date);
  g_free (self);
}

/* Texts come from host programs: what is not UTF-8 must not reach the drawing program. */
static void
set_text (char **text, const char *value)
{
  g_free (*text);
  *text = value != NULL ? g_utf8_make_valid (value, -1) : NULL;
}

/**
 * sitnet_map_set_title:
 * @self: a map
 * @title: (nullable): the heading, or %NULL for "Who works with whom" and the name of the area when there is
 * one
 */
void
sitnet_map_set_title (SitnetMap *self, const char *title)
{
  g_return_if_fail (self != NULL);
  set_text (&self->title, title);
}

/**
 * sitnet_map_set_paper:
 * @self: a map
 * @paper: "a4", "a3", "a2" or "a1", in landscape
 * @error: %SITNET_ERROR_ARGUMENT for any other
 *
 * Returns: %FALSE when there is no such paper; the map keeps the one it has
 */
gboolean
sitnet_map_set_paper (SitnetMap *self, const char *paper, GError **error)
{
  g_return_val_if_fail (self != NULL && paper != NULL, FALSE);
  const SitnetPaper *found = sitnet_paper_find (paper);
  if (found == NULL) {
    g_set_error (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT, "There is no paper “%s”; choose one of %s", paper,
                 sitnet_paper_list ());
    return FALSE;
  }
  self->paper = found;
  return TRUE;
}

/**
 * sitnet_map_set_view:
 * @self: a map
 * @view: "islands": every actor near those of its sector
 * @error: %SITNET_ERROR_ARGUMENT for any other
 *
 * Returns: %FALSE when there is no such view
 */
gboolean
sitnet_map_set_view (SitnetMap *self, const char *view, GError **error)
{
  g_return_val_if_fail (self != NULL && view != NULL, FALSE);
  if (!g_str_equal (view, VIEW)) {
    g_set_error (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT, "There is no view “%s”; choose %s", view, VIEW);
    return FALSE;
  }
  return TRUE;
}

/**
 * sitnet_map_set_date:
 * @self: a map
 * @date: (nullable): printed as it is beside the counts; "" prints none, %NULL the date of today
 */
void
sitnet_map_set_date (SitnetMap *self, const char *date)
{
  g_return_if_fail (self != NULL);
  set_text (&self->date, date);
}

/**
 * sitnet_map_set_time_limit:
 * @self: a map
 * @seconds: after which a drawing is given up, 0 for the usual 60
 */
void
sitnet_map_set_time_limit (SitnetMap *self, guint seconds)
{
  g_return_if_fail (self != NULL);
  self->seconds = seconds;
}

/**
 * sitnet_map_set_progress:
 * @self: a map
 * @progress: (nullable) (scope forever): called many times a second from the thread that draws, with the share
 * that is done (it never goes back); %FALSE stops the drawing
 * @data: handed to @progress
 *
 * A drawing that is stopped ends within a second with %SITNET_ERROR_CANCELLED; its process is ended, no file is
 * written, and the map can be drawn again.
 */
void
sitnet_map_set_progress (SitnetMap *self, SitnetProgressFunc progress, gpointer data)
{
  g_return_if_fail (self != NULL);
  self->progress = progress;
  self->progress_data = data;
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
  return watch->map->progress == NULL || watch->map->progress (watch->done, watch->map->progress_data);
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

static GBytes *
compose_and_draw (const SitnetMap *self, const SitnetMapContent *portrait, const char *format, GError **error)
{
  Watch watch = {.map = self};
  SitnetMapPageOptions search = {.progress = watch_search, .progress_data = &watch};
  SitnetDrawingOptions drawing = {.seconds = self->seconds, .progress = watch_drawing, .progress_data = &watch};
  g_autoptr (SitnetDescription) page = sitnet_map_page_compose (portrait, self->paper, &search, error);
  return page != NULL ? sitnet_drawing_run (page, format, &drawing, error) : NULL;
}

/**
 * sitnet_map_draw:
 * @self: a map
 * @format: "svg", "pdf", "png" or "dot"
 * @error: %SITNET_ERROR_ARGUMENT for another format, %SITNET_ERROR_LIMIT when the actors do not fit on the
 * paper (the message says which would do), %SITNET_ERROR_DRAWING when the drawing program fails or takes too
 * long, %SITNET_ERROR_CANCELLED when the progress function said stop
 *
 * Places the actors by a search on the page itself, then has the page drawn in a process of its own. The same
 * network and settings give the same places on every machine. An empty network gives a page that says so.
 * About half a second for 60 actors.
 *
 * Returns: (transfer full): the drawing
 */
GBytes *
sitnet_map_draw (SitnetMap *self, const char *format, GError **error)
{
  g_return_val_if_fail (self != NULL && format != NULL, NULL);
  if (!g_strv_contains (formats, format)) {
    g_set_error (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT, "A map cannot be drawn as “%s”; choose one of %s", format,
                 FORMAT_LIST);
    return NULL;
  }
  if (self->network->n_actors > SITNET_MAP_PAGE_ACTORS) {
    g_propagate_error (error,
                       sitnet_map_page_limit_error (self->network->n_actors, self->paper->name, NULL, self->language));
    return NULL;
  }
  if (!sitnet_drawing_check (error)) {
    return NULL;
  }
  g_autoptr (SitnetMapContent) portrait =
      sitnet_map_content_new (self->network, self->language, self->title, self->date);
  return compose_and_draw (self, portrait, format, error);
}

/* The format that the name of the file asks for; a suffix that is none is refused when drawing. */
static char *
format_of (const char *path, GError **error)
{
  const char *slash = strrchr (path, '/');
  const char *suffix = strrchr (slash != NULL ? slash : path, '.');
  if (suffix == NULL || suffix[1] == '\0') {
    g_set_error (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT,
                 "The name of the map “%s” must end in .svg, .pdf, .png or .dot", path);
    return NULL;
  }
  return g_ascii_strdown (suffix + 1, -1);
}

/**
 * sitnet_map_save:
 * @self: a map
 * @path: where to; its suffix says the format
 * @error: as for sitnet_map_draw(), and %SITNET_ERROR_WRITE, which names the file
 *
 * The file appears whole or not at all: what stood there before stays until the new one is complete.
 *
 * Returns: whether the map was drawn and written
 */
gboolean
sitnet_map_save (SitnetMap *self, const char *path, GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL, FALSE);
  g_autofree char *format = format_of (path, error);
  g_autoptr (GBytes) drawing = format != NULL ? sitnet_map_draw (self, format, error) : NULL;
  if (drawing == NULL) {
    return FALSE;
  }
  gsize length;
  const void *bytes = g_bytes_get_data (drawing, &length);
  return sitnet_file_save (path, bytes, length, error);
}

/**
 * sitnet_map_formats:
 *
 * Returns: (array zero-terminated=1) (transfer none): the formats that maps are drawn in
 */
const char *const *
sitnet_map_formats (void)
{
  return formats;
}
