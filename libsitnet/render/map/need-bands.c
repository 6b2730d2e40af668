/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Bands of ages of one need: each year of age first, then years that are alike together. */
#include "need-bands.h"

#include <string.h>

/* Heavier than any difference of counts: a gap stays apart. */
#define GAP_WEIGHT (G_MAXUINT64 / 2)

static guint32
providers_at (const SitnetNeedFacts *facts, guint32 level, guint year)
{
  return facts->providers[(gsize)level * SITNET_NEED_YEARS + year];
}

static gboolean
is_gap (const SitnetNeedFacts *facts, guint year)
{
  for (guint32 level = 0; level <= facts->n_levels; level++)
    if (providers_at (facts, level, year) > 0)
      return FALSE;
  return facts->askers[year] > 0;
}

static guint64
distance (guint32 one, guint32 other)
{
  return one > other ? one - other : other - one;
}

/* How much a year differs from the one before; 0: not at all. */
static guint64
difference_at (const SitnetNeedFacts *facts, guint year)
{
  guint64 sum = distance (facts->askers[year - 1], facts->askers[year]);
  for (guint32 level = 0; level <= facts->n_levels; level++)
    sum += distance (providers_at (facts, level, year - 1), providers_at (facts, level, year));
  return is_gap (facts, year - 1) != is_gap (facts, year) ? sum + GAP_WEIGHT : sum;
}

/* The one that begins where least changes joins the one before. */
static void
join_two (SitnetNeedBands *self)
{
  guint least = 1;
  for (guint band = 2; band < self->n_bands; band++)
    if (difference_at (self->facts, self->first[band]) < difference_at (self->facts, self->first[least]))
      least = band;
  memmove (&self->first[least], &self->first[least + 1], self->n_bands - least - 1);
  self->n_bands--;
}

void
sitnet_need_bands_init (SitnetNeedBands *self, const SitnetNeedFacts *facts)
{
  *self = (SitnetNeedBands){.facts = facts, .n_bands = 1};
  for (guint8 year = 1; year < SITNET_NEED_YEARS; year++)
    if (difference_at (facts, year) > 0)
      self->first[self->n_bands++] = year;
  while (self->n_bands > SITNET_NEED_BANDS)
    join_two (self);
}

static guint
end_of (const SitnetNeedBands *self, guint band)
{
  return band + 1 < self->n_bands ? self->first[band + 1] : SITNET_NEED_YEARS;
}

guint32
sitnet_need_bands_count_providers (const SitnetNeedBands *self, guint32 level, guint band)
{
  guint32 fewest = G_MAXUINT32;
  for (guint year = self->first[band]; year < end_of (self, band); year++)
    fewest = MIN (fewest, providers_at (self->facts, level, year));
  return fewest;
}

guint32
sitnet_need_bands_count_askers (const SitnetNeedBands *self, guint band)
{
  guint32 most = 0;
  for (guint year = self->first[band]; year < end_of (self, band); year++)
    most = MAX (most, self->facts->askers[year]);
  return most;
}

gboolean
sitnet_need_bands_has_gap (const SitnetNeedBands *self, guint band)
{
  for (guint year = self->first[band]; year < end_of (self, band); year++)
    if (is_gap (self->facts, year))
      return TRUE;
  return FALSE;
}

char *
sitnet_need_bands_dup_name (const SitnetNeedBands *self, guint band)
{
  guint first = self->first[band], last = end_of (self, band) - 1;
  if (band + 1 == self->n_bands)
    return g_strdup_printf ("%u+", first);
  return first == last ? g_strdup_printf ("%u", first) : g_strdup_printf ("%u–%u", first, last);
}
