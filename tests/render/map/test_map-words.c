/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Each tie says its kinds and goes the way it was told, each actor says what is remarkable about it. */
#include "map-words.h"

#include "test.h"

#include <sitnet/builder.h>

static SitnetNetwork *
make_network (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  static const char *const actors[][3] = {
      {"a", "school", "public"}, {"b", "", ""}, {"c", "police", ""}, {"d", "school", ""}, {"e", "", ""}};
  static const char *const ties[][3] = {{"a", "b", "informs"},    {"c", "b", "refers"}, {"b", "c", "refers"},
                                        {"c", "d", "cooperates"}, {"d", "c", "refers"}, {"d", "b", "informs"}};
  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    sitnet_builder_add (builder, NULL, "actors", "id", actors[i][0], "sector", actors[i][1], "kind", actors[i][2],
                        NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    sitnet_builder_add (builder, NULL, "ties", "from", ties[i][0], "to", ties[i][1], "kind", ties[i][2], "reported_by",
                        i == 0 ? "a" : "", NULL);
  g_autoptr (SitnetTable) findings = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, &findings, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static const SitnetMapTie *
find_tie (const SitnetMapContent *content, const char *from, const char *to)
{
  for (guint32 i = 0; i < content->n_ties; i++) {
    const SitnetMapTie *tie = &content->ties[i];
    if (g_str_equal (content->actors[tie->from].id, from) && g_str_equal (content->actors[tie->to].id, to))
      return tie;
  }
  return NULL;
}

static void
assert_tie (const SitnetMapContent *content, const char *from, const char *to, const char *kinds, gboolean goes_forth,
            gboolean goes_back)
{
  const SitnetMapTie *tie = find_tie (content, from, to);
  if (tie == NULL) { /* the pair stands the other way round */
    tie = find_tie (content, to, from);
    CU_ASSERT_PTR_NOT_NULL_FATAL (tie);
    gboolean swapped = goes_forth;
    goes_forth = goes_back;
    goes_back = swapped;
  }
  ASSERT_TEXT (tie->kinds, kinds);
  CU_ASSERT_EQUAL (tie->goes_forth != 0, goes_forth != 0);
  CU_ASSERT_EQUAL (tie->goes_back != 0, goes_back != 0);
}

static void
test_ties (void)
{
  g_autoptr (SitnetNetwork) network = make_network ();
  g_autoptr (SitnetMapContent) content = sitnet_map_content_new (network, SITNET_LANGUAGE_EN, NULL, "");
  sitnet_map_words_add (content, network);
  assert_tie (content, "a", "b", "informs", TRUE, FALSE);
  assert_tie (content, "c", "b", "refers", TRUE, TRUE);
  assert_tie (content, "c", "d", "cooperates|refers", FALSE, FALSE);
  assert_tie (content, "d", "b", "informs", TRUE, FALSE);
  const SitnetMapTie *tie = find_tie (content, "a", "b");
  CU_ASSERT_PTR_NOT_NULL_FATAL (tie);
  CU_ASSERT_PTR_NOT_NULL (strstr (tie->about, "only one side speaks of it"));
  CU_ASSERT_PTR_NOT_NULL (strstr (tie->about, "only tie of an actor"));
}

static void
test_actors (void)
{
  g_autoptr (SitnetNetwork) network = make_network ();
  g_autoptr (SitnetMapContent) content = sitnet_map_content_new (network, SITNET_LANGUAGE_EN, NULL, "");
  sitnet_map_words_add (content, network);
  ASSERT_TEXT (content->actors[0].kind, "public");
  CU_ASSERT_PTR_NULL (content->actors[1].kind);
  ASSERT_TEXT (content->actors[0].about, "Schools · 1 tie");
  ASSERT_TEXT (content->actors[1].about, "3 ties · without it the network falls apart");
  ASSERT_TEXT (content->actors[4].about, "no ties");
}

static const TestCase cases[] = {
    {"ties", test_ties},
    {"actors", test_actors},
};

TEST_MAIN ("map-words", cases)
