/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* dependence: what the network and the families lose when one actor goes. */
#include "query.h"

#include "message.h"
#include "column-private.h"
#include "coverage-input.h"
#include "kept-coverage.h"
#include "network-connectivity.h"
#include "pairs-lost.h"
#include "sole-providers.h"
#include "table-private.h"

static const SitnetResultColumn columns[] = {
    {"actor", SITNET_VALUE_CATEGORY, NULL, N_ ("the actor"), .refers_to = "actors"},
    {"separates", SITNET_VALUE_INT64, "actors", N_ ("actors cut off from the largest rest"),
     .heading = N_ ("actors cut off")},
    {"ties_lost", SITNET_VALUE_INT64, "links", N_ ("its tied pairs"), .heading = N_ ("its ties")},
    {"pairs_lost", SITNET_VALUE_INT64, "pairs", N_ ("pairs of others that lose each other"),
     .heading = NC_ ("heading", "pairs of others that lose each other")},
    {"needs_lost", SITNET_VALUE_INT64, NULL, N_ ("needs × areas left with no provider"),
     .heading = N_ ("needs left with no provider")},
};

static gint64 *
needs_lost (SitnetNetwork *network, GError **error)
{
  const SitnetSupplyDemand *supply_demand = sitnet_network_get_supply_demand (network, NULL, error);
  if (supply_demand == NULL)
    return NULL;
  g_autofree guint8 *listed = sitnet_coverage_input_listed (network);
  g_autofree guint32 *counts = sitnet_sole_providers_count (supply_demand, listed);
  gint64 *lost = g_new0 (gint64, (gsize)network->n_actors + 1); /* never NULL */
  for (guint32 a = 0; a < network->n_actors; a++)
    lost[a] = counts[sitnet_network_actor_row (network, a)];
  return lost;
}

static SitnetTable *
make_table (const SitnetNetwork *network, gint64 *needs, const char *note)
{
  const SitnetLinks *links = &network->links;
  guint32 n = network->n_actors;
  const SitnetConnectivity *found = sitnet_network_get_connectivity (network);
  g_autofree guint64 *pairs = sitnet_pairs_lost (links);
  guint32 *actors = g_new (guint32, n);
  gint64 *separates = g_new (gint64, n), *ties_lost = g_new (gint64, n), *pairs_lost = g_new (gint64, n);
  for (guint32 a = 0; a < n; a++) {
    actors[a] = a;
    separates[a] = found->actor_separates[a];
    ties_lost[a] = sitnet_links_degree (links, a);
    pairs_lost[a] = (gint64)pairs[a];
  }
  GPtrArray *answer = g_ptr_array_new ();
  g_ptr_array_add (answer, sitnet_result_actor_column (network, "actor", actors, n));
  g_ptr_array_add (answer, sitnet_column_new_take ("separates", SITNET_VALUE_INT64, n, separates, NULL));
  g_ptr_array_add (answer, sitnet_column_new_take ("ties_lost", SITNET_VALUE_INT64, n, ties_lost, NULL));
  g_ptr_array_add (answer, sitnet_column_new_take ("pairs_lost", SITNET_VALUE_INT64, n, pairs_lost, NULL));
  g_ptr_array_add (answer, sitnet_column_new_take ("needs_lost", SITNET_VALUE_INT64, n, needs, NULL));
  return sitnet_table_new_take ("dependence", note, answer);
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  gint64 *needs = needs_lost (network, error);
  if (needs == NULL)
    return NULL;
  if (!sitnet_query_progress (query, 0.7, error)) {
    g_free (needs);
    return NULL;
  }
  g_autofree char *note = sitnet_query_dup_note (query, network, NULL);
  return make_table (network, needs, note);
}

const SitnetAnalysis sitnet_dependence = {
    .name = "dependence",
    .title = NC_ ("title of a question", "Dependence on actors"),
    .question = N_ ("What is lost when one actor goes?"),
    .row = N_ ("a row is an actor and what its leaving would cost"),
    .definition = DEFINITION_ ("dependence"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};
