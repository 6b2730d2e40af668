/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Weighted or not, exact or estimated: betweenness from pairs of actors until it is near enough, harmonic from a sample of
   sources (Brandes and Pich 2007) large enough that Hoeffding's (1963) inequality gives the error asked for. */
#include "paths-options.h"

#include "by-id.h"
#include "certain-places.h"
#include "path-sample.h"
#include "tie-strengths.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

/* What a source adds to an actor's harmonic is from 0 to 1, so that the mean over k sources, drawn without repeating any, is
   off by more than error with a probability below 2 exp (−2 k error²); here for all actors at once, with half of the risk:
   the other half is that of betweenness. */
static guint32
sample_size (guint32 n_actors, double error)
{
  double size = log (4.0 * n_actors / SITNET_PATHS_RISK) / (2 * error * error);
  return (guint32)MIN (ceil (size), (double)G_MAXUINT32);
}

/* What tells one answer from another. */
typedef struct {
  gboolean directed, weighted;
  gboolean harmonic; /* estimate it too */
  double max_error;  /* 0 = exact */
  guint64 seed;
} Options;

static Options
options_of (const SitnetNetwork *network, gboolean directed, gboolean harmonic, const SitnetQuery *query)
{
  Options options = {.directed = directed,
                     .weighted = sitnet_query_get_flag (query, "weighted") && network->tie_strength != NULL};
  if (sitnet_query_has (query, "sample_above") && network->n_actors > sitnet_query_get_int (query, "sample_above")) {
    options.harmonic = harmonic;
    options.max_error = sitnet_query_get_double (query, "max_error");
    options.seed = (guint64)sitnet_query_get_int (query, "seed");
  }
  return options;
}

/* How much of an estimate is done when harmonic is, for those who follow it. */
#define BEFORE_DRAWING 0.5

/* From all sources, or as many as harmonic needs. */
static gboolean
search_sources (SitnetPaths *self, const SitnetById *by_id, const Options *options, const SitnetProgress *progress,
                GError **error)
{
  const SitnetPathsQuestion question = {
      .arcs = &by_id->arcs,
      .strengths = by_id->strengths,
      .n_sources = options->max_error > 0 ? sample_size (by_id->arcs.n_actors, options->max_error) : 0,
      .seed = options->seed,
      .end = options->max_error > 0 ? BEFORE_DRAWING : 1};
  return sitnet_paths_init (self, &question, progress, error);
}

/* Betweenness from pairs takes the place of that from a sample of sources. When that costs more than an exact answer,
   `self` has no betweenness. */
static gboolean
draw_pairs (SitnetPaths *self, const SitnetById *by_id, const Options *options, const SitnetProgress *progress,
            GError **error)
{
  SitnetPaths drawn;
  gboolean enough;
  const SitnetPathSampleQuestion question = {.arcs = &by_id->arcs,
                                             .strengths = by_id->strengths,
                                             .max_error = options->max_error,
                                             .risk = SITNET_PATHS_RISK / 2,
                                             .seed = (guint32)options->seed,
                                             .begin = options->harmonic ? BEFORE_DRAWING : 0,
                                             .end = 1};
  gboolean done = sitnet_path_sample (&drawn, &question, progress, &enough, error);
  drawn.harmonic = g_steal_pointer (&self->harmonic);
  drawn.n_sources = self->n_sources;
  drawn.n_searched = self->n_searched;
  sitnet_paths_clear (self);
  *self = drawn;
  if (!done)
    sitnet_paths_clear (self);
  return done;
}

/* `self` has no betweenness when an exact answer costs less than an estimate that is near enough. */
static gboolean
find_paths (SitnetPaths *self, const SitnetNetwork *network, const SitnetArcs *arcs, const Options *options,
            const SitnetProgress *progress, GError **error)
{
  gboolean estimated = options->max_error > 0;
  g_autofree double *strengths =
      options->weighted ? sitnet_tie_strengths_of_arcs (network, arcs, options->directed) : NULL;
  g_auto (SitnetById) by_id = {0};
  sitnet_by_id_init (&by_id, network, arcs, strengths);
  *self = (SitnetPaths){.n_actors = arcs->n_actors};
  if ((!estimated || options->harmonic) && !search_sources (self, &by_id, options, progress, error))
    return FALSE;
  gboolean are_all = self->betweenness != NULL && self->n_searched == self->n_sources;
  if (!are_all && !draw_pairs (self, &by_id, options, progress, error))
    return FALSE;
  if (self->betweenness != NULL)
    sitnet_by_id_restore (&by_id, self->betweenness);
  if (self->harmonic != NULL)
    sitnet_by_id_restore (&by_id, self->harmonic);
  return TRUE;
}

gboolean
sitnet_paths_ask (SitnetPaths *self, const SitnetNetwork *network, const SitnetArcs *arcs, gboolean directed,
                  const SitnetQuery *query, GError **error)
{
  Options options = options_of (network, directed, TRUE, query);
  if (!find_paths (self, network, arcs, &options, sitnet_query_get_progress (query), error))
    return FALSE;
  if (self->betweenness != NULL)
    return TRUE;
  sitnet_paths_clear (self);
  options.max_error = 0;
  return find_paths (self, network, arcs, &options, sitnet_query_get_progress (query), error);
}

enum { DIRECTED = 1, WEIGHTED = 2, HARMONIC = 4, FLAGS = 7 };

/* The flags take the place of the last three of the 53 digits of the error. */
static SitnetVariant
variant_of (const Options *options)
{
  guint64 bits = 0;
  memcpy (&bits, &options->max_error, sizeof bits);
  bits &= ~(guint64)FLAGS;
  bits |= options->directed ? DIRECTED : 0;
  bits |= options->weighted ? WEIGHTED : 0;
  bits |= options->harmonic ? HARMONIC : 0;
  return (SitnetVariant){bits, options->seed};
}

static Options
options_of_variant (SitnetVariant variant)
{
  guint64 bits = variant.options & ~(guint64)FLAGS;
  Options options = {.directed = (variant.options & DIRECTED) != 0,
                     .weighted = (variant.options & WEIGHTED) != 0,
                     .harmonic = (variant.options & HARMONIC) != 0,
                     .seed = variant.seed};
  memcpy (&options.max_error, &bits, sizeof bits);
  return options;
}

static gpointer
make_paths (const SitnetNetwork *network, SitnetVariant variant, const SitnetProgress *progress, GError **error)
{
  const Options options = options_of_variant (variant);
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
sitnet_network_get_paths (const SitnetNetwork *network, gboolean directed, gboolean harmonic, const SitnetQuery *query,
                          GError **error)
{
  static const SitnetDerivedKind kind = {make_paths, free_paths};
  const SitnetProgress *progress = sitnet_query_get_progress (query);
  Options options = options_of (network, directed, harmonic, query);
  const SitnetPaths *found = sitnet_network_derive (network, &kind, variant_of (&options), progress, error);
  if (found == NULL || found->betweenness != NULL)
    return found;
  const Options exactly = {.directed = directed, .weighted = options.weighted};
  return sitnet_network_derive (network, &kind, variant_of (&exactly), progress, error);
}

gboolean
sitnet_paths_are_estimated (const SitnetPaths *self)
{
  return self->n_drawn > 0;
}

/* Of all actors at once; what they differ by is for the places. */
static double
greatest_error (const SitnetPaths *self, double *errors)
{
  double greatest = 0;
  for (guint32 a = 0; a < self->n_actors; a++) {
    errors[a] = sitnet_path_sample_error (self, a);
    greatest = MAX (greatest, errors[a]);
  }
  return greatest;
}

static void
append_places (GString *note, const SitnetPaths *self, const SitnetNetwork *network, const double *errors,
               SitnetLanguage language)
{
  SitnetPlaces places;
  g_autoptr (GString) certain = g_string_new (NULL);
  sitnet_places_init (&places, self->betweenness, errors, self->n_actors);
  for (guint p = 0; p < places.n_places; p++)
    if (places.certain[p])
      g_string_append_printf (certain, "%s%u. %s", certain->len > 0 ? "; " : "", p + 1,
                              sitnet_network_actor_name (network, places.rows[p]));
  if (certain->len > 0)
    g_string_append_printf (
        note,
        sitnet_translate (language,
                          " With the same probability these of the first %u places by betweenness are certain: %s%s"),
        places.n_places, certain->str, g_str_has_suffix (certain->str, ".") ? "" : ".");
  else
    g_string_append_printf (
        note, sitnet_translate (language, " None of the first %u places by betweenness is certain."), places.n_places);
}

static void
append_estimate (GString *note, const SitnetPaths *self, const SitnetNetwork *network, gboolean directed,
                 gboolean of_each, const SitnetQuery *query)
{
  SitnetLanguage language = sitnet_query_get_language (query);
  char most[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree double *errors = g_new (double, self->n_actors);
  double greatest = greatest_error (self, errors);
  g_ascii_formatd (most, sizeof most, "%.0f", ceil (directed ? greatest : greatest / 2));
  g_autofree char *share = sitnet_language_format_number (language, sitnet_query_get_double (query, "max_error"));
  g_string_append_printf (
      note,
      sitnet_translate (language,
                        " Betweenness is an estimate from %ju pairs of actors drawn at random (seed %jd): with a "
                        "probability of 95 %% no actor's is off by more than %s pairs (epsilon %s, delta 0.05)."),
      (uintmax_t)self->n_drawn, (intmax_t)sitnet_query_get_int (query, "seed"), most, share);
  if (of_each)
    append_places (note, self, network, errors, language);
}

char *
sitnet_paths_dup_note (const SitnetPaths *self, const SitnetNetwork *network, gboolean directed,
                       SitnetPathsAnswer answer, const SitnetQuery *query)
{
  SitnetLanguage language = sitnet_query_get_language (query);
  GString *note = g_string_new (NULL);
  if (sitnet_query_get_flag (query, "weighted"))
    g_string_append (note, sitnet_translate (language, " Strength counts: a tie's length is 1 / strength."));
  if (sitnet_paths_are_estimated (self))
    append_estimate (note, self, network, directed, answer != SITNET_PATHS_AS_A_WHOLE, query);
  else if (options_of (network, directed, FALSE, query).max_error > 0 && self->n_pairs > 0)
    g_string_append (note, sitnet_translate (language, " Paths are not estimated: exact numbers cost no more here."));
  if (answer == SITNET_PATHS_BETWEENNESS_AND_HARMONIC && self->n_searched < self->n_sources)
    g_string_append_printf (
        note, sitnet_translate (language, " Harmonic is an estimate from %u of %u actors drawn at random."),
        self->n_searched, self->n_sources);
  return g_string_free (note, FALSE);
}
