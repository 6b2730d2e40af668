/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which of the first places of a ranking by estimates are those of the ranking by the true numbers. */
#ifndef SITNET_CERTAIN_PLACES_H
#define SITNET_CERTAIN_PLACES_H

#include <glib.h>

#define SITNET_MOST_PLACES 10

typedef struct {
  guint n_places;                       /* at most SITNET_MOST_PLACES, no more than there are numbers */
  guint32 rows[SITNET_MOST_PLACES];     /* who stands there: greatest estimate first, of equal ones the first row */
  gboolean certain[SITNET_MOST_PLACES]; /* everybody else is certainly above or certainly below */
} SitnetPlaces;

/* Each true number is no further from its estimate than its error. */
void sitnet_places_init (SitnetPlaces *self, const double *estimates, const double *errors, guint32 n);

#endif
