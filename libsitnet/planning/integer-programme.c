/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* An integer programme as arrays, and whether values are a solution of it. */
#include "integer-programme.h"

#include <math.h>

#define SLACK 1e-6 /* of a solver's doubles */

SitnetIntegerProgramme *
sitnet_integer_programme_new (void)
{
  SitnetIntegerProgramme *self = g_new0 (SitnetIntegerProgramme, 1);
  self->columns = g_array_new (FALSE, FALSE, sizeof (SitnetBounds));
  self->worths = g_array_new (FALSE, FALSE, sizeof (double));
  self->rows = g_array_new (FALSE, FALSE, sizeof (SitnetBounds));
  self->entries = g_array_new (FALSE, FALSE, sizeof (SitnetEntry));
  return self;
}

void
sitnet_integer_programme_free (SitnetIntegerProgramme *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->columns);
  g_array_unref (self->worths);
  g_array_unref (self->rows);
  g_array_unref (self->entries);
  g_free (self);
}

guint32
sitnet_integer_programme_add_column (SitnetIntegerProgramme *self, double low, double high, double worth)
{
  SitnetBounds bounds = {low, high};
  g_array_append_val (self->columns, bounds);
  g_array_append_val (self->worths, worth);
  return self->columns->len - 1;
}

guint32
sitnet_integer_programme_add_row (SitnetIntegerProgramme *self, double low, double high)
{
  SitnetBounds bounds = {low, high};
  g_array_append_val (self->rows, bounds);
  return self->rows->len - 1;
}

void
sitnet_integer_programme_add_entry (SitnetIntegerProgramme *self, guint32 row, guint32 column, double value)
{
  SitnetEntry entry = {row, column, value};
  g_array_append_val (self->entries, entry);
}

void
sitnet_integer_programme_set_worth (SitnetIntegerProgramme *self, guint32 column, double worth)
{
  g_array_index (self->worths, double, column) = worth;
}

static gboolean
is_within (SitnetBounds bounds, double value)
{
  return value >= bounds.low - SLACK && value <= bounds.high + SLACK;
}

gboolean
sitnet_integer_programme_holds (const SitnetIntegerProgramme *self, const double *values)
{
  g_autofree double *sums = g_new0 (double, self->rows->len + 1);
  for (guint32 c = 0; c < self->columns->len; c++)
    if (fabs (values[c] - round (values[c])) > SLACK ||
        !is_within (g_array_index (self->columns, SitnetBounds, c), values[c]))
      return FALSE;
  for (guint32 i = 0; i < self->entries->len; i++) {
    SitnetEntry entry = g_array_index (self->entries, SitnetEntry, i);
    sums[entry.row] += entry.value * values[entry.column];
  }
  for (guint32 r = 0; r < self->rows->len; r++)
    if (!is_within (g_array_index (self->rows, SitnetBounds, r), sums[r]))
      return FALSE;
  return TRUE;
}

double
sitnet_integer_programme_sum (const SitnetIntegerProgramme *self, const double *values)
{
  double sum = 0;
  for (guint32 c = 0; c < self->columns->len; c++)
    sum += g_array_index (self->worths, double, c) * values[c];
  return sum;
}
