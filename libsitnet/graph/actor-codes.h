/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The codes of one column of the actors in scope. */
#ifndef SITNET_ACTOR_CODES_H
#define SITNET_ACTOR_CODES_H

#include <glib.h>

typedef struct {
  const gint32 *codes; /* NULL when the data set has no such column */
  const guint32 *rows; /* NULL when all actors are in scope */
} SitnetActorCodes;

/* −1 where empty. */
static inline gint32
sitnet_actor_code (SitnetActorCodes self, guint32 actor)
{
  if (self.codes == NULL)
    return -1;
  return self.codes[self.rows != NULL ? self.rows[actor] : actor];
}

#endif
