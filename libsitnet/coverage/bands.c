/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells of single years joined to bands: who serves them, how many families ask, which share of capacity they
 * get. */
#include "bands.h"

#include <math.h>
#include <string.h>

SitnetBands *
sitnet_bands_new (const SitnetProvision *provision, const SitnetShortage *shortage)
{
  SitnetBands *self = g_new0 (SitnetBands, 1);
  self->provision = provision;
  self->shortage = shortage;
  self->fitting = sitnet_fitting_new (provision);
  self->bands = g_array_new (FALSE, FALSE, sizeof (SitnetBand));
  self->providers = g_array_new (FALSE, FALSE, sizeof (guint32));
  return self;
}

void
sitnet_bands_free (SitnetBands *self)
{
  if (self == NULL)
    return;
  sitnet_fitting_free (self->fitting);
  sitnet_bands_free (self->part);
  g_array_unref (self->bands);
  g_array_unref (self->providers);
  g_free (self);
}

double
sitnet_tidy (double number)
{
  /* nine decimals: a millionth of a thousandth of a family; beyond 10^6 doubles hold fewer */
  return fabs (number) < 1e6 ? round (number * 1e9) / 1e9 : number;
}

static void
cut_at (SitnetYears *years, guint age_from, guint age_to)
{
  years->cuts[age_from] = 1;
  years->cuts[age_to + 1] = 1;
}

/* Where a capacity that no demand claims is spread to: an open end counts as the last year of childhood. */
static guint
last_spread_year (const SitnetOffer *offer)
{
  if (offer->age_to < SITNET_AGE_OLDER)
    return offer->age_to;
  return MAX (offer->age_from, (guint)SITNET_AGE_LAST_CHILD);
}

/* Families per year of one line, and the years that are asked at all. */
typedef struct {
  double density[SITNET_N_YEARS];
  guint first, last;
} Demand;

static void
add_flags (SitnetYears *years, guint age_from, guint age_to, guint flags)
{
  for (guint year = age_from; year <= age_to; year++)
    years->flags[year] = (guint16)(years->flags[year] | flags);
}

static void
add_asks (SitnetBands *self, const SitnetLine *line, Demand *demand)
{
  SitnetYears *years = &self->years;
  for (guint32 i = line->first_ask; i < line->first_ask + line->n_asks; i++) {
    const SitnetAsk *ask = sitnet_provision_ask (self->provision, i);
    gboolean is_demand = ask->kind == SITNET_ASK_DEMAND, known = is_demand && !isnan (ask->families);
    guint flags = !is_demand ? SITNET_BAND_STANDARD
                  : known    ? SITNET_BAND_DEMAND | SITNET_BAND_FAMILIES_KNOWN
                             : SITNET_BAND_DEMAND | SITNET_BAND_FAMILIES_UNKNOWN;
    if (ask->suppressed)
      flags |= SITNET_BAND_SUPPRESSED;
    double a_year = known ? ask->families / (ask->age_to - ask->age_from + 1) : 0;
    cut_at (years, ask->age_from, ask->age_to);
    demand->first = MIN (demand->first, ask->age_from);
    demand->last = MAX (demand->last, ask->age_to);
    for (guint year = ask->age_from; year <= ask->age_to; year++) {
      years->flags[year] = (guint16)(years->flags[year] | flags);
      years->min_providers[year] = MAX (years->min_providers[year], ask->min_providers);
      demand->density[year] += a_year;
    }
  }
  for (guint year = demand->first; year <= demand->last; year++)
    years->demand[year] += demand->density[year];
}

/* A service gives each family that it can serve the same part of its capacity. */
static void
add_shares (SitnetBands *self, const Demand *demand)
{
  SitnetYears *years = &self->years;
  for (guint32 k = 0; k < self->fitting->n; k++) {
    const SitnetFound *offer = &self->fitting->found[k];
    double reached = self->provision->reached[offer->offer];
    if (isnan (offer->capacity) || reached <= 0)
      continue;
    double a_family = offer->capacity / reached;
    guint last = MIN (offer->age_to, demand->last);
    for (guint year = MAX (offer->age_from, demand->first); year <= last; year++)
      if (demand->density[year] > 0) {
        years->capacity[year] += a_family * demand->density[year];
        years->flags[year] |= SITNET_BAND_SHARE;
      }
  }
}

static gboolean
same_fit (const SitnetFit *a, const SitnetFit *b)
{
  return a->target == b->target && a->level == b->level && a->form == b->form;
}

/* Capacity that no demand claims stays where the service itself stands, the same in every need, area and
 * year. */
static void
add_unclaimed (SitnetBands *self, const SitnetLine *line, guint32 place)
{
  SitnetYears *years = &self->years;
  guint32 first, end;
  sitnet_provision_range (self->provision, place, line->need, &first, &end);
  for (guint32 i = first; i < end; i++) {
    guint32 number = g_array_index (self->provision->placements, SitnetPlacement, i).offer;
    const SitnetOffer *offer = sitnet_provision_offer (self->provision, number);
    if (isnan (offer->capacity) || self->provision->reached[number] > 0 ||
        !same_fit (&offer->fit, &line->fit))
      continue;
    guint last = last_spread_year (offer);
    double a_year = offer->capacity / self->provision->spread[number] / (last - offer->age_from + 1);
    cut_at (years, offer->age_from, last);
    for (guint year = offer->age_from; year <= last; year++) {
      years->capacity[year] += a_year;
      years->flags[year] |= SITNET_BAND_SHARE;
    }
  }
}

static void
add_shortage (SitnetBands *self, guint32 number)
{
  if (self->shortage == NULL)
    return;
  for (guint32 i = self->shortage->offsets[number]; i < self->shortage->offsets[number + 1]; i++) {
    const SitnetShortStretch *stretch = &g_array_index (self->shortage->stretches, SitnetShortStretch, i);
    cut_at (&self->years, stretch->age_from, stretch->age_to);
    for (guint year = stretch->age_from; year <= stretch->age_to; year++)
      if (self->years.group[year] == SITNET_NO_GROUP)
        self->years.group[year] = stretch->group;
  }
}

/* What stands exactly at this line. TRUE when it has asks: then it leaves the line's fitting offers behind.
 */
static gboolean
add_line (SitnetBands *self, const SitnetLine *key)
{
  const SitnetLine *line = sitnet_provision_find_line (self->provision, key);
  if (line != NULL) {
    Demand demand = {.first = SITNET_N_YEARS};
    add_asks (self, line, &demand);
    sitnet_fitting_find (self->fitting, self->provision, line);
    add_shares (self, &demand);
    add_shortage (self, (guint32)(line - (const SitnetLine *)(void *)self->provision->ask_lines->data));
  }
  add_unclaimed (self, key, sitnet_provision_place (self->provision, key->area));
  if (key->area >= 0)
    add_unclaimed (self, key, self->provision->n_areas + 1);
  return line != NULL;
}

static void
clear_years (SitnetYears *years)
{
  memset (years, 0, sizeof *years);
  for (guint year = 0; year < SITNET_N_YEARS; year++)
    years->group[year] = SITNET_NO_GROUP;
  years->cuts[0] = 1;
}

/* What is asked at one need of a union is judged by that need's own providers. */
static void
add_status (SitnetBands *self, const SitnetLine *line)
{
  if (self->part == NULL)
    self->part = sitnet_bands_new (self->provision, self->shortage);
  sitnet_bands_cut (self->part, line, FALSE);
  for (guint32 i = 0; i < self->part->bands->len; i++) {
    const SitnetBand *band = &g_array_index (self->part->bands, SitnetBand, i);
    guint8 status = (guint8)sitnet_band_status (self->part, band);
    if (status == SITNET_COVERED)
      continue;
    cut_at (&self->years, band->age_from, band->age_to);
    for (guint year = band->age_from; year <= band->age_to; year++)
      self->years.worst[year] = MAX (self->years.worst[year], status);
  }
}

static void
add_finer (SitnetBands *self, const SitnetLine *line)
{
  const guint32 *finer = self->provision->finer_offsets + line->need;
  for (guint32 f = finer[0]; f < finer[1]; f++) {
    SitnetLine key = *line;
    key.need = self->provision->finer[f];
    if (add_line (self, &key) && self->is_union)
      add_status (self, &key);
  }
}

static void
add_providers (SitnetBands *self)
{
  SitnetYears *years = &self->years;
  for (guint32 k = 0; k < self->fitting->n; k++) {
    const SitnetFound *offer = &self->fitting->found[k];
    cut_at (years, offer->age_from, offer->age_to);
    if (isnan (offer->capacity))
      add_flags (years, offer->age_from, offer->age_to, SITNET_BAND_CAPACITY_UNKNOWN);
  }
}

/* Offers come by actor, so equal actors stand side by side. */
static void
list_providers (SitnetBands *self, SitnetBand *band)
{
  guint32 n = 0, last = G_MAXUINT32;
  band->first_provider = self->providers->len;
  band->n_providers = 0;
  if (self->fitting->n == 0)
    return;
  g_array_set_size (self->providers, band->first_provider + self->fitting->n);
  guint32 *actors = &g_array_index (self->providers, guint32, band->first_provider);
  for (guint32 k = 0; k < self->fitting->n; k++) {
    const SitnetFound *offer = &self->fitting->found[k];
    /* without a jump, for no processor could guess who fits */
    guint is_next = (offer->age_from <= band->age_from) & (offer->age_to >= band->age_to);
    is_next &= offer->actor != last;
    actors[n] = offer->actor;
    last = is_next ? offer->actor : last;
    n += is_next;
  }
  g_array_set_size (self->providers, band->first_provider + n);
  band->n_providers = n;
}

static gboolean
near (double a, double b)
{
  return fabs (a - b) <= 1e-9 * MAX (1.0, fabs (a));
}

/* What stands exactly here is judged by itself; the union of a need and its finer ones only shows its status.
   That the same providers do not all state their capacity cuts no band: what is known of it counts. */
static gboolean
is_judged_alike (const SitnetBands *self, const SitnetBand *last, const SitnetBand *next)
{
  const guint known = SITNET_BAND_FAMILIES_KNOWN | SITNET_BAND_SHARE | SITNET_BAND_SUPPRESSED;
  guint differing = last->flags ^ next->flags;
  if (self->rolled_up)
    return !(differing & known) && sitnet_band_status (self, last) == sitnet_band_status (self, next);
  return !(differing & ~(guint)SITNET_BAND_CAPACITY_UNKNOWN) && last->group == next->group &&
         last->min_providers == next->min_providers;
}

static gboolean
continues (const SitnetBands *self, const SitnetBand *last, const SitnetBand *next)
{
  const guint32 *providers = (const guint32 *)(void *)self->providers->data;
  const SitnetYears *years = &self->years;
  return last->age_to + 1 == next->age_from && is_judged_alike (self, last, next) &&
         last->n_providers == next->n_providers &&
         near (years->demand[last->age_from], years->demand[next->age_from]) &&
         near (years->capacity[last->age_from], years->capacity[next->age_from]) &&
         (last->n_providers == 0 ||
          memcmp (providers + last->first_provider, providers + next->first_provider,
                  sizeof *providers * last->n_providers) == 0);
}

/* Adds a stretch of years with nothing beginning or ending inside, or lets the last band grow over it. */
static void
add_stretch (SitnetBands *self, guint age_from, guint age_to)
{
  const SitnetYears *years = &self->years;
  SitnetBand band = {.age_from = (guint8)age_from,
                     .age_to = (guint8)age_to,
                     .flags = years->flags[age_from],
                     .min_providers = years->min_providers[age_from],
                     .group = years->group[age_from],
                     .is_union = self->is_union,
                     .worst = (SitnetStatus)years->worst[age_from]};
  list_providers (self, &band);
  if (band.n_providers == 0 && !(band.flags & SITNET_BAND_ASKED))
    return;
  if (self->bands->len > 0) {
    SitnetBand *last = &g_array_index (self->bands, SitnetBand, self->bands->len - 1);
    if (continues (self, last, &band)) {
      last->age_to = band.age_to;
      last->flags |= band.flags;
      g_array_set_size (self->providers, band.first_provider);
      return;
    }
  }
  g_array_append_val (self->bands, band);
}

static void
sum_years (SitnetBands *self, SitnetBand *band)
{
  for (guint year = band->age_from; year <= band->age_to; year++) {
    band->demand += self->years.demand[year];
    band->capacity += self->years.capacity[year];
  }
  band->demand = band->flags & SITNET_BAND_FAMILIES_KNOWN ? sitnet_tidy (band->demand) : NAN;
  band->capacity =
      band->flags & SITNET_BAND_SHARE || band->n_providers == 0 ? sitnet_tidy (band->capacity) : NAN;
  if (band->demand > 0 && band->demand < self->provision->smallest) {
    /* the share of a demand that is large enough in all: it is left empty as a small demand is */
    band->demand = NAN;
    band->flags |= SITNET_BAND_SUPPRESSED;
  }
}

/* O(services that fit × bands + years). */
void
sitnet_bands_cut (SitnetBands *self, const SitnetLine *line, gboolean rolled_up)
{
  clear_years (&self->years);
  self->rolled_up = rolled_up;
  self->is_union =
      rolled_up && self->provision->finer_offsets[line->need + 1] - self->provision->finer_offsets[line->need] > 1;
  g_array_set_size (self->bands, 0);
  g_array_set_size (self->providers, 0);
  if (rolled_up)
    add_finer (self, line);
  if (rolled_up || !add_line (self, line))
    sitnet_fitting_find (self->fitting, self->provision, line);
  add_providers (self);
  for (guint from = 0, next; from < SITNET_N_YEARS; from = next) {
    next = sitnet_next_cut (self->years.cuts, from);
    add_stretch (self, from, next - 1);
  }
  for (guint32 i = 0; i < self->bands->len; i++)
    sum_years (self, &g_array_index (self->bands, SitnetBand, i));
}

gboolean
sitnet_band_is_fragile (const SitnetBands *self, const SitnetBand *band)
{
  if (!(band->flags & SITNET_BAND_ASKED) || band->n_providers == 0)
    return FALSE;
  const guint32 *providers = (const guint32 *)(void *)self->providers->data + band->first_provider;
  for (guint32 i = 1; i < band->n_providers; i++)
    if (self->provision->roots[providers[i]] != self->provision->roots[providers[0]])
      return FALSE;
  return TRUE;
}

/* Without any provider it is missing, not short. */
gboolean
sitnet_band_is_short (const SitnetBand *band)
{
  return band->flags & SITNET_BAND_ASKED && band->n_providers > 0 &&
         (band->group != SITNET_NO_GROUP || band->n_providers < band->min_providers);
}

SitnetStatus
sitnet_band_status (const SitnetBands *self, const SitnetBand *band)
{
  if (band->is_union)
    return band->worst;
  if (!(band->flags & SITNET_BAND_ASKED))
    return SITNET_COVERED;
  if (band->n_providers == 0)
    return SITNET_MISSING;
  if (sitnet_band_is_short (band))
    return SITNET_SHORT;
  return sitnet_band_is_fragile (self, band) ? SITNET_FRAGILE : SITNET_COVERED;
}
