/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Texts in a file of XML that is written. */
#include "xml-write.h"

#define NO_SIGN "\xEF\xBF\xBD" /* U+FFFD */

/* What stands for the sign that begins here, and how many bytes that has; NULL where it stands for itself. Line ends and tabs
   would become blanks in an attribute. */
static const char *
escape_of (const char *place, const char *end, gsize *length)
{
  *length = 1;
  switch (*place) {
  case '&':
    return "&amp;";
  case '<':
    return "&lt;";
  case '>':
    return "&gt;";
  case '"':
    return "&quot;";
  case '\n':
    return "&#10;";
  case '\r':
    return "&#13;";
  case '\t':
    return "&#9;";
  case '\xEF': /* U+FFFE and U+FFFF */
    *length = 3;
    return end - place >= 3 && place[1] == '\xBF' && (guchar)place[2] >= 0xBE ? NO_SIGN : NULL;
  default:
    return (guchar)*place < 0x20 ? NO_SIGN : NULL;
  }
}

gboolean
sitnet_xml_add_text (SitnetOutputBuffer *pieces, SitnetSlice text, GError **error)
{
  const char *end = text.text + text.length, *plain = text.text;
  for (const char *place = text.text; place < end;) {
    gsize length;
    const char *escape = escape_of (place, end, &length);
    if (escape == NULL) {
      place++;
      continue;
    }
    if (!sitnet_output_buffer_add (pieces, plain, (gsize)(place - plain), error) ||
        !sitnet_output_buffer_add (pieces, escape, strlen (escape), error))
      return FALSE;
    place += length;
    plain = place;
  }
  return sitnet_output_buffer_add (pieces, plain, (gsize)(end - plain), error);
}
