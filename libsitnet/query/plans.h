/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The questions of planning, for the table of analyses and for their tests. */
#ifndef SITNET_PLANS_H
#define SITNET_PLANS_H

#include "analysis-private.h"

extern const SitnetAnalysis sitnet_introductions;
extern const SitnetAnalysis sitnet_invite;

#endif
