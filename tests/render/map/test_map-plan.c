/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Places are found once and stay: a newcomer moves nobody, another map does not get this one's places. */
#include "map-plan.h"

#include "sample-map-content.h"

#include <math.h>
#include <sitnet/error.h>

#define HEADING 630

static const SitnetLayoutOptions few = {.seed = 1, .starts = 2, .trials = 100};

/* Four millimetres, in thousandths of the page. */
#define NEAR (1000 * 4 / 420.0)

static SitnetMapPlan *
place (const SitnetMapContent *content, SitnetMapPlaces *places)
{
  SitnetMapPlan *plan = sitnet_map_plan_new (content, HEADING, 0);
  CU_ASSERT_TRUE (sitnet_map_plan_place (plan, places, &few, NULL));
  return plan;
}

static double
farthest (const SitnetMapContent *content, const SitnetMapPlaces *one, const SitnetMapPlaces *other)
{
  double most = 0;
  for (guint32 i = 0; i < content->n_actors; i++) {
    double x, y, other_x, other_y;
    if (sitnet_map_places_find (one, content->actors[i].id, NULL, &x, &y) &&
        sitnet_map_places_find (other, content->actors[i].id, NULL, &other_x, &other_y))
      most = MAX (most, hypot (x - other_x, y - other_y));
  }
  return most;
}

static SitnetMapPlaces *
copy (const SitnetMapPlaces *places)
{
  g_autoptr (SitnetTable) table = sitnet_map_places_to_table (places);
  return sitnet_map_places_from_table (table, NULL);
}

static void
test_same_again (void)
{
  SitnetMapContent *content = sample_portrait (50, 100, 3);
  g_autoptr (SitnetMapPlaces) places = sitnet_map_places_new ();
  g_autoptr (SitnetMapPlan) plan = place (content, places);
  g_autoptr (SitnetMapPlaces) kept = copy (places);
  g_autoptr (SitnetMapPlan) again = place (content, kept);
  CU_ASSERT_EQUAL (farthest (content, places, kept), 0);
  CU_ASSERT_EQUAL (plan->type_size, again->type_size);
  for (guint i = 0; i < plan->n_entries; i++) {
    const SitnetLayoutEntry *entry = &plan->entries[i], *kept_entry = &again->entries[i];
    CU_ASSERT (entry->x == kept_entry->x && entry->y == kept_entry->y);
  }
  sample_free (content);
}

/* A row is added to the ties: of two that stand on the map, or of somebody who had none. */
static void
test_one_more_tie (void)
{
  for (guint64 seed = 1; seed <= 10; seed++) {
    SitnetMapContent *content = sample_portrait (60, 120, seed);
    g_autoptr (SitnetMapPlaces) places = sitnet_map_places_new ();
    g_autoptr (SitnetMapPlan) plan = place (content, places);
    CU_ASSERT_PTR_NOT_NULL (plan);
    g_autoptr (SitnetMapPlaces) kept = copy (places);
    guint32 newcomer = 0;
    for (guint32 i = 0; i < content->n_actors; i++)
      newcomer = content->actors[i].n_ties == 0 ? i : newcomer;
    content->ties = g_renew (SitnetMapTie, content->ties, content->n_ties + 1);
    sample_tie (content, newcomer, newcomer == 30 ? 31 : 30);
    g_autoptr (SitnetMapPlan) later = place (content, kept);
    CU_ASSERT_PTR_NOT_NULL (later);
    CU_ASSERT (farthest (content, places, kept) <= NEAR);
    sample_free (content);
  }
}

static void
test_another_map (void)
{
  SitnetMapContent *content = sample_portrait (30, 60, 4);
  g_autoptr (SitnetMapPlaces) fresh = sitnet_map_places_new (), strange = sitnet_map_places_new ();
  sitnet_map_places_put (strange, "a1", NULL, 500, 500);
  sitnet_map_places_put (strange, "elsewhere", NULL, 1, 2);
  g_autoptr (SitnetMapPlan) one = place (content, fresh);
  g_autoptr (SitnetMapPlan) other = place (content, strange);
  CU_ASSERT_TRUE (one != NULL && other != NULL);
  CU_ASSERT_EQUAL (farthest (content, fresh, strange), 0);
  double x, y;
  CU_ASSERT_TRUE (sitnet_map_places_find (strange, "elsewhere", NULL, &x, &y));
  sample_free (content);
}

static void
test_finds_actors (void)
{
  SitnetMapContent *content = sample_portrait (10, 20, 4);
  g_autoptr (SitnetMapPlan) plan = sitnet_map_plan_new (content, HEADING, 0);
  CU_ASSERT_EQUAL (sitnet_map_plan_find_actor (plan, "a7"), 7);
  CU_ASSERT_EQUAL (sitnet_map_plan_find_actor (plan, "a10"), -1);
  sample_free (content);
}

/* Hundreds without a tie leave no room for the map. */
static void
test_full_shelf (void)
{
  SitnetMapContent *content = sample_portrait (2500, 1, 4);
  sample_tie (content, 1, 2);
  g_autoptr (SitnetMapPlan) plan = sitnet_map_plan_new (content, HEADING, 0);
  g_autoptr (SitnetMapPlaces) places = sitnet_map_places_new ();
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sitnet_map_plan_place (plan, places, &few, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_LIMIT));
  sample_free (content);
}

static const TestCase cases[] = {
    {"same again", test_same_again},     {"one more tie", test_one_more_tie}, {"another map", test_another_map},
    {"finds actors", test_finds_actors}, {"full shelf", test_full_shelf},
};

TEST_MAIN ("map-plan", cases)
