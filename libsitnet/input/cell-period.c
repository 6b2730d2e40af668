/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Quarters, half-years, seasons, school years, and periods from one date to another. */
#include "cell-period.h"

#include "date.h"
#include "text-fold.h"

#include <string.h>

#define LONGEST 64 /* bytes; longer than any period that people write */

/* A Czech school year begins on 1 September and ends on 31 August, its first half on 31 January, and its lessons on 30 June
   (Act 561/2004, section 24). */
enum { SCHOOL_BEGIN = 9, SCHOOL_END = 8, SCHOOL_HALF = 1, LESSONS_END = 6 };

static SitnetPeriod
months (gint year, gint month, gint last_year, gint last_month)
{
  return (SitnetPeriod){
      sitnet_date_to_days (year, month, 1),
      sitnet_date_to_days (last_year, last_month, sitnet_date_get_month_length (last_year, last_month))};
}

static SitnetPeriod
school_year (gint year)
{
  return months (year, SCHOOL_BEGIN, year + 1, SCHOOL_END);
}

/* By letters, with "-" for any dash and for "až", and without blanks beside signs. (transfer full) */
static char *
dup_plain (SitnetSlice cell)
{
  g_autofree char *folded = sitnet_text_fold_dup_text (cell);
  g_autoptr (GString) text = g_string_new (folded);
  static const char *const plain[][2] = {{"–", "-"},  {"—", "-"},   {" az ", "-"}, {" - ", "-"},     {"- ", "-"},
                                         {" -", "-"}, {" / ", "/"}, {". ", "."},   {"\xC2\xA0", " "}};
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    g_string_replace (text, plain[i][0], plain[i][1], 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
take (const char **rest, const char *word)
{
  if (!g_str_has_prefix (*rest, word))
    return FALSE;
  *rest += strlen (word);
  return TRUE;
}

static gboolean
take_one_of (const char **rest, const char *const *words)
{
  for (; *words != NULL; words++)
    if (take (rest, *words))
      return TRUE;
  return FALSE;
}

/* Words that the heading says as well. */
static void
skip_words (const char **rest)
{
  static const char *const words[] = {"od ", "v ", "ve ", "do konce ", "do ", "na ", "za ", "pro ", "behem ", NULL};
  take_one_of (rest, words);
}

static void
skip_signs (const char **rest)
{
  while (**rest != '\0' && strchr (" ./-", **rest) != NULL)
    ++*rest;
}

static gboolean
take_year (const char **rest, gint *year)
{
  const char *at = *rest;
  for (guint i = 0; i < 4; i++)
    if (!g_ascii_isdigit (at[i]))
      return FALSE;
  if (g_ascii_isdigit (at[4]))
    return FALSE;
  *year = (gint)g_ascii_strtoll (at, NULL, 10);
  *rest = at + 4;
  return *year >= 1;
}

/* "2023/24", "2023-2024": a year and the next one. */
static gboolean
take_two_years (const char **rest, gint *year)
{
  const char *at = *rest;
  if (!take_year (&at, year) || (*at != '/' && *at != '-'))
    return FALSE;
  gint next = (gint)g_ascii_strtoll (++at, NULL, 10);
  guint n_digits = (guint)strspn (at, "0123456789");
  if ((n_digits == 4 && next == *year + 1) || (n_digits == 2 && next == (*year + 1) % 100)) {
    *rest = at + n_digits;
    return TRUE;
  }
  return FALSE;
}

/* "2", "2.", "ii.": a part of the year. */
static gint
take_number (const char **rest, gint most)
{
  static const char *const roman[] = {"iv", "iii", "ii", "i", NULL};
  static const gint values[] = {4, 3, 2, 1};
  gint number = 0;
  const char *at = *rest;
  if (g_ascii_isdigit (*at)) {
    number = *at - '0';
    at++;
  } else
    for (guint i = 0; roman[i] != NULL && number == 0; i++)
      number = take (&at, roman[i]) ? values[i] : 0;
  if (number < 1 || number > most || g_ascii_isalnum (*at))
    return 0;
  take (&at, ".");
  take (&at, " ");
  *rest = at;
  return number;
}

/* "Q2", "2Q", "2. čtvrtletí", "II. čtvrtletí": the number of the part; 0 for none. */
static gint
take_part (const char **rest, const char *const *words, const char *letter, gint most)
{
  const char *at = *rest;
  gint part = 0;
  if (take (&at, letter))
    part = take_number (&at, most);
  else if (g_ascii_isdigit (at[0]) && g_str_has_prefix (at + 1, letter) && !g_ascii_isalpha (at[1 + strlen (letter)])) {
    part = at[0] - '0' <= most ? at[0] - '0' : 0;
    at += 1 + strlen (letter);
  } else if ((part = take_number (&at, most)) > 0 && !take_one_of (&at, words))
    part = 0;
  *rest = part > 0 ? at : *rest;
  return part;
}

/* A part of a year, which stands before or behind it. */
static gboolean
read_part (const char *text, const char *const *words, const char *letter, gint most, gint *part, gint *year,
           gboolean *is_school)
{
  static const char *const of_school[] = {"skolniho roku ", "sk.roku ", "sk.r.", NULL};
  const char *rest = text;
  gboolean has_year = take_year (&rest, year);
  skip_signs (&rest);
  *part = take_part (&rest, words, letter, most);
  if (*part < 1)
    return FALSE;
  skip_signs (&rest);
  take_one_of (&rest, of_school);
  *is_school = !has_year && take_two_years (&rest, year);
  return (has_year || *is_school || take_year (&rest, year)) && *rest == '\0';
}

static gboolean
read_quarter (const char *text, SitnetPeriod *period)
{
  static const char *const words[] = {"ctvrtleti", "kvartal", "ctvrtrok", "q", "quarter", NULL};
  gint part, year;
  gboolean is_school;
  if (!read_part (text, words, "q", 4, &part, &year, &is_school) || is_school)
    return FALSE;
  *period = months (year, 3 * part - 2, year, 3 * part);
  return TRUE;
}

static gboolean
read_half (const char *text, SitnetPeriod *period)
{
  static const char *const words[] = {"pololeti", "pololetni", "polovina", "pol.", "pol", "half", NULL};
  gint part, year;
  gboolean is_school;
  if (!read_part (text, words, "h", 2, &part, &year, &is_school))
    return FALSE;
  if (is_school)
    *period = part == 1 ? months (year, SCHOOL_BEGIN, year + 1, SCHOOL_HALF)
                        : months (year + 1, SCHOOL_HALF + 1, year + 1, LESSONS_END);
  else
    *period = months (year, 6 * part - 5, year, 6 * part);
  return TRUE;
}

/* Of three whole months each, as the weather service counts. "Zima 2024" may be the one before or behind that year's summer. */
static guint
read_season (const char *text, SitnetPeriod periods[2])
{
  static const char *const seasons[][4] = {{"jaro ", "jare ", "spring ", NULL},
                                           {"leto ", "lete ", "summer ", NULL},
                                           {"podzim ", "podzimu ", "autumn ", NULL}};
  static const char *const winter[] = {"zima ", "zime ", "winter ", NULL};
  const char *rest = text;
  gint year;
  for (gint i = 0; i < 3; i++)
    if (take_one_of (&rest, seasons[i])) {
      periods[0] = take_year (&rest, &year) ? months (year, 3 * i + 3, year, 3 * i + 5) : (SitnetPeriod){0, -1};
      return periods[0].first <= periods[0].last && *rest == '\0' ? 1 : 0;
    }
  if (!take_one_of (&rest, winter))
    return 0;
  gboolean is_one = take_two_years (&rest, &year);
  if ((!is_one && !take_year (&rest, &year)) || *rest != '\0')
    return 0;
  periods[0] = is_one ? months (year, 12, year + 1, 2) : months (year - 1, 12, year, 2);
  periods[1] = months (year, 12, year + 1, 2);
  return is_one ? 1 : 2;
}

/* "2023/24" alone may be a school year, or two years. */
static guint
read_school_year (const char *text, SitnetPeriod periods[2])
{
  static const char *const words[] = {"skolni rok ", "skolniho roku ", "skolnim roce ", "sk.rok ", "sk.roku ", "sk.r.",
                                      "s.r.",        "skol.rok ",      "school year ",  "ak.rok ", NULL};
  const char *rest = text;
  gint year;
  gboolean is_said = take_one_of (&rest, words), is_slash = strchr (rest, '/') != NULL;
  if ((!is_said && !is_slash) || !take_two_years (&rest, &year) || *rest != '\0')
    return 0;
  periods[0] = school_year (year);
  periods[1] = months (year, 1, year + 1, 12);
  return is_said ? 1 : 2;
}

static gboolean
is_date (const char *text, gboolean last, gint32 *day)
{
  gint32 other;
  SitnetSlice slice = {text, strlen (text)};
  SitnetDateReading reading = slice.length > 0 ? sitnet_cell_to_bare_date (slice, last, day, &other) : SITNET_DATE_NONE;
  return reading == SITNET_DATE_SAID || reading == SITNET_DATE_GUESSED;
}

/* What begins a period may leave out what its end says: "leden" of "leden-březen 2024", "1." of "1.-15.3.2024". */
static gboolean
read_begin (const char *left, const char *right, gint32 *day)
{
  gsize length = strlen (right);
  const char *year = length >= 4 ? right + length - 4 : right, *dot = strchr (right, '.'), *second = NULL;
  if (is_date (left, FALSE, day))
    return TRUE;
  if (strspn (year, "0123456789") != 4)
    return FALSE;
  if (dot != NULL)
    second = strchr (dot + 1, '.');
  gboolean ends_with_dot = g_str_has_suffix (left, ".");
  g_autofree char *number = g_strndup (left, strlen (left) - (ends_with_dot ? 1 : 0));
  g_autofree char *with_month = second != NULL ? g_strconcat (number, dot, NULL) : NULL,
                  *with_year = g_strconcat (left, ends_with_dot ? "" : " ", year, NULL),
                  *of_months = second == NULL ? g_strconcat (number, "/", year, NULL) : NULL;
  return (with_month != NULL && is_date (with_month, FALSE, day)) || is_date (with_year, FALSE, day) ||
         (of_months != NULL && is_date (of_months, FALSE, day));
}

/* A begin and an end with a dash between, where just one dash can be meant. */
static guint
read_from_to (const char *text, SitnetPeriod *period)
{
  guint n = 0;
  for (const char *dash = strchr (text, '-'); dash != NULL; dash = strchr (dash + 1, '-')) {
    SitnetPeriod read;
    g_autofree char *left = g_strndup (text, (gsize)(dash - text));
    if (!is_date (dash + 1, TRUE, &read.last) || !read_begin (left, dash + 1, &read.first) || read.first > read.last)
      continue;
    *period = read;
    n++;
  }
  return n == 1 ? 1 : 0;
}

/* "II/2024" is February or the second quarter. */
static guint
read_roman (const char *text, SitnetPeriod periods[2])
{
  const char *rest = text;
  gint year, part = *text == 'i' ? take_number (&rest, 4) : 0;
  if (part == 0 || !take (&rest, "/") || !take_year (&rest, &year) || *rest != '\0')
    return 0;
  periods[0] = months (year, part, year, part);
  periods[1] = months (year, 3 * part - 2, year, 3 * part);
  return 2;
}

guint
sitnet_cell_to_periods (SitnetSlice cell, SitnetPeriod periods[2])
{
  if (cell.length < 5 || cell.length > LONGEST)
    return 0;
  g_autofree char *plain = dup_plain (cell);
  const char *text = plain;
  guint n = read_roman (text, periods);
  skip_words (&text);
  if (n > 0)
    return n;
  if (read_quarter (text, periods) || read_half (text, periods))
    return 1;
  n = read_season (text, periods);
  n = n > 0 ? n : read_school_year (text, periods);
  if (n > 0)
    return n;
  g_autoptr (GString) dashed = g_string_new (text);
  if (text != plain && g_str_has_prefix (plain, "od "))
    g_string_replace (dashed, " do ", "-", 0);
  return read_from_to (dashed->str, periods);
}
