/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Numbers of a spreadsheet as texts: shortest, as dates of either calendar, with leading zeros. */
#ifndef SITNET_SPREADSHEET_VALUE_H
#define SITNET_SPREADSHEET_VALUE_H

#include <glib.h>

/* Room for any text that is made here. */
#define SITNET_VALUE_SIZE 64

/* What a number format makes of a number. */
typedef enum {
  SITNET_NUMBER_FORMAT_NUMBER,
  SITNET_NUMBER_FORMAT_DATE,
  SITNET_NUMBER_FORMAT_MONTH, /* a date without its day */
  SITNET_NUMBER_FORMAT_YEAR,
  SITNET_NUMBER_FORMAT_TIME,
  SITNET_NUMBER_FORMAT_DURATION, /* hours may be more than 24 */
  SITNET_NUMBER_FORMAT_DATE_TIME,
  SITNET_NUMBER_FORMAT_DIGITS /* whole numbers with leading zeros, or signs between */
} SitnetNumberFormat;

/* By the code of a format as a file has it ("0.00", "d. m. yyyy"), always in English. */
SitnetNumberFormat sitnet_number_format_read (const char *code);
/* One of those that Excel knows by number alone (ECMA-376, part 1, 18.8.30). */
SitnetNumberFormat sitnet_number_format_builtin (guint number);

/* The shortest that reads back as the same number: 40, 0.1. All return the length. */
gsize sitnet_value_from_number (double number, char text[SITNET_VALUE_SIZE]);
/* A number of days: 2018-05-01, with its time where `with_time` and it has one; 2018-05, 2018, 08:30:00 as the format says.
   `is_1904`: days count from 1904 and not from 1900, with its 29 February. 0 when there is no such day. */
gsize sitnet_value_from_serial (double serial, SitnetNumberFormat format, gboolean is_1904, gboolean with_time,
                                char text[SITNET_VALUE_SIZE]);
/* A whole number by a format of digits, such as 00000 or "ZS-"000; 0 when it does not fit one. */
gsize sitnet_value_from_digits (double number, const char *code, char text[SITNET_VALUE_SIZE]);

#endif
