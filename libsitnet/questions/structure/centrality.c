/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* centrality: who has many partners, who is between others, who is near to all. */
#include "query.h"

#include "message.h"
#include "column-builder.h"
#include "column-private.h"
#include "coreness.h"
#include "eigenvector.h"
#include "network-connectivity.h"
#include "paths-options.h"
#include "strengths.h"
#include "table-private.h"
#include "tie-strengths.h"

static const SitnetResultColumn columns[] = {
    {"actor", SITNET_VALUE_CATEGORY, NULL, N_ ("the actor"), .refers_to = "actors"},
    {"degree", SITNET_VALUE_INT64, "actors", N_ ("its partners"), .heading = N_ ("partners")},
    {"in_degree", SITNET_VALUE_INT64, "actors", N_ ("from how many, with `directed`"), .heading = N_ ("from how many")},
    {"out_degree", SITNET_VALUE_INT64, "actors", N_ ("to how many, with `directed`"), .heading = N_ ("to how many")},
    {"betweenness", SITNET_VALUE_DOUBLE, "pairs", N_ ("pairs of others whose shortest paths lead through it"),
     .heading = N_ ("on shortest paths between others")},
    {"harmonic", SITNET_VALUE_DOUBLE, NULL, N_ ("sum of 1 / distance to others"),
     .heading = N_ ("closeness to others")},
    {"eigenvector", SITNET_VALUE_DOUBLE, NULL, N_ ("tied with the well tied, greatest 1")},
    {"coreness", SITNET_VALUE_INT64, NULL, N_ ("how deep in the core")},
    {"strength", SITNET_VALUE_DOUBLE, NULL, N_ ("strengths of its ties added, with `weighted`")},
};

static const SitnetParameter parameters[] = {
    SITNET_DIRECTED_PARAMETER,
    SITNET_PATHS_PARAMETERS,
};

static SitnetColumn *
int_column (const char *name, gint64 *values, guint32 n)
{
  return sitnet_column_new_take (name, SITNET_VALUE_INT64, n, values, NULL);
}

static SitnetColumn *
empty_column (const char *name, SitnetValueType type, guint32 n)
{
  SitnetColumnBuilder *builder = sitnet_column_builder_new (name, type);
  for (guint32 a = 0; a < n; a++)
    sitnet_column_builder_add_missing (builder);
  return sitnet_column_builder_seal (builder);
}

static void
add_degrees (GPtrArray *answer, const SitnetNetwork *network, const SitnetArcs *arcs, gboolean directed)
{
  guint32 n = network->n_actors;
  guint32 *actors = g_new (guint32, n);
  gint64 *degrees = g_new (gint64, n);
  for (guint32 a = 0; a < n; a++) {
    actors[a] = a;
    degrees[a] = sitnet_links_degree (&network->links, a);
  }
  g_ptr_array_add (answer, sitnet_result_actor_column (network, "actor", actors, n));
  g_ptr_array_add (answer, int_column ("degree", degrees, n));
  if (!directed) {
    g_ptr_array_add (answer, empty_column ("in_degree", SITNET_VALUE_INT64, n));
    g_ptr_array_add (answer, empty_column ("out_degree", SITNET_VALUE_INT64, n));
    return;
  }
  gint64 *in_degrees = g_new0 (gint64, n), *out_degrees = g_new (gint64, n);
  for (guint32 a = 0; a < n; a++)
    out_degrees[a] = sitnet_arcs_out_degree (arcs, a);
  for (guint32 i = 0; i < arcs->n_arcs; i++)
    in_degrees[arcs->heads[i]]++;
  g_ptr_array_add (answer, int_column ("in_degree", in_degrees, n));
  g_ptr_array_add (answer, int_column ("out_degree", out_degrees, n));
}

static gboolean
add_paths (GPtrArray *answer, const SitnetNetwork *network, gboolean directed, const SitnetQuery *query, char **note,
           GError **error)
{
  const SitnetPaths *paths = sitnet_network_get_paths (network, directed, TRUE, query, error);
  if (paths == NULL)
    return FALSE;
  *note = sitnet_paths_dup_note (paths, network, directed, SITNET_PATHS_BETWEENNESS_AND_HARMONIC, query);
  double *betweenness = g_memdup2 (paths->betweenness, paths->n_actors * sizeof *betweenness);
  for (guint32 a = 0; !directed && a < paths->n_actors; a++)
    betweenness[a] /= 2; /* unordered pairs */
  g_ptr_array_add (answer,
                   sitnet_column_new_take ("betweenness", SITNET_VALUE_DOUBLE, paths->n_actors, betweenness, NULL));
  double *harmonic = g_memdup2 (paths->harmonic, paths->n_actors * sizeof *harmonic);
  g_ptr_array_add (answer, sitnet_column_new_take ("harmonic", SITNET_VALUE_DOUBLE, paths->n_actors, harmonic, NULL));
  return TRUE;
}

/* Without ties nothing is defined; where the values would not be sure, `left_out` says so. */
static gboolean
add_eigenvector (GPtrArray *answer, const SitnetNetwork *network, const double *strengths, const SitnetQuery *query,
                 gboolean *left_out, GError **error)
{
  const SitnetLinks *links = &network->links;
  g_autofree double *values = g_new (double, links->n_actors);
  gboolean known;
  if (!sitnet_eigenvector (links, sitnet_network_get_connectivity (network), strengths,
                           sitnet_query_get_progress (query), values, &known, error))
    return FALSE;
  *left_out = !known && links->n_links > 0;
  g_ptr_array_add (answer, known ? sitnet_column_new_take ("eigenvector", SITNET_VALUE_DOUBLE, links->n_actors,
                                                           g_steal_pointer (&values), NULL)
                                 : empty_column ("eigenvector", SITNET_VALUE_DOUBLE, links->n_actors));
  return TRUE;
}

static void
add_coreness (GPtrArray *answer, const SitnetLinks *links)
{
  g_autofree guint32 *coreness = sitnet_coreness (links);
  gint64 *values = g_new (gint64, links->n_actors);
  for (guint32 a = 0; a < links->n_actors; a++)
    values[a] = coreness[a];
  g_ptr_array_add (answer, int_column ("coreness", values, links->n_actors));
}

/* strengths: NULL = not asked for. */
static void
add_strength (GPtrArray *answer, const SitnetLinks *links, const double *strengths)
{
  if (strengths == NULL) {
    g_ptr_array_add (answer, empty_column ("strength", SITNET_VALUE_DOUBLE, links->n_actors));
    return;
  }
  g_ptr_array_add (answer, sitnet_column_new_take ("strength", SITNET_VALUE_DOUBLE, links->n_actors,
                                                   sitnet_strengths_of_actors (links, strengths), NULL));
}

static char *
dup_extra (gboolean directed, const char *of_paths, gboolean left_out, SitnetLanguage language)
{
  return g_strconcat (
      sitnet_direction_sentence (directed, language), of_paths,
      !directed
          ? ""
          : sitnet_translate (language, " The number of partners, eigenvector and coreness stay without direction."),
      !left_out
          ? NULL
          : sitnet_translate (language, " eigenvector is empty: two eigenvalues of one part of the network lie so "
                                        "near each other that eight decimals cannot be vouched for."),
      NULL);
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  gboolean directed = sitnet_query_get_flag (query, "directed"), left_out = FALSE;
  g_auto (SitnetArcs) arcs = {0};
  if (!sitnet_network_arcs_init (&arcs, network, directed, "centrality", error))
    return NULL;
  gboolean weighted = sitnet_query_get_flag (query, "weighted");
  g_autofree double *strengths = weighted ? sitnet_tie_strengths_of_links (network) : NULL;
  g_autofree char *of_paths = NULL;
  g_autoptr (GPtrArray) answer = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  add_degrees (answer, network, &arcs, directed);
  if (!add_paths (answer, network, directed, query, &of_paths, error) ||
      !add_eigenvector (answer, network, strengths, query, &left_out, error))
    return NULL;
  add_coreness (answer, &network->links);
  add_strength (answer, &network->links, strengths);
  g_autofree char *extra = dup_extra (directed, of_paths, left_out, sitnet_query_get_language (query));
  g_autofree char *note = sitnet_query_dup_note (query, network, extra);
  return sitnet_table_new_take ("centrality", note, g_steal_pointer (&answer));
}

const SitnetAnalysis sitnet_centrality = {
    .name = "centrality",
    .title = NC_ ("title of a question", "Centrality"),
    .question = N_ ("Who stands in the middle?"),
    .row = N_ ("a row is an actor"),
    .definition = DEFINITION_ ("centrality"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .nothing = N_ ("No actors."),
    .run = run,
};
