/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who was asked with whom it works: silence of one who was not asked says nothing. */
#ifndef SITNET_ASKED_H
#define SITNET_ASKED_H

#include "network-private.h"

typedef struct {
  gboolean anyone; /* some actor that is no coordinator reports a tie or an expectation */
  guint8 *asked;   /* by row of the sheet of actors */
} SitnetAsked;

/* Judged on the whole data set, whatever the scope. Lent. Linear in actors, ties and expectations, once. */
const SitnetAsked *sitnet_asked_of (const SitnetNetwork *network);
/* 1 where the actor of the network was asked, 0 where not, −1 where nobody reports. */
gint sitnet_asked_actor (const SitnetAsked *self, const SitnetNetwork *network, guint32 actor);

#endif
