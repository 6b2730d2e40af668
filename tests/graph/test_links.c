/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Links against a naive matrix, merged and raw; many against a table of those that were seen, on one processor and on all. */
#include "links.h"

#include "one-processor.h"
#include "random-rows.h"

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

/* From the rows alone: each link once, in order of first rows, and beside each end. */
static guint
check_many (const SitnetLinks *links, const RandomRows *rows)
{
  g_autofree gint64 *pairs = g_new (gint64, rows->n);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint32 n_links = 0;
  guint wrong = 0;
  for (guint32 i = 0; i < rows->n; i++) {
    pairs[i] = (gint64)MIN (rows->from[i], rows->to[i]) << 32 | MAX (rows->from[i], rows->to[i]);
    if (rows->from[i] == rows->to[i] || !g_hash_table_add (seen, &pairs[i]))
      continue;
    wrong += n_links >= links->n_links || links->from[n_links] != rows->from[i] || links->to[n_links] != rows->to[i] ||
             links->tie[n_links] != i;
    n_links++;
  }
  wrong += n_links != links->n_links || links->offsets[links->n_actors] != 2 * n_links;
  for (guint32 a = 0; a < links->n_actors; a++)
    for (guint32 k = links->offsets[a]; k < links->offsets[a + 1]; k++) {
      guint32 link = links->link_ids[k], other = links->neighbours[k];
      wrong += k > links->offsets[a] && links->neighbours[k - 1] >= other;
      wrong += MIN (links->from[link], links->to[link]) != MIN (a, other) ||
               MAX (links->from[link], links->to[link]) != MAX (a, other);
    }
  return wrong;
}

static gboolean
are_same (const SitnetLinks *one, const SitnetLinks *other)
{
  gsize n = one->n_links * sizeof (guint32);
  return memcmp (one->offsets, other->offsets, (one->n_actors + (gsize)1) * sizeof (guint32)) == 0 &&
         memcmp (one->neighbours, other->neighbours, 2 * n) == 0 &&
         memcmp (one->link_ids, other->link_ids, 2 * n) == 0 && memcmp (one->from, other->from, n) == 0 &&
         memcmp (one->to, other->to, n) == 0 && memcmp (one->tie, other->tie, n) == 0;
}

static void
merges_many_rows (void)
{
  for (guint64 seed = 1; seed <= test_rounds (40); seed++) {
    RandomRows rows;
    random_rows_draw (&rows, seed);
    SitnetLinks links, alone;
    CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, rows.n_actors, rows.n, rows.from, rows.to));
    OneProcessor processor = one_processor_begin ();
    CU_ASSERT_TRUE_FATAL (sitnet_links_init (&alone, rows.n_actors, rows.n, rows.from, rows.to));
    one_processor_end (&processor);
    guint wrong = check_many (&links, &rows);
    ASSERT_SEED (seed, wrong + (are_same (&links, &alone) ? 0 : 1));
    sitnet_links_clear (&links);
    sitnet_links_clear (&alone);
    random_rows_clear (&rows);
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
    {"many rows", merges_many_rows},
    {"raw", keeps_raw_rows},
    {"empty", holds_nothing},
};
TEST_MAIN ("links", cases)
