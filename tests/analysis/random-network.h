/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A small random network, with the ties it was made of. */
#ifndef RANDOM_NETWORK_H
#define RANDOM_NETWORK_H

#include "random-links.h"
#include "sample.h"

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

#endif
