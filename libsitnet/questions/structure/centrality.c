/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* centrality: who has many partners, who lies between, who is near to all. */
#include "query.h"

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
    {"actor", SITNET_VALUE_CATEGORY, NULL, {"the actor", "aktér"}},
    {"degree", SITNET_VALUE_INT64, "actors", {"its partners", "počet partnerů"}},
    {"in_degree", SITNET_VALUE_INT64, "actors", {"from how many, with --directed", "od kolika aktérů (s --directed)"}},
    {"out_degree", SITNET_VALUE_INT64, "actors", {"to how many, with --directed", "ke kolika aktérům (s --directed)"}},
    {"betweenness",
     SITNET_VALUE_DOUBLE,
     "pairs",
     {"pairs of others whose shortest ways lead through it",
      "dvojice ostatních, jejichž nejkratší cesty vedou přes něj"}},
    {"harmonic", SITNET_VALUE_DOUBLE, NULL, {"sum of 1 / distance to others", "součet 1 / vzdálenost k ostatním"}},
    {"eigenvector",
     SITNET_VALUE_DOUBLE,
     NULL,
     {"tied with the well tied, greatest 1", "spojení s dobře propojenými, největší je 1"}},
    {"coreness", SITNET_VALUE_INT64, NULL, {"how deep in the core", "jak hluboko v jádru sítě"}},
    {"strength",
     SITNET_VALUE_DOUBLE,
     NULL,
     {"strengths of its ties added, with --weighted", "součet síly jeho vazeb (s --weighted)"}},
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
  const SitnetPaths *paths = sitnet_network_get_paths (network, directed, query, error);
  if (paths == NULL)
    return FALSE;
  *note = sitnet_paths_dup_note (paths, directed, TRUE, query);
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
      !directed ? ""
                : sitnet_pick (language, " The number of partners, eigenvector and coreness stay without direction.",
                               " Počet partnerů, eigenvector a coreness zůstávají bez směru."),
      !left_out ? NULL
                : sitnet_pick (language,
                               " eigenvector is empty: two eigenvalues of one part of the network lie so "
                               "near each other that eight decimals cannot be vouched for.",
                               " eigenvector je prázdný: dvě vlastní čísla jedné části sítě jsou si tak "
                               "blízká, že za osm desetinných míst nelze ručit."),
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
    .question = {"Who stands in the middle?", "Kdo stojí uprostřed dění?"},
    .row = {"a row is an actor", "na každém řádku je aktér"},
    .definition =
        {"Without --directed every tie counts both ways. degree: actors it is tied with. betweenness: sum "
         "over "
         "unordered pairs of others of the share of their shortest ways that lead through the actor (Freeman "
         "1977, "
         "computed after Brandes 2001). harmonic: sum of 1 / distance to those it can reach (Marchiori and "
         "Latora 2000). "
         "eigenvector: proportional to the sum over its partners (Bonacich 1972), for each part of the network by "
         "itself: in every part that reaches the greatest eigenvalue of the network, to one part in 10^9, the "
         "greatest is exactly 1, in all other parts everyone has 0; equal actors have equal numbers, whatever the "
         "order of rows. It is worked out by Lanczos's method (1950), begun with 1 for everyone, and given to 12 "
         "decimals; empty without ties, and where two eigenvalues of one part are too near each other to vouch for 8 "
         "decimals, which the answer says. "
         "coreness: the greatest k such that the actor belongs to a set in which everyone has at least k "
         "partners "
         "(Seidman 1983). in_degree and out_degree are empty; with --directed they count arcs, and "
         "betweenness "
         "(over ordered pairs) and harmonic (from the actor) follow them, while degree, eigenvector and coreness "
         "count a directed tie both ways, just as without it. "
         "With --weighted betweenness and harmonic are on lengths 1 / strength (Newman 2001; lengths that differ by "
         "less than "
         "one part in 10^10 count as equal), eigenvector is on strengths, strength is their sum over the actor's "
         "partners, "
         "and degree and coreness stay counts; otherwise strength is empty. A pair's strength is its largest claim. "
         "With "
         "--sample-above N, when there are more actors, betweenness and harmonic are estimated from actors drawn at "
         "random: with a probability of 95 % no actor's betweenness, and without --weighted no harmonic, is off by "
         "more than "
         "max_error of the greatest possible sum (Brandes and Pich 2007, Hoeffding 1963). Takes time actors x ties, "
         "with --weighted x log actors.",
         "Bez --directed platí každá vazba oběma směry. degree: s kolika aktéry je spojen. "
         "betweenness: součet "
         "přes dvojice ostatních, jaký podíl jejich nejkratších cest vede přes aktéra (Freeman 1977, výpočet "
         "podle "
         "Brandese 2001). harmonic: součet 1 / vzdálenost k těm, ke kterým se dostane (Marchiori a Latora "
         "2000). "
         "eigenvector: úměrný součtu u jeho partnerů (Bonacich 1972), za každou část sítě zvlášť: v každé "
         "části, která dosahuje největšího vlastního čísla sítě (s přesností 10^-9), je největší hodnota přesně "
         "1, ve všech ostatních mají všichni 0; rovnocenní aktéři mají stejné číslo, ať jsou řádky v jakémkoli "
         "pořadí. Počítá se Lanczosovou metodou (1950), na začátku mají všichni 1, a uvádí se na 12 desetinných "
         "míst; prázdný je bez vazeb a tam, kde jsou si dvě vlastní čísla jedné části tak blízká, že za 8 "
         "desetinných míst nelze ručit, což odpověď řekne. coreness: "
         "největší k, "
         "pro které aktér patří do skupiny, v níž má každý aspoň k partnerů (Seidman 1983). in_degree a "
         "out_degree jsou "
         "prázdné; s volbou --directed počítají směrované vazby a po směru se počítá i betweenness (přes "
         "uspořádané "
         "dvojice) a harmonic (od aktéra), kdežto degree, eigenvector a coreness počítají směrovanou vazbu oběma "
         "směry jako bez této volby. "
         "S volbou --weighted se betweenness a harmonic počítají z délek 1 / síla (Newman 2001; délky, které se liší o "
         "méně "
         "než 10^-10, platí za stejné), eigenvector ze síly vazeb, strength je součet síly přes partnery aktéra a "
         "degree a "
         "coreness zůstávají počty; jinak je strength prázdné. Síla dvojice je největší uvedená. S volbou "
         "--sample-above N "
         "se při větším počtu aktérů betweenness a harmonic odhadnou z "
         "náhodně vybraných aktérů: s pravděpodobností 95 % se betweenness (a bez --weighted ani harmonic) žádného "
         "aktéra "
         "neodchýlí o víc než max_error největšího možného součtu (Brandes a Pich 2007, Hoeffding 1963). Doba výpočtu "
         "roste jako "
         "aktéři x vazby, s --weighted ještě x log aktéři."},
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .run = run,
};
