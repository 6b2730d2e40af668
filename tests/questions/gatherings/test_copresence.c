/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who met whom: weights after Newman, large meetings, few meetings, who has a tie. */
#include "questions.h"
#include "sample-sheets.h"
#include "test.h"

#include <sitnet/analysis.h>

#define LOG                                                                                                            \
  "actors: id\na\nb\nc\nd\nties: from,to\nb,a\n"                                                                       \
  "meetings: id,participants\nm1,b|a|c\nm2,a|b\nm3,d|d\nm4,a|b|c|d\n"

static void
assert_met (const char *least, const char *largest, const char *expected, const char *said)
{
  g_autoptr (SitnetNetwork) network = sample_network (LOG);
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  g_autoptr (GError) error = NULL;
  if (least != NULL)
    sitnet_arguments_set (arguments, "least", least);
  if (largest != NULL)
    sitnet_arguments_set (arguments, "largest", largest);
  g_autoptr (SitnetTable) table = sitnet_analysis_run (&sitnet_copresence, network, arguments, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (table);
  g_autofree char *rows = sample_rows (table, "from to meetings weight tied");
  ASSERT_TEXT (rows, expected);
  CU_ASSERT_PTR_NOT_NULL (strstr (sitnet_table_get_note (table), said));
}

static void
weighs_by_size (void)
{
  assert_met (NULL, NULL,
              "a b 3 1.8333333333333333 true\na c 2 0.8333333333333333 false\na d 1 0.3333333333333333 false\n"
              "b c 2 0.8333333333333333 false\nb d 1 0.3333333333333333 false\nc d 1 0.3333333333333333 false\n",
              "5 pairs have met and have no tie.");
}

static void
leaves_out (void)
{
  assert_met ("2", "3", "a b 2 1.5 true\n", "0 pairs have met and have no tie.");
  assert_met ("9", NULL, "", "");
}

static const TestCase cases[] = {
    {"weighs by size", weighs_by_size},
    {"leaves out", leaves_out},
};
TEST_MAIN ("copresence", cases)
