/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The cooperation map as host programs set it up; map-draw.c draws it. */
#include "map-private.h"

#include "choice.h"
#include "error-private.h"

#include <sitnet/error.h>

static const char *const paper_names[] = {
    [SITNET_PAPER_A4] = "a4", [SITNET_PAPER_A3] = "a3", [SITNET_PAPER_A2] = "a2", [SITNET_PAPER_A1] = "a1"};
static const SitnetChoice papers = {N_ ("There is no paper “%s”; choose one of %s"), paper_names,
                                    G_N_ELEMENTS (paper_names)};

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
