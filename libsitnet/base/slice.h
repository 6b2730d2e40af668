/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A piece of UTF-8 text that somebody else holds; no NUL at its end. */
#ifndef SITNET_SLICE_H
#define SITNET_SLICE_H

#include <glib.h>
#include <string.h>

typedef struct {
  const char *text;
  gsize length;
} SitnetSlice;

/* A whole text; an empty one for NULL. */
static inline SitnetSlice
sitnet_slice_of (const char *text)
{
  return (SitnetSlice){text != NULL ? text : "", text != NULL ? strlen (text) : 0};
}

/* Without white space (also no-break space and byte order mark) at both ends. */
SitnetSlice sitnet_slice_trim (SitnetSlice self);
/* The same without a call for nearly every cell: one that begins and ends with an ASCII character other than a blank. */
static inline SitnetSlice
sitnet_slice_trim_quickly (SitnetSlice self)
{
  if (self.length == 0)
    return self;
  guchar first = (guchar)self.text[0], last = (guchar)self.text[self.length - 1];
  return first > ' ' && first < 0x80 && last > ' ' && last < 0x80 ? self : sitnet_slice_trim (self);
}
/* Takes the digits at the start of a text, at most `most` (up to nine) of them, as a number; FALSE where there are fewer than
   `least`. */
gboolean sitnet_slice_take_number (SitnetSlice *self, gsize least, gsize most, gint *number);
/* Whether a text is in Unicode NFC for sure (ASCII always is); if not, normalise with GLib. */
gboolean sitnet_slice_is_ascii (SitnetSlice self);
/* Length of the run of ASCII, perhaps with NUL, at the start of a text. */
static inline gsize
sitnet_slice_ascii_run (const char *text, gsize length)
{
  gsize i = 0;
  for (; i + 32 <= length; i += 32) {
    guint64 words[4];
    memcpy (words, text + i, sizeof words);
    if ((words[0] | words[1] | words[2] | words[3]) & G_GUINT64_CONSTANT (0x8080808080808080))
      break;
  }
  for (; i + 8 <= length; i += 8) {
    guint64 word;
    memcpy (&word, text + i, 8);
    guint64 beyond = GUINT64_FROM_LE (word) & G_GUINT64_CONSTANT (0x8080808080808080);
    if (beyond != 0)
      return i + (guint)__builtin_ctzll (beyond) / 8;
  }
  while (i < length && (text[i] & 0x80) == 0)
    i++;
  return i;
}

/* What stands somewhere in a text, found in one pass. */
typedef struct {
  gboolean has_letters_beyond_ascii, has_nul, has_question_mark;
} SitnetSliceContent;
SitnetSliceContent sitnet_slice_look (SitnetSlice self);
/* Whether a text is ASCII, without a call for those of 4 to 16 bytes, as most ids are: two words that may overlap. */
static inline gboolean
sitnet_slice_is_ascii_quickly (SitnetSlice self)
{
  if (self.length < 4 || self.length > 16)
    return sitnet_slice_is_ascii (self);
  if (self.length < 8) {
    guint32 first, last;
    memcpy (&first, self.text, 4);
    memcpy (&last, self.text + self.length - 4, 4);
    return ((first | last) & 0x80808080) == 0;
  }
  guint64 first, last;
  memcpy (&first, self.text, 8);
  memcpy (&last, self.text + self.length - 8, 8);
  return ((first | last) & G_GUINT64_CONSTANT (0x8080808080808080)) == 0;
}

#endif
