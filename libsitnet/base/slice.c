/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Trimming a piece of text, and seeing at once that it is plain ASCII. */
#include "slice.h"

#include <string.h>

/* The length of the white space at the start of a text, 0 when there is none. Besides ASCII: no-break space,
   the byte order mark, the spaces U+2000 to U+200B and the narrow no-break space, which come with copied
   text. */
static gsize
space_length (const char *text, gsize length)
{
  const guint8 *byte = (const guint8 *)text;
  if (length == 0)
    return 0;
  if (byte[0] == ' ' || (byte[0] >= '\t' && byte[0] <= '\r'))
    return 1;
  if (length >= 2 && byte[0] == 0xC2 && byte[1] == 0xA0)
    return 2;
  if (length < 3)
    return 0;
  gboolean is_mark = byte[0] == 0xEF && byte[1] == 0xBB && byte[2] == 0xBF;
  gboolean is_wide = byte[0] == 0xE2 && byte[1] == 0x80 && ((byte[2] >= 0x80 && byte[2] <= 0x8B) || byte[2] == 0xAF);
  return is_mark || is_wide ? 3 : 0;
}

static gsize
space_length_at_end (const char *text, gsize length)
{
  for (gsize width = 1; width <= 3 && width <= length; width++)
    if (space_length (text + length - width, width) == width)
      return width;
  return 0;
}

SitnetSlice
sitnet_slice_trim (SitnetSlice self)
{
  gsize width;
  while ((width = space_length (self.text, self.length)) > 0) {
    self.text += width;
    self.length -= width;
  }
  while ((width = space_length_at_end (self.text, self.length)) > 0)
    self.length -= width;
  return self;
}

gboolean
sitnet_slice_is_ascii (SitnetSlice self)
{
  return sitnet_slice_ascii_run (self.text, self.length) == self.length;
}

/* Sixteen bytes that the compiler handles at once where the machine can. */
typedef guint8 Bytes __attribute__ ((vector_size (16)));

static gboolean
has_any (Bytes bytes, guint64 bits)
{
  guint64 words[2];
  memcpy (words, &bytes, sizeof words);
  return ((words[0] | words[1]) & bits) != 0;
}

typedef struct {
  Bytes all, is_nul, is_question_mark;
} Seen;

static inline void
look (Seen *seen, Bytes bytes)
{
  seen->all |= bytes;
  seen->is_nul |= (Bytes)(bytes == 0);
  seen->is_question_mark |= (Bytes)(bytes == '?');
}

SitnetSliceContent
sitnet_slice_look (SitnetSlice self)
{
  Seen seen = {{0}, {0}, {0}};
  const char *text = self.text;
  gsize length = self.length;
  Bytes bytes;
  for (; length >= sizeof bytes; text += sizeof bytes, length -= sizeof bytes) {
    memcpy (&bytes, text, sizeof bytes);
    look (&seen, bytes);
  }
  if (length > 0) {
    memset (&bytes, ' ', sizeof bytes);
    memcpy (&bytes, text, length);
    look (&seen, bytes);
  }
  return (SitnetSliceContent){has_any (seen.all, G_GUINT64_CONSTANT (0x8080808080808080)),
                              has_any (seen.is_nul, G_MAXUINT64), has_any (seen.is_question_mark, G_MAXUINT64)};
}

gboolean
sitnet_slice_take_number (SitnetSlice *self, gsize least, gsize most, gint *number)
{
  gsize n = 0;
  *number = 0;
  while (n < self->length && n < most && g_ascii_isdigit (self->text[n]))
    *number = *number * 10 + (self->text[n++] - '0');
  self->text += n;
  self->length -= n;
  return n >= least;
}
