/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rows of ties pair by pair, for questions that look at what is said of one pair. */
#ifndef SITNET_TIE_GROUPS_H
#define SITNET_TIE_GROUPS_H

#include "network-private.h"

/* Rows of the network's ties, those of one link together, in the order of the file: link l has
   ties[offsets[l]] … ties[offsets[l + 1] − 1]. */
typedef struct {
  guint32 *offsets; /* n_links + 1 */
  guint32 *ties;
} SitnetTieGroups;

/* Time ties × log (neighbours). */
/* A walk through the links asks after so many whether to go on: every few milliseconds. */
#define SITNET_LINKS_A_LOOK 4096

void sitnet_tie_groups_init (SitnetTieGroups *self, const SitnetNetwork *network);
void sitnet_tie_groups_clear (SitnetTieGroups *self);
/* The kind of a tie; the code of `cooperates` where the data set has no kinds. */
gint32 sitnet_tie_group_kind (const SitnetNetwork *network, guint32 tie);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SitnetTieGroups, sitnet_tie_groups_clear)

#endif
