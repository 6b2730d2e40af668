/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Small random networks with everything that is awkward: self-ties, repeats, both directions, several
 * components. */
#ifndef RANDOM_LINKS_H
#define RANDOM_LINKS_H

#include "links.h"
#include "test.h"

#include <string.h>

enum { MOST_ACTORS = 14, MOST_TIES = 28 };

typedef struct {
  guint32 n_actors, n_ties;
  guint32 from[MOST_TIES], to[MOST_TIES];
} RandomTies;

static inline void
random_ties_draw (RandomTies *self, guint64 *state)
{
  self->n_actors = 1 + test_random_below (state, MOST_ACTORS);
  self->n_ties = test_random_below (state, MOST_TIES + 1);
  for (guint32 t = 0; t < self->n_ties; t++) {
    self->from[t] = test_random_below (state, self->n_actors);
    self->to[t] = test_random_below (state, self->n_actors);
    if (t > 0 && test_random_below (state, 8) == 0) {
      self->from[t] = self->to[t - 1];
      self->to[t] = self->from[t - 1];
    }
  }
}

/* A seed that differs in many bits from its neighbours. */
static inline guint64
random_state (guint64 seed)
{
  return seed * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
}

static inline void
random_links_draw (SitnetLinks *links, guint64 seed)
{
  guint64 state = random_state (seed);
  RandomTies ties;
  random_ties_draw (&ties, &state);
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (links, ties.n_actors, ties.n_ties, ties.from, ties.to));
}

/* Every tie an arc: the merged links, which ways each goes, and who reaches whom. */
static inline void
random_arcs_draw (SitnetLinks *links, guint64 seed, guint8 ways[MOST_TIES], guint8 matrix[MOST_ACTORS][MOST_ACTORS])
{
  guint64 state = random_state (seed);
  RandomTies ties;
  random_ties_draw (&ties, &state);
  memset (matrix, 0, MOST_ACTORS * MOST_ACTORS);
  for (guint32 t = 0; t < ties.n_ties; t++)
    if (ties.from[t] != ties.to[t])
      matrix[ties.from[t]][ties.to[t]] = 1;
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (links, ties.n_actors, ties.n_ties, ties.from, ties.to));
  for (guint32 l = 0; l < links->n_links; l++)
    ways[l] = (guint8)(matrix[links->from[l]][links->to[l]] | matrix[links->to[l]][links->from[l]] << 1);
}

/* Who is linked with whom, without the link `without` (G_MAXUINT32 = all). */
static inline void
links_to_matrix (const SitnetLinks *links, guint32 without, guint8 matrix[MOST_ACTORS][MOST_ACTORS])
{
  memset (matrix, 0, MOST_ACTORS * MOST_ACTORS);
  for (guint32 l = 0; l < links->n_links; l++)
    if (l != without)
      matrix[links->from[l]][links->to[l]] = matrix[links->to[l]][links->from[l]] = 1;
}

enum { NO_WAY = 1000 };

/* Floyd and Warshall. */
static inline void
matrix_distances (guint8 matrix[MOST_ACTORS][MOST_ACTORS], guint32 n, guint32 distance[MOST_ACTORS][MOST_ACTORS])
{
  for (guint32 i = 0; i < n; i++)
    for (guint32 j = 0; j < n; j++)
      distance[i][j] = i == j ? 0 : matrix[i][j] ? 1 : NO_WAY;
  for (guint32 k = 0; k < n; k++)
    for (guint32 i = 0; i < n; i++)
      for (guint32 j = 0; j < n; j++)
        distance[i][j] = MIN (distance[i][j], distance[i][k] + distance[k][j]);
}

#define ASSERT_SEED(seed, wrong)                                                                                       \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    guint wrong_ = (wrong);                                                                                            \
    if (wrong_ > 0)                                                                                                    \
      g_printerr ("\n%s: seed %" G_GUINT64_FORMAT ": %u wrong\n", __FILE__, (guint64)(seed), wrong_);                  \
    CU_ASSERT_EQUAL (wrong_, 0);                                                                                       \
  }                                                                                                                    \
  G_STMT_END

#endif
