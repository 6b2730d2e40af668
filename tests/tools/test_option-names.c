/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Parameters in the texts of the library become options. */
#include "option-names.h"
#include "test.h"

static void
check (const char *text, const char *expected)
{
  g_autofree char *shown = option_names_dup_text (text);
  ASSERT_TEXT (shown, expected);
}

static void
names_options (void)
{
  check ("", "");
  check ("no parameter", "no parameter");
  check ("with `weighted`, within `max_error`", "with --weighted, within --max-error");
  check ("`sitnet help` and `` and `a", "`sitnet help` and `` and `a");
  check ("s `weighted` – síla", "s --weighted – síla");
}

static const TestCase cases[] = {{"names options", names_options}};
TEST_MAIN ("option-names", cases)
