/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Components, bridges, cut actors: small shapes, taking every tie and actor away by hand, igraph, and long
 * paths. */
#include "connectivity.h"
#include "random-links.h"

#if HAVE_IGRAPH
#include <igraph.h>
#endif

enum { N_RANDOM = 1000 };

static guint32
find_root (guint32 *parent, guint32 actor)
{
  while (parent[actor] != actor)
    actor = parent[actor] = parent[parent[actor]];
  return actor;
}

/* The component of every actor, named by its least actor, without one link or one actor (G_MAXUINT32 = none).
 */
static void
components_without (const SitnetLinks *links, guint32 link, guint32 actor, guint32 *component)
{
  guint32 parent[MOST_ACTORS];
  for (guint32 a = 0; a < links->n_actors; a++)
    parent[a] = a;
  for (guint32 l = 0; l < links->n_links; l++)
    if (l != link && links->from[l] != actor && links->to[l] != actor) {
      guint32 u = find_root (parent, links->from[l]), v = find_root (parent, links->to[l]);
      parent[MAX (u, v)] = MIN (u, v);
    }
  for (guint32 a = 0; a < links->n_actors; a++)
    component[a] = find_root (parent, a);
}

static guint32
count_equal (const guint32 *component, guint32 n, guint32 value)
{
  guint32 count = 0;
  for (guint32 a = 0; a < n; a++)
    count += component[a] == value;
  return count;
}

static guint32
naive_link_separates (const SitnetLinks *links, guint32 link)
{
  guint32 component[MOST_ACTORS], u = links->from[link], v = links->to[link], n = links->n_actors;
  components_without (links, link, G_MAXUINT32, component);
  if (component[u] == component[v])
    return 0;
  return MIN (count_equal (component, n, component[u]), count_equal (component, n, component[v]));
}

static guint32
naive_actor_separates (const SitnetLinks *links, guint32 actor)
{
  guint32 whole[MOST_ACTORS], rest[MOST_ACTORS], n = links->n_actors, largest = 0;
  components_without (links, G_MAXUINT32, G_MAXUINT32, whole);
  components_without (links, G_MAXUINT32, actor, rest);
  for (guint32 a = 0; a < n; a++)
    if (a != actor && whole[a] == whole[actor])
      largest = MAX (largest, count_equal (rest, n, rest[a]));
  return count_equal (whole, n, whole[actor]) - 1 - largest;
}

static guint
check_naive (const SitnetLinks *links, const SitnetConnectivity *found)
{
  guint32 component[MOST_ACTORS], n_components = 0, n_bridges = 0, n_cut = 0;
  guint wrong = 0;
  components_without (links, G_MAXUINT32, G_MAXUINT32, component);
  for (guint32 a = 0; a < links->n_actors; a++) {
    n_components += component[a] == a;
    wrong += found->component[a] != found->component[component[a]];
    wrong += found->component_sizes[found->component[a]] != count_equal (component, links->n_actors, component[a]);
    wrong += found->actor_separates[a] != naive_actor_separates (links, a);
    n_cut += sitnet_connectivity_is_cut (found, a) ? 1 : 0;
  }
  for (guint32 l = 0; l < links->n_links; l++) {
    wrong += sitnet_connectivity_link_separates (found, l) != naive_link_separates (links, l);
    n_bridges += sitnet_connectivity_is_bridge (found, l) ? 1 : 0;
  }
  return wrong + (found->n_components != n_components) + (found->n_bridges != n_bridges) +
         (found->n_cut_actors != n_cut);
}

#if HAVE_IGRAPH
static guint
check_igraph (const SitnetLinks *links, const SitnetConnectivity *found)
{
  igraph_t graph;
  igraph_vector_int_t edges, bridges, cuts;
  igraph_integer_t n_components = 0;
  guint wrong = 0;
  igraph_vector_int_init (&edges, 2 * (igraph_integer_t)links->n_links);
  igraph_vector_int_init (&bridges, 0);
  igraph_vector_int_init (&cuts, 0);
  for (guint32 l = 0; l < links->n_links; l++) {
    VECTOR (edges)[2 * l] = links->from[l];
    VECTOR (edges)[2 * l + 1] = links->to[l];
  }
  igraph_create (&graph, &edges, links->n_actors, IGRAPH_UNDIRECTED);
  igraph_connected_components (&graph, NULL, NULL, &n_components, IGRAPH_WEAK);
  igraph_bridges (&graph, &bridges);
  igraph_articulation_points (&graph, &cuts);
  wrong += n_components != found->n_components;
  wrong += igraph_vector_int_size (&bridges) != found->n_bridges;
  wrong += igraph_vector_int_size (&cuts) != found->n_cut_actors;
  for (igraph_integer_t i = 0; i < igraph_vector_int_size (&bridges); i++)
    wrong += !sitnet_connectivity_is_bridge (found, (guint32)VECTOR (bridges)[i]);
  for (igraph_integer_t i = 0; i < igraph_vector_int_size (&cuts); i++)
    wrong += !sitnet_connectivity_is_cut (found, (guint32)VECTOR (cuts)[i]);
  igraph_destroy (&graph);
  igraph_vector_int_destroy (&edges);
  igraph_vector_int_destroy (&bridges);
  igraph_vector_int_destroy (&cuts);
  return wrong;
}
#else
static guint
check_igraph (const SitnetLinks *links, const SitnetConnectivity *found)
{
  return 0;
}
#endif

static void
check_random (gboolean raw)
{
  for (guint64 seed = 1; seed <= test_rounds (N_RANDOM); seed++) {
    guint64 state = random_state (seed);
    RandomTies ties;
    random_ties_draw (&ties, &state);
    SitnetLinks links;
    gboolean made =
        (raw ? sitnet_links_init_raw : sitnet_links_init) (&links, ties.n_actors, ties.n_ties, ties.from, ties.to);
    CU_ASSERT_TRUE_FATAL (made);
    g_auto (SitnetConnectivity) found;
    sitnet_connectivity_init (&found, &links);
    guint naive = check_naive (&links, &found), peer = check_igraph (&links, &found);
    if (naive + peer > 0)
      g_printerr ("\nseed %" G_GUINT64_FORMAT "%s: %u differ from taking away, %u from igraph\n", seed,
                  raw ? " (raw)" : "", naive, peer);
    CU_ASSERT_EQUAL (naive, 0);
    CU_ASSERT_EQUAL (peer, 0);
    sitnet_links_clear (&links);
  }
}

static void
random_merged (void)
{
  check_random (FALSE);
}

static void
random_raw (void)
{
  check_random (TRUE);
}

static void
empty_and_single (void)
{
  for (guint32 n = 0; n <= 1; n++) {
    SitnetLinks links;
    CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, n, 0, NULL, NULL));
    g_auto (SitnetConnectivity) found;
    sitnet_connectivity_init (&found, &links);
    CU_ASSERT_EQUAL (found.n_components, n);
    CU_ASSERT_EQUAL (found.n_bridges, 0);
    CU_ASSERT_EQUAL (found.n_cut_actors, 0);
    sitnet_links_clear (&links);
  }
}

/* Krackhardt's kite (Krackhardt 1990, Administrative Science Quarterly 35): Heather and Ike hold the tail. */
static void
kite (void)
{
  static const guint32 from[] = {0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 3, 4, 5, 5, 6, 7, 8};
  static const guint32 to[] = {1, 2, 3, 5, 3, 4, 6, 3, 5, 4, 5, 6, 6, 6, 7, 7, 8, 9};
  SitnetLinks links;
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, 10, G_N_ELEMENTS (from), from, to));
  g_auto (SitnetConnectivity) found;
  sitnet_connectivity_init (&found, &links);
  CU_ASSERT_EQUAL (found.n_components, 1);
  CU_ASSERT_EQUAL (found.n_bridges, 2);
  CU_ASSERT_EQUAL (sitnet_connectivity_link_separates (&found, 16), 2);
  CU_ASSERT_EQUAL (sitnet_connectivity_link_separates (&found, 17), 1);
  CU_ASSERT_EQUAL (found.n_cut_actors, 2);
  CU_ASSERT_EQUAL (found.actor_separates[7], 2);
  CU_ASSERT_EQUAL (found.actor_separates[8], 1);
  sitnet_links_clear (&links);
}

/* Deep enough to overflow any stack that grows with the path. */
static void
long_path (void)
{
  enum { LENGTH = 1000000 };
  g_autofree guint32 *from = g_new (guint32, LENGTH - 1), *to = g_new (guint32, LENGTH - 1);
  for (guint32 t = 0; t < LENGTH - 1; t++) {
    from[t] = t;
    to[t] = t + 1;
  }
  SitnetLinks links;
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, LENGTH, LENGTH - 1, from, to));
  g_auto (SitnetConnectivity) found;
  sitnet_connectivity_init (&found, &links);
  CU_ASSERT_EQUAL (found.n_components, 1);
  CU_ASSERT_EQUAL (found.n_bridges, LENGTH - 1);
  CU_ASSERT_EQUAL (found.n_cut_actors, LENGTH - 2);
  CU_ASSERT_EQUAL (sitnet_connectivity_link_separates (&found, LENGTH / 2 - 1), LENGTH / 2);
  CU_ASSERT_EQUAL (found.actor_separates[3], 3);
  sitnet_links_clear (&links);
}

static const TestCase cases[] = {
    {"empty and single", empty_and_single},
    {"kite", kite},
    {"random, merged", random_merged},
    {"random, raw", random_raw},
    {"long path", long_path},
};
TEST_MAIN ("connectivity", cases)
