/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who has a place in which block of a service fair. */
#ifndef SITNET_FAIR_PLAN_H
#define SITNET_FAIR_PLAN_H

#include "progress-private.h"

/* Each actor wishes for one block or several; it comes as a party that is not split, and has one place at most. */
typedef struct {
  guint32 n_actors, n_blocks, n_wishes;
  const guint32 *actor, *block; /* per wish */
  const guint32 *people;        /* per wish, at least 1 */
  const guint32 *priority;      /* per wish, from 1 to 5 */
  const guint64 *capacity;      /* per block; G_MAXUINT64 = no limit */
} SitnetFair;

/* How good a plan is, in this order. */
typedef struct {
  guint32 n;        /* actors with a place */
  guint64 sum;      /* of the priorities of their wishes */
  guint64 refusals; /* of dearer wishes than the one an actor has, or of all; fewest for those refused more than once */
} SitnetFairValue;

typedef struct {
  guint32 *wish; /* per actor; G_MAXUINT32 = no place */
  SitnetFairValue value;
  gboolean proved; /* no plan is better */
  guint32 most;    /* no plan has places for more actors */
} SitnetFairPlan;

/* A flow where the parties that want a block are all of one size, else GLPK, else a bound. The same fair always gets the
   same plan. NULL with an error when stopped. */
SitnetFairPlan *sitnet_fair_plan_find (const SitnetFair *fair, const SitnetProgress *progress, GError **error);
void sitnet_fair_plan_free (SitnetFairPlan *self);
SitnetFairValue sitnet_fair_value (const SitnetFair *fair, const guint32 *wish_of_actor);
gboolean sitnet_fair_value_is_better (SitnetFairValue a, SitnetFairValue b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetFairPlan, sitnet_fair_plan_free)

#endif
