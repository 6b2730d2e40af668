/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words that announce a birth number: "RČ", "r. č.", "nar.". */
#include "birth-label.h"

#include "text-fold.h"

#include <string.h>

#define MOST_WORDS 3
#define MOST_BYTES 80 /* before the number; more than any such words take */

/* Words backwards from the number; those that are not there are empty. */
typedef struct {
  SitnetSlice words[MOST_WORDS];
} Before;

/* The character that ends before `at`; 0 at the start of the text or where it is no UTF-8. */
static gunichar
character_before (SitnetSlice text, gsize at, gsize *start)
{
  for (gsize width = 1; width <= 4 && width <= at; width++) {
    const char *from = text.text + at - width;
    if (((guint8)*from & 0xC0) == 0x80)
      continue;
    gunichar character = g_utf8_get_char_validated (from, (gssize)width);
    *start = at - width;
    return character < 0x110000 ? character : 0;
  }
  return 0;
}

static gboolean
is_letter (gunichar character)
{
  return g_unichar_isalpha (character) || g_unichar_ismark (character);
}

/* What may stand between a label and its number, or between the words of a label. */
static gboolean
is_gap (gunichar character)
{
  static const gunichar signs[] = {'.', ':', '=', '(', '[', '#', '\'', '"', ',', 0x201E, 0x201C, 0x2019};
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (character == signs[i])
      return TRUE;
  gboolean is_blank = g_unichar_iszerowidth (character) && !g_unichar_ismark (character);
  return is_blank || g_unichar_isspace (character) || g_unichar_type (character) == G_UNICODE_DASH_PUNCTUATION;
}

static gsize
skip_before (SitnetSlice text, gsize at, gsize least, gboolean (*is_one) (gunichar character))
{
  gsize start;
  gunichar character;
  while (at > least && (character = character_before (text, at, &start)) != 0 && is_one (character))
    at = start;
  return at;
}

static Before
read_before (SitnetSlice text, gsize at)
{
  Before before = {.words = {{"", 0}, {"", 0}, {"", 0}}};
  gsize least = at > MOST_BYTES ? at - MOST_BYTES : 0;
  for (guint i = 0; i < MOST_WORDS; i++) {
    gsize end = skip_before (text, at, least, is_gap);
    gsize start = skip_before (text, end, least, is_letter);
    if (start == end)
      break;
    before.words[i] = (SitnetSlice){text.text + start, end - start};
    at = start;
  }
  return before;
}

static gboolean
is_word (SitnetSlice word, const char *expected)
{
  return word.length > 0 && sitnet_text_fold_equal (word, (SitnetSlice){expected, strlen (expected)});
}

static gboolean
starts_with (SitnetSlice word, const char *start)
{
  for (const char *letter = start; *letter != '\0'; letter++)
    if (sitnet_text_fold_next (&word) != (gunichar)*letter)
      return FALSE;
  return TRUE;
}

gboolean
sitnet_birth_label_has_hook (SitnetSlice word)
{
  return memmem (word.text, word.length, "č", 2) || memmem (word.text, word.length, "Č", 2) ||
         memmem (word.text, word.length, "\xCC\x8C", 2); /* the hook as a character of its own */
}

static SitnetBirthLabel
label_of (SitnetSlice last, SitnetSlice first)
{
  if (is_word (last, "rc"))
    return sitnet_birth_label_has_hook (last) ? SITNET_BIRTH_LABEL_NUMBER : SITNET_BIRTH_LABEL_BIRTH;
  if (is_word (last, "c") && (is_word (first, "r") || is_word (first, "rod") || is_word (first, "rodne")))
    return SITNET_BIRTH_LABEL_NUMBER;
  if (starts_with (last, "cisl") && starts_with (first, "rod"))
    return SITNET_BIRTH_LABEL_NUMBER;
  if (is_word (last, "number") && is_word (first, "birth"))
    return SITNET_BIRTH_LABEL_NUMBER;
  if (is_word (last, "nar") || starts_with (last, "narozen") || starts_with (last, "naroden"))
    return SITNET_BIRTH_LABEL_BIRTH;
  return SITNET_BIRTH_LABEL_NONE;
}

SitnetBirthLabel
sitnet_birth_label_before (SitnetSlice text, gsize at)
{
  Before before = read_before (text, at);
  SitnetBirthLabel label = label_of (before.words[0], before.words[1]);
  if (label != SITNET_BIRTH_LABEL_NONE)
    return label;
  /* "RČ matky": one word between; nine digits after it may be her telephone number */
  gboolean is_announced = label_of (before.words[1], before.words[2]) == SITNET_BIRTH_LABEL_NUMBER;
  return is_announced ? SITNET_BIRTH_LABEL_BIRTH : SITNET_BIRTH_LABEL_NONE;
}
