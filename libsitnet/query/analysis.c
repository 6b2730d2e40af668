/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a caller may read of an analysis, and how one is run. */
#include "query.h"

#include "column-builder.h"
#include "by-area.h"
#include "table-private.h"

#include <math.h>

/* It is never freed, so that callers may keep pointers into it. */
static SitnetAnalysis *
hold (SitnetAnalysis *self)
{
  return self;
}

static void
let_go (SitnetAnalysis *self)
{
}

G_DEFINE_BOXED_TYPE (SitnetAnalysis, sitnet_analysis, hold, let_go)

const char *
sitnet_analysis_get_name (const SitnetAnalysis *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->name;
}

const char *
sitnet_analysis_get_title (const SitnetAnalysis *self, SitnetLanguage language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->title != NULL ? sitnet_translate (language, self->title) : self->name;
}

const char *
sitnet_analysis_get_question (const SitnetAnalysis *self, SitnetLanguage language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return sitnet_translate (language, self->question);
}

const char *
sitnet_analysis_get_row (const SitnetAnalysis *self, SitnetLanguage language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return sitnet_translate (language, self->row);
}

const char *
sitnet_analysis_get_definition (const SitnetAnalysis *self, SitnetLanguage language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return sitnet_translate (language, self->definition);
}

const char *
sitnet_analysis_get_nothing (const SitnetAnalysis *self, SitnetLanguage language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return sitnet_translate (language,
                           self->nothing != NULL ? self->nothing : N_ ("There is nothing like that in the data."));
}

static const char *
kind_name (SitnetParameterKind kind)
{
  static const char *const names[] = {
      [SITNET_PARAMETER_FLAG] = "flag",   [SITNET_PARAMETER_INT] = "int",       [SITNET_PARAMETER_DOUBLE] = "double",
      [SITNET_PARAMETER_TEXT] = "text",   [SITNET_PARAMETER_CHOICE] = "choice", [SITNET_PARAMETER_ACTOR] = "actor",
      [SITNET_PARAMETER_CODES] = "codes",
  };
  return names[kind];
}

static SitnetTable *
seal (const char *name, SitnetColumnBuilder **builders, guint n_builders)
{
  GPtrArray *columns = g_ptr_array_new ();
  for (guint b = 0; b < n_builders; b++)
    g_ptr_array_add (columns, sitnet_column_builder_seal (builders[b]));
  return sitnet_table_new_take (name, NULL, columns);
}

SitnetTable *
sitnet_analysis_columns_to_table (const SitnetAnalysis *self, SitnetLanguage language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return sitnet_result_columns_to_table (self->columns, self->n_columns, self->name, language);
}

static gboolean
has_range (const SitnetParameter *parameter)
{
  return (parameter->kind == SITNET_PARAMETER_INT || parameter->kind == SITNET_PARAMETER_DOUBLE) &&
         parameter->minimum < parameter->maximum;
}

SitnetTable *
sitnet_analysis_parameters_to_table (const SitnetAnalysis *self, SitnetLanguage language)
{
  g_return_val_if_fail (self != NULL, NULL);
  SitnetColumnBuilder *builders[] = {sitnet_column_builder_new ("name", SITNET_VALUE_TEXT),
                                     sitnet_column_builder_new ("kind", SITNET_VALUE_TEXT),
                                     sitnet_column_builder_new ("required", SITNET_VALUE_BOOL),
                                     sitnet_column_builder_new ("default", SITNET_VALUE_TEXT),
                                     sitnet_column_builder_new ("minimum", SITNET_VALUE_DOUBLE),
                                     sitnet_column_builder_new ("maximum", SITNET_VALUE_DOUBLE),
                                     sitnet_column_builder_new ("choices", SITNET_VALUE_TEXT),
                                     sitnet_column_builder_new ("title", SITNET_VALUE_TEXT)};
  for (guint p = 0; p < self->n_parameters; p++) {
    const SitnetParameter *parameter = &self->parameters[p];
    sitnet_column_builder_add_text (builders[0], parameter->name);
    sitnet_column_builder_add_text (builders[1], kind_name (parameter->kind));
    sitnet_column_builder_add_bool (builders[2], parameter->required);
    sitnet_column_builder_add_text (builders[3], parameter->default_value);
    sitnet_column_builder_add_double (builders[4], has_range (parameter) ? parameter->minimum : NAN);
    sitnet_column_builder_add_double (builders[5], has_range (parameter) ? parameter->maximum : NAN);
    sitnet_column_builder_add_text (builders[6], parameter->choices);
    sitnet_column_builder_add_text (builders[7], sitnet_translate (language, parameter->title));
  }
  return seal (self->name, builders, G_N_ELEMENTS (builders));
}

SitnetTable *
sitnet_analysis_run (const SitnetAnalysis *self, SitnetNetwork *network, SitnetArguments *arguments, GError **error)
{
  g_return_val_if_fail (self != NULL && network != NULL, NULL);
  sitnet_arguments_begin (arguments);
  if (arguments != NULL && arguments->by != SITNET_BY_NOTHING)
    return sitnet_by_area_run (self, network, arguments, error);
  g_autoptr (SitnetQuery) query = sitnet_query_new (self, network, arguments, error);
  if (query == NULL || !sitnet_query_progress (query, 0, error))
    return NULL;
  SitnetTable *answer = self->run (network, query, error);
  if (answer != NULL)
    sitnet_query_progress (query, 1, NULL); /* too late to stop */
  return answer;
}
