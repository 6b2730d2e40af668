/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads the cells that services, demands and the standard have in common. */
#ifndef SITNET_COVERAGE_CELLS_H
#define SITNET_COVERAGE_CELLS_H

#include "column-private.h"
#include "network-private.h"
#include "supply-demand.h"

#include <math.h>

/* Whole years of an optional column. */
typedef struct {
  const gint64 *years; /* NULL when there is no such column */
  const guint8 *validity;
} SitnetAges;

/* What an empty or absent cell reads as. */
static inline gint32
sitnet_code_at (const gint32 *codes, gsize row)
{
  return codes != NULL ? codes[row] : -1;
}

static inline double
sitnet_number_at (const double *numbers, gsize row)
{
  return numbers != NULL ? numbers[row] : NAN;
}

static inline gint64
sitnet_age_at (SitnetAges ages, gsize row, gint64 empty)
{
  return ages.years != NULL && sitnet_validity_get (ages.validity, row) ? ages.years[row] : empty;
}

static inline const gint32 *
sitnet_codes_of (const SitnetDataset *dataset, SitnetSheet sheet, const char *name)
{
  const SitnetColumn *column = sitnet_dataset_column (dataset, sheet, name);
  return column != NULL ? sitnet_column_get_codes (column) : NULL;
}

/* NaN where empty. */
static inline const double *
sitnet_numbers_of (const SitnetDataset *dataset, SitnetSheet sheet, const char *name)
{
  const SitnetColumn *column = sitnet_dataset_column (dataset, sheet, name);
  return column != NULL ? sitnet_column_get_doubles (column) : NULL;
}

static inline SitnetAges
sitnet_ages_of (const SitnetDataset *dataset, SitnetSheet sheet, const char *name)
{
  const SitnetColumn *column = sitnet_dataset_column (dataset, sheet, name);
  if (column == NULL)
    return (SitnetAges){NULL, NULL};
  return (SitnetAges){sitnet_column_get_int64s (column), sitnet_column_get_validity (column)};
}

/* The columns that services, demands and the standard have in common. */
typedef struct {
  const gint32 *target, *level, *form;
  SitnetAges age_from, age_to;
} SitnetCommonColumns;

static inline SitnetCommonColumns
sitnet_common_columns (const SitnetDataset *dataset, SitnetSheet sheet)
{
  return (SitnetCommonColumns){
      sitnet_codes_of (dataset, sheet, "target"), sitnet_codes_of (dataset, sheet, "level"),
      sitnet_codes_of (dataset, sheet, "form"),   sitnet_ages_of (dataset, sheet, "age_from"),
      sitnet_ages_of (dataset, sheet, "age_to"),
  };
}

static inline SitnetFit
sitnet_fit_at (const SitnetCommonColumns *columns, gsize row)
{
  return (SitnetFit){sitnet_code_at (columns->target, row), sitnet_code_at (columns->level, row),
                     sitnet_code_at (columns->form, row)};
}

static inline guint8
sitnet_first_year (const SitnetCommonColumns *columns, gsize row)
{
  return (guint8)CLAMP (sitnet_age_at (columns->age_from, row, 0), 0, SITNET_AGE_OLDER);
}

#endif
