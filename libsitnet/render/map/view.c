/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The views of the map by number and by name. */
#include "view.h"

#include "column-builder.h"
#include "choice.h"
#include "error-private.h"
#include "grid-page.h"
#include "map-marks.h"
#include "map-words.h"
#include "network-names.h"
#include "public-name.h"
#include "table-private.h"
#include "tie-details.h"

#include <sitnet/error.h>

#define POINT_TO(name) &sitnet_view_##name,
static const SitnetViewEntry *const views[] = {SITNET_VIEWS (POINT_TO)};

static const char *const parameter_names[SITNET_N_VIEW_PARAMETERS] = {
    [SITNET_VIEW_OF] = "of",     [SITNET_VIEW_STEPS] = "steps",   [SITNET_VIEW_WITHOUT] = "without",
    [SITNET_VIEW_NEED] = "need", [SITNET_VIEW_SOURCE] = "source", [SITNET_VIEW_CASE] = "case",
    [SITNET_VIEW_SHOW] = "show", [SITNET_VIEW_NAMES] = "names",
};
static const SitnetChoice parameter_choice = {N_ ("There is no parameter `%s` of a map; choose one of %s"),
                                              parameter_names, G_N_ELEMENTS (parameter_names)};

/* A page holds the boxes of so many districts on any paper but the smallest. */
#define MOST_AREAS 100

/* Every view knows these. */
#define COMMON SITNET_VIEW_TAKES (SITNET_VIEW_NAMES)

const SitnetViewEntry *
sitnet_view_find (SitnetView view)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (views[i]->view == view)
      return views[i];
  return NULL;
}

gboolean
sitnet_view_from_text (const char *text, SitnetView *view, GError **error)
{
  g_return_val_if_fail (text != NULL && view != NULL, FALSE);
  g_autoptr (GString) known = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    if (g_ascii_strcasecmp (views[i]->name, text) == 0) {
      *view = views[i]->view;
      return TRUE;
    }
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", views[i]->name);
  }
  sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "There is no view “%s”; choose one of %s", text, known->str);
  return FALSE;
}

SitnetTable *
sitnet_views_to_table (SitnetLanguage language)
{
  SitnetColumnBuilder *names = sitnet_column_builder_new ("name", SITNET_VALUE_TEXT);
  SitnetColumnBuilder *titles = sitnet_column_builder_new ("title", SITNET_VALUE_TEXT);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    sitnet_column_builder_add_text (names, views[i]->name);
    sitnet_column_builder_add_text (titles, sitnet_translate (language, views[i]->title));
  }
  GPtrArray *columns = g_ptr_array_new ();
  g_ptr_array_add (columns, sitnet_column_builder_seal (names));
  g_ptr_array_add (columns, sitnet_column_builder_seal (titles));
  return sitnet_table_new_take ("views", NULL, columns);
}

gboolean
sitnet_view_parameter_from_text (const char *name, SitnetViewParameter *parameter, GError **error)
{
  guint number;
  if (!sitnet_choice_from_text (&parameter_choice, name, &number, error))
    return FALSE;
  *parameter = (SitnetViewParameter)number;
  return TRUE;
}

/* The views that take a parameter, with commas between. */
static char *
dup_takers (guint parameter)
{
  GString *names = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    if ((views[i]->takes & SITNET_VIEW_TAKES (parameter)) != 0)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", views[i]->name);
  }
  return g_string_free (names, FALSE);
}

static gboolean
check_parameter (const SitnetViewEntry *self, const SitnetViewRequest *request, guint parameter, GError **error)
{
  gboolean is_given = request->parameters[parameter] != NULL;
  if (is_given && ((self->takes | COMMON) & SITNET_VIEW_TAKES (parameter)) == 0) {
    g_autofree char *takers = dup_takers (parameter);
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "`%s` says nothing to the view “%s”; it belongs to %s",
                      parameter_names[parameter], self->name, takers);
    return FALSE;
  }
  if (!is_given && (self->needs & SITNET_VIEW_TAKES (parameter)) != 0) {
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "The view “%s” needs `%s`", self->name, parameter_names[parameter]);
    return FALSE;
  }
  return TRUE;
}

static gboolean
check_request (const SitnetViewEntry *self, const SitnetViewRequest *request, GError **error)
{
  for (guint i = 0; i < SITNET_N_VIEW_PARAMETERS; i++) {
    if (!check_parameter (self, request, i, error))
      return FALSE;
  }
  if (self->compares && request->before == NULL) {
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT,
                      "The view “%s” needs something to compare with: an earlier day or an earlier data set",
                      self->name);
    return FALSE;
  }
  if (!self->compares && request->before != NULL) {
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT,
                      "The view “%s” compares nothing; an earlier day or data set belongs to the view “change”",
                      self->name);
    return FALSE;
  }
  guint ignored;
  return sitnet_public_names_check (request->parameters[SITNET_VIEW_NAMES], error) &&
         sitnet_tie_details_from_text (request->parameters[SITNET_VIEW_SHOW], &ignored, error);
}

SitnetDescription *
sitnet_view_compose (const SitnetViewEntry *self, const SitnetViewRequest *request, GError **error)
{
  return check_request (self, request, error) ? self->compose (request, error) : NULL;
}

SitnetMapContent *
sitnet_view_read (const SitnetViewRequest *request, const SitnetNetwork *network, const char *title, const char *date)
{
  SitnetMapContent *content = sitnet_map_content_new (network, request->language, title, date);
  guint details = 0;
  sitnet_map_words_add (content, network);
  sitnet_map_marks_find_unasked (content, network);
  if (sitnet_tie_details_from_text (request->parameters[SITNET_VIEW_SHOW], &details, NULL))
    sitnet_tie_details_add (content, network, details);
  if (sitnet_public_names_are_hidden (request->parameters[SITNET_VIEW_NAMES]))
    sitnet_public_names_hide (content, network);
  return content;
}

const char *
sitnet_view_that_fits (const SitnetMapContent *content, const SitnetNetwork *network, const SitnetPaperSize *paper)
{
  g_autoptr (SitnetDescription) grid = sitnet_grid_page_compose (content, paper);
  if (grid != NULL)
    return sitnet_view_grid.name;
  guint32 n_areas = network->dataset->n_areas;
  return n_areas > 1 && n_areas <= MOST_AREAS ? sitnet_view_areas.name : NULL;
}

gboolean
sitnet_view_find_actor (const SitnetNetwork *network, const char *text, guint32 *actor, GError **error)
{
  guint32 row;
  if (!sitnet_network_find_named_actor (network, text, &row, error))
    return FALSE;
  for (*actor = 0; *actor < network->n_actors; (*actor)++) {
    if (sitnet_network_actor_row (network, *actor) == row)
      return TRUE;
  }
  sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "“%s” is not in the part of the network that the map shows", text);
  return FALSE;
}

gboolean
sitnet_view_read_flag (const SitnetViewRequest *request, SitnetViewParameter parameter, gboolean *flag, GError **error)
{
  static const char *const words[] = {"false", "true"};
  static const SitnetChoice choice = {N_ ("“%s” is no answer; choose one of %s"), words, G_N_ELEMENTS (words)};
  guint value = 0;
  if (request->parameters[parameter] != NULL &&
      !sitnet_choice_from_text (&choice, request->parameters[parameter], &value, error))
    return FALSE;
  *flag = value != 0;
  return TRUE;
}
