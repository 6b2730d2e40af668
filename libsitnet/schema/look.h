/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How a sector may look on maps: what the sheet of sectors may say. */
#ifndef SITNET_LOOK_H
#define SITNET_LOOK_H

#include <glib.h>

/* A word of the sheet, in letters of either size, and the node shape and node style of Graphviz that it means. */
typedef struct {
  const char *word, *shape, *style;
} SitnetLookShape;

/* "#RRGGBB" */
gboolean sitnet_look_is_colour (const char *text);
/* NULL when it is none of those that a name fits into. */
const SitnetLookShape *sitnet_look_find_shape (const char *text);
/* With commas between. (transfer full) */
char *sitnet_look_dup_shapes (void);

#endif
