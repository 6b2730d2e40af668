/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* components: into which parts the network falls. */
#include "query.h"

#include "column-private.h"
#include "network-connectivity.h"
#include "table-private.h"

static const SitnetResultColumn columns[] = {
    {"actor", SITNET_VALUE_CATEGORY, NULL, {"the actor", "aktér"}},
    {"component", SITNET_VALUE_INT64, NULL, {"number of its component, from 1", "číslo jeho části sítě, od 1"}},
    {"size", SITNET_VALUE_INT64, "actors", {"actors in the component", "počet aktérů v této části"}},
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
    .question = {"Into which separate parts does the network fall?", "Na které oddělené části se síť rozpadá?"},
    .row = {"a row is an actor with its component", "na každém řádku je aktér a část sítě, do které patří"},
    .definition = {"A component is a greatest set of actors in which everyone can reach everyone over ties; "
                   "every tie counts "
                   "both ways. Components are numbered from 1 in the order in which the file names their "
                   "first actor. An actor "
                   "without a tie is a component of size 1; a network without actors has none. Takes time "
                   "linear in actors and "
                   "ties (depth-first search, Tarjan 1972).",
                   "Část sítě (komponenta) je největší skupina aktérů, v níž se každý přes vazby dostane ke "
                   "každému; každá "
                   "vazba platí oběma směry. Části jsou číslovány od 1 v pořadí, v jakém soubor uvádí jejich "
                   "prvního aktéra. "
                   "Aktér bez vazby tvoří část o velikosti 1; síť bez aktérů nemá žádnou. Doba výpočtu roste "
                   "úměrně počtu "
                   "aktérů a vazeb (prohledávání do hloubky, Tarjan 1972)."},
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};
