/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The columns `group` and `unserved` of coverage and gaps. */
#ifndef SITNET_UNSERVED_COLUMNS_H
#define SITNET_UNSERVED_COLUMNS_H

#include "column-builder.h"
#include "message.h"
#include "unserved.h"

typedef struct {
  const SitnetUnserved *unserved;
  const SitnetSupplyDemand *supply_demand;
  guint32
      *numbers; /* per group: as it is called here, from 1 in the order of rows; 0 = its families stand in no row yet */
  guint32 n_numbers;
  SitnetColumnBuilder *group, *families;
} SitnetUnservedColumns;

#define SITNET_UNSERVED_COLUMNS                                                                                        \
  {"group", SITNET_VALUE_INT64, NULL, N_ ("group of demands that compete for the same places"),                        \
   .empty = N_ ("all have one")},                                                                                      \
  {                                                                                                                    \
    "unserved", SITNET_VALUE_DOUBLE, "families",                                                                       \
        N_ ("families without a place: told once for a group, in its first row, so that the column adds up")           \
  }

void sitnet_unserved_columns_init (SitnetUnservedColumns *self, const SitnetSupplyDemand *supply_demand,
                                   const SitnetUnserved *unserved);
/* A row for what is asked at this key itself in these years. */
void sitnet_unserved_columns_add (SitnetUnservedColumns *self, const SitnetCoverageLine *key, guint age_from,
                                  guint age_to);
/* A row that tells of no families without a place. */
void sitnet_unserved_columns_add_none (SitnetUnservedColumns *self);
/* Seals both columns onto the end of `columns`. */
void sitnet_unserved_columns_seal (SitnetUnservedColumns *self, GPtrArray *columns);

#endif
