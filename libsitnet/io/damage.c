/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Letters that were damaged before the file was saved: it is UTF-8, but the words are not what was once written. */
#include "damage.h"

#include "cell.h"
#include "message.h"

#include <string.h>

/* More of a cell is not shown. */
#define MAX_SHOWN 200

/* Windows-1250 and Windows-1252 from 0x80 to 0x9F (unicode.org, MAPPINGS/VENDORS/MICSFT/WINDOWS); a byte without a
   character stays the control character of the same number, as browsers read it. */
static const guint16 low_1250[32] = {0x20ac, 0x81,   0x201a, 0x83,   0x201e, 0x2026, 0x2020, 0x2021,
                                     0x88,   0x2030, 0x160,  0x2039, 0x15a,  0x164,  0x17d,  0x179,
                                     0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                     0x98,   0x2122, 0x161,  0x203a, 0x15b,  0x165,  0x17e,  0x17a};
static const guint16 low_1252[32] = {0x20ac, 0x81,   0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021,
                                     0x2c6,  0x2030, 0x160,  0x2039, 0x152,  0x8d,   0x17d,  0x8f,
                                     0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                     0x2dc,  0x2122, 0x161,  0x203a, 0x153,  0x9d,   0x17e,  0x178};
/* Windows-1250 from 0xA0 to 0xBF, and the first bytes in UTF-8 of the letters of Europe and of “ … – €. Windows-1252 has
   Unicode's own numbers there. */
static const guint16 middle_1250[32] = {0xa0, 0x2c7, 0x2d8, 0x141, 0xa4,  0x104, 0xa6,  0xa7,  0xa8,  0xa9, 0x15e,
                                        0xab, 0xac,  0xad,  0xae,  0x17b, 0xb0,  0xb1,  0x2db, 0x142, 0xb4, 0xb5,
                                        0xb6, 0xb7,  0xb8,  0x105, 0x15f, 0xbb,  0x13d, 0x2dd, 0x13e, 0x17c};
static const struct {
  guint8 byte;
  guint16 in_1250, in_1252;
} firsts[] = {{0xc2, 0xc2, 0xc2}, {0xc3, 0x102, 0xc3}, {0xc4, 0xc4, 0xc4}, {0xc5, 0x139, 0xc5}, {0xe2, 0xe2, 0xe2}};

/* The byte that a character is in one of the two code pages, when it can be a part of UTF-8 there; 0 when not. */
static guint8
byte_of (gunichar character, gboolean is_1250)
{
  for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
    if (character == (is_1250 ? firsts[i].in_1250 : firsts[i].in_1252))
      return firsts[i].byte;
  for (guint i = 0; i < 32; i++) {
    if (character == (is_1250 ? low_1250[i] : low_1252[i]))
      return (guint8)(0x80 + i);
    if (character == (is_1250 ? middle_1250[i] : 0xa0 + i))
      return (guint8)(0xa0 + i);
  }
  return 0;
}

static gboolean
is_first (gunichar character)
{
  for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
    if (character == firsts[i].in_1250 || character == firsts[i].in_1252)
      return TRUE;
  return FALSE;
}

/* Whether the first letter beyond ASCII is what a code page makes of the first byte of a letter in UTF-8: otherwise the
   text was never UTF-8 in another encoding, which settles nearly all texts. */
static gboolean
may_be_undone (const char *text, gsize length)
{
  const char *at = text, *end = text + length;
  while (at < end && (guint8)*at < 0x80)
    at++;
  return at < end && is_first (g_utf8_get_char (at));
}

/* What the text was before its UTF-8 was taken for the code page; NULL when it is no such text. (transfer full) */
static char *
dup_undone (const char *text, gsize length, gboolean is_1250)
{
  g_autoptr (GString) bytes = g_string_sized_new (length);
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);
    guint8 byte = character < 0x80 ? (guint8)character : byte_of (character, is_1250);
    if (byte == 0 || (character >= 0x80 && byte < 0x80))
      return NULL;
    g_string_append_c (bytes, (char)byte);
  }
  gboolean is_shorter = bytes->len < length && g_utf8_validate (bytes->str, (gssize)bytes->len, NULL);
  return is_shorter ? g_string_free (g_steal_pointer (&bytes), FALSE) : NULL;
}

static gboolean
is_small_before (const char *text, const char *at)
{
  const char *before = g_utf8_find_prev_char (text, at);
  return before != NULL && g_unichar_islower (g_utf8_get_char (before));
}

/* A question mark between small letters, but not within an address of the web. */
static gboolean
has_question_mark_in_word (const char *text, gsize length)
{
  const char *end = text + length;
  for (const char *at = text; (at = memchr (at, '?', (gsize)(end - at))) != NULL; at++) {
    if (at + 1 == end || !is_small_before (text, at) || !g_unichar_islower (g_utf8_get_char (at + 1)))
      continue;
    const char *word = at;
    while (word > text && !g_ascii_isspace (word[-1]))
      word--;
    gboolean is_address = memchr (word, '/', (gsize)(at - word)) != NULL || g_str_has_prefix (word, "www.");
    if (!is_address)
      return TRUE;
  }
  return FALSE;
}

static char *
dup_reason_of_code_page (const char *text, gsize length, SitnetLanguage language)
{
  if (!may_be_undone (text, length))
    return NULL;
  g_autofree char *undone = dup_undone (text, length, TRUE);
  if (undone == NULL)
    undone = dup_undone (text, length, FALSE);
  if (undone == NULL)
    return NULL;
  g_autofree char *masked = sitnet_cell_dup_masked ((SitnetSlice){undone, strlen (undone)}); /* a birth number */
  if (strlen (undone) > MAX_SHOWN || masked != NULL)
    return g_strdup (sitnet_translate (language, "UTF-8 was read in another encoding"));
  return g_strdup_printf (sitnet_translate (language, "it was “%s”, read in another encoding"), undone);
}

/* U+FFFD; memmem() prepares itself for each text as for a long one. */
static gboolean
has_replacement (const char *text, gsize length)
{
  const char *end = text + length;
  for (const char *at = text; (at = memchr (at, 0xef, (gsize)(end - at))) != NULL; at++)
    if (end - at >= 3 && memcmp (at, "\xef\xbf\xbd", 3) == 0)
      return TRUE;
  return FALSE;
}

char *
sitnet_damage_dup_reason (const char *text, gsize length, SitnetLanguage language)
{
  if (has_replacement (text, length))
    return g_strdup (sitnet_translate (language, "� stands where a letter was"));
  if (has_question_mark_in_word (text, length))
    return g_strdup (sitnet_translate (language, "a question mark stands inside a word"));
  return dup_reason_of_code_page (text, length, language);
}

/* Letters that only Windows-1252 has, and those that Windows-1250 has in their places. */
typedef enum { LETTER_OF_BOTH, LETTER_WESTERN, LETTER_CZECH } Letter;

/* A character of two bytes in UTF-8, as all of them are. */
static gunichar
character_at (const guint8 *bytes)
{
  return (gunichar)((bytes[0] & 0x1f) << 6 | (bytes[1] & 0x3f));
}

static Letter
letter_of (gunichar character)
{
  switch (character < 0x100 ? character | 0x20 : character | 1) {
  case 0xe8: /* è */
  case 0xec: /* ì */
  case 0xef: /* ï */
  case 0xf2: /* ò */
  case 0xf8: /* ø */
  case 0xf9: /* ù */
    return LETTER_WESTERN;
  case 0x10d: /* č */
  case 0x10f: /* ď */
  case 0x11b: /* ě */
  case 0x159: /* ř */
  case 0x16f: /* ů */
    return LETTER_CZECH;
  default: /* the capital of ň has the odd number */
    return character == 0x147 || character == 0x148 ? LETTER_CZECH : LETTER_OF_BOTH;
  }
}

void
sitnet_damage_sheet_note (SitnetDamageSheet *self, const char *text, gsize length, guint64 row, gsize column)
{
  gboolean is_western = FALSE;
  for (gsize i = 0; i + 1 < length && !self->has_czech; i++) {
    const guint8 *bytes = (const guint8 *)text + i;
    if (bytes[0] < 0xc3 || bytes[0] > 0xc5)
      continue;
    Letter letter = letter_of (character_at (bytes));
    is_western |= letter == LETTER_WESTERN;
    self->has_czech |= letter == LETTER_CZECH;
  }
  if (!is_western || self->has_czech)
    return;
  if (self->n_western++ > 0)
    return;
  self->western_row = row;
  self->western_column = column;
  self->western = g_utf8_substring (text, 0, g_utf8_strlen (text, (gssize)MIN (length, MAX_SHOWN)));
}

void
sitnet_damage_sheet_join (SitnetDamageSheet *self, const SitnetDamageSheet *more, guint64 number)
{
  if (self->n_western == 0 && more->n_western > 0) {
    self->western_row = more->western_row + number - 1;
    self->western_column = more->western_column;
    self->western = g_strdup (more->western);
  }
  self->n_western += more->n_western;
  self->has_czech |= more->has_czech;
}

char *
sitnet_damage_sheet_dup_reason (const SitnetDamageSheet *self, SitnetLanguage language)
{
  if (self->n_western == 0 || self->has_czech)
    return NULL;
  return g_strdup_printf (sitnet_translate (language,
                                            "the sheet has ø è ì ù ï ò and never ř č ě ů ď ň; cells with them: "
                                            "%ju"),
                          self->n_western);
}

void
sitnet_damage_sheet_clear (SitnetDamageSheet *self)
{
  g_clear_pointer (&self->western, g_free);
}

gboolean
sitnet_damage_sheet_note_block (SitnetDamageSheet *self, const char *text, gsize length)
{
  gboolean has_czech = FALSE;
  for (gsize i = 0; (i += sitnet_slice_ascii_run (text + i, length - i)) < length; i++) {
    const guint8 *bytes = (const guint8 *)text + i;
    if (bytes[0] == 0xef) /* U+FFFD begins with it */
      return FALSE;
    if (bytes[0] < 0xc3 || bytes[0] > 0xc5 || i + 1 == length)
      continue;
    Letter letter = letter_of (character_at (bytes));
    if (letter == LETTER_WESTERN || is_first (character_at (bytes)))
      return FALSE;
    has_czech |= letter == LETTER_CZECH;
  }
  self->has_czech |= has_czech;
  return TRUE;
}

gboolean
sitnet_damage_is_possible (const char *text, gsize length)
{
  if (memchr (text, '?', length) != NULL)
    return TRUE;
  return !sitnet_slice_is_ascii ((SitnetSlice){text, length});
}
