/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Visits level by level on random networks: each lane at each actor once, at its distance, and along all arcs that lead
   there; far apart sources and near ones. */
#include "paths-visits.h"
#include "random-arcs.h"

/* How many lanes are at an actor at another level than its distance, or not at all. */
static guint
check_levels (const SitnetVisits *visits, const guint32 *sources, guint n_sources, const double *distance)
{
  guint32 n = visits->arcs->n_actors;
  guint n_expected = 0, n_lanes = 0, wrong = visits->levels[0] == 0 ? 0 : 1;
  for (guint lane = 0; lane < n_sources; lane++)
    for (guint32 a = 0; a < n; a++)
      n_expected += isfinite (distance[sources[lane] * n + a]) ? 1 : 0;
  for (gsize level = 0; level < visits->n_levels; level++)
    for (gsize v = visits->levels[level]; v < visits->levels[level + 1]; v++)
      for (guint lane = 0; lane < n_sources; lane++) {
        if ((visits->visits[v].lanes >> lane & 1) == 0)
          continue;
        n_lanes++;
        wrong += alike (distance[sources[lane] * n + visits->visits[v].actor], (double)level) ? 0 : 1;
      }
  return wrong + (n_lanes != n_expected);
}

static gboolean
is_step (const SitnetVisits *visits, gsize from, gsize to)
{
  const SitnetVisit *tail = &visits->visits[from], *head = &visits->visits[to];
  return (tail->lanes & head->lanes) != 0 && sitnet_arcs_has (visits->arcs, tail->actor, head->actor);
}

/* How often a visit is among these places. */
static guint
count_place (const guint32 *places, gsize n_places, gsize visit)
{
  guint n = 0;
  for (gsize i = 0; i < n_places; i++)
    n += places[i] == visit ? 1 : 0;
  return n;
}

/* How many visits do not have the steps from the level before them, each once. */
static guint
check_steps (const SitnetVisits *visits)
{
  guint wrong = 0;
  gsize s = 0;
  for (gsize level = 0; level < visits->n_levels; level++)
    for (gsize v = visits->levels[level]; v < visits->levels[level + 1]; v++) {
      gsize n_steps = visits->visits[v].n_steps, n_expected = 0;
      for (gsize u = level > 0 ? visits->levels[level - 1] : 0; u < visits->levels[level]; u++) {
        guint expected = is_step (visits, u, v) ? 1 : 0;
        wrong += count_place (visits->steps + s, n_steps, u) == expected ? 0 : 1;
        n_expected += expected;
      }
      wrong += n_steps == n_expected ? 0 : 1;
      s += n_steps;
    }
  return wrong + (s != visits->n_steps);
}

/* In batches of 1 to 16; the same struct serves all of them. */
static void
random_networks (void)
{
  for (guint64 seed = 1; seed <= test_rounds (300); seed++) {
    DrawnArcs drawn;
    g_auto (SitnetArcs) reversed = {0};
    SitnetVisits visits;
    guint32 sources[MOST_MATRIX], most = 1 + (guint32)(seed % SITNET_N_LANES);
    guint wrong = 0;
    draw_arcs (&drawn, seed, step_of_one);
    sitnet_arcs_init_reversed (&reversed, &drawn.arcs, NULL, NULL);
    sitnet_visits_init (&visits, &drawn.arcs, &reversed);
    g_autofree double *distance = naive_distances (&drawn);
    for (guint32 a = 0; a < drawn.n_actors; a++)
      sources[a] = drawn.n_actors - 1 - a;
    for (guint32 begin = 0; begin < drawn.n_actors; begin += most) {
      guint n_sources = MIN (most, drawn.n_actors - begin);
      SitnetSpread spread;
      sitnet_visits_start (&visits, sources + begin, n_sources);
      while ((spread = sitnet_visits_spread (&visits)) == SITNET_SPREAD_ON)
        continue;
      wrong += spread == SITNET_SPREAD_OVER ? 0 : 1;
      wrong += check_levels (&visits, sources + begin, n_sources, distance) + check_steps (&visits);
    }
    ASSERT_SEED (seed, wrong);
    sitnet_visits_clear (&visits);
    drop_arcs (&drawn);
  }
}

static const TestCase cases[] = {{"random networks", random_networks}};
TEST_MAIN ("paths-visits", cases)
