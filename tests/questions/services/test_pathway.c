/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A typified case: who acts, who hands over, where it breaks, whom nobody tells. */
#include "district.h"
#include "sample-answer.h"
#include "questions.h"

static void
add_stage (SitnetBuilder *b, const char *stage, const char *from, const char *to, const char *needs, const char *tells)
{
  sitnet_builder_add (b, NULL, "cases", "case", "Pavel", "stage", stage, "age_from", from, "age_to", to, "needs", needs,
                      "tells", tells, NULL);
}

static void
follows_a_case (void)
{
  g_autoptr (SitnetBuilder) b = district_builder ();
  add_stage (b, "1", "2", "4", "relationships.mediation|material.debt", "ospod|clinic");
  add_stage (b, "2", "6", "10", "relationships", "");
  add_stage (b, "3", "11", "13", "learning.tutoring|health", "school");
  add_stage (b, "4", "14", "17", "health.psychology|material", "");
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autoptr (SitnetTable) table = sample_run (&sitnet_pathway, network, NULL, NULL);
  ASSERT_TABLE (table, "Pavel,1,relationships.mediation,counsel,,ok,clinic\n"
                       "Pavel,1,material.debt,counsel,,ok,clinic\n"
                       "Pavel,2,relationships,counsel|centre,counsel,ok,\n"
                       "Pavel,3,learning.tutoring,,,no_actor,school\n"
                       "Pavel,3,health,clinic,,no_tie,school\n"
                       "Pavel,4,health.psychology,clinic,clinic,ok,\n"
                       "Pavel,4,material,counsel,,no_tie,\n");
}

static void
mends_with_a_tie (void)
{
  g_autoptr (SitnetBuilder) b = district_builder ();
  add_stage (b, "2", "6", "10", "relationships", "");
  sitnet_builder_add (b, NULL, "cases", "case", "Jana", "stage", "1", "needs", "health", NULL);
  add_stage (b, "3", "11", "13", "health", "school");
  sitnet_builder_add (b, NULL, "ties", "from", "clinic", "to", "centre", "kind", "refers", NULL);
  sitnet_builder_add (b, NULL, "ties", "from", "school", "to", "clinic", NULL);
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autoptr (SitnetTable) table = sample_run (&sitnet_pathway, network, NULL, NULL);
  ASSERT_TABLE (table, "Pavel,2,relationships,counsel|centre,,ok,\n"
                       "Jana,1,health,clinic,,ok,\n"
                       "Pavel,3,health,clinic,centre,ok,\n");
}

/* A stage written twice is one: each need once, with who serves it at the ages of either row. */
static void
joins_rows_of_a_stage (void)
{
  g_autoptr (SitnetBuilder) b = district_builder ();
  add_stage (b, "1", "3", "4", "relationships.mediation|material.debt", "ospod");
  add_stage (b, "1", "6", "10", "health|relationships.mediation", "clinic");
  add_stage (b, "1", "6", "10", "health", "clinic");
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autoptr (SitnetTable) table = sample_run (&sitnet_pathway, network, NULL, NULL);
  ASSERT_TABLE (table, "Pavel,1,relationships.mediation,counsel|centre,,ok,\n"
                       "Pavel,1,material.debt,counsel,,ok,\n"
                       "Pavel,1,health,clinic,,ok,\n");
}

static void
keeps_to_the_scope (void)
{
  g_autoptr (SitnetBuilder) b = district_builder ();
  add_stage (b, "1", "6", "10", "relationships", "ospod");
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_sector (scope, "social");
  g_autoptr (SitnetNetwork) social = sitnet_network_scope (network, scope, NULL);
  g_autoptr (SitnetTable) table = sample_run (&sitnet_pathway, social, NULL, NULL);
  ASSERT_TABLE (table, "Pavel,1,relationships,counsel|centre,,ok,ospod\n");
  g_autoptr (SitnetNetwork) empty = sample_empty ();
  g_autoptr (SitnetTable) nothing = sample_run (&sitnet_pathway, empty, NULL, NULL);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (nothing), 0);
}

static const TestCase cases[] = {
    {"follows a case", follows_a_case},
    {"mends with a tie", mends_with_a_tie},
    {"joins rows of a stage", joins_rows_of_a_stage},
    {"keeps to the scope", keeps_to_the_scope},
};
TEST_MAIN ("pathway", cases)
