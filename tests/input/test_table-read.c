/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table is read by its shape. */
#include "sample-table.h"

static void
reads_by_shape (void)
{
  assert_read ("|A|B|C\nA||x|\nB|x||\nC|||\n", SITNET_SHEET_TIES, "A - -|B - -|C - -|", "A B - -|", "");
  assert_read ("Název|Partneři\nA|B\n", -1, "A - -|B - -|", "A B - -|", "");
  assert_read ("Časová značka|Název organizace|Partneři\n1|A|B\n", -1, "A - true|B - -|", "A B - A|", "");
}

static const TestCase cases[] = {
    {"reads by shape", reads_by_shape},
};
TEST_MAIN ("table-read", cases)
