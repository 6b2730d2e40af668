/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who could serve whom: points by hand; on random networks no tie is proposed, no pair left out or doubled.
 */
#include "district.h"
#include "coverage-input.h"
#include "matches.h"
#include "nearby.h"

#include <math.h>

static SitnetMatches *
matches_of (const SitnetNetwork *network)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetSupplyDemand) supply_demand = sitnet_coverage_input_supply_demand (network, NULL, &error);
  ASSERT_NO_ERROR (error);
  return sitnet_matches_find (network, supply_demand, NULL, G_MAXUINT32, SITNET_SERVINGS_A_TURN, NULL, NULL);
}

static char *
matches_text (const SitnetNetwork *network)
{
  g_autoptr (SitnetMatches) found = matches_of (network);
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < found->matches->len; i++) {
    const SitnetMatch *match = &g_array_index (found->matches, SitnetMatch, i);
    char score[G_ASCII_DTOSTR_BUF_SIZE];
    g_string_append_printf (text, "%s %s %u %g %d %u %s\n", sitnet_network_actor_name (network, match->actor),
                            sitnet_network_actor_name (network, match->provider), match->n, match->families,
                            (gint)match->steps, match->bridges,
                            g_ascii_formatd (score, sizeof score, "%.5f", match->score));
  }
  return g_string_free (text, FALSE);
}

/* Mediation is asked by OSPOD, which has a provider already (half); Centrum has room for 5 of 20 families:
   (1 + 1 + 1 + 5/20) / 4 / 2 = 0.40625. Both stand in other parts of the network: 1 each. */
static void
counts_points_by_hand (void)
{
  g_autoptr (SitnetNetwork) network = district_network ();
  g_autofree char *text = matches_text (network);
  ASSERT_TEXT (text, "OSPOD Podlesí Klinika Podlesí 1 0 -1 0 2.00000\n"
                     "OSPOD Podlesí Centrum Dlaň 1 20 -1 0 1.40625\n");
}

/* Now Centrum is two steps away over two bridges: 0.40625 + 1 / (2 − 1) + 1. */
static void
counts_bridges (void)
{
  g_autoptr (SitnetBuilder) b = district_builder ();
  sitnet_builder_add (b, NULL, "ties", "from", "counsel", "to", "centre", NULL);
  sitnet_builder_add (b, NULL, "ties", "from", "school", "to", "clinic", NULL);
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autofree char *text = matches_text (network);
  ASSERT_TEXT (text, "OSPOD Podlesí Centrum Dlaň 1 20 2 2 2.40625\n"
                     "OSPOD Podlesí Klinika Podlesí 1 0 4 4 2.33333\n");
}

/* Clinic asks OSPOD for twice as much as OSPOD asks it for: one pair, the clinic first. */
static void
joins_both_directions (void)
{
  g_autoptr (SitnetBuilder) b = district_builder ();
  sitnet_builder_add (b, NULL, "services", "id", "s7", "actor", "ospod", "needs", "safety.violence|safety.shelter",
                      "age_to", "8", "level", "protective", "areas", "*", NULL);
  sitnet_builder_add (b, NULL, "demands", "need", "safety.violence", "area", "podlesi", "families", "3", "reported_by",
                      "clinic", NULL);
  sitnet_builder_add (b, NULL, "demands", "need", "safety.shelter", "area", "podlesi", "age_to", "8", "families", "4",
                      "reported_by", "clinic", NULL);
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autoptr (SitnetMatches) found = matches_of (network);
  const SitnetMatch *first = &g_array_index (found->matches, SitnetMatch, 0);
  const SitnetServing *servings = &g_array_index (found->servings, SitnetServing, first->first);
  ASSERT_TEXT (sitnet_network_actor_name (network, first->actor), "Klinika Podlesí");
  ASSERT_TEXT (sitnet_network_actor_name (network, first->provider), "OSPOD Podlesí");
  CU_ASSERT_EQUAL_FATAL (first->n, 3);
  CU_ASSERT_TRUE (servings[0].asker == 4 && servings[1].asker == 4 && servings[2].asker == 0);
  /* Half of the ages and of an unknown capacity: (0.5 + 1 + 1 + 0.5) / 4; all the ages: 3.5 / 4. */
  CU_ASSERT_DOUBLE_EQUAL (first->score, 0.75 + 0.875 + 1 + 1, 1e-9);
  CU_ASSERT_DOUBLE_EQUAL (first->families, 7, 1e-9);
}

/* No place at all is less than a place that nobody counted, however many families ask: (1 + 1 + 1 + 0) / 4 against
   (1 + 1 + 1 + 0.5) / 4, and 1 for a tie between separate parts. */
static void
has_no_room_without_places (void)
{
  static const char *const families[] = {NULL, "0", "5"};
  for (guint i = 0; i < G_N_ELEMENTS (families); i++) {
    g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
    for (guint a = 0; a < 3; a++)
      sitnet_builder_add (b, NULL, "actors", "id", (const char *[]){"asker", "full", "open"}[a], "area", "x", NULL);
    sitnet_builder_add (b, NULL, "services", "id", "s", "actor", "full", "needs", "health", "capacity", "0", NULL);
    sitnet_builder_add (b, NULL, "services", "id", "t", "actor", "open", "needs", "health", NULL);
    sitnet_builder_add (b, NULL, "demands", "need", "health", "area", "x", "reported_by", "asker",
                        families[i] != NULL ? "families" : NULL, families[i], NULL);
    g_autoptr (SitnetNetwork) network = district_seal (b);
    g_autoptr (SitnetMatches) found = matches_of (network);
    CU_ASSERT_EQUAL_FATAL (found->matches->len, 2);
    const SitnetMatch *matches = &g_array_index (found->matches, SitnetMatch, 0);
    CU_ASSERT_TRUE (matches[0].provider == 2 && matches[1].provider == 1);
    CU_ASSERT_DOUBLE_EQUAL (matches[0].score, 1.875, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL (matches[1].score, 1.75, 1e-9);
  }
}

enum { ACTORS = 8, NEEDS = 3 };

typedef struct {
  gboolean tied[ACTORS][ACTORS], pair[ACTORS][ACTORS];
  gint serves[ACTORS][NEEDS], requirements[ACTORS][NEEDS]; /* first year + 1 of three */
} Drawn;

static const char *const needs[NEEDS] = {"health", "health.addiction", "safety"};

/* With luck a service or a demand of three years; its first year + 1, else 0. */
static gint
draw_row (SitnetBuilder *b, guint64 *state, const char *sheet, const char *whose, const char *actor, guint need)
{
  guint32 year = test_random_below (state, 12);
  g_autofree char *id = g_strdup_printf ("%s-%u", actor, need);
  g_autofree char *from = g_strdup_printf ("%u", year);
  g_autofree char *to = g_strdup_printf ("%u", year + 2);
  gboolean service = strcmp (sheet, "services") == 0;
  if (test_random_below (state, 3) > 0)
    return 0;
  sitnet_builder_add (b, NULL, sheet, whose, actor, service ? "needs" : "need", needs[need], "age_from", from, "age_to",
                      to, service ? "id" : "area", service ? id : "x", NULL);
  return (gint)year + 1;
}

static SitnetNetwork *
draw_network (guint64 *state, Drawn *drawn)
{
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  char ids[ACTORS][2];
  sitnet_builder_add (b, NULL, "areas", "code", "x", NULL);
  for (guint i = 0; i < ACTORS; i++) {
    ids[i][0] = (char)('a' + (int)i);
    ids[i][1] = '\0';
    sitnet_builder_add (b, NULL, "actors", "id", ids[i], "name", ids[i], "area", "x", NULL);
  }
  for (guint i = 0; i < ACTORS; i++) {
    for (guint j = 0; j < ACTORS; j++)
      if (test_random_below (state, 6) == 0) {
        drawn->tied[i][j] = drawn->tied[j][i] = TRUE;
        sitnet_builder_add (b, NULL, "ties", "from", ids[i], "to", ids[j], NULL);
      }
    for (guint n = 0; n < NEEDS; n++) {
      drawn->serves[i][n] = draw_row (b, state, "services", "actor", ids[i], n);
      drawn->requirements[i][n] = draw_row (b, state, "demands", "reported_by", ids[i], n);
    }
  }
  return district_seal (b);
}

static gboolean
fits (const Drawn *drawn, guint asker, guint asked, guint provider, guint served)
{
  gint first = drawn->requirements[asker][asked], year = drawn->serves[provider][served];
  gboolean below = asked == served || (asked == 0 && served == 1);
  return first > 0 && year > 0 && below && year <= first + 2 && first <= year + 2;
}

static gboolean
should_meet (const Drawn *drawn, guint a, guint b)
{
  for (guint asked = 0; asked < NEEDS; asked++)
    for (guint served = 0; served < NEEDS; served++)
      if (fits (drawn, a, asked, b, served) || fits (drawn, b, asked, a, served))
        return a != b && !drawn->tied[a][b];
  return FALSE;
}

static void
finds_each_pair_once (void)
{
  guint found_pairs = 0;
  for (guint64 seed = 1; seed <= test_rounds (300); seed++) {
    guint64 state = seed * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
    Drawn drawn = {0};
    g_autoptr (SitnetNetwork) network = draw_network (&state, &drawn);
    g_autoptr (SitnetMatches) found = matches_of (network);
    g_autoptr (SitnetNearby) nearby = sitnet_nearby_new (network);
    for (guint i = 0; i < found->matches->len; i++) {
      const SitnetMatch *match = &g_array_index (found->matches, SitnetMatch, i);
      CU_ASSERT_FALSE (drawn.tied[match->actor][match->provider]);
      CU_ASSERT_FALSE (drawn.pair[match->actor][match->provider]);
      drawn.pair[match->actor][match->provider] = drawn.pair[match->provider][match->actor] = TRUE;
      if (match->steps == G_MAXUINT32)
        continue;
      sitnet_nearby_want (nearby, &match->provider, 1);
      CU_ASSERT_TRUE (sitnet_nearby_reaches (nearby, match->actor, match->steps));
      CU_ASSERT_FALSE (sitnet_nearby_reaches (nearby, match->actor, match->steps - 1));
      found_pairs++;
    }
    for (guint a = 0; a < ACTORS; a++)
      for (guint b = 0; b < ACTORS; b++) {
        if (drawn.pair[a][b] != should_meet (&drawn, a, b))
          g_printerr ("seed %" G_GUINT64_FORMAT ": %u %u\n", seed, a, b);
        CU_ASSERT_EQUAL (drawn.pair[a][b], should_meet (&drawn, a, b));
      }
  }
  CU_ASSERT_TRUE (found_pairs > test_rounds (300));
}

static gboolean
are_alike (const SitnetMatches *all, const SitnetMatch *a, const SitnetMatches *some, const SitnetMatch *b)
{
  gboolean alike = a->actor == b->actor && a->provider == b->provider && a->n == b->n && a->families == b->families &&
                   a->steps == b->steps && a->bridges == b->bridges && a->score == b->score;
  for (guint32 i = 0; alike && i < a->n; i++) {
    const SitnetServing *left = &g_array_index (all->servings, SitnetServing, a->first + i);
    const SitnetServing *right = &g_array_index (some->servings, SitnetServing, b->first + i);
    alike = left->asker == right->asker && left->provider == right->provider &&
            left->requirement == right->requirement && left->served == right->served && left->points == right->points;
  }
  for (guint32 i = 0; alike && a->steps != G_MAXUINT32 && i + 1 < a->steps; i++)
    alike = g_array_index (all->ways, guint32, a->way + i) == g_array_index (some->ways, guint32, b->way + i);
  return alike;
}

/* However few servings make a turn, the best are the first of all. */
static void
finds_the_best_in_turns (void)
{
  static const guint32 turns[] = {1, 3, 10}, most[] = {1, 2, 5, G_MAXUINT32};
  for (guint64 seed = 1; seed <= test_rounds (200); seed++) {
    guint64 state = seed * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
    Drawn drawn = {0};
    g_autoptr (SitnetNetwork) network = draw_network (&state, &drawn);
    g_autoptr (SitnetMatches) all = matches_of (network);
    g_autoptr (SitnetSupplyDemand) supply_demand = sitnet_coverage_input_supply_demand (network, NULL, NULL);
    for (guint c = 0; c < G_N_ELEMENTS (turns) * G_N_ELEMENTS (most); c++) {
      guint32 limit = most[c % G_N_ELEMENTS (most)], a_turn = turns[c / G_N_ELEMENTS (most)];
      g_autoptr (SitnetMatches) some = sitnet_matches_find (network, supply_demand, NULL, limit, a_turn, NULL, NULL);
      gboolean right = some->matches->len == MIN (limit, all->matches->len);
      for (guint i = 0; right && i < some->matches->len; i++)
        right = are_alike (all, &g_array_index (all->matches, SitnetMatch, i), some,
                           &g_array_index (some->matches, SitnetMatch, i));
      if (!right)
        g_printerr ("seed %" G_GUINT64_FORMAT ": best %u in turns of %u\n", seed, limit, a_turn);
      CU_ASSERT_TRUE (right);
    }
  }
}

static void
finds_nothing_in_nothing (void)
{
  g_autoptr (SitnetNetwork) network = sample_empty ();
  g_autofree char *text = matches_text (network);
  ASSERT_TEXT (text, "");
}

static const TestCase cases[] = {
    {"counts points by hand", counts_points_by_hand},       {"counts bridges", counts_bridges},
    {"joins both directions", joins_both_directions},       {"finds each pair once", finds_each_pair_once},
    {"finds nothing in nothing", finds_nothing_in_nothing}, {"has no room without places", has_no_room_without_places},
    {"finds the best in turns", finds_the_best_in_turns},
};
TEST_MAIN ("matches", cases)
