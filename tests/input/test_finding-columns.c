/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Every column of findings is described. */
#include "sample-network.h"

static void
describes_every_column (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (builder, NULL, "actors", "id", "a", NULL);
  sitnet_builder_add (builder, NULL, "ties", "from", "a", "to", "nobody", NULL);
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &findings, NULL);
  CU_ASSERT_PTR_NULL (network);
  CU_ASSERT_PTR_NOT_NULL_FATAL (findings);
  g_autoptr (SitnetTable) said = sitnet_findings_columns_to_table (SITNET_LANGUAGE_CS);
  const SitnetColumn *names = sitnet_table_find_column (said, "name");
  for (guint c = 0; c < sitnet_table_get_n_columns (findings); c++)
    ASSERT_TEXT (sitnet_column_get_text (names, c), sitnet_column_get_name (sitnet_table_get_column (findings, c)));
  ASSERT_TEXT (sitnet_column_get_text (sitnet_table_find_column (said, "codes"), 0), "error|warning|info");
}

static const TestCase cases[] = {{"describes every column", describes_every_column}};
TEST_MAIN ("finding-columns", cases)
