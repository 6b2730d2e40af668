/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who works with how many of which sector. */
#ifndef SITNET_GRID_COUNTS_H
#define SITNET_GRID_COUNTS_H

#include "map-content.h"

G_BEGIN_DECLS

/* Actors of one sector: actors[first] … actors[first + n_actors − 1]; those with the most ties first. */
typedef struct {
  gint32 sector; /* −1 for those without one, who come last */
  guint32 first;
  guint32 n_actors;
} SitnetGridGroup;

typedef struct {
  guint32 n;
  guint32 n_confirmed; /* of them, those that both sides speak of */
} SitnetGridCell;

typedef struct {
  SitnetGridGroup *groups;
  guint n_groups;
  guint32 *actors;
  SitnetGridCell *cells; /* actor by actor, in each the groups */
  guint32 *pairs;        /* group by group */
  guint8 *is_alone;      /* per actor: no tie, or none outside its sector */
} SitnetGridCounts;

SitnetGridCounts *sitnet_grid_counts_new (const SitnetMapContent *content);
void sitnet_grid_counts_free (SitnetGridCounts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetGridCounts, sitnet_grid_counts_free)

G_END_DECLS

#endif
