/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Knowing a Czech or Slovak birth number when one stands in a cell, so that nothing of a client comes in. */
#include "birth-label.h"
#include "cell.h"
#include "date.h"

#include <string.h>

#define LAST_NINE_DIGIT_YEAR 53 /* born before 1954; ten digits since (Act 133/2000 Coll., section 13) */
#define WOMAN_OFFSET 50         /* added to the month of a woman's */
#define FULL_DAY_OFFSET 20      /* and since 2004 when all numbers of a day were given out */
#define FULL_DAY_YEAR 2004
#define LAST_EXCEPTION_YEAR 1985 /* until then a remainder of 10 was written as 0 */

/* Years of file numbers such as 100105/2019. */
#define FIRST_FILE_YEAR 1990
#define LAST_FILE_YEAR 2039

#define DATE_DIGITS 6
#define MOST_SEPARATORS 8 /* characters between the two parts of a number */

typedef enum { JOINT_NONE, JOINT_BLANK, JOINT_SLASH } Joint; /* a hyphen is as a blank */

/* Digits in a text that are a valid birth number. */
typedef struct {
  gsize start, end;
  char digits[10];
  guint n_digits;
  Joint joint;
} Number;

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

static gboolean
is_valid (const Number *number)
{
  gint year = full_year (two_digits (number->digits), number->n_digits == 10);
  return has_valid_date (number->digits, year) && (number->n_digits == 9 || has_valid_check (number->digits, year));
}

static gsize
skip_digits (SitnetSlice text, gsize at)
{
  while (at < text.length && g_ascii_isdigit (text.text[at]))
    at++;
  return at;
}

/* The character at a place and its width; 0 at the end or where it is no UTF-8. */
static gunichar
character_at (SitnetSlice text, gsize at, gsize *width)
{
  *width = 1;
  if (at >= text.length)
    return 0;
  gunichar character = (guint8)text.text[at];
  if (character < 0x80)
    return character;
  character = g_utf8_get_char_validated (text.text + at, (gssize)MIN (text.length - at, 6));
  if (character >= 0x110000)
    return 0;
  *width = (gsize)g_unichar_to_utf8 (character, NULL);
  return character;
}

static gboolean
is_slash (gunichar character)
{
  return character == '/' || character == 0x2044 || character == 0x2215 || character == 0xFF0F; /* ⁄ ∕ ／ */
}

static gboolean
is_dash (gunichar character)
{
  return g_unichar_type (character) == G_UNICODE_DASH_PUNCTUATION || character == 0x2212; /* − */
}

/* Blanks, visible or not, with at most one slash or hyphen among them. Returns where they end. */
static gsize
skip_joint (SitnetSlice text, gsize at, Joint *joint)
{
  gboolean has_sign = FALSE;
  *joint = JOINT_NONE;
  for (guint i = 0; i < MOST_SEPARATORS; i++) {
    gsize width;
    gunichar character = character_at (text, at, &width);
    gboolean is_sign = is_slash (character) || is_dash (character);
    if (character == 0 || (is_sign && has_sign) ||
        (!is_sign && !g_unichar_isspace (character) && !g_unichar_iszerowidth (character)))
      break;
    *joint = is_slash (character) ? JOINT_SLASH : MAX (*joint, JOINT_BLANK);
    has_sign |= is_sign;
    at += width;
  }
  return at;
}

/* The number that begins with the digits from `start` to `end`. */
static gboolean
read_number (SitnetSlice text, gsize start, gsize end, Number *number)
{
  gsize n = end - start, second = end, last = end;
  *number = (Number){.start = start, .joint = JOINT_NONE};
  if (n == DATE_DIGITS) {
    second = skip_joint (text, end, &number->joint);
    last = skip_digits (text, second);
    n += second > end ? last - second : 0;
  }
  if (n != 9 && n != 10)
    return FALSE;
  memcpy (number->digits, text.text + start, end - start);
  if (last > end)
    memcpy (number->digits + DATE_DIGITS, text.text + second, last - second);
  number->n_digits = (guint)n;
  number->end = last;
  return is_valid (number);
}

/* The first number at or after `*at`, which moves behind it. Six digits stand in a row in each number, so that it is
   enough to look at every sixth byte. */
static gboolean
next_number (SitnetSlice text, gsize *at, Number *number)
{
  gsize from = *at;
  for (gsize i = from + DATE_DIGITS - 1; i < text.length; i = from + DATE_DIGITS - 1) {
    if (!g_ascii_isdigit (text.text[i])) {
      from = i + 1;
      continue;
    }
    gsize start = i, end = skip_digits (text, i);
    while (start > *at && g_ascii_isdigit (text.text[start - 1]))
      start--;
    if (read_number (text, start, end, number)) {
      *at = number->end;
      return TRUE;
    }
    from = end;
  }
  return FALSE;
}

static gboolean
is_digit_at (SitnetSlice text, gsize at)
{
  return at < text.length && g_ascii_isdigit (text.text[at]);
}

static gboolean
sign_touches (gunichar character)
{
  return g_unichar_isalnum (character) || character == '_' || is_slash (character) || is_dash (character);
}

/* Whether a number is a part of something longer: of a bank account, of a code, of a decimal number. */
static gboolean
is_touched (SitnetSlice text, const Number *number)
{
  gsize width, before = number->start;
  while (before > 0 && before + 4 > number->start && ((guint8)text.text[before - 1] & 0xC0) == 0x80)
    before--;
  before -= before > 0 ? 1 : 0;
  gunichar left = number->start > 0 ? character_at (text, before, &width) : 0;
  gunichar right = character_at (text, number->end, &width);
  if (sign_touches (left) || sign_touches (right))
    return TRUE;
  gboolean is_fraction = (left == '.' || left == ',') && before > 0 && is_digit_at (text, before - 1);
  gboolean has_fraction = (right == '.' || right == ',') && is_digit_at (text, number->end + 1);
  return is_fraction || has_fraction;
}

static gboolean
is_file_number (const Number *number)
{
  gint year = two_digits (number->digits + 6) * 100 + two_digits (number->digits + 8);
  return number->joint != JOINT_NONE && year >= FIRST_FILE_YEAR && year <= LAST_FILE_YEAR;
}

static SitnetBirthNumber
judge_nine (const Number *number, gboolean is_whole, SitnetBirthLabel label)
{
  if (label == SITNET_BIRTH_LABEL_NUMBER)
    return SITNET_BIRTH_NUMBER_WRITTEN;
  if (number->joint == JOINT_SLASH)
    return is_whole || label != SITNET_BIRTH_LABEL_NONE ? SITNET_BIRTH_NUMBER_WRITTEN : SITNET_BIRTH_NUMBER_NONE;
  /* nobody born before 1900 is meant; then it is a telephone number */
  gboolean may_be = number->joint == JOINT_BLANK && two_digits (number->digits) <= LAST_NINE_DIGIT_YEAR;
  return is_whole && may_be ? SITNET_BIRTH_NUMBER_BARE : SITNET_BIRTH_NUMBER_NONE;
}

static SitnetBirthNumber
judge_ten (SitnetSlice text, const Number *number, gboolean is_whole, SitnetBirthLabel label)
{
  if (label != SITNET_BIRTH_LABEL_NONE)
    return SITNET_BIRTH_NUMBER_WRITTEN;
  if (is_whole)
    return number->joint == JOINT_NONE ? SITNET_BIRTH_NUMBER_BARE
           : is_file_number (number)   ? SITNET_BIRTH_NUMBER_MAYBE
                                       : SITNET_BIRTH_NUMBER_WRITTEN;
  if (number->joint == JOINT_BLANK || is_file_number (number) || is_touched (text, number))
    return SITNET_BIRTH_NUMBER_NONE;
  return SITNET_BIRTH_NUMBER_MAYBE;
}

/* A cell without blanks, brackets and quotes around it, and without a dot or a comma at its end. */
static SitnetSlice
core_of (SitnetSlice cell)
{
  static const char *const starts[] = {"(", "[", "{", "<", "\"", "'", "`", "‘", "’", "„", "“"};
  static const char *const ends[] = {")", "]", "}", ">", "\"", "'", "`", "´", "‘", "’", "“", "”", ".", ",", ";", ":"};
  gsize length;
  do {
    cell = sitnet_slice_trim (cell);
    length = cell.length;
    for (guint i = 0; i < G_N_ELEMENTS (starts); i++) {
      gsize width = strlen (starts[i]);
      if (cell.length >= width && memcmp (cell.text, starts[i], width) == 0)
        cell = (SitnetSlice){cell.text + width, cell.length - width};
    }
    for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
      gsize width = strlen (ends[i]);
      if (cell.length >= width && memcmp (cell.text + cell.length - width, ends[i], width) == 0)
        cell.length -= width;
    }
  } while (cell.length < length);
  return cell;
}

static SitnetBirthNumber
judge (SitnetSlice text, const Number *number)
{
  SitnetSlice core = core_of (text);
  gsize start = (gsize)(core.text - text.text);
  gboolean is_whole = number->start == start && number->end == start + core.length;
  SitnetBirthLabel label = is_whole ? SITNET_BIRTH_LABEL_NONE : sitnet_birth_label_before (text, number->start);
  return number->n_digits == 9 ? judge_nine (number, is_whole, label) : judge_ten (text, number, is_whole, label);
}

SitnetBirthNumber
sitnet_cell_birth_number (SitnetSlice cell)
{
  SitnetBirthNumber gravest = SITNET_BIRTH_NUMBER_NONE;
  Number number;
  for (gsize at = 0; next_number (cell, &at, &number);)
    gravest = MAX (gravest, judge (cell, &number));
  return gravest;
}

char *
sitnet_cell_dup_masked (SitnetSlice cell)
{
  GString *masked = NULL;
  gsize done = 0;
  Number number;
  for (gsize at = 0; next_number (cell, &at, &number);) {
    if (judge (cell, &number) == SITNET_BIRTH_NUMBER_NONE)
      continue;
    if (masked == NULL)
      masked = g_string_sized_new (cell.length + 32);
    for (; done < number.end; done++) {
      if (done >= number.start && g_ascii_isdigit (cell.text[done]))
        g_string_append (masked, "•");
      else
        g_string_append_c (masked, cell.text[done]);
    }
  }
  if (masked == NULL)
    return NULL;
  g_string_append_len (masked, cell.text + done, (gssize)(cell.length - done));
  return g_string_free (masked, FALSE);
}
