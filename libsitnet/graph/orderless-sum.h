/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A sum of doubles that is the same to the last bit in whatever order they come: they are added as whole numbers of a
   unit so small that it does not matter. */
#ifndef SITNET_ORDERLESS_SUM_H
#define SITNET_ORDERLESS_SUM_H

#include <glib.h>
#include <math.h>

/* Both halves grow by less than 2^32 a term, so that 2^31 terms fit. */
typedef struct {
  gint64 high, low; /* units: high × 2^32 + low */
  double unit, per_unit;
} SitnetOrderlessSum;

/* No term is further from 0 than `most`. The unit is at most 2^-60 of it, and a power of two. */
static inline SitnetOrderlessSum
sitnet_orderless_sum (double most)
{
  int exponent = 0;
  frexp (most, &exponent);
  return (SitnetOrderlessSum){0, 0, ldexp (1, exponent - 61), ldexp (1, 61 - exponent)};
}

static inline void
sitnet_orderless_add (SitnetOrderlessSum *self, double term)
{
  gint64 units = (gint64)(term * self->per_unit);
  self->high += units >> 32;
  self->low += units & 0xffffffff;
}

/* Takes the sum and begins anew. */
static inline double
sitnet_orderless_take (SitnetOrderlessSum *self)
{
  double sum = ((double)self->high * 4294967296.0 + (double)self->low) * self->unit;
  self->high = self->low = 0;
  return sum;
}

#endif
