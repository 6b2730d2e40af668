/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows sorted by pair: every row once, in order, with its own pair; many rows as a plain sort has them, on one processor and
   on all. */
#include "pairs.h"

#include "one-processor.h"
#include "random-rows.h"

#include <string.h>

typedef struct {
  const guint32 *from, *to;
  guint8 *seen;
  guint32 last_lower, last_higher;
  gboolean first;
  guint wrong, n_pairs;
} Visit;

static void
visit (const guint32 *rows, guint32 n, gpointer data)
{
  Visit *self = data;
  guint32 lower = MIN (self->from[rows[0]], self->to[rows[0]]), higher = MAX (self->from[rows[0]], self->to[rows[0]]);
  self->wrong +=
      !self->first && (lower < self->last_lower || (lower == self->last_lower && higher <= self->last_higher));
  for (guint32 i = 0; i < n; i++) {
    self->wrong += MIN (self->from[rows[i]], self->to[rows[i]]) != lower;
    self->wrong += MAX (self->from[rows[i]], self->to[rows[i]]) != higher;
    self->wrong += i > 0 && rows[i] <= rows[i - 1];
    self->seen[rows[i]]++;
  }
  self->last_lower = lower;
  self->last_higher = higher;
  self->first = FALSE;
  self->n_pairs++;
}

static void
sorts_random_rows (void)
{
  guint64 random = 11;
  for (guint round = 0; round < test_rounds (300); round++) {
    guint32 n = 1 + test_random_below (&random, 12), m = test_random_below (&random, 60);
    guint32 from[60], to[60];
    guint8 seen[60] = {0};
    for (guint32 i = 0; i < m; i++) {
      from[i] = test_random_below (&random, n);
      to[i] = test_random_below (&random, n);
    }
    Visit state = {from, to, seen, 0, 0, TRUE, 0, 0};
    SitnetPairs pairs;
    sitnet_pairs_init (&pairs, n, m, from, to);
    sitnet_pairs_foreach (&pairs, 1, visit, &state);
    sitnet_pairs_clear (&pairs);
    for (guint32 i = 0; i < m; i++)
      state.wrong += seen[i] != (from[i] != to[i]);
    CU_ASSERT_EQUAL_FATAL (state.wrong, 0);
  }
}

typedef struct {
  guint32 lower, higher, row;
} Row;

static int
compare_rows (const void *one, const void *other)
{
  const Row *a = one, *b = other;
  if (a->lower != b->lower)
    return a->lower < b->lower ? -1 : 1;
  if (a->higher != b->higher)
    return a->higher < b->higher ? -1 : 1;
  return a->row < b->row ? -1 : a->row > b->row;
}

static guint
count_wrong (const SitnetPairs *pairs, const RandomRows *rows)
{
  g_autofree Row *sorted = g_new (Row, rows->n);
  guint32 n = 0;
  guint wrong = 0;
  for (guint32 i = 0; i < rows->n; i++)
    if (rows->from[i] != rows->to[i])
      sorted[n++] = (Row){MIN (rows->from[i], rows->to[i]), MAX (rows->from[i], rows->to[i]), i};
  qsort (sorted, n, sizeof *sorted, compare_rows);
  wrong += pairs->n_rows != n || pairs->offsets[pairs->n_actors] != n;
  guint32 i = 0;
  for (guint32 lower = 0; lower < pairs->n_actors; lower++)
    for (guint32 k = 0; k < sitnet_pairs_get_n (pairs, lower) && i < n; k++, i++)
      wrong += sorted[i].lower != lower || sorted[i].higher != sitnet_pairs_get_higher (pairs, lower)[k] ||
               sorted[i].row != sitnet_pairs_get_rows (pairs, lower)[k];
  return wrong;
}

static gboolean
are_same (const SitnetPairs *one, const SitnetPairs *other)
{
  return memcmp (one->offsets, other->offsets, (one->n_actors + (gsize)1) * sizeof *one->offsets) == 0 &&
         memcmp (one->values, other->values, 2 * (gsize)one->n_rows * sizeof *one->values) == 0;
}

static void
sorts_many_rows (void)
{
  for (guint64 seed = 1; seed <= test_rounds (100); seed++) {
    RandomRows rows;
    random_rows_draw (&rows, seed);
    SitnetPairs pairs, alone;
    sitnet_pairs_init (&pairs, rows.n_actors, rows.n, rows.from, rows.to);
    OneProcessor processor = one_processor_begin ();
    sitnet_pairs_init (&alone, rows.n_actors, rows.n, rows.from, rows.to);
    one_processor_end (&processor);
    ASSERT_SEED (seed, count_wrong (&pairs, &rows) + (are_same (&pairs, &alone) ? 0 : 1));
    sitnet_pairs_clear (&pairs);
    sitnet_pairs_clear (&alone);
    random_rows_clear (&rows);
  }
}

static const TestCase cases[] = {{"random rows", sorts_random_rows}, {"many rows", sorts_many_rows}};
TEST_MAIN ("pairs", cases)
