/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows sorted by pair: every row once, in order, with its own pair. */
#include "pairs.h"
#include "test.h"

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

static const TestCase cases[] = {{"random rows", sorts_random_rows}};
TEST_MAIN ("pairs", cases)
