/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Findings in groups, as a person reads them. */
#include "finding-groups.h"
#include "test.h"

/* Groups of a data set whose actors have 250 times one slip and twice another, and whose areas have an error. */
static SitnetTable *
find (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  const char *const names[] = {"id", "name", "sector"}, *const area[] = {"code", "children"};
  for (guint i = 0; i < 252; i++) {
    g_autofree char *id = g_strdup_printf ("a%u", i);
    const char *const values[] = {id, id, i < 250 ? "skool" : "polic"};
    CU_ASSERT_TRUE (sitnet_builder_add_row (builder, "actors", names, values, 3, NULL));
  }
  CU_ASSERT_TRUE (sitnet_builder_add_row (builder, "areas", area, (const char *const[]){"x", "many"}, 2, NULL));
  SitnetTable *findings = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, &findings, NULL);
  CU_ASSERT_PTR_NULL (network);
  return findings;
}

static void
puts_together_what_says_the_same (void)
{
  g_autoptr (SitnetTable) findings = find ();
  g_autoptr (GArray) groups = finding_groups_new (findings);
  CU_ASSERT_EQUAL_FATAL (groups->len, 4);
  const FindingGroup *areas = &g_array_index (groups, FindingGroup, 0), *common = areas + 1, *all = areas + 2,
                     *rare = areas + 3;
  CU_ASSERT_TRUE (areas->count == 1 && areas->n_rows == 1 && areas->rows[0] == 2);
  CU_ASSERT_TRUE (common->count == 250 && common->n_rows == FINDING_GROUP_ROWS && common->rows[4] == 6);
  CU_ASSERT_EQUAL (all->count, 252); /* none of them has an area */
  CU_ASSERT_TRUE (rare->count == 2 && rare->n_rows == 1 && rare->rows[0] == 252);
}

static const TestCase cases[] = {
    {"groups", puts_together_what_says_the_same},
};
TEST_MAIN ("finding-groups", cases)
