/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The columns that say where a row of coverage or gaps stands: need, area, target, level, form and ages. */
#ifndef SITNET_PLACE_COLUMNS_H
#define SITNET_PLACE_COLUMNS_H

#include "column-builder.h"
#include "network-private.h"
#include "provision.h"

typedef struct {
  SitnetColumnBuilder *need, *area, *target, *level, *form, *age_from, *age_to;
} SitnetPlaceColumns;

void sitnet_place_columns_init (SitnetPlaceColumns *self, const SitnetNetwork *network);
/* `age_to` of SITNET_AGE_OLDER stays empty: no upper end. */
void sitnet_place_columns_add (SitnetPlaceColumns *self, const SitnetLine *line, guint age_from,
                               guint age_to);
/* A row with nothing but an area (−1 = none). */
void sitnet_place_columns_add_area (SitnetPlaceColumns *self, gint32 area);
/* Seals the seven columns onto the end of `columns`. */
void sitnet_place_columns_seal (SitnetPlaceColumns *self, GPtrArray *columns);

/* NaN = missing. */
void sitnet_add_number (SitnetColumnBuilder *self, double number);

#endif
