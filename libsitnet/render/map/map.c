/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The cooperation map as host programs see it: set up, then drawn to memory or to a file. */
#include "drawing.h"
#include "error-private.h"
#include "network-private.h"
#include "map-page.h"
#include "map-content.h"

#include <sitnet/error.h>
#include <sitnet/file.h>
#include <sitnet/map.h>

#include <string.h>

struct _SitnetMap {
  gatomicrefcount refs;
  SitnetNetwork *network;
  SitnetLanguage language;
  const SitnetPaper *paper;
  char *title;
  char *date;
  guint seconds;
  SitnetListener listener;
};

static const char *const formats[] = {"svg", "pdf", "png", "dot", NULL};

#define FORMAT_LIST "svg, pdf, png, dot"

/* Other views (lanes, an overview by sector) come with issue "map"; a name unknown today must not pass
 * silently. */
#define VIEW "islands"

/* Of the time of a usual map so much goes into the search for places. */
#define SEARCH_SHARE 0.9

G_DEFINE_BOXED_TYPE (SitnetMap, sitnet_map, sitnet_map_ref, sitnet_map_unref)

SitnetMap *
sitnet_map_new (SitnetNetwork *network, SitnetLanguage language)
{
  g_return_val_if_fail (network != NULL, NULL);
  SitnetMap *self = g_new0 (SitnetMap, 1);
  g_atomic_ref_count_init (&self->refs);
  self->network = sitnet_network_ref (network);
  self->language = language;
  self->paper = sitnet_paper_find ("a3");
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

gboolean
sitnet_map_set_paper (SitnetMap *self, const char *paper, GError **error)
{
  g_return_val_if_fail (self != NULL && paper != NULL, FALSE);
  const SitnetPaper *found = sitnet_paper_find (paper);
  if (found == NULL) {
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "There is no paper “%s”; choose one of %s", paper,
                      sitnet_paper_list ());
    return FALSE;
  }
  self->paper = found;
  return TRUE;
}

gboolean
sitnet_map_set_view (SitnetMap *self, const char *view, GError **error)
{
  g_return_val_if_fail (self != NULL && view != NULL, FALSE);
  if (!g_str_equal (view, VIEW)) {
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "There is no view “%s”; choose %s", view, VIEW);
    return FALSE;
  }
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

static GBytes *
compose_and_draw (const SitnetMap *self, const SitnetMapContent *portrait, const char *format, GError **error)
{
  Watch watch = {.map = self};
  SitnetMapPageOptions search = {.progress = watch_search, .progress_data = &watch};
  SitnetDrawingOptions drawing = {.seconds = self->seconds, .progress = watch_drawing, .progress_data = &watch};
  g_autoptr (SitnetDescription) page = sitnet_map_page_compose (portrait, self->paper, &search, error);
  return page != NULL ? sitnet_drawing_run (page, format, &drawing, error) : NULL;
}

GBytes *
sitnet_map_draw (SitnetMap *self, const char *format, GError **error)
{
  g_return_val_if_fail (self != NULL && format != NULL, NULL);
  if (!g_strv_contains (formats, format)) {
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "A map cannot be drawn as “%s”; choose one of %s", format,
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
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "The name of the map “%s” must end in .svg, .pdf, .png or .dot",
                      path);
    return NULL;
  }
  return g_ascii_strdown (suffix + 1, -1);
}

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

const char *const *
sitnet_map_formats (void)
{
  return formats;
}
