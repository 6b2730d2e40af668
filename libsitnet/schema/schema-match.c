/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Headers as people write them: which column of the schema is meant, and which ask for a client. */
#include "schema-private.h"

#include "birth-label.h"
#include "text-fold.h"

#include <string.h>

#define LONGEST_HEADER 64 /* letters; longer than any header and synonym of the schema */

static gboolean
is_word (const gunichar *letters, guint n_letters, SitnetSlice word)
{
  for (guint i = 0; i < n_letters; i++)
    if (letters[i] != sitnet_text_fold_next (&word))
      return FALSE;
  return sitnet_text_fold_next (&word) == 0;
}

/* Whether a header is one of the words with '|' between. */
static gboolean
is_one_of (const gunichar *letters, guint n_letters, const char *words)
{
  while (words != NULL) {
    const char *end = strchr (words, '|');
    gsize length = end != NULL ? (gsize)(end - words) : strlen (words);
    if (is_word (letters, n_letters, (SitnetSlice){words, length}))
      return TRUE;
    words = end != NULL ? end + 1 : NULL;
  }
  return FALSE;
}

gint
sitnet_schema_match_header (SitnetSheet sheet, SitnetSlice header)
{
  const SitnetSheetSchema *schema = &sitnet_schema[sheet];
  gunichar letters[LONGEST_HEADER];
  guint n_letters = sitnet_text_fold (header, letters, LONGEST_HEADER);
  if (n_letters == 0 || n_letters == G_MAXUINT)
    return -1;
  for (guint column = 0; column < schema->n_columns; column++)
    if (is_one_of (letters, n_letters, schema->columns[column].name))
      return (gint)column;
  for (guint column = 0; column < schema->n_columns; column++)
    if (is_one_of (letters, n_letters, schema->columns[column].synonyms))
      return (gint)column;
  return -1;
}

static gboolean
starts_with (SitnetSlice text, SitnetSlice word)
{
  gunichar letter;
  while ((letter = sitnet_text_fold_next (&word)) != 0)
    if (sitnet_text_fold_next (&text) != letter)
      return FALSE;
  return TRUE;
}

static gboolean
contains (SitnetSlice text, const char *word)
{
  SitnetSlice wanted = {word, strlen (word)};
  do
    if (starts_with (text, wanted))
      return TRUE;
  while (sitnet_text_fold_next (&text) != 0);
  return FALSE;
}

static gboolean
contains_one_of (SitnetSlice text, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++)
    if (contains (text, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_whole (SitnetSlice header, const char *words)
{
  gunichar letters[LONGEST_HEADER];
  guint n_letters = sitnet_text_fold (header, letters, LONGEST_HEADER);
  return n_letters > 0 && n_letters != G_MAXUINT && is_one_of (letters, n_letters, words);
}

/* The letters at the start of a text; signs and blanks before them are passed over. */
static SitnetSlice
take_word (SitnetSlice *rest)
{
  SitnetSlice word = {rest->text, 0};
  while (rest->length > 0) {
    gunichar letter = g_utf8_get_char_validated (rest->text, (gssize)rest->length);
    gboolean is_text = letter < 0x110000,
             is_letter = is_text && (g_unichar_isalpha (letter) || g_unichar_ismark (letter));
    gsize width = is_text ? (gsize)g_unichar_to_utf8 (letter, NULL) : 1;
    if (!is_letter && word.length > 0)
      break;
    rest->text += width;
    rest->length -= width;
    word = is_letter ? (SitnetSlice){word.text, word.length + width} : (SitnetSlice){rest->text, 0};
  }
  return word;
}

/* "RČ" and "R. Č. dítěte" ask for a birth number; "RC" without the hook may be a family centre (rodinné centrum). */
static gboolean
has_short_name (SitnetSlice header)
{
  SitnetSlice before = {"", 0}, word, rest = header, r = {"r", 1}, c = {"c", 1}, rc = {"rc", 2};
  while ((word = take_word (&rest)).length > 0) {
    gboolean is_pair = sitnet_text_fold_equal (before, r) && sitnet_text_fold_equal (word, c);
    if ((is_pair || sitnet_text_fold_equal (word, rc)) && sitnet_birth_label_has_hook (word))
      return TRUE;
    before = word;
  }
  return FALSE;
}

gboolean
sitnet_schema_is_client_header (SitnetSlice header)
{
  /* anywhere in a header: "rodné číslo dítěte", "client's date of birth" */
  static const char *const parts[] = {
      "rodné číslo",     "rodná čísla",    "rodné čísla",      "rodného čísla",
      "rod. číslo",      "datum narození", "datum nar.",       "dat. narození",
      "den narození",    "rok narození",   "dátum narodenia",  "dátum nar.",
      "deň narodenia",   "rok narodenia",  "číslo pojištěnce", "č. pojištěnce",
      "číslo poistenca", "č. poistenca",   "birth number",     "date of birth",
      "birth date",      "birthday",       "year of birth",    "personal identification number",
  };
  static const char whole[] =
      "r.č.|r.č|rod. č.|rod. č|rodné č.|rodné č|narození|narozen|narozena|narozen(a)|narozen/a|narozen/narozena|"
      "narozená|narozený|nar.|dat. nar.|d. nar.|narodenie|narodený|narodená|narodený(á)|narodený/á|narodený/narodená|"
      "dob|d.o.b.|born";
  SitnetSlice start = {header.text, MIN (header.length, 4 * LONGEST_HEADER)};
  return contains_one_of (start, parts, G_N_ELEMENTS (parts)) || has_short_name (start) || is_whole (start, whole);
}

gboolean
sitnet_schema_may_be_client_header (SitnetSlice header)
{
  static const char *const parts[] = {
      "jméno dítěte",   "příjmení dítěte",    "jméno klienta",     "jméno klientky",     "příjmení klienta",
      "meno dieťaťa",   "priezvisko dieťaťa", "meno klienta",      "priezvisko klienta", "child's name",
      "child name",     "name of child",      "name of the child", "client's name",      "client name",
      "name of client", "name of the client",
  };
  static const char whole[] = "klient|klientka|klienta|klient(ka)|klient/ka|klient/klientka|client";
  SitnetSlice start = {header.text, MIN (header.length, 4 * LONGEST_HEADER)};
  return contains_one_of (start, parts, G_N_ELEMENTS (parts)) || is_whole (start, whole);
}
