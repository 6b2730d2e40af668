/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Colours and shapes of the sectors. */
#ifndef SITNET_PALETTE_H
#define SITNET_PALETTE_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * SitnetInk:
 * @fill: of a box, "#RRGGBB"
 * @border: of its frame, of ties within the sector and of its title
 * @island: of the ground behind the sector
 * @shape: a node shape of Graphviz that fills its rectangle
 * @style: a node style of Graphviz, or ""
 */
typedef struct {
  char fill[8];
  char border[8];
  char island[8];
  const char *shape;
  const char *style;
} SitnetInk;

gboolean sitnet_palette_knows (const char *code);
SitnetInk sitnet_palette_pick (const char *code, const char *colour, const char *shape, guint turn);
SitnetInk sitnet_palette_none (void);

G_END_DECLS

#endif
