/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Seeded random numbers, the same on every machine: splitmix64 (Steele, Lea and Flood 2014). */
#ifndef SITNET_RANDOM_NUMBERS_H
#define SITNET_RANDOM_NUMBERS_H

#include <glib.h>

typedef struct {
  guint64 state;
} SitnetRandomNumbers;

/* The constants are those of the paper. */
static inline guint64
sitnet_random_numbers_next (SitnetRandomNumbers *self)
{
  guint64 z = self->state += G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xBF58476D1CE4E5B9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94D049BB133111EB);
  return z ^ (z >> 31);
}

/* Evenly from 0 to limit − 1: the upper part of a product, the few values that would favour some thrown away
   (Lemire 2019). `limit` is at least 1. */
static inline guint32
sitnet_random_numbers_below (SitnetRandomNumbers *self, guint32 limit)
{
  guint64 product = (sitnet_random_numbers_next (self) >> 32) * limit;
  guint32 floor = (0u - limit) % limit;
  while ((guint32)product < floor)
    product = (sitnet_random_numbers_next (self) >> 32) * limit;
  return (guint32)(product >> 32);
}

/* Evenly from 0 to below 1. */
static inline double
sitnet_random_numbers_share (SitnetRandomNumbers *self)
{
  return (double)(sitnet_random_numbers_next (self) >> 11) * 0x1p-53;
}

#endif
