/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How to ask any question of the table of analyses: values for the parameters that some of them require. */
#ifndef QUESTIONS_H
#define QUESTIONS_H

#include <sitnet/sitnet.h>
#include <string.h>

typedef struct {
  const char *analysis, *parameter, *value;
} Answerable;

/* An analysis with a required parameter that is not here makes the tests fail: give it a value that the networks
   below have. */
static const Answerable required_values[] = {
    {"reach", "source", "a0"},
};

static inline const char *
required_value (const char *analysis, const char *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (required_values); i++)
    if (strcmp (required_values[i].analysis, analysis) == 0 && strcmp (required_values[i].parameter, parameter) == 0)
      return required_values[i].value;
  return NULL;
}

static inline gboolean
parameter_is_required (SitnetTable *parameters, gsize row)
{
  return sitnet_column_get_bools (sitnet_table_find_column (parameters, "required"))[row] != 0;
}

static inline const char *
parameter_text (SitnetTable *parameters, const char *column, gsize row)
{
  SitnetColumn *found = sitnet_table_find_column (parameters, column);
  return sitnet_column_is_missing (found, row) ? "" : sitnet_column_get_text (found, row);
}

/* Sets what is required; FALSE, with the parameter's name, when the dictionary does not know a value. */
static inline gboolean
arguments_fill (SitnetArguments *arguments, const SitnetAnalysis *analysis, const char **unknown)
{
  const char *name = sitnet_analysis_get_name (analysis);
  g_autoptr (SitnetTable) parameters = sitnet_analysis_parameters_to_table (analysis, SITNET_LANGUAGE_EN);
  for (gsize row = 0; row < sitnet_table_get_n_rows (parameters); row++) {
    const char *parameter = parameter_text (parameters, "name", row);
    if (!parameter_is_required (parameters, row))
      continue;
    const char *value = required_value (name, parameter);
    if (value == NULL) {
      *unknown = g_intern_string (parameter);
      return FALSE;
    }
    sitnet_arguments_set (arguments, parameter, value);
  }
  return TRUE;
}

/* n actors a0 … in three sectors and two areas, every third with a service, every fourth with a demand; one is the
   coordinator. Ties are added by the caller. */
static inline void
add_actors (SitnetBuilder *builder, guint n)
{
  static const char *const sectors[] = {"social", "school", "health", ""};
  static const char *const needs[] = {"learning.tutoring", "health.addiction", "safety"};
  for (guint a = 0; a < n; a++) {
    g_autofree char *id = g_strdup_printf ("a%u", a);
    const char *area = a % 2 == 0 ? "east" : "west";
    sitnet_builder_add (builder, NULL, "actors", "id", id, "name", id, "sector", sectors[a % 4], "area", area, "kind",
                        a == 5 ? "coordinator" : "", NULL);
    if (a % 3 == 0)
      sitnet_builder_add (builder, NULL, "services", "id", id, "actor", id, "needs", needs[a % 9 / 3], "capacity",
                          a % 2 == 0 ? "12" : "", "age_from", "6", "age_to", "15", NULL);
    if (a % 4 == 0)
      sitnet_builder_add (builder, NULL, "demands", "need", needs[a % 3], "area", area, "families", "20", "reported_by",
                          id, NULL);
  }
  sitnet_builder_add (builder, NULL, "areas", "code", "east", "name", "East", "neighbours", "west", "children", "900",
                      NULL);
  sitnet_builder_add (builder, NULL, "areas", "code", "west", "name", "West", "neighbours", "east", NULL);
  sitnet_builder_add (builder, NULL, "areas", "code", "desert", "name", "Desert", NULL);
}

static inline void
add_tie (SitnetBuilder *builder, guint from, guint to, const char *kind, const char *reported_by)
{
  g_autofree char *one = g_strdup_printf ("a%u", from), *other = g_strdup_printf ("a%u", to);
  sitnet_builder_add (builder, NULL, "ties", "from", one, "to", other, "kind", kind, "reported_by", reported_by, NULL);
}

#endif
