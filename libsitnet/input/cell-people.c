/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A cell as a number of people, as it is typed: with blanks between thousands, with a word before or behind it. */
#include "cell.h"

#include <string.h>

#define LONGEST 64 /* bytes of a number; nobody counts so many people */

static SitnetSlice
without_start (SitnetSlice text, gsize length)
{
  return sitnet_slice_trim ((SitnetSlice){text.text + length, text.length - length});
}

static gsize
blank_width (SitnetSlice text, gsize at)
{
  if (text.text[at] == ' ')
    return 1;
  if (at + 2 <= text.length && memcmp (text.text + at, "\xC2\xA0", 2) == 0)
    return 2;
  gboolean is_narrow = at + 3 <= text.length && (memcmp (text.text + at, "\xE2\x80\xAF", 3) == 0 ||
                                                 memcmp (text.text + at, "\xE2\x80\x89", 3) == 0);
  return is_narrow ? 3 : 0;
}

gboolean
sitnet_cell_may_be_thousands (SitnetSlice cell)
{
  if (cell.length < 5 || cell.length > 7 || cell.text[0] < '1' || cell.text[0] > '9')
    return FALSE;
  for (gsize i = 0; i < cell.length; i++)
    if (i == cell.length - 4 ? cell.text[i] != '.' && cell.text[i] != ',' : !g_ascii_isdigit (cell.text[i]))
      return FALSE;
  return TRUE;
}

/* Groups of three digits after the first of one to three, with the same sign between them all, and perhaps decimals. Two
   groups behind a comma or a point can be nothing but thousands. FALSE where there is no group. */
static gboolean
join_groups (SitnetSlice cell, char *joined)
{
  gsize n = 0, in_group = 0, n_groups = 0, i = 0, width;
  char sign = '\0';
  for (; i < cell.length && n < LONGEST - 1; i += width) {
    char letter = cell.text[i];
    if (g_ascii_isdigit (letter)) {
      joined[n++] = letter;
      in_group++;
      width = 1;
      continue;
    }
    width = blank_width (cell, i);
    gboolean is_blank = width > 0, is_sign = letter == '.' || letter == ',';
    char own = is_blank ? ' ' : letter;
    if ((!is_blank && !is_sign) || in_group < 1 || in_group > 3 || (n_groups > 0 && in_group != 3))
      return FALSE;
    if (sign != '\0' && own != sign)
      break; /* decimals */
    sign = own;
    n_groups++;
    in_group = 0;
    width = MAX (width, 1);
  }
  if (in_group != 3 || n_groups < (sign == ' ' ? 1u : 2u) || (i < cell.length && sign != ' '))
    return FALSE;
  for (; i < cell.length && n < LONGEST - 1; i++)
    joined[n++] = cell.text[i];
  joined[n] = '\0';
  return i == cell.length;
}

static SitnetPeopleReading
read_number (SitnetSlice cell, double *number, double *other)
{
  char joined[LONGEST];
  if (sitnet_cell_may_be_thousands (cell)) {
    sitnet_cell_to_number (cell, number);
    *other = *number * 1000;
    return SITNET_PEOPLE_EITHER;
  }
  if (sitnet_cell_to_number (cell, number))
    return SITNET_PEOPLE_SAID;
  gboolean good = join_groups (cell, joined) && sitnet_cell_to_number ((SitnetSlice){joined, strlen (joined)}, number);
  return good ? SITNET_PEOPLE_SAID : SITNET_PEOPLE_NONE;
}

/* Whether the text starts with a word, and what follows is no letter of it. */
static gboolean
starts_with (SitnetSlice text, const char *word)
{
  gsize length = strlen (word);
  if (text.length <= length || g_ascii_strncasecmp (text.text, word, length) != 0)
    return FALSE;
  guchar next = (guchar)text.text[length], last = (guchar)word[length - 1];
  return !(g_ascii_isalpha (next) || next >= 0x80) || !(g_ascii_isalpha (last) || last >= 0x80) ||
         blank_width (text, length) > 0;
}

/* About, at most, at least. */
static SitnetSlice
without_word_before (SitnetSlice text)
{
  static const char *const words[] = {
      "cca.",    "cca",   "ca.",     "ca",     "c.",    "circa",    "cirka",     "asi",       "přibližně", "zhruba",
      "kolem",   "okolo", "do",      "max.",   "max",   "min.",     "min",       "až",        "nejvýše",   "nejméně",
      "alespoň", "přes",  "approx.", "approx", "about", "around",   "up to",     "at least",  "at most",   "over",
      "~",       "≈",     "±",       ">",      "<",     "více než", "minimálně", "maximálně", "od",
  };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (starts_with (text, words[i]))
      return without_start (text, strlen (words[i]));
  return text;
}

static gsize
word_at_end (SitnetSlice text)
{
  gsize length = 0;
  while (length < text.length) {
    guchar letter = (guchar)text.text[text.length - 1 - length];
    if (!g_ascii_isalpha (letter) && letter < 0x80 && letter != '.')
      break;
    length++;
  }
  return length;
}

/* What is counted. A word such as "tisíc" is none of these: it would change the number. */
static gboolean
is_counted (SitnetSlice word)
{
  static const char *const starts[] = {
      "rodin",  "děti",     "dětí",    "dítě",    "dětem",     "osob",      "lid",   "klient", "míst",
      "žák",    "uživatel", "účastní", "student", "domácnost", "lůž",       "famil", "child",  "people",
      "person", "place",    "client",  "pupil",   "bed",       "household", "kid",   "os.",    "kl.",
      "uživ.",  "rod.",     "dosp",    "matek",   "žen",       "mladist",   "zájem",
  };
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++) {
    gsize length = strlen (starts[i]);
    if (word.length >= length && g_ascii_strncasecmp (word.text, starts[i], length) == 0)
      return TRUE;
  }
  return FALSE;
}

static SitnetSlice
without_word_behind (SitnetSlice text)
{
  static const char *const more[] = {"+", "a více", "a vice", "a výše", "and more", "or more"};
  for (guint i = 0; i < G_N_ELEMENTS (more); i++) {
    gsize length = strlen (more[i]);
    if (text.length > length && g_ascii_strncasecmp (text.text + text.length - length, more[i], length) == 0)
      return sitnet_slice_trim ((SitnetSlice){text.text, text.length - length});
  }
  gsize length = word_at_end (text);
  if (length > 0 && length < text.length && is_counted ((SitnetSlice){text.text + text.length - length, length}))
    return sitnet_slice_trim ((SitnetSlice){text.text, text.length - length});
  return text;
}

/* The sign between both ends of a range: a dash, "až", "to", and "do" behind "od". 0 where none begins here. */
static gsize
range_sign (SitnetSlice text, gsize at, gboolean has_from)
{
  static const char *const signs[] = {"-", "–", "—", "až", "to", "do"};
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++) {
    gsize length = strlen (signs[i]);
    gboolean is_do = i + 1 == G_N_ELEMENTS (signs);
    if (at + length < text.length && memcmp (text.text + at, signs[i], length) == 0 && (!is_do || has_from))
      return length;
  }
  return 0;
}

/* "20-30 rodin", "cca 20 až 30", "od 20 do 30": both ends, of which the lower one is certain. */
static gboolean
read_range (SitnetSlice cell, double *number, double *other)
{
  double none;
  SitnetSlice text = without_word_behind (without_word_before (cell));
  gboolean has_from = starts_with (cell, "od");
  for (gsize at = 1; at < text.length; at++) {
    gsize width = range_sign (text, at, has_from);
    if (width == 0)
      continue;
    SitnetSlice low = sitnet_slice_trim ((SitnetSlice){text.text, at}), high = without_start (text, at + width);
    return low.length > 0 && high.length > 0 && g_ascii_isdigit (high.text[0]) &&
           read_number (low, number, &none) == SITNET_PEOPLE_SAID &&
           read_number (high, other, &none) == SITNET_PEOPLE_SAID && *number < *other;
  }
  return FALSE;
}

/* "15 (z toho 5 pobytových)", "15, z toho 5 volných", "15*": the number that an explanation follows. Empty where there is
   none, and `explanation` what follows. */
static SitnetSlice
before_explanation (SitnetSlice cell, SitnetSlice *explanation)
{
  static const char *const starts[] = {"(", "[", ", z toho", " z toho", ", of which", " of which", "*"};
  for (gsize at = 1; at < cell.length; at++)
    for (guint i = 0; i < G_N_ELEMENTS (starts); i++) {
      gsize length = strlen (starts[i]);
      if (at + length > cell.length || memcmp (cell.text + at, starts[i], length) != 0)
        continue;
      *explanation = without_start (cell, at + length);
      if (*starts[i] == '*' && explanation->length > 0)
        return (SitnetSlice){"", 0}; /* 2*5 */
      return sitnet_slice_trim ((SitnetSlice){cell.text, at});
    }
  return (SitnetSlice){"", 0};
}

/* What stands behind a number in brackets may be more of it, "10 (+5)", or another number, "15 (20)". */
static SitnetPeopleReading
read_explained (SitnetSlice cell, double *number, double *other)
{
  double none;
  SitnetSlice explanation = {"", 0}, bare = before_explanation (cell, &explanation);
  if (bare.length == 0 || (explanation.length > 0 && strchr ("+/-", explanation.text[0]) != NULL))
    return SITNET_PEOPLE_NONE;
  SitnetPeopleReading reading = sitnet_cell_to_people (bare, number, other);
  gboolean is_closed = explanation.length > 1 && strchr (")]", explanation.text[explanation.length - 1]) != NULL;
  SitnetSlice inside = {explanation.text, explanation.length - (is_closed ? 1 : 0)};
  if (reading == SITNET_PEOPLE_SAID && is_closed && read_number (inside, other, &none) == SITNET_PEOPLE_SAID)
    return SITNET_PEOPLE_EITHER;
  return reading == SITNET_PEOPLE_SAID ? SITNET_PEOPLE_TAKEN : reading;
}

SitnetPeopleReading
sitnet_cell_to_people (SitnetSlice cell, double *number, double *other)
{
  SitnetPeopleReading reading = read_number (cell, number, other);
  if (reading != SITNET_PEOPLE_NONE)
    return reading;
  if (read_range (cell, number, other))
    return SITNET_PEOPLE_RANGE;
  reading = read_explained (cell, number, other);
  if (reading != SITNET_PEOPLE_NONE)
    return reading;
  SitnetSlice bare = without_word_behind (without_word_before (cell));
  if (bare.length == cell.length || bare.length == 0 || !g_ascii_isdigit (bare.text[0]))
    return SITNET_PEOPLE_NONE;
  reading = read_number (bare, number, other);
  return reading == SITNET_PEOPLE_SAID ? SITNET_PEOPLE_TAKEN : reading;
}

char *
sitnet_cell_dup_unmistakable (const char *number)
{
  SitnetSlice cell = {number, strlen (number)};
  return sitnet_cell_may_be_thousands (cell) ? g_strconcat (number, "0", NULL) : g_strdup (number);
}
