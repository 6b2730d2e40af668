/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Kinds of findings about tables stand in their own file, and in no other. */
#include "finding-kinds.h"
#include "test.h"

static void
describes_its_own (void)
{
  const SitnetFindingText *own = &sitnet_table_finding_texts[SITNET_FINDING_TABLE_SHAPE];
  CU_ASSERT_PTR_EQUAL (sitnet_finding_get_text (SITNET_FINDING_TABLE_SHAPE), own);
  CU_ASSERT_PTR_NULL (sitnet_table_finding_texts[SITNET_FINDING_EMPTY_CELL].title);
}

static void
stands_in_one_file (void)
{
  for (guint kind = 0; kind < SITNET_N_FINDING_KINDS; kind++) {
    const SitnetFindingText *text = sitnet_finding_get_text (kind), *of_table = &sitnet_table_finding_texts[kind];
    CU_ASSERT_EQUAL (of_table->title != NULL, text == of_table);
  }
}

static const TestCase cases[] = {
    {"describes its own", describes_its_own},
    {"stands in one file", stands_in_one_file},
};
TEST_MAIN ("table-finding-kinds", cases)
