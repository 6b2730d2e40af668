/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Merges rows of ties to links and lays the links out by actor. */
#include "links.h"

#include "ranked-bits.h"
#include "target-clones.h"

#define MOST_LINKS (G_MAXUINT32 / 2) /* each link stands twice in the neighbours, whose places are 32 bits wide */

static gboolean
allocate (SitnetLinks *self, guint32 n_actors, guint32 n_links)
{
  *self = (SitnetLinks){.n_actors = n_actors, .n_links = n_links};
  if (n_links > MOST_LINKS)
    return FALSE;
  self->offsets = g_new0 (guint32, (gsize)n_actors + 1);
  self->neighbours = g_new (guint32, 2 * (gsize)n_links);
  self->link_ids = g_new (guint32, 2 * (gsize)n_links);
  self->from = g_new (guint32, n_links);
  self->to = g_new (guint32, n_links);
  self->tie = g_new (guint32, n_links);
  return TRUE;
}

static gboolean
starts_pair (const SitnetPairs *pairs, guint32 lower, guint32 k)
{
  return k == pairs->offsets[lower] || pairs->higher[k] != pairs->higher[k - 1];
}

/* Rows that come first of their pair: a row's link is its rank. */
static void
find_first_rows (const SitnetPairs *pairs, guint32 n_ties, SitnetRankedBits *first)
{
  sitnet_ranked_bits_init (first, n_ties);
  for (guint32 lower = 0; lower < pairs->n_actors; lower++)
    for (guint32 k = pairs->offsets[lower]; k < pairs->offsets[lower + 1]; k++)
      if (starts_pair (pairs, lower, k))
        sitnet_ranked_bits_set (first, pairs->rows[k]);
  sitnet_ranked_bits_count (first, n_ties);
}

static void
accumulate_degrees (SitnetLinks *self)
{
  for (guint32 l = 0; l < self->n_links; l++) {
    self->offsets[self->from[l]]++;
    self->offsets[self->to[l]]++;
  }
  guint32 start = 0;
  for (guint32 a = 0; a <= self->n_actors; a++) {
    guint32 degree = self->offsets[a];
    self->offsets[a] = start;
    start += degree;
  }
}

static inline void
put (SitnetLinks *self, guint32 actor, guint32 neighbour, guint32 link)
{
  guint32 place = self->offsets[actor]++;
  self->neighbours[place] = neighbour;
  self->link_ids[place] = link;
}

static void
rewind_offsets (SitnetLinks *self)
{
  for (guint32 a = self->n_actors; a > 0; a--)
    self->offsets[a] = self->offsets[a - 1];
  self->offsets[0] = 0;
}

/* The ends of each link, in order of first rows. */
static void
name_ends (SitnetLinks *self, const SitnetRankedBits *first, guint32 n_ties, const guint32 *from, const guint32 *to)
{
  for (guint32 i = 0, link = 0; i < n_ties; i++)
    if (sitnet_ranked_bits_has (first, i)) {
      self->from[link] = from[i];
      self->to[link] = to[i];
      self->tie[link++] = i;
    }
}

/* Pairs come by lower, then higher actor: each actor gets its lower neighbours first, ascending, then the rest. */
SITNET_TARGET_CLONES static void
put_links (SitnetLinks *self, const SitnetRankedBits *first, const SitnetPairs *pairs)
{
  for (guint32 lower = 0; lower < pairs->n_actors; lower++)
    for (guint32 k = pairs->offsets[lower]; k < pairs->offsets[lower + 1]; k++)
      if (starts_pair (pairs, lower, k)) {
        guint32 link = sitnet_ranked_bits_rank (first, pairs->rows[k]);
        put (self, lower, pairs->higher[k], link);
        put (self, pairs->higher[k], lower, link);
      }
}

gboolean
sitnet_links_init_pairs (SitnetLinks *self, const SitnetPairs *pairs, guint32 n_ties, const guint32 *from,
                         const guint32 *to)
{
  SitnetRankedBits first;
  find_first_rows (pairs, n_ties, &first);
  gboolean fits = allocate (self, pairs->n_actors, first.n_set);
  if (fits) {
    name_ends (self, &first, n_ties, from, to);
    accumulate_degrees (self);
    put_links (self, &first, pairs);
    rewind_offsets (self);
  }
  sitnet_ranked_bits_clear (&first);
  return fits;
}

gboolean
sitnet_links_init (SitnetLinks *self, guint32 n_actors, guint32 n_ties, const guint32 *from, const guint32 *to)
{
  SitnetPairs pairs;
  sitnet_pairs_init (&pairs, n_actors, n_ties, from, to);
  gboolean fits = sitnet_links_init_pairs (self, &pairs, n_ties, from, to);
  sitnet_pairs_clear (&pairs);
  return fits;
}

gboolean
sitnet_links_init_raw (SitnetLinks *self, guint32 n_actors, guint32 n_ties, const guint32 *from, const guint32 *to)
{
  guint32 n_links = 0;
  for (guint32 i = 0; i < n_ties; i++)
    n_links += from[i] != to[i];
  if (!allocate (self, n_actors, n_links))
    return FALSE;
  for (guint32 i = 0, l = 0; i < n_ties; i++)
    if (from[i] != to[i]) {
      self->from[l] = from[i];
      self->to[l] = to[i];
      self->tie[l++] = i;
    }
  accumulate_degrees (self);
  for (guint32 l = 0; l < n_links; l++) {
    put (self, self->from[l], self->to[l], l);
    put (self, self->to[l], self->from[l], l);
  }
  rewind_offsets (self);
  return TRUE;
}

void
sitnet_links_clear (SitnetLinks *self)
{
  g_clear_pointer (&self->offsets, g_free);
  g_clear_pointer (&self->neighbours, g_free);
  g_clear_pointer (&self->link_ids, g_free);
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->to, g_free);
  g_clear_pointer (&self->tie, g_free);
}

gboolean
sitnet_links_are_linked (const SitnetLinks *self, guint32 from, guint32 to)
{
  guint32 low = self->offsets[from], high = self->offsets[from + 1];
  while (low < high) {
    guint32 middle = low + (high - low) / 2;
    if (self->neighbours[middle] == to)
      return TRUE;
    if (self->neighbours[middle] < to)
      low = middle + 1;
    else
      high = middle;
  }
  return FALSE;
}
