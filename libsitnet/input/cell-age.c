/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A cell as an age or as a range of ages, as people write it. */
#include "cell.h"

#include <string.h>

#define AGE_MAXIMUM 150 /* years; beyond any age on record, so anything above is a slip */

static gboolean
is_word (SitnetSlice cell, const char *word)
{
  return cell.length == strlen (word) && g_ascii_strncasecmp (cell.text, word, cell.length) == 0;
}

gboolean
sitnet_cell_to_age (SitnetSlice cell, gint64 *age)
{
  double number;
  if (!sitnet_cell_to_number (cell, &number) || number < 0 || number > AGE_MAXIMUM)
    return FALSE;
  *age = (gint64)number;
  return (double)*age == number; /* a column with gaps often arrives as 6.0 */
}

/* The length of "-", "–" or "—" at the start of a text, 0 when there is none. */
static gsize
dash_length (SitnetSlice text)
{
  if (text.length >= 1 && text.text[0] == '-')
    return 1;
  if (text.length >= 3 && (memcmp (text.text, "–", 3) == 0 || memcmp (text.text, "—", 3) == 0))
    return 3;
  return 0;
}

/* What may follow the first age of a range that has no upper end. */
static gboolean
is_and_more (SitnetSlice text)
{
  static const char *const words[] = {"+",        "a více",   "a vice",   "a víc",    "a výše",    "a starší",
                                      "a starsi", "a nahoru", "and more", "and over", "and older", "or more"};
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (is_word (text, words[i]))
      return TRUE;
  return FALSE;
}

static SitnetSlice
without_start (SitnetSlice text, gsize length)
{
  return sitnet_slice_trim ((SitnetSlice){text.text + length, text.length - length});
}

/* "6–16 let" says no more than "6–16", nor does "15 let a více" more than "15 a více". */
static SitnetSlice
without_unit (SitnetSlice text)
{
  static const char *const units[] = {"let", "roky", "roků", "rok", "r.", "years", "year"};
  for (guint i = 0; i < G_N_ELEMENTS (units); i++) {
    gsize length = strlen (units[i]);
    if (text.length >= length && g_ascii_strncasecmp (text.text, units[i], length) == 0)
      return without_start (text, length);
  }
  return text;
}

/* Takes one of the words with '|' between off the start of a text, where no letter follows. */
static gboolean
take_word (SitnetSlice *rest, const char *words)
{
  while (words != NULL) {
    const char *end = strchr (words, '|');
    gsize length = end != NULL ? (gsize)(end - words) : strlen (words);
    if (rest->length > length && g_ascii_strncasecmp (rest->text, words, length) == 0 &&
        !g_ascii_isalpha (rest->text[length])) {
      *rest = without_start (*rest, length);
      return TRUE;
    }
    words = end != NULL ? end + 1 : NULL;
  }
  return FALSE;
}

/* Takes a whole number of years, and the word for years behind it, off a text. */
static gboolean
take_age (SitnetSlice *rest, gint64 most, gint64 *age)
{
  gsize digits = 0;
  while (digits < rest->length && g_ascii_isdigit (rest->text[digits]))
    digits++;
  if (digits == 0 || digits > 9)
    return FALSE;
  *age = 0;
  for (gsize i = 0; i < digits; i++)
    *age = *age * 10 + (rest->text[i] - '0');
  if (*age > most)
    return FALSE;
  *rest = without_unit (without_start (*rest, digits));
  return TRUE;
}

#define FROM_WORDS "od|from|≥|>=|min.|minimálně|nejméně|alespoň"
#define TO_WORDS "do|až do|až|to|up to|until|≤|<=|max.|maximálně|nejvýše"
#define ABOVE_WORDS "nad|>|starší|starší než|více než|over|older than"
#define BELOW_WORDS "pod|<|mladší|mladší než|méně než|under|younger than"

/* "od narození" is from 0 on. */
static gboolean
take_birth (SitnetSlice *rest)
{
  static const char *const words[] = {"od narození", "narození", "from birth"};
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    gsize length = strlen (words[i]);
    if (rest->length >= length && g_ascii_strncasecmp (rest->text, words[i], length) == 0) {
      *rest = without_start (*rest, length);
      return TRUE;
    }
  }
  return FALSE;
}

gboolean
sitnet_cell_to_doubtful_age (SitnetSlice cell, gboolean *is_last, gint64 ages[2])
{
  SitnetSlice rest = cell;
  *is_last = take_word (&rest, BELOW_WORDS);
  if (!*is_last && !take_word (&rest, ABOVE_WORDS))
    return FALSE;
  if (!take_age (&rest, AGE_MAXIMUM - 1, &ages[0]) || rest.length > 0 || (*is_last && ages[0] == 0))
    return FALSE;
  ages[1] = ages[0] + (*is_last ? -1 : 1);
  return TRUE;
}

gboolean
sitnet_cell_to_age_end (SitnetSlice cell, gboolean is_last, gint64 *age)
{
  SitnetSlice rest = cell;
  take_word (&rest, is_last ? TO_WORDS : FROM_WORDS);
  return take_age (&rest, is_last ? G_MAXINT : AGE_MAXIMUM, age) && rest.length == 0;
}

/* "děti do 3 let", "15–18 let (SŠ)": whom the ages are of, and a word in brackets, say no other ages. */
static SitnetSlice
without_whom (SitnetSlice cell)
{
  SitnetSlice rest = cell;
  gsize open = cell.length;
  if (cell.length > 2 && cell.text[cell.length - 1] == ')') {
    while (open > 0 && cell.text[open - 1] != '(' && !g_ascii_isdigit (cell.text[open - 1]))
      open--;
    if (open > 1 && cell.text[open - 1] == '(')
      rest = sitnet_slice_trim ((SitnetSlice){cell.text, open - 1});
  }
  take_word (&rest, "děti a mládež|děti a mladí|děti|dítě|mládež|mladí|žáci|studenti|osoby|klienti|dospělí|children|"
                    "young people|people|věk|ve věku");
  take_word (&rest, "ve věku|věk");
  return rest;
}

gboolean
sitnet_cell_to_age_range (SitnetSlice cell, gint64 *from, gint64 *to)
{
  gboolean is_plain = cell.length > 0 && g_ascii_isdigit (cell.text[0]) && cell.text[cell.length - 1] != ')';
  SitnetSlice rest = is_plain ? cell : without_whom (cell);
  *from = *to = -1;
  if (take_birth (&rest)) {
    gsize dash = dash_length (rest);
    rest = without_start (rest, dash);
    *from = 0;
    return rest.length == 0
               ? dash == 0
               : (dash > 0 || take_word (&rest, TO_WORDS)) && take_age (&rest, G_MAXINT, to) && rest.length == 0;
  }
  if (take_word (&rest, TO_WORDS))
    return take_age (&rest, G_MAXINT, to) && rest.length == 0;
  gboolean is_open = take_word (&rest, FROM_WORDS);
  if (!take_age (&rest, AGE_MAXIMUM, from))
    return FALSE;
  if (rest.length == 0) {
    *to = is_open ? -1 : *from;
    return TRUE;
  }
  if (is_and_more (rest))
    return TRUE;
  gsize dash = dash_length (rest);
  rest = without_start (rest, dash);
  return (dash > 0 || take_word (&rest, TO_WORDS)) && take_age (&rest, G_MAXINT, to) && rest.length == 0;
}
