/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* openness: does a sector work with others or among itself, and is that more than chance. */
#include "query.h"

#include "message.h"
#include "column-builder.h"
#include "column-private.h"
#include "random-numbers.h"
#include "sector-groups.h"
#include "table-private.h"

#include <math.h>

static const SitnetResultColumn columns[] = {
    {"sector", SITNET_VALUE_CATEGORY, NULL, N_ ("the sector"), .refers_to = "sectors"},
    {"internal", SITNET_VALUE_INT64, "links", N_ ("ties within the sector")},
    {"external", SITNET_VALUE_INT64, "links", N_ ("ties with other sectors")},
    {"ei_index", SITNET_VALUE_DOUBLE, NULL, N_ ("E–I index, from −1 (only within) to 1 (only outside)")},
    {"expected", SITNET_VALUE_DOUBLE, NULL, N_ ("expected by chance, the mean over random assignments")},
    {"p", SITNET_VALUE_DOUBLE, NULL, N_ ("how often chance differs as much (p-value); small = not by chance")},
};

static const SitnetParameter parameters[] = {
    {"permutations", SITNET_PARAMETER_INT, FALSE, 1, 1000000, "999", NULL,
     N_ ("how often the sectors are reassigned at random")},
    {"seed", SITNET_PARAMETER_INT, FALSE, 0, 9007199254740992.0, /* 2^53: whole numbers up to here are exact */
     "1", NULL, N_ ("number of the random draw: the same number gives the same answer")},
};

/* Per group: ties within and outside. */
typedef struct {
  gint64 *internal, *external;
} Counts;

/* What chance has given so far, per group. */
typedef struct {
  gint64 *defined; /* assignments in which the group has a tie */
  gint64 *at_least, *at_most;
  double *mean;
} Chance;

static void
count (Counts *counts, guint32 n_groups, const guint32 *groups, const SitnetLinks *links)
{
  for (guint32 g = 0; g < n_groups; g++)
    counts->internal[g] = counts->external[g] = 0;
  for (guint32 l = 0; l < links->n_links; l++) {
    guint32 one = groups[links->from[l]], other = groups[links->to[l]];
    if (one == SITNET_NO_GROUP_OF_SECTOR || other == SITNET_NO_GROUP_OF_SECTOR)
      continue;
    if (one == other)
      counts->internal[one]++;
    else {
      counts->external[one]++;
      counts->external[other]++;
    }
  }
}

/* A quotient of whole numbers, so that equal shares are equal to the last bit. */
static double
index_of (const Counts *counts, guint32 group)
{
  gint64 internal = counts->internal[group], external = counts->external[group];
  return internal + external > 0 ? (double)(external - internal) / (double)(external + internal) : (double)NAN;
}

/* Deals the sectors out anew over the actors that have one (Fisher and Yates; Durstenfeld 1964). */
static void
deal (guint32 *groups, const guint32 *holders, guint32 n_holders, SitnetRandomNumbers *random)
{
  for (guint32 i = n_holders; i > 1; i--) {
    guint32 one = holders[i - 1], other = holders[sitnet_random_numbers_below (random, i)];
    guint32 group = groups[one];
    groups[one] = groups[other];
    groups[other] = group;
  }
}

static void
compare (Chance *chance, const Counts *counts, const double *observed, guint32 n_groups)
{
  for (guint32 g = 0; g < n_groups; g++) {
    double value = index_of (counts, g);
    if (isnan (value))
      continue;
    chance->defined[g]++;
    chance->mean[g] += (value - chance->mean[g]) / (double)chance->defined[g];
    chance->at_least[g] += value >= observed[g];
    chance->at_most[g] += value <= observed[g];
  }
}

static gboolean
try_chance (Chance *chance, const SitnetSectorGroups *groups, const SitnetLinks *links, const double *observed,
            const SitnetQuery *query, GError **error)
{
  guint32 n_groups = groups->n_groups, n_holders = 0;
  g_autofree guint32 *holders = g_new (guint32, links->n_actors);
  g_autofree guint32 *dealt = g_memdup2 (groups->groups, sizeof (guint32) * links->n_actors);
  g_autofree gint64 *internal = g_new (gint64, n_groups);
  g_autofree gint64 *external = g_new (gint64, n_groups);
  Counts counts = {internal, external};
  SitnetRandomNumbers random = {(guint64)sitnet_query_get_int (query, "seed")};
  gint64 n = sitnet_query_get_int (query, "permutations");
  for (guint32 a = 0; a < links->n_actors; a++)
    if (groups->groups[a] != SITNET_NO_GROUP_OF_SECTOR)
      holders[n_holders++] = a;
  for (gint64 i = 0; i < n; i++) {
    deal (dealt, holders, n_holders, &random);
    count (&counts, n_groups, dealt, links);
    compare (chance, &counts, observed, n_groups);
    if (!sitnet_query_progress (query, (double)i / (double)n, error))
      return FALSE;
  }
  return TRUE;
}

/* Twice the smaller tail, the network itself being one of the assignments (Phipson and Smyth 2010). */
static double
p_of (const Chance *chance, guint32 group)
{
  double less = (double)MIN (chance->at_least[group], chance->at_most[group]);
  return MIN (1.0, 2 * (less + 1) / ((double)chance->defined[group] + 1));
}

static SitnetTable *
make_table (const SitnetNetwork *network, const SitnetSectorGroups *groups, const Counts *counts,
            const double *observed, const Chance *chance, const char *note)
{
  guint32 n = groups->n_groups;
  SitnetColumnBuilder *index = sitnet_column_builder_new ("ei_index", SITNET_VALUE_DOUBLE);
  SitnetColumnBuilder *expected = sitnet_column_builder_new ("expected", SITNET_VALUE_DOUBLE);
  SitnetColumnBuilder *p = sitnet_column_builder_new ("p", SITNET_VALUE_DOUBLE);
  for (guint32 g = 0; g < n; g++) {
    gboolean defined = chance->defined[g] > 0;
    sitnet_column_builder_add_double (index, observed[g]);
    sitnet_column_builder_add_double (expected, defined ? chance->mean[g] : (double)NAN);
    sitnet_column_builder_add_double (p, defined && !isnan (observed[g]) ? p_of (chance, g) : (double)NAN);
  }
  gsize size = sizeof (gint64) * n;
  GPtrArray *answer = g_ptr_array_new ();
  g_ptr_array_add (answer, sitnet_sector_column (network, "sector", g_memdup2 (groups->codes, sizeof (gint32) * n), n));
  g_ptr_array_add (
      answer, sitnet_column_new_take ("internal", SITNET_VALUE_INT64, n, g_memdup2 (counts->internal, size), NULL));
  g_ptr_array_add (
      answer, sitnet_column_new_take ("external", SITNET_VALUE_INT64, n, g_memdup2 (counts->external, size), NULL));
  g_ptr_array_add (answer, sitnet_column_builder_seal (index));
  g_ptr_array_add (answer, sitnet_column_builder_seal (expected));
  g_ptr_array_add (answer, sitnet_column_builder_seal (p));
  return sitnet_table_new_take ("openness", note, answer);
}

static char *
dup_extra (const SitnetQuery *query)
{
  return g_strdup_printf (
      sitnet_translate (sitnet_query_get_language (query),
                        "to compare with chance, the sectors are reassigned to the actors at random "
                        "(reassignments: %jd, draw number: %jd); the more seldom chance differs as "
                        "much, the less the index is a matter of chance"),
      sitnet_query_get_int (query, "permutations"), sitnet_query_get_int (query, "seed"));
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  g_auto (SitnetSectorGroups) groups;
  sitnet_sector_groups_init (&groups, network);
  guint32 n = groups.n_groups;
  g_autofree gint64 *numbers = g_new0 (gint64, 5 * (gsize)MAX (n, 1));
  g_autofree double *observed = g_new (double, n);
  g_autofree double *mean = g_new0 (double, n);
  Counts counts = {numbers, numbers + n};
  Chance chance = {numbers + 2 * (gsize)n, numbers + 3 * (gsize)n, numbers + 4 * (gsize)n, mean};
  count (&counts, n, groups.groups, &network->links);
  for (guint32 g = 0; g < n; g++)
    observed[g] = index_of (&counts, g);
  if (!try_chance (&chance, &groups, &network->links, observed, query, error))
    return NULL;
  g_autofree char *extra = dup_extra (query);
  g_autofree char *note = sitnet_query_dup_note (query, network, extra);
  return make_table (network, &groups, &counts, observed, &chance, note);
}

const SitnetAnalysis sitnet_openness = {
    .name = "openness",
    .title = NC_ ("title of a question", "Openness of sectors"),
    .question = N_ ("Which sectors work with others, and which among themselves?"),
    .row = N_ ("a row is a sector with its ties within and outside"),
    .definition = DEFINITION_ ("openness"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .run = run,
};
