/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Texts of findings that can be shown, whatever a cell holds. */
#include "finding-words.h"

#include "cell.h"

#include <string.h>

/* Nothing of a client may come out again by way of a finding. */
static char *
without_digits (SitnetSlice text)
{
  GString *masked = g_string_sized_new (3 * text.length);
  for (gsize i = 0; i < text.length; i++) {
    if (g_ascii_isdigit (text.text[i]))
      g_string_append (masked, "•");
    else
      g_string_append_c (masked, text.text[i]);
  }
  return g_string_free (masked, FALSE);
}

char *
sitnet_finding_dup_readable (SitnetSlice text, gsize most, gboolean is_masked)
{
  g_autofree char *masked = is_masked ? without_digits (text) : sitnet_cell_dup_masked (text);
  if (masked != NULL)
    text = sitnet_slice_of (masked);
  gsize length = MIN (text.length, most);
  while (length < text.length && length > 0 && ((guint8)text.text[length] & 0xC0) == 0x80)
    length--;
  g_autofree char *valid = length == 0 ? g_strdup ("") : g_utf8_make_valid (text.text, (gssize)length);
  return length < text.length ? g_strconcat (valid, "…", NULL) : g_steal_pointer (&valid);
}

/* A message is one line, whatever a cell holds. */
static void
append_on_one_line (GString *message, const char *text)
{
  for (; *text != '\0'; text++)
    g_string_append_c (message, (guint8)*text < ' ' || *text == 0x7F ? ' ' : *text);
}

char *
sitnet_finding_dup_message (const char *phrase, const char *value, const char *detail)
{
  GString *message = g_string_new (NULL);
  gboolean has_detail = detail[0] != '\0', is_left_out = FALSE;
  while (*phrase != '\0') {
    if (*phrase == '[' || *phrase == ']') {
      is_left_out = *phrase == '[' && !has_detail;
      phrase++;
    } else if (g_str_has_prefix (phrase, "{value}")) {
      append_on_one_line (message, value);
      phrase += strlen ("{value}");
    } else if (g_str_has_prefix (phrase, "{detail}")) {
      append_on_one_line (message, is_left_out ? "" : detail);
      phrase += strlen ("{detail}");
    } else {
      if (!is_left_out)
        g_string_append_c (message, *phrase);
      phrase++;
    }
  }
  return g_string_free (message, FALSE);
}
