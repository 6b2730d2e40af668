/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Parameters of a question as options of the command line. */
#include "option-names.h"

#include <string.h>

/* The length of the name of a parameter in backticks at `text`, both included; 0 for something else. */
static gsize
quoted_length (const char *text)
{
  gsize length = strspn (text + 1, "abcdefghijklmnopqrstuvwxyz_");
  return *text == '`' && length > 0 && text[length + 1] == '`' ? length + 2 : 0;
}

char *
option_names_dup_text (const char *text)
{
  GString *shown = g_string_new (NULL);
  while (*text != '\0') {
    gsize length = quoted_length (text);
    if (length == 0) {
      g_string_append_c (shown, *text++);
      continue;
    }
    g_autofree char *name = g_strdelimit (g_strndup (text + 1, length - 2), "_", '-');
    g_string_append_printf (shown, "--%s", name);
    text += length;
  }
  return g_string_free (shown, FALSE);
}
