/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The best set cover that can be had: proven where the problem is small enough, greedy otherwise. */
#ifndef SITNET_COVER_SOLVE_H
#define SITNET_COVER_SOLVE_H

#include "cover.h"

/* The best choice where it can be proven (`exact`), else, and when patience ends, the greedy one. At most `most`
   sets. */
guint32 sitnet_cover_solve (const SitnetCover *self, guint32 most, const SitnetPatience *patience, guint32 *chosen,
                            gboolean *exact);

#endif
