/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How far word gets along arcs, and through whom. */
#ifndef SITNET_REACH_STEPS_H
#define SITNET_REACH_STEPS_H

#include "arcs.h"

/* Whom it never reaches; before whom nobody stands. */
#define SITNET_REACH_NOBODY G_MAXUINT32

/* Per actor: steps from the nearest of the sources, and the first, by number, of those one step nearer who pass it on.
   Breadth-first; time O(actors + arcs). */
void sitnet_reach_steps (const SitnetArcs *arcs, const guint32 *sources, guint32 n_sources, guint32 *steps,
                         guint32 *via);

#endif
