/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One asking: parameters checked against the analysis, the language, the way to stop, notes of results. */
#include "query.h"

#include "column-private.h"
#include "parameter.h"
#include "text-capital.h"

#include <string.h>

struct _SitnetCall {
  const SitnetAnalysis *analysis;
  const SitnetArguments *arguments; /* NULL when nothing was said */
  SitnetParameterValue *values;     /* beside the parameters of the analysis */
  SitnetProgress progress;
};

static const SitnetParameter *
find_parameter (const SitnetAnalysis *analysis, const char *name)
{
  for (guint p = 0; p < analysis->n_parameters; p++)
    if (strcmp (analysis->parameters[p].name, name) == 0)
      return &analysis->parameters[p];
  return NULL;
}

static void
refuse_unknown (const SitnetAnalysis *analysis, const char *name, SitnetLanguage language, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);
  for (guint p = 0; p < analysis->n_parameters; p++)
    g_string_append_printf (known, "%s%s", p > 0 ? ", " : "", analysis->parameters[p].name);
  if (known->len == 0)
    g_set_error (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT,
                 sitnet_translate (language, "%s has no parameter `%s`; it takes none"), analysis->name, name);
  else
    g_set_error (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT,
                 sitnet_translate (language, "%s has no parameter `%s`; it takes: %s"), analysis->name, name,
                 known->str);
}

static gboolean
read_given (SitnetQuery *self, const SitnetNetwork *network, GError **error)
{
  if (self->arguments == NULL)
    return TRUE;
  for (guint a = 0; a < self->arguments->names->len; a++) {
    const char *name = self->arguments->names->pdata[a];
    const SitnetParameter *parameter = find_parameter (self->analysis, name);
    if (parameter == NULL) {
      refuse_unknown (self->analysis, name, self->arguments->language, error);
      return FALSE;
    }
    if (!sitnet_parameter_read (self->analysis, parameter, network, self->arguments->values->pdata[a],
                                self->arguments->language, &self->values[parameter - self->analysis->parameters],
                                error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
fill_defaults (SitnetQuery *self, const SitnetNetwork *network, GError **error)
{
  SitnetLanguage language = sitnet_query_get_language (self);
  for (guint p = 0; p < self->analysis->n_parameters; p++) {
    const SitnetParameter *parameter = &self->analysis->parameters[p];
    if (self->values[p].given)
      continue;
    if (parameter->required) {
      g_set_error (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT, sitnet_translate (language, "%s needs `%s`: %s"),
                   self->analysis->name, parameter->name, sitnet_translate (language, parameter->title));
      return FALSE;
    }
    if (parameter->default_value != NULL &&
        !sitnet_parameter_read (self->analysis, parameter, network, parameter->default_value, language,
                                &self->values[p], error))
      return FALSE;
  }
  return TRUE;
}

SitnetQuery *
sitnet_query_new (const SitnetAnalysis *analysis, const SitnetNetwork *network, const SitnetArguments *arguments,
                  GError **error)
{
  g_autoptr (SitnetQuery) self = g_new0 (SitnetQuery, 1);
  self->analysis = analysis;
  self->arguments = arguments;
  self->values = g_new0 (SitnetParameterValue, analysis->n_parameters);
  self->progress = (SitnetProgress){.language = sitnet_query_get_language (self), .work = analysis->name};
  if (arguments != NULL)
    self->progress.function = sitnet_arguments_get_go_on (arguments, &self->progress.data);
  if (!read_given (self, network, error) || !fill_defaults (self, network, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
sitnet_query_free (SitnetQuery *self)
{
  for (guint p = 0; p < self->analysis->n_parameters; p++)
    sitnet_parameter_value_clear (&self->values[p]);
  g_free (self->values);
  g_free (self);
}

/* A name that the descriptor does not have is a mistake of the analysis itself. */
static const SitnetParameterValue *
find_value (const SitnetQuery *self, const char *name)
{
  static const SitnetParameterValue nothing;
  const SitnetParameter *parameter = find_parameter (self->analysis, name);
  g_return_val_if_fail (parameter != NULL, &nothing);
  return &self->values[parameter - self->analysis->parameters];
}

SitnetLanguage
sitnet_query_get_language (const SitnetQuery *self)
{
  return self->arguments != NULL ? self->arguments->language : SITNET_LANGUAGE_EN;
}

SitnetNetwork *
sitnet_query_get_before (const SitnetQuery *self)
{
  return self->arguments != NULL ? self->arguments->before : NULL;
}

gboolean
sitnet_query_get_flag (const SitnetQuery *self, const char *name)
{
  return find_value (self, name)->flag;
}

gboolean
sitnet_query_has (const SitnetQuery *self, const char *name)
{
  return find_value (self, name)->given;
}

gint64
sitnet_query_get_int (const SitnetQuery *self, const char *name)
{
  return find_value (self, name)->number;
}

double
sitnet_query_get_double (const SitnetQuery *self, const char *name)
{
  return find_value (self, name)->real;
}

const char *
sitnet_query_get_text (const SitnetQuery *self, const char *name)
{
  return find_value (self, name)->text;
}

guint32
sitnet_query_get_actor (const SitnetQuery *self, const char *name)
{
  return find_value (self, name)->actor;
}

const char *const *
sitnet_query_get_codes (const SitnetQuery *self, const char *name)
{
  static const char *const nothing[] = {NULL};
  char **codes = find_value (self, name)->codes;
  return codes != NULL ? (const char *const *)codes : nothing;
}

const SitnetProgress *
sitnet_query_get_progress (const SitnetQuery *self)
{
  return self != NULL ? &self->progress : NULL;
}

gboolean
sitnet_query_progress (const SitnetQuery *self, double fraction, GError **error)
{
  return sitnet_progress_report (&self->progress, fraction, error);
}

/* Phrases start small where they are used inside others; in a note each is a sentence of its own. */
static void
append_sentence (GString *note, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (note->len > 0)
    g_string_append_c (note, ' ');
  sitnet_text_append_capital (note, (SitnetSlice){text, strlen (text)});
  if (strchr (".!?", note->str[note->len - 1]) == NULL)
    g_string_append_c (note, '.');
}

char *
sitnet_query_dup_note (const SitnetQuery *self, const SitnetNetwork *network, const char *extra)
{
  SitnetLanguage language = sitnet_query_get_language (self);
  g_autofree char *scope = sitnet_network_dup_scope_sentence (network, language);
  GString *note = g_string_new (NULL);
  append_sentence (note, sitnet_translate (language, self->analysis->row));
  append_sentence (note, scope);
  append_sentence (note, extra);
  return g_string_free (note, FALSE);
}

SitnetColumn *
sitnet_result_actor_column (const SitnetNetwork *network, const char *name, guint32 *actors, gsize n)
{
  /* No actor has a number beyond 2^31, so that G_MAXUINT32 read as a signed number is the −1 of a missing
   * code. */
  return sitnet_column_new_category_take (name, n, (gint32 *)actors, network->actor_ids);
}
