/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A better place for everybody near the one that it has. */
#ifndef SITNET_MAP_SETTLE_H
#define SITNET_MAP_SETTLE_H

#include "layout.h"

G_BEGIN_DECLS

/* Searches from places without overlaps, on the page of the options. FALSE with SITNET_ERROR_CANCELLED when the caller stops
   it; then everybody stands as before. */
gboolean sitnet_map_settle (SitnetLayoutEntry *entries, guint n_entries, const SitnetLayoutLine *lines, guint n_lines,
                            const SitnetLayoutOptions *options, GError **error);

G_END_DECLS

#endif
