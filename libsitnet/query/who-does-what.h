/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The analyses of who does what where, for the table of analyses and for their tests. */
#ifndef SITNET_WHO_DOES_WHAT_H
#define SITNET_WHO_DOES_WHAT_H

#include "analysis-private.h"

extern const SitnetAnalysis sitnet_providers;
extern const SitnetAnalysis sitnet_catalogue;
extern const SitnetAnalysis sitnet_spread;
extern const SitnetAnalysis sitnet_pathway;
extern const SitnetAnalysis sitnet_expectations;

#endif
