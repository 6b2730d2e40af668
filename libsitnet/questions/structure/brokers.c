/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* brokers: actors on whom others depend to reach each other. */
#include "query.h"

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
    {"actor", SITNET_VALUE_CATEGORY, NULL, {"the actor", "aktér"}},
    {"cut", SITNET_VALUE_BOOL, NULL, {"whether its loss splits the network", "zda jeho ztráta síť rozdělí"}},
    {"separates",
     SITNET_VALUE_INT64,
     "actors",
     {"actors cut off from the largest remaining piece", "počet aktérů odříznutých od největší zbylé části"}},
    {"betweenness",
     SITNET_VALUE_DOUBLE,
     "pairs",
     {"pairs of others whose shortest ways lead through it",
      "dvojice ostatních, jejichž nejkratší cesty vedou přes něj"}},
    {"constraint",
     SITNET_VALUE_DOUBLE,
     NULL,
     {"how bound it is to partners tied with each other", "jak je vázán na partnery spojené mezi sebou"}},
    {"effective_size",
     SITNET_VALUE_DOUBLE,
     "actors",
     {"partners less what they repeat of each other", "počet partnerů bez toho, v čem se opakují"}},
    {"coordinator", SITNET_VALUE_INT64, "triads", {"links two of its own sector", "spojuje dva z vlastního rezortu"}},
    {"itinerant",
     SITNET_VALUE_INT64,
     "triads",
     {"links two of one other sector", "spojuje dva z jednoho cizího rezortu"}},
    {"gatekeeper", SITNET_VALUE_INT64, "triads", {"lets others in to its sector", "vpouští ostatní do svého rezortu"}},
    {"representative",
     SITNET_VALUE_INT64,
     "triads",
     {"speaks for its sector to others", "zastupuje svůj rezort navenek"}},
    {"liaison", SITNET_VALUE_INT64, "triads", {"links two different other sectors", "spojuje dva různé cizí rezorty"}},
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
  const SitnetPaths *paths = sitnet_network_get_paths (network, directed, query, error);
  if (paths == NULL)
    return FALSE;
  *note = sitnet_paths_dup_note (paths, directed, FALSE, query);
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
  return g_strconcat (sitnet_direction_sentence (directed, language), of_paths,
                      !directed ? NULL
                                : sitnet_pick (language, " What an actor's loss splits is judged without direction.",
                                               " Co ztráta aktéra rozdělí, se posuzuje bez směru."),
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
    .question = {"Who links others, and who would be missed most?", "Kdo spojuje ostatní a kdo by chyběl nejvíc?"},
    .row = {"a row is an actor", "na každém řádku je aktér"},
    .definition =
        {"Without --directed every tie counts both ways. cut: the actor's loss splits its component; "
         "separates: "
         "actors outside the largest piece that remains of it, itself not counted, 0 when not cut. "
         "betweenness: sum "
         "over unordered pairs of others of the share of their shortest ways that lead through the actor "
         "(Freeman "
         "1977, computed after Brandes 2001). constraint after Burt (1992), over the actor's partners; "
         "effective_size: "
         "degree - 2t/degree, t the ties among its partners (Burt 1992, Borgatti 1997); both empty without a "
         "tie. The "
         "five roles (Gould and Fernandez 1989) count pairs of partners who have no tie with each other, "
         "each pair once, "
         "all three having a sector: coordinator (all of one sector), itinerant (both partners of one "
         "sector, the actor "
         "of another), gatekeeper and representative (one partner of the actor's own sector, the other not; "
         "without "
         "direction the two are equal), liaison (three sectors). They are empty for an actor without a "
         "sector. With --directed ties count by direction, a mutual one as two: betweenness is over ordered "
         "pairs along arcs; constraint is on a_ij + a_ji, so that a mutual tie weighs twice, and "
         "effective_size is the sum over partners j of 1 - sum of p_iq m_jq over the other partners q "
         "(Burt 1992); the roles count ordered triads i -> actor -> j without i -> j: gatekeeper when only j "
         "is of the actor's sector, representative when only i is; cut and separates stay without direction. "
         "With --weighted betweenness is on lengths 1 / strength (Newman 2001; lengths that differ by less than "
         "one part in 10^10 count as equal), constraint and effective_size are on strengths, a pair's strength "
         "being its largest claim; otherwise strength does not matter. With --sample-above N, when there are more "
         "actors, "
         "betweenness is estimated from actors drawn at random: with a probability of 95 % no actor's is off by more "
         "than "
         "max_error of the greatest possible (Brandes and Pich 2007, Hoeffding 1963). Betweenness takes time actors x "
         "ties, with --weighted x log actors, the rest at most "
         "ties^1.5.",
         "Bez --directed platí každá vazba oběma směry. cut: ztráta aktéra rozdělí jeho část "
         "sítě; "
         "separates: počet aktérů mimo největší část, která z ní zbude, bez něj samého; 0, pokud ji "
         "nerozdělí. "
         "betweenness: součet přes dvojice ostatních, jaký podíl jejich nejkratších cest vede přes aktéra "
         "(Freeman "
         "1977, výpočet podle Brandese 2001). constraint podle Burta (1992) přes partnery aktéra; "
         "effective_size: "
         "počet partnerů − 2t / počet partnerů, kde t je počet vazeb mezi nimi (Burt 1992, Borgatti 1997); "
         "obojí je "
         "bez vazeb prázdné. Pět rolí (Gould a Fernandez 1989) počítá dvojice partnerů, kteří mezi sebou "
         "vazbu "
         "nemají, každou jednou, pokud všichni tři mají rezort: coordinator (všichni z jednoho rezortu), "
         "itinerant "
         "(oba partneři z jednoho rezortu, aktér z jiného), gatekeeper a representative (jeden partner z "
         "rezortu "
         "aktéra, druhý ne; bez směru jsou obě čísla stejná), liaison (tři různé rezorty). U aktéra bez "
         "rezortu jsou "
         "prázdné. S volbou --directed se vazby počítají podle směru, vzájemná jako dvě: betweenness přes "
         "uspořádané dvojice po směru vazeb; constraint z a_ij + a_ji, vzájemná vazba tedy váží dvakrát tolik; "
         "effective_size je součet přes partnery j z 1 − součet p_iq m_jq přes ostatní partnery q (Burt 1992); "
         "role počítají uspořádané trojice i -> aktér -> j bez i -> j: gatekeeper, je-li z rezortu aktéra jen "
         "j, representative, je-li z něj jen i; cut a separates zůstávají bez směru. "
         "S volbou --weighted se betweenness počítá z délek 1 / síla (Newman 2001; délky, které se liší o méně než "
         "10^-10, platí za stejné) a constraint a effective_size ze síly vazeb; síla dvojice je největší uvedená; "
         "jinak se "
         "k síle nepřihlíží. S volbou --sample-above N se při větším počtu aktérů betweenness odhadne "
         "z náhodně vybraných aktérů: s pravděpodobností 95 % se u žádného neodchýlí o víc než max_error největší "
         "možné "
         "hodnoty (Brandes a Pich 2007, Hoeffding 1963). Doba výpočtu betweenness roste jako aktéři x "
         "vazby, s --weighted ještě x log aktéři, ostatní nejvýše jako vazby^1,5."},
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .run = run,
};
