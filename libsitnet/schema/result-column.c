/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the columns of an answer say of themselves, as a table. */
#include "result-column.h"

#include "column-builder.h"
#include "table-private.h"

#include <string.h>

enum { NAME, TYPE, UNIT, TITLE, HEADING, REFERS_TO, CODES, WORDS, EMPTY, N_TEXTS };
static const char *const text_names[N_TEXTS] = {"name",      "type",  "unit",  "title", "heading",
                                                "refers_to", "codes", "words", "empty"};

static const char *
type_name (SitnetValueType type)
{
  static const char *const names[] = {
      [SITNET_VALUE_INT64] = "int64", [SITNET_VALUE_DOUBLE] = "double",     [SITNET_VALUE_BOOL] = "bool",
      [SITNET_VALUE_TEXT] = "text",   [SITNET_VALUE_CATEGORY] = "category", [SITNET_VALUE_DATE] = "date",
  };
  return names[type];
}

/* "oldest age; empty = no upper end" */
static char *
dup_title (const SitnetResultColumn *column, SitnetLanguage language)
{
  const char *title = sitnet_translate (language, column->title);
  if (column->empty == NULL)
    return g_strdup (title);
  return g_strdup_printf (sitnet_translate (language, "%s; empty = %s"), title,
                          sitnet_translate (language, column->empty));
}

/* The start of the title, before the finer points. */
static char *
dup_heading (const SitnetResultColumn *column, SitnetLanguage language)
{
  if (column->heading != NULL)
    return g_strdup (sitnet_translate (language, column->heading));
  const char *title = sitnet_translate (language, column->title);
  gsize length = strcspn (title, ",;:(");
  return length > 0 ? g_strchomp (g_strndup (title, length)) : g_strdup (title);
}

/* Codes or their words, with | between. */
static char *
dup_words (const SitnetCellWord *words, gboolean in_words, SitnetLanguage language)
{
  if (words == NULL)
    return NULL;
  GString *list = g_string_new (NULL);
  for (const SitnetCellWord *word = words; word->code != NULL; word++)
    g_string_append_printf (list, "%s%s", word != words ? "|" : "",
                            in_words ? sitnet_translate (language, word->word) : word->code);
  return g_string_free (list, FALSE);
}

SitnetTable *
sitnet_result_columns_to_table (const SitnetResultColumn *columns, guint n_columns, const char *name,
                                SitnetLanguage language)
{
  SitnetColumnBuilder *texts[N_TEXTS];
  for (guint t = 0; t < N_TEXTS; t++)
    texts[t] = sitnet_column_builder_new (text_names[t], SITNET_VALUE_TEXT);
  for (guint c = 0; c < n_columns; c++) {
    const SitnetResultColumn *column = &columns[c];
    g_autofree char *title = dup_title (column, language), *heading = dup_heading (column, language);
    g_autofree char *codes = dup_words (column->words, FALSE, language);
    g_autofree char *words = dup_words (column->words, TRUE, language);
    const char *const cells[N_TEXTS] = {column->name,
                                        type_name (column->type),
                                        column->unit,
                                        title,
                                        heading,
                                        column->refers_to,
                                        codes,
                                        words,
                                        sitnet_translate (language, column->empty)};
    for (guint t = 0; t < N_TEXTS; t++)
      sitnet_column_builder_add_text (texts[t], cells[t]);
  }
  GPtrArray *sealed = g_ptr_array_new ();
  for (guint t = 0; t < N_TEXTS; t++)
    g_ptr_array_add (sealed, sitnet_column_builder_seal (texts[t]));
  return sitnet_table_new_take (name, NULL, sealed);
}
