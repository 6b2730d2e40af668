/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Components, bridges and cut actors in one iterative depth-first pass (Tarjan 1972; Hopcroft and Tarjan
   1973), which also weighs what each bridge and cut actor separates. */
#include "connectivity.h"

#define NOBODY G_MAXUINT32
#define NO_BRIDGE G_MAXUINT32

/* Arrays and not a struct per actor: most links lead to an actor already seen, of which only the number is
 * read. */
typedef struct {
  const SitnetLinks *links;
  guint32 *number; /* order of discovery from 1, 0 = not seen */
  guint32 *low;    /* least number reached from below; the component once the actor is done */
  guint32 *
      parent; /* the actor it was reached from; of one that was reached by a bridge, in the end: how many lie behind it */
  guint32 *next;    /* where in `neighbours` to go on; in the end: the bridge it was reached by, or NO_BRIDGE */
  guint32 *cut_off; /* actors in the pieces below that hang on this actor alone */
  guint32 *largest; /* the largest of these pieces */
  guint32 last_number;
} Pass;

static inline void
discover (Pass *pass, guint32 actor, guint32 parent)
{
  pass->number[actor] = pass->low[actor] = ++pass->last_number;
  pass->parent[actor] = parent;
  pass->next[actor] = pass->links->offsets[actor];
}

/* The link by which the walk went on from an actor last. */
static inline guint32
link_taken (const Pass *pass, guint32 actor)
{
  return pass->links->link_ids[pass->next[actor] - 1];
}

/* Goes on from an actor until a neighbour not yet seen, which is discovered and returned, or NOBODY at the
   end. It is the link back that is passed over, not the parent: a second tie with the parent is a way round.
 */
static inline guint32
advance (Pass *pass, guint32 actor)
{
  const SitnetLinks *links = pass->links;
  guint32 end = links->offsets[actor + 1], low = pass->low[actor], parent = pass->parent[actor];
  for (guint32 i = pass->next[actor]; i < end; i++) {
    guint32 neighbour = links->neighbours[i], number = pass->number[neighbour];
    if (number == 0) {
      pass->next[actor] = i + 1;
      pass->low[actor] = low;
      discover (pass, neighbour, actor);
      return neighbour;
    }
    if (number < low && (neighbour != parent || links->link_ids[i] != link_taken (pass, parent)))
      low = number;
  }
  pass->low[actor] = low;
  return NOBODY;
}

/* Leaves an actor for the one it was reached from and says what lies below. */
static inline guint32
retreat (Pass *pass, guint32 actor, guint32 component)
{
  guint32 parent = pass->parent[actor], low = pass->low[actor], parent_number = pass->number[parent];
  pass->next[actor] = low > parent_number ? link_taken (pass, parent) : NO_BRIDGE;
  if (low >= parent_number) {
    guint32 size = pass->parent[actor] = pass->last_number - pass->number[actor] + 1;
    pass->cut_off[parent] += size;
    pass->largest[parent] = MAX (pass->largest[parent], size);
  } else if (low < pass->low[parent])
    pass->low[parent] = low;
  pass->low[actor] = component;
  return parent;
}

static void
walk (Pass *pass, guint32 root, guint32 component)
{
  discover (pass, root, NOBODY);
  for (guint32 actor = root;;) {
    guint32 neighbour = advance (pass, actor);
    if (neighbour != NOBODY)
      actor = neighbour;
    else if (actor != root)
      actor = retreat (pass, actor, component);
    else
      break;
  }
  pass->low[root] = component;
  pass->next[root] = NO_BRIDGE;
}

/* The root of a walk needs no rule of its own: all of its component hangs on it, nothing remains above. */
static void
weigh (SitnetConnectivity *self, const Pass *pass)
{
  for (guint32 actor = 0; actor < self->n_actors; actor++) {
    guint32 others = self->component_sizes[self->component[actor]] - 1;
    guint32 above = others - pass->cut_off[actor];
    self->actor_separates[actor] = others - MAX (above, pass->largest[actor]);
    self->n_cut_actors += self->actor_separates[actor] > 0;
  }
}

static void
gather_bridges (SitnetConnectivity *self, const Pass *pass)
{
  sitnet_ranked_bits_init (&self->bridges, self->n_links);
  for (guint32 actor = 0; actor < self->n_actors; actor++)
    if (pass->next[actor] != NO_BRIDGE)
      sitnet_ranked_bits_set (&self->bridges, pass->next[actor]);
  sitnet_ranked_bits_count (&self->bridges, self->n_links);
  self->n_bridges = self->bridges.n_set;
  self->smaller_sides = g_new (guint32, self->n_bridges);
  for (guint32 actor = 0; actor < self->n_actors; actor++)
    if (pass->next[actor] != NO_BRIDGE) {
      guint32 size = self->component_sizes[self->component[actor]], below = pass->parent[actor];
      self->smaller_sides[sitnet_ranked_bits_rank (&self->bridges, pass->next[actor])] = MIN (below, size - below);
    }
}

static void
finish (SitnetConnectivity *self, Pass *pass, GArray *sizes)
{
  self->n_components = sizes->len;
  self->component_sizes = (guint32 *)g_array_free (sizes, FALSE);
  self->component = pass->low;
  self->actor_separates = pass->cut_off; /* each entry is read before it is written over */
  weigh (self, pass);
  gather_bridges (self, pass);
  g_free (pass->number);
  g_free (pass->parent);
  g_free (pass->next);
  g_free (pass->largest);
}

void
sitnet_connectivity_init (SitnetConnectivity *self, const SitnetLinks *links)
{
  guint32 n = links->n_actors;
  *self = (SitnetConnectivity){.n_actors = n, .n_links = links->n_links};
  Pass pass = {
      .links = links,
      .number = g_new0 (guint32, n),
      .low = g_new (guint32, n),
      .parent = g_new (guint32, n),
      .next = g_new (guint32, n),
      .cut_off = g_new0 (guint32, n),
      .largest = g_new0 (guint32, n),
  };
  GArray *sizes = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 root = 0; root < n; root++) {
    if (pass.number[root] != 0)
      continue;
    guint32 before = pass.last_number;
    walk (&pass, root, sizes->len);
    guint32 size = pass.last_number - before;
    g_array_append_val (sizes, size);
  }
  finish (self, &pass, sizes);
}

void
sitnet_connectivity_clear (SitnetConnectivity *self)
{
  g_clear_pointer (&self->component, g_free);
  g_clear_pointer (&self->component_sizes, g_free);
  g_clear_pointer (&self->actor_separates, g_free);
  sitnet_ranked_bits_clear (&self->bridges);
  g_clear_pointer (&self->smaller_sides, g_free);
}
