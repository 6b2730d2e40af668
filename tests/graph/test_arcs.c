/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Arcs from ties: mutual ones both ways, repeats merged, against a matrix. */
#include "arcs.h"
#include "random-links.h"

#include <math.h>

static void
one_way_and_both (void)
{
  static const guint32 from[] = {0, 1, 0, 1}, to[] = {1, 0, 1, 2};
  static const guint8 directed[] = {1, 1, 1, 0};
  g_auto (SitnetArcs) arcs;
  CU_ASSERT_TRUE_FATAL (sitnet_arcs_init_directed (&arcs, 3, 4, from, to, directed));
  CU_ASSERT_EQUAL (arcs.n_arcs, 4);
  CU_ASSERT_TRUE (sitnet_arcs_has (&arcs, 0, 1));
  CU_ASSERT_TRUE (sitnet_arcs_has (&arcs, 1, 0));
  CU_ASSERT_TRUE (sitnet_arcs_has (&arcs, 2, 1));
  CU_ASSERT_FALSE (sitnet_arcs_has (&arcs, 0, 2));
  CU_ASSERT_EQUAL (sitnet_arcs_out_degree (&arcs, 1), 2);
}

static void
random_ties (void)
{
  for (guint64 seed = 1; seed <= test_rounds (300); seed++) {
    guint64 state = random_state (seed);
    RandomTies ties;
    random_ties_draw (&ties, &state);
    guint8 directed[MOST_TIES], matrix[MOST_ACTORS][MOST_ACTORS] = {0};
    guint32 from[MOST_TIES], to[MOST_TIES], n_ties = 0;
    for (guint32 t = 0; t < ties.n_ties; t++) {
      if (ties.from[t] == ties.to[t])
        continue; /* a network has none left */
      from[n_ties] = ties.from[t];
      to[n_ties] = ties.to[t];
      directed[n_ties] = (guint8)test_random_below (&state, 2);
      matrix[from[n_ties]][to[n_ties]] = 1;
      if (!directed[n_ties])
        matrix[to[n_ties]][from[n_ties]] = 1;
      n_ties++;
    }
    g_auto (SitnetArcs) arcs;
    CU_ASSERT_TRUE_FATAL (sitnet_arcs_init_directed (&arcs, ties.n_actors, n_ties, from, to, directed));
    guint wrong = 0;
    guint32 n_arcs = 0;
    for (guint32 i = 0; i < ties.n_actors; i++)
      for (guint32 j = 0; j < ties.n_actors; j++) {
        wrong += sitnet_arcs_has (&arcs, i, j) != matrix[i][j] ? 1 : 0;
        n_arcs += matrix[i][j];
      }
    SitnetLinks links;
    CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, ties.n_actors, n_ties, from, to));
    g_autofree guint8 *ways = sitnet_arcs_ways (&arcs, &links);
    for (guint32 l = 0; l < links.n_links; l++) {
      wrong += !(ways[l] & SITNET_WAY_FORTH) != !matrix[links.from[l]][links.to[l]] ? 1 : 0;
      wrong += !(ways[l] & SITNET_WAY_BACK) != !matrix[links.to[l]][links.from[l]] ? 1 : 0;
    }
    sitnet_links_clear (&links);
    ASSERT_SEED (seed, wrong + (arcs.n_arcs != n_arcs ? 1 : 0));
  }
}

/* Values beside the heads name the tail they came from. */
static void
turned_round (void)
{
  for (guint64 seed = 1; seed <= test_rounds (300); seed++) {
    SitnetLinks links;
    guint8 ways[MOST_TIES], matrix[MOST_ACTORS][MOST_ACTORS];
    random_arcs_draw (&links, seed, ways, matrix);
    guint32 offsets[MOST_ACTORS + 1] = {0}, heads[MOST_TIES], n = links.n_actors, n_arcs = 0;
    double values[MOST_TIES], turned[MOST_TIES];
    for (guint32 i = 0; i < n; i++) {
      for (guint32 j = 0; j < n; j++)
        if (matrix[i][j]) {
          values[n_arcs] = i * 100 + j;
          heads[n_arcs++] = j;
        }
      offsets[i + 1] = n_arcs;
    }
    g_auto (SitnetArcs) reversed;
    sitnet_arcs_init_reversed (&reversed, &(SitnetArcs){n, n_arcs, offsets, heads, FALSE}, values, turned);
    guint wrong = reversed.n_arcs != n_arcs;
    for (guint32 j = 0; j < n; j++)
      for (guint32 k = reversed.offsets[j]; k < reversed.offsets[j + 1]; k++)
        wrong += !matrix[reversed.heads[k]][j] || (guint32)turned[k] != reversed.heads[k] * 100 + j;
    ASSERT_SEED (seed, wrong);
    sitnet_links_clear (&links);
  }
}

/* From a turned order, so that actors with as many arcs come downwards. */
static void
by_degree (void)
{
  for (guint64 seed = 1; seed <= test_rounds (200); seed++) {
    guint64 state = random_state (seed);
    RandomTies ties;
    SitnetLinks links;
    SitnetArcs arcs;
    guint32 actors[MOST_ACTORS];
    guint wrong = 0;
    random_ties_draw (&ties, &state);
    CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, ties.n_actors, ties.n_ties, ties.from, ties.to));
    sitnet_arcs_init_links (&arcs, &links);
    for (guint32 a = 0; a < ties.n_actors; a++)
      actors[a] = ties.n_actors - 1 - a;
    sitnet_arcs_sort_by_degree (&arcs, actors, ties.n_actors);
    for (guint32 k = 1; k < ties.n_actors; k++) {
      guint32 before = sitnet_arcs_out_degree (&arcs, actors[k - 1]), own = sitnet_arcs_out_degree (&arcs, actors[k]);
      wrong += before > own || (before == own && actors[k - 1] > actors[k]) ? 0 : 1;
    }
    ASSERT_SEED (seed, wrong);
    sitnet_links_clear (&links);
  }
}

static void
nobody (void)
{
  g_auto (SitnetArcs) arcs;
  CU_ASSERT_TRUE (sitnet_arcs_init_directed (&arcs, 1, 0, NULL, NULL, NULL));
  CU_ASSERT_EQUAL (arcs.n_arcs, 0);
}

/* With a value for each arc, and numbers of actors back where they were. */
static void
renumbered (void)
{
  for (guint64 seed = 1; seed <= test_rounds (300); seed++) {
    guint64 state = random_state (seed);
    SitnetLinks links;
    RandomTies ties;
    random_ties_draw (&ties, &state);
    CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, ties.n_actors, ties.n_ties, ties.from, ties.to));
    SitnetArcs arcs, other;
    sitnet_arcs_init_links (&arcs, &links);
    guint32 actors[MOST_ACTORS];
    double numbers[MOST_ACTORS];
    g_autofree double *values = g_new (double, arcs.n_arcs), *beside = g_new (double, arcs.n_arcs);
    for (guint32 a = 0; a < ties.n_actors; a++) {
      guint32 place = test_random_below (&state, a + 1);
      actors[a] = actors[place];
      actors[place] = a;
      for (guint32 i = arcs.offsets[a]; i < arcs.offsets[a + 1]; i++)
        values[i] = a * 1000.0 + arcs.heads[i];
    }
    sitnet_arcs_init_renumbered (&other, &arcs, actors, values, beside);
    guint wrong = other.n_arcs != arcs.n_arcs;
    for (guint32 k = 0; k < ties.n_actors; k++) {
      numbers[k] = actors[k];
      for (guint32 i = other.offsets[k]; i < other.offsets[k + 1]; i++) {
        wrong += fabs (beside[i] - (actors[k] * 1000.0 + actors[other.heads[i]])) > 0 ? 1 : 0;
        wrong += i > other.offsets[k] && other.heads[i] <= other.heads[i - 1] ? 1 : 0;
      }
    }
    sitnet_arcs_restore_numbers (actors, ties.n_actors, numbers);
    for (guint32 a = 0; a < ties.n_actors; a++)
      wrong += fabs (numbers[a] - a) > 0 ? 1 : 0;
    ASSERT_SEED (seed, wrong);
    sitnet_arcs_clear (&other);
    sitnet_links_clear (&links);
  }
}

static const TestCase cases[] = {{"one way and both", one_way_and_both},
                                 {"random ties", random_ties},
                                 {"turned round", turned_round},
                                 {"renumbered", renumbered},
                                 {"by degree", by_degree},
                                 {"nobody", nobody}};
TEST_MAIN ("arcs", cases)
