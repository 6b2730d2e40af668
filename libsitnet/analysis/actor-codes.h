/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The codes of one column of the actors in scope, without looking the column up for every actor. */
#ifndef SITNET_ACTOR_CODES_H
#define SITNET_ACTOR_CODES_H

#include "network-private.h"

typedef struct {
  const gint32 *codes; /* NULL when the data set has no such column */
  const guint32 *rows; /* NULL when all actors are in scope */
} SitnetActorCodes;

static inline SitnetActorCodes
sitnet_actor_codes (const SitnetNetwork *network, const char *column_name)
{
  const SitnetColumn *column = sitnet_dataset_column (network->dataset, SITNET_SHEET_ACTORS, column_name);
  return (SitnetActorCodes){column != NULL ? sitnet_column_get_codes (column) : NULL, network->actor_rows};
}

/* −1 where empty. */
static inline gint32
sitnet_actor_code (SitnetActorCodes self, guint32 actor)
{
  if (self.codes == NULL)
    return -1;
  return self.codes[self.rows != NULL ? self.rows[actor] : actor];
}

#endif
