/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Words and numbers of a line in a network of Pajek. */
#include "pajek-words.h"

/* Pajek knows no sign for a quote within a label, and programs write it as it is. */
static gboolean
ends_quotes (const char *place, const char *end)
{
  return *place == '"' && (place + 1 == end || g_ascii_isspace (place[1]));
}

gboolean
sitnet_pajek_next_word (SitnetSlice *rest, SitnetSlice *word)
{
  *rest = sitnet_slice_trim (*rest);
  if (rest->length == 0)
    return FALSE;
  gboolean is_quoted = rest->text[0] == '"';
  const char *start = rest->text + (is_quoted ? 1 : 0), *end = rest->text + rest->length, *stop = start;
  while (stop < end && (is_quoted ? !ends_quotes (stop, end) : !g_ascii_isspace (*stop)))
    stop++;
  *word = (SitnetSlice){start, (gsize)(stop - start)};
  const char *behind = is_quoted && stop < end ? stop + 1 : stop;
  *rest = (SitnetSlice){behind, (gsize)(end - behind)};
  return TRUE;
}

gboolean
sitnet_pajek_to_number (SitnetSlice word, guint most, guint *number)
{
  guint64 value = 0;
  for (gsize i = 0; i < word.length && value <= most; i++) {
    if (!g_ascii_isdigit (word.text[i]))
      return FALSE;
    value = 10 * value + (guint64)(word.text[i] - '0');
  }
  *number = (guint)value;
  return value >= 1 && value <= most;
}
