/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One question, answered area by area or region by region. */
#ifndef SITNET_BY_AREA_H
#define SITNET_BY_AREA_H

#include "descriptor.h"
#include "arguments-private.h"

/* The answer with a first column `area` or `region`, as arguments->by says. */
SitnetTable *sitnet_by_area_run (const SitnetAnalysis *analysis, SitnetNetwork *network,
                                 const SitnetArguments *arguments, GError **error);

#endif
