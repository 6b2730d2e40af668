/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Parts of a content keep what belongs together. */
#include "map-selection.h"

#include "test.h"

#include <sitnet/builder.h>

static SitnetNetwork *
make_network (void)
{
  static const char *const ties[][2] = {{"a", "b"}, {"b", "c"}, {"c", "d"}, {"a", "d"}};
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  for (const char *id = "abcd"; *id != '\0'; id++) {
    const char text[] = {*id, '\0'};
    sitnet_builder_add (builder, NULL, "actors", "id", text, "name", text, NULL);
  }
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    sitnet_builder_add (builder, NULL, "ties", "from", ties[i][0], "to", ties[i][1], NULL);
  SitnetNetwork *network = sitnet_builder_seal (builder, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static void
kept_actors_keep_their_ties (void)
{
  g_autoptr (SitnetNetwork) network = make_network ();
  g_autoptr (SitnetMapContent) content = sitnet_map_content_new (network, SITNET_LANGUAGE_EN, NULL, "");
  const guint8 kept[] = {1, 0, 1, 1};
  sitnet_map_content_keep (content, kept);
  CU_ASSERT_EQUAL_FATAL (content->n_actors, 3);
  CU_ASSERT_EQUAL_FATAL (content->n_ties, 2);
  ASSERT_TEXT (content->actors[content->ties[0].from].id, "c");
  ASSERT_TEXT (content->actors[content->ties[0].to].id, "d");
  ASSERT_TEXT (content->actors[content->ties[1].from].id, "a");
  sitnet_map_content_cut_ties (content, 1);
  CU_ASSERT_EQUAL (content->n_ties, 1);
}

static void
actors_may_stand_twice (void)
{
  g_autoptr (SitnetNetwork) network = make_network ();
  g_autoptr (SitnetMapContent) content = sitnet_map_content_new (network, SITNET_LANGUAGE_EN, NULL, "");
  const guint32 numbers[] = {3, 1, 3, 0, 3};
  sitnet_map_content_repeat (content, numbers, G_N_ELEMENTS (numbers));
  CU_ASSERT_EQUAL_FATAL (content->n_actors, 5);
  CU_ASSERT_EQUAL (content->n_ties, 0);
  ASSERT_TEXT (content->actors[0].id, "d");
  ASSERT_TEXT (content->actors[4].id, "d");
  ASSERT_TEXT (content->actors[3].id, "a");
}

static const TestCase cases[] = {
    {"kept actors keep their ties", kept_actors_keep_their_ties},
    {"actors may stand twice", actors_may_stand_twice},
};
TEST_MAIN ("map-selection", cases)
