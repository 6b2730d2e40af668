/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* An answer for spreadsheets: the same rows, with headings in words and names for codes, the code in a column beside. */
#ifndef TOOLS_NAMED_TABLE_H
#define TOOLS_NAMED_TABLE_H

#include "names.h"

/* The answer about one network; NULL: about none. */
typedef struct {
  SitnetTable *table;
  Names *names;
} NamedPart;

/* One table for each part, with the same columns when the parts have the same; free with g_ptr_array_unref().
   NULL on error. */
GPtrArray *named_tables_new (const NamedPart *parts, guint n_parts, SitnetLanguage language, GError **error);

#endif
