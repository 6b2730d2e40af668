/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests the drawing of blocks: who stands together, that nothing overlaps, and that all of it is on the page. */
#include "sample-map.h"

#include "map-blocks.h"
#include "map-words.h"

static SitnetNetwork *
district (guint n, guint n_areas, gboolean with_ties)
{
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  static const char *const sectors[] = {"school", "social", "police"};
  for (guint i = 0; i < n_areas; i++) {
    g_autofree char *code = g_strdup_printf ("x%u", i), *name = g_strdup_printf ("Area %u", i);
    sitnet_builder_add (b, NULL, "areas", "code", code, "name", name, NULL);
  }
  for (guint i = 0; i < n; i++) {
    g_autofree char *id = g_strdup_printf ("a%u", i), *name = g_strdup_printf ("Organisation number %u", i);
    g_autofree char *area = n_areas > 0 && i % 7 != 0 ? g_strdup_printf ("x%u", i % n_areas) : g_strdup ("");
    sitnet_builder_add (b, NULL, "actors", "id", id, "name", name, "sector", sectors[i % 3], "area", area, NULL);
  }
  for (guint i = 1; i < n && with_ties; i++) {
    g_autofree char *from = g_strdup_printf ("a%u", i / 2), *to = g_strdup_printf ("a%u", i);
    sitnet_builder_add (b, NULL, "ties", "from", from, "to", to, NULL);
  }
  g_autoptr (GError) error = NULL;
  SitnetNetwork *network = sitnet_builder_seal (b, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static SitnetMapContent *
read_content (const SitnetNetwork *network)
{
  SitnetMapContent *shown = sitnet_map_content_new (network, SITNET_LANGUAGE_EN, NULL, "");
  sitnet_map_words_add (shown, network);
  return shown;
}

static void
test_areas_stand_together (void)
{
  g_autoptr (SitnetNetwork) network = district (70, 3, TRUE);
  g_autoptr (SitnetMapContent) shown = read_content (network);
  g_autoptr (GPtrArray) blocks = sitnet_map_blocks_new (shown, network);
  CU_ASSERT_EQUAL_FATAL (blocks->len, 4); /* three areas, and those in none */
  guint n = 0, n_nameless = 0;
  for (guint i = 0; i < blocks->len; i++) {
    const SitnetMapBlock *block = blocks->pdata[i];
    n += block->actors->len;
    n_nameless += block->name == NULL;
    CU_ASSERT_TRUE (i == 0 || block->actors->len <= ((const SitnetMapBlock *)blocks->pdata[i - 1])->actors->len);
    for (guint k = 1; k < block->actors->len; k++)
      CU_ASSERT_TRUE (shown->actors[g_array_index (block->actors, guint32, k - 1)].sector <=
                      shown->actors[g_array_index (block->actors, guint32, k)].sector);
  }
  CU_ASSERT_EQUAL (n, 70);
  CU_ASSERT_EQUAL (n_nameless, 1);
}

static void
test_sectors_stand_together_without_areas (void)
{
  g_autoptr (SitnetNetwork) network = district (30, 1, TRUE);
  g_autoptr (SitnetMapContent) shown = read_content (network);
  g_autoptr (GPtrArray) blocks = sitnet_map_blocks_new (shown, network);
  CU_ASSERT_EQUAL (blocks->len, 3);
}

static gboolean
overlap (const SitnetBox *a, const SitnetBox *b)
{
  return ABS (a->x - b->x) < (a->width + b->width) / 2 && ABS (a->y - b->y) < (a->height + b->height) / 2;
}

static void
assert_is_drawn_whole (const SitnetNetwork *network)
{
  g_autoptr (SitnetMapContent) shown = read_content (network);
  g_autoptr (GPtrArray) blocks = sitnet_map_blocks_new (shown, network);
  g_autoptr (SitnetDescription) page = sitnet_map_blocks_compose (shown, blocks);
  CU_ASSERT_EQUAL_FATAL (page->boxes->len, shown->n_actors);
  CU_ASSERT_EQUAL (page->strokes->len, shown->n_ties);
  for (guint i = 0; i < page->boxes->len; i++) {
    const SitnetBox *box = &g_array_index (page->boxes, SitnetBox, i);
    CU_ASSERT_TRUE (box->x - box->width / 2 > 0 && box->x + box->width / 2 < page->width);
    CU_ASSERT_TRUE (box->y - box->height / 2 > 0 && box->y + box->height / 2 < page->height);
    for (guint k = 0; k < i; k++)
      CU_ASSERT_FALSE (overlap (box, &g_array_index (page->boxes, SitnetBox, k)));
  }
  for (guint i = 0; i < page->strokes->len; i++) {
    const SitnetStroke *stroke = &g_array_index (page->strokes, SitnetStroke, i);
    CU_ASSERT_STRING_EQUAL (g_array_index (page->boxes, SitnetBox, stroke->from).name,
                            shown->actors[shown->ties[i].from].id);
  }
}

static void
test_nothing_overlaps (void)
{
  static const guint sizes[][2] = {{1, 0}, {2, 2}, {40, 1}, {90, 5}, {400, 20}};
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autoptr (SitnetNetwork) network = district (sizes[i][0], sizes[i][1], i % 2 == 0);
    assert_is_drawn_whole (network);
  }
}

static const TestCase cases[] = {
    {"areas stand together", test_areas_stand_together},
    {"sectors stand together without areas", test_sectors_stand_together_without_areas},
    {"nothing overlaps", test_nothing_overlaps},
};

TEST_MAIN ("render/map-blocks", cases)
