/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The options that ask what would be: without an actor, with a tie more. */
#include "what-if.h"

#include "scope-options.h"

#include <string.h>

/* What the kind of an added tie is, and its strength. */
#define ADDED_KIND "cooperates"
#define ADDED_STRENGTH 1.0

static SitnetNetwork *
drop (const Request *request, SitnetNetwork *network, GError **error)
{
  g_autoptr (GPtrArray) ids = scope_codes (request, network, "drop", "actors", error);
  if (ids == NULL)
    return NULL;
  if (ids->len == 0)
    return sitnet_network_ref (network);
  g_autofree const char **list = g_new0 (const char *, ids->len + 1);
  for (guint i = 0; i < ids->len; i++)
    list[i] = ids->pdata[i];
  return sitnet_network_drop (network, list, error);
}

/* The ends of all added ties, one pair after the other. */
static GPtrArray *
find_ends (const Request *request, const SitnetNetwork *network, GError **error)
{
  const GPtrArray *lists = options_get_list (request->options, "add-tie");
  g_autoptr (GPtrArray) ends = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < lists->len; i++) {
    g_autoptr (GError) problem = NULL;
    char **pieces = sitnet_network_split_pairs (network, lists->pdata[i], &problem);
    if (pieces == NULL) {
      g_autofree char *message = sitnet_error_dup_message (problem, request->language);
      command_refuse (error, "--add-tie: %s", message);
      return NULL;
    }
    for (char **piece = pieces; *piece != NULL; piece++)
      g_ptr_array_add (ends, *piece);
    g_free (pieces);
  }
  return g_steal_pointer (&ends);
}

SitnetNetwork *
what_if (const Request *request, SitnetNetwork *network, GError **error)
{
  g_autoptr (SitnetNetwork) edited = drop (request, network, error);
  g_autoptr (GPtrArray) ends = edited != NULL ? find_ends (request, edited, error) : NULL;
  if (ends == NULL)
    return NULL;
  for (guint i = 0; i < ends->len && edited != NULL; i += 2) {
    g_autoptr (SitnetNetwork) before = g_steal_pointer (&edited);
    edited = sitnet_network_add_tie (before, ends->pdata[i], ends->pdata[i + 1], error);
  }
  return g_steal_pointer (&edited);
}

static gboolean
lies_outside (const SitnetNetwork *part, const char *id)
{
  guint32 row;
  return !sitnet_network_find_actor (part, id, &row);
}

static void
tell_outside (const Request *request, const char *from, const char *to, const char *outside)
{
  command_say (sitnet_translate (
                   request->language,
                   "the added tie %s ↔ %s does not count: %s is outside of the chosen part (--area, --sector, --at)"),
               from, to, outside);
}

static void
tell_filter (const Request *request, const char *from, const char *to, const char *option)
{
  command_say (
      sitnet_translate (request->language,
                        "the added tie %s ↔ %s does not count: it is of the kind cooperation and of strength 1, and %s "
                        "leaves it out"),
      from, to, option);
}

/* The filter that leaves out every added tie; NULL for none. */
static gboolean
find_filter (const Request *request, const SitnetNetwork *whole, const char **filter, GError **error)
{
  g_autoptr (GPtrArray) kinds = scope_codes (request, whole, "kind", "tie_kinds", error);
  if (kinds == NULL)
    return FALSE;
  gboolean is_taken = kinds->len == 0;
  for (guint i = 0; i < kinds->len; i++)
    is_taken = is_taken || strcmp (kinds->pdata[i], ADDED_KIND) == 0;
  *filter = !is_taken ? "--kind" : scope_min_strength (request) > ADDED_STRENGTH ? "--min-strength" : NULL;
  return TRUE;
}

gboolean
what_if_tell (const Request *request, const SitnetNetwork *whole, const SitnetNetwork *part, GError **error)
{
  const char *filter;
  g_autoptr (GPtrArray) ends = find_ends (request, whole, error);
  if (ends == NULL || !find_filter (request, whole, &filter, error))
    return FALSE;
  for (guint i = 0; i < ends->len; i += 2) {
    const char *from = ends->pdata[i], *to = ends->pdata[i + 1];
    if (lies_outside (part, from) || lies_outside (part, to))
      tell_outside (request, from, to, lies_outside (part, from) ? from : to);
    else if (filter != NULL)
      tell_filter (request, from, to, filter);
  }
  return TRUE;
}
