/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A small random network, with the ties it was made of. */
#ifndef RANDOM_NETWORK_H
#define RANDOM_NETWORK_H

#include "random-links.h"
#include "sample-network.h"

/* Actors a0, a1 …; sign: '-' for mutual ties, '>' for directed ones. */
static inline SitnetNetwork *
random_network_draw (RandomTies *ties, guint64 seed, char sign)
{
  guint64 state = random_state (seed);
  g_autoptr (GString) actors = g_string_new (NULL), pairs = g_string_new (NULL);
  random_ties_draw (ties, &state);
  for (guint32 a = 0; a < ties->n_actors; a++)
    g_string_append_printf (actors, "%sa%u", a > 0 ? " " : "", a);
  for (guint32 t = 0; t < ties->n_ties; t++)
    g_string_append_printf (pairs, "%sa%u%ca%u", t > 0 ? " " : "", ties->from[t], sign, ties->to[t]);
  return sample_network (actors->str, pairs->str);
}

/* The same actors and ties as `ties` has, in another order, mutual ties perhaps named from the other end; strengths of a
   pair by its actors, where `strong`. */
static inline SitnetNetwork *
random_network_shuffle (const RandomTies *ties, guint64 *state, char sign, gboolean strong)
{
  g_autofree guint32 *order = g_new (guint32, MAX (ties->n_actors, ties->n_ties) + 1);
  g_autoptr (GString) actors = g_string_new (NULL), pairs = g_string_new (NULL);
  for (guint32 pass = 0; pass < 2; pass++) {
    guint32 n = pass == 0 ? ties->n_actors : ties->n_ties;
    for (guint32 i = 0; i < n; i++) {
      guint32 k = test_random_below (state, i + 1);
      order[i] = order[k];
      order[k] = i;
    }
    for (guint32 i = 0; i < n; i++) {
      guint32 at = order[i];
      if (pass == 0) {
        g_string_append_printf (actors, "%sa%u", i > 0 ? " " : "", at);
        continue;
      }
      gboolean turned = sign == '-' && test_random_below (state, 2) > 0;
      guint32 from = turned ? ties->to[at] : ties->from[at], to = turned ? ties->from[at] : ties->to[at];
      g_string_append_printf (pairs, "%sa%u%ca%u", i > 0 ? " " : "", from, sign, to);
      if (strong)
        g_string_append_printf (pairs, "=%u.%u", 1 + (from + to) % 5, (from * to + from + to) % 10);
    }
  }
  return sample_network (actors->str, pairs->str);
}

#endif
