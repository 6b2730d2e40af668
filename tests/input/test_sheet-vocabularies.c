/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows of a vocabulary sheet become terms: a known code is overridden, a new one added. */
#include "sheet-vocabularies.h"

#include "sample-sheets.h"
#include "test.h"

static void
rows_become_terms (void)
{
  g_autoptr (SitnetBuilder) builder =
      sample_builder ("sectors: code,name,colour\nsocial,Helpers,#123456\nfaith,Church,\n");
  SitnetVocabulary *sectors = builder->vocabularies[SITNET_SHEET_SECTORS];
  guint32 before = sitnet_vocabulary_get_n (sectors);
  builder->sealed = TRUE; /* rows of a host are taken over at the end */
  sitnet_builder_declare_vocabularies (builder);
  gint32 social = sitnet_vocabulary_find (sectors, (SitnetSlice){"social", 6});
  gint32 faith = sitnet_vocabulary_find (sectors, (SitnetSlice){"faith", 5});
  CU_ASSERT_TRUE_FATAL (social >= 0 && faith >= 0);
  ASSERT_TEXT (sitnet_vocabulary_get (sectors, (guint32)social)->name, "Helpers");
  ASSERT_TEXT (sitnet_vocabulary_get (sectors, (guint32)social)->colour, "#123456");
  ASSERT_TEXT (sitnet_vocabulary_get (sectors, (guint32)faith)->name, "Church");
  CU_ASSERT_TRUE (sitnet_vocabulary_get_n (sectors) >= before);
}

static void
what_maps_cannot_draw_is_said (void)
{
  g_autoptr (SitnetBuilder) builder =
      sample_builder ("sectors: code,name,colour,shape\nsocial,Helpers,blue,ellipse\nfaith,Church,#123456,Note\n");
  builder->sealed = TRUE;
  sitnet_builder_declare_vocabularies (builder);
  g_autoptr (SitnetTable) findings = sitnet_findings_to_table (builder->findings);
  const SitnetColumn *columns = sitnet_table_find_column (findings, "column");
  const SitnetColumn *values = sitnet_table_find_column (findings, "value");
  CU_ASSERT_EQUAL_FATAL (sitnet_table_get_n_rows (findings), 2);
  ASSERT_TEXT (sitnet_column_get_text (columns, 0), "colour");
  ASSERT_TEXT (sitnet_column_get_text (values, 0), "blue");
  ASSERT_TEXT (sitnet_column_get_text (columns, 1), "shape");
  ASSERT_TEXT (sitnet_column_get_text (values, 1), "ellipse");
}

static const TestCase cases[] = {
    {"rows become terms", rows_become_terms},
    {"what maps cannot draw is said", what_maps_cannot_draw_is_said},
};
TEST_MAIN ("sheet-vocabularies", cases)
