/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who gets which place: each taker at most one of the places it may have, each place at most so many takers. */
#ifndef SITNET_ASSIGNMENT_H
#define SITNET_ASSIGNMENT_H

#include "pace.h"

typedef struct {
  guint32 n_takers, n_places, n_offers;
  const guint32 *taker, *place; /* per offer */
  const gint64 *worth;          /* per offer; sums of all of them must fit */
  const guint32 *room;          /* per place */
} SitnetAssignment;

/* As many takers as possible, and of those assignments one of the largest worth: a flow of least cost by successive best
   paths (Busacker and Gowen 1961; Jewell 1958), found by label correction. O(takers × places × offers) at worst, far less in
   practice. `chosen` (one a taker) gets an offer, G_MAXUINT32 = none. FALSE with an error when stopped. */
gboolean sitnet_assignment_find (const SitnetAssignment *self, SitnetPace *pace, guint32 *chosen, GError **error);

#endif
