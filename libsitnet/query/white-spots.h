/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The analyses of needs against services, for the table of analyses and for their tests. */
#ifndef SITNET_WHITE_SPOTS_H
#define SITNET_WHITE_SPOTS_H

#include "analysis-private.h"

extern const SitnetAnalysis sitnet_coverage;
extern const SitnetAnalysis sitnet_gaps;

#endif
