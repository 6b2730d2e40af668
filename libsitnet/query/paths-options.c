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

gboolean
sitnet_paths_ask (SitnetPaths *self, const SitnetNetwork *network, const SitnetArcs *arcs, gboolean directed,
                  const SitnetQuery *query, GError **error)
{
  gboolean weighted = sitnet_query_get_flag (query, "weighted") && network->tie_strength != NULL;
  g_autofree double *strengths = weighted ? sitnet_tie_strengths_of_arcs (network, arcs, directed) : NULL;
  g_auto (SitnetById) by_id = {0};
  sitnet_by_id_init (&by_id, network, arcs, strengths);
  SitnetPathsQuestion question = {.arcs = &by_id.arcs, .strengths = by_id.strengths, .end = 1};
  question.seed = (guint64)sitnet_query_get_int (query, "seed");
  if (sitnet_query_has (query, "sample_above") && arcs->n_actors > sitnet_query_get_int (query, "sample_above"))
    question.n_sources = sample_size (arcs->n_actors, sitnet_query_get_double (query, "max_error"));
  if (!sitnet_paths_init (self, &question, sitnet_query_get_progress (query), error))
    return FALSE;
  sitnet_by_id_restore (&by_id, self->betweenness);
  sitnet_by_id_restore (&by_id, self->harmonic);
  return TRUE;
}

gboolean
sitnet_paths_are_estimated (const SitnetPaths *self)
{
  return self->n_searched < self->n_sources;
}

double
sitnet_paths_bound (const SitnetPaths *self, double n_each, const SitnetQuery *query)
{
  return sitnet_paths_are_estimated (self)
             ? sitnet_query_get_double (query, "max_error") * self->n_sources * n_each
             : 0;
}

static void
append_estimate (GString *note, const SitnetPaths *self, gboolean directed, gboolean harmonic,
                 const SitnetQuery *query)
{
  SitnetLanguage language = sitnet_query_get_language (query);
  char betweenness[G_ASCII_DTOSTR_BUF_SIZE], share[G_ASCII_DTOSTR_BUF_SIZE];
  double bound = sitnet_paths_bound (self, self->n_actors - 2.0, query);
  g_ascii_formatd (betweenness, sizeof betweenness, "%.0f", ceil (directed ? bound : bound / 2));
  g_ascii_formatd (share, sizeof share, "%.6g", sitnet_query_get_double (query, "max_error"));
  g_string_append_printf (
      note,
      sitnet_pick (
          language,
          " Betweenness%s is an estimate from %u of %u actors drawn at random (seed %" G_GINT64_FORMAT
          "): with a probability of 95 %% no actor's is off by more than %s pairs (epsilon %s, delta 0.05).",
          " Betweenness%s je odhad z %u aktérů náhodně vybraných z %u (číslo náhody %" G_GINT64_FORMAT
          "): s pravděpodobností 95 %% se u žádného aktéra neliší o více než %s dvojic (epsilon %s, delta "
          "0,05)."),
      !harmonic ? "" : sitnet_pick (language, ", like harmonic,", ", stejně jako harmonic,"),
      self->n_searched, self->n_sources, sitnet_query_get_int (query, "seed"), betweenness, share);
}

char *
sitnet_paths_dup_note (const SitnetPaths *self, gboolean directed, gboolean harmonic, const SitnetQuery *query)
{
  SitnetLanguage language = sitnet_query_get_language (query);
  GString *note = g_string_new (NULL);
  if (sitnet_query_get_flag (query, "weighted"))
    g_string_append (note, sitnet_pick (language, " Strength counts: a tie's length is 1 / strength.",
                                        " Síla vazeb se počítá: délka vazby je 1 / síla."));
  if (sitnet_paths_are_estimated (self))
    append_estimate (note, self, directed, harmonic, query);
  return g_string_free (note, FALSE);
}
