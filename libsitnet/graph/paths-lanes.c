/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Searches in lanes, level by level and back, and what they find: betweenness, distances, and both for pendants. */
#include "paths-lanes.h"

#include "target-clones.h"

void
sitnet_paths_lanes_init (SitnetPathsLanes *self, const SitnetArcs *arcs, const SitnetArcs *reversed,
                         const SitnetPendants *pendants, const SitnetGoOn *go_on)
{
  *self = (SitnetPathsLanes){.arcs = arcs, .go_on = go_on, .pendants = pendants};
  sitnet_visits_init (&self->visits, arcs, reversed);
  sitnet_paths_values_init (&self->values, &self->visits);
}

void
sitnet_paths_lanes_clear (SitnetPathsLanes *self)
{
  sitnet_visits_clear (&self->visits);
  sitnet_paths_values_clear (&self->values);
}

static guint32
pendants_of (const SitnetPathsLanes *self, guint32 source)
{
  return self->pendants != NULL ? self->pendants->counts[source] : 0;
}

static void
weigh_lanes (SitnetPathsLanes *self, const guint32 *sources, guint n_sources)
{
  for (guint lane = 0; lane < n_sources; lane++)
    self->weights[lane] = 1.0 + pendants_of (self, sources[lane]);
  if (self->pendants != NULL)
    sitnet_pendants_add_up (self->pendants, sources, n_sources, &self->pendant_sums);
}

/* Returns how many pairs of a source and an actor there are; those of pendants are not among them. */
SITNET_TARGET_CLONES static guint64
add_distances (const SitnetPathsLanes *self, SitnetPaths *sums)
{
  const SitnetVisits *visits = &self->visits;
  guint64 n_all = 0;
  for (gsize level = 1; level < visits->n_levels; level++) {
    double distance = (double)level;
    guint64 n_pairs = 0;
    for (gsize v = visits->levels[level]; v < visits->levels[level + 1]; v++) {
      int n_lanes = __builtin_popcount (visits->visits[v].lanes);
      sums->harmonic[visits->visits[v].actor] += n_lanes / distance;
      n_pairs += (guint64)n_lanes;
    }
    n_all += n_pairs;
    sums->distance_sum += distance * (double)n_pairs;
  }
  sums->n_pairs += n_all;
  sums->diameter = MAX (sums->diameter, (double)(visits->n_levels - 1));
  return n_all;
}

/* From a pendant everybody is one step farther than from the source beside it, but for the source, which is one step away,
   and for itself, which this takes to be two steps away. */
static void
add_pendants (const SitnetPathsLanes *self, const guint32 *sources, guint n_sources, SitnetPaths *sums)
{
  const SitnetVisits *visits = &self->visits;
  for (gsize level = 1; level < visits->n_levels; level++) {
    double distance = (double)level + 1;
    guint64 n_pairs = 0;
    guint32 lanes = 0;
    for (gsize v = visits->levels[level]; v < visits->levels[level + 1]; v++) {
      SitnetVisit visit = visits->visits[v];
      guint32 n = sitnet_pendant_sums_of (&self->pendant_sums, visit.lanes);
      sums->harmonic[visit.actor] += n / distance;
      n_pairs += n;
      lanes |= visit.lanes;
    }
    sums->n_pairs += n_pairs;
    sums->distance_sum += distance * (double)n_pairs;
    if ((lanes & self->pendant_sums.all) != 0)
      sums->diameter = MAX (sums->diameter, distance);
  }
  for (guint lane = 0; lane < n_sources; lane++) {
    guint32 source = sources[lane], n = pendants_of (self, source);
    sums->betweenness[source] += n * (self->pendants->sizes[source] - 2.0);
    sums->harmonic[source] += n;
    sums->distance_sum += n * (1.0 - 2);
    for (guint32 i = self->arcs->offsets[source]; n > 0 && i < self->arcs->offsets[source + 1]; i++)
      if (sitnet_pendants_is_one (self->arcs, self->arcs->heads[i]))
        sums->harmonic[self->arcs->heads[i]] -= 1.0 / 2;
  }
}

/* From the sources as far as it goes. */
static SitnetSearch
search (SitnetPathsLanes *self, const guint32 *sources, guint n_sources)
{
  SitnetSpread spread;
  sitnet_visits_start (&self->visits, sources, n_sources);
  if (!sitnet_paths_values_start (&self->values))
    return SITNET_SEARCH_TOO_MANY_WAYS;
  while ((spread = sitnet_visits_spread (&self->visits)) == SITNET_SPREAD_ON) {
    if (!sitnet_paths_values_count (&self->values))
      return SITNET_SEARCH_TOO_MANY_WAYS;
    if (!sitnet_go_on (self->go_on))
      return SITNET_SEARCH_STOPPED;
  }
  return spread == SITNET_SPREAD_OVER && sitnet_paths_values_turn (&self->values) ? SITNET_SEARCH_DONE
                                                                                  : SITNET_SEARCH_TOO_MANY_WAYS;
}

SitnetSearch
sitnet_paths_lanes_run (SitnetPathsLanes *self, const guint32 *sources, guint n_sources, SitnetPaths *sums,
                        double *filling)
{
  gboolean was_wide = self->values.is_wide;
  SitnetSearch end = search (self, sources, n_sources);
  if (self->values.is_wide != was_wide)
    end = search (self, sources, n_sources);
  if (end != SITNET_SEARCH_DONE)
    return end;
  weigh_lanes (self, sources, n_sources);
  for (gsize level = self->visits.n_levels - 1; level > 0; level--) {
    sitnet_paths_values_hand_back (&self->values, level, self->weights, sums->betweenness);
    if (!sitnet_go_on (self->go_on))
      return SITNET_SEARCH_STOPPED;
  }
  *filling = (double)(add_distances (self, sums) + n_sources) / (double)sitnet_visits_end (&self->visits);
  if (self->pendant_sums.all != 0)
    add_pendants (self, sources, n_sources, sums);
  return SITNET_SEARCH_DONE;
}
