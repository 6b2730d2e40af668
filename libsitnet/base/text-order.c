/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The order of texts in a Czech index, whatever the locale of the process is. */
#include "text-order.h"

#include <string.h>

/* After a letter: this one is another letter, which follows all words with the plain one. Above all letters of ASCII. */
#define NEXT_LETTER '\x7f'
/* Between the letters and the text itself: below all that a text holds. */
#define END_OF_LETTERS '\x01'
#define CARON 0x30Cu
/* Code points in the longest full decomposition that Unicode has (UAX 15, U+FDFA). */
#define LONGEST_DECOMPOSITION 18

static gboolean
is_own_letter (gunichar plain, const gunichar *parts, gsize n_parts)
{
  return n_parts == 2 && parts[1] == CARON && plain < 0x80 && strchr ("crsz", (int)plain) != NULL;
}

/* Marks that stand behind their letter, as decomposed text has them, are dropped or make it another letter. */
static void
append_letter (GString *key, gunichar letter)
{
  gunichar parts[LONGEST_DECOMPOSITION];
  gsize n_parts = g_unichar_fully_decompose (letter, FALSE, parts, LONGEST_DECOMPOSITION);
  gunichar plain = g_unichar_tolower (parts[0]);
  if (g_unichar_ismark (plain)) {
    if (plain == CARON && key->len > 0 && strchr ("crsz", key->str[key->len - 1]) != NULL)
      g_string_append_c (key, NEXT_LETTER);
    return;
  }
  gboolean is_ch = plain == 'h' && key->len > 0 && key->str[key->len - 1] == 'c';
  if (is_ch)
    g_string_truncate (key, key->len - 1);
  g_string_append_unichar (key, plain);
  if (is_ch || is_own_letter (plain, parts, n_parts))
    g_string_append_c (key, NEXT_LETTER);
}

char *
sitnet_text_order_key (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *folded = g_utf8_casefold (valid, -1);
  GString *key = g_string_new (NULL);
  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    append_letter (key, g_utf8_get_char (c));
  g_string_append_c (key, END_OF_LETTERS);
  g_string_append (key, folded);
  return g_string_free (key, FALSE);
}
