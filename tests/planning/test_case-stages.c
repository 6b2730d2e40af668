/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Stages in the order of the sheet, each with those who can act at its ages. */
#include "case-stages.h"

#include "test.h"

#include <sitnet/builder.h>

enum { CLINIC, SCHOOL, CLUB };

static SitnetNetwork *
make_network (void)
{
  static const char *const ids[] = {"clinic", "school", "club"};
  static const char *const cases[][5] = {{"Eva", "1", "health.paediatrics", "0", "5"},
                                         {"Ota", "1", "learning", "", ""},
                                         {"Eva", "2", "learning.tutoring", "6", "10"},
                                         {"Eva", "1", "learning.tutoring", "0", "5"}};
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (builder, NULL, "areas", "code", "x", "name", "Kraj", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    sitnet_builder_add (builder, NULL, "actors", "id", ids[i], "area", "x", NULL);
  sitnet_builder_add (builder, NULL, "services", "id", "s1", "actor", "clinic", "needs", "health.paediatrics", "areas",
                      "x", NULL);
  sitnet_builder_add (builder, NULL, "services", "id", "s2", "actor", "school", "needs", "learning.tutoring", "areas",
                      "x", "age_from", "6", "age_to", "15", NULL);
  sitnet_builder_add (builder, NULL, "ties", "from", "school", "to", "club", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    sitnet_builder_add (builder, NULL, "cases", "case", cases[i][0], "stage", cases[i][1], "needs", cases[i][2],
                        "age_from", cases[i][3], "age_to", cases[i][4], NULL);
  g_autoptr (SitnetTable) findings = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, &findings, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static void
stages_follow_each_other (void)
{
  g_autoptr (SitnetNetwork) network = make_network ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetCaseStages) stages = sitnet_case_stages_new (network, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_EQUAL_FATAL (stages->stages->len, 3);
  CU_ASSERT_EQUAL (sitnet_case_stages_get (stages, 0)->previous, -1);
  CU_ASSERT_EQUAL (sitnet_case_stages_get (stages, 1)->previous, -1);
  CU_ASSERT_EQUAL (sitnet_case_stages_get (stages, 2)->previous, 0);
  CU_ASSERT_EQUAL (sitnet_case_stages_get (stages, 0)->rows->len, 2);
}

static void
who_acts_fits_the_ages (void)
{
  g_autoptr (SitnetNetwork) network = make_network ();
  g_autoptr (SitnetCaseStages) stages = sitnet_case_stages_new (network, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (stages);
  const GArray *first = sitnet_case_stages_get (stages, 0)->actors, *any = sitnet_case_stages_get (stages, 1)->actors;
  CU_ASSERT_EQUAL_FATAL (first->len, 1); /* tutoring begins at six */
  CU_ASSERT_EQUAL (g_array_index (first, guint32, 0), CLINIC);
  CU_ASSERT_EQUAL_FATAL (any->len, 1);
  sitnet_case_stages_mark (stages, any);
  CU_ASSERT_TRUE (sitnet_case_stages_reaches (stages, SCHOOL));
  CU_ASSERT_TRUE (sitnet_case_stages_reaches (stages, CLUB));
  CU_ASSERT_FALSE (sitnet_case_stages_reaches (stages, CLINIC));
}

static const TestCase cases[] = {
    {"stages follow each other", stages_follow_each_other},
    {"who acts fits the ages", who_acts_fits_the_ages},
};
TEST_MAIN ("case-stages", cases)
