/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Set cover through GLPK, solved for certain. */
#ifndef SITNET_GLPK_GLUE_H
#define SITNET_GLPK_GLUE_H

#include "cover.h"

/* Every element must be in some set. With `most` G_MAXUINT32 the fewest sets that hold all; otherwise at most
   `most` sets that hold as many elements as possible, and of those as few as possible. FALSE when it could
   not be proven in time or as long as patience lasts, or this build has no GLPK. `chosen` has room for MIN (n_sets, n_elements). */
gboolean sitnet_glpk_cover (const SitnetCover *cover, guint32 most, const SitnetPatience *patience, guint32 *chosen,
                            guint32 *n);

#endif
