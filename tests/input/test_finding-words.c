/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Texts of findings: masked, cut between letters, filled in, and on one line. */
#include "finding-words.h"
#include "test.h"

static void
test_readable (void)
{
  g_autofree char *plain = sitnet_finding_dup_readable (sitnet_slice_of ("Škola"), 100, FALSE);
  g_autofree char *cut = sitnet_finding_dup_readable (sitnet_slice_of ("Škola"), 1, FALSE);
  g_autofree char *masked = sitnet_finding_dup_readable (sitnet_slice_of ("pokoj 12"), 100, TRUE);
  g_autofree char *birth = sitnet_finding_dup_readable (sitnet_slice_of ("530101/000"), 100, FALSE);
  ASSERT_TEXT (plain, "Škola");
  ASSERT_TEXT (cut, "…");
  ASSERT_TEXT (masked, "pokoj ••");
  ASSERT_TEXT (birth, "••••••/•••");
}

static void
test_message (void)
{
  g_autofree char *with = sitnet_finding_dup_message ("Is “{value}”[: {detail}].", "a\nb", "c");
  g_autofree char *without = sitnet_finding_dup_message ("Is “{value}”[: {detail}].", "[x]", "");
  ASSERT_TEXT (with, "Is “a b”: c.");
  ASSERT_TEXT (without, "Is “[x]”.");
}

static const TestCase cases[] = {
    {"readable", test_readable},
    {"message", test_message},
};

TEST_MAIN ("finding-words", cases)
