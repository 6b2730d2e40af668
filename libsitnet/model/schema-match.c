/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Headers as people write them: which column of the schema is meant, and which ask for a client. */
#include "schema-private.h"

#include "fold.h"

#include <string.h>

#define LONGEST_HEADER 64 /* letters; longer than any header and synonym of the schema */

static gboolean
is_word (const gunichar *letters, guint n_letters, SitnetSlice word)
{
  for (guint i = 0; i < n_letters; i++)
    if (letters[i] != sitnet_fold_next (&word))
      return FALSE;
  return sitnet_fold_next (&word) == 0;
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
  guint n_letters = sitnet_fold (header, letters, LONGEST_HEADER);
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
  while ((letter = sitnet_fold_next (&word)) != 0)
    if (sitnet_fold_next (&text) != letter)
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
  while (sitnet_fold_next (&text) != 0);
  return FALSE;
}

gboolean
sitnet_schema_is_client_header (SitnetSlice header)
{
  /* anywhere in a header: "rodné číslo dítěte", "client's date of birth" */
  static const char *const parts[] = {
      "rodné číslo",  "rodná čísla",  "datum narození", "datum nar.",
      "den narození", "rok narození", "birth number",   "date of birth",
      "birth date",   "birthday",     "year of birth",  "personal identification number",
  };
  static const char whole[] = "r.č.|r.č|rodné č.|rodné č|narození|narozen|narozena|dat. nar.|dob|d.o.b.|born";
  gunichar letters[LONGEST_HEADER];
  SitnetSlice start = {header.text, MIN (header.length, 4 * LONGEST_HEADER)};
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (contains (start, parts[i]))
      return TRUE;
  guint n_letters = sitnet_fold (start, letters, LONGEST_HEADER);
  if (n_letters == 0 || n_letters == G_MAXUINT)
    return FALSE;
  /* "RČ" is a birth number; "RC" without the hook may be a family centre (rodinné centrum) */
  gboolean is_short =
      n_letters == 2 && letters[0] == 'r' && letters[1] == 'c' && header.length > 2 &&
      (memmem (header.text, header.length, "Č", 2) || memmem (header.text, header.length, "č", 2));
  return is_short || is_one_of (letters, n_letters, whole);
}
