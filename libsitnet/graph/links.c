/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Merges rows of ties to links and lays the links out by actor. */
#include "links.h"

#include "pieces.h"
#include "ranked-bits.h"
#include "target-clones.h"
#include "thread.h"

#define MOST_LINKS (G_MAXUINT32 / 2) /* each link stands twice in the neighbours, whose places are 32 bits wide */

/* So many rows take less time than a thread does. */
enum { FEW_ROWS = 20000 };

/* Links are laid out by several threads, each of which has a range of actors and writes what is said of these alone. */
typedef struct {
  SitnetLinks *links;
  const SitnetPairs *pairs;
  guint32 n_ties;
  const guint32 *from, *to;
  SitnetRankedBits first; /* rows that come first of their pair: a row's link is its rank */
  guint32 n_parts;
} Layout;

static gboolean
allocate (SitnetLinks *self, guint32 n_links)
{
  self->n_links = n_links;
  if (n_links > MOST_LINKS)
    return FALSE;
  self->neighbours = g_new (guint32, 2 * (gsize)n_links);
  self->link_ids = g_new (guint32, 2 * (gsize)n_links);
  self->from = g_new (guint32, n_links);
  self->to = g_new (guint32, n_links);
  self->tie = g_new (guint32, n_links);
  return TRUE;
}

static void
work_off (Layout *self, SitnetPieceFunc work)
{
  SitnetPieces pieces = {.n = self->n_parts, .work = work, .data = self};
  sitnet_pieces_work_off (&pieces, NULL); /* no piece fails, and nobody stops them */
}

/* The first actor of a range: all have about as many pairs. */
static guint32
range_start (const Layout *self, guint32 part)
{
  const SitnetPairs *pairs = self->pairs;
  guint32 low = 0, high = pairs->n_actors, n_before = (guint32)((guint64)pairs->n_rows * part / self->n_parts);
  while (part > 0 && low < high) {
    guint32 middle = low + (high - low) / 2;
    if (pairs->offsets[middle] < n_before)
      low = middle + 1;
    else
      high = middle;
  }
  return part < self->n_parts ? low : pairs->n_actors;
}

/* The higher neighbours of an actor come in ascending order: from the last one on, those of a range are soon passed. */
static void
count_from_before (const Layout *self, guint32 begin, guint32 end)
{
  guint32 *degrees = self->links->offsets + 1;
  for (guint32 lower = 0; lower < begin; lower++) {
    const guint32 *higher = sitnet_pairs_get_higher (self->pairs, lower);
    for (guint32 k = sitnet_pairs_get_n (self->pairs, lower); k-- > 0 && higher[k] >= begin;)
      if (higher[k] < end && (k == 0 || higher[k] != higher[k - 1]))
        degrees[higher[k]]++;
  }
}

static void
count_from_within (Layout *self, guint32 begin, guint32 end)
{
  guint32 *degrees = self->links->offsets + 1;
  for (guint32 lower = begin; lower < end; lower++) {
    const guint32 *higher = sitnet_pairs_get_higher (self->pairs, lower);
    const guint32 *rows = sitnet_pairs_get_rows (self->pairs, lower);
    guint32 n_links = 0;
    for (guint32 k = 0, n = sitnet_pairs_get_n (self->pairs, lower); k < n; k++) {
      if (k > 0 && higher[k] == higher[k - 1]) {
        sitnet_ranked_bits_unset_shared (&self->first, rows[k]);
        continue;
      }
      n_links++;
      if (higher[k] < end)
        degrees[higher[k]]++;
    }
    degrees[lower] += n_links;
  }
}

static gboolean
count_part (guint32 part, guint worker, gpointer data, GError **error)
{
  Layout *self = data;
  guint32 begin = range_start (self, part), end = range_start (self, part + 1);
  count_from_before (self, begin, end);
  count_from_within (self, begin, end);
  return TRUE;
}

/* Slot a + 1 of the offsets is from now on where the next neighbour of a goes, and so in the end where those of a + 1 begin. */
static void
accumulate_degrees (SitnetLinks *self)
{
  guint32 start = 0;
  for (guint32 a = 0; a < self->n_actors; a++) {
    guint32 degree = self->offsets[a + 1];
    self->offsets[a + 1] = start;
    start += degree;
  }
}

/* The ends of each link, in order of first rows. Each row is written, and the next one over it when it is none: no processor
   could guess which are. */
static gboolean
name_ends (guint32 part, guint worker, gpointer data, GError **error)
{
  const Layout *self = data;
  const SitnetLinks links = *self->links;
  guint32 begin = (guint32)((guint64)self->n_ties * part / self->n_parts);
  guint32 end = (guint32)((guint64)self->n_ties * (part + 1) / self->n_parts);
  guint32 link = sitnet_ranked_bits_rank (&self->first, begin), last = sitnet_ranked_bits_rank (&self->first, end);
  for (guint32 i = begin; link < last; i++) {
    links.from[link] = self->from[i];
    links.to[link] = self->to[i];
    links.tie[link] = i;
    link += sitnet_ranked_bits_has (&self->first, i) ? 1 : 0;
  }
  return TRUE;
}

/* Where links are written, in the order of pairs: each actor gets its lower neighbours first, ascending, then the rest. */
typedef struct {
  guint32 *next; /* place of each actor */
  guint32 *neighbours, *link_ids;
} Pen;

static inline void
put (const Pen *pen, guint32 actor, guint32 neighbour, guint32 link)
{
  guint32 place = pen->next[actor]++;
  pen->neighbours[place] = neighbour;
  pen->link_ids[place] = link;
}

static inline Pen
pen_of (const SitnetLinks *links)
{
  return (Pen){links->offsets + 1, links->neighbours, links->link_ids};
}

/* The links from actors before a range to those in it. */
SITNET_TARGET_CLONES static void
put_from_before (const Layout *self, guint32 begin, guint32 end)
{
  const Pen pen = pen_of (self->links);
  const SitnetRankedBits first = self->first;
  for (guint32 lower = 0; lower < begin; lower++) {
    const guint32 *higher = sitnet_pairs_get_higher (self->pairs, lower);
    const guint32 *rows = sitnet_pairs_get_rows (self->pairs, lower);
    for (guint32 k = sitnet_pairs_get_n (self->pairs, lower); k-- > 0 && higher[k] >= begin;)
      if (higher[k] < end && (k == 0 || higher[k] != higher[k - 1]))
        put (&pen, higher[k], lower, sitnet_ranked_bits_rank (&first, rows[k]));
  }
}

/* The links of the actors of a range with higher ones, and those of these with them as far as they are in it too. */
SITNET_TARGET_CLONES static void
put_from_within (const Layout *self, guint32 begin, guint32 end)
{
  const Pen pen = pen_of (self->links);
  const SitnetRankedBits first = self->first;
  for (guint32 lower = begin; lower < end; lower++) {
    const guint32 *higher = sitnet_pairs_get_higher (self->pairs, lower);
    const guint32 *rows = sitnet_pairs_get_rows (self->pairs, lower);
    guint32 start = pen.next[lower], next = start, link = 0, previous = lower;
    for (guint32 k = 0, n = sitnet_pairs_get_n (self->pairs, lower); k < n; k++) {
      gboolean is_first = higher[k] != previous;
      link = is_first ? sitnet_ranked_bits_rank (&first, rows[k]) : link;
      next += is_first ? 1 : 0;
      pen.neighbours[next - 1] = previous = higher[k];
      pen.link_ids[next - 1] = link;
    }
    pen.next[lower] = next;
    for (guint32 i = start; i < next && pen.neighbours[i] < end; i++)
      put (&pen, pen.neighbours[i], lower, pen.link_ids[i]);
  }
}

static gboolean
put_part (guint32 part, guint worker, gpointer data, GError **error)
{
  const Layout *self = data;
  guint32 begin = range_start (self, part), end = range_start (self, part + 1);
  put_from_before (self, begin, end);
  put_from_within (self, begin, end);
  return TRUE;
}

/* Before degrees are counted: all rows but those of no pair. */
static void
expect_first_rows (Layout *self)
{
  sitnet_ranked_bits_init_all (&self->first, self->n_ties);
  for (guint32 i = 0; i < self->n_ties && self->pairs->n_rows < self->n_ties; i++)
    if (self->from[i] == self->to[i])
      sitnet_ranked_bits_unset_shared (&self->first, i);
}

gboolean
sitnet_links_init_pairs (SitnetLinks *self, const SitnetPairs *pairs, guint32 n_ties, const guint32 *from,
                         const guint32 *to)
{
  *self = (SitnetLinks){.n_actors = pairs->n_actors, .offsets = g_new0 (guint32, (gsize)pairs->n_actors + 1)};
  Layout layout = {
      .links = self,
      .pairs = pairs,
      .n_ties = n_ties,
      .from = from,
      .to = to,
      .n_parts = n_ties > FEW_ROWS ? MIN (sitnet_thread_count_processors (), SITNET_MOST_WORKERS) : 1,
  };
  expect_first_rows (&layout);
  work_off (&layout, count_part);
  sitnet_ranked_bits_count (&layout.first, n_ties);
  gboolean fits = allocate (self, layout.first.n_set);
  if (fits) {
    accumulate_degrees (self);
    work_off (&layout, name_ends);
    work_off (&layout, put_part);
  }
  sitnet_ranked_bits_clear (&layout.first);
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
  *self = (SitnetLinks){.n_actors = n_actors, .offsets = g_new0 (guint32, (gsize)n_actors + 1)};
  if (!allocate (self, n_links))
    return FALSE;
  for (guint32 i = 0, l = 0; i < n_ties; i++)
    if (from[i] != to[i]) {
      self->from[l] = from[i];
      self->to[l] = to[i];
      self->tie[l++] = i;
    }
  for (guint32 l = 0; l < n_links; l++) {
    self->offsets[self->from[l] + 1]++;
    self->offsets[self->to[l] + 1]++;
  }
  accumulate_degrees (self);
  Pen pen = pen_of (self);
  for (guint32 l = 0; l < n_links; l++) {
    put (&pen, self->from[l], self->to[l], l);
    put (&pen, self->to[l], self->from[l], l);
  }
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
