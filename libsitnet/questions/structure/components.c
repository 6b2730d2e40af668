/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* components: into which parts the network falls. */
#include "query.h"

#include "message.h"
#include "column-private.h"
#include "network-connectivity.h"
#include "table-private.h"

static const SitnetResultColumn columns[] = {
    {"actor", SITNET_VALUE_CATEGORY, NULL, N_ ("the actor"), .refers_to = "actors"},
    {"component", SITNET_VALUE_INT64, NULL, N_ ("number of its component, from 1")},
    {"size", SITNET_VALUE_INT64, "actors", N_ ("actors in the component")},
};

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  const SitnetConnectivity *found = sitnet_network_get_connectivity (network);
  guint32 n = network->n_actors;
  guint32 *actors = g_new (guint32, n);
  gint64 *component = g_new (gint64, n), *size = g_new (gint64, n);
  for (guint32 a = 0; a < n; a++) {
    actors[a] = a;
    component[a] = (gint64)found->component[a] + 1;
    size[a] = found->component_sizes[found->component[a]];
  }
  GPtrArray *answer = g_ptr_array_new ();
  g_ptr_array_add (answer, sitnet_result_actor_column (network, "actor", actors, n));
  g_ptr_array_add (answer, sitnet_column_new_take ("component", SITNET_VALUE_INT64, n, component, NULL));
  g_ptr_array_add (answer, sitnet_column_new_take ("size", SITNET_VALUE_INT64, n, size, NULL));
  g_autofree char *note = sitnet_query_dup_note (query, network, NULL);
  return sitnet_table_new_take ("components", note, answer);
}

const SitnetAnalysis sitnet_components = {
    .name = "components",
    .title = NC_ ("title of a question", "Separate parts"),
    .question = N_ ("Into which separate parts does the network fall?"),
    .row = N_ ("a row is an actor with its component"),
    .definition = DEFINITION_ ("components"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .nothing = N_ ("No actors."),
    .run = run,
};
