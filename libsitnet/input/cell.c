/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One cell as a person typed it: trimmed, taken apart where it is a list, read as yes or no or as an age. */
#include "cell.h"

#include <string.h>

#define AGE_MAXIMUM 150 /* years; beyond any age on record, so anything above is a slip */

gboolean
sitnet_cell_next_item (SitnetSlice *rest, SitnetSlice *item)
{
  while (rest->length > 0) {
    gsize length = 0;
    while (length < rest->length && rest->text[length] != '|' && rest->text[length] != ';')
      length++;
    *item = sitnet_slice_trim ((SitnetSlice){rest->text, length});
    gsize taken = MIN (length + 1, rest->length);
    rest->text += taken;
    rest->length -= taken;
    if (item->length > 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_word (SitnetSlice cell, const char *word)
{
  return cell.length == strlen (word) && g_ascii_strncasecmp (cell.text, word, cell.length) == 0;
}

gboolean
sitnet_cell_to_yes_no (SitnetSlice cell, gboolean *yes)
{
  /* true/false is what a spreadsheet and our own writer put there, PRAVDA/NEPRAVDA a Czech spreadsheet */
  static const char *const words[][2] = {
      {"0", "1"}, {"no", "yes"}, {"ne", "ano"}, {"false", "true"}, {"nepravda", "pravda"},
  };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (guint answer = 0; answer < 2; answer++)
      if (is_word (cell, words[i][answer])) {
        *yes = answer == 1;
        return TRUE;
      }
  return FALSE;
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
  static const char *const words[] = {"+", "a více", "a vice", "a výše", "and more", "and over", "or more"};
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
  static const char *const units[] = {"let", "roky", "roků", "rok", "years", "year"};
  for (guint i = 0; i < G_N_ELEMENTS (units); i++) {
    gsize length = strlen (units[i]);
    if (text.length >= length && g_ascii_strncasecmp (text.text, units[i], length) == 0)
      return without_start (text, length);
  }
  return text;
}

/* Takes a whole number of years, and the word for years behind it, off a text. */
static gboolean
take_age (SitnetSlice *rest, gint64 *age)
{
  gsize digits = 0;
  while (digits < rest->length && g_ascii_isdigit (rest->text[digits]))
    digits++;
  if (digits == 0 || !sitnet_cell_to_age ((SitnetSlice){rest->text, digits}, age))
    return FALSE;
  *rest = without_unit (without_start (*rest, digits));
  return TRUE;
}

gboolean
sitnet_cell_to_age_range (SitnetSlice cell, gint64 *from, gint64 *to)
{
  SitnetSlice rest = cell;
  if (!take_age (&rest, from))
    return FALSE;
  if (rest.length == 0) {
    *to = *from;
    return TRUE;
  }
  if (is_and_more (rest)) {
    *to = -1;
    return TRUE;
  }
  gsize dash = dash_length (rest);
  rest = without_start (rest, dash);
  return dash > 0 && take_age (&rest, to) && rest.length == 0;
}
