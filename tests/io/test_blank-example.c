/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The examples of a workbook to be filled in make sense as data, and tie two different organisations. */
#include "blank-example.h"
#include "blank-workbook.h"
#include "column-builder.h"
#include "data-set.h"
#include "table-private.h"
#include "xlsx-write.h"

#include <sitnet/file.h>
#include <sitnet/options.h>
#include <string.h>

static SitnetTable *
table_of (SitnetSheet sheet, const char *further_row, SitnetLanguage language)
{
  g_autoptr (GArray) places = sitnet_blank_workbook_columns (sheet);
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint i = 0; i < places->len; i++) {
    guint c = g_array_index (places, guint, i);
    g_autofree char *heading = sitnet_schema_dup_heading (sheet, c, language);
    SitnetColumnBuilder *column = sitnet_column_builder_new (heading, SITNET_VALUE_TEXT);
    sitnet_column_builder_add_text (column,
                                    sitnet_blank_example (sheet, sitnet_schema[sheet].columns[c].name, language));
    gboolean is_area = g_str_equal (sitnet_schema[sheet].columns[c].name, "area");
    if (further_row != NULL)
      sitnet_column_builder_add_text (column, i == 0    ? further_row
                                              : is_area ? sitnet_blank_example (sheet, "area", language)
                                                        : NULL);
    g_ptr_array_add (columns, sitnet_column_builder_seal (column));
  }
  g_autofree char *name = sitnet_sheet_name_dup (sheet, language);
  return sitnet_table_new_take (name, NULL, columns);
}

/* The others that the examples speak of. */
static const char *
further_row (SitnetSheet sheet, SitnetLanguage language)
{
  return sheet == SITNET_SHEET_ACTORS  ? sitnet_blank_example (SITNET_SHEET_TIES, "to", language)
         : sheet == SITNET_SHEET_AREAS ? sitnet_blank_example (SITNET_SHEET_AREAS, "neighbours", language)
                                       : NULL;
}

static void
assert_reads (const char *path, SitnetLanguage language)
{
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (SitnetOptions) options = sitnet_options_new ();
  sitnet_options_set_language (options, language);
  g_autoptr (SitnetNetwork) network = sitnet_network_read (path, options, &findings, NULL);
  CU_ASSERT_PTR_NOT_NULL (network);
  g_autofree char *told = findings_to_text (findings);
  gboolean is_good = strstr (told, "error") == NULL && strstr (told, "warning") == NULL;
  CU_ASSERT_TRUE (is_good);
  if (!is_good)
    g_printerr ("%s\n", told);
}

static void
is_read_without_a_warning (void)
{
  g_autofree const char **languages = sitnet_language_list_codes ();
  for (guint l = 0; languages[l] != NULL; l++) {
    SitnetLanguage language = (SitnetLanguage)l;
    g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_table_unref);
    for (guint sheet = SITNET_N_VOCABULARIES; sheet < SITNET_SHEET_POSITIONS; sheet++)
      g_ptr_array_add (tables, table_of ((SitnetSheet)sheet, further_row ((SitnetSheet)sheet, language), language));
    const char *no_rules[SITNET_N_SHEETS] = {NULL};
    g_autoptr (GBytes) workbook = sitnet_xlsx_write ((SitnetTable *const *)tables->pdata, no_rules, tables->len, NULL);
    CU_ASSERT_PTR_NOT_NULL_FATAL (workbook);
    g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, "filled.xlsx", NULL);
    gsize length;
    const void *bytes = g_bytes_get_data (workbook, &length);
    CU_ASSERT_TRUE (sitnet_file_save (path, bytes, length, NULL));
    assert_reads (path, language);
    g_free (data_set_remove (folder));
  }
}

static void
ties_two_organisations (void)
{
  static const SitnetSheet pairs[] = {SITNET_SHEET_TIES, SITNET_SHEET_EXPECTATIONS, SITNET_SHEET_WISHES};
  g_autofree const char **languages = sitnet_language_list_codes ();
  for (guint l = 0; languages[l] != NULL; l++)
    for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
      const char *from = sitnet_blank_example (pairs[i], "from", (SitnetLanguage)l);
      const char *to = sitnet_blank_example (pairs[i], "to", (SitnetLanguage)l);
      CU_ASSERT_TRUE (*from != '\0' && *to != '\0' && strcmp (from, to) != 0);
    }
}

/* Nothing of an example is for a column that there is not. */
static void
names_columns_of_the_schema (void)
{
  CU_ASSERT_STRING_EQUAL (sitnet_blank_example (SITNET_SHEET_TIES, "until", SITNET_LANGUAGE_EN), "");
  CU_ASSERT_STRING_EQUAL (sitnet_blank_example (SITNET_SHEET_NEEDS, "name", SITNET_LANGUAGE_EN), "");
  for (guint sheet = SITNET_N_VOCABULARIES; sheet < SITNET_SHEET_POSITIONS; sheet++) {
    g_autoptr (GArray) places = sitnet_blank_workbook_columns ((SitnetSheet)sheet);
    guint first = g_array_index (places, guint, 0), n_filled = 0;
    for (guint c = 0; c < sitnet_schema[sheet].n_columns; c++)
      n_filled +=
          *sitnet_blank_example ((SitnetSheet)sheet, sitnet_schema[sheet].columns[c].name, SITNET_LANGUAGE_EN) != '\0';
    CU_ASSERT_TRUE (n_filled > 1);
    CU_ASSERT_STRING_NOT_EQUAL (
        sitnet_blank_example ((SitnetSheet)sheet, sitnet_schema[sheet].columns[first].name, SITNET_LANGUAGE_EN), "");
  }
}

static const TestCase cases[] = {
    {"is read without a warning", is_read_without_a_warning},
    {"ties two organisations", ties_two_organisations},
    {"names columns of the schema", names_columns_of_the_schema},
};
TEST_MAIN ("blank-example", cases)
