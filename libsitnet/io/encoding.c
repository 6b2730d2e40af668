/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which encoding a text file is in, decided over the whole of it, and its bytes turned into UTF-8. */
#include "encoding.h"

#include "slice.h"

#include <string.h>

#define NO_TEXT '\xff'

/* The bytes from 0x80 of Windows-1250 that are a Czech, Slovak or German letter or one of „ “ ‚ ‘ – — … § ° € and
   no-break space; the others are not accepted. */
static const guint16 windows_1250[128] = {
    0x20ac, 0,      0x201a, 0,      0x201e, 0x2026, 0,      0,
    0,      0,      0x0160, 0,      0,      0x0164, 0x017d, 0, /* 80 */
    0,      0x2018, 0,      0x201c, 0,      0,      0x2013, 0x2014,
    0,      0,      0x0161, 0,      0,      0x0165, 0x017e, 0, /* 90 */
    0x00a0, 0,      0,      0,      0,      0,      0,      0x00a7,
    0,      0,      0,      0,      0,      0,      0,      0, /* A0 */
    0x00b0, 0,      0,      0,      0,      0,      0,      0,
    0,      0,      0,      0,      0x013d, 0,      0x013e, 0, /* B0 */
    0x0154, 0x00c1, 0,      0,      0x00c4, 0x0139, 0,      0,
    0x010c, 0x00c9, 0,      0,      0x011a, 0x00cd, 0,      0x010e, /* C0 */
    0,      0,      0x0147, 0x00d3, 0x00d4, 0,      0x00d6, 0,
    0x0158, 0x016e, 0x00da, 0,      0x00dc, 0x00dd, 0,      0x00df, /* D0 */
    0x0155, 0x00e1, 0,      0,      0x00e4, 0x013a, 0,      0,
    0x010d, 0x00e9, 0,      0,      0x011b, 0x00ed, 0,      0x010f, /* E0 */
    0,      0,      0x0148, 0x00f3, 0x00f4, 0,      0x00f6, 0,
    0x0159, 0x016f, 0x00fa, 0,      0x00fc, 0x00fd, 0,      0 /* F0 */
};

SitnetEncoding
sitnet_encoding_from_mark (const char *bytes, gsize length, gsize *mark_length)
{
  *mark_length = 0;
  if (length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0) {
    *mark_length = 3;
    return SITNET_ENCODING_UTF_8;
  }
  if (length < 2)
    return SITNET_ENCODING_UTF_8;
  if (memcmp (bytes, "\xff\xfe", 2) == 0 || memcmp (bytes, "\xfe\xff", 2) == 0) {
    *mark_length = 2;
    return bytes[0] == '\xff' ? SITNET_ENCODING_UTF_16_LE : SITNET_ENCODING_UTF_16_BE;
  }
  return SITNET_ENCODING_UTF_8;
}

/* Past the letters of two bytes at the start, as nearly all are that are not ASCII. */
static const char *
pass_letters (const char *place, const char *end)
{
  while (end - place >= 2 && (guint8)place[0] >= 0xc2 && (guint8)place[0] <= 0xdf && (place[1] & 0xc0) == 0x80)
    place += 2;
  return place;
}

/* The first byte that is no UTF-8, or the end; NUL is taken as any other. Letters beyond ASCII are few in most texts. */
static const char *
valid_until (const char *place, const char *end)
{
  while ((place += sitnet_slice_ascii_run (place, (gsize)(end - place))) < end) {
    place = pass_letters (place, end);
    const char *letters = place;
    while (place < end && (*place & 0x80))
      place++;
    if (place > letters && !g_utf8_validate_len (letters, (gsize)(place - letters), &letters))
      return letters;
  }
  return end;
}

gboolean
sitnet_encoding_is_text (const char *bytes, gsize length)
{
  return memchr (bytes, '\0', length) == NULL && valid_until (bytes, bytes + length) == bytes + length;
}

/* Length of the one character at the start; 0 when it is none; G_MAXSIZE when it is cut off by the end. */
static gsize
character_length (const char *bytes, gsize length)
{
  gunichar character = g_utf8_get_char_validated (bytes, (gssize)MIN (length, 6));
  if (character == (gunichar)-2)
    return G_MAXSIZE;
  return character == (gunichar)-1 ? 0 : (gsize)g_unichar_to_utf8 (character, NULL);
}

static gsize
look_quickly (SitnetEncodingGuess *self, const char *bytes, gsize length, gboolean last)
{
  const char *end = bytes + length, *place = valid_until (bytes, end);
  gboolean is_cut = !last && character_length (place, (gsize)(end - place)) == G_MAXSIZE;
  self->is_broken = place < end && !is_cut;
  return (gsize)(place - bytes);
}

/* The character that a byte is in the accepted part of Windows-1250; 0 when none. */
static gunichar
character_1250 (guint8 byte)
{
  return byte < 0x80 ? byte : windows_1250[byte - 0x80];
}

static gboolean
is_letter (guint8 byte)
{
  return g_unichar_isalpha (character_1250 (byte));
}

static gboolean
is_small (guint8 byte)
{
  return g_unichar_islower (character_1250 (byte));
}

/* 0xC4 and 0xC5 begin most Czech letters of UTF-8 (ě is C4 9B, ř is C5 99), and in Windows-1250 are Ä and Ĺ, which do
   not stand within a word in small letters. ED A0–BF 80–BF is half of a pair of UTF-16 that was written as UTF-8; but
   with A0 and a dash or an opening quote it is í, a no-break space and that sign, as careful Czech typing has them. */
static gboolean
is_cut_utf_8 (const guint8 *bytes, gsize n_left, guint8 before)
{
  guint8 next = n_left > 1 ? bytes[1] : 0;
  if (bytes[0] == 0xc4 || bytes[0] == 0xc5)
    return is_small (before) || (is_letter (before) && is_small (next));
  if (bytes[0] != 0xed || n_left < 3 || next < 0xa0 || next > 0xbf)
    return FALSE;
  gboolean is_typing = next == 0xa0 && memchr ("\x82\x84\x96\x97", bytes[2], 4) != NULL;
  return bytes[2] >= 0x80 && bytes[2] <= 0xbf && !is_typing;
}

/* Where a letter or sign cannot stand when the text is Windows-1250: a capital inside a word (ř, ě, ž … of code page
   852 or of a Macintosh), a sign inside a word. */
static gboolean
is_misplaced (guint8 byte, guint8 before, guint8 next)
{
  static const guint8 capitals[] = {0xc8, 0xcf, 0xcc, 0xd2, 0xd8, 0x8a, 0x8d, 0xd9, 0x8e}; /* Č Ď Ě Ň Ř Š Ť Ů Ž */
  static const guint8 signs[] = {0x85, 0xa7, 0xb0};                                        /* … § ° */
  if (memchr (capitals, byte, sizeof capitals) != NULL)
    return is_letter (before) && is_small (next);
  return memchr (signs, byte, sizeof signs) != NULL && is_letter (before) && is_letter (next);
}

static gboolean
is_slovak_alone (guint8 byte)
{
  return byte == 0xbe || byte == 0xe5 || byte == 0xe0; /* ľ ĺ ŕ */
}

static gboolean
is_czech_alone (guint8 byte)
{
  return byte == 0xec || byte == 0xf8 || byte == 0xf9; /* ě ř ů */
}

static void
count_bytes (SitnetEncodingGuess *self, const guint8 *bytes, gsize size, gsize n_left)
{
  for (gsize k = 0; k < size; k++) {
    guint8 next = k + 1 < n_left ? bytes[k + 1] : 0;
    self->n_foreign += character_1250 (bytes[k]) == 0 ? 1 : 0;
    self->n_cut += is_cut_utf_8 (bytes + k, n_left - k, self->before) ? 1 : 0;
    self->n_misplaced += is_misplaced (bytes[k], self->before, next) ? 1 : 0;
    self->has_slovak |= is_slovak_alone (bytes[k]);
    self->has_czech |= is_czech_alone (bytes[k]);
    self->before = bytes[k];
  }
}

/* How far a look must see past a character, for ED A0 80. */
#define SIGHT 2

static gsize
look_closely (SitnetEncodingGuess *self, const char *bytes, gsize length, gboolean last)
{
  gsize i = 0;
  while (i < length) {
    gsize run = sitnet_slice_ascii_run (bytes + i, length - i);
    self->before = run > 0 ? (guint8)bytes[i + run - 1] : self->before;
    i += run;
    if (i == length)
      break;
    gsize size = character_length (bytes + i, length - i);
    gboolean whole = size > 0 && size != G_MAXSIZE;
    if (!last && (size == G_MAXSIZE || i + (whole ? size : 1) + SIGHT > length))
      break;
    size = whole ? size : 1;
    self->n_sequences += whole ? 1 : 0;
    self->n_stray += whole ? 0 : 1;
    count_bytes (self, (const guint8 *)bytes + i, size, length - i);
    i += size;
  }
  return i;
}

gsize
sitnet_encoding_look (SitnetEncodingGuess *self, const char *bytes, gsize length, gboolean last, gboolean closely)
{
  if (closely)
    return look_closely (self, bytes, length, last);
  return self->is_broken ? length : look_quickly (self, bytes, length, last);
}

SitnetEncoding
sitnet_encoding_decide (const SitnetEncodingGuess *self)
{
  if (!self->is_broken)
    return SITNET_ENCODING_UTF_8;
  if (self->has_mark || self->n_cut > 0)
    return SITNET_ENCODING_BROKEN_UTF_8;
  gboolean is_mixed = self->has_czech && self->has_slovak;
  if (self->n_foreign == 0 && self->n_misplaced == 0 && !is_mixed)
    return SITNET_ENCODING_WINDOWS_1250;
  if (self->n_sequences >= self->n_stray)
    return SITNET_ENCODING_BROKEN_UTF_8;
  return is_mixed ? SITNET_ENCODING_MIXED_1250 : SITNET_ENCODING_BROKEN_1250;
}

static gboolean
is_text_1250 (SitnetEncoding encoding, guint8 byte, guint8 before, guint8 next)
{
  if (encoding == SITNET_ENCODING_WINDOWS_1250)
    return TRUE;
  return !is_misplaced (byte, before, next) && (encoding != SITNET_ENCODING_MIXED_1250 || !is_slovak_alone (byte));
}

static gsize
decode_1250 (SitnetEncoding encoding, const char *bytes, gsize length, gboolean last, guint8 *before, GString *text)
{
  gsize i = 0, end = last || length == 0 ? length : length - 1; /* the last byte waits for the one after it */
  for (; i < end; i++) {
    guint8 byte = (guint8)bytes[i], next = i + 1 < length ? (guint8)bytes[i + 1] : 0;
    gunichar character = character_1250 (byte);
    if (byte < 0x80)
      g_string_append_c (text, bytes[i]);
    else if (character == 0 || !is_text_1250 (encoding, byte, *before, next))
      g_string_append_c (text, NO_TEXT);
    else
      g_string_append_unichar (text, character);
    *before = byte;
  }
  return i;
}

static gunichar
unit_at (const char *bytes, gboolean big)
{
  guint8 first = (guint8)bytes[0], second = (guint8)bytes[1];
  return big ? (gunichar)(first << 8 | second) : (gunichar)(second << 8 | first);
}

static gsize
decode_utf_16 (const char *bytes, gsize length, gboolean last, gboolean big, GString *text)
{
  gsize i = 0;
  while (i + 2 <= length) {
    gunichar unit = unit_at (bytes + i, big);
    gboolean high = unit >= 0xd800 && unit < 0xdc00;
    if (high && i + 4 > length && !last)
      break;
    gunichar low = high && i + 4 <= length ? unit_at (bytes + i + 2, big) : 0;
    i += 2;
    if (high && low >= 0xdc00 && low < 0xe000) {
      g_string_append_unichar (text, 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
      i += 2;
    } else if (unit >= 0xd800 && unit < 0xe000)
      g_string_append_c (text, NO_TEXT); /* half of a pair */
    else if (unit < 0x80)
      g_string_append_c (text, (char)unit);
    else
      g_string_append_unichar (text, unit);
  }
  if (last && i < length) { /* half of a unit */
    g_string_append_c (text, NO_TEXT);
    i = length;
  }
  return i;
}

gsize
sitnet_encoding_decode (SitnetEncoding encoding, const char *bytes, gsize length, gboolean last, guint8 *before,
                        GString *text)
{
  switch (encoding) {
  case SITNET_ENCODING_UTF_16_LE:
  case SITNET_ENCODING_UTF_16_BE:
    return decode_utf_16 (bytes, length, last, encoding == SITNET_ENCODING_UTF_16_BE, text);
  case SITNET_ENCODING_WINDOWS_1250:
  case SITNET_ENCODING_BROKEN_1250:
  case SITNET_ENCODING_MIXED_1250:
    return decode_1250 (encoding, bytes, length, last, before, text);
  case SITNET_ENCODING_UTF_8:
  case SITNET_ENCODING_BROKEN_UTF_8:
    break;
  }
  g_string_append_len (text, bytes, (gssize)length);
  return length;
}
