/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* All white spots of a network at once. */
#ifndef SITNET_ALL_GAPS_H
#define SITNET_ALL_GAPS_H

#include "gap-list.h"

/* Of all five kinds, sorted. NULL with SITNET_ERROR_LIMIT or SITNET_ERROR_CANCELLED. */
SitnetGapList *sitnet_all_gaps_find (const SitnetNetwork *network, guint within, const SitnetProgress *progress,
                                     GError **error);
/* Where a white spot stands; −1: none, and for the area of one that is unmet that of who asks. */
gint32 sitnet_all_gaps_need (const SitnetGapList *self, const SitnetGap *gap);
gint32 sitnet_all_gaps_area (const SitnetGapList *self, const SitnetGap *gap);

#endif
