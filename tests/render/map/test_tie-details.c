/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Kinds beside lines, strength as thickness, both only on request. */
#include "tie-details.h"

#include "sample-view.h"

static SitnetNetwork *
make_network (void)
{
  static const char *const ties[][4] = {{"a", "b", "cooperates", "1"},
                                        {"a", "c", "informs", "4"},
                                        {"b", "c", "cooperates", "2"},
                                        {"c", "b", "refers", "2"}};
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  for (const char *id = "abc"; *id != '\0'; id++) {
    const char text[] = {*id, '\0'};
    sitnet_builder_add (builder, NULL, "actors", "id", text, "name", text, NULL);
  }
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    sitnet_builder_add (builder, NULL, "ties", "from", ties[i][0], "to", ties[i][1], "kind", ties[i][2], "strength",
                        ties[i][3], NULL);
  SitnetNetwork *network = sitnet_builder_seal (builder, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static SitnetDescription *
compose (SitnetNetwork *network, const char *show)
{
  const SitnetViewRequest request = {
      .network = network, .paper = SITNET_PAPER_A3, .parameters = {[SITNET_VIEW_SHOW] = show}};
  return sample_view_compose (&sitnet_view_islands, &request);
}

static void
only_on_request (void)
{
  g_autoptr (SitnetNetwork) network = make_network ();
  g_autoptr (SitnetDescription) plain = compose (network, NULL), full = compose (network, "Strength, kinds");
  CU_ASSERT_FALSE (sample_view_says (plain, "Informs"));
  CU_ASSERT_EQUAL (sample_view_stroke (plain, "a", "b")->pen, sample_view_stroke (plain, "a", "c")->pen);
  CU_ASSERT_TRUE (sample_view_says (full, "Informs"));
  CU_ASSERT_TRUE (sample_view_says (full, "Cooperates with, Refers to"));
  CU_ASSERT_TRUE (sample_view_stroke (full, "a", "c")->pen > sample_view_stroke (full, "b", "c")->pen);
  CU_ASSERT_TRUE (sample_view_stroke (full, "b", "c")->pen > sample_view_stroke (full, "a", "b")->pen);
  CU_ASSERT_TRUE (sample_view_says (full, "the thicker"));
  CU_ASSERT_EQUAL (sample_view_box (plain, "a")->x, sample_view_box (full, "a")->x);
}

static void
other_words_are_refused (void)
{
  guint details;
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (sitnet_tie_details_from_text (NULL, &details, &error) && details == 0);
  CU_ASSERT_TRUE (sitnet_tie_details_from_text ("kinds|strength", &details, &error) && details == 3);
  CU_ASSERT_FALSE (sitnet_tie_details_from_text ("kinds,colour", &details, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
}

static const TestCase cases[] = {
    {"only on request", only_on_request},
    {"other words are refused", other_words_are_refused},
};
TEST_MAIN ("tie-details", cases)
