/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* communities: groups that are tied more among themselves than with others. */
#include "query.h"

#include "localised.h"
#include "message.h"
#include "column-private.h"
#include "igraph-glue.h"
#include "table-private.h"

static const SitnetResultColumn columns[] = {
    {"actor", SITNET_VALUE_CATEGORY, NULL, N_ ("the actor"), .refers_to = "actors"},
    {"community", SITNET_VALUE_INT64, NULL, N_ ("number of its community, from 1")},
};

static const SitnetParameter parameters[] = {
    {"resolution", SITNET_PARAMETER_DOUBLE, FALSE, 0, 1000, "1", NULL, N_ ("greater = more and smaller communities")},
    {"rounds", SITNET_PARAMETER_INT, FALSE, 10, 1000, "10", NULL, N_ ("how often the division is improved")},
    {"seed", SITNET_PARAMETER_INT, FALSE, 0, 4294967295.0, /* igraph takes 32 bits on some machines */
     "1", NULL, N_ ("number of the random draw: the same number gives the same answer")},
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
    return g_strdup (sitnet_translate (language, "without ties everyone is a community of their own"));
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (number, sizeof number, "%.3f", modularity);
  sitnet_number_localise (number, language);
  return g_strdup_printf (sitnet_translate (language, "communities: %u, modularity %s, seed %jd"), n_groups, number,
                          sitnet_query_get_int (query, "seed"));
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
    .title = NC_ ("title of a question", "Communities"),
    .question = N_ ("Into which groups does the network cluster?"),
    .row = N_ ("a row is an actor with its community"),
    .definition = DEFINITION_ ("communities"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .run = run,
};
