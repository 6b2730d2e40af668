/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Phrases that begin small inside others, as headings and sentences of their own. */
#include "text-capital.h"

void
sitnet_text_append_capital (GString *text, SitnetSlice phrase)
{
  if (phrase.length == 0)
    return;
  gsize first = (gsize)(g_utf8_next_char (phrase.text) - phrase.text);
  g_string_append_unichar (text, g_unichar_toupper (g_utf8_get_char (phrase.text)));
  g_string_append_len (text, phrase.text + first, (gssize)(phrase.length - first));
}
