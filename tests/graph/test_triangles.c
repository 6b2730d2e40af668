/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Triangles: each once, with the right links, against three nested loops; and a hub that would be slow if
 * squared. */
#include "random-links.h"
#include "triangles.h"

typedef struct {
  const SitnetLinks *links;
  guint seen[MOST_ACTORS][MOST_ACTORS][MOST_ACTORS];
  guint wrong_links;
} Tally;

static gboolean
joins (const SitnetLinks *links, guint32 link, guint32 a, guint32 b)
{
  return (links->from[link] == a && links->to[link] == b) || (links->from[link] == b && links->to[link] == a);
}

static void
tally (const guint32 actors[3], const guint32 links[3], gpointer data)
{
  Tally *self = data;
  guint32 low = MIN (MIN (actors[0], actors[1]), actors[2]), high = MAX (MAX (actors[0], actors[1]), actors[2]);
  self->seen[low][actors[0] + actors[1] + actors[2] - low - high][high]++;
  for (guint i = 0; i < 3; i++)
    self->wrong_links += joins (self->links, links[i], actors[i], actors[(i + 1) % 3]) ? 0 : 1;
}

static void
random_networks (void)
{
  for (guint64 seed = 1; seed <= test_rounds (500); seed++) {
    SitnetLinks links;
    random_links_draw (&links, seed);
    guint8 matrix[MOST_ACTORS][MOST_ACTORS];
    links_to_matrix (&links, G_MAXUINT32, matrix);
    Tally found = {.links = &links};
    sitnet_triangles_foreach (&links, tally, &found);
    guint wrong = found.wrong_links;
    guint64 count = 0;
    for (guint32 a = 0; a < links.n_actors; a++)
      for (guint32 b = a + 1; b < links.n_actors; b++)
        for (guint32 c = b + 1; c < links.n_actors; c++) {
          guint expected = matrix[a][b] && matrix[b][c] && matrix[a][c];
          wrong += found.seen[a][b][c] != expected ? 1 : 0;
          count += expected;
        }
    wrong += sitnet_triangles_count (&links) != count ? 1 : 0;
    ASSERT_SEED (seed, wrong);
    sitnet_links_clear (&links);
  }
}

/* Actors with many more heads than are looked at together. */
static void
dense_networks (void)
{
  enum { N = 60, TIES = 1500 };
  for (guint64 seed = 1; seed <= test_rounds (100); seed++) {
    guint64 state = random_state (seed), count = 0;
    guint32 from[TIES], to[TIES], n_ties = test_random_below (&state, TIES);
    guint8 linked[N][N] = {0};
    for (guint32 t = 0; t < n_ties; t++) {
      from[t] = test_random_below (&state, N);
      to[t] = test_random_below (&state, N);
      linked[from[t]][to[t]] = linked[to[t]][from[t]] = from[t] != to[t];
    }
    for (guint32 a = 0; a < N; a++)
      for (guint32 b = a + 1; b < N; b++)
        for (guint32 c = b + 1; c < N; c++)
          count += linked[a][b] & linked[b][c] & linked[a][c];
    SitnetLinks links;
    CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, N, n_ties, from, to));
    ASSERT_SEED (seed, sitnet_triangles_count (&links) != count);
    sitnet_links_clear (&links);
  }
}

/* A hub of 200,000: looking at all pairs of its partners would take minutes. */
static void
large_hub (void)
{
  enum { PARTNERS = 200000, TIES = PARTNERS + PARTNERS / 2 };
  g_autofree guint32 *from = g_new (guint32, TIES), *to = g_new (guint32, TIES);
  for (guint32 p = 0; p < PARTNERS; p++) {
    from[p] = 0;
    to[p] = p + 1;
  }
  for (guint32 i = 0; i < PARTNERS / 2; i++) {
    from[PARTNERS + i] = 2 * i + 1;
    to[PARTNERS + i] = 2 * i + 2;
  }
  SitnetLinks links;
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, PARTNERS + 1, TIES, from, to));
  CU_ASSERT_EQUAL (sitnet_triangles_count (&links), PARTNERS / 2);
  sitnet_links_clear (&links);
}

static const TestCase cases[] = {
    {"random networks", random_networks}, {"dense networks", dense_networks}, {"large hub", large_hub}};
TEST_MAIN ("triangles", cases)
