/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The options that ask what would be: without an actor, with a tie more. */
#include "what-if.h"

#include <string.h>

static SitnetNetwork *
drop (const Request *request, SitnetNetwork *network, GError **error)
{
  const GPtrArray *ids = options_get_list (request->options, "drop");
  if (ids->len == 0)
    return sitnet_network_ref (network);
  g_autofree const char **list = g_new0 (const char *, ids->len + 1);
  for (guint i = 0; i < ids->len; i++)
    list[i] = ids->pdata[i];
  return sitnet_network_drop (network, list, error);
}

/* An id may itself hold a colon: the two are parted where both are actors, else at the first one. */
static gboolean
split_pair (const Request *request, const SitnetNetwork *network, const char *pair, char **from, char **to,
            GError **error)
{
  for (const char *colon = strchr (pair, ':'); colon != NULL; colon = strchr (colon + 1, ':')) {
    g_autofree char *head = g_strndup (pair, (gsize)(colon - pair));
    guint32 row;
    gboolean both =
        sitnet_network_find_actor (network, head, &row) && sitnet_network_find_actor (network, colon + 1, &row);
    if (!both && *from != NULL)
      continue;
    g_free (*from);
    g_free (*to);
    *from = g_steal_pointer (&head);
    *to = g_strdup (colon + 1);
    if (both)
      return TRUE;
  }
  return *from != NULL ||
         command_refuse (error,
                         pick (request->language, "--add-tie: \"%s\" must be two actors with a colon between, A:B",
                               "--add-tie: „%s“ musí být dva aktéři s dvojtečkou mezi sebou, A:B"),
                         pair);
}

static SitnetNetwork *
add_tie (const Request *request, SitnetNetwork *network, const char *pair, GError **error)
{
  g_autofree char *from = NULL, *to = NULL;
  if (!split_pair (request, network, pair, &from, &to, error))
    return NULL;
  return sitnet_network_add_tie (network, from, to, error);
}

SitnetNetwork *
what_if (const Request *request, SitnetNetwork *network, GError **error)
{
  const GPtrArray *pairs = options_get_list (request->options, "add-tie");
  g_autoptr (SitnetNetwork) edited = drop (request, network, error);
  for (guint i = 0; i < pairs->len && edited != NULL; i++) {
    g_autoptr (SitnetNetwork) before = g_steal_pointer (&edited);
    edited = add_tie (request, before, pairs->pdata[i], error);
  }
  return g_steal_pointer (&edited);
}
