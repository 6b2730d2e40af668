/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One question put to every data set of the command line. */
#include "asking.h"

#include "data.h"
#include "progress.h"

static void
clear_part (gpointer data)
{
  sitnet_table_unref (((Part *)data)->table);
}

static char *
join_values (const GPtrArray *values)
{
  GString *joined = g_string_new (NULL);
  for (guint i = 0; i < values->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "," : "", (const char *)values->pdata[i]);
  return g_string_free (joined, FALSE);
}

static SitnetArguments *
make_arguments (const Request *request, const SitnetAnalysis *analysis)
{
  SitnetArguments *arguments = sitnet_arguments_new ();
  sitnet_arguments_set_language (arguments, request->language);
  sitnet_arguments_set_progress (arguments, progress_go_on, NULL);
  g_autoptr (GPtrArray) parameters = command_parameters (analysis, request->language);
  for (guint i = 0; i < parameters->len; i++) {
    const Option *parameter = parameters->pdata[i];
    if (!options_has (request->options, parameter->name))
      continue;
    g_autofree char *list = join_values (options_get_list (request->options, parameter->name));
    sitnet_arguments_set (arguments, parameter->name,
                          parameter->kind == OPTION_LIST ? list
                                                         : options_get (request->options, parameter->name));
  }
  return arguments;
}

const char *
asking_missing (const Request *request, const SitnetAnalysis *analysis)
{
  g_autoptr (SitnetTable) parameters = sitnet_analysis_get_parameters (analysis, request->language);
  const SitnetColumn *names = sitnet_table_find_column (parameters, "name");
  const SitnetColumn *required = sitnet_table_find_column (parameters, "required");
  for (gsize row = 0; row < sitnet_table_get_n_rows (parameters); row++)
    if (sitnet_column_get_bools (required)[row] &&
        !options_has (request->options, sitnet_column_get_text (names, row)))
      return g_intern_string (sitnet_column_get_text (names, row));
  return NULL;
}

GArray *
asking_run (const Request *request, const SitnetAnalysis *analysis, const GPtrArray *sets, GError **error)
{
  g_autoptr (SitnetArguments) arguments = make_arguments (request, analysis);
  g_autoptr (GArray) parts = g_array_new (FALSE, TRUE, sizeof (Part));
  g_array_set_clear_func (parts, clear_part);
  for (guint i = 0; i < sets->len; i++) {
    const DataSet *set = sets->pdata[i];
    progress_enter (WORK_ASKING, sitnet_analysis_get_name (analysis));
    SitnetTable *table = sitnet_analysis_run (analysis, set->network, arguments, error);
    progress_leave ();
    if (table == NULL)
      return NULL;
    Part part = {set->label, table, set->whole};
    g_array_append_val (parts, part);
  }
  return g_steal_pointer (&parts);
}
