/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who is hidden with whom: small counts, the next smallest beside a lone one, nothing across places. */
#include "small-counts.h"
#include "test.h"

#include <math.h>

/* Needs 0 and 1 at the top; 2, 3, 4 below 0; 5 below 1; 6 below 2. */
static const gint32 parents[] = {-1, -1, 0, 0, 0, 1, 2};

static GArray *
hide (SitnetCount *counts, guint32 n, double smallest)
{
  return sitnet_small_counts_hide (counts, n, parents, smallest);
}

static void
a_lone_one_takes_the_next_smallest (void)
{
  SitnetCount counts[] = {{0, 2, 12, 0}, {0, 3, 2, 0}, {0, 4, 7, 0}};
  g_autoptr (GArray) groups = hide (counts, 3, 5);
  CU_ASSERT_EQUAL (counts[0].group, SITNET_COUNT_SHOWN);
  CU_ASSERT_EQUAL (counts[1].group, 0);
  CU_ASSERT_EQUAL (counts[2].group, 0);
  CU_ASSERT_EQUAL_FATAL (groups->len, 1);
  CU_ASSERT_EQUAL (g_array_index (groups, SitnetCountGroup, 0).n, 2);
  CU_ASSERT_EQUAL (g_array_index (groups, SitnetCountGroup, 0).sum, 9);
}

static void
two_small_ones_are_enough (void)
{
  SitnetCount counts[] = {{0, 2, 12, 0}, {0, 3, 2, 0}, {0, 4, 4, 0}};
  g_autoptr (GArray) groups = hide (counts, 3, 5);
  CU_ASSERT_EQUAL (counts[0].group, SITNET_COUNT_SHOWN);
  CU_ASSERT_EQUAL (counts[1].group, counts[2].group);
  CU_ASSERT_EQUAL_FATAL (groups->len, 1);
  CU_ASSERT_EQUAL (g_array_index (groups, SitnetCountGroup, 0).sum, 6);
}

/* 1 + 2 is a small count itself. */
static void
a_small_sum_is_no_sum_to_tell (void)
{
  SitnetCount counts[] = {{0, 2, 12, 0}, {0, 3, 1, 0}, {0, 4, 2, 0}};
  g_autoptr (GArray) groups = hide (counts, 3, 5);
  CU_ASSERT_EQUAL (counts[0].group, 0);
  CU_ASSERT_EQUAL_FATAL (groups->len, 1);
  CU_ASSERT_EQUAL (g_array_index (groups, SitnetCountGroup, 0).n, 3);
  SitnetCount only[] = {{0, 3, 1, 0}, {0, 4, 2, 0}};
  g_autoptr (GArray) none = hide (only, 2, 5);
  CU_ASSERT_EQUAL (none->len, 0);
  CU_ASSERT_EQUAL (only[0].group, SITNET_COUNT_ALONE);
  CU_ASSERT_EQUAL (only[1].group, SITNET_COUNT_ALONE);
}

static void
nought_and_unknown_are_no_company (void)
{
  SitnetCount counts[] = {{0, 2, 0, 0}, {0, 3, 2, 0}, {0, 4, NAN, 0}};
  g_autoptr (GArray) groups = hide (counts, 3, 5);
  CU_ASSERT_EQUAL (groups->len, 0);
  CU_ASSERT_EQUAL (counts[0].group, SITNET_COUNT_SHOWN);
  CU_ASSERT_EQUAL (counts[1].group, SITNET_COUNT_ALONE);
  CU_ASSERT_EQUAL (counts[2].group, SITNET_COUNT_SHOWN);
}

static void
places_and_needs_apart_stay_apart (void)
{
  SitnetCount counts[] = {{0, 2, 2, 0}, {1, 3, 9, 0}, {0, 5, 9, 0}};
  g_autoptr (GArray) groups = hide (counts, 3, 5);
  CU_ASSERT_EQUAL (groups->len, 0);
  CU_ASSERT_EQUAL (counts[0].group, SITNET_COUNT_ALONE);
  CU_ASSERT_EQUAL (counts[1].group, SITNET_COUNT_SHOWN);
}

/* The finest need where two meet: 6 lies below 2, so the larger count there is taken before the smaller
 * beside it. */
static void
company_is_found_near (void)
{
  SitnetCount counts[] = {{0, 6, 2, 0}, {0, 2, 30, 0}, {0, 3, 6, 0}};
  g_autoptr (GArray) groups = hide (counts, 3, 5);
  CU_ASSERT_EQUAL (counts[0].group, counts[1].group);
  CU_ASSERT_EQUAL (counts[2].group, SITNET_COUNT_SHOWN);
  CU_ASSERT_EQUAL (groups->len, 1);
}

static void
parents_in_a_circle_end (void)
{
  static const gint32 circle[] = {1, 0};
  SitnetCount counts[] = {{0, 0, 2, 0}, {0, 1, 9, 0}};
  g_autoptr (GArray) groups = sitnet_small_counts_hide (counts, 2, circle, 5);
  CU_ASSERT (groups != NULL && counts[0].group != SITNET_COUNT_SHOWN);
  g_autoptr (GArray) none = sitnet_small_counts_hide (NULL, 0, circle, 5);
  CU_ASSERT_EQUAL (none->len, 0);
}

/* Whatever the counts are: none below the limit is told, no group has one member or a small sum. */
static void
random_counts_keep_the_rule (void)
{
  for (guint64 seed = 1; seed <= 500; seed++) {
    guint64 state = seed;
    SitnetCount counts[24];
    guint32 n = test_random_below (&state, 25), smallest = 2 + test_random_below (&state, 9);
    for (guint32 i = 0; i < n; i++)
      counts[i] = (SitnetCount){test_random_below (&state, 2), (gint32)test_random_below (&state, 7),
                                test_random_below (&state, 30), 0};
    g_autoptr (GArray) groups = hide (counts, n, smallest);
    for (guint32 i = 0; i < n; i++)
      if (counts[i].families > 0 && counts[i].families < smallest && counts[i].group == SITNET_COUNT_SHOWN)
        CU_FAIL ("a small count is told");
    for (guint32 g = 0; g < groups->len; g++) {
      SitnetCountGroup group = g_array_index (groups, SitnetCountGroup, g), found = {0, 0};
      for (guint32 i = 0; i < n; i++)
        if (counts[i].group == g) {
          found.sum += counts[i].families;
          found.n++;
        }
      if (found.n != group.n || found.sum != group.sum || group.n < 2 || group.sum < smallest) {
        g_printerr ("seed %" G_GUINT64_FORMAT "\n", seed);
        CU_FAIL ("a group does not keep the rule");
      }
    }
  }
}

static const TestCase cases[] = {
    {"a lone one takes the next smallest", a_lone_one_takes_the_next_smallest},
    {"two small ones are enough", two_small_ones_are_enough},
    {"a small sum is no sum to tell", a_small_sum_is_no_sum_to_tell},
    {"nought and unknown are no company", nought_and_unknown_are_no_company},
    {"places and needs apart stay apart", places_and_needs_apart_stay_apart},
    {"company is found near", company_is_found_near},
    {"parents in a circle end", parents_in_a_circle_end},
    {"random counts keep the rule", random_counts_keep_the_rule},
};

TEST_MAIN ("small-counts", cases)
