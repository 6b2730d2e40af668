/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Two states are joined by ids and codes, whatever the order of their rows. */
#include "map-join.h"

#include "test.h"

#include <sitnet/builder.h>

static SitnetNetwork *
make (const char *const (*actors)[2], guint n_actors, const char *const (*ties)[2], guint n_ties)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  for (guint i = 0; i < n_actors; i++)
    sitnet_builder_add (builder, NULL, "actors", "id", actors[i][0], "sector", actors[i][1], NULL);
  for (guint i = 0; i < n_ties; i++)
    sitnet_builder_add (builder, NULL, "ties", "from", ties[i][0], "to", ties[i][1], NULL);
  g_autoptr (SitnetTable) findings = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, &findings, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static const SitnetMapActor *
find (const SitnetMapContent *content, const char *id)
{
  for (guint32 i = 0; i < content->n_actors; i++) {
    if (g_str_equal (content->actors[i].id, id))
      return &content->actors[i];
  }
  return NULL;
}

static void
joins_data_sets_of_other_order_and_sectors (void)
{
  static const char *const old_actors[][2] = {{"w", "weather"}, {"b", "school"}, {"a", "police"}};
  static const char *const old_ties[][2] = {{"a", "b"}, {"w", "a"}};
  static const char *const new_actors[][2] = {{"a", "police"}, {"b", "school"}, {"c", "school"}};
  static const char *const new_ties[][2] = {{"c", "b"}, {"b", "a"}};
  g_autoptr (SitnetNetwork) before = make (old_actors, 3, old_ties, 2), after = make (new_actors, 3, new_ties, 2);
  g_autoptr (SitnetMapContent) earlier = sitnet_map_content_new (before, SITNET_LANGUAGE_EN, NULL, "");
  g_autoptr (SitnetMapContent) later = sitnet_map_content_new (after, SITNET_LANGUAGE_EN, NULL, "");
  SitnetMapChange change = sitnet_map_join (later, earlier);
  CU_ASSERT_EQUAL (later->n_actors, 4);
  CU_ASSERT_EQUAL (later->n_ties, 3);
  CU_ASSERT_EQUAL (change.actors_gained, 1);
  CU_ASSERT_EQUAL (change.actors_lost, 1);
  CU_ASSERT_EQUAL (change.ties_gained, 1);
  CU_ASSERT_EQUAL (change.ties_lost, 1);
  CU_ASSERT_EQUAL (find (later, "c")->mark, SITNET_MARK_GAINED);
  CU_ASSERT_EQUAL (find (later, "a")->mark, SITNET_MARK_NONE);
  const SitnetMapActor *gone = find (later, "w");
  CU_ASSERT_EQUAL (gone->mark, SITNET_MARK_LOST);
  CU_ASSERT_EQUAL (gone->n_ties, 1);
  ASSERT_TEXT (later->sectors[gone->sector].code, "weather");
  CU_ASSERT_EQUAL (later->ties[0].kind, SITNET_TIE_GAINED);
  CU_ASSERT_EQUAL (later->ties[1].kind, SITNET_TIE_KEPT); /* named from its other end */
  CU_ASSERT_EQUAL (later->ties[2].kind, SITNET_TIE_LOST);
}

static void
joins_nothing (void)
{
  static const char *const actors[][2] = {{"a", "police"}};
  g_autoptr (SitnetNetwork) some = make (actors, 1, NULL, 0);
  g_autoptr (SitnetMapContent) earlier = sitnet_map_content_new (some, SITNET_LANGUAGE_EN, NULL, "");
  g_autoptr (SitnetMapContent) later = sitnet_map_content_new (some, SITNET_LANGUAGE_EN, NULL, "");
  SitnetMapChange change = sitnet_map_join (later, earlier);
  CU_ASSERT_EQUAL (change.actors_gained + change.actors_lost + change.ties_gained + change.ties_lost, 0);
  CU_ASSERT_EQUAL (later->n_actors, 1);
}

static const TestCase cases[] = {
    {"joins data sets of other order and sectors", joins_data_sets_of_other_order_and_sectors},
    {"joins nothing", joins_nothing},
};
TEST_MAIN ("map-join", cases)
