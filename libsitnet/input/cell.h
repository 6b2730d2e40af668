/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading one cell: numbers, ages, yes and no; and knowing a birth number when one comes. */
#ifndef SITNET_CELL_H
#define SITNET_CELL_H

#include "slice.h"

/* All below take a trimmed, non-empty cell and return FALSE when it is not one. */
gboolean sitnet_cell_to_number (SitnetSlice cell, double *number); /* '.' or ',' decimals; finite */
/* Up to seven digits and nothing else, as most numbers are: what each of those that read numbers makes of them. */
static inline gboolean
sitnet_cell_to_short_whole (SitnetSlice cell, gint32 *number)
{
  gint32 whole = 0;
  if (cell.length - 1 >= 7)
    return FALSE;
  for (gsize i = 0; i < cell.length; i++) {
    guint digit = (guint)(guint8)cell.text[i] - '0';
    if (digit > 9)
      return FALSE;
    whole = whole * 10 + (gint32)digit;
  }
  *number = whole;
  return TRUE;
}
gboolean sitnet_cell_to_yes_no (SitnetSlice cell, gboolean *yes);
/* "x", "✓", "A", "n", "Ano.": what a person should see read. */
gboolean sitnet_cell_to_yes_no_mark (SitnetSlice cell, gboolean *yes);
/* What programs for networks write of a tie: "Directed", "Undirected" (Gephi), "mutual" (Kumu). */
gboolean sitnet_cell_to_direction (SitnetSlice cell, gboolean *directed);
gboolean sitnet_cell_to_age (SitnetSlice cell, gint64 *age); /* whole years 0 to 150 */
/* "6–16", "6-16 let", "6", "6+", "15 a více", "od 3 do 18", "do 18 let"; an open end gives −1. The upper end may be any. */
gboolean sitnet_cell_to_age_range (SitnetSlice cell, gint64 *from, gint64 *to);
/* One end in a column of its own: "18", "18 let", "do 18 let". The upper end may be any. */
gboolean sitnet_cell_to_age_end (SitnetSlice cell, gboolean is_last, gint64 *age);
/* "nad 15 let", "> 15", "pod 3 roky": whether the year itself is meant cannot be told. Both readings of the end. */
gboolean sitnet_cell_to_doubtful_age (SitnetSlice cell, gboolean *is_last, gint64 ages[2]);
/* Ages that a spreadsheet has made a date of: "6.10", "06.X", "6.říj", "V.18", "2018-10-06". */
gboolean sitnet_cell_to_ages_of_date (SitnetSlice cell, gint64 *from, gint64 *to);

/* An upper end from here on is written for "no upper end". */
#define SITNET_NO_UPPER_AGE 99

typedef enum {
  SITNET_DATE_NONE,
  SITNET_DATE_SAID,    /* the day is what stands there */
  SITNET_DATE_GUESSED, /* a reading that a person should see: of two digits of a year, or without the time of the day */
  SITNET_DATE_PERIOD,  /* the begin, or the end, of a period such as "2. čtvrtletí 2024" */
  SITNET_DATE_EITHER,  /* `other` could be meant as well */
  SITNET_DATE_SERIAL   /* a number that a spreadsheet counts days by */
} SitnetDateReading;
/* `last` chooses the last day of a month or a year. Days since 1970-01-01. */
SitnetDateReading sitnet_cell_to_date (SitnetSlice cell, gboolean last, gint32 *days, gint32 *other);

typedef enum {
  SITNET_PEOPLE_NONE,
  SITNET_PEOPLE_SAID,  /* also with blanks between groups of three digits */
  SITNET_PEOPLE_TAKEN, /* out of a text such as "cca 15", "15 (z toho 5 pobytových)" */
  SITNET_PEOPLE_RANGE, /* "20-30": the lower end, which is certain; `other` is the upper one */
  SITNET_PEOPLE_EITHER /* "12,500": `other` is a thousand times as much; or "15 (20)" */
} SitnetPeopleReading;
SitnetPeopleReading sitnet_cell_to_people (SitnetSlice cell, double *number, double *other);
/* Whether a number is written as "12,500" or "3.250" is. Any text may be asked. */
gboolean sitnet_cell_may_be_thousands (SitnetSlice cell);
/* A number as a text that is read as that very number also where people are counted: "12.1250". (transfer full) */
char *sitnet_cell_dup_unmistakable (const char *number);

typedef enum { SITNET_LIMITLESS_AGES, SITNET_LIMITLESS_PEOPLE, SITNET_LIMITLESS_DATES } SitnetLimitless;
/* Whether a cell says that there is no limit: "bez omezení", of ages "všichni", of dates "dosud". */
gboolean sitnet_cell_is_limitless (SitnetSlice cell, SitnetLimitless of);

/* A longer cell is no word for what is unknown. */
#define SITNET_LONGEST_UNKNOWN 24
/* Whether a word that begins with n or u may be one of them, for a quick look at very many cells. */
static inline gboolean
sitnet_cell_may_be_unknown_word (SitnetSlice cell)
{
  if (cell.length <= 4)
    return cell.text[0] == 'N' || cell.text[0] == 'n'; /* NA, n/a */
  char second = (char)(cell.text[1] | 0x20), third = (char)(cell.text[2] | 0x20);
  return cell.text[0] == 'U' || cell.text[0] == 'u' ? second == 'n' && third == 'k'
         : second == 'o'                            ? third == 't'
                                                    : second == 'e' && (third == 'u' || third == 'z' || third == 'n');
}
/* Whether a cell says only that something is not known: "-", "?", "N/A", "neuvádí se". Any text may be asked. */
gboolean sitnet_cell_is_unknown (SitnetSlice cell);
/* "NA", which may be an id or a code too. */
gboolean sitnet_cell_is_na (SitnetSlice cell);

/* Next item of a list cell ("a|b", "a; b"), trimmed; empty items are skipped. FALSE at the end. */
gboolean sitnet_cell_next_item (SitnetSlice *rest, SitnetSlice *item);

typedef enum {
  SITNET_BIRTH_NUMBER_NONE,
  SITNET_BIRTH_NUMBER_MAYBE,  /* looks like one: ten digits within a text, or a whole cell that may be a file number */
  SITNET_BIRTH_NUMBER_BARE,   /* a whole cell of digits that are a valid one, but may be an id or a telephone number */
  SITNET_BIRTH_NUMBER_WRITTEN /* a whole cell such as NNNNNN/NNN or NNNNNN/NNNN, or after a word such as "RČ" */
} SitnetBirthNumber;
/* The gravest of what stands in a cell; any text may be asked. */
SitnetBirthNumber sitnet_cell_birth_number (SitnetSlice cell);
/* The text with a dot in the place of each digit of a birth number, NULL where it holds none. (transfer full) */
char *sitnet_cell_dup_masked (SitnetSlice cell);

#endif
