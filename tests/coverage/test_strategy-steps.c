/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which steps answer what: wider needs, areas, steps without either, steps of other areas. */
#include "strategy-steps.h"
#include "sample-sheets.h"
#include "test.h"

#define STEPS                                                                                                          \
  "actors: id,area\na,x\nareas: code\nx\ny\n"                                                                          \
  "strategy: theme,need,area\nt1,health,x\nt2,health.addiction,\nt3,,x\nt4,health,y\n"

static guint32
answers (const SitnetNetwork *network, const char *need, gint32 area)
{
  g_autoptr (SitnetStrategySteps) steps = sitnet_strategy_steps_read (network);
  const SitnetVocabulary *needs = network->dataset->vocabularies[SITNET_SHEET_NEEDS];
  gint32 code = need == NULL ? -1 : sitnet_vocabulary_find (needs, (SitnetSlice){need, strlen (need)});
  return sitnet_strategy_steps_count (steps, code, area);
}

static void
answers_finer_needs_in_its_area (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (STEPS);
  CU_ASSERT_EQUAL (answers (network, "health.addiction", 0), 2);
  CU_ASSERT_EQUAL (answers (network, "health", 0), 1);
  CU_ASSERT_EQUAL (answers (network, "health.addiction", -1), 1);
  CU_ASSERT_EQUAL (answers (network, "learning", 0), 0);
  CU_ASSERT_EQUAL (answers (network, NULL, 0), 0);
}

static void
keeps_to_the_scope (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (STEPS);
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_area (scope, "y");
  g_autoptr (SitnetNetwork) in_y = sitnet_network_scope (network, scope, NULL);
  g_autoptr (SitnetStrategySteps) steps = sitnet_strategy_steps_read (in_y);
  CU_ASSERT_EQUAL (steps->n, 2);
  CU_ASSERT_TRUE (steps->rows[0] == 1 && steps->rows[1] == 3);
}

static const TestCase cases[] = {
    {"answers finer needs in its area", answers_finer_needs_in_its_area},
    {"keeps to the scope", keeps_to_the_scope},
};
TEST_MAIN ("strategy-steps", cases)
