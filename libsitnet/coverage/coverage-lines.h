/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* All lines in which coverage has rows. */
#ifndef SITNET_COVERAGE_LINES_H
#define SITNET_COVERAGE_LINES_H

#include "supply-demand.h"

/* SitnetCoverageLine, by sitnet_coverage_line_compare, no two alike: where a demand, a standard or a service stands, and above
   them. `listed` says for no area (first) and each area whether it is listed, NULL = all. NULL with
   SITNET_ERROR_LIMIT when there are too many. */
GArray *sitnet_coverage_lines_list (const SitnetSupplyDemand *supply_demand, const guint8 *listed, GError **error);

#endif
