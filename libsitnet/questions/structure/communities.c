/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* communities: groups that are tied more among themselves than with others. */
#include "query.h"

#include "column-private.h"
#include "igraph-glue.h"
#include "table-private.h"

static const SitnetResultColumn columns[] = {
    {"actor", SITNET_VALUE_CATEGORY, NULL, {"the actor", "aktér"}},
    {"community", SITNET_VALUE_INT64, NULL, {"number of its community, from 1", "číslo jeho společenství, od 1"}},
};

static const SitnetParameter parameters[] = {
    {"resolution",
     SITNET_PARAMETER_DOUBLE,
     FALSE,
     0,
     1000,
     "1",
     NULL,
     {"greater = more and smaller communities", "větší číslo = více menších společenství"}},
    {"rounds",
     SITNET_PARAMETER_INT,
     FALSE,
     10,
     1000,
     "10",
     NULL,
     {"how often the division is improved", "kolikrát se rozdělení vylepší"}},
    {"seed",
     SITNET_PARAMETER_INT,
     FALSE,
     0,
     4294967295.0, /* igraph takes 32 bits on some machines */
     "1",
     NULL,
     {"the same seed, the same chance", "stejné číslo dá stejnou náhodu"}},
};

/* Numbers from 1 in the order of the first actor of each. */
static gint64 *
renumber (const guint32 *groups, guint32 n, guint32 *n_groups)
{
  g_autofree gint64 *number = g_new0 (gint64, n); /* there are no more groups than actors */
  gint64 *numbers = g_new (gint64, n);
  *n_groups = 0;
  for (guint32 a = 0; a < n; a++) {
    if (number[groups[a]] == 0)
      number[groups[a]] = ++*n_groups;
    numbers[a] = number[groups[a]];
  }
  return numbers;
}

static char *
dup_extra (guint32 n_groups, double modularity, gboolean defined, const SitnetQuery *query)
{
  SitnetLanguage language = sitnet_query_get_language (query);
  if (!defined)
    return g_strdup (sitnet_pick (language, "without ties everyone is a community of their own",
                                  "bez vazeb je každý společenstvím sám pro sebe"));
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (number, sizeof number, "%.3f", modularity);
  if (language == SITNET_LANGUAGE_CS)
    g_strdelimit (number, ".", ',');
  return g_strdup_printf (sitnet_pick (language, "communities: %u, modularity %s, seed %" G_GINT64_FORMAT,
                                       "počet společenství: %u; vazby uvnitř nich nad rámec náhody (modularita): %s; "
                                       "číslo náhody %" G_GINT64_FORMAT),
                          n_groups, number, sitnet_query_get_int (query, "seed"));
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  guint32 n = network->n_actors, n_groups;
  SitnetLeiden leiden = {.resolution = sitnet_query_get_double (query, "resolution"),
                         .rounds = (guint)sitnet_query_get_int (query, "rounds"),
                         .seed = (guint32)sitnet_query_get_int (query, "seed")};
  g_autofree guint32 *groups = g_new (guint32, n);
  double modularity = 0;
  if (!sitnet_igraph_leiden (&network->links, &leiden, sitnet_query_get_progress (query), groups, &modularity, error))
    return NULL;
  gint64 *numbers = renumber (groups, n, &n_groups);
  guint32 *actors = g_new (guint32, n);
  for (guint32 a = 0; a < n; a++)
    actors[a] = a;
  GPtrArray *answer = g_ptr_array_new ();
  g_ptr_array_add (answer, sitnet_result_actor_column (network, "actor", actors, n));
  g_ptr_array_add (answer, sitnet_column_new_take ("community", SITNET_VALUE_INT64, n, numbers, NULL));
  g_autofree char *extra = dup_extra (n_groups, modularity, network->links.n_links > 0, query);
  g_autofree char *note = sitnet_query_dup_note (query, network, extra);
  return sitnet_table_new_take ("communities", note, answer);
}

const SitnetAnalysis sitnet_communities = {
    .name = "communities",
    .question = {"Into which groups does the network cluster?", "Do jakých skupin se síť shlukuje?"},
    .row = {"a row is an actor with its community", "na každém řádku je aktér a jeho společenství"},
    .definition = {"A community is a group tied more among itself than chance would have it; every tie counts both "
                   "ways and without strength. The division is sought that makes modularity (Newman and Girvan 2004; "
                   "resolution after Reichardt and Bornholdt 2006) great, by the Leiden algorithm (Traag, Waltman and "
                   "van Eck 2019) in at least 10 rounds. It is a good division, not surely the best: other seeds may "
                   "give others of nearly equal modularity, the same seed gives the same in the same build. "
                   "Communities lie within components; an actor without a tie is one of its own. They are numbered "
                   "from 1 in the order in which the file names their first actor. Computed by igraph: a build without "
                   "it answers with an error. Takes time about linear in ties, per round.",
                   "Společenství je skupina, která je uvnitř spojena hustěji, než by odpovídalo náhodě; každá vazba "
                   "platí oběma směry a bez ohledu na sílu. Hledá se rozdělení s co největší modularitou (Newman a "
                   "Girvan 2004; parametr resolution podle Reichardta a Bornholdta 2006) Leidenským algoritmem (Traag, "
                   "Waltman a van Eck 2019), nejméně v 10 kolech. Výsledek je dobrý, ne zaručeně nejlepší: jiné číslo "
                   "seed může dát jiné rozdělení s téměř stejnou modularitou, stejné číslo dá v témže sestavení totéž. "
                   "Společenství nepřesahují části sítě; aktér bez vazby tvoří vlastní. Číslují se od 1 v pořadí, v "
                   "jakém soubor uvádí jejich prvního aktéra. Počítá je igraph; sestavení bez něj odpoví chybou. Doba "
                   "jednoho kola roste zhruba úměrně počtu vazeb."},
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .run = run,
};
