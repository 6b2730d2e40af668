/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading a text letter by letter, past case, diacritics, spaces, underscores and hyphens; takes no memory. */
#include "text-fold.h"

#include <string.h>

/* Code points in the longest full decomposition that Unicode has (UAX 15, U+FDFA). */
#define LONGEST_DECOMPOSITION 18

static gunichar
take_letter (SitnetSlice *rest)
{
  guint8 byte = (guint8)rest->text[0];
  gunichar letter = byte;
  gsize width = 1;
  if (byte >= 0x80) {
    gunichar decoded = g_utf8_get_char_validated (rest->text, (gssize)MIN (rest->length, 6));
    if (decoded < 0x110000) {
      letter = decoded;
      width = (gsize)g_unichar_to_utf8 (decoded, NULL);
    }
  }
  rest->text += width;
  rest->length -= width;
  return letter;
}

static gunichar
plain_ascii (guint8 letter)
{
  if (letter >= 'A' && letter <= 'Z')
    return letter + 32u;
  gboolean is_skipped = letter <= ' ' || letter == '_' || letter == '-' || letter == 0x7F;
  return is_skipped ? 0 : letter;
}

/* The plain small letter of a letter; 0 for what does not count. */
static gunichar
plain (gunichar letter)
{
  if (letter < 0x80)
    return plain_ascii ((guint8)letter);
  gunichar parts[LONGEST_DECOMPOSITION];
  if (g_unichar_fully_decompose (letter, FALSE, parts, LONGEST_DECOMPOSITION) > 0)
    letter = parts[0];
  gboolean is_dash = g_unichar_type (letter) == G_UNICODE_DASH_PUNCTUATION;
  if (g_unichar_isspace (letter) || g_unichar_iszerowidth (letter) || is_dash)
    return 0;
  return g_unichar_tolower (letter);
}

gunichar
sitnet_text_fold_next (SitnetSlice *rest)
{
  while (rest->length > 0) {
    gunichar letter = plain (take_letter (rest));
    if (letter != 0)
      return letter;
  }
  return 0;
}

guint
sitnet_text_fold (SitnetSlice text, gunichar *letters, guint most)
{
  guint n_letters = 0;
  while (text.length > 0) {
    gboolean is_ascii = (guint8)text.text[0] < 0x80;
    gunichar letter = is_ascii ? plain_ascii ((guint8)text.text[0]) : plain (take_letter (&text));
    text.text += is_ascii;
    text.length -= is_ascii ? 1 : 0;
    if (letter == 0)
      continue;
    if (n_letters == most)
      return G_MAXUINT;
    letters[n_letters++] = letter;
  }
  return n_letters;
}

static gunichar
without_marks (gunichar letter)
{
  gunichar parts[LONGEST_DECOMPOSITION];
  if (letter >= 0x80 && g_unichar_fully_decompose (letter, FALSE, parts, LONGEST_DECOMPOSITION) > 0)
    letter = parts[0];
  return g_unichar_iszerowidth (letter) ? 0 : letter;
}

static char *
dup_folded (SitnetSlice text, gboolean keep_marks)
{
  GString *folded = g_string_sized_new (text.length);
  gboolean has_blank = FALSE;
  while (text.length > 0) {
    gunichar letter = take_letter (&text);
    gboolean is_mark = keep_marks && g_unichar_ismark (letter);
    if (!is_mark)
      letter = keep_marks && !g_unichar_iszerowidth (letter) ? letter : without_marks (letter);
    if (letter == 0)
      continue;
    if (g_unichar_isspace (letter)) {
      has_blank = folded->len > 0;
      continue;
    }
    if (has_blank)
      g_string_append_c (folded, ' ');
    has_blank = FALSE;
    g_string_append_unichar (folded, g_unichar_tolower (letter));
  }
  return g_string_free (folded, FALSE);
}

char *
sitnet_text_fold_dup_text (SitnetSlice text)
{
  return dup_folded (text, FALSE);
}

char *
sitnet_text_fold_dup_marked (SitnetSlice text)
{
  g_autofree char *normal = g_utf8_normalize (text.text, (gssize)text.length, G_NORMALIZE_NFC);
  return dup_folded (normal != NULL ? (SitnetSlice){normal, strlen (normal)} : text, TRUE);
}

gboolean
sitnet_text_fold_equal (SitnetSlice text, SitnetSlice other)
{
  gunichar letter;
  do {
    letter = sitnet_text_fold_next (&text);
    if (letter != sitnet_text_fold_next (&other))
      return FALSE;
  } while (letter != 0);
  return TRUE;
}

gboolean
sitnet_text_fold_is_one_of (SitnetSlice text, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++)
    if (sitnet_text_fold_equal (text, (SitnetSlice){words[i], strlen (words[i])}))
      return TRUE;
  return FALSE;
}

gboolean
sitnet_text_fold_is_in_list (SitnetSlice text, const char *list)
{
  for (const char *end; (end = strchr (list, '|')) != NULL; list = end + 1)
    if (sitnet_text_fold_equal (text, (SitnetSlice){list, (gsize)(end - list)}))
      return TRUE;
  return sitnet_text_fold_equal (text, (SitnetSlice){list, strlen (list)});
}
