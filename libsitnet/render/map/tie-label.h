/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Short texts beside lines. */
#ifndef SITNET_TIE_LABEL_H
#define SITNET_TIE_LABEL_H

#include "description.h"
#include "map-content.h"

G_BEGIN_DECLS

/* Of their type, on the page that maps are laid out on. */
#define SITNET_TIE_LABEL_SIZE 75
#define SITNET_TIE_LABEL_LARGE 110 /* where labels are what the map is about */

/* Writes the label of each tie beside its line, where neither a box nor another label stands, as far as there is such a place on
   it. The strokes of the page are those of the ties, in the same order as `numbers` has their indexes. */
void sitnet_tie_labels_draw (SitnetDescription *page, const SitnetMapTie *ties, const guint32 *numbers, gint32 size);

G_END_DECLS

#endif
