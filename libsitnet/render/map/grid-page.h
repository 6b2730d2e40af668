/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A page of rows: each actor with the number of actors of each sector that it works with. */
#ifndef SITNET_GRID_PAGE_H
#define SITNET_GRID_PAGE_H

#include "description.h"
#include "map-content.h"
#include "map-page.h"

G_BEGIN_DECLS

/* NULL when the rows do not fit on the paper in readable type. */
SitnetDescription *sitnet_grid_page_compose (const SitnetMapContent *content, const SitnetPaperSize *paper);
/* The name of the smallest paper that holds the rows; NULL when none does. */
const char *sitnet_grid_page_find_paper (const SitnetMapContent *content);

G_END_DECLS

#endif
