/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pairs that lose each other: counted anew by taking each actor out of random networks, and long paths. */
#include "pairs-lost.h"

#include "random-links.h"

static guint64
reachable_pairs (const SitnetLinks *links, guint32 without)
{
  guint8 matrix[MOST_ACTORS][MOST_ACTORS];
  guint32 distance[MOST_ACTORS][MOST_ACTORS];
  guint64 n = 0;
  links_to_matrix (links, G_MAXUINT32, matrix);
  for (guint32 a = 0; a < links->n_actors && without < links->n_actors; a++)
    matrix[a][without] = matrix[without][a] = 0;
  matrix_distances (matrix, links->n_actors, distance);
  for (guint32 a = 0; a < links->n_actors; a++)
    for (guint32 b = a + 1; b < links->n_actors; b++)
      n += distance[a][b] < NO_WAY;
  return n;
}

static guint
wrong_in (const SitnetLinks *links)
{
  guint8 matrix[MOST_ACTORS][MOST_ACTORS];
  guint32 distance[MOST_ACTORS][MOST_ACTORS];
  g_autofree guint64 *lost = sitnet_pairs_lost (links);
  guint wrong = 0;
  links_to_matrix (links, G_MAXUINT32, matrix);
  matrix_distances (matrix, links->n_actors, distance);
  for (guint32 a = 0; a < links->n_actors; a++) {
    guint64 own = 0;
    for (guint32 b = 0; b < links->n_actors; b++)
      own += b != a && distance[a][b] < NO_WAY;
    wrong += lost[a] != reachable_pairs (links, G_MAXUINT32) - own - reachable_pairs (links, a);
  }
  return wrong;
}

static void
random_networks (void)
{
  for (guint64 seed = 1; seed <= test_rounds (500); seed++) {
    SitnetLinks links;
    random_links_draw (&links, seed);
    ASSERT_SEED (seed, wrong_in (&links));
    sitnet_links_clear (&links);
  }
}

/* The middle of a path of two million and one parts a million from a million. */
static void
long_path (void)
{
  enum { HALF = 1000000 };
  g_autofree guint32 *from = g_new (guint32, 2 * HALF), *to = g_new (guint32, 2 * HALF);
  for (guint32 i = 0; i < 2 * HALF; i++) {
    from[i] = i;
    to[i] = i + 1;
  }
  SitnetLinks links;
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, 2 * HALF + 1, 2 * HALF, from, to));
  g_autofree guint64 *lost = sitnet_pairs_lost (&links);
  CU_ASSERT_EQUAL (lost[0], 0);
  CU_ASSERT_EQUAL (lost[HALF], (guint64)HALF * HALF);
  sitnet_links_clear (&links);
}

static const TestCase cases[] = {{"random networks", random_networks}, {"long path", long_path}};
TEST_MAIN ("pairs-lost", cases)
