/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The five roles against all triples of actors, with and without direction, with actors that have no sector. */
#include "brokerage.h"
#include "random-links.h"

static SitnetRole
role_of (gint32 broker, gint32 one, gint32 other)
{
  if (one == other)
    return one == broker ? SITNET_ROLE_COORDINATOR : SITNET_ROLE_ITINERANT;
  return one == broker || other == broker ? SITNET_ROLE_GATEKEEPER : SITNET_ROLE_LIAISON;
}

static void
count_naively (guint8 matrix[MOST_ACTORS][MOST_ACTORS], guint32 n, const gint32 *sectors, gint64 *counts)
{
  for (guint32 b = 0; b < n; b++)
    for (guint32 i = 0; i < n; i++)
      for (guint32 j = i + 1; j < n; j++) {
        if (!matrix[i][b] || !matrix[b][j] || matrix[i][j] || MIN (MIN (sectors[b], sectors[i]), sectors[j]) < 0)
          continue;
        SitnetRole role = role_of (sectors[b], sectors[i], sectors[j]);
        counts[b * SITNET_N_ROLES + role]++;
        if (role == SITNET_ROLE_GATEKEEPER)
          counts[b * SITNET_N_ROLES + SITNET_ROLE_REPRESENTATIVE]++;
      }
}

static void
random_networks (void)
{
  enum { SECTORS = 3 };
  for (guint64 seed = 1; seed <= test_rounds (500); seed++) {
    SitnetLinks links;
    random_links_draw (&links, seed);
    guint64 state = random_state (seed + 1);
    gint32 sectors[MOST_ACTORS];
    for (guint32 a = 0; a < MOST_ACTORS; a++)
      sectors[a] = (gint32)test_random_below (&state, SECTORS + 1) - 1;
    guint8 matrix[MOST_ACTORS][MOST_ACTORS];
    gint64 expected[MOST_ACTORS * SITNET_N_ROLES] = {0}, counts[MOST_ACTORS * SITNET_N_ROLES] = {0};
    links_to_matrix (&links, G_MAXUINT32, matrix);
    count_naively (matrix, links.n_actors, sectors, expected);
    sitnet_brokerage_count (&links, NULL, (SitnetActorCodes){sectors, NULL}, SECTORS, counts);
    guint wrong = 0;
    for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
      wrong += counts[i] != expected[i] ? 1 : 0;
    ASSERT_SEED (seed, wrong);
    sitnet_links_clear (&links);
  }
}

/* The definition, word for word: i to broker to j, and not i to j. */
static void
count_arcs_naively (guint8 arcs[MOST_ACTORS][MOST_ACTORS], guint32 n, const gint32 *sectors, gint64 *counts)
{
  for (guint32 b = 0; b < n; b++)
    for (guint32 i = 0; i < n; i++)
      for (guint32 j = 0; j < n; j++) {
        if (i == j || !arcs[i][b] || !arcs[b][j] || arcs[i][j] || MIN (MIN (sectors[b], sectors[i]), sectors[j]) < 0)
          continue;
        SitnetRole role = role_of (sectors[b], sectors[i], sectors[j]);
        if (role == SITNET_ROLE_GATEKEEPER && sectors[i] == sectors[b])
          role = SITNET_ROLE_REPRESENTATIVE;
        counts[b * SITNET_N_ROLES + role]++;
      }
}

static void
random_arcs (void)
{
  enum { SECTORS = 3 };
  for (guint64 seed = 1; seed <= test_rounds (500); seed++) {
    SitnetLinks links;
    guint8 ways[MOST_TIES], arcs[MOST_ACTORS][MOST_ACTORS];
    random_arcs_draw (&links, seed, ways, arcs);
    guint64 state = random_state (seed + 1);
    gint32 sectors[MOST_ACTORS];
    for (guint32 a = 0; a < MOST_ACTORS; a++)
      sectors[a] = (gint32)test_random_below (&state, SECTORS + 1) - 1;
    gint64 expected[MOST_ACTORS * SITNET_N_ROLES] = {0}, counts[MOST_ACTORS * SITNET_N_ROLES] = {0};
    count_arcs_naively (arcs, links.n_actors, sectors, expected);
    sitnet_brokerage_count (&links, ways, (SitnetActorCodes){sectors, NULL}, SECTORS, counts);
    guint wrong = 0;
    for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
      wrong += counts[i] != expected[i] ? 1 : 0;
    ASSERT_SEED (seed, wrong);
    sitnet_links_clear (&links);
  }
}

static void
no_sectors (void)
{
  static const guint32 from[] = {0, 1}, to[] = {1, 2};
  gint64 counts[3 * SITNET_N_ROLES] = {0};
  SitnetLinks links;
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, 3, 2, from, to));
  sitnet_brokerage_count (&links, NULL, (SitnetActorCodes){NULL, NULL}, 9, counts);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    CU_ASSERT_EQUAL (counts[i], 0);
  sitnet_links_clear (&links);
}

static const TestCase cases[] = {
    {"random networks", random_networks}, {"random arcs", random_arcs}, {"no sectors", no_sectors}};
TEST_MAIN ("brokerage", cases)
