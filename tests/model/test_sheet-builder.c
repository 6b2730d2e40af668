/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells to values, and every mistake in a cell with its row and column. */
#include "sample.h"
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

#define ASSERT_FINDINGS(text, expected)                                                                      \
  do {                                                                                                       \
    g_autofree char *found = findings_of (text);                                                             \
    ASSERT_TEXT (found, expected);                                                                           \
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
                   "error services 3 needs|error services 3 age_from|error services 3 age_to|");
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

static void
skips_empty_rows (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  const SitnetSlice header[] = {{"id", 2}, {"name", 4}};
  SitnetSheetBuilder *sheet = sitnet_builder_open_sheet (builder, SITNET_SHEET_ACTORS, "actors.csv", header, 2);
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
    {"empty rows", skips_empty_rows},
};
TEST_MAIN ("sheet-builder", cases)
