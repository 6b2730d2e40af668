/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Set cover: bounds by hand, greedy choices against trying all, candidates, sizes. */
#include "cover.h"
#include "random-cover.h"

#include <string.h>

#include <math.h>

/* Johnson's example (1974): greedy takes the large set first and needs three where two hold all. */
static SitnetCover *
misleading (void)
{
  SitnetCover *cover = sitnet_cover_new (3, 6);
  static const guint8 sets[3][6] = {{1, 1, 1, 0, 0, 0}, {0, 0, 0, 1, 1, 1}, {0, 1, 1, 1, 1, 0}};
  for (guint32 set = 0; set < 3; set++)
    for (guint32 element = 0; element < 6; element++)
      if (sets[set][element])
        sitnet_cover_add (cover, set, element);
  return cover;
}

static void
is_greedy_by_hand (void)
{
  g_autoptr (SitnetCover) cover = misleading ();
  guint32 chosen[6];
  CU_ASSERT_EQUAL (sitnet_cover_size (cover, 2), 4);
  CU_ASSERT_DOUBLE_EQUAL (sitnet_cover_bound (cover), 1 + 1.0 / 2 + 1.0 / 3 + 1.0 / 4, 1e-12);
  /* The large set, then the two others; then the large one is superfluous. */
  CU_ASSERT_EQUAL (sitnet_cover_greedy (cover, 9, NULL, chosen), 2);
  CU_ASSERT_TRUE (chosen[0] == 0 && chosen[1] == 1);
  CU_ASSERT_EQUAL (sitnet_cover_greedy (cover, 1, NULL, chosen), 1);
  CU_ASSERT_EQUAL (chosen[0], 2);
}

static void
stays_within_its_bound (void)
{
  for (guint64 seed = 1; seed <= test_rounds (400); seed++) {
    g_autoptr (SitnetCover) cover = random_cover (seed);
    for (guint32 most = 1; most <= MOST_SETS; most++) {
      guint32 chosen[MOST_SETS], held, fewest;
      try_all (cover, most, &held, &fewest);
      guint32 n = sitnet_cover_greedy (cover, most, NULL, chosen);
      guint32 count = sitnet_cover_count (cover, chosen, n);
      CU_ASSERT_TRUE (n <= most && count <= held && count >= (1 - exp (-1)) * held);
      if (most == MOST_SETS)
        CU_ASSERT_TRUE (count == held && n <= fewest * sitnet_cover_bound (cover) + 1e-9);
    }
  }
}

static void
keeps_what_is_worth_a_look (void)
{
  g_autoptr (SitnetCover) cover = sitnet_cover_new (5, 70);
  static const guint32 elements[][2] = {{0, 1}, {0, 69}, {1, 69}, {3, 1}, {3, 2}, {4, 1}, {4, 69}};
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    sitnet_cover_add (cover, elements[i][0], elements[i][1]);
  guint32 n;
  g_autofree guint32 *candidates = sitnet_cover_candidates (cover, &n);
  CU_ASSERT_EQUAL_FATAL (n, 2);
  CU_ASSERT_TRUE (candidates[0] == 0 && candidates[1] == 3);
  CU_ASSERT_EQUAL (sitnet_cover_count (cover, NULL, 0), 3);
}

static void
knows_its_limits (void)
{
  CU_ASSERT_PTR_NULL (sitnet_cover_new (G_MAXUINT32, G_MAXUINT32));
}

/* Each time every set is counted anew; then whatever holds nothing alone goes. */
static guint32
naive_greedy (const SitnetCover *cover, guint32 most, guint32 *chosen)
{
  guint32 n = 0, kept = 0, count = 0, best = 1;
  for (; n < most && best > 0; n += best > 0) {
    best = 0;
    for (guint32 set = 0, first = 0; set < cover->n_sets; set++) {
      guint32 now = (chosen[n] = set, sitnet_cover_count (cover, chosen, n + 1));
      if (now - count > best) {
        best = now - count;
        first = set;
      }
      if (set + 1 == cover->n_sets)
        chosen[n] = first;
    }
    count += best;
  }
  for (guint32 i = 0; n > 1 && i < n; i++) {
    gboolean needed = FALSE;
    for (guint32 e = 0; e < cover->n_elements && !needed; e++) {
      needed = sitnet_cover_has (cover, chosen[i], e);
      for (guint32 k = 0; k < n; k++)
        needed = needed && ((k >= kept && k <= i) || !sitnet_cover_has (cover, chosen[k], e));
    }
    if (needed)
      chosen[kept++] = chosen[i];
  }
  return n > 1 ? kept : n;
}

static void
chooses_as_if_all_were_counted (void)
{
  guint64 state = 1978;
  for (guint round = 0; round < test_rounds (300); round++) {
    guint32 n_sets = 1 + test_random_below (&state, 40), n_elements = 1 + test_random_below (&state, 150);
    guint32 a_set = 1 + test_random_below (&state, 12), most = 1 + test_random_below (&state, 30);
    g_autoptr (SitnetCover) cover = sitnet_cover_new (n_sets, n_elements);
    for (guint32 set = 0; set < n_sets; set++)
      for (guint32 i = test_random_below (&state, a_set + 1); i > 0; i--)
        sitnet_cover_add (cover, set, test_random_below (&state, n_elements));
    most = MIN (most, MIN (n_sets, n_elements));
    guint32 expected[41], chosen[41];
    guint32 n = naive_greedy (cover, most, expected), found = sitnet_cover_greedy (cover, most, NULL, chosen);
    gboolean right = n == found && memcmp (expected, chosen, sizeof *chosen * n) == 0;
    g_autofree guint32 *holders = sitnet_cover_holders (cover, chosen, found);
    for (guint32 e = 0; e < n_elements; e++) {
      guint32 count = 0;
      for (guint32 i = 0; i < found; i++)
        count += sitnet_cover_has (cover, chosen[i], e) ? 1 : 0;
      right = right && holders[e] == count;
    }
    if (!right)
      printf ("round %u of seed 1978\n", round);
    CU_ASSERT_TRUE (right);
  }
}

static gboolean
stop (gpointer data)
{
  ++*(guint *)data;
  return FALSE;
}

static void
stops_when_told (void)
{
  enum { SETS = 40000 };
  guint asked = 0;
  guint32 chosen[64];
  g_autoptr (SitnetCover) cover = sitnet_cover_new (SETS, 64);
  for (guint32 set = 0; set < SETS; set++)
    sitnet_cover_add (cover, set, set % 64);
  CU_ASSERT_EQUAL (sitnet_cover_greedy (cover, 64, &(SitnetPatience){stop, &asked}, chosen), 0);
  CU_ASSERT_EQUAL (asked, 1);
}

static const TestCase cases[] = {
    {"stops when told", stops_when_told},
    {"is greedy by hand", is_greedy_by_hand},
    {"stays within its bound", stays_within_its_bound},
    {"keeps what is worth a look", keeps_what_is_worth_a_look},
    {"knows its limits", knows_its_limits},
    {"chooses as if all were counted", chooses_as_if_all_were_counted},
};
TEST_MAIN ("cover", cases)
