/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Merges rows of ties to links and lays the links out by actor. */
#include "links.h"

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

/* Rows that come first of their pair, as bits, and how many come before each word of them: a row's link is its rank.
   At a million actors the bits fit the second-level cache where a number per row would not. */
typedef struct {
  guint64 *bits;
  guint32 *before;
  guint32 n_links;
} FirstRows;

static FirstRows
find_first_rows (const SitnetPairs *pairs, guint32 n_ties)
{
  gsize n_words = (gsize)n_ties / 64 + 1;
  FirstRows first = {g_new0 (guint64, n_words), g_new (guint32, n_words), 0};
  for (guint32 lower = 0; lower < pairs->n_actors; lower++)
    for (guint32 k = pairs->offsets[lower]; k < pairs->offsets[lower + 1]; k++)
      if (starts_pair (pairs, lower, k))
        first.bits[pairs->rows[k] >> 6] |= G_GUINT64_CONSTANT (1) << (pairs->rows[k] & 63);
  for (gsize w = 0; w < n_words; w++) {
    first.before[w] = first.n_links;
    first.n_links += (guint32)__builtin_popcountll (first.bits[w]);
  }
  return first;
}

static inline guint32
link_of_first_row (const FirstRows *first, guint32 row)
{
  guint64 below = first->bits[row >> 6] & ((G_GUINT64_CONSTANT (1) << (row & 63)) - 1);
  return first->before[row >> 6] + (guint32)__builtin_popcountll (below);
}

static void
first_rows_clear (FirstRows *first)
{
  g_free (first->bits);
  g_free (first->before);
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
name_ends (SitnetLinks *self, const FirstRows *first, guint32 n_ties, const guint32 *from, const guint32 *to)
{
  for (guint32 i = 0, link = 0; i < n_ties; i++)
    if (first->bits[i >> 6] >> (i & 63) & 1) {
      self->from[link] = from[i];
      self->to[link] = to[i];
      self->tie[link++] = i;
    }
}

gboolean
sitnet_links_init_pairs (SitnetLinks *self, const SitnetPairs *pairs, guint32 n_ties, const guint32 *from,
                         const guint32 *to)
{
  FirstRows first = find_first_rows (pairs, n_ties);
  gboolean fits = allocate (self, pairs->n_actors, first.n_links);
  if (fits) {
    name_ends (self, &first, n_ties, from, to);
    accumulate_degrees (self);
    /* Pairs come by lower, then higher actor: each actor gets its lower neighbours first, ascending, then the rest. */
    for (guint32 lower = 0; lower < pairs->n_actors; lower++)
      for (guint32 k = pairs->offsets[lower]; k < pairs->offsets[lower + 1]; k++)
        if (starts_pair (pairs, lower, k)) {
          guint32 link = link_of_first_row (&first, pairs->rows[k]);
          put (self, lower, pairs->higher[k], link);
          put (self, pairs->higher[k], lower, link);
        }
    rewind_offsets (self);
  }
  first_rows_clear (&first);
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
