/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How much room a text takes on a terminal, and where its lines break. */
#include "width.h"

#include <string.h>

static gsize
character_width (gunichar character)
{
  if (g_unichar_iszerowidth (character))
    return 0;
  return g_unichar_iswide (character) ? 2 : 1;
}

static gsize
width_until (const char *text, const char *end)
{
  gsize width = 0;
  for (const char *at = text; at < end && *at != '\0'; at = g_utf8_next_char (at))
    width += character_width (g_utf8_get_char (at));
  return width;
}

gsize
text_width (const char *text)
{
  return width_until (text, text + strlen (text));
}

gsize
text_width_longest_word (const char *text)
{
  gsize longest = 0;
  for (const char *at = text; *at != '\0';) {
    const char *end = at + strcspn (at, " ");
    longest = MAX (longest, width_until (at, end));
    at = end + strspn (end, " ");
  }
  return longest;
}

/* As many characters as fit, at least one, with the marks that belong to the last. */
static const char *
fitting_end (const char *text, gsize width)
{
  const char *at = text;
  gsize used = 0;
  while (*at != '\0') {
    gsize next = character_width (g_utf8_get_char (at));
    if (at > text && used + next > width)
      break;
    used += next;
    at = g_utf8_next_char (at);
  }
  return at;
}

/* Where a line that starts at text ends: after the last word that fits, or inside a word that is too long. */
static const char *
line_end (const char *text, gsize width)
{
  const char *end = fitting_end (text, width);
  if (*end == '\0' || *end == ' ')
    return end;
  for (const char *at = end; at > text; at--)
    if (*at == ' ')
      return at;
  return end;
}

void
text_wrap (const char *text, gsize width, GArray *lines)
{
  const char *at = text;
  do {
    const char *end = line_end (at, MAX (width, 1));
    TextLine line = {at, (gsize)(end - at), width_until (at, end)};
    g_array_append_val (lines, line);
    at = end + strspn (end, " ");
  } while (*at != '\0');
}

/* C0, DEL, C1, and what turns the direction of the text that follows (Unicode Standard Annex 9): embeddings, overrides
   and isolates, since these can make a line read as another. */
static gboolean
is_dangerous (gunichar character)
{
  return g_unichar_iscntrl (character) || (character >= 0x202a && character <= 0x202e) ||
         (character >= 0x2066 && character <= 0x2069);
}

static gboolean
is_blank (gunichar character)
{
  return character == '\n' || character == '\r' || character == '\t' || character == 0x2028 || character == 0x2029;
}

static void
append_clean (GString *text, const char *added, gboolean keeps_lines)
{
  g_autofree char *valid = g_utf8_make_valid (added, -1);
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);
    if (keeps_lines && character == '\n')
      g_string_append_c (text, '\n');
    else if (is_blank (character))
      g_string_append_c (text, ' ');
    else if (is_dangerous (character))
      g_string_append (text, "\xef\xbf\xbd"); /* U+FFFD */
    else
      g_string_append_unichar (text, character);
  }
}

void
text_append_clean (GString *line, const char *text)
{
  append_clean (line, text, FALSE);
}

void
text_append_clean_lines (GString *lines, const char *text)
{
  append_clean (lines, text, TRUE);
}

void
text_append_cut (GString *line, const char *text, gsize width)
{
  if (text_width (text) <= width) {
    g_string_append (line, text);
    return;
  }
  const char *end = width > 1 ? fitting_end (text, width - 1) : text;
  g_string_append_len (line, text, end - text);
  g_string_append (line, width > 0 ? "…" : "");
}
