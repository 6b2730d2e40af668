/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The legend: what lines and frames mean, as far as they occur. */
#ifndef SITNET_LEGEND_H
#define SITNET_LEGEND_H

#include "description.h"
#include "map-content.h"

G_BEGIN_DECLS

#define SITNET_LEGEND_ENTRIES 28

/**
 * SitnetLegend:
 * @width: that is taken
 * @height: that is taken; 0 when there is nothing to explain
 */
typedef struct {
  SitnetLanguage language;
  gint32 type_size;
  char within_colour[8];
  guint shown[SITNET_LEGEND_ENTRIES];
  guint n_shown;
  guint n_lines_shown;
  gint32 width;
  gint32 height;
} SitnetLegend;

void sitnet_legend_init (SitnetLegend *self, const SitnetMapContent *portrait, gint32 type_size);
void sitnet_legend_reserve (const SitnetMapContent *portrait, gint32 type_size, gint32 *width, gint32 *height);
void sitnet_legend_draw (const SitnetLegend *self, SitnetDescription *page, SitnetPoint corner);

/* Of a tie that is not within a sector. */
const char *sitnet_legend_tie_colour (SitnetTieKind kind);

/* How thick a tie is drawn; many ties are drawn thinner. */
gint32 sitnet_legend_tie_pen (SitnetTieKind kind, guint32 n_ties);

G_END_DECLS

#endif
