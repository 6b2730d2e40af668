/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Searches from sixteen sources at a time: which of them reach an actor in how many steps, and from whom. */
#ifndef SITNET_PATHS_VISITS_H
#define SITNET_PATHS_VISITS_H

#include "arcs.h"

#define SITNET_N_LANES 16

typedef struct {
  guint32 actor;
  guint32 lanes;   /* a bit for each source that reaches the actor at this level */
  guint32 n_steps; /* to it, from visits of the level before */
} SitnetVisit;

/* Of an actor in one of two levels: in a small one that is in the making, or in a large one before that. */
typedef struct {
  guint32 place; /* among the visits */
  guint32 lanes; /* 0 = it is not in that large level */
} SitnetStanding;

/* Between places among the visits. */
typedef struct {
  guint32 from, to;
} SitnetStep;

typedef struct {
  const SitnetArcs *arcs, *reversed;
  guint32 all;              /* lanes at work */
  guint16 *seen;            /* per actor: lanes whose search has reached it */
  guint16 *fresh;           /* per actor: lanes that reach it at the level in the making; all 0 between levels */
  SitnetStanding *standing; /* per actor; `lanes` are all 0 between levels */
  SitnetVisit *visits;      /* level by level; an actor stands in as many levels as lanes reach it at */
  gsize most_visits;
  guint32 *steps; /* visit by visit: places of the visits from which a step leads there that some lane takes */
  gsize n_steps, most_steps;
  SitnetStep *taken; /* to a small level, in the order in which they are met */
  gsize *levels;     /* where each level starts in the visits, and where the last one ends */
  gsize n_levels, most_levels;
} SitnetVisits;

typedef enum {
  SITNET_SPREAD_ON,       /* there is one level more */
  SITNET_SPREAD_OVER,     /* nobody is left to be reached */
  SITNET_SPREAD_NO_MEMORY /* for the steps to the next level */
} SitnetSpread;

void sitnet_visits_init (SitnetVisits *self, const SitnetArcs *arcs, const SitnetArcs *reversed);
/* Level 0: the sources (1 to SITNET_N_LANES, all different), a lane each. */
void sitnet_visits_start (SitnetVisits *self, const guint32 *sources, guint n_sources);
/* Adds the next level, in time O(actors + arcs) at most. */
SitnetSpread sitnet_visits_spread (SitnetVisits *self);
void sitnet_visits_clear (SitnetVisits *self);

static inline gsize
sitnet_visits_end (const SitnetVisits *self)
{
  return self->levels[self->n_levels];
}

#endif
