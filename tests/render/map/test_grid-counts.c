/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Each tie is counted at both ends, each pair of sectors once, and who stays among its own is alone. */
#include "grid-counts.h"

#include "sample-map-content.h"

static void
test_counts (void)
{
  SitnetMapContent *content = sample_portrait (5, 0, 1);
  static const gint32 sectors[] = {2, 0, 2, -1, 0};
  for (guint i = 0; i < 5; i++)
    content->actors[i].sector = sectors[i];
  content->ties = g_renew (SitnetMapTie, content->ties, 10);
  sample_tie (content, 0, 1);
  sample_tie (content, 0, 4);
  sample_tie (content, 1, 4);
  sample_tie (content, 0, 3);
  content->ties[1].is_one_sided = TRUE;
  g_autoptr (SitnetGridCounts) counts = sitnet_grid_counts_new (content);
  CU_ASSERT_EQUAL_FATAL (counts->n_groups, 3);
  CU_ASSERT (counts->groups[0].sector == 0 && counts->groups[0].n_actors == 2);
  CU_ASSERT (counts->groups[1].sector == 2 && counts->groups[1].n_actors == 2);
  CU_ASSERT (counts->groups[2].sector == -1 && counts->groups[2].n_actors == 1);
  CU_ASSERT (counts->actors[2] == 0 && counts->actors[3] == 2); /* most ties first */
  const SitnetGridCell *first = counts->cells;
  CU_ASSERT (first[0].n == 2 && first[0].n_confirmed == 1);
  CU_ASSERT (first[1].n == 0 && first[2].n == 1);
  CU_ASSERT (counts->pairs[0] == 1 && counts->pairs[1] == 2 && counts->pairs[3] == 2 && counts->pairs[4] == 0);
  CU_ASSERT (counts->is_alone[2] == 1 && counts->is_alone[0] == 0 && counts->is_alone[3] == 0);
  sample_free (content);
}

static void
test_own_sector_only (void)
{
  SitnetMapContent *content = sample_portrait (3, 0, 1);
  content->actors[0].sector = content->actors[1].sector = 1;
  content->ties = g_renew (SitnetMapTie, content->ties, 3);
  sample_tie (content, 0, 1);
  g_autoptr (SitnetGridCounts) counts = sitnet_grid_counts_new (content);
  CU_ASSERT (counts->is_alone[0] == 1 && counts->is_alone[1] == 1 && counts->is_alone[2] == 1);
  sample_free (content);
}

static void
test_nobody (void)
{
  SitnetMapContent *content = sample_portrait (0, 0, 1);
  g_autoptr (SitnetGridCounts) counts = sitnet_grid_counts_new (content);
  CU_ASSERT_EQUAL (counts->n_groups, 0);
  sample_free (content);
}

static const TestCase cases[] = {
    {"counts", test_counts},
    {"own sector only", test_own_sector_only},
    {"nobody", test_nobody},
};

TEST_MAIN ("grid-counts", cases)
