/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* summary: the network in a dozen and a half numbers. */
#include "query.h"

#include "message.h"
#include "column-builder.h"
#include "measures.h"
#include "network-connectivity.h"
#include "paths-options.h"
#include "table-private.h"
#include "thread.h"

#include <math.h>
#include <string.h>

/* What takes more than linear time is left out above this size unless it is asked for. */
#define MANY_ACTORS 10000

typedef enum {
  ACTORS,
  TIES,
  DENSITY,
  COMPONENTS,
  LARGEST_COMPONENT,
  ISOLATES,
  BRIDGES,
  CUT_ACTORS,
  BRIDGES_WITHOUT_COORDINATOR,
  TRANSITIVITY,
  DEGREE_CENTRALIZATION,
  BETWEENNESS_CENTRALIZATION,
  EI_INDEX,
  AVERAGE_DISTANCE,
  DIAMETER,
  RECIPROCITY, /* from here on only with --directed */
  PAIR_RECIPROCITY,
  IN_DEGREE_CENTRALIZATION,
  OUT_DEGREE_CENTRALIZATION,
  N_MEASURES
} Measure;

static const SitnetCellWord measure_words[N_MEASURES + 1] = {
    [ACTORS] = {"actors", N_ ("actors")},
    [TIES] = {"ties", N_ ("ties (repeated ones count once)")},
    [DENSITY] = {"density", N_ ("share of possible ties that exist")},
    [COMPONENTS] = {"components", N_ ("separate parts")},
    [LARGEST_COMPONENT] = {"largest_component", N_ ("actors in the largest part")},
    [ISOLATES] = {"isolates", N_ ("actors with no tie")},
    [BRIDGES] = {"bridges", N_ ("bridges")},
    [CUT_ACTORS] = {"cut_actors", N_ ("actors whose loss splits the network")},
    [BRIDGES_WITHOUT_COORDINATOR] = {"bridges_without_coordinator", N_ ("bridges once the coordinator leaves")},
    [TRANSITIVITY] = {"transitivity", N_ ("how often partners of one actor know each other")},
    [DEGREE_CENTRALIZATION] = {"degree_centralization", N_ ("concentration of ties in one actor")},
    [BETWEENNESS_CENTRALIZATION] = {"betweenness_centralization", N_ ("concentration of shortest paths in one actor")},
    [EI_INDEX] = {"ei_index", N_ ("openness between sectors, −1 to 1")},
    [AVERAGE_DISTANCE] = {"average_distance", N_ ("average steps between two actors")},
    [DIAMETER] = {"diameter", N_ ("steps between the two farthest actors")},
    [RECIPROCITY] = {"reciprocity", N_ ("share of ties that are answered")},
    [PAIR_RECIPROCITY] = {"pair_reciprocity", N_ ("share of tied pairs that answer each other")},
    [IN_DEGREE_CENTRALIZATION] = {"in_degree_centralization", N_ ("concentration of incoming ties")},
    [OUT_DEGREE_CENTRALIZATION] = {"out_degree_centralization", N_ ("concentration of outgoing ties")},
    [N_MEASURES] = {NULL, NULL},
};

static const SitnetResultColumn columns[] = {
    {"measure", SITNET_VALUE_TEXT, NULL, N_ ("what is measured"), .words = measure_words},
    {"value", SITNET_VALUE_DOUBLE, NULL, N_ ("its value"), .heading = N_ ("value"), .empty = N_ ("undefined")},
};

static const SitnetParameter parameters[] = {
    SITNET_DIRECTED_PARAMETER,
    {"exhaustive", SITNET_PARAMETER_FLAG, FALSE, 0, 0, NULL, NULL,
     N_ ("compute everything, however large the network")},
    SITNET_PATHS_PARAMETERS,
};

static void
measure_connectivity (const SitnetNetwork *network, double *values)
{
  const SitnetConnectivity *found = sitnet_network_get_connectivity (network);
  guint32 largest = 0, n_isolates = 0;
  for (guint32 c = 0; c < found->n_components; c++) {
    largest = MAX (largest, found->component_sizes[c]);
    n_isolates += found->component_sizes[c] == 1 ? 1 : 0;
  }
  values[COMPONENTS] = found->n_components;
  values[LARGEST_COMPONENT] = largest;
  values[ISOLATES] = n_isolates;
  values[BRIDGES] = found->n_bridges;
  values[CUT_ACTORS] = found->n_cut_actors;
}

static void
measure_without_coordinator (const SitnetNetwork *network, double *values)
{
  static const char code[] = "coordinator"; /* the actor kind with a meaning */
  gint32 kind = sitnet_vocabulary_find (network->dataset->vocabularies[SITNET_SHEET_ACTOR_KINDS],
                                        (SitnetSlice){code, strlen (code)});
  SitnetActorCodes kinds = sitnet_actor_codes (network, "kind");
  gboolean any = FALSE;
  for (guint32 a = 0; kind >= 0 && !any && a < network->n_actors; a++)
    any = sitnet_actor_code (kinds, a) == kind;
  values[BRIDGES_WITHOUT_COORDINATOR] =
      any ? sitnet_measure_bridges_without (&network->links, kinds, kind) : values[BRIDGES];
}

static void
measure_degrees (const SitnetLinks *links, double *values)
{
  double n = links->n_actors;
  g_autofree double *degrees = g_new (double, links->n_actors);
  for (guint32 a = 0; a < links->n_actors; a++)
    degrees[a] = sitnet_links_degree (links, a);
  double greatest_possible = n > 2 ? (n - 1) * (n - 2) : 0;
  values[DEGREE_CENTRALIZATION] = sitnet_measure_centralization (degrees, links->n_actors, greatest_possible);
}

typedef struct {
  const SitnetLinks *links;
  double value;
} Transitivity;

static void
measure_transitivity (gpointer data)
{
  Transitivity *self = data;
  self->value = sitnet_measure_transitivity (self->links);
}

/* Triangles take half of the time, and share nothing with the rest. */
static void
measure_links (const SitnetNetwork *network, double *values)
{
  const SitnetLinks *links = &network->links;
  Transitivity transitivity = {.links = links};
  SitnetThread beside;
  sitnet_thread_start (&beside, measure_transitivity, &transitivity);
  values[ACTORS] = network->n_actors;
  values[TIES] = links->n_links;
  values[DENSITY] = sitnet_measure_density (network->n_actors, links->n_links, FALSE);
  measure_connectivity (network, values);
  measure_without_coordinator (network, values);
  measure_degrees (links, values);
  values[EI_INDEX] = sitnet_measure_ei_index (links, sitnet_actor_codes (network, "sector"));
  sitnet_thread_wait (&beside);
  values[TRANSITIVITY] = transitivity.value;
}

static void
measure_arcs (const SitnetArcs *arcs, double *values)
{
  guint32 n = arcs->n_actors;
  g_autofree double *in_degrees = g_new0 (double, n), *out_degrees = g_new (double, n);
  for (guint32 a = 0; a < n; a++) {
    out_degrees[a] = sitnet_arcs_out_degree (arcs, a);
    for (guint32 i = arcs->offsets[a]; i < arcs->offsets[a + 1]; i++)
      in_degrees[arcs->heads[i]]++;
  }
  double greatest_possible = n > 1 ? (n - 1.0) * (n - 1.0) : 0;
  values[TIES] = arcs->n_arcs;
  values[DENSITY] = sitnet_measure_density (n, arcs->n_arcs, TRUE);
  values[RECIPROCITY] = sitnet_measure_reciprocity (arcs);
  values[PAIR_RECIPROCITY] = sitnet_measure_pair_reciprocity (arcs);
  values[IN_DEGREE_CENTRALIZATION] = sitnet_measure_centralization (in_degrees, n, greatest_possible);
  values[OUT_DEGREE_CENTRALIZATION] = sitnet_measure_centralization (out_degrees, n, greatest_possible);
}

static char *
dup_paths_note (const SitnetPaths *paths, const SitnetNetwork *network, gboolean directed, const SitnetQuery *query)
{
  char *note = sitnet_paths_dup_note (paths, network, directed, SITNET_PATHS_AS_A_WHOLE, query);
  if (!sitnet_paths_are_estimated (paths))
    return note;
  g_autofree char *start = note;
  return g_strconcat (
      start,
      sitnet_translate (sitnet_query_get_language (query),
                        " betweenness_centralization follows from it, average_distance is estimated from the same "
                        "pairs without a bound, diameter is left out."),
      NULL);
}

/* Over ordered pairs in both cases: in a star of mutual ties (n − 1)(n − 2) of them lead through the middle.
 */
static gboolean
measure_paths (const SitnetNetwork *network, const SitnetArcs *arcs, gboolean directed, const SitnetQuery *query,
               double *values, char **note, GError **error)
{
  const SitnetPaths *paths = sitnet_network_get_paths (network, directed, FALSE, query, error);
  if (paths == NULL)
    return FALSE;
  *note = dup_paths_note (paths, network, directed, query);
  double n = arcs->n_actors;
  values[BETWEENNESS_CENTRALIZATION] =
      sitnet_measure_centralization (paths->betweenness, arcs->n_actors, (n - 1) * (n - 1) * (n - 2));
  if (paths->n_pairs > 0) {
    values[AVERAGE_DISTANCE] = paths->distance_sum / (double)paths->n_pairs;
    values[DIAMETER] = sitnet_paths_are_estimated (paths) ? NAN : paths->diameter;
  }
  return TRUE;
}

static char *
dup_extra (gboolean directed, const char *of_paths, gboolean left_out, SitnetLanguage language)
{
  GString *extra = g_string_new (sitnet_direction_sentence (directed, language));
  if (directed)
    g_string_append (
        extra,
        sitnet_translate (language,
                          " Components, isolates, bridges, cut actors, transitivity, degree centralization and the E–I "
                          "index stay without direction."));
  if (of_paths != NULL)
    g_string_append (extra, of_paths);
  if (left_out)
    g_string_append (
        extra, sitnet_translate (language,
                                 " betweenness_centralization, average_distance and diameter were left out, for there "
                                 "are more than 10,000 actors; with `exhaustive` they are computed."));
  return g_string_free (extra, FALSE);
}

static SitnetTable *
make_table (const SitnetNetwork *network, const SitnetQuery *query, const double *values, gboolean directed,
            const char *of_paths, gboolean left_out)
{
  SitnetColumnBuilder *names = sitnet_column_builder_new ("measure", SITNET_VALUE_TEXT);
  SitnetColumnBuilder *numbers = sitnet_column_builder_new ("value", SITNET_VALUE_DOUBLE);
  for (guint m = 0; m < (directed ? N_MEASURES : RECIPROCITY); m++) {
    sitnet_column_builder_add_text (names, measure_words[m].code);
    sitnet_column_builder_add_double (numbers, values[m]);
  }
  GPtrArray *answer = g_ptr_array_new ();
  g_ptr_array_add (answer, sitnet_column_builder_seal (names));
  g_ptr_array_add (answer, sitnet_column_builder_seal (numbers));
  g_autofree char *extra = dup_extra (directed, of_paths, left_out, sitnet_query_get_language (query));
  g_autofree char *note = sitnet_query_dup_note (query, network, extra);
  return sitnet_table_new_take ("summary", note, answer);
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  gboolean directed = sitnet_query_get_flag (query, "directed");
  gboolean left_out = network->n_actors > MANY_ACTORS && !sitnet_query_get_flag (query, "exhaustive") &&
                      !sitnet_query_has (query, "sample_above");
  double values[N_MEASURES];
  for (guint m = 0; m < N_MEASURES; m++)
    values[m] = NAN;
  measure_links (network, values);
  g_auto (SitnetArcs) arcs = {0};
  if (!sitnet_network_arcs_init (&arcs, network, directed, "summary", error))
    return NULL;
  if (directed)
    measure_arcs (&arcs, values);
  g_autofree char *of_paths = NULL;
  if (!left_out && !measure_paths (network, &arcs, directed, query, values, &of_paths, error))
    return NULL;
  return make_table (network, query, values, directed, of_paths, left_out);
}

const SitnetAnalysis sitnet_summary = {
    .name = "summary",
    .title = NC_ ("title of a question", "Summary"),
    .question = N_ ("What does the network look like as a whole?"),
    .row = N_ ("a row is a measure"),
    .definition = DEFINITION_ ("summary"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .run = run,
};
