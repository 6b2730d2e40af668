/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Headings of sheets that people fill in. */
#include "schema-private.h"

#include <string.h>

/* With a capital letter. */
static char *
dup_capital (const char *text, gsize length)
{
  GString *heading = g_string_new (NULL);
  const char *rest = g_utf8_next_char (text);
  g_string_append_unichar (heading, g_unichar_toupper (g_utf8_get_char (text)));
  g_string_append_len (heading, rest, (gssize)length - (rest - text));
  return g_string_free (heading, FALSE);
}

char *
sitnet_schema_dup_heading (SitnetSheet sheet, guint column, SitnetLanguage language)
{
  const SitnetColumnSchema *schema = &sitnet_schema[sheet].columns[column];
  if (language != SITNET_LANGUAGE_CS || schema->synonyms == NULL)
    return g_strdup (schema->name);
  return dup_capital (schema->synonyms, strcspn (schema->synonyms, "|"));
}
