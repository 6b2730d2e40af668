/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Steps between actors against a naive closure on random networks; actors out of scope. */
#include "nearby.h"
#include "sample-network.h"

enum { N = 7 };

static SitnetNetwork *
random_network (guint64 *state, gboolean tied[N][N])
{
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_autoptr (GError) error = NULL;
  char names[2][2] = {"", ""};
  for (guint i = 0; i < N; i++) {
    names[0][0] = (char)('a' + (int)i);
    sitnet_builder_add (b, NULL, "actors", "id", names[0], "name", names[0], NULL);
  }
  for (guint i = 0; i < N; i++)
    for (guint j = 0; j < N; j++) {
      if (i >= j || test_random_below (state, 4) > 0)
        continue;
      tied[i][j] = tied[j][i] = TRUE;
      names[0][0] = (char)('a' + (int)i);
      names[1][0] = (char)('a' + (int)j);
      sitnet_builder_add (b, NULL, "ties", "from", names[0], "to", names[1], NULL);
    }
  SitnetNetwork *network = sitnet_builder_seal (b, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static gboolean
naive_reaches (gboolean tied[N][N], guint from, guint to, guint steps)
{
  if (from == to)
    return TRUE;
  for (guint next = 0; steps > 0 && next < N; next++)
    if (tied[from][next] && naive_reaches (tied, next, to, steps - 1))
      return TRUE;
  return FALSE;
}

static void
reaches_what_a_walk_reaches (void)
{
  guint64 state = 43;
  for (guint round = 0; round < 60; round++) {
    gboolean tied[N][N] = {{FALSE}};
    g_autoptr (SitnetNetwork) network = random_network (&state, tied);
    g_autoptr (SitnetNearby) nearby = sitnet_nearby_new (network);
    for (guint32 from = 0; from < N; from++)
      for (guint32 to = 0; to < N; to++) {
        CU_ASSERT_EQUAL (sitnet_nearby_are_tied (nearby, from, to), tied[from][to]);
        sitnet_nearby_want (nearby, &to, 1);
        for (guint steps = 0; steps < 5; steps++)
          CU_ASSERT_EQUAL (sitnet_nearby_reaches (nearby, from, steps), naive_reaches (tied, from, to, steps));
      }
  }
}

static void
knows_who_is_out_of_scope (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a/school b/social c/school", "a-b b-c");
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_sector (scope, "school");
  g_autoptr (SitnetNetwork) schools = sitnet_network_scope (network, scope, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (schools);
  g_autoptr (SitnetNearby) nearby = sitnet_nearby_new (schools);
  static const guint32 rows[] = {1, 2};
  CU_ASSERT_EQUAL (sitnet_nearby_actor (nearby, 1), G_MAXUINT32);
  CU_ASSERT_EQUAL (sitnet_nearby_actor (nearby, 2), 1);
  sitnet_nearby_want (nearby, rows, 2);
  CU_ASSERT_FALSE (sitnet_nearby_reaches (nearby, 0, 5));
}

static const TestCase cases[] = {
    {"reaches what a walk reaches", reaches_what_a_walk_reaches},
    {"knows who is out of scope", knows_who_is_out_of_scope},
};
TEST_MAIN ("nearby", cases)
