/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sorts rows of ties by unordered pair, in parts that fit a processor's cache: rows are dealt out to bands of lower actors,
   then each band is sorted by counting, one digit after the other (Knuth 1998, The Art of Computer Programming 3, section
   5.2.5). All processors deal, each its part of the rows, and sort, each the next band. */
#include "pairs.h"

#include "pieces.h"
#include "thread.h"

#include <string.h>

/* A band has 2^BAND_BITS actors, more where there would be more than 2^BANDS_BITS bands, and a digit of an actor's number has
   DIGIT_BITS at most: to so many places one can write by turns without waiting for memory. */
enum { BAND_BITS = 11, BANDS_BITS = 10, DIGIT_BITS = 11, MOST_DIGITS = 32 / DIGIT_BITS + 1 };

/* So many rows take less time than a thread does. */
enum { FEW_ROWS = 20000 };

/* A row with its pair: from the highest bit on the lower actor's place in its band, the higher actor, the row. */
typedef guint64 Entry;

/* Of one lower actor: how many rows come before its pairs, then before its next pair. */
typedef struct {
  guint32 start, next;
} Place;

/* What a thread needs to sort a band. */
typedef struct {
  Entry *sorted[2]; /* as long as the longest band; a digit is sorted from one to the other */
  Place *places;    /* of the actors of a band, and of the next one */
  guint32 counts[MOST_DIGITS][1 << DIGIT_BITS];
} Scratch;

typedef struct {
  guint32 n_actors, n_ties;
  const guint32 *from, *to;
  guint actor_bits, row_bits, band_bits, digit_bits, n_digits;
  guint32 n_bands, n_workers; /* as many parts as workers */
  guint32 *places;            /* per part and band: how many entries, then where the next one goes */
  guint32 *bands;             /* n_bands + 1: where the entries of each begin */
  Entry *entries;             /* by band, in order of rows; in the end the values of the pairs */
  Scratch *scratch;           /* of each worker */
  guint32 *offsets;           /* of the pairs */
} Sorting;

static guint
count_bits (guint32 number)
{
  guint n = 0;
  for (; number > 0; number >>= 1)
    n++;
  return n;
}

/* In threads, unless there is little to do. */
static void
work_off (Sorting *self, guint32 n, SitnetPieceFunc work)
{
  SitnetPieces pieces = {.n = n, .few = self->n_ties > FEW_ROWS ? 1 : n, .work = work, .data = self};
  sitnet_pieces_work_off (&pieces, NULL); /* no piece fails, and nobody stops them */
}

static guint32
part_start (const Sorting *self, guint32 part)
{
  return (guint32)((guint64)self->n_ties * part / self->n_workers);
}

static gboolean
count_part (guint32 part, guint worker, gpointer data, GError **error)
{
  const Sorting *self = data;
  guint32 *counts = self->places + (gsize)part * self->n_bands;
  for (guint32 i = part_start (self, part), end = part_start (self, part + 1); i < end; i++)
    counts[MIN (self->from[i], self->to[i]) >> self->band_bits] += self->from[i] != self->to[i] ? 1 : 0;
  return TRUE;
}

/* Within a band, the entries of the first part come first. */
static void
accumulate_places (Sorting *self)
{
  guint32 place = 0;
  for (guint32 b = 0; b < self->n_bands; b++) {
    self->bands[b] = place;
    for (guint32 p = 0; p < self->n_workers; p++) {
      guint32 *next = &self->places[(gsize)p * self->n_bands + b], count = *next;
      *next = place;
      place += count;
    }
  }
  self->bands[self->n_bands] = place;
}

static gboolean
deal_part (guint32 part, guint worker, gpointer data, GError **error)
{
  const Sorting *self = data;
  guint32 *places = self->places + (gsize)part * self->n_bands, in_band = (1u << self->band_bits) - 1;
  for (guint32 i = part_start (self, part), end = part_start (self, part + 1); i < end; i++)
    if (self->from[i] != self->to[i]) {
      guint64 lower = MIN (self->from[i], self->to[i]), higher = MAX (self->from[i], self->to[i]);
      self->entries[places[lower >> self->band_bits]++] =
          (((lower & in_band) << self->actor_bits | higher) << self->row_bits) | i;
    }
  return TRUE;
}

/* How often there is each value of each digit, and each lower actor: in one go, since a processor that counts the same value
   twice waits for its first count. */
static void
count_values (const Sorting *self, const Entry *entries, guint32 n, Scratch *scratch)
{
  guint32 in_digit = (1u << self->digit_bits) - 1;
  memset (scratch->counts, 0, sizeof scratch->counts);
  memset (scratch->places, 0, sizeof *scratch->places << self->band_bits);
  for (guint32 i = 0; i < n; i++) {
    guint64 pair = entries[i] >> self->row_bits;
    for (guint d = 0; d < self->n_digits; d++)
      scratch->counts[d][pair >> d * self->digit_bits & in_digit]++;
    scratch->places[pair >> self->actor_bits].next++;
  }
}

/* Stably by one digit of the higher actor. */
static void
sort_by_digit (const Sorting *self, const Entry *from, Entry *to, guint32 n, guint digit, guint32 *counts)
{
  guint shift = self->row_bits + digit * self->digit_bits;
  guint32 in_digit = (1u << self->digit_bits) - 1, place = 0;
  for (guint32 value = 0; value <= in_digit; value++) {
    guint32 count = counts[value];
    counts[value] = place;
    place += count;
  }
  for (guint32 i = 0; i < n; i++)
    to[counts[from[i] >> shift & in_digit]++] = from[i];
}

/* Stably by the lower actor, to where its pairs belong. */
static void
put_band (const Sorting *self, guint32 band, const Entry *entries, guint32 n, Place *places)
{
  guint32 first = band << self->band_bits, n_actors = MIN (1u << self->band_bits, self->n_actors - first);
  guint32 *values = (guint32 *)(void *)self->entries, place = self->bands[band];
  guint64 in_row = (G_GUINT64_CONSTANT (1) << self->row_bits) - 1;
  guint64 in_actor = (G_GUINT64_CONSTANT (1) << self->actor_bits) - 1;
  for (guint32 a = 0; a < n_actors; a++) {
    guint32 count = places[a].next;
    places[a] = (Place){place, place};
    self->offsets[first + a + 1] = place += count;
  }
  places[n_actors].start = place;
  for (guint32 i = 0; i < n; i++) {
    guint64 pair = entries[i] >> self->row_bits;
    Place *of_lower = &places[pair >> self->actor_bits];
    gsize next = of_lower->next++;
    values[of_lower->start + next] = (guint32)(pair & in_actor);
    values[of_lower[1].start + next] = (guint32)(entries[i] & in_row);
  }
}

static gboolean
sort_band (guint32 band, guint worker, gpointer data, GError **error)
{
  Sorting *self = data;
  Scratch *scratch = &self->scratch[worker];
  const Entry *entries = self->entries + self->bands[band];
  guint32 n = self->bands[band + 1] - self->bands[band];
  count_values (self, entries, n, scratch);
  for (guint d = 0; d < self->n_digits; d++) {
    sort_by_digit (self, entries, scratch->sorted[d % 2], n, d, scratch->counts[d]);
    entries = scratch->sorted[d % 2];
  }
  put_band (self, band, entries, n, scratch->places);
  return TRUE;
}

static guint32
longest_band (const Sorting *self)
{
  guint32 longest = 0;
  for (guint32 b = 0; b < self->n_bands; b++)
    longest = MAX (longest, self->bands[b + 1] - self->bands[b]);
  return longest;
}

static void
sort_bands (Sorting *self)
{
  guint32 longest = longest_band (self);
  self->scratch = g_new (Scratch, self->n_workers);
  for (guint w = 0; w < self->n_workers; w++) {
    Scratch *scratch = &self->scratch[w];
    for (guint i = 0; i < G_N_ELEMENTS (scratch->sorted); i++)
      scratch->sorted[i] = g_new (Entry, MAX (longest, 1));
    scratch->places = g_new (Place, (1u << self->band_bits) + 1);
  }
  work_off (self, self->n_bands, sort_band);
  for (guint w = 0; w < self->n_workers; w++) {
    Scratch *scratch = &self->scratch[w];
    for (guint i = 0; i < G_N_ELEMENTS (scratch->sorted); i++)
      g_free (scratch->sorted[i]);
    g_free (scratch->places);
  }
  g_free (self->scratch);
}

static void
choose_bits (Sorting *self)
{
  self->actor_bits = count_bits (MAX (self->n_actors, 1) - 1);
  self->row_bits = count_bits (MAX (self->n_ties, 1) - 1);
  guint band_bits = MAX (self->actor_bits, BAND_BITS + BANDS_BITS) - BANDS_BITS;
  self->n_digits = MAX (self->actor_bits + DIGIT_BITS - 1, 1) / DIGIT_BITS;
  self->digit_bits = self->n_digits > 0 ? (self->actor_bits + self->n_digits - 1) / self->n_digits : 0;
  self->band_bits = MIN (MIN (band_bits, self->actor_bits), 64 - self->actor_bits - self->row_bits);
}

void
sitnet_pairs_init (SitnetPairs *self, guint32 n_actors, guint32 n_ties, const guint32 *from, const guint32 *to)
{
  Sorting sorting = {.n_actors = n_actors, .n_ties = n_ties, .from = from, .to = to};
  choose_bits (&sorting);
  sorting.n_workers = n_ties > FEW_ROWS ? MIN (sitnet_thread_count_processors (), SITNET_MOST_WORKERS) : 1;
  sorting.n_bands = (n_actors >> sorting.band_bits) + 1;
  sorting.places = g_new0 (guint32, (gsize)sorting.n_workers * sorting.n_bands);
  sorting.bands = g_new (guint32, (gsize)sorting.n_bands + 1);
  work_off (&sorting, sorting.n_workers, count_part);
  accumulate_places (&sorting);
  guint32 n_rows = sorting.bands[sorting.n_bands];
  sorting.entries = g_new (Entry, MAX (n_rows, 1));
  work_off (&sorting, sorting.n_workers, deal_part);
  sorting.offsets = g_new (guint32, (gsize)n_actors + 1);
  sorting.offsets[0] = 0;
  sort_bands (&sorting);
  *self = (SitnetPairs){n_actors, n_rows, sorting.offsets, (guint32 *)(void *)sorting.entries};
  g_free (sorting.places);
  g_free (sorting.bands);
}

void
sitnet_pairs_clear (SitnetPairs *self)
{
  g_clear_pointer (&self->offsets, g_free);
  g_clear_pointer (&self->values, g_free);
}

void
sitnet_pairs_foreach (const SitnetPairs *self, guint32 n_least, SitnetPairFunc visit, gpointer data)
{
  for (guint32 lower = 0; lower < self->n_actors; lower++) {
    const guint32 *higher = sitnet_pairs_get_higher (self, lower), *rows = sitnet_pairs_get_rows (self, lower);
    for (guint32 k = 0, n = sitnet_pairs_get_n (self, lower); k < n;) {
      guint32 first = k;
      while (k < n && higher[k] == higher[first])
        k++;
      if (k - first >= n_least)
        visit (rows + first, k - first, data);
    }
  }
}
