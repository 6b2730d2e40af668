/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which encoding a text file is in, decided over the whole of it, and its bytes turned into UTF-8. */
#include "encoding.h"

#include <string.h>

#define NO_TEXT '\xff'

/* The bytes from 0x80 of Windows-1250 that are a Czech, Slovak or German letter or one of „ “ ‚ ‘ – — … § ° € and
   no-break space; the others are not accepted. */
static const guint16 windows_1250[128] = {
  0x20ac, 0, 0x201a, 0, 0x201e, 0x2026, 0, 0, 0, 0, 0x0160, 0, 0, 0x0164, 0x017d, 0, /* 80 */
  0, 0x2018, 0, 0x201c, 0, 0, 0x2013, 0x2014, 0, 0, 0x0161, 0, 0, 0x0165, 0x017e, 0, /* 90 */
  0x00a0, 0, 0, 0, 0, 0, 0, 0x00a7, 0, 0, 0, 0, 0, 0, 0, 0, /* A0 */
  0x00b0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x013d, 0, 0x013e, 0, /* B0 */
  0x0154, 0x00c1, 0, 0, 0x00c4, 0x0139, 0, 0, 0x010c, 0x00c9, 0, 0, 0x011a, 0x00cd, 0, 0x010e, /* C0 */
  0, 0, 0x0147, 0x00d3, 0x00d4, 0, 0x00d6, 0, 0x0158, 0x016e, 0x00da, 0, 0x00dc, 0x00dd, 0, 0x00df, /* D0 */
  0x0155, 0x00e1, 0, 0, 0x00e4, 0x013a, 0, 0, 0x010d, 0x00e9, 0, 0, 0x011b, 0x00ed, 0, 0x010f, /* E0 */
  0, 0, 0x0148, 0x00f3, 0x00f4, 0, 0x00f6, 0, 0x0159, 0x016f, 0x00fa, 0, 0x00fc, 0x00fd, 0, 0  /* F0 */
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

/* Length of the run of ASCII, perhaps with NUL, at the start; eight bytes at a time. */
static gsize
ascii_run (const char *bytes, gsize length)
{
  gsize i = 0;
  for (; i + 32 <= length; i += 32) {
    guint64 words[4];
    memcpy (words, bytes + i, sizeof words);
    if ((words[0] | words[1] | words[2] | words[3]) & G_GUINT64_CONSTANT (0x8080808080808080))
      break;
  }
  while (i < length && (bytes[i] & 0x80) == 0)
    i++;
  return i;
}

gboolean
sitnet_encoding_is_text (const char *bytes, gsize length)
{
  gsize start = ascii_run (bytes, length);
  return memchr (bytes, '\0', start) == NULL && g_utf8_validate_len (bytes + start, length - start, NULL);
}

/* Length of the one character at the start; 0 when it is none; G_MAXSIZE when it is cut off by the end. */
static gsize
character_length (const char *bytes, gsize length)
{
  gunichar character = g_utf8_get_char_validated (bytes, (gssize) MIN (length, 6));
  if (character == (gunichar) -2)
    return G_MAXSIZE;
  return character == (gunichar) -1 ? 0 : (gsize) g_unichar_to_utf8 (character, NULL);
}

static gsize
look_quickly (SitnetEncodingGuess *self, const char *bytes, gsize length, gboolean last)
{
  const char *place = bytes, *end = bytes + length;
  while (place < end) {
    place += ascii_run (place, (gsize) (end - place));
    if (g_utf8_validate_len (place, (gsize) (end - place), &place))
      break;
    if (*place == '\0') {
      place++;
      continue;
    }
    if (!last && character_length (place, (gsize) (end - place)) == G_MAXSIZE)
      break;
    self->is_broken = TRUE;
    break;
  }
  return (gsize) (place - bytes);
}

static gsize
look_closely (SitnetEncodingGuess *self, const char *bytes, gsize length, gboolean last)
{
  gsize i = 0;
  while ((i += ascii_run (bytes + i, length - i)) < length) {
    gsize size = character_length (bytes + i, length - i);
    if (size == G_MAXSIZE && !last)
      break;
    gboolean whole = size > 0 && size != G_MAXSIZE;
    size = whole ? size : 1;
    self->n_sequences += whole ? 1 : 0;
    self->n_stray += whole ? 0 : 1;
    for (gsize k = 0; k < size; k++)
      self->n_foreign += windows_1250[(guint8) bytes[i + k] - 0x80] == 0 ? 1 : 0;
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
  if (self->n_foreign == 0)
    return SITNET_ENCODING_WINDOWS_1250;
  return self->n_sequences >= self->n_stray ? SITNET_ENCODING_BROKEN_UTF_8 : SITNET_ENCODING_BROKEN_1250;
}

static gsize
decode_1250 (const char *bytes, gsize length, GString *text)
{
  for (gsize i = 0; i < length; i++) {
    guint8 byte = (guint8) bytes[i];
    gunichar character = byte < 0x80 ? byte : windows_1250[byte - 0x80];
    if (byte < 0x80 || character == 0)
      g_string_append_c (text, byte < 0x80 ? bytes[i] : NO_TEXT);
    else
      g_string_append_unichar (text, character);
  }
  return length;
}

static gunichar
unit_at (const char *bytes, gboolean big)
{
  guint8 first = (guint8) bytes[0], second = (guint8) bytes[1];
  return big ? (gunichar) (first << 8 | second) : (gunichar) (second << 8 | first);
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
      g_string_append_c (text, (char) unit);
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
sitnet_encoding_decode (SitnetEncoding encoding, const char *bytes, gsize length, gboolean last, GString *text)
{
  switch (encoding) {
  case SITNET_ENCODING_UTF_16_LE:
  case SITNET_ENCODING_UTF_16_BE:
    return decode_utf_16 (bytes, length, last, encoding == SITNET_ENCODING_UTF_16_BE, text);
  case SITNET_ENCODING_WINDOWS_1250:
  case SITNET_ENCODING_BROKEN_1250:
    return decode_1250 (bytes, length, text);
  case SITNET_ENCODING_UTF_8:
  case SITNET_ENCODING_BROKEN_UTF_8:
    break;
  }
  g_string_append_len (text, bytes, (gssize) length);
  return length;
}
