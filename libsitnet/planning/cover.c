/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Chooses sets greedily, and leaves out those not worth a look. */
#include "cover.h"

#include <string.h>

/* Up to here every pair of sets is compared. */
enum { MOST_COMPARED = 4000, WORDS_A_LOOK = 1 << 18 };
/* 1 GiB of bits. */
#define MOST_WORDS ((guint64)1 << 27)

SitnetCover *
sitnet_cover_new (guint32 n_sets, guint32 n_elements)
{
  guint32 n_words = n_elements / 64 + (n_elements % 64 != 0 ? 1 : 0);
  if ((guint64)n_sets * n_words > MOST_WORDS)
    return NULL;
  guint64 *bits = g_try_new0 (guint64, MAX ((gsize)n_sets * n_words, 1));
  if (bits == NULL)
    return NULL;
  SitnetCover *self = g_new0 (SitnetCover, 1);
  self->n_sets = n_sets;
  self->n_elements = n_elements;
  self->n_words = n_words;
  self->bits = bits;
  return self;
}

void
sitnet_cover_free (SitnetCover *self)
{
  if (self == NULL)
    return;
  g_free (self->bits);
  g_free (self);
}

static const guint64 *
words_of (const SitnetCover *self, guint32 set)
{
  return self->bits + (gsize)set * self->n_words;
}

void
sitnet_cover_add (SitnetCover *self, guint32 set, guint32 element)
{
  self->bits[(gsize)set * self->n_words + element / 64] |= (guint64)1 << (element % 64);
}

gboolean
sitnet_cover_has (const SitnetCover *self, guint32 set, guint32 element)
{
  return (words_of (self, set)[element / 64] >> (element % 64) & 1) != 0;
}

guint32
sitnet_cover_next (const SitnetCover *self, guint32 set, guint32 from)
{
  const guint64 *words = words_of (self, set);
  guint32 w = from / 64;
  guint64 left = w < self->n_words ? words[w] & (~(guint64)0 << (from % 64)) : 0;
  while (left == 0 && w + 1 < self->n_words)
    left = words[++w];
  return left != 0 ? w * 64 + (guint32)__builtin_ctzll (left) : G_MAXUINT32;
}

guint32 *
sitnet_cover_holders (const SitnetCover *self, const guint32 *chosen, guint32 n)
{
  guint32 *holders = g_new0 (guint32, (gsize)self->n_elements + 1);
  for (guint32 i = 0; i < (chosen != NULL ? n : self->n_sets); i++) {
    guint32 set = chosen != NULL ? chosen[i] : i;
    for (guint32 e = sitnet_cover_next (self, set, 0); e != G_MAXUINT32; e = sitnet_cover_next (self, set, e + 1))
      holders[e]++;
  }
  return holders;
}

/* How many elements of a set are not in `held` (NULL = nothing held). */
static guint32
count_new (const SitnetCover *self, guint32 set, const guint64 *held)
{
  guint32 count = 0;
  for (guint32 w = 0; w < self->n_words; w++)
    count += (guint32)__builtin_popcountll (words_of (self, set)[w] & (held != NULL ? ~held[w] : ~(guint64)0));
  return count;
}

guint32
sitnet_cover_size (const SitnetCover *self, guint32 set)
{
  return count_new (self, set, NULL);
}

static void
hold (const SitnetCover *self, guint32 set, guint64 *held)
{
  for (guint32 w = 0; w < self->n_words; w++)
    held[w] |= words_of (self, set)[w];
}

guint32
sitnet_cover_count (const SitnetCover *self, const guint32 *chosen, guint32 n)
{
  g_autofree guint64 *held = g_new0 (guint64, self->n_words);
  guint32 count = 0;
  for (guint32 i = 0; i < (chosen != NULL ? n : self->n_sets); i++)
    hold (self, chosen != NULL ? chosen[i] : i, held);
  for (guint32 w = 0; w < self->n_words; w++)
    count += (guint32)__builtin_popcountll (held[w]);
  return count;
}

static gboolean
lies_within (const SitnetCover *self, guint32 set, guint32 other)
{
  for (guint32 w = 0; w < self->n_words; w++)
    if (words_of (self, set)[w] & ~words_of (self, other)[w])
      return FALSE;
  return TRUE;
}

static gint
compare_sets (gconstpointer a, gconstpointer b, gpointer data)
{
  const SitnetCover *self = data;
  guint32 left = *(const guint32 *)a, right = *(const guint32 *)b;
  gint order = memcmp (words_of (self, left), words_of (self, right), sizeof (guint64) * self->n_words);
  return order != 0 ? order : (left > right) - (left < right);
}

static gint
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint32 left = *(const guint32 *)a, right = *(const guint32 *)b;
  return (left > right) - (left < right);
}

/* Of equal sets the first stays, empty ones go. */
static guint32
keep_distinct (const SitnetCover *self, guint32 *sets, guint32 n)
{
  guint32 kept = 0;
  if (n > 1)
    g_qsort_with_data (sets, (gint)n, sizeof *sets, compare_sets, (gpointer)self);
  for (guint32 i = 0; i < n; i++)
    if (count_new (self, sets[i], NULL) > 0 &&
        (kept == 0 ||
         memcmp (words_of (self, sets[kept - 1]), words_of (self, sets[i]), sizeof (guint64) * self->n_words) != 0))
      sets[kept++] = sets[i];
  return kept;
}

guint32 *
sitnet_cover_candidates (const SitnetCover *self, guint32 *n)
{
  guint32 *sets = g_new (guint32, self->n_sets);
  for (guint32 i = 0; i < self->n_sets; i++)
    sets[i] = i;
  guint32 distinct = keep_distinct (self, sets, self->n_sets);
  *n = distinct;
  if (distinct <= MOST_COMPARED) {
    g_autofree guint8 *within = g_new0 (guint8, distinct);
    for (guint32 i = 0; i < distinct; i++)
      for (guint32 k = 0; k < distinct && !within[i]; k++)
        within[i] = k != i && lies_within (self, sets[i], sets[k]) ? 1 : 0;
    *n = 0;
    for (guint32 i = 0; i < distinct; i++)
      if (!within[i])
        sets[(*n)++] = sets[i];
  }
  if (*n > 1)
    qsort (sets, *n, sizeof *sets, compare_numbers);
  return sets;
}

/* Later choices may have made an earlier one superfluous: all it holds is held twice. */
static guint32
drop_superfluous (const SitnetCover *self, guint32 *chosen, guint32 n)
{
  g_autofree guint32 *holders = sitnet_cover_holders (self, chosen, n);
  guint32 kept = 0;
  for (guint32 i = 0; i < n; i++) {
    gboolean needed = FALSE;
    guint32 e;
    for (e = sitnet_cover_next (self, chosen[i], 0); e != G_MAXUINT32 && !needed;
         e = sitnet_cover_next (self, chosen[i], e + 1))
      needed = holders[e] == 1;
    for (e = needed ? G_MAXUINT32 : sitnet_cover_next (self, chosen[i], 0); e != G_MAXUINT32;
         e = sitnet_cover_next (self, chosen[i], e + 1))
      holders[e]--;
    if (needed)
      chosen[kept++] = chosen[i];
  }
  return kept;
}

/* Sets in a heap: on top what added most when it was last counted, the first of equals. */
typedef struct {
  guint32 *sets, *added; /* added: per set */
  guint32 n;
} Heap;

static gboolean
comes_before (const Heap *self, guint32 a, guint32 b)
{
  guint32 left = self->sets[a], right = self->sets[b];
  return self->added[left] != self->added[right] ? self->added[left] > self->added[right] : left < right;
}

static void
sift_down (Heap *self, guint32 at)
{
  for (guint32 child = 2 * at + 1; child < self->n; child = 2 * at + 1) {
    if (child + 1 < self->n && comes_before (self, child + 1, child))
      child++;
    if (!comes_before (self, child, at))
      return;
    guint32 kept = self->sets[at];
    self->sets[at] = self->sets[child];
    self->sets[child] = kept;
    at = child;
  }
}

/* Whether to go on: asked after so many words, some hundred microseconds. */
typedef struct {
  const SitnetPatience *patience;
  guint64 work;
} Wait;

static gboolean
goes_on (Wait *self, const SitnetCover *cover)
{
  self->work += (guint64)cover->n_words + 8;
  if (self->patience == NULL || self->work < WORDS_A_LOOK)
    return TRUE;
  self->work = 0;
  return self->patience->go_on (self->patience->data);
}

static gboolean
heap_fill (Heap *self, const SitnetCover *cover, Wait *wait)
{
  for (guint32 set = 0; set < cover->n_sets; set++) {
    self->added[set] = count_new (cover, set, NULL);
    if (self->added[set] > 0)
      self->sets[self->n++] = set;
    if (!goes_on (wait, cover))
      return FALSE;
  }
  for (guint32 at = self->n / 2; at > 0; at--)
    sift_down (self, at - 1);
  return TRUE;
}

/* What a set adds only ever shrinks, so one that still adds as much as before is the best of all below it, and
   one that adds less need only sink (Minoux 1978). */
guint32
sitnet_cover_greedy (const SitnetCover *self, guint32 most, const SitnetPatience *patience, guint32 *chosen)
{
  g_autofree guint64 *held = g_new0 (guint64, (gsize)self->n_words + 1);
  g_autofree guint32 *added = g_new (guint32, (gsize)self->n_sets + 1);
  g_autofree guint32 *sets = g_new (guint32, (gsize)self->n_sets + 1);
  Heap heap = {sets, added, 0};
  Wait wait = {patience, 0};
  guint32 n = 0;
  if (!heap_fill (&heap, self, &wait))
    return 0;
  while (n < most && heap.n > 0) {
    guint32 best = sets[0], gain = count_new (self, best, held);
    if (gain == added[best]) {
      hold (self, best, held);
      chosen[n++] = best;
      gain = 0;
    }
    added[best] = gain;
    if (gain == 0)
      sets[0] = sets[--heap.n];
    sift_down (&heap, 0);
    if (!goes_on (&wait, self))
      return n;
  }
  return n > 1 ? drop_superfluous (self, chosen, n) : n;
}

guint32
sitnet_cover_get_largest (const SitnetCover *self)
{
  guint32 largest = 0;
  for (guint32 set = 0; set < self->n_sets; set++)
    largest = MAX (largest, count_new (self, set, NULL));
  return largest;
}

double
sitnet_cover_bound (const SitnetCover *self)
{
  double bound = 0;
  for (guint32 size = sitnet_cover_get_largest (self); size > 0; size--)
    bound += 1.0 / size;
  return MAX (bound, 1);
}
