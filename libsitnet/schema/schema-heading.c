/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Headings of sheets that people fill in. */
#include "schema-private.h"

#include "text-capital.h"

#include <string.h>

char *
sitnet_schema_dup_heading (SitnetSheet sheet, guint column, SitnetLanguage language)
{
  const SitnetColumnSchema *schema = &sitnet_schema[sheet].columns[column];
  if (language != SITNET_LANGUAGE_CS || schema->synonyms == NULL)
    return g_strdup (schema->name);
  GString *heading = g_string_new (NULL);
  sitnet_text_append_capital (heading, (SitnetSlice){schema->synonyms, strcspn (schema->synonyms, "|")});
  return g_string_free (heading, FALSE);
}
