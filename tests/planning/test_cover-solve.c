/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Solved set covers against trying all; nothing to cover; too large to be proven. */
#include "cover-solve.h"
#include "random-cover.h"

static void
best_of_all (void)
{
  for (guint64 seed = 1; seed <= test_rounds (400); seed++) {
    g_autoptr (SitnetCover) cover = random_cover (seed);
    for (guint32 most = 1; most <= MOST_SETS; most++) {
      guint32 chosen[MOST_SETS], held, fewest;
      gboolean exact = FALSE;
      try_all (cover, most, &held, &fewest);
      guint32 n = sitnet_cover_solve (cover, most, NULL, chosen, &exact);
      CU_ASSERT_TRUE (n <= most);
      if (exact && (sitnet_cover_count (cover, chosen, n) != held || n != fewest)) {
        g_printerr ("seed %" G_GUINT64_FORMAT ", at most %u\n", seed, most);
        CU_FAIL ("said to be exact and is not the best");
      }
#if HAVE_GLPK
      CU_ASSERT_TRUE (exact);
#endif
    }
  }
}

static void
nothing_to_cover (void)
{
  guint32 n = 7;
  gboolean exact = FALSE;
  g_autoptr (SitnetCover) nothing = sitnet_cover_new (0, 0);
  g_autoptr (SitnetCover) none = sitnet_cover_new (3, 2);
  CU_ASSERT_EQUAL (sitnet_cover_solve (nothing, 5, NULL, &n, &exact), 0);
  CU_ASSERT_TRUE (exact);
  CU_ASSERT_EQUAL (sitnet_cover_solve (none, 5, NULL, &n, &exact), 0);
  CU_ASSERT_TRUE (exact);
}

/* So large that nobody waits for a proof: greedy, and says so. */
static void
gives_up_on_the_large (void)
{
  g_autoptr (SitnetCover) cover = sitnet_cover_new (600, 500);
  g_autofree guint32 *chosen = g_new (guint32, 500);
  guint64 state = 5;
  gboolean exact = TRUE;
  for (guint32 set = 0; set < 600; set++)
    for (guint32 i = 0; i < 5; i++)
      sitnet_cover_add (cover, set, test_random_below (&state, 500));
  guint32 n = sitnet_cover_solve (cover, G_MAXUINT32, NULL, chosen, &exact);
  CU_ASSERT_FALSE (exact);
  CU_ASSERT_EQUAL (sitnet_cover_count (cover, chosen, n), sitnet_cover_count (cover, NULL, 0));
}

static const TestCase cases[] = {
    {"best of all", best_of_all},
    {"nothing to cover", nothing_to_cover},
    {"gives up on the large", gives_up_on_the_large},
};
TEST_MAIN ("cover-solve", cases)
