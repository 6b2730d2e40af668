/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who offers what where: every service once for each of its needs in each of its areas. */
#ifndef SITNET_SERVICE_LIST_H
#define SITNET_SERVICE_LIST_H

#include "column-builder.h"
#include "network-private.h"

typedef struct {
  gint32 need;
  gint32 area;     /* code, −1 = none known, SITNET_AREA_EVERYWHERE */
  guint32 actor;   /* row of the actors sheet */
  guint32 service; /* row of the services sheet */
} SitnetServicePlace;

/* SitnetServicePlace by need, area (none first, everywhere last), actor and row, no two alike (a
   sealed list names nothing twice). Of the scope only areas and date count: a service holds when it and its
   actor do. NULL with SITNET_ERROR_LIMIT when there would be too many. */
GArray *sitnet_service_list_new (const SitnetNetwork *network, GError **error);

/* For the note of a result: that the rest of the scope does not count; NULL when the scope names nothing
 * else. */
const char *sitnet_service_list_note (const SitnetNetwork *network, SitnetLanguage language);

/* The ages a service states; an empty beginning is 0, a missing upper end stays −1. */
void sitnet_service_list_ages (const SitnetDataset *dataset, guint32 service, gint64 *from, gint64 *to);
/* Empty columns for results: areas with "*" for everywhere, any actor of the data set, any service. */
SitnetColumnBuilder *sitnet_service_list_area_builder (const SitnetDataset *dataset);
SitnetColumnBuilder *sitnet_service_list_actor_builder (const SitnetDataset *dataset);
SitnetColumnBuilder *sitnet_service_list_service_builder (const SitnetDataset *dataset);
void sitnet_service_list_add_area (SitnetColumnBuilder *builder, const SitnetDataset *dataset, gint32 area);
/* A cell of the services or actors sheet as a code; −1 when empty or absent. */
gint32 sitnet_service_list_code (const SitnetDataset *dataset, SitnetSheet sheet, const char *column, guint32 row);
/* The same as text; NULL when empty or absent. */
const char *sitnet_service_list_text (const SitnetDataset *dataset, SitnetSheet sheet, const char *column, guint32 row);

#endif
