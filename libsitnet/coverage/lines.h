/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* All lines in which coverage has rows. */
#ifndef SITNET_LINES_H
#define SITNET_LINES_H

#include "provision.h"

/* SitnetLine, by sitnet_line_compare, no two alike: where a demand, a standard or a service stands, and above
   them. `listed` says for no area (first) and each area whether it is listed, NULL = all. NULL when there are
   too many. */
GArray *sitnet_lines_list (const SitnetProvision *provision, const guint8 *listed);
/* The same, only where a demand or a standard stands, and above. */
GArray *sitnet_lines_list_asked (const SitnetProvision *provision);

#endif
