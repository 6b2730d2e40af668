/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* core: who belongs to the dense middle of the network and who to its edge. */
#include "query.h"

#include "localised.h"
#include "message.h"
#include "column-builder.h"
#include "column-private.h"
#include "coreness.h"
#include "table-private.h"

#include <math.h>

static const SitnetResultColumn columns[] = {
    {"actor", SITNET_VALUE_CATEGORY, NULL, N_ ("the actor"), .refers_to = "actors"},
    {"coreness", SITNET_VALUE_INT64, NULL, N_ ("how deep in the network")},
    {"in_core", SITNET_VALUE_BOOL, NULL, N_ ("belongs to the core"), .empty = N_ ("there is no core")},
};

/* What a threshold k parts: actors and links at or above it, and those wholly below. */
typedef struct {
  guint32 n_levels;   /* greatest coreness + 1 */
  double *actors;     /* per k: actors of coreness >= k */
  double *core_links; /* per k: links with both ends >= k */
  double *edge_links; /* per k: links with both ends < k */
} Levels;

typedef struct {
  guint32 threshold; /* 0 = there is no core */
  double correlation;
} Fit;

static void
levels_init (Levels *self, const SitnetLinks *links, const guint32 *coreness)
{
  self->n_levels = 1;
  for (guint32 a = 0; a < links->n_actors; a++)
    self->n_levels = MAX (self->n_levels, coreness[a] + 1);
  self->actors = g_new0 (double, (gsize)self->n_levels + 1);
  self->core_links = g_new0 (double, (gsize)self->n_levels + 1);
  self->edge_links = g_new0 (double, (gsize)self->n_levels + 1);
  for (guint32 a = 0; a < links->n_actors; a++)
    self->actors[coreness[a]]++;
  for (guint32 l = 0; l < links->n_links; l++) {
    guint32 from = coreness[links->from[l]], to = coreness[links->to[l]];
    self->core_links[MIN (from, to)]++;
    self->edge_links[MAX (from, to) + 1]++;
  }
  for (guint32 k = self->n_levels; k-- > 0;) {
    self->actors[k] += self->actors[k + 1];
    self->core_links[k] += self->core_links[k + 1];
  }
  for (guint32 k = 1; k <= self->n_levels; k++)
    self->edge_links[k] += self->edge_links[k - 1];
}

static void
levels_clear (Levels *self)
{
  g_free (self->actors);
  g_free (self->core_links);
  g_free (self->edge_links);
}

/* Pearson's correlation of two variables of 0 and 1 over pairs: is it a pair of the core, is it tied. Pairs
   between core and edge are left open. */
static double
correlation_at (const Levels *levels, guint32 k)
{
  double core = levels->actors[k], edge = levels->actors[0] - core;
  double core_pairs = core * (core - 1) / 2, edge_pairs = edge * (edge - 1) / 2;
  double tied = levels->core_links[k] + levels->edge_links[k], pairs = core_pairs + edge_pairs;
  double spread = core_pairs * edge_pairs * tied * (pairs - tied);
  if (!(spread > 0))
    return NAN;
  return (levels->core_links[k] * edge_pairs - levels->edge_links[k] * core_pairs) / sqrt (spread);
}

/* Of equal fits the smaller core. */
static Fit
best_fit (const SitnetLinks *links, const guint32 *coreness)
{
  Levels levels;
  Fit best = {0, 0};
  levels_init (&levels, links, coreness);
  for (guint32 k = 1; k < levels.n_levels; k++) {
    double correlation = correlation_at (&levels, k);
    if (correlation > 0 && correlation >= best.correlation)
      best = (Fit){k, correlation};
  }
  levels_clear (&levels);
  return best;
}

static char *
dup_extra (const Fit *fit, const SitnetQuery *query)
{
  SitnetLanguage language = sitnet_query_get_language (query);
  if (fit->threshold == 0)
    return g_strdup (sitnet_translate (language, "this network has no core that stands out from its edge"));
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (number, sizeof number, "%.3f", fit->correlation);
  sitnet_number_localise (number, language);
  return g_strdup_printf (
      sitnet_translate (language,
                        "the core begins at coreness %u; its correlation with the ideal, in which all of the core and "
                        "nobody on the edge is tied, is %s"),
      fit->threshold, number);
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  guint32 n = network->n_actors;
  g_autofree guint32 *coreness = sitnet_coreness (&network->links);
  Fit fit = best_fit (&network->links, coreness);
  guint32 *actors = g_new (guint32, n);
  gint64 *values = g_new (gint64, n);
  SitnetColumnBuilder *in_core = sitnet_column_builder_new ("in_core", SITNET_VALUE_BOOL);
  for (guint32 a = 0; a < n; a++) {
    actors[a] = a;
    values[a] = coreness[a];
    if (fit.threshold == 0)
      sitnet_column_builder_add_missing (in_core);
    else
      sitnet_column_builder_add_bool (in_core, coreness[a] >= fit.threshold);
  }
  GPtrArray *answer = g_ptr_array_new ();
  g_ptr_array_add (answer, sitnet_result_actor_column (network, "actor", actors, n));
  g_ptr_array_add (answer, sitnet_column_new_take ("coreness", SITNET_VALUE_INT64, n, values, NULL));
  g_ptr_array_add (answer, sitnet_column_builder_seal (in_core));
  g_autofree char *extra = dup_extra (&fit, query);
  g_autofree char *note = sitnet_query_dup_note (query, network, extra);
  return sitnet_table_new_take ("core", note, answer);
}

const SitnetAnalysis sitnet_core = {
    .name = "core",
    .title = NC_ ("title of a question", "Core and edge"),
    .question = N_ ("Who belongs to the core of the network, and who to its edge?"),
    .row = N_ ("a row is an actor"),
    .definition = DEFINITION_ ("core"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};
