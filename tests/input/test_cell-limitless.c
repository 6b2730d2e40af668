/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Words for what has no limit. */
#include "cell.h"
#include "test.h"

#include <string.h>

static gboolean
is_limitless (const char *text, SitnetLimitless of)
{
  return sitnet_cell_is_limitless ((SitnetSlice){text, strlen (text)}, of);
}

static void
knows_words (void)
{
  CU_ASSERT_TRUE (is_limitless ("Bez omezení", SITNET_LIMITLESS_AGES));
  CU_ASSERT_TRUE (is_limitless ("NEOMEZENA", SITNET_LIMITLESS_PEOPLE));
  CU_ASSERT_TRUE (is_limitless ("všichni", SITNET_LIMITLESS_AGES));
  CU_ASSERT_TRUE (is_limitless ("dle potřeby", SITNET_LIMITLESS_PEOPLE));
  CU_ASSERT_TRUE (is_limitless ("na dobu neurčitou", SITNET_LIMITLESS_DATES));
}

static void
takes_no_other_word (void)
{
  CU_ASSERT_FALSE (is_limitless ("", SITNET_LIMITLESS_AGES));
  CU_ASSERT_FALSE (is_limitless ("děti", SITNET_LIMITLESS_AGES));
  CU_ASSERT_FALSE (is_limitless ("všichni", SITNET_LIMITLESS_PEOPLE));
  CU_ASSERT_FALSE (is_limitless ("dosud", SITNET_LIMITLESS_AGES));
  CU_ASSERT_FALSE (is_limitless ("dle potřeby", SITNET_LIMITLESS_DATES));
  CU_ASSERT_FALSE (is_limitless ("bez omezení a ještě mnoho dalších slov, která tu stojí", SITNET_LIMITLESS_AGES));
}

static const TestCase cases[] = {
    {"knows words", knows_words},
    {"takes no other word", takes_no_other_word},
};
TEST_MAIN ("cell-limitless", cases)
