/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* So many random rows of ties that threads share the work, between few actors and between very many, with a hub or without. */
#ifndef RANDOM_ROWS_H
#define RANDOM_ROWS_H

#include "random-links.h"

typedef struct {
  guint32 n_actors, n;
  guint32 *from, *to;
} RandomRows;

static inline void
random_rows_draw (RandomRows *self, guint64 seed)
{
  static const guint32 n_actors[] = {2, 150, 2048, 2049, 70000, 150, 5000, 3000000};
  guint64 state = random_state (seed);
  self->n_actors = n_actors[seed % G_N_ELEMENTS (n_actors)];
  self->n = 20001 + test_random_below (&state, 10000);
  self->from = g_new (guint32, self->n);
  self->to = g_new (guint32, self->n);
  guint32 hub = test_random_below (&state, self->n_actors), one_in = seed % 3 == 0 ? 2 : 50;
  for (guint32 i = 0; i < self->n; i++) {
    self->from[i] = test_random_below (&state, one_in) == 0 ? hub : test_random_below (&state, self->n_actors);
    self->to[i] = test_random_below (&state, self->n_actors);
    if (i > 0 && test_random_below (&state, 8) == 0) {
      self->from[i] = self->to[i - 1];
      self->to[i] = self->from[i - 1];
    }
  }
}

static inline void
random_rows_clear (RandomRows *self)
{
  g_free (self->from);
  g_free (self->to);
}

#endif
