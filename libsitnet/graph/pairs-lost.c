/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sums up the pieces that hang on each actor while one depth-first walk, without recursion, leaves them. */
#include "pairs-lost.h"

#define NOBODY G_MAXUINT32

typedef struct {
  const SitnetLinks *links;
  guint32 *order;  /* actors as they were found, component after component */
  guint32 *number; /* where in `order`, NOBODY = not found */
  guint32 *low;    /* least number reached from below */
  guint32 *parent;
  guint32 *next;    /* where in `neighbours` to go on */
  guint32 *cut_off; /* actors in the pieces below that hang on this actor alone */
  guint64 *squares; /* sum of the squares of their sizes */
  guint32 n_found;
} Walk;

static void
find (Walk *walk, guint32 actor, guint32 parent)
{
  walk->order[walk->n_found] = actor;
  walk->number[actor] = walk->low[actor] = walk->n_found++;
  walk->parent[actor] = parent;
  walk->next[actor] = walk->links->offsets[actor];
}

/* The next neighbour not yet found, which is found now; NOBODY at the end. A link back to the parent does no
   harm here: an actor is cut off by low >= number, and the parent's own number is not below that. */
static guint32
advance (Walk *walk, guint32 actor)
{
  guint32 end = walk->links->offsets[actor + 1];
  while (walk->next[actor] < end) {
    guint32 neighbour = walk->links->neighbours[walk->next[actor]++];
    if (walk->number[neighbour] == NOBODY) {
      find (walk, neighbour, actor);
      return neighbour;
    }
    walk->low[actor] = MIN (walk->low[actor], walk->number[neighbour]);
  }
  return NOBODY;
}

static guint32
retreat (Walk *walk, guint32 actor)
{
  guint32 parent = walk->parent[actor];
  if (walk->low[actor] >= walk->number[parent]) {
    guint64 size = walk->n_found - walk->number[actor];
    walk->cut_off[parent] += (guint32)size;
    walk->squares[parent] += size * size;
  } else
    walk->low[parent] = MIN (walk->low[parent], walk->low[actor]);
  return parent;
}

/* One component: others² − Σ size² counts every lost pair twice. */
static void
walk_component (Walk *walk, guint32 root, guint64 *lost)
{
  guint32 first = walk->n_found;
  find (walk, root, NOBODY);
  for (guint32 actor = root; actor != NOBODY;) {
    guint32 neighbour = advance (walk, actor);
    if (neighbour != NOBODY)
      actor = neighbour;
    else if (actor == root)
      break;
    else
      actor = retreat (walk, actor);
  }
  guint64 others = walk->n_found - first - 1;
  for (guint32 i = first; i < walk->n_found; i++) {
    guint32 actor = walk->order[i];
    guint64 above = others - walk->cut_off[actor];
    lost[actor] = (others * others - walk->squares[actor] - above * above) / 2;
  }
}

guint64 *
sitnet_pairs_lost (const SitnetLinks *links)
{
  gsize n = links->n_actors;
  guint64 *lost = g_new (guint64, n);
  Walk walk = {links,
               g_new (guint32, n),
               g_new (guint32, n),
               g_new (guint32, n),
               g_new (guint32, n),
               g_new (guint32, n),
               g_new0 (guint32, n),
               g_new0 (guint64, n),
               0};
  for (gsize a = 0; a < n; a++)
    walk.number[a] = NOBODY;
  for (guint32 root = 0; root < links->n_actors; root++)
    if (walk.number[root] == NOBODY)
      walk_component (&walk, root, lost);
  g_free (walk.order);
  g_free (walk.number);
  g_free (walk.low);
  g_free (walk.parent);
  g_free (walk.next);
  g_free (walk.cut_off);
  g_free (walk.squares);
  return lost;
}
