/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Knowing a Czech or Slovak birth number when one stands in a cell, so that nothing of a client comes in. */
#include "cell.h"
#include "date-private.h"

#define LAST_NINE_DIGIT_YEAR 53 /* born before 1954; ten digits since (Act 133/2000 Coll., section 13) */
#define WOMAN_OFFSET 50         /* added to the month of a woman's */
#define FULL_DAY_OFFSET 20      /* and since 2004 when all numbers of a day were given out */
#define FULL_DAY_YEAR 2004
#define LAST_EXCEPTION_YEAR 1985 /* until then a remainder of 10 was written as 0 */

static gint
two_digits (const char *text)
{
  return (text[0] - '0') * 10 + (text[1] - '0');
}

static gint
full_year (gint year, gboolean has_ten)
{
  if (year > LAST_NINE_DIGIT_YEAR)
    return has_ten ? 1900 + year : 1800 + year;
  return has_ten ? 2000 + year : 1900 + year;
}

static gboolean
has_valid_date (const char *digits, gint year)
{
  gint month = two_digits (digits + 2), day = two_digits (digits + 4);
  if (month > WOMAN_OFFSET)
    month -= WOMAN_OFFSET;
  if (month > FULL_DAY_OFFSET && year >= FULL_DAY_YEAR)
    month -= FULL_DAY_OFFSET;
  return sitnet_date_is_valid (year, month, day);
}

static gboolean
has_valid_check (const char *digits, gint year)
{
  guint64 first_nine = 0;
  for (guint i = 0; i < 9; i++)
    first_nine = first_nine * 10 + (guint64)(digits[i] - '0');
  guint64 remainder = first_nine % 11;
  guint64 check = (guint64)(digits[9] - '0');
  return remainder == check || (remainder == 10 && check == 0 && year <= LAST_EXCEPTION_YEAR);
}

SitnetBirthNumber
sitnet_cell_birth_number (SitnetSlice cell)
{
  char digits[10];
  guint n_digits = 0;
  if (cell.length < 10 || cell.length > 11 || !g_ascii_isdigit (cell.text[0]))
    return SITNET_BIRTH_NUMBER_NONE;
  gboolean is_written = cell.text[6] == '/';
  if (cell.length == 11 && !is_written)
    return SITNET_BIRTH_NUMBER_NONE;
  for (gsize i = 0; i < cell.length; i++) {
    if (is_written && i == 6)
      continue;
    if (!g_ascii_isdigit (cell.text[i]))
      return SITNET_BIRTH_NUMBER_NONE;
    digits[n_digits++] = cell.text[i];
  }
  gint year = full_year (two_digits (digits), n_digits == 10);
  if (!has_valid_date (digits, year) || (n_digits == 10 && !has_valid_check (digits, year)))
    return SITNET_BIRTH_NUMBER_NONE;
  return is_written ? SITNET_BIRTH_NUMBER_WRITTEN : SITNET_BIRTH_NUMBER_BARE;
}
