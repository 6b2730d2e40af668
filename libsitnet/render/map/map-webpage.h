/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The page of the web with a map: what its script is told of the network. */
#ifndef SITNET_MAP_WEBPAGE_H
#define SITNET_MAP_WEBPAGE_H

#include "map-blocks.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SitnetMapWebpageOptions:
 * @with_contacts: whether the page holds telephones, e-mails and web pages
 * @names_hidden: whether names that the map does not show are left out
 * @blocks: (nullable) (element-type SitnetMapBlock): those of the drawing; %NULL when it has none
 * @cancellable: (nullable): what stops the search for introductions
 */
typedef struct {
  gboolean with_contacts;
  gboolean names_hidden;
  const GPtrArray *blocks;
  GCancellable *cancellable;
} SitnetMapWebpageOptions;

/* (transfer full): a page with this drawing (SVG) of what is shown of the network; NULL with SITNET_ERROR_CANCELLED, or with
   SITNET_ERROR_LIMIT where services and demands multiply to too many rows. */
GBytes *sitnet_map_webpage_new (const SitnetMapContent *shown, SitnetNetwork *network, GBytes *drawing,
                                const SitnetMapWebpageOptions *options, GError **error);

G_END_DECLS

#endif
