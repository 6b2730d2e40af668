/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Integer programmes and set covers through GLPK. */
#ifndef SITNET_GLPK_GLUE_H
#define SITNET_GLPK_GLUE_H

#include "cover.h"
#include "integer-programme.h"

typedef enum {
  SITNET_GLPK_BEST,       /* the values are proven the best */
  SITNET_GLPK_FOUND,      /* the values are a solution, perhaps not the best */
  SITNET_GLPK_IMPOSSIBLE, /* proven that there is none */
  SITNET_GLPK_UNKNOWN     /* nothing was found: a limit, no patience, or a build without GLPK */
} SitnetGlpkAnswer;

typedef struct {
  guint32 milliseconds; /* of its own thread */
  guint32 nodes;        /* of the search; what ends it there ends it everywhere at the same place */
  gboolean cuts;        /* whether to sharpen the programme first: Gomory's cuts and those by rounding */
} SitnetGlpkLimits;

/* The largest sum of worths. `values` has room for all columns; `bound`: no solution has more, INFINITY where nothing is
   known. */
SitnetGlpkAnswer sitnet_glpk_solve (const SitnetIntegerProgramme *programme, const SitnetGlpkLimits *limits,
                                    const SitnetPatience *patience, double *values, double *bound);

/* Every element must be in some set. With `most` G_MAXUINT32 the fewest sets that hold all; otherwise at most
   `most` sets that hold as many elements as possible, and of those as few as possible. FALSE when it could
   not be proven in time or as long as patience lasts, or this build has no GLPK. `chosen` has room for MIN (n_sets, n_elements). */
gboolean sitnet_glpk_cover (const SitnetCover *cover, guint32 most, const SitnetPatience *patience, guint32 *chosen,
                            guint32 *n);

#endif
