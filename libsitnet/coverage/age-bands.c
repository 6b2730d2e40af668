/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells of single years joined to bands: who serves them, how many families ask, which share of capacity they
 * get. */
#include "age-bands.h"

#include <math.h>
#include <string.h>

SitnetAgeBands *
sitnet_age_bands_new (const SitnetSupplyDemand *supply_demand, const SitnetShortage *shortage)
{
  SitnetAgeBands *self = g_new0 (SitnetAgeBands, 1);
  self->supply_demand = supply_demand;
  self->shortage = shortage;
  self->fitting = sitnet_service_matching_new (supply_demand);
  self->bands = g_array_sized_new (FALSE, FALSE, sizeof (SitnetAgeBand), SITNET_N_YEARS); /* there are never more */
  self->providers = g_array_new (FALSE, FALSE, sizeof (guint32));
  return self;
}

void
sitnet_age_bands_free (SitnetAgeBands *self)
{
  if (self == NULL)
    return;
  sitnet_service_matching_free (self->fitting);
  sitnet_age_bands_free (self->part);
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
last_spread_year (const SitnetSupply *supply)
{
  if (supply->age_to < SITNET_AGE_OLDER)
    return supply->age_to;
  return MAX (supply->age_from, (guint)SITNET_AGE_LAST_CHILD);
}

/* Families per year of one line, and the years that are asked at all. */
typedef struct {
  double density[SITNET_N_YEARS];
  guint16 flags[SITNET_N_YEARS]; /* SITNET_BAND_SHARE where the density is more than 0 */
  guint first, last;
} Demand;

static void
add_flags (SitnetYears *years, guint age_from, guint age_to, guint flags)
{
  for (guint year = age_from; year <= age_to; year++)
    years->flags[year] = (guint16)(years->flags[year] | flags);
}

static void
add_requirements (SitnetAgeBands *self, const SitnetCoverageLine *line, Demand *demand)
{
  SitnetYears *years = &self->years;
  for (guint32 i = line->first_requirement; i < line->first_requirement + line->n_requirements; i++) {
    const SitnetRequirement *requirement = sitnet_supply_demand_requirement (self->supply_demand, i);
    gboolean is_demand = requirement->kind == SITNET_REQUIREMENT_DEMAND,
             known = is_demand && !isnan (requirement->families);
    guint flags = !is_demand ? SITNET_BAND_STANDARD
                  : known    ? SITNET_BAND_DEMAND | SITNET_BAND_FAMILIES_KNOWN
                             : SITNET_BAND_DEMAND | SITNET_BAND_FAMILIES_UNKNOWN;
    if (requirement->suppressed)
      flags |= SITNET_BAND_SUPPRESSED;
    double a_year = known ? requirement->families / (requirement->age_to - requirement->age_from + 1) : 0;
    cut_at (years, requirement->age_from, requirement->age_to);
    demand->first = MIN (demand->first, requirement->age_from);
    demand->last = MAX (demand->last, requirement->age_to);
    for (guint year = requirement->age_from; year <= requirement->age_to; year++) {
      years->flags[year] = (guint16)(years->flags[year] | flags);
      years->min_providers[year] = MAX (years->min_providers[year], requirement->min_providers);
      demand->density[year] += a_year;
    }
  }
  for (guint year = demand->first; year <= demand->last; year++) {
    years->demand[year] += demand->density[year];
    demand->flags[year] = demand->density[year] > 0 ? SITNET_BAND_SHARE : 0;
  }
}

/* A service gives each family that it can serve the same part of its capacity. */
static void
add_shares (SitnetAgeBands *self, const Demand *demand)
{
  SitnetYears *years = &self->years;
  for (guint32 k = 0; k < self->fitting->n; k++) {
    const SitnetFound *supply = &self->fitting->found[k];
    double reached = self->supply_demand->reached[supply->supply];
    if (!supply->says_capacity || reached <= 0)
      continue;
    double a_family = sitnet_supply_demand_supply (self->supply_demand, supply->supply)->capacity / reached;
    guint first = MAX (supply->age_from, demand->first), last = MIN (supply->age_to, demand->last);
    for (guint year = first; year <= last; year++) {
      years->capacity[year] += a_family * demand->density[year];
      years->flags[year] |= demand->flags[year];
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
add_unclaimed (SitnetAgeBands *self, const SitnetCoverageLine *line, guint32 place)
{
  SitnetYears *years = &self->years;
  guint32 first, end;
  sitnet_supply_demand_range (self->supply_demand, place, line->need, &first, &end);
  for (guint32 i = first; i < end; i++) {
    guint32 number = g_array_index (self->supply_demand->placements, SitnetPlacement, i).supply;
    const SitnetSupply *supply = sitnet_supply_demand_supply (self->supply_demand, number);
    if (isnan (supply->capacity) || self->supply_demand->reached[number] > 0 || !same_fit (&supply->fit, &line->fit))
      continue;
    guint last = last_spread_year (supply);
    double a_year = supply->capacity / self->supply_demand->spread[number] / (last - supply->age_from + 1);
    cut_at (years, supply->age_from, last);
    for (guint year = supply->age_from; year <= last; year++) {
      years->capacity[year] += a_year;
      years->flags[year] |= SITNET_BAND_SHARE;
    }
  }
}

static void
add_shortage (SitnetAgeBands *self, guint32 number)
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
add_line (SitnetAgeBands *self, const SitnetCoverageLine *key)
{
  const SitnetCoverageLine *line = sitnet_supply_demand_find_line (self->supply_demand, key);
  if (line != NULL) {
    Demand demand = {.first = SITNET_N_YEARS};
    add_requirements (self, line, &demand);
    sitnet_service_matching_find (self->fitting, self->supply_demand, line);
    add_shares (self, &demand);
    add_shortage (self,
                  (guint32)(line - (const SitnetCoverageLine *)(void *)self->supply_demand->requirement_lines->data));
  }
  add_unclaimed (self, key, sitnet_supply_demand_place (self->supply_demand, key->area));
  if (key->area >= 0)
    add_unclaimed (self, key, self->supply_demand->n_areas + 1);
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
add_status (SitnetAgeBands *self, const SitnetCoverageLine *line)
{
  if (self->part == NULL)
    self->part = sitnet_age_bands_new (self->supply_demand, self->shortage);
  sitnet_age_bands_cut (self->part, line, FALSE);
  for (guint32 i = 0; i < self->part->bands->len; i++) {
    const SitnetAgeBand *band = &g_array_index (self->part->bands, SitnetAgeBand, i);
    guint8 status = (guint8)sitnet_age_band_status (self->part, band);
    if (status == SITNET_COVERED)
      continue;
    cut_at (&self->years, band->age_from, band->age_to);
    for (guint year = band->age_from; year <= band->age_to; year++)
      self->years.worst[year] = MAX (self->years.worst[year], status);
  }
}

static void
add_finer (SitnetAgeBands *self, const SitnetCoverageLine *line)
{
  const guint32 *finer = self->supply_demand->finer_offsets + line->need;
  for (guint32 f = finer[0]; f < finer[1]; f++) {
    SitnetCoverageLine key = *line;
    key.need = self->supply_demand->finer[f];
    if (add_line (self, &key) && self->is_union)
      add_status (self, &key);
  }
}

static void
add_providers (SitnetAgeBands *self)
{
  SitnetYears *years = &self->years;
  for (guint32 k = 0; k < self->fitting->n; k++) {
    const SitnetFound *supply = &self->fitting->found[k];
    cut_at (years, supply->age_from, supply->age_to);
    if (!supply->says_capacity)
      add_flags (years, supply->age_from, supply->age_to, SITNET_BAND_CAPACITY_UNKNOWN);
  }
}

/* Room for `more` providers: asked for with each band, too often for a call each. */
static guint32 *
next_providers (SitnetAgeBands *self, guint32 more)
{
  guint32 len = self->providers->len;
  if (self->space == 0 || self->space - len < more) {
    self->space = len + MAX (more, len) + 64;
    g_array_set_size (self->providers, self->space);
    self->providers->len = len;
  }
  return (guint32 *)(void *)self->providers->data + len;
}

/* Offers come by actor, so equal actors stand side by side. */
static void
list_providers (SitnetAgeBands *self, SitnetAgeBand *band)
{
  guint32 n = 0, last = G_MAXUINT32;
  guint32 *actors = next_providers (self, self->fitting->n);
  band->first_provider = self->providers->len;
  for (guint32 k = 0; k < self->fitting->n; k++) {
    const SitnetFound *supply = &self->fitting->found[k];
    /* without a jump, for no processor could guess who fits */
    gint beyond = (band->age_from - supply->age_from) | (supply->age_to - band->age_to); /* below 0: not for them all */
    guint is_next = (guint)(beyond >= 0) & (guint)(supply->actor != last);
    actors[n] = supply->actor;
    last = is_next ? supply->actor : last;
    n += is_next;
  }
  self->providers->len += n;
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
is_judged_alike (const SitnetAgeBands *self, const SitnetAgeBand *last, const SitnetAgeBand *next)
{
  const guint known = SITNET_BAND_FAMILIES_KNOWN | SITNET_BAND_SHARE | SITNET_BAND_SUPPRESSED;
  guint differing = last->flags ^ next->flags;
  if (self->rolled_up)
    return !(differing & known) && sitnet_age_band_status (self, last) == sitnet_age_band_status (self, next);
  return !(differing & ~(guint)SITNET_BAND_CAPACITY_UNKNOWN) && last->group == next->group &&
         last->min_providers == next->min_providers;
}

static gboolean
continues (const SitnetAgeBands *self, const SitnetAgeBand *last, const SitnetAgeBand *next)
{
  const guint32 *providers = (const guint32 *)(void *)self->providers->data;
  const SitnetYears *years = &self->years;
  return last->age_to + 1 == next->age_from && is_judged_alike (self, last, next) &&
         last->n_providers == next->n_providers &&
         near (years->demand[last->age_from], years->demand[next->age_from]) &&
         near (years->capacity[last->age_from], years->capacity[next->age_from]) &&
         (last->n_providers == 0 || memcmp (providers + last->first_provider, providers + next->first_provider,
                                            sizeof *providers * last->n_providers) == 0);
}

/* Adds a stretch of years with nothing beginning or ending inside, or lets the last band grow over it. */
static void
add_stretch (SitnetAgeBands *self, guint age_from, guint age_to)
{
  const SitnetYears *years = &self->years;
  SitnetAgeBand band = {.age_from = (guint8)age_from,
                        .age_to = (guint8)age_to,
                        .flags = years->flags[age_from],
                        .min_providers = years->min_providers[age_from],
                        .group = years->group[age_from],
                        .is_union = self->is_union,
                        .worst = (SitnetStatus)years->worst[age_from]};
  if (self->only_asked && !(band.flags & SITNET_BAND_ASKED))
    return;
  list_providers (self, &band);
  if (band.n_providers == 0 && !(band.flags & SITNET_BAND_ASKED))
    return;
  if (self->bands->len > 0) {
    SitnetAgeBand *last = &g_array_index (self->bands, SitnetAgeBand, self->bands->len - 1);
    if (continues (self, last, &band)) {
      last->age_to = band.age_to;
      last->flags |= band.flags;
      self->providers->len = band.first_provider;
      return;
    }
  }
  ((SitnetAgeBand *)(void *)self->bands->data)[self->bands->len++] = band;
}

static void
sum_years (SitnetAgeBands *self, SitnetAgeBand *band)
{
  for (guint year = band->age_from; year <= band->age_to; year++) {
    band->demand += self->years.demand[year];
    band->capacity += self->years.capacity[year];
  }
  band->demand = band->flags & SITNET_BAND_FAMILIES_KNOWN ? sitnet_tidy (band->demand) : NAN;
  band->capacity = band->flags & SITNET_BAND_SHARE || band->n_providers == 0 ? sitnet_tidy (band->capacity) : NAN;
  if (band->demand > 0 && band->demand < self->supply_demand->smallest) {
    /* the share of a demand that is large enough in all: it is left empty as a small demand is */
    band->demand = NAN;
    band->flags |= SITNET_BAND_SUPPRESSED;
  }
}

/* O(services that fit × bands + years). */
void
sitnet_age_bands_cut (SitnetAgeBands *self, const SitnetCoverageLine *line, gboolean rolled_up)
{
  clear_years (&self->years);
  self->rolled_up = rolled_up;
  self->is_union =
      rolled_up &&
      self->supply_demand->finer_offsets[line->need + 1] - self->supply_demand->finer_offsets[line->need] > 1;
  self->bands->len = self->providers->len = 0;
  if (rolled_up)
    add_finer (self, line);
  if (rolled_up || !add_line (self, line))
    sitnet_service_matching_find (self->fitting, self->supply_demand, line);
  add_providers (self);
  for (guint from = 0, next; from < SITNET_N_YEARS; from = next) {
    next = sitnet_next_cut (self->years.cuts, from);
    add_stretch (self, from, next - 1);
  }
  for (guint32 i = 0; i < self->bands->len; i++)
    sum_years (self, &g_array_index (self->bands, SitnetAgeBand, i));
}

gboolean
sitnet_age_band_is_fragile (const SitnetAgeBands *self, const SitnetAgeBand *band)
{
  if (!(band->flags & SITNET_BAND_ASKED) || band->n_providers == 0)
    return FALSE;
  const guint32 *providers = (const guint32 *)(void *)self->providers->data + band->first_provider;
  for (guint32 i = 1; i < band->n_providers; i++)
    if (self->supply_demand->roots[providers[i]] != self->supply_demand->roots[providers[0]])
      return FALSE;
  return TRUE;
}

/* Without any provider it is missing, not short. */
gboolean
sitnet_age_band_is_short (const SitnetAgeBand *band)
{
  return band->flags & SITNET_BAND_ASKED && band->n_providers > 0 &&
         (band->group != SITNET_NO_GROUP || band->n_providers < band->min_providers);
}

SitnetStatus
sitnet_age_band_status (const SitnetAgeBands *self, const SitnetAgeBand *band)
{
  if (band->is_union)
    return band->worst;
  if (!(band->flags & SITNET_BAND_ASKED))
    return SITNET_COVERED;
  if (band->n_providers == 0)
    return SITNET_MISSING;
  if (sitnet_age_band_is_short (band))
    return SITNET_SHORT;
  return sitnet_age_band_is_fragile (self, band) ? SITNET_FRAGILE : SITNET_COVERED;
}
