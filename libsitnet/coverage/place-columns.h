/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The columns that say where a row of coverage or gaps stands: need, area, target, level, form and ages. */
#ifndef SITNET_PLACE_COLUMNS_H
#define SITNET_PLACE_COLUMNS_H

#include "age-bands.h"
#include "column-builder.h"
#include "network-private.h"

typedef struct {
  SitnetColumnBuilder *need, *area, *target, *level, *form, *age_from, *age_to;
} SitnetPlaceColumns;

void sitnet_place_columns_init (SitnetPlaceColumns *self, const SitnetNetwork *network);
/* `age_to` of SITNET_AGE_OLDER stays empty: no upper end. */
void sitnet_place_columns_add (SitnetPlaceColumns *self, const SitnetCoverageLine *line, guint age_from, guint age_to);
/* A row with nothing but an area (−1 = none). */
void sitnet_place_columns_add_area (SitnetPlaceColumns *self, gint32 area);
/* Seals the seven columns onto the end of `columns`. */
void sitnet_place_columns_seal (SitnetPlaceColumns *self, GPtrArray *columns);

/* For the list of an analysis' columns: the ages, and the seven that SitnetPlaceColumns writes. */
#define SITNET_AGE_COLUMNS                                                                                             \
  {"age_from", SITNET_VALUE_INT64, "years", {"youngest age", "nejnižší věk"}},                                         \
  {                                                                                                                    \
    "age_to", SITNET_VALUE_INT64, "years",                                                                             \
    {                                                                                                                  \
      "oldest age; empty = no upper end", "nejvyšší věk; prázdné = bez horní meze"                              \
    }                                                                                                                  \
  }

#define SITNET_PLACE_COLUMNS                                                                                           \
  {"need", SITNET_VALUE_CATEGORY, NULL, {"the need", "potřeba"}},                                                      \
      {"area", SITNET_VALUE_CATEGORY, NULL, {"the area", "území"}},                                                    \
      {"target", SITNET_VALUE_CATEGORY, NULL, {"target group; empty = any", "cílová skupina; prázdné = kterákoli"}},   \
      {"level",                                                                                                        \
       SITNET_VALUE_CATEGORY,                                                                                          \
       NULL,                                                                                                           \
       {"level of support; empty = any", "úroveň podpory; prázdné = kterákoli"}},                                      \
      {"form", SITNET_VALUE_CATEGORY, NULL, {"form of service; empty = any", "forma služby; prázdné = kterákoli"}},    \
      SITNET_AGE_COLUMNS

#define SITNET_PROVIDERS_COLUMN                                                                                        \
  {                                                                                                                    \
    "providers", SITNET_VALUE_INT64, "actors",                                                                         \
    {                                                                                                                  \
      "actors with a service that fits", "aktéři s odpovídající službou"                                         \
    }                                                                                                                  \
  }

#define SITNET_DEMAND_COLUMN                                                                                            \
  {                                                                                                                     \
    "demand", SITNET_VALUE_DOUBLE, "families",                                                                          \
    {                                                                                                                   \
      "families that need it; empty = no known number", "rodiny, které ji potřebují; prázdné = počet není znám" \
    }                                                                                                                   \
  }

/* The columns of every table with counts of families: `demand`, and whether the number is hidden. */
typedef struct {
  SitnetColumnBuilder *demand, *suppressed;
} SitnetDemandColumns;

#define SITNET_SUPPRESSED_COLUMN                                                                                       \
  {                                                                                                                    \
    "suppressed", SITNET_VALUE_BOOL, NULL,                                                                             \
    {                                                                                                                  \
      "hidden: whether a number of families is left out because it is too small to be told; the demand is "            \
      "then the least it can be",                                                                                      \
          "skryto: zda je některý počet rodin vynechán, protože je příliš malý; poptávka je pak "            \
          "nejmenší možná"                                                                                         \
    }                                                                                                                  \
  }

void sitnet_demand_columns_init (SitnetDemandColumns *self);
/* The only way to write a number of families: bands come without those that must not be told. */
void sitnet_demand_columns_add (SitnetDemandColumns *self, const SitnetAgeBand *band);
/* A row that is about no families. */
void sitnet_demand_columns_add_none (SitnetDemandColumns *self);

/* NaN = missing. */
void sitnet_add_number (SitnetColumnBuilder *self, double number);

#endif
