/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The columns that say where a row of coverage or gaps stands: need, area, target, level, form and ages. */
#ifndef SITNET_PLACE_COLUMNS_H
#define SITNET_PLACE_COLUMNS_H

#include "bands.h"
#include "column-builder.h"
#include "network-private.h"

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

/* The columns of every table with counts of families: `demand`, and whether the number is hidden. */
typedef struct {
  SitnetColumnBuilder *demand, *suppressed;
} SitnetDemandColumns;

#define SITNET_SUPPRESSED_COLUMN                                                                             \
  {                                                                                                          \
    "suppressed", SITNET_TYPE_BOOL, NULL,                                                                    \
    {                                                                                                        \
      "hidden: whether the number of families is left out, for it is small or would give a small one away",  \
          "skryto: zda je počet rodin vynechán, protože je malý nebo by malý prozradil"                 \
    }                                                                                                        \
  }

void sitnet_demand_columns_init (SitnetDemandColumns *self);
/* The only way to write a number of families: bands come without those that must not be told. */
void sitnet_demand_columns_add (SitnetDemandColumns *self, const SitnetBand *band);
/* A row that is about no families. */
void sitnet_demand_columns_add_none (SitnetDemandColumns *self);

/* NaN = missing. */
void sitnet_add_number (SitnetColumnBuilder *self, double number);

#endif
