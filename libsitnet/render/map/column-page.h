/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A page of columns, read from left to right, with boxes of actors in them and arrows from column to column. */
#ifndef SITNET_COLUMN_PAGE_H
#define SITNET_COLUMN_PAGE_H

#include "description.h"
#include "map-content.h"
#include "map-page.h"

G_BEGIN_DECLS

/**
 * SitnetColumnHead:
 * @title: in large type
 * @detail: (nullable): a few lines below it, in small type
 * @is_alarm: the title is red
 */
typedef struct {
  char *title;
  char *detail;
  gboolean is_alarm;
} SitnetColumnHead;

/* Each actor of the content stands in its column; its ties are drawn between the boxes. Where these leave the order free, it is
   that of `places`, of the map of everybody, from top to bottom; `places` may be NULL. NULL with SITNET_ERROR_LIMIT when that
   does not fit in readable type: the message says which paper would do. */
SitnetDescription *sitnet_column_page_compose (const SitnetMapContent *content, const SitnetPaperSize *paper,
                                               const SitnetColumnHead *heads, guint n_columns, const guint32 *columns,
                                               const SitnetMapPlaces *places, GError **error);

G_END_DECLS

#endif
