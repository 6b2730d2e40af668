/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One question put to every data set of the command line. */
#include "asking.h"

#include "contacts.h"
#include "data.h"
#include "error-list.h"
#include "progress.h"
#include "rows.h"

#include <string.h>

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

static gboolean
is_date (const char *text)
{
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  return sitnet_scope_set_date (scope, text, NULL);
}

/* --before names a day of these data, or another data set. */
static gboolean
set_before (const Request *request, const char *value, SitnetArguments *arguments, GError **error)
{
  if (is_date (value)) {
    sitnet_arguments_set (arguments, "before", value);
    return TRUE;
  }
  g_autoptr (GPtrArray) sets = data_read_path (request, value, error);
  if (sets != NULL)
    sitnet_arguments_set_before (arguments, ((const DataSet *)sets->pdata[0])->network);
  return sets != NULL;
}

static SitnetArguments *
make_arguments (const Request *request, const SitnetAnalysis *analysis, GError **error)
{
  g_autoptr (SitnetArguments) arguments = progress_arguments (request->language);
  const char *by = options_get (request->options, "by");
  SitnetBy division = SITNET_BY_NOTHING;
  if (by != NULL && sitnet_by_from_text (by, &division, NULL)) /* asking_check_by() has refused other words */
    sitnet_arguments_set_by (arguments, division);
  g_autoptr (GPtrArray) parameters = command_parameters (analysis, request->language);
  for (guint i = 0; i < parameters->len; i++) {
    const Option *parameter = parameters->pdata[i];
    if (!options_has (request->options, parameter->name))
      continue;
    if (strcmp (parameter->name, "before") == 0) {
      if (!set_before (request, options_get (request->options, "before"), arguments, error))
        return NULL;
      continue;
    }
    g_autofree char *list = join_values (options_get_list (request->options, parameter->name));
    sitnet_arguments_set (arguments, parameter->name,
                          parameter->kind == OPTION_CODES ? list : options_get (request->options, parameter->name));
  }
  return g_steal_pointer (&arguments);
}

gboolean
asking_check_by (const Request *request, GError **error)
{
  const char *by = options_get (request->options, "by");
  SitnetBy ignored;
  if (by == NULL || sitnet_by_from_text (by, &ignored, NULL))
    return TRUE;
  return command_refuse (error, sitnet_translate (request->language, "--by: \"%s\" must be area or region"), by);
}

gboolean
asking_labels (const Request *request)
{
  return options_get_words (request->options)->len > 1;
}

const char *
asking_missing (const Request *request, const SitnetAnalysis *analysis)
{
  g_autoptr (SitnetTable) parameters = sitnet_analysis_parameters_to_table (analysis, request->language);
  const SitnetColumn *names = sitnet_table_find_column (parameters, "name");
  const SitnetColumn *required = sitnet_table_find_column (parameters, "required");
  for (gsize row = 0; row < sitnet_table_get_n_rows (parameters); row++)
    if (sitnet_column_get_bools (required)[row] && !options_has (request->options, sitnet_column_get_text (names, row)))
      return g_intern_string (sitnet_column_get_text (names, row));
  return NULL;
}

/* What every data set would answer alike. */
static gboolean
concerns_all (const GError *problem)
{
  return progress_was_interrupted () || g_error_matches (problem, SITNET_ERROR, SITNET_ERROR_CANCELLED) ||
         g_error_matches (problem, SITNET_ERROR, SITNET_ERROR_UNSUPPORTED);
}

static gboolean
ask_set (const Request *request, const SitnetAnalysis *analysis, const DataSet *set, SitnetArguments *arguments,
         GArray *parts, GError **error)
{
  progress_enter (WORK_ASKING, sitnet_analysis_get_name (analysis));
  g_autoptr (SitnetTable) answer = sitnet_analysis_run (analysis, set->network, arguments, error);
  progress_leave ();
  SitnetTable *table = answer != NULL ? contacts_add (request, set->whole, answer, error) : NULL;
  if (table != NULL)
    table = rows_choose (request, table, error);
  if (table == NULL)
    return FALSE;
  Part part = {set->label, table, set->whole};
  g_array_append_val (parts, part);
  return TRUE;
}

GArray *
asking_run (const Request *request, const SitnetAnalysis *analysis, const GPtrArray *sets, gboolean *some_failed,
            GError **error)
{
  g_autoptr (SitnetArguments) arguments = make_arguments (request, analysis, error);
  if (arguments == NULL) {
    *some_failed = TRUE;
    return NULL;
  }
  g_autoptr (ErrorList) problems = error_list_new ();
  g_autoptr (GArray) parts = g_array_new (FALSE, TRUE, sizeof (Part));
  g_array_set_clear_func (parts, clear_part);
  for (guint i = 0; i < sets->len; i++) {
    const DataSet *set = sets->pdata[i];
    g_autoptr (GError) problem = NULL;
    if (ask_set (request, analysis, set, arguments, parts, &problem))
      continue;
    if (concerns_all (problem)) {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
    error_list_add (problems, set->label, g_steal_pointer (&problem));
  }
  *some_failed = error_list_settle (problems, parts->len > 0, error);
  return parts->len > 0 || !*some_failed ? g_steal_pointer (&parts) : NULL;
}

SitnetTable *
asking_one (const Request *request, const char *question, SitnetNetwork *network, GError **error)
{
  const SitnetAnalysis *analysis = sitnet_analysis_find (question);
  g_autoptr (SitnetArguments) arguments = make_arguments (request, analysis, error);
  if (arguments == NULL)
    return NULL;
  progress_enter (WORK_ASKING, question);
  SitnetTable *table = sitnet_analysis_run (analysis, network, arguments, error);
  progress_leave ();
  return table;
}

SitnetTable *
asking_compare (SitnetNetwork *before, SitnetNetwork *after, SitnetLanguage language, GError **error)
{
  g_autoptr (SitnetArguments) arguments = progress_arguments (language);
  progress_enter (WORK_ASKING, "compare");
  SitnetTable *table = sitnet_network_compare (before, after, arguments, error);
  progress_leave ();
  return table;
}
