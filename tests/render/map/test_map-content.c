/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests that the map is told the truth about a network. */
#include "map-content.h"

#include "sample-map.h"

/* Two triangles joined by c-d, a pendant g on a, an isolated h. */
#define ACTORS "a/social b/social c/school d/church e f/police g/police h"
#define TIES "a-b b-c a-c c-d d-e e-f d-f a-g b-a"

static SitnetTieKind
kind_of (const SitnetMapContent *portrait, const char *from, const char *to)
{
  for (guint32 i = 0; i < portrait->n_ties; i++) {
    const SitnetMapTie *tie = &portrait->ties[i];
    if (g_str_equal (portrait->actors[tie->from].id, from) && g_str_equal (portrait->actors[tie->to].id, to)) {
      return tie->kind;
    }
  }
  CU_FAIL ("no such tie");
  return SITNET_TIE_ACROSS;
}

static void
test_ties (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (ACTORS, TIES);
  g_autoptr (SitnetMapContent) portrait = sitnet_map_content_new (network, SITNET_LANGUAGE_EN, NULL, "");
  CU_ASSERT_EQUAL (portrait->n_ties, 8);
  CU_ASSERT_EQUAL (kind_of (portrait, "a", "b"), SITNET_TIE_WITHIN);
  CU_ASSERT_EQUAL (kind_of (portrait, "b", "c"), SITNET_TIE_ACROSS);
  CU_ASSERT_EQUAL (kind_of (portrait, "c", "d"), SITNET_TIE_BRIDGE);
  CU_ASSERT_EQUAL (kind_of (portrait, "a", "g"), SITNET_TIE_ONLY);
  CU_ASSERT_EQUAL (kind_of (portrait, "e", "f"), SITNET_TIE_ACROSS);
}

static void
test_actors (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (ACTORS, TIES);
  g_autoptr (SitnetMapContent) portrait = sitnet_map_content_new (network, SITNET_LANGUAGE_EN, NULL, "");
  static const gboolean cut[] = {TRUE, FALSE, TRUE, TRUE, FALSE, FALSE, FALSE, FALSE};
  static const guint32 n_ties[] = {3, 2, 3, 3, 2, 2, 1, 0};
  for (guint32 i = 0; i < portrait->n_actors; i++) {
    CU_ASSERT_EQUAL (portrait->actors[i].is_cut, cut[i]);
    CU_ASSERT_EQUAL (portrait->actors[i].n_ties, n_ties[i]);
    CU_ASSERT_FALSE (portrait->actors[i].is_hub);
  }
  CU_ASSERT_EQUAL (portrait->actors[4].sector, -1);
  ASSERT_TEXT (portrait->sectors[portrait->actors[0].sector].ink.fill, "#64A9F0");
  ASSERT_TEXT (portrait->sectors[portrait->actors[3].sector].name, "CHURCH");
}

static void
test_hub (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b c d e f", "a-b a-c a-d a-e a-f b-c");
  g_autoptr (SitnetMapContent) portrait = sitnet_map_content_new (network, SITNET_LANGUAGE_EN, NULL, "");
  CU_ASSERT_TRUE (portrait->actors[0].is_hub);
  CU_ASSERT_FALSE (portrait->actors[1].is_hub);
}

static void
test_texts (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a/social/5312 b", "a-b");
  g_autoptr (SitnetMapContent) czech = sitnet_map_content_new (network, SITNET_LANGUAGE_CS, NULL, "1. 5. 2018");
  ASSERT_TEXT (czech->title, "Kdo s kým spolupracuje: Podlesí");
  ASSERT_TEXT (czech->facts, "2 aktéři · 1 vazba · 1. 5. 2018");
  g_autoptr (SitnetMapContent) english = sitnet_map_content_new (network, SITNET_LANGUAGE_EN, "Mine", "");
  ASSERT_TEXT (english->title, "Mine");
  ASSERT_TEXT (english->facts, "2 actors · 1 tie");
  CU_ASSERT_PTR_NOT_NULL (strstr (english->scope, "claimed"));
  g_autoptr (SitnetMapContent) today = sitnet_map_content_new (network, SITNET_LANGUAGE_EN, NULL, NULL);
  CU_ASSERT_TRUE (strlen (today->facts) > strlen (english->facts));
}

static void
test_scoped_to_an_area (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (builder, NULL, "areas", "code", "5312", "name", "Podlesí", NULL);
  sitnet_builder_add (builder, NULL, "areas", "code", "5313", "name", "Zálesná", NULL);
  sitnet_builder_add (builder, NULL, "actors", "id", "a", "name", "a", "area", "5312", NULL);
  sitnet_builder_add (builder, NULL, "actors", "id", "b", "name", "b", NULL);
  sitnet_builder_add (builder, NULL, "ties", "from", "a", "to", "b", NULL);
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_area (scope, "5312");
  g_autoptr (SitnetNetwork) scoped = sitnet_network_scope (network, scope, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (scoped);
  g_autoptr (SitnetMapContent) portrait = sitnet_map_content_new (scoped, SITNET_LANGUAGE_CS, NULL, "");
  ASSERT_TEXT (portrait->title, "Kdo s kým spolupracuje: Podlesí");
  ASSERT_TEXT (portrait->facts, "1 aktér · 0 vazeb");
}

static void
test_empty (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a/social/5312", "");
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_sector (scope, "school");
  g_autoptr (SitnetNetwork) scoped = sitnet_network_scope (network, scope, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (scoped);
  g_autoptr (SitnetMapContent) portrait = sitnet_map_content_new (scoped, SITNET_LANGUAGE_CS, NULL, "");
  CU_ASSERT_EQUAL (portrait->n_actors, 0);
  ASSERT_TEXT (portrait->facts, "0 aktérů · 0 vazeb");
}

/* "a" and "b" both speak of a–b, only one of them of a–c, and nobody in particular of b–c. */
static void
test_one_sided (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  static const char *const ties[][3] = {{"a", "b", "a"}, {"b", "a", "b"}, {"a", "c", "c"}, {"b", "c", ""}};
  static const char *const actors[] = {"a", "b", "c"};
  for (guint i = 0; i < G_N_ELEMENTS (actors); i++) {
    sitnet_builder_add (builder, NULL, "actors", "id", actors[i], "name", actors[i], NULL);
  }
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++) {
    sitnet_builder_add (builder, NULL, "ties", "from", ties[i][0], "to", ties[i][1], "reported_by", ties[i][2], NULL);
  }
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  g_autoptr (SitnetMapContent) claimed = sitnet_map_content_new (network, SITNET_LANGUAGE_EN, NULL, "");
  CU_ASSERT_EQUAL_FATAL (claimed->n_ties, 3);
  CU_ASSERT_FALSE (claimed->ties[0].is_one_sided);
  CU_ASSERT_TRUE (claimed->ties[1].is_one_sided);
  CU_ASSERT_FALSE (claimed->ties[2].is_one_sided);
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_set_rule (scope, SITNET_RULE_CONFIRMED);
  g_autoptr (SitnetNetwork) agreed = sitnet_network_scope (network, scope, NULL);
  g_autoptr (SitnetMapContent) confirmed = sitnet_map_content_new (agreed, SITNET_LANGUAGE_EN, NULL, "");
  CU_ASSERT_EQUAL_FATAL (confirmed->n_ties, 2);
  CU_ASSERT_FALSE (confirmed->ties[0].is_one_sided || confirmed->ties[1].is_one_sided);
}

static const TestCase cases[] = {
    {"ties", test_ties},     {"one-sided ties", test_one_sided},
    {"actors", test_actors}, {"hub", test_hub},
    {"texts", test_texts},   {"scoped to an area", test_scoped_to_an_area},
    {"empty", test_empty},
};

TEST_MAIN ("portrait", cases)
