/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What cells of a table of organisations say of nobody. */
#include "table-rows.h"
#include "test.h"

#include <string.h>

static void
knows_nobody (void)
{
  static const char *const nobody[] = {"", "-", "nikdy", "0", "neuvádí se"}, *const somebody[] = {"A", "x, y", "3"};
  for (guint i = 0; i < G_N_ELEMENTS (nobody); i++)
    CU_ASSERT_TRUE (sitnet_table_rows_says_nobody ((SitnetSlice){nobody[i], strlen (nobody[i])}));
  for (guint i = 0; i < G_N_ELEMENTS (somebody); i++)
    CU_ASSERT_FALSE (sitnet_table_rows_says_nobody ((SitnetSlice){somebody[i], strlen (somebody[i])}));
}

static const TestCase cases[] = {
    {"knows nobody", knows_nobody},
};
TEST_MAIN ("table-rows", cases)
