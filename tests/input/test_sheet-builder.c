/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells to values, and every mistake in a cell with its row and column. */
#include "sample-sheets.h"
#include "sheet-builder.h"
#include "test.h"

static char *
findings_of (const char *text)
{
  g_autoptr (SitnetBuilder) builder = sample_builder (text);
  g_autoptr (SitnetTable) table = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, &table, NULL);
  g_clear_pointer (&network, sitnet_network_unref);
  return sample_findings (table);
}

#define ASSERT_FINDINGS(text, expected)                                                                                \
  do {                                                                                                                 \
    g_autofree char *found = findings_of (text);                                                                       \
    ASSERT_TEXT (found, expected);                                                                                     \
  } while (0)

static void
tells_bad_cells (void)
{
  ASSERT_FINDINGS ("actors: id,name,since,lat\na,A,2018,50\nb,B,32. 1. 2018,50\nc,C,,north\n",
                   "error actors 3 since|error actors 4 lat|");
  ASSERT_FINDINGS ("actors: id,name\na,A\nb,\n,C\n", "error actors 4 id|warning actors 3 name|");
  ASSERT_FINDINGS ("actors: id,name\na,A\nb,B\nties: from,to,strength,directed\na,b,0,\na,b,inf,\na,b,1e7,\n"
                   "a,b,2,maybe\na,,1,\n",
                   "error ties 2 strength|error ties 3 strength|error ties 4 strength|error ties 5 directed|"
                   "error ties 6 to|");
  ASSERT_FINDINGS ("actors: id,name\na,A\nb,B\nties: from,to,strength\na,b,1e-310\na,b,0.00000099\n",
                   "error ties 2 strength|error ties 3 strength|");
  ASSERT_FINDINGS ("actors: id,name\na,A\nb,B\nc,C\nties: from,to,strength\na,b,0.000001\nb,c,1e-6\n", "");
  ASSERT_FINDINGS ("actors: id,name\na,A\nservices: id,actor,needs,age_from,age_to,capacity\ns,a,safety,10,6,-1\n"
                   "s,a,,x,200,\n",
                   "error services 2 capacity|error services 2 age_from|error services 3 id|"
                   "error services 3 needs|error services 3 age_from|info services 3 age_to|");
}

static void
refuses_birth_numbers (void)
{
  ASSERT_FINDINGS ("actors: id,name,note\na,A,905101/0101\n", "");
  g_autoptr (SitnetBuilder) builder = sample_builder ("actors: id,name,note\na,A,900101/0106\n");
  g_autoptr (SitnetTable) table = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &table, NULL);
  CU_ASSERT_PTR_NULL (network);
  g_autofree char *found = sample_findings (table);
  ASSERT_TEXT (found, "error actors 2 note|");
  g_autofree char *value = sitnet_column_dup_cell (sitnet_table_find_column (table, "value"), 0);
  CU_ASSERT_PTR_NULL (strstr (value, "0106"));
}

/* A number by its rule from its first nine digits. */
static char *
dup_number (const char *separator)
{
  static const char nine[] = "990101000";
  return g_strdup_printf ("%.6s%s%.3s%" G_GUINT64_FORMAT, nine, separator, nine + 6,
                          g_ascii_strtoull (nine, NULL, 10) % 11 % 10);
}

/* Findings of a data set in which each # is a number; none of their texts may hold the last of its digits in a row. */
static char *
findings_with_number (const char *text, const char *separator)
{
  g_autofree char *number = dup_number (separator);
  g_auto (GStrv) parts = g_strsplit (text, "#", -1);
  g_autofree char *data = g_strjoinv (number, parts);
  g_autoptr (SitnetBuilder) builder = sample_builder (data);
  g_autoptr (SitnetTable) table = NULL;
  g_autoptr (GError) error = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, &table, &error);
  g_clear_pointer (&network, sitnet_network_unref);
  for (guint c = 0; c < sitnet_table_get_n_columns (table); c++)
    for (gsize r = 0; r < sitnet_table_get_n_rows (table); r++) {
      g_autofree char *cell = sitnet_column_dup_cell (sitnet_table_get_column (table, c), r);
      CU_ASSERT_TRUE (cell == NULL || (strstr (cell, "9901") == NULL && strstr (cell, "000") == NULL));
    }
  CU_ASSERT_TRUE (error == NULL || strstr (error->message, "9901") == NULL);
  return sample_findings (table);
}

#define ASSERT_NUMBER(text, separator, expected)                                                                       \
  do {                                                                                                                 \
    g_autofree char *found = findings_with_number (text, separator);                                                   \
    ASSERT_TEXT (found, expected);                                                                                     \
  } while (0)

static void
finds_birth_numbers_where_they_stand (void)
{
  ASSERT_NUMBER ("actors: id,name,note\na,A,Jana (r. č. #)\n", "/", "error actors 2 note|");
  ASSERT_NUMBER ("actors: id,name,note\na,A,Jana (nar. #)\n", "", "error actors 2 note|");
  ASSERT_NUMBER ("actors: id,name,note\na,A,(#).\n", " ", "error actors 2 note|");
  ASSERT_NUMBER ("actors: id,name,note\na,A,#'\n", "", "error actors 2 note|");
  ASSERT_NUMBER ("actors: id,name,note\na,A,Jana # doma\n", "", "warning actors 2 note|");
  ASSERT_NUMBER ("actors: id,name,note\na,A,účet 19-#/0800\n", "", "");
  ASSERT_NUMBER ("actors: id,name,phone\na,A,#\n", "", "warning actors 2 phone|");
  ASSERT_NUMBER ("actors: id,name,phone\na,A,#\n", "-", "error actors 2 phone|");
  ASSERT_NUMBER ("actors: id,name\n#,A\n", "", "warning actors 2 id|");
  ASSERT_NUMBER ("actors: id,name\na,A\nservices: id,actor,needs\ns,a,safety|#\n", "",
                 "error services 2 needs|warning services 2 needs|");
  ASSERT_NUMBER ("actors: id,name\na,A\nmeetings: id,participants\nm,a|#\n", "/",
                 "error meetings 2 participants|error meetings 2 participants|");
  ASSERT_NUMBER (
      "actors: id,name\n#,A\nties: from,to,reported_by\n#,#,990\n", "",
      "warning actors 2 id|warning ties 2 from|warning ties 2 to|warning ties 2 reported_by|warning ties 2 from|");
  ASSERT_NUMBER ("actors: id,name\na,A\nservices: id,actor,needs,age_from,capacity\ns,a,safety,#,#\n", "/",
                 "error services 2 age_from|error services 2 age_from|error services 2 capacity|"
                 "error services 2 capacity|");
}

static void
skips_empty_rows (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  const SitnetSlice header[] = {{"id", 2}, {"name", 4}};
  SitnetSheetBuilder *sheet = sitnet_builder_open_sheet (builder, SITNET_SHEET_ACTORS, "actors.csv", header, 2, 1);
  const SitnetSlice cells[] = {{"a", 1}, {"A", 1}, {" ", 1}, {"", 0}, {"a", 1}, {"B", 1}};
  const guint64 numbers[] = {2, 4, 7};
  sitnet_sheet_builder_add_rows (sheet, cells, 3, numbers);
  g_autoptr (SitnetTable) table = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, &table, NULL);
  g_clear_pointer (&network, sitnet_network_unref);
  g_autofree char *found = sample_findings (table);
  ASSERT_TEXT (found, "error actors.csv 7 id|warning actors.csv 4 |");
}

static const TestCase cases[] = {
    {"bad cells", tells_bad_cells},
    {"birth numbers", refuses_birth_numbers},
    {"birth numbers anywhere", finds_birth_numbers_where_they_stand},
    {"empty rows", skips_empty_rows},
};
TEST_MAIN ("sheet-builder", cases)
