/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Numbers of families as people say them: whole, and "about" where they are not. */
#include "family-count.h"

#include "message.h"

#include <math.h>

/* Last digits of sums, which no table shows. */
#define NO_DIFFERENCE 0.0005

/* Above this a double holds no fractions, and few digits that mean anything. */
#define LARGE 1e15

void
sitnet_count_append (GString *text, guint64 count)
{
  char digits[20];
  guint start = sizeof digits;
  do
    digits[--start] = (char)('0' + count % 10);
  while ((count /= 10) > 0);
  g_string_append_len (text, digits + start, (gssize)(sizeof digits - start));
}

double
sitnet_family_count_round (double families)
{
  return families > NO_DIFFERENCE ? MAX (round (families), 1) : 0;
}

void
sitnet_family_count_round_both (double needed, double held, double *whole_needed, double *whole_held)
{
  *whole_needed = sitnet_family_count_round (needed);
  *whole_held = sitnet_family_count_round (held);
  if (*whole_needed > *whole_held)
    return;
  *whole_needed = ceil (needed);
  *whole_held = floor (held);
}

static const char *
unit_of (SitnetLanguage language, double whole, SitnetFamilyCase use)
{
  guint64 count = (guint64)MIN (whole, LARGE);
  switch (use) {
  case SITNET_FAMILIES_DEMAND_OF:
    return sitnet_translate_count (language, count, NP_ ("demand of", " family", " families"));
  case SITNET_FAMILIES_ROOM_FOR:
    return sitnet_translate_count (language, count, NP_ ("room for", " family", " families"));
  case SITNET_FAMILIES_ALONE:
    break;
  }
  return sitnet_translate_count (language, count, NP_ ("alone", " family", " families"));
}

void
sitnet_about_append (GString *text, SitnetLanguage language, double number, double whole)
{
  if (fabs (number - whole) > NO_DIFFERENCE)
    g_string_append (text, sitnet_translate (language, NC_ ("before a number of families", "about ")));
}

void
sitnet_family_count_append (GString *text, SitnetLanguage language, double families, double whole, SitnetFamilyCase use)
{
  if (whole < 1 && families > NO_DIFFERENCE) { /* room alone comes to this */
    g_string_append (text, sitnet_translate (language, NC_ ("room for", "less than one family")));
    return;
  }
  sitnet_about_append (text, language, families, whole);
  if (whole < LARGE)
    sitnet_count_append (text, (guint64)whole);
  else
    g_string_append_printf (text, "%.0f", whole);
  g_string_append (text, unit_of (language, whole, use));
}
