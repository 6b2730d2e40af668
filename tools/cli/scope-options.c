/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The options that choose which part of a network is looked at. */
#include "scope-options.h"

#include "message.h"

const Option scope_options[] = {
    {"area", 0, OPTION_CODES, N_ ("CODE"), N_ ("only this area, by its code or name; several with commas or repeated")},
    {"sector", 0, OPTION_CODES, N_ ("CODE"), N_ ("only this sector, by its code or name")},
    {"kind", 0, OPTION_CODES, N_ ("CODE"), N_ ("only ties of this kind, by its code or name")},
    {"at", 0, OPTION_VALUE, N_ ("DATE"), N_ ("as it was on that day")},
    {"min-strength", 0, OPTION_VALUE, "N", N_ ("only ties at least that strong")},
    {"rule", 0, OPTION_VALUE, "claimed|confirmed",
     N_ ("claimed: any report of a tie counts (usual); confirmed: both sides or an observer must report it")},
    {"drop", 0, OPTION_CODES, N_ ("ACTOR"),
     N_ ("what if this actor, by its id or name, were not there; several with commas or repeated")},
    {"add-tie", 0, OPTION_CODES, "A:B", N_ ("what if these two actors, by their ids or names, were tied")},
};
const guint scope_n_options = G_N_ELEMENTS (scope_options);

GPtrArray *
scope_codes (const Request *request, const SitnetNetwork *network, const char *option, const char *sheet,
             GError **error)
{
  const GPtrArray *lists = options_get_list (request->options, option);
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < lists->len; i++) {
    char **pieces = sitnet_network_split_list (network, sheet, lists->pdata[i], error);
    if (pieces == NULL)
      return NULL;
    for (char **piece = pieces; *piece != NULL; piece++)
      g_ptr_array_add (codes, *piece);
    g_free (pieces);
  }
  return g_steal_pointer (&codes);
}

static gboolean
add_codes (const Request *request, const SitnetNetwork *network, SitnetScope *scope, GError **error)
{
  static const struct {
    const char *option, *sheet;
    void (*add) (SitnetScope *, const char *);
  } axes[] = {{"area", "areas", sitnet_scope_add_area},
              {"sector", "sectors", sitnet_scope_add_sector},
              {"kind", "tie_kinds", sitnet_scope_add_kind}};
  for (guint k = 0; k < G_N_ELEMENTS (axes); k++) {
    g_autoptr (GPtrArray) codes = scope_codes (request, network, axes[k].option, axes[k].sheet, error);
    if (codes == NULL)
      return FALSE;
    for (guint i = 0; i < codes->len; i++)
      axes[k].add (scope, codes->pdata[i]);
  }
  return TRUE;
}

static gboolean
set_date (const Request *request, SitnetScope *scope, const char *option, GError **error)
{
  const char *date = options_get (request->options, option);
  if (date == NULL || sitnet_scope_set_date (scope, date, NULL))
    return TRUE;
  return command_refuse (
      error, sitnet_translate (request->language, "--%s: \"%s\" is not a date; write 2018-05-01 or \"1. 5. 2018\""),
      option, date);
}

/* −1 for what is no number. */
static double
read_strength (const char *text)
{
  char *end = NULL;
  g_autofree char *number = g_strdelimit (g_strdup (text), ",", '.');
  double strength = g_ascii_strtod (number, &end);
  return end != number && *end == '\0' ? strength : -1;
}

double
scope_min_strength (const Request *request)
{
  const char *text = options_get (request->options, "min-strength");
  return text != NULL ? read_strength (text) : 0;
}

static gboolean
set_min_strength (const Request *request, SitnetScope *scope, GError **error)
{
  const char *text = options_get (request->options, "min-strength");
  if (text == NULL || sitnet_scope_set_min_strength (scope, read_strength (text), NULL))
    return TRUE;
  return command_refuse (
      error, sitnet_translate (request->language, "--min-strength: \"%s\" must be a number from 0 to 1000000"), text);
}

static gboolean
set_rule (const Request *request, SitnetScope *scope, GError **error)
{
  const char *text = options_get (request->options, "rule");
  SitnetRule rule;
  if (text == NULL)
    return TRUE;
  if (!sitnet_rule_from_text (text, &rule, NULL))
    return command_refuse (error, sitnet_translate (request->language, "--rule: \"%s\" must be claimed or confirmed"),
                           text);
  sitnet_scope_set_rule (scope, rule);
  return TRUE;
}

SitnetScope *
scope_from_options (const Request *request, const SitnetNetwork *network, GError **error)
{
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  if (network != NULL && !add_codes (request, network, scope, error))
    return NULL;
  if (!set_date (request, scope, "at", error) || !set_min_strength (request, scope, error) ||
      !set_rule (request, scope, error))
    return NULL;
  return g_steal_pointer (&scope);
}

SitnetNetwork *
scope_network_on (const Request *request, SitnetNetwork *whole, const char *option, GError **error)
{
  g_autoptr (SitnetScope) scope = scope_from_options (request, whole, error);
  if (scope == NULL || !set_date (request, scope, option, error))
    return NULL;
  return sitnet_network_scope (whole, scope, error);
}
