/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Links against a naive matrix, merged and raw. */
#include "links.h"
#include "test.h"

#include <string.h>

#define MOST 12

static guint
check_merged (const SitnetLinks *links, guint32 n, guint32 m, const guint32 *from, const guint32 *to)
{
  guint wrong = 0, n_links = 0;
  gint32 link[MOST][MOST];
  memset (link, 0xff, sizeof link);
  for (guint32 i = 0; i < m; i++) {
    if (from[i] == to[i] || link[from[i]][to[i]] >= 0)
      continue;
    link[from[i]][to[i]] = link[to[i]][from[i]] = (gint32)n_links;
    wrong += links->from[n_links] != from[i] || links->to[n_links] != to[i] || links->tie[n_links] != i;
    n_links++;
  }
  wrong += links->n_links != n_links;
  for (guint32 a = 0; a < n; a++) {
    guint32 k = links->offsets[a];
    for (guint32 b = 0; b < n; b++)
      if (link[a][b] >= 0) {
        wrong += k >= links->offsets[a + 1] || links->neighbours[k] != b || links->link_ids[k] != (guint32)link[a][b];
        k++;
      }
    wrong += k != links->offsets[a + 1];
    for (guint32 b = 0; b < n; b++)
      wrong += sitnet_links_are_linked (links, a, b) != (link[a][b] >= 0);
  }
  return wrong;
}

static void
merges_random_rows (void)
{
  guint64 random = 5;
  for (guint round = 0; round < test_rounds (500); round++) {
    guint32 n = 1 + test_random_below (&random, MOST), m = test_random_below (&random, 40), from[40], to[40];
    for (guint32 i = 0; i < m; i++) {
      from[i] = test_random_below (&random, n);
      to[i] = test_random_below (&random, n);
    }
    SitnetLinks links;
    CU_ASSERT_TRUE (sitnet_links_init (&links, n, m, from, to));
    CU_ASSERT_EQUAL_FATAL (check_merged (&links, n, m, from, to), 0);
    sitnet_links_clear (&links);
  }
}

static void
keeps_raw_rows (void)
{
  static const guint32 from[] = {0, 1, 0, 2, 1}, to[] = {1, 0, 1, 2, 2};
  SitnetLinks links;
  CU_ASSERT_TRUE (sitnet_links_init_raw (&links, 3, 5, from, to));
  CU_ASSERT_EQUAL (links.n_links, 4);
  CU_ASSERT_EQUAL (sitnet_links_degree (&links, 0), 3);
  CU_ASSERT_EQUAL (sitnet_links_degree (&links, 1), 4);
  CU_ASSERT_EQUAL (sitnet_links_degree (&links, 2), 1);
  CU_ASSERT_EQUAL (links.tie[3], 4);
  sitnet_links_clear (&links);
}

static void
holds_nothing (void)
{
  SitnetLinks links;
  CU_ASSERT_TRUE (sitnet_links_init (&links, 0, 0, NULL, NULL));
  CU_ASSERT_EQUAL (links.n_links, 0);
  CU_ASSERT_EQUAL (links.offsets[0], 0);
  sitnet_links_clear (&links);
}

static const TestCase cases[] = {
    {"merged", merges_random_rows},
    {"raw", keeps_raw_rows},
    {"empty", holds_nothing},
};
TEST_MAIN ("links", cases)
