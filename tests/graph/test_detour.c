/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The way round each link, against all distances without that link. */
#include "random-links.h"
#include "detour.h"

static void
random_networks (void)
{
  for (guint64 seed = 1; seed <= test_rounds (500); seed++) {
    SitnetLinks links;
    random_links_draw (&links, seed);
    g_auto (SitnetDetour) span;
    sitnet_detour_init (&span, &links);
    guint wrong = 0;
    for (guint32 l = 0; l < links.n_links; l++) {
      guint8 matrix[MOST_ACTORS][MOST_ACTORS];
      guint32 distance[MOST_ACTORS][MOST_ACTORS];
      links_to_matrix (&links, l, matrix);
      matrix_distances (matrix, links.n_actors, distance);
      guint32 expected = distance[links.from[l]][links.to[l]];
      wrong += sitnet_detour_of (&span, l) != (expected >= NO_WAY ? 0 : expected) ? 1 : 0;
    }
    ASSERT_SEED (seed, wrong);
    sitnet_links_clear (&links);
  }
}

static void
circle_of_seven (void)
{
  static const guint32 from[] = {0, 1, 2, 3, 4, 5, 6}, to[] = {1, 2, 3, 4, 5, 6, 0};
  SitnetLinks links;
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, 7, 7, from, to));
  g_auto (SitnetDetour) span;
  sitnet_detour_init (&span, &links);
  for (guint32 l = 0; l < 7; l++)
    CU_ASSERT_EQUAL (sitnet_detour_of (&span, l), 6);
  sitnet_links_clear (&links);
}

static const TestCase cases[] = {{"random networks", random_networks}, {"circle of seven", circle_of_seven}};
TEST_MAIN ("span", cases)
