/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The standard's capacity for 1,000 children, area by area. */
#include "children.h"

#include "fitting.h"

#include <math.h>
#include <string.h>

typedef struct {
  const SitnetProvision *provision;
  SitnetShortage *shortage;
  SitnetFitting *fitting;
  guint32 *n_places; /* per offer: in how many areas it stands */
  GHashTable
      *reached; /* offer and area → families there that it can serve; only of offers with several areas */
} Judge;

static gboolean
is_asked_anywhere (const SitnetProvision *provision)
{
  for (guint32 i = 0; i < provision->asks->len; i++)
    if (!isnan (sitnet_provision_ask (provision, i)->per_1000))
      return TRUE;
  return FALSE;
}

/* Placements come by place, so a place is new to an offer when the last one seen was another. */
static void
count_places (Judge *self)
{
  const SitnetProvision *provision = self->provision;
  g_autofree guint32 *last = g_new (guint32, (gsize)provision->offers->len + 1);
  self->n_places = g_new0 (guint32, provision->offers->len);
  memset (last, 0xff, sizeof *last * ((gsize)provision->offers->len + 1));
  for (guint32 i = 0; i < provision->placements->len; i++) {
    const SitnetPlacement *placement = &g_array_index (provision->placements, SitnetPlacement, i);
    if (last[placement->offer] == placement->place)
      continue;
    last[placement->offer] = placement->place;
    self->n_places[placement->offer] += placement->place == provision->n_areas + 1 ? provision->n_areas : 1;
  }
}

static gint64
pair_key (guint32 offer, gint32 area)
{
  return (gint64)offer << 32 | (gint64)(area + 1);
}

static void
add_reached (Judge *self, guint32 offer, gint32 area, double families)
{
  gint64 key = pair_key (offer, area);
  double *sum = g_hash_table_lookup (self->reached, &key);
  if (sum == NULL) {
    sum = g_new0 (double, 1);
    g_hash_table_insert (self->reached, g_memdup2 (&key, sizeof key), sum);
  }
  *sum += families;
}

static double
families_between (const SitnetAsk *ask, const SitnetOffer *offer)
{
  gint from = MAX (ask->age_from, offer->age_from), to = MIN (ask->age_to, offer->age_to);
  if (ask->kind != SITNET_ASK_DEMAND || isnan (ask->families) || from > to)
    return 0;
  return ask->families * (to - from + 1) / (ask->age_to - ask->age_from + 1);
}

static void
sum_reached_by_area (Judge *self)
{
  for (guint32 i = 0; i < self->provision->ask_lines->len; i++) {
    const SitnetLine *line = &g_array_index (self->provision->ask_lines, SitnetLine, i);
    sitnet_fitting_find (self->fitting, self->provision, line);
    for (guint32 k = 0; k < self->fitting->n; k++) {
      guint32 number = self->fitting->found[k].offer;
      double families = 0;
      for (guint32 a = line->first_ask; a < line->first_ask + line->n_asks && self->n_places[number] > 1; a++)
        families += families_between (sitnet_provision_ask (self->provision, a),
                                      sitnet_provision_offer (self->provision, number));
      if (families > 0)
        add_reached (self, number, line->area, families);
    }
  }
}

/* What an offer has for one area: all of it, or the part that falls on the area's families. NaN = unknown. */
static double
held_for (const Judge *self, guint32 number, gint32 area)
{
  double capacity = sitnet_provision_offer (self->provision, number)->capacity;
  if (isnan (capacity) || self->n_places[number] <= 1)
    return capacity;
  if (self->provision->reached[number] <= 0)
    return capacity / self->n_places[number];
  gint64 key = pair_key (number, area);
  const double *families = g_hash_table_lookup (self->reached, &key);
  return families != NULL ? capacity * *families / self->provision->reached[number] : 0;
}

static void
judge_ask (Judge *self, guint32 number, const SitnetLine *line, const SitnetAsk *ask)
{
  double children =
      line->area >= 0 && self->provision->children != NULL ? self->provision->children[line->area] : NAN;
  SitnetShortGroup group = {
      .reason = SITNET_SHORT_BY_CHILDREN, .needed = ask->per_1000 * children / 1000, .n_lines = 1};
  SitnetShortStretch stretch = {number, ask->age_from, ask->age_to, self->shortage->groups->len};
  if (isnan (children))
    return;
  sitnet_fitting_find (self->fitting, self->provision, line);
  for (guint32 k = 0; k < self->fitting->n; k++) {
    const SitnetFound *offer = &self->fitting->found[k];
    if (offer->age_from > ask->age_to || offer->age_to < ask->age_from)
      continue;
    group.held += held_for (self, offer->offer, line->area); /* NaN when one is unknown */
    group.n_offers++;
  }
  if (group.held < group.needed - 1e-9 * group.needed) {
    g_array_append_val (self->shortage->groups, group);
    g_array_append_val (self->shortage->stretches, stretch);
  }
}

static void
judge_lines (Judge *self)
{
  const SitnetProvision *provision = self->provision;
  g_autofree guint8 *unknown = g_new0 (guint8, (gsize)provision->n_areas + 1);
  for (guint32 i = 0; i < provision->ask_lines->len; i++) {
    const SitnetLine *line = &g_array_index (provision->ask_lines, SitnetLine, i);
    for (guint32 a = line->first_ask; a < line->first_ask + line->n_asks; a++) {
      const SitnetAsk *ask = sitnet_provision_ask (provision, a);
      if (isnan (ask->per_1000))
        continue;
      judge_ask (self, i, line, ask);
      if (line->area < 0 || provision->children == NULL || isnan (provision->children[line->area]))
        unknown[line->area + 1] = 1;
    }
  }
  for (guint32 area = 0; area <= provision->n_areas; area++)
    self->shortage->n_children_unknown += unknown[area];
}

void
sitnet_children_judge (const SitnetProvision *provision, SitnetShortage *shortage)
{
  if (!is_asked_anywhere (provision))
    return;
  Judge judge = {.provision = provision, .shortage = shortage};
  judge.fitting = sitnet_fitting_new (provision);
  judge.reached = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  count_places (&judge);
  sum_reached_by_area (&judge);
  judge_lines (&judge);
  g_hash_table_unref (judge.reached);
  sitnet_fitting_free (judge.fitting);
  g_free (judge.n_places);
}
