/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* GLPK's answers against trying all, never larger than the greedy one; several threads; a build without it.
 */
#include "glpk-glue.h"
#include "random-cover.h"

#include <pthread.h>

#if HAVE_GLPK

/* Drops the elements that no set holds: the glue takes only problems that can be solved. */
static SitnetCover *
solvable_cover (guint64 seed)
{
  g_autoptr (SitnetCover) drawn = random_cover (seed);
  SitnetCover *cover = sitnet_cover_new (drawn->n_sets, MAX (sitnet_cover_count (drawn, NULL, 0), 1));
  guint32 kept = 0;
  for (guint32 element = 0; element < drawn->n_elements; element++) {
    gboolean held = FALSE;
    for (guint32 set = 0; set < drawn->n_sets; set++)
      if (sitnet_cover_has (drawn, set, element)) {
        sitnet_cover_add (cover, set, kept);
        held = TRUE;
      }
    kept += held ? 1 : 0;
  }
  if (kept == 0)
    sitnet_cover_add (cover, 0, 0);
  return cover;
}

static void
finds_the_best (void)
{
  for (guint64 seed = 1; seed <= test_rounds (300); seed++) {
    g_autoptr (SitnetCover) cover = solvable_cover (seed);
    guint32 chosen[MOST_SETS], held, fewest, n, greedy[MOST_SETS];
    try_all (cover, MOST_SETS, &held, &fewest);
    CU_ASSERT_TRUE (sitnet_glpk_cover (cover, G_MAXUINT32, NULL, chosen, &n));
    if (n != fewest)
      g_printerr ("seed %" G_GUINT64_FORMAT "\n", seed);
    CU_ASSERT_EQUAL (n, fewest);
    CU_ASSERT_EQUAL (sitnet_cover_count (cover, chosen, n), held);
    CU_ASSERT_TRUE (n <= sitnet_cover_greedy (cover, MOST_SETS, NULL, greedy));
    for (guint32 most = 1; most < 4; most++) {
      try_all (cover, most, &held, &fewest);
      CU_ASSERT_TRUE (sitnet_glpk_cover (cover, most, NULL, chosen, &n));
      CU_ASSERT_EQUAL (sitnet_cover_count (cover, chosen, n), held);
      CU_ASSERT_EQUAL (n, fewest);
    }
  }
}

static void *
solve_some (void *data)
{
  guint *right = data;
  for (guint64 seed = 1; seed <= 40; seed++) {
    g_autoptr (SitnetCover) cover = solvable_cover (seed);
    guint32 chosen[MOST_SETS], held, fewest, n;
    try_all (cover, MOST_SETS, &held, &fewest);
    *right += sitnet_glpk_cover (cover, G_MAXUINT32, NULL, chosen, &n) && n == fewest ? 1 : 0;
  }
  return NULL;
}

static void
works_in_several_threads (void)
{
  pthread_t threads[4];
  guint right[4] = {0};
  for (guint i = 0; i < 4; i++)
    CU_ASSERT_EQUAL_FATAL (pthread_create (&threads[i], NULL, solve_some, &right[i]), 0);
  for (guint i = 0; i < 4; i++) {
    pthread_join (threads[i], NULL);
    CU_ASSERT_EQUAL (right[i], 40);
  }
}

static gboolean
count_and_stop (gpointer data)
{
  ++*(guint *)data;
  return FALSE;
}

/* Far too hard to be proven in the time between two looks. */
static void
stops (void)
{
  enum { SETS = 400, ELEMENTS = 300, HELD = 30 };
  g_autoptr (SitnetCover) cover = sitnet_cover_new (SETS, ELEMENTS);
  guint64 state = 88172645463325252u;
  for (guint32 element = 0; element < ELEMENTS; element++)
    for (guint i = 0; i < HELD; i++)
      sitnet_cover_add (cover, test_random_below (&state, SETS), element);
  g_autofree guint32 *chosen = g_new (guint32, ELEMENTS);
  guint32 n = 0;
  guint n_asked = 0;
  CU_ASSERT_FALSE (sitnet_glpk_cover (cover, G_MAXUINT32, &(SitnetPatience){count_and_stop, &n_asked}, chosen, &n));
  CU_ASSERT_EQUAL (n_asked, 1);
}

#else

static void
is_not_there (void)
{
  g_autoptr (SitnetCover) cover = random_cover (1);
  guint32 chosen[MOST_SETS], n = 5;
  CU_ASSERT_FALSE (sitnet_glpk_cover (cover, G_MAXUINT32, NULL, chosen, &n));
  CU_ASSERT_EQUAL (n, 0);
}

#endif

static const TestCase cases[] = {
#if HAVE_GLPK
    {"finds the best", finds_the_best},
    {"works in several threads", works_in_several_threads},
    {"stops", stops},
#else
    {"is not there", is_not_there},
#endif
};
TEST_MAIN ("glpk-glue", cases)
