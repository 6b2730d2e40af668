/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ids that differ only by case. */
#include "named-samples.h"

static void
warns_of_case_and_form (void)
{
  assert_findings ("actors: id,name\nAbc,A\nabc,B\n", "warning actors 3 id|");
  assert_findings ("actors: id,name\nŠkola,A\nškola,B\n", "warning actors 3 id|");
  assert_findings ("actors: id,name\n\xc5\xa1,A\ns\xcc\x8c,B\n", "error actors 3 id|"); /* composed, decomposed */
}

static const TestCase cases[] = {
    {"warns of case and form", warns_of_case_and_form},
};
TEST_MAIN ("seal-alike", cases)
