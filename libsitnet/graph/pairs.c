/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sorts rows of ties by unordered pair with two counting scatters: first by the higher actor, then, stably, by the
   lower one. */
#include "pairs.h"

typedef struct {
  guint32 lower;
  guint32 row;
} Entry;

/* Turns counts in slots 1 … n into starts. */
static void
accumulate (guint32 *offsets, guint32 n)
{
  for (guint32 a = 0; a < n; a++)
    offsets[a + 1] += offsets[a];
}

/* The scatters use offsets[a] as a cursor; afterwards it stands at the start of a + 1, and is moved back. */
static void
rewind_cursors (guint32 *offsets, guint32 n)
{
  for (guint32 a = n; a > 0; a--)
    offsets[a] = offsets[a - 1];
  offsets[0] = 0;
}

void
sitnet_pairs_init (SitnetPairs *self, guint32 n_actors, guint32 n_ties, const guint32 *from, const guint32 *to)
{
  g_autofree guint32 *by_higher = g_new0 (guint32, (gsize)n_actors + 1);
  guint32 *by_lower = g_new0 (guint32, (gsize)n_actors + 1);
  guint32 n_rows = 0;
  for (guint32 i = 0; i < n_ties; i++)
    if (from[i] != to[i]) {
      by_higher[MAX (from[i], to[i]) + 1]++;
      by_lower[MIN (from[i], to[i]) + 1]++;
      n_rows++;
    }
  accumulate (by_higher, n_actors);
  accumulate (by_lower, n_actors);

  /* The lower actor goes along with its row, so that the second scatter reads in order. */
  g_autofree Entry *sorted = g_new (Entry, MAX (n_rows, 1));
  for (guint32 i = 0; i < n_ties; i++)
    if (from[i] != to[i])
      sorted[by_higher[MAX (from[i], to[i])]++] = (Entry){MIN (from[i], to[i]), i};

  guint32 *higher = g_new (guint32, MAX (n_rows, 1)), *rows = g_new (guint32, MAX (n_rows, 1));
  guint32 actor = 0;
  for (guint32 k = 0; k < n_rows; k++) {
    while (by_higher[actor] <= k) /* by now: where the pairs of the next higher actor begin */
      actor++;
    guint32 place = by_lower[sorted[k].lower]++;
    higher[place] = actor;
    rows[place] = sorted[k].row;
  }
  rewind_cursors (by_lower, n_actors);
  *self = (SitnetPairs){n_actors, n_rows, by_lower, higher, rows};
}

void
sitnet_pairs_clear (SitnetPairs *self)
{
  g_clear_pointer (&self->offsets, g_free);
  g_clear_pointer (&self->higher, g_free);
  g_clear_pointer (&self->rows, g_free);
}

void
sitnet_pairs_foreach (const SitnetPairs *self, guint32 n_least, SitnetPairFunc visit, gpointer data)
{
  for (guint32 lower = 0; lower < self->n_actors; lower++)
    for (guint32 k = self->offsets[lower], end = self->offsets[lower + 1]; k < end;) {
      guint32 first = k;
      while (k < end && self->higher[k] == self->higher[first])
        k++;
      if (k - first >= n_least)
        visit (self->rows + first, k - first, data);
    }
}
