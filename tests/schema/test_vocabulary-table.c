/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Vocabularies as tables. */
#include "schema-private.h"
#include "test.h"

#include <sitnet/error.h>

static void
test_list (void)
{
  const char *const *names = sitnet_vocabulary_list ();
  guint n_names = 0;
  for (; names[n_names] != NULL; n_names++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SitnetTable) table = sitnet_vocabulary_to_table (names[n_names], &error);
    ASSERT_NO_ERROR (error);
    ASSERT_TEXT (sitnet_table_get_name (table), names[n_names]);
    CU_ASSERT_TRUE (sitnet_table_get_n_rows (table) > 0);
  }
  CU_ASSERT_EQUAL (n_names, SITNET_N_VOCABULARIES);
}

static void
test_cells (void)
{
  g_autoptr (SitnetTable) needs = sitnet_vocabulary_to_table ("needs", NULL);
  SitnetColumn *parent = sitnet_table_find_column (needs, "parent");
  CU_ASSERT_TRUE (sitnet_column_is_missing (parent, 0));
  ASSERT_TEXT (sitnet_column_get_text (parent, 1), "relationships");
  ASSERT_TEXT (sitnet_column_get_text (sitnet_table_find_column (needs, "name_cs"), 1), "Mediace");
  g_autoptr (SitnetTable) kinds = sitnet_vocabulary_to_table ("tie_kinds", NULL);
  const guint8 *directed = sitnet_column_get_bools (sitnet_table_find_column (kinds, "directed"));
  CU_ASSERT_TRUE (!directed[0] && !directed[1] && directed[2] && directed[3]);
  g_autoptr (SitnetTable) sectors = sitnet_vocabulary_to_table ("sectors", NULL);
  ASSERT_TEXT (sitnet_column_get_text (sitnet_table_find_column (sectors, "colour"), 0), "#F9BFD6");
  ASSERT_TEXT (sitnet_column_get_text (sitnet_table_find_column (sectors, "shape"), 0), "component");
}

static void
test_unknown (void)
{
  const char *const wrong[] = {"actors", "colours", ""};
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (GError) error = NULL;
    CU_ASSERT_PTR_NULL (sitnet_vocabulary_to_table (wrong[i], &error));
    CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  }
}

static const TestCase cases[] = {{"list", test_list}, {"cells", test_cells}, {"unknown", test_unknown}};

TEST_MAIN ("model/vocabulary-table", cases)
