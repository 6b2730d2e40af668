/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* dependence: what the network and the families lose when one actor goes. */
#include "query.h"

#include "column-private.h"
#include "coverage-input.h"
#include "kept-coverage.h"
#include "network-connectivity.h"
#include "pairs-lost.h"
#include "sole-providers.h"
#include "table-private.h"

static const SitnetResultColumn columns[] = {
    {"actor", SITNET_VALUE_CATEGORY, NULL, {"the actor", "aktér"}},
    {"separates",
     SITNET_VALUE_INT64,
     "actors",
     {"actors cut off from the largest rest", "aktéři odříznutí od největšího zbytku"}},
    {"ties_lost", SITNET_VALUE_INT64, "links", {"its tied pairs", "jeho spojené dvojice"}},
    {"pairs_lost",
     SITNET_VALUE_INT64,
     "pairs",
     {"pairs of others that lose each other", "dvojice ostatních, které se k sobě už nedostanou"}},
    {"needs_lost",
     SITNET_VALUE_INT64,
     NULL,
     {"needs × areas left with no provider", "potřeby × území bez poskytovatele"}},
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
    .question = {"What is lost when one actor goes?", "Co se ztratí, odejde-li jeden aktér?"},
    .row = {"a row is an actor and what its leaving would cost",
            "na každém řádku je aktér a to, oč by síť přišla jeho odchodem"},
    .definition =
        {"Every tie counts both ways and once. separates: actors outside the largest piece that remains of "
         "the actor's component, itself not counted, 0 when nothing falls apart. ties_lost: pairs that it is "
         "part of. pairs_lost: pairs of other actors that reach each other now and would not without it. "
         "needs_lost: cells of need × area in which it alone has a service, for whatever target group, level, "
         "form and age; a cell stands where a service names the need itself, services for its finer needs "
         "keep it alive, and a need above is not counted again. Services count when they and their actor hold "
         "at the date of the scope; other actors' services count though sector, kind or strength leave the "
         "actors out, and with areas in the scope only cells of these areas count. Rows are in the order of "
         "the file, one for each actor. Takes time linear in actors, ties and services × areas (one "
         "depth-first search, Tarjan 1972).",
         "Každá vazba platí oběma směry a počítá se jednou. separates: aktéři mimo největší kus, který z "
         "jeho části sítě zbude, on sám se nepočítá; nerozpadne-li se nic, 0. ties_lost: dvojice, kterých je "
         "součástí. pairs_lost: dvojice ostatních aktérů, které se k sobě teď dostanou, ale bez něj by se "
         "nedostaly. needs_lost: buňky potřeba × území, v nichž má službu jen on, pro jakoukoli cílovou "
         "skupinu, úroveň, formu a věk; buňka je tam, kde služba uvádí přímo tuto potřebu, služby pro její "
         "jemnější potřeby ji zachrání a širší potřeba se znovu nepočítá. Služba se počítá, platí-li k datu "
         "výběru ona i její aktér; služby ostatních se počítají, i když je rezort, druh nebo síla z výběru "
         "vynechává, a jsou-li ve výběru území, počítají se jen buňky v nich. Řádky jsou v pořadí souboru, "
         "jeden pro každého aktéra. Doba výpočtu roste úměrně počtu aktérů, vazeb a služeb × území (jedno "
         "prohledávání do hloubky, Tarjan 1972)."},
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};
