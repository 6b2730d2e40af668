/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Few actors of a larger map, spread over a page of their own: who stood left stands left. */
#ifndef SITNET_MAP_SPREAD_H
#define SITNET_MAP_SPREAD_H

#include "layout.h"

G_BEGIN_DECLS

/* Gives every entry that is kept a share of the page, as large as its label wants, in the direction in which it stood. Labels
   must be wrapped; others stay as they are. */
void sitnet_map_spread (SitnetLayoutEntry *entries, guint n_entries, gint32 width, gint32 height);

G_END_DECLS

#endif
