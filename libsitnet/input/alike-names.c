/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Names of actors that are the same but for what people leave out: case, diacritics, signs and the legal form. */
#include "alike-names.h"

#include <string.h>

/* The plain letters of U+00C0 to U+017F, which is what Czech and its neighbours write; a blank for what is no letter. */
static const char latin[] = "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
                            "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
                            "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/* The same of ASCII. */
static const char ascii[] = "                                                0123456789      "
                            " abcdefghijklmnopqrstuvwxyz      abcdefghijklmnopqrstuvwxyz     ";

/* Words of one to three letters at the end. */
static const char *const legal_forms[] = {" z s", " z u", " o p s", " s r o", " a s",
                                          " p o", " zs",  " zu",    " ops",   " sro"};

/* The plain letter of one with two bytes; 0 for one of another script. */
static char
latin_letter (const char *text, gsize length)
{
  guchar first = (guchar)*text;
  if (length < 2 || first < 0xC3 || first > 0xC5)
    return 0;
  return latin[(((guint)(first & 0x1F) << 6) | ((guchar)text[1] & 0x3F)) - 0xC0];
}

/* Nearly every name ends in a longer word. */
static gboolean
ends_in_short_word (const char *key, gsize length)
{
  return length > 4 && (key[length - 2] == ' ' || key[length - 3] == ' ' || key[length - 4] == ' ');
}

static gsize
strip_legal_form (char *key, gsize length)
{
  for (guint i = 0; ends_in_short_word (key, length) && i < G_N_ELEMENTS (legal_forms); i++) {
    gsize n = strlen (legal_forms[i]);
    if (length > n && strcmp (key + length - n, legal_forms[i]) == 0) {
      key[length - n] = '\0';
      return length - n;
    }
  }
  return length;
}

gsize
sitnet_alike_name (SitnetSlice name, char key[SITNET_ALIKE_LENGTH])
{
  gsize n = 0;
  gboolean has_blank = FALSE;
  for (gsize i = 0; i < name.length; i++) {
    guchar byte = (guchar)name.text[i];
    char letter = byte < 0x80 ? ascii[byte] : latin_letter (name.text + i, name.length - i);
    if (letter == 0 || n + 3 > SITNET_ALIKE_LENGTH)
      return 0;
    i += byte >= 0x80;
    if (letter == ' ') {
      has_blank = n > 0;
      continue;
    }
    if (has_blank)
      key[n++] = ' ';
    has_blank = FALSE;
    key[n++] = letter;
  }
  key[n] = '\0';
  return strip_legal_form (key, n);
}
