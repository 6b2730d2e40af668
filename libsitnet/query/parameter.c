/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads a parameter's value from text and says what is allowed when it is not that. */
#include "parameter.h"

#include "localised.h"
#include "network-names.h"

#include <math.h>
#include <string.h>

static gboolean
refuse (const SitnetAnalysis *analysis, const SitnetParameter *parameter, const char *text, SitnetLanguage language,
        const char *allowed, GError **error)
{
  g_set_error (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT,
               sitnet_translate (language, "%s: `%s` cannot be \"%s\"; allowed: %s"), analysis->name, parameter->name,
               text, allowed);
  return FALSE;
}

static gboolean
read_flag (const char *text, gboolean *flag)
{
  static const char *const yes[] = {"true", "yes", "1", "ano", NULL};
  static const char *const no[] = {"false", "no", "0", "ne", NULL};
  *flag = g_strv_contains (yes, text);
  return *flag || g_strv_contains (no, text);
}

/* A range of 0 to 0 means that the analysis sets none. */
static gboolean
is_in_range (const SitnetParameter *parameter, double number)
{
  gboolean free_range = parameter->minimum >= 0 && parameter->maximum <= 0;
  return free_range || (number >= parameter->minimum && number <= parameter->maximum);
}

/* A comma may be the decimal sign, but "1,500" may be a thousand and a half or one and a half. */
static char *
dup_with_point (const char *text)
{
  char *digits = g_strdup (text), *comma = strchr (digits, ',');
  if (comma != NULL && (strlen (comma) != 4 || g_str_has_prefix (digits, "0,")))
    *comma = '.';
  return digits;
}

static gboolean
read_number (const SitnetParameter *parameter, const char *text, SitnetParameterValue *value)
{
  if (parameter->kind == SITNET_PARAMETER_INT) {
    if (!g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &value->number, NULL))
      return FALSE;
    value->real = (double)value->number;
  } else {
    g_autofree char *digits = dup_with_point (text);
    char *end = NULL;
    value->real = g_ascii_strtod (digits, &end);
    if (end == digits || *end != '\0' || !isfinite (value->real))
      return FALSE;
  }
  return is_in_range (parameter, value->real);
}

static char *
dup_range (const SitnetParameter *parameter, SitnetLanguage language)
{
  gboolean whole = parameter->kind == SITNET_PARAMETER_INT;
  const char *what = whole ? sitnet_translate (language, "a whole number") : sitnet_translate (language, "a number");
  if (is_in_range (parameter, -HUGE_VAL))
    return g_strdup (what);
  char from[G_ASCII_DTOSTR_BUF_SIZE], to[G_ASCII_DTOSTR_BUF_SIZE];
  const char *format = whole ? "%.0f" : "%.15g";
  g_ascii_formatd (from, sizeof from, format, parameter->minimum);
  if (parameter->maximum >= (double)G_MAXINT64)
    return g_strdup_printf (sitnet_translate (language, "%s, at least %s"), what, from);
  g_ascii_formatd (to, sizeof to, format, parameter->maximum);
  sitnet_number_localise (from, language);
  sitnet_number_localise (to, language);
  return g_strdup_printf (sitnet_translate (language, "%s from %s to %s"), what, from, to);
}

static gboolean
is_choice (const char *choices, const char *text)
{
  g_auto (GStrv) allowed = g_strsplit (choices, "|", -1);
  return g_strv_contains ((const char *const *)allowed, text);
}

static gboolean
refuse_choice (const SitnetAnalysis *analysis, const SitnetParameter *parameter, const char *text,
               SitnetLanguage language, GError **error)
{
  g_auto (GStrv) choices = g_strsplit (parameter->choices, "|", -1);
  g_autofree char *allowed = g_strjoinv (", ", choices);
  return refuse (analysis, parameter, text, language, allowed, error);
}

/* The parameters that are lists are called as the vocabularies whose codes they hold. */
static gboolean
read_codes (const SitnetAnalysis *analysis, const SitnetParameter *parameter, const SitnetNetwork *network,
            const char *text, SitnetLanguage language, char ***codes, GError **error)
{
  *codes = sitnet_network_split_list (network, parameter->name, text, error);
  if (*codes == NULL)
    return FALSE;
  return **codes != NULL ||
         refuse (analysis, parameter, text, language, sitnet_translate (language, "codes with commas between"), error);
}

static gboolean
refuse_actor (const SitnetAnalysis *analysis, const SitnetParameter *parameter, const SitnetNetwork *network,
              const char *text, SitnetLanguage language, GError **error)
{
  const char *near = sitnet_network_nearest_name (network, SITNET_SHEET_ACTORS, text);
  g_autofree char *allowed =
      near == NULL
          ? g_strdup (sitnet_translate (language, "the id or the name of an actor"))
          : g_strdup_printf (sitnet_translate (language, "the id or the name of an actor; did you mean \"%s\"?"), near);
  return refuse (analysis, parameter, text, language, allowed, error);
}

static gboolean
read_actor (const SitnetAnalysis *analysis, const SitnetParameter *parameter, const SitnetNetwork *network,
            const char *text, SitnetLanguage language, guint32 *actor, GError **error)
{
  SitnetNameMatch match;
  const char *id = sitnet_network_find_named (network, SITNET_SHEET_ACTORS, text, &match);
  if (match == SITNET_NAME_SEVERAL) {
    sitnet_network_set_several (network, SITNET_SHEET_ACTORS, text, error);
    return FALSE;
  }
  if (id == NULL)
    return refuse_actor (analysis, parameter, network, text, language, error);
  return sitnet_network_find_actor (network, id, actor) ||
         refuse (analysis, parameter, text, language,
                 sitnet_translate (language, "an actor in scope; this one is outside it"), error);
}

gboolean
sitnet_parameter_read (const SitnetAnalysis *analysis, const SitnetParameter *parameter, const SitnetNetwork *network,
                       const char *text, SitnetLanguage language, SitnetParameterValue *value, GError **error)
{
  value->given = TRUE;
  value->text = g_strdup (text);
  switch (parameter->kind) {
  case SITNET_PARAMETER_FLAG:
    return read_flag (text, &value->flag) || refuse (analysis, parameter, text, language, "true, false", error);
  case SITNET_PARAMETER_INT:
  case SITNET_PARAMETER_DOUBLE: {
    g_autofree char *range = dup_range (parameter, language);
    return read_number (parameter, text, value) || refuse (analysis, parameter, text, language, range, error);
  }
  case SITNET_PARAMETER_CHOICE:
    return is_choice (parameter->choices, text) || refuse_choice (analysis, parameter, text, language, error);
  case SITNET_PARAMETER_ACTOR:
    return read_actor (analysis, parameter, network, text, language, &value->actor, error);
  case SITNET_PARAMETER_CODES:
    return read_codes (analysis, parameter, network, text, language, &value->codes, error);
  case SITNET_PARAMETER_TEXT:
  default:
    return TRUE;
  }
}

void
sitnet_parameter_value_clear (SitnetParameterValue *value)
{
  g_free (value->text);
  g_strfreev (value->codes);
}
