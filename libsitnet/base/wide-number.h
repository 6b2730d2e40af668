/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Numbers not below 0 with the digits of a double and an exponent that has no end, for counts of ways. */
#ifndef SITNET_WIDE_NUMBER_H
#define SITNET_WIDE_NUMBER_H

#include <glib.h>
#include <math.h>

/* digits × 2^(256 × exponent); digits are 0 or from 1 to below 2^256, so that a product of two is a double.
 */
typedef struct {
  double digits;
  gint64 exponent;
} SitnetWideNumber;

static inline SitnetWideNumber
sitnet_wide_normal (double digits, gint64 exponent)
{
  if (digits >= 0x1p256)
    return (SitnetWideNumber){digits * 0x1p-256, exponent + 1};
  if (digits < 1 && digits > 0)
    return (SitnetWideNumber){digits * 0x1p256, exponent - 1};
  return (SitnetWideNumber){digits, exponent};
}

/* What is 2^256 times smaller has no digit in the sum. */
static inline SitnetWideNumber
sitnet_wide_add (SitnetWideNumber a, SitnetWideNumber b)
{
  if (b.digits <= 0)
    return a;
  if (a.digits <= 0)
    return b;
  if (a.exponent < b.exponent)
    return sitnet_wide_add (b, a);
  if (a.exponent - b.exponent > 1)
    return a;
  return sitnet_wide_normal (a.digits + (a.exponent > b.exponent ? b.digits * 0x1p-256 : b.digits), a.exponent);
}

static inline SitnetWideNumber
sitnet_wide_reciprocal (SitnetWideNumber a)
{
  return sitnet_wide_normal (1 / a.digits, -a.exponent);
}

/* For products that are doubles. */
static inline double
sitnet_wide_multiply (SitnetWideNumber a, SitnetWideNumber b)
{
  gint64 exponent = CLAMP (a.exponent + b.exponent, -16, 16);
  return ldexp (a.digits * b.digits, (int)exponent * 256);
}

#endif
