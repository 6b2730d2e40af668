/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A place is certain where the range of its number meets no other range. */
#include "certain-places.h"

#include <math.h>

/* Moves a row up past smaller estimates; the last place falls off. */
static void
take_in (SitnetPlaces *self, const double *estimates, guint32 row)
{
  guint place = self->n_places;
  if (place == SITNET_MOST_PLACES && !(estimates[row] > estimates[self->rows[place - 1]]))
    return;
  if (place < SITNET_MOST_PLACES)
    self->n_places++;
  else
    place--;
  for (; place > 0 && estimates[row] > estimates[self->rows[place - 1]]; place--)
    self->rows[place] = self->rows[place - 1];
  self->rows[place] = row;
}

/* The highest number that one of those after the places may have. */
static double
highest_of_rest (const SitnetPlaces *self, const double *estimates, const double *errors, guint32 n)
{
  double highest = -HUGE_VAL;
  for (guint32 row = 0; row < n; row++) {
    gboolean has_place = FALSE;
    for (guint p = 0; p < self->n_places; p++)
      has_place |= self->rows[p] == row;
    if (!has_place)
      highest = MAX (highest, estimates[row] + errors[row]);
  }
  return highest;
}

void
sitnet_places_init (SitnetPlaces *self, const double *estimates, const double *errors, guint32 n)
{
  *self = (SitnetPlaces){0};
  for (guint32 row = 0; row < n; row++)
    take_in (self, estimates, row);
  double below = highest_of_rest (self, estimates, errors, n), above = HUGE_VAL;
  for (guint p = self->n_places; p-- > 0;) {
    double estimate = estimates[self->rows[p]], error = errors[self->rows[p]];
    self->certain[p] = estimate - error > below;
    below = MAX (below, estimate + error);
  }
  for (guint p = 0; p < self->n_places; p++) {
    double estimate = estimates[self->rows[p]], error = errors[self->rows[p]];
    self->certain[p] = self->certain[p] && estimate + error < above;
    above = MIN (above, estimate - error);
  }
}
