/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Works out once what fits each line of requirements, and how many families each service can serve. */
#include "provision-seal.h"

#include "fitting.h"

#include <math.h>

/* What fits each line is kept while that is no more than this many times the placements of the services: of a
   data set whose services go everywhere it would be their number times the lines. */
enum { FOUND_PER_PLACEMENT = 4, FOUND_AT_LEAST = 1 << 12 };

/* Families per year of age, as running sums: sums[y] is all below y, up to the year that is returned, from
   which on they stay the same. */
static guint
sum_families (const SitnetProvision *self, const SitnetLine *line, double *sums)
{
  double density[SITNET_N_YEARS] = {0};
  guint end = 0;
  for (guint32 i = line->first_ask; i < line->first_ask + line->n_asks; i++) {
    const SitnetAsk *ask = sitnet_provision_ask (self, i);
    if (ask->kind != SITNET_ASK_DEMAND || isnan (ask->families))
      continue;
    double a_year = ask->families / (ask->age_to - ask->age_from + 1);
    end = MAX (end, (guint)ask->age_to + 1);
    for (guint year = ask->age_from; year <= ask->age_to; year++)
      density[year] += a_year;
  }
  sums[0] = 0;
  for (guint year = 0; year < end; year++)
    sums[year + 1] = sums[year] + density[year];
  return end;
}

static void
keep_found (SitnetProvision *self)
{
  guint32 n_lines = self->ask_lines->len, kept = 0;
  guint64 most = MAX ((guint64)self->placements->len * FOUND_PER_PLACEMENT, FOUND_AT_LEAST);
  g_autoptr (SitnetFitting) fitting = sitnet_fitting_new (self);
  self->found_offsets = g_new0 (guint32, (gsize)n_lines + 1);
  for (; kept < n_lines; kept++) {
    sitnet_fitting_find (fitting, self, &g_array_index (self->ask_lines, SitnetLine, kept));
    if ((guint64)self->found->len + fitting->n > most)
      break;
    g_array_append_vals (self->found, fitting->found, fitting->n);
    g_array_append_vals (self->found_offers, fitting->offers, fitting->n);
    self->found_offsets[kept + 1] = self->found->len;
  }
  self->n_found_lines = kept;
}

/* How many families each offer could serve, over all lines: what its capacity is split by. */
static void
sum_reached (SitnetProvision *self)
{
  g_autoptr (SitnetFitting) fitting = sitnet_fitting_new (self);
  double sums[SITNET_N_YEARS + 1];
  self->reached = g_new0 (double, self->offers->len);
  for (guint32 i = 0; i < self->ask_lines->len; i++) {
    const SitnetLine *line = &g_array_index (self->ask_lines, SitnetLine, i);
    guint end = sum_families (self, line, sums);
    if (sums[end] <= 0)
      continue;
    sitnet_fitting_find (fitting, self, line);
    for (guint32 k = 0; k < fitting->n; k++) {
      const SitnetFound *offer = &fitting->found[k];
      double above = sums[MIN (offer->age_to + 1u, end)], below = sums[MIN (offer->age_from, end)];
      if (above > below)
        self->reached[offer->offer] += above - below;
    }
  }
}

gboolean
sitnet_provision_seal (SitnetProvision *self)
{
  if (!sitnet_provision_index (self))
    return FALSE;
  keep_found (self);
  sum_reached (self);
  return TRUE;
}
