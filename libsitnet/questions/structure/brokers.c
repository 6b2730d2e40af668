/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* brokers: actors on whom others depend to reach each other. */
#include "query.h"

#include "message.h"
#include "brokerage.h"
#include "column-builder.h"
#include "column-private.h"
#include "structural-holes.h"
#include "network-connectivity.h"
#include "paths-options.h"
#include "strengths.h"
#include "table-private.h"
#include "tie-strengths.h"

static const SitnetResultColumn columns[] = {
    {"actor", SITNET_VALUE_CATEGORY, NULL, N_ ("the actor"), .refers_to = "actors"},
    {"cut", SITNET_VALUE_BOOL, NULL, N_ ("whether its loss splits the network"), .heading = N_ ("splits the network")},
    {"separates", SITNET_VALUE_INT64, "actors", N_ ("actors cut off from the largest remaining piece"),
     .heading = N_ ("actors cut off")},
    {"betweenness", SITNET_VALUE_DOUBLE, "pairs", N_ ("pairs of others whose shortest paths lead through it"),
     .heading = N_ ("on shortest paths between others")},
    {"constraint", SITNET_VALUE_DOUBLE, NULL, N_ ("how bound it is to partners tied with each other"),
     .heading = N_ ("bound by its partners")},
    {"effective_size", SITNET_VALUE_DOUBLE, "actors", N_ ("partners less what they repeat of each other"),
     .heading = N_ ("distinct partners")},
    {"coordinator", SITNET_VALUE_INT64, "triads", N_ ("links two of its own sector"),
     .heading = N_ ("links its own sector")},
    {"itinerant", SITNET_VALUE_INT64, "triads", N_ ("links two of one other sector"),
     .heading = N_ ("links one other sector")},
    {"gatekeeper", SITNET_VALUE_INT64, "triads", N_ ("lets others in to its sector"), .heading = N_ ("lets others in")},
    {"representative", SITNET_VALUE_INT64, "triads", N_ ("speaks for its sector to others"),
     .heading = N_ ("speaks for its own")},
    {"liaison", SITNET_VALUE_INT64, "triads", N_ ("links two different other sectors"),
     .heading = N_ ("links two other sectors")},
};

static const SitnetParameter parameters[] = {
    SITNET_DIRECTED_PARAMETER,
    SITNET_PATHS_PARAMETERS,
};

static const char *const role_names[SITNET_N_ROLES] = {
    [SITNET_ROLE_COORDINATOR] = "coordinator", [SITNET_ROLE_ITINERANT] = "itinerant",
    [SITNET_ROLE_GATEKEEPER] = "gatekeeper",   [SITNET_ROLE_REPRESENTATIVE] = "representative",
    [SITNET_ROLE_LIAISON] = "liaison",
};

static void
add_cut_columns (GPtrArray *answer, const SitnetNetwork *network)
{
  const SitnetConnectivity *found = sitnet_network_get_connectivity (network);
  guint32 n = network->n_actors;
  guint32 *actors = g_new (guint32, n);
  guint8 *cut = g_new (guint8, n);
  gint64 *separates = g_new (gint64, n);
  for (guint32 a = 0; a < n; a++) {
    actors[a] = a;
    cut[a] = sitnet_connectivity_is_cut (found, a) ? 1 : 0;
    separates[a] = found->actor_separates[a];
  }
  g_ptr_array_add (answer, sitnet_result_actor_column (network, "actor", actors, n));
  g_ptr_array_add (answer, sitnet_column_new_take ("cut", SITNET_VALUE_BOOL, n, cut, NULL));
  g_ptr_array_add (answer, sitnet_column_new_take ("separates", SITNET_VALUE_INT64, n, separates, NULL));
}

static gboolean
add_betweenness_column (GPtrArray *answer, const SitnetNetwork *network, gboolean directed, const SitnetQuery *query,
                        char **note, GError **error)
{
  const SitnetPaths *paths = sitnet_network_get_paths (network, directed, FALSE, query, error);
  if (paths == NULL)
    return FALSE;
  *note = sitnet_paths_dup_note (paths, network, directed, SITNET_PATHS_BETWEENNESS, query);
  double *betweenness = g_memdup2 (paths->betweenness, paths->n_actors * sizeof *betweenness);
  for (guint32 a = 0; !directed && a < paths->n_actors; a++)
    betweenness[a] /= 2; /* unordered pairs */
  g_ptr_array_add (answer,
                   sitnet_column_new_take ("betweenness", SITNET_VALUE_DOUBLE, paths->n_actors, betweenness, NULL));
  return TRUE;
}

static SitnetColumn *
column_of_doubles (const char *name, const double *values, guint32 n)
{
  SitnetColumnBuilder *builder = sitnet_column_builder_new (name, SITNET_VALUE_DOUBLE);
  for (guint32 a = 0; a < n; a++)
    sitnet_column_builder_add_double (builder, values[a]);
  return sitnet_column_builder_seal (builder);
}

/* ways: NULL = without direction, else a mutual link weighs two. */
static double *
weights_of_links (const SitnetNetwork *network, const SitnetArcs *arcs, const guint8 *ways, gboolean weighted)
{
  guint32 n_links = network->links.n_links;
  if (weighted) {
    g_autofree double *strengths = sitnet_tie_strengths_of_arcs (network, arcs, ways != NULL);
    return sitnet_strengths_mutual (&network->links, arcs, strengths);
  }
  double *weights = ways != NULL ? g_new (double, n_links) : NULL;
  for (guint32 l = 0; weights != NULL && l < n_links; l++)
    weights[l] = ways[l] == (SITNET_WAY_FORTH | SITNET_WAY_BACK) ? 2 : 1;
  return weights;
}

static void
add_hole_columns (GPtrArray *answer, const SitnetNetwork *network, const double *weights)
{
  g_auto (SitnetStructuralHoles) holes;
  sitnet_structural_holes_init (&holes, &network->links, weights);
  g_ptr_array_add (answer, column_of_doubles ("constraint", holes.constraint, network->n_actors));
  g_ptr_array_add (answer, column_of_doubles ("effective_size", holes.effective_size, network->n_actors));
}

static void
add_role_columns (GPtrArray *answer, const SitnetNetwork *network, const guint8 *ways)
{
  SitnetActorCodes sectors = sitnet_actor_codes (network, "sector");
  guint32 n_sectors = sitnet_vocabulary_get_n (network->dataset->vocabularies[SITNET_SHEET_SECTORS]);
  g_autofree gint64 *counts = g_new0 (gint64, (gsize)network->n_actors * SITNET_N_ROLES);
  sitnet_brokerage_count (&network->links, ways, sectors, n_sectors, counts);
  for (guint role = 0; role < SITNET_N_ROLES; role++) {
    SitnetColumnBuilder *builder = sitnet_column_builder_new (role_names[role], SITNET_VALUE_INT64);
    for (guint32 a = 0; a < network->n_actors; a++)
      if (sitnet_actor_code (sectors, a) < 0)
        sitnet_column_builder_add_missing (builder);
      else
        sitnet_column_builder_add_int64 (builder, counts[(gsize)a * SITNET_N_ROLES + role]);
    g_ptr_array_add (answer, sitnet_column_builder_seal (builder));
  }
}

static char *
dup_extra (gboolean directed, const char *of_paths, SitnetLanguage language)
{
  return g_strconcat (
      sitnet_direction_sentence (directed, language), of_paths,
      !directed ? NULL : sitnet_translate (language, " What an actor's loss splits is judged without direction."),
      NULL);
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  gboolean directed = sitnet_query_get_flag (query, "directed");
  g_auto (SitnetArcs) arcs = {0};
  if (!sitnet_network_arcs_init (&arcs, network, directed, "brokers", error))
    return NULL;
  g_autofree guint8 *ways = directed ? sitnet_arcs_ways (&arcs, &network->links) : NULL;
  g_autoptr (GPtrArray) answer = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  add_cut_columns (answer, network);
  g_autofree char *of_paths = NULL;
  if (!add_betweenness_column (answer, network, directed, query, &of_paths, error))
    return NULL;
  g_autofree double *weights = weights_of_links (network, &arcs, ways, sitnet_query_get_flag (query, "weighted"));
  add_hole_columns (answer, network, weights);
  add_role_columns (answer, network, ways);
  g_autofree char *extra = dup_extra (directed, of_paths, sitnet_query_get_language (query));
  g_autofree char *note = sitnet_query_dup_note (query, network, extra);
  return sitnet_table_new_take ("brokers", note, g_steal_pointer (&answer));
}

const SitnetAnalysis sitnet_brokers = {
    .name = "brokers",
    .title = NC_ ("title of a question", "Brokers"),
    .question = N_ ("Who links others, and who would be missed most?"),
    .row = N_ ("a row is an actor"),
    .definition = DEFINITION_ ("brokers"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .nothing = N_ ("No actors."),
    .run = run,
};
