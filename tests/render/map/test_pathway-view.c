/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The view of a case: who can act stands in the column of its stage, hand-overs are arrows, breaks are red. */
#include "sample-view.h"

/* Stage 1: clinic and school; stage 2: school again, and court, whom the clinic knows; club is to be told and unknown to them;
   stage 3 needs what nobody has; stage 4 has the police, whom nobody knows. */
static SitnetNetwork *
make_network (void)
{
  static const char *const services[][2] = {{"clinic", "health.paediatrics"},
                                            {"school", "health.paediatrics|learning.tutoring"},
                                            {"court", "learning.tutoring"},
                                            {"police", "safety.violence"}};
  static const char *const stages[][3] = {{"1", "health.paediatrics", ""},
                                          {"2", "learning.tutoring", "club|school"},
                                          {"3", "material.debt", ""},
                                          {"4", "safety.violence", ""}};
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (builder, NULL, "areas", "code", "x", "name", "Kraj", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (services); i++) {
    sitnet_builder_add (builder, NULL, "actors", "id", services[i][0], "area", "x", NULL);
    sitnet_builder_add (builder, NULL, "services", "id", services[i][0], "actor", services[i][0], "needs",
                        services[i][1], "areas", "x", NULL);
  }
  sitnet_builder_add (builder, NULL, "actors", "id", "club", "area", "x", NULL);
  sitnet_builder_add (builder, NULL, "ties", "from", "clinic", "to", "court", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    sitnet_builder_add (builder, NULL, "cases", "case", "Eva", "stage", stages[i][0], "title", "A title", "needs",
                        stages[i][1], "tells", stages[i][2], NULL);
  sitnet_builder_add (builder, NULL, "cases", "case", "Ota", "stage", "1", "needs", "health.paediatrics", NULL);
  g_autoptr (SitnetTable) findings = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, &findings, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static void
stages_and_hand_overs (void)
{
  g_autoptr (SitnetNetwork) network = make_network ();
  const SitnetViewRequest request = {
      .network = network, .paper = SITNET_PAPER_A3, .parameters = {[SITNET_VIEW_CASE] = "Eva"}};
  g_autoptr (SitnetDescription) page = sample_view_compose (&sitnet_view_pathway, &request);
  CU_ASSERT_EQUAL (page->boxes->len, 6); /* the school twice, the club untold, the police */
  CU_ASSERT_EQUAL (page->strokes->len, 2);
  CU_ASSERT_PTR_NOT_NULL (sample_view_stroke (page, "clinic", "court"));
  CU_ASSERT_PTR_NOT_NULL (sample_view_stroke (page, "school", "school"));
  CU_ASSERT_TRUE (sample_view_box (page, "clinic")->x < sample_view_box (page, "court")->x);
  CU_ASSERT_PTR_NOT_NULL (strstr (sample_view_box (page, "club")->style, "dashed"));
  CU_ASSERT_TRUE (sample_view_says (page, "4 stages · help breaks off 2 times"));
  CU_ASSERT_TRUE (sample_view_says (page, "nobody can act"));
  CU_ASSERT_TRUE (sample_view_says (page, "no one to"));
  CU_ASSERT_TRUE (sample_view_says (page, "needs: Tutoring"));
}

static SitnetNetwork *
without_cases (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (builder, NULL, "actors", "id", "a", NULL);
  return sitnet_builder_seal (builder, NULL, NULL);
}

static void
unknown_cases_are_refused (void)
{
  g_autoptr (SitnetNetwork) network = make_network (), without = without_cases ();
  SitnetViewRequest request = {.network = network, .paper = SITNET_PAPER_A3};
  sample_view_refused (&sitnet_view_pathway, &request, "`case`");
  request.parameters[SITNET_VIEW_CASE] = "Iva";
  sample_view_refused (&sitnet_view_pathway, &request, "Eva, Ota");
  request.network = without;
  sample_view_refused (&sitnet_view_pathway, &request, "no cases");
}

static const TestCase cases[] = {
    {"stages and hand-overs", stages_and_hand_overs},
    {"unknown cases are refused", unknown_cases_are_refused},
};
TEST_MAIN ("pathway-view", cases)
