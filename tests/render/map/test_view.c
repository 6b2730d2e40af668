/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The list of views. */
#include "view.h"

#include "test.h"

#include <sitnet/error.h>

static void
every_view_is_found_by_name_and_number (void)
{
  g_autoptr (SitnetTable) table = sitnet_views_to_table (SITNET_LANGUAGE_CS);
  const SitnetColumn *names = sitnet_table_find_column (table, "name");
  const SitnetColumn *titles = sitnet_table_find_column (table, "title");
  CU_ASSERT_TRUE_FATAL (sitnet_table_get_n_rows (table) > 0);
  for (gsize row = 0; row < sitnet_table_get_n_rows (table); row++) {
    SitnetView view = G_MAXUINT;
    CU_ASSERT_TRUE (sitnet_view_from_text (sitnet_column_get_text (names, row), &view, NULL));
    const SitnetViewEntry *entry = sitnet_view_find (view);
    CU_ASSERT_PTR_NOT_NULL_FATAL (entry);
    CU_ASSERT_PTR_NOT_NULL (entry->compose);
    ASSERT_TEXT (sitnet_column_get_text (names, row), entry->name);
    CU_ASSERT_STRING_NOT_EQUAL (sitnet_column_get_text (titles, row), entry->title); /* it is translated */
  }
  ASSERT_TEXT (sitnet_column_get_text (names, 0), "islands");
}

static void
what_is_no_view_is_refused_with_their_names (void)
{
  g_autoptr (GError) error = NULL;
  SitnetView view = SITNET_VIEW_ISLANDS;
  CU_ASSERT_FALSE (sitnet_view_from_text ("globe", &view, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  CU_ASSERT_PTR_NOT_NULL (error != NULL ? strstr (error->message, "islands") : NULL);
  CU_ASSERT_PTR_NULL (sitnet_view_find ((SitnetView)4711));
}

static const TestCase cases[] = {
    {"every view is found by name and number", every_view_is_found_by_name_and_number},
    {"what is no view is refused with their names", what_is_no_view_is_refused_with_their_names},
};
TEST_MAIN ("view", cases)
