/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Steps, bridges and ways against naive walks on random networks. */
#include "ways.h"

#include "sample-network.h"
#include "nearby.h"
#include "network-connectivity.h"

enum { N = 9 };

static SitnetNetwork *
random_network (guint64 *state)
{
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_autoptr (GError) error = NULL;
  char names[2][2] = {"", ""};
  for (guint i = 0; i < N; i++) {
    names[0][0] = (char)('a' + (int)i);
    sitnet_builder_add (b, NULL, "actors", "id", names[0], NULL);
  }
  for (guint i = 0; i < N; i++)
    for (guint j = 0; j < i; j++) {
      names[0][0] = (char)('a' + (int)i);
      names[1][0] = (char)('a' + (int)j);
      if (test_random_below (state, 5) == 0)
        sitnet_builder_add (b, NULL, "ties", "from", names[0], "to", names[1], NULL);
    }
  SitnetNetwork *network = sitnet_builder_seal (b, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static guint32
link_between (const SitnetNetwork *network, guint32 a, guint32 b)
{
  for (guint32 i = network->links.offsets[a]; i < network->links.offsets[a + 1]; i++)
    if (network->links.neighbours[i] == b)
      return network->links.link_ids[i];
  return G_MAXUINT32;
}

/* The way found must be one, as long as told, with the bridges told, and no shorter one may exist. */
static gboolean
is_right (const SitnetNetwork *network, SitnetNearby *nearby, SitnetWays *ways, guint32 to)
{
  const SitnetConnectivity *connectivity = sitnet_network_get_connectivity (network);
  gboolean reached = sitnet_ways_reach (ways, to);
  sitnet_nearby_want (nearby, &to, 1);
  if (!reached)
    return !sitnet_nearby_reaches (nearby, ways->from, N);
  guint32 steps = ways->steps[to], n_bridges = 0;
  g_autoptr (GArray) between = g_array_new (FALSE, FALSE, sizeof (guint32));
  sitnet_ways_append (ways, to, between);
  if (!sitnet_nearby_reaches (nearby, ways->from, steps) ||
      (steps > 0 && sitnet_nearby_reaches (nearby, ways->from, steps - 1)) ||
      between->len != (steps > 0 ? steps - 1 : 0))
    return FALSE;
  if (steps > 0)
    g_array_append_val (between, to);
  for (guint32 i = 0, at = ways->from; i < between->len; i++) {
    guint32 next = g_array_index (between, guint32, i), link = link_between (network, at, next);
    if (link == G_MAXUINT32)
      return FALSE;
    n_bridges += sitnet_connectivity_is_bridge (connectivity, link) ? 1 : 0;
    at = next;
  }
  return n_bridges == ways->bridges[to];
}

static void
finds_shortest_ways (void)
{
  guint64 state = 2718;
  for (guint round = 0; round < test_rounds (200); round++) {
    g_autoptr (SitnetNetwork) network = random_network (&state);
    g_autoptr (SitnetNearby) nearby = sitnet_nearby_new (network);
    g_autoptr (SitnetWays) ways = sitnet_ways_new (&network->links, sitnet_network_get_connectivity (network));
    for (guint32 from = 0; from < N; from++) {
      sitnet_ways_begin (ways, from);
      for (guint32 k = 0; k < N; k++) {
        gboolean right = is_right (network, nearby, ways, (k * 4 + from) % N);
        if (!right)
          printf ("round %u of seed 2718: from %u to %u\n", round, from, (k * 4 + from) % N);
        CU_ASSERT_TRUE (right);
      }
    }
  }
}

static const TestCase cases[] = {{"finds shortest ways", finds_shortest_ways}};
TEST_MAIN ("ways", cases)
