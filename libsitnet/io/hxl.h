/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading who does what where in HXL. */
#ifndef SITNET_HXL_H
#define SITNET_HXL_H

#include "text-grid.h"

#include <sitnet/builder.h>

/* A text in the first rows of which hashtags stand, #org among them: such a file is no CSV of a sheet, whatever its name. */
gboolean sitnet_hxl_recognise (const char *path);
/* The same of the first rows of a table; `tags` gets the row of hashtags. */
gboolean sitnet_hxl_find (const SitnetTextGrid *grid, guint *tags);
/* Makes areas, actors, ties and services of a whole table, none of which may be there yet. */
void sitnet_hxl_read_grid (const SitnetTextGrid *grid, SitnetBuilder *builder, const char *shown_as);

#endif
