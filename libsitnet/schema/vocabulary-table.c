/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The built-in vocabularies as tables, in the form of the sheets that extend them. */
#include "vocabulary-terms.h"

#include "error-private.h"
#include "column-builder.h"
#include "table-private.h"

#include <sitnet/error.h>
#include <string.h>

static const char *
parent_code (const SitnetBuiltInTerm *terms, guint n_terms, const char *code)
{
  const char *dot = strrchr (code, '.');
  for (guint i = 0; dot != NULL && i < n_terms; i++)
    if (strlen (terms[i].code) == (gsize)(dot - code) && strncmp (terms[i].code, code, (gsize)(dot - code)) == 0)
      return terms[i].code;
  return NULL;
}

static const char *
cell_of (const SitnetBuiltInTerm *terms, guint n_terms, const SitnetBuiltInTerm *term, const char *column)
{
  if (strcmp (column, "code") == 0)
    return term->code;
  if (strcmp (column, "name") == 0)
    return sitnet_translate (SITNET_LANGUAGE_EN, term->name);
  if (strcmp (column, "name_cs") == 0)
    return sitnet_translate (SITNET_LANGUAGE_CS, term->name);
  if (strcmp (column, "parent") == 0)
    return parent_code (terms, n_terms, term->code);
  if (strcmp (column, "colour") == 0)
    return term->colour;
  return term->shape;
}

static SitnetColumn *
build_column (SitnetSheet sheet, const SitnetColumnSchema *schema)
{
  guint n_terms;
  const SitnetBuiltInTerm *terms = sitnet_vocabulary_terms (sheet, &n_terms);
  gboolean is_flag = schema->kind == SITNET_CELL_YES_NO;
  SitnetColumnBuilder *builder =
      sitnet_column_builder_new (schema->name, is_flag ? SITNET_VALUE_BOOL : SITNET_VALUE_TEXT);
  for (guint i = 0; i < n_terms; i++) {
    if (is_flag)
      sitnet_column_builder_add_bool (builder, terms[i].directed);
    else
      sitnet_column_builder_add_text (builder, cell_of (terms, n_terms, &terms[i], schema->name));
  }
  return sitnet_column_builder_seal (builder);
}

SitnetTable *
sitnet_vocabulary_to_table (const char *name, GError **error)
{
  g_return_val_if_fail (name != NULL, NULL);
  gint sheet = sitnet_schema_find_sheet (name);
  if (sheet < 0 || sheet >= SITNET_N_VOCABULARIES) {
    sitnet_error_set (
        error, SITNET_ERROR_ARGUMENT,
        "there is no vocabulary \"%s\": use needs, sectors, tie_kinds, levels, forms, targets or actor_kinds", name);
    return NULL;
  }
  const SitnetSheetSchema *schema = &sitnet_schema[sheet];
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint i = 0; i < schema->n_columns; i++)
    g_ptr_array_add (columns, build_column ((SitnetSheet)sheet, &schema->columns[i]));
  return sitnet_table_new_take (schema->name, schema->title, columns);
}

const char *const *
sitnet_vocabulary_list (void)
{
  static const char *const names[SITNET_N_VOCABULARIES + 1] = {
      [SITNET_SHEET_NEEDS] = "needs",
      [SITNET_SHEET_SECTORS] = "sectors",
      [SITNET_SHEET_TIE_KINDS] = "tie_kinds",
      [SITNET_SHEET_LEVELS] = "levels",
      [SITNET_SHEET_FORMS] = "forms",
      [SITNET_SHEET_TARGETS] = "targets",
      [SITNET_SHEET_ACTOR_KINDS] = "actor_kinds",
  };
  return names;
}
