/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The steps of the local strategy, and which white spots they answer. */
#ifndef SITNET_STRATEGY_STEPS_H
#define SITNET_STRATEGY_STEPS_H

#include "network-private.h"
#include "supply-demand.h"

/* Steps in an area of the scope or in none, in the order of their rows. */
typedef struct {
  const SitnetNetwork *network;
  guint32 n;
  guint32 *rows; /* of the sheet strategy */
} SitnetStrategySteps;

SitnetStrategySteps *sitnet_strategy_steps_read (const SitnetNetwork *network);
void sitnet_strategy_steps_free (SitnetStrategySteps *self);
/* A step answers a white spot at its need or a finer one, in its area; one without an area, in all; one without a need,
   none. */
gboolean sitnet_strategy_steps_answers (const SitnetStrategySteps *self, guint32 step, gint32 need, gint32 area);
/* How many steps answer a white spot at this need (−1: none) in this area. */
guint32 sitnet_strategy_steps_count (const SitnetStrategySteps *self, gint32 need, gint32 area);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetStrategySteps, sitnet_strategy_steps_free)

#endif
