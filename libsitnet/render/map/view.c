/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The views of the map by number and by name. */
#include "view.h"

#include "column-builder.h"
#include "error-private.h"
#include "table-private.h"

#define POINT_TO(name) &sitnet_view_##name,
static const SitnetViewEntry *const views[] = {SITNET_VIEWS (POINT_TO)};

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
