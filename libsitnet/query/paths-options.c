/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Weighted or not, exact or from a sample of sources (Brandes and Pich 2007) large enough that Hoeffding's
   (1963) inequality gives the error asked for. */
#include "paths-options.h"

#include "by-id.h"
#include "tie-strengths.h"

#include <math.h>

/* What a source adds to an actor is from 0 to n_each, so that the mean over k sources, drawn without
   repeating any, is off by more than error × n_each with a probability below 2 exp (−2 k error²); here for
   betweenness and harmonic of all actors at once. */
static guint32
sample_size (guint32 n_actors, double error)
{
  double size = log (4.0 * n_actors / SITNET_PATHS_RISK) / (2 * error * error);
  return (guint32)MIN (ceil (size), (double)G_MAXUINT32);
}

/* What tells one answer from another. */
typedef struct {
  gboolean directed, weighted;
  guint32 n_sources; /* 0 = all */
  guint64 seed;
} Options;

static Options
options_of (const SitnetNetwork *network, gboolean directed, const SitnetQuery *query)
{
  Options options = {.directed = directed,
                     .weighted = sitnet_query_get_flag (query, "weighted") && network->tie_strength != NULL};
  if (sitnet_query_has (query, "sample_above") && network->n_actors > sitnet_query_get_int (query, "sample_above")) {
    options.n_sources = sample_size (network->n_actors, sitnet_query_get_double (query, "max_error"));
    options.seed = (guint64)sitnet_query_get_int (query, "seed");
  }
  return options;
}

static gboolean
find_paths (SitnetPaths *self, const SitnetNetwork *network, const SitnetArcs *arcs, const Options *options,
            const SitnetProgress *progress, GError **error)
{
  g_autofree double *strengths =
      options->weighted ? sitnet_tie_strengths_of_arcs (network, arcs, options->directed) : NULL;
  g_auto (SitnetById) by_id = {0};
  sitnet_by_id_init (&by_id, network, arcs, strengths);
  const SitnetPathsQuestion question = {.arcs = &by_id.arcs,
                                        .strengths = by_id.strengths,
                                        .n_sources = options->n_sources,
                                        .seed = options->seed,
                                        .end = 1};
  if (!sitnet_paths_init (self, &question, progress, error))
    return FALSE;
  sitnet_by_id_restore (&by_id, self->betweenness);
  sitnet_by_id_restore (&by_id, self->harmonic);
  return TRUE;
}

gboolean
sitnet_paths_ask (SitnetPaths *self, const SitnetNetwork *network, const SitnetArcs *arcs, gboolean directed,
                  const SitnetQuery *query, GError **error)
{
  Options options = options_of (network, directed, query);
  return find_paths (self, network, arcs, &options, sitnet_query_get_progress (query), error);
}

/* `options` of a variant: directed, weighted, then the sources. */
static gpointer
make_paths (const SitnetNetwork *network, SitnetVariant variant, const SitnetProgress *progress, GError **error)
{
  const Options options = {.directed = variant.options & 1,
                           .weighted = variant.options >> 1 & 1,
                           .n_sources = (guint32)(variant.options >> 2),
                           .seed = variant.seed};
  g_auto (SitnetArcs) arcs = {0};
  SitnetPaths paths = {0};
  if (!sitnet_network_arcs_init (&arcs, network, options.directed, "betweenness", error) ||
      !find_paths (&paths, network, &arcs, &options, progress, error))
    return NULL;
  return g_memdup2 (&paths, sizeof paths);
}

static void
free_paths (gpointer data)
{
  sitnet_paths_clear (data);
  g_free (data);
}

const SitnetPaths *
sitnet_network_get_paths (const SitnetNetwork *network, gboolean directed, const SitnetQuery *query, GError **error)
{
  static const SitnetDerivedKind kind = {make_paths, free_paths};
  Options options = options_of (network, directed, query);
  SitnetVariant variant = {(guint64)options.n_sources << 2 | (guint64)(options.weighted ? 2 : 0) |
                               (guint64)(options.directed ? 1 : 0),
                           options.seed};
  return sitnet_network_derive (network, &kind, variant, sitnet_query_get_progress (query), error);
}

gboolean
sitnet_paths_are_estimated (const SitnetPaths *self)
{
  return self->n_searched < self->n_sources;
}

double
sitnet_paths_bound (const SitnetPaths *self, double n_each, const SitnetQuery *query)
{
  return sitnet_paths_are_estimated (self) ? sitnet_query_get_double (query, "max_error") * self->n_sources * n_each
                                           : 0;
}

static void
append_estimate (GString *note, const SitnetPaths *self, gboolean directed, gboolean harmonic, const SitnetQuery *query)
{
  SitnetLanguage language = sitnet_query_get_language (query);
  char betweenness[G_ASCII_DTOSTR_BUF_SIZE], share[G_ASCII_DTOSTR_BUF_SIZE];
  double bound = sitnet_paths_bound (self, self->n_actors - 2.0, query);
  g_ascii_formatd (betweenness, sizeof betweenness, "%.0f", ceil (directed ? bound : bound / 2));
  g_ascii_formatd (share, sizeof share, "%.6g", sitnet_query_get_double (query, "max_error"));
  g_string_append_printf (
      note,
      sitnet_translate (language,
                        " Betweenness%s is an estimate from %u of %u actors drawn at random (seed %jd): with a "
                        "probability of 95 %% no actor's is off by more than %s pairs (epsilon %s, delta 0.05)."),
      !harmonic ? "" : sitnet_translate (language, ", like harmonic,"), self->n_searched, self->n_sources,
      sitnet_query_get_int (query, "seed"), betweenness, share);
}

char *
sitnet_paths_dup_note (const SitnetPaths *self, gboolean directed, gboolean harmonic, const SitnetQuery *query)
{
  SitnetLanguage language = sitnet_query_get_language (query);
  GString *note = g_string_new (NULL);
  if (sitnet_query_get_flag (query, "weighted"))
    g_string_append (note, sitnet_translate (language, " Strength counts: a tie's length is 1 / strength."));
  if (sitnet_paths_are_estimated (self))
    append_estimate (note, self, directed, harmonic, query);
  return g_string_free (note, FALSE);
}
