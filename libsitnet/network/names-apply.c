/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* An answer as a person reads it: the same rows, with headings in words and names for codes, the codes in columns beside. */
#include "names-private.h"

#include "column-private.h"
#include "message.h"
#include "table-private.h"

#include <string.h>

typedef struct {
  SitnetNames *names;
  const SitnetColumnWords *words;
  SitnetLanguage language;
  gboolean with_codes;
  GHashTable *headings; /* those given so far: two columns of a table must not have one name */
  GPtrArray *columns;   /* SitnetColumn: those made so far */
} Naming;

static char *
unique_heading (Naming *naming, const char *heading)
{
  g_autofree char *found = g_strdup (heading);
  for (guint i = 2; !g_hash_table_add (naming->headings, g_strdup (found)); i++) {
    g_free (found);
    found = g_strdup_printf ("%s (%u)", heading, i);
  }
  return g_steal_pointer (&found);
}

static gboolean
has_names (const Naming *naming, const SitnetColumn *column)
{
  SitnetValueType type = sitnet_column_get_value_type (column);
  return (type == SITNET_VALUE_TEXT || type == SITNET_VALUE_CATEGORY) &&
         sitnet_column_words_has_names (naming->words, sitnet_column_get_name (column));
}

static SitnetColumn *
name_column (const Naming *naming, const SitnetColumn *column, const char *heading, GError **error)
{
  gsize n_rows = sitnet_column_get_n_rows (column);
  g_autofree const char **texts = g_new (const char *, n_rows + 1);
  g_autoptr (GString) scratch = g_string_new (NULL);
  GStringChunk *kept = g_string_chunk_new (4096);
  for (gsize row = 0; row < n_rows; row++) {
    const char *cell = sitnet_column_get_text (column, row);
    texts[row] = cell == NULL
                     ? NULL
                     : g_string_chunk_insert_const (
                           kept, sitnet_names_of_cell (naming->names, sitnet_column_get_name (column), cell, scratch));
  }
  SitnetColumn *named = sitnet_column_new_text (heading, n_rows, texts, error);
  g_string_chunk_free (kept);
  return named;
}

/* An actor has an id, all else a code. */
static char *
code_heading (const Naming *naming, const char *column, const char *heading)
{
  const char *const *sheets = sitnet_column_words_get_sheets (naming->words, column);
  gboolean is_id = sheets != NULL && (strcmp (sheets[0], "actors") == 0 || strcmp (sheets[0], "services") == 0);
  return g_strdup_printf ("%s – %s", heading,
                          is_id ? sitnet_translate (naming->language, NC_ ("heading of a column", "id"))
                                : sitnet_translate (naming->language, NC_ ("heading of a column", "code")));
}

static gboolean
add_columns (Naming *naming, SitnetColumn *column, GError **error)
{
  const char *name = sitnet_column_get_name (column);
  g_autofree char *plain = sitnet_column_words_dup_heading (naming->words, name);
  g_autofree char *heading = unique_heading (naming, plain);
  if (!has_names (naming, column)) {
    g_ptr_array_add (naming->columns, sitnet_column_rename (column, heading));
    return TRUE;
  }
  SitnetColumn *named = name_column (naming, column, heading, error);
  if (named == NULL)
    return FALSE;
  g_ptr_array_add (naming->columns, named);
  if (!naming->with_codes)
    return TRUE;
  g_autofree char *beside = code_heading (naming, name, heading), *code = unique_heading (naming, beside);
  g_ptr_array_add (naming->columns, sitnet_column_rename (column, code));
  return TRUE;
}

SitnetTable *
sitnet_names_apply (SitnetNames *self, SitnetTable *answer, gboolean with_codes, GError **error)
{
  g_return_val_if_fail (self != NULL && answer != NULL, NULL);
  g_autoptr (GHashTable) headings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  Naming naming = {self,   sitnet_names_get_column_words (self), sitnet_names_get_language (self), with_codes, headings,
                   columns};
  for (guint c = 0; c < sitnet_table_get_n_columns (answer); c++)
    if (!add_columns (&naming, sitnet_table_get_column (answer, c), error))
      return NULL;
  return sitnet_table_new (sitnet_table_get_name (answer), sitnet_table_get_note (answer),
                           (SitnetColumn *const *)columns->pdata, columns->len, error);
}
