/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Names of actors that are the same but for what people leave out: case, diacritics, signs and the legal form; or write in
   letters. */
#include "alike-names.h"

#include <string.h>

/* The plain letters of U+00C0 to U+017F, which is what Czech and its neighbours write; a blank for what is no letter. */
static const char latin[] = "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
                            "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
                            "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/* The same of ASCII. */
static const char ascii[] = "                                                0123456789      "
                            " abcdefghijklmnopqrstuvwxyz      abcdefghijklmnopqrstuvwxyz     ";

/* Words that a name may end in, with their lengths. */
typedef struct {
  const char *text;
  gsize length;
} Ending;

#define ENDING(text)                                                                                                   \
  {                                                                                                                    \
    text, sizeof text - 1                                                                                              \
  }

/* Words of one to three letters at the end. */
static const Ending legal_forms[] = {ENDING (" z s"), ENDING (" z u"), ENDING (" o p s"), ENDING (" s r o"),
                                     ENDING (" a s"), ENDING (" p o"), ENDING (" zs"),    ENDING (" zu"),
                                     ENDING (" ops"), ENDING (" sro")};

/* The plain letter of one with two bytes; 0 for one of another script. */
static char
latin_letter (const char *text, gsize length)
{
  guchar first = (guchar)*text;
  if (length < 2 || first < 0xC3 || first > 0xC5)
    return 0;
  return latin[(((guint)(first & 0x1F) << 6) | ((guchar)text[1] & 0x3F)) - 0xC0];
}

/* The same in full. */
static const Ending full_legal_forms[] = {ENDING (" zapsany spolek"), ENDING (" zapsany ustav"),
                                          ENDING (" obecne prospesna spolecnost"), ENDING (" prispevkova organizace")};

/* What people write in letters, and in full. */
static const struct {
  const char *full, *letters;
} abbreviations[] = {
    {"zakladni skola", "zs"},
    {"materska skola", "ms"},
    {"stredni skola", "ss"},
    {"organ socialne pravni ochrany deti", "ospod"},
    {"policie ceske republiky", "pcr"},
    {"policie cr", "pcr"},
    {"mestsky urad", "meu"},
    {"obecni urad", "ou"},
    {"urad prace", "up"},
    {"dum deti a mladeze", "ddm"},
    {"pedagogicko psychologicka poradna", "ppp"},
    {"specialne pedagogicke centrum", "spc"},
    {"stredisko vychovne pece", "svp"},
    {"probacni a mediacni sluzba", "pms"},
    {"nizkoprahove zarizeni pro deti a mladez", "nzdm"},
};

#define LETTER(letter) (1u << ((letter) - 'a'))

/* Where what is written in full begins: one of these letters begins each. */
static inline gboolean
may_be_full (char letter)
{
  const guint firsts = LETTER ('z') | LETTER ('m') | LETTER ('s') | LETTER ('o') | LETTER ('p') | LETTER ('u') |
                       LETTER ('d') | LETTER ('n');
  return letter >= 'a' && (firsts & LETTER (letter)) != 0;
}

static gboolean
begins_with (const char *text, gsize length, const char *words)
{
  gsize n = strlen (words);
  return length >= n && memcmp (text, words, n) == 0 && (length == n || text[n] == ' ');
}

/* Puts the letters in the place of what is written in full; the key becomes shorter. */
static gsize
abbreviate (char *key, gsize length)
{
  gsize to = 0;
  for (gsize from = 0; from < length;) {
    gsize taken = 0;
    gboolean is_start = (from == 0 || key[from - 1] == ' ') && may_be_full (key[from]);
    for (guint i = 0; is_start && taken == 0 && i < G_N_ELEMENTS (abbreviations); i++) {
      const char *full = abbreviations[i].full, *letters = abbreviations[i].letters;
      if (full[0] != key[from] || full[1] != key[from + 1] || !begins_with (key + from, length - from, full))
        continue;
      memmove (key + to, letters, strlen (letters));
      to += strlen (letters);
      taken = strlen (full);
    }
    if (taken == 0)
      key[to++] = key[from];
    from += MAX (taken, 1);
  }
  key[to] = '\0';
  return to;
}

/* Nearly every name ends in a longer word. */
static gboolean
ends_in_short_word (const char *key, gsize length)
{
  return length > 4 && (key[length - 2] == ' ' || key[length - 3] == ' ' || key[length - 4] == ' ');
}

/* The length without the first of these that it ends in; as it is where there is none. */
static gsize
strip_one (const char *key, gsize length, const Ending *endings, guint n)
{
  for (guint i = 0; i < n; i++) {
    const Ending *ending = &endings[i];
    if (length > ending->length && key[length - 1] == ending->text[ending->length - 1] &&
        memcmp (key + length - ending->length, ending->text, ending->length) == 0)
      return length - ending->length;
  }
  return length;
}

static gsize
strip_legal_form (char *key, gsize length)
{
  gsize shorter = strip_one (key, length, full_legal_forms, G_N_ELEMENTS (full_legal_forms));
  if (shorter == length && ends_in_short_word (key, length))
    shorter = strip_one (key, length, legal_forms, G_N_ELEMENTS (legal_forms));
  key[shorter] = '\0';
  return shorter;
}

gsize
sitnet_alike_name (SitnetSlice name, char key[SITNET_ALIKE_LENGTH])
{
  gsize n = 0;
  gboolean has_blank = FALSE, may_shorten = FALSE, is_long = name.length + 3 > SITNET_ALIKE_LENGTH;
  for (gsize i = 0; i < name.length; i++) {
    guchar byte = (guchar)name.text[i];
    char letter = byte < 0x80 ? ascii[byte] : latin_letter (name.text + i, name.length - i);
    if (letter == 0 || (is_long && n + 3 > SITNET_ALIKE_LENGTH))
      return 0;
    i += byte >= 0x80;
    if (letter == ' ') {
      has_blank = n > 0;
      continue;
    }
    may_shorten |= (n == 0 || has_blank) && may_be_full (letter);
    if (has_blank)
      key[n++] = ' ';
    has_blank = FALSE;
    key[n++] = letter;
  }
  key[n] = '\0';
  return strip_legal_form (key, may_shorten ? abbreviate (key, n) : n);
}
