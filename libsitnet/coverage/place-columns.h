/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The columns that say where a row of coverage or gaps stands: need, area, target, level, form and ages. */
#ifndef SITNET_PLACE_COLUMNS_H
#define SITNET_PLACE_COLUMNS_H

#include "message.h"
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

/* The words of shortages, in every answer that tells of them. */
#define SITNET_WORD_MISSING                                                                                            \
  {                                                                                                                    \
    "missing", N_ ("missing")                                                                                          \
  }
#define SITNET_WORD_SHORT                                                                                              \
  {                                                                                                                    \
    "short", N_ ("too little")                                                                                         \
  }
#define SITNET_WORD_FRAGILE                                                                                            \
  {                                                                                                                    \
    "fragile", N_ ("one provider only")                                                                                \
  }

/* Of areas: what serves all of them. */
#define SITNET_WORD_EVERYWHERE                                                                                         \
  {                                                                                                                    \
    "*", N_ ("everywhere")                                                                                             \
  }

/* The words of all kinds of white spots, for the column that names them. */
#define SITNET_WORDS_OF_GAPS                                                                                           \
  SITNET_WORD_MISSING, SITNET_WORD_SHORT, SITNET_WORD_FRAGILE, {"unconnected", N_ ("not connected")},                  \
      {"unmet", N_ ("cooperation asked for")},                                                                         \
  {                                                                                                                    \
    NULL, NULL                                                                                                         \
  }

/* For the list of an analysis' columns: the ages, and the seven that SitnetPlaceColumns writes. */
#define SITNET_AGE_COLUMNS                                                                                             \
  {"age_from", SITNET_VALUE_INT64, "years", N_ ("youngest age")},                                                      \
  {                                                                                                                    \
    "age_to", SITNET_VALUE_INT64, "years", N_ ("oldest age"), .empty = N_ ("no upper end")                             \
  }

#define SITNET_PLACE_COLUMNS                                                                                           \
  {"need", SITNET_VALUE_CATEGORY, NULL, N_ ("the need"), .refers_to = "needs"},                                        \
      {"area", SITNET_VALUE_CATEGORY, NULL, N_ ("the area"), .refers_to = "areas"},                                    \
      {"target", SITNET_VALUE_CATEGORY, NULL, N_ ("target group"), .refers_to = "targets", .empty = N_ ("any")},       \
      {"level", SITNET_VALUE_CATEGORY, NULL, N_ ("level of support"), .refers_to = "levels", .empty = N_ ("any")},     \
      {"form", SITNET_VALUE_CATEGORY, NULL, N_ ("form of service"), .refers_to = "forms", .empty = N_ ("any")},        \
      SITNET_AGE_COLUMNS

#define SITNET_PROVIDERS_COLUMN                                                                                        \
  {                                                                                                                    \
    "providers", SITNET_VALUE_INT64, "actors", N_ ("actors with a service that fits"), .heading = N_ ("providers")     \
  }

#define SITNET_DEMAND_COLUMN                                                                                           \
  {                                                                                                                    \
    "demand", SITNET_VALUE_DOUBLE, "families", N_ ("families that need it"), .heading = N_ ("families"),               \
                                                                             .empty = N_ ("no known number")           \
  }

/* The columns of every table with counts of families: `demand`, and whether the number is hidden. */
typedef struct {
  SitnetColumnBuilder *demand, *suppressed;
} SitnetDemandColumns;

#define SITNET_SUPPRESSED_COLUMN                                                                                       \
  {                                                                                                                    \
    "suppressed", SITNET_VALUE_BOOL, NULL,                                                                             \
        N_ ("hidden: whether a number of families is left out because it is too small to be published; the demand is " \
            "then the least it can be")                                                                                \
  }

void sitnet_demand_columns_init (SitnetDemandColumns *self);
/* The only way to write a number of families: bands come without those that must not be published. */
void sitnet_demand_columns_add (SitnetDemandColumns *self, const SitnetAgeBand *band);
/* A row that is about no families. */
void sitnet_demand_columns_add_none (SitnetDemandColumns *self);

/* NaN = missing. */
void sitnet_add_number (SitnetColumnBuilder *self, double number);

#endif
