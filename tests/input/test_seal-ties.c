/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Self-ties, repeats, and parents in a circle. */
#include "named-samples.h"
#include "test.h"

#define ACTORS "actors: id,name\na,A\nb,B\nc,C\n"

static void
warns_once_per_kind_of_repeat (void)
{
  assert_findings (ACTORS "ties: from,to\na,a\na,b\na,b\na,b\nb,c\nc,b\n",
                   "warning ties 2 from|warning ties 5 |warning ties 7 |");
}

static void
takes_two_reports_of_one_tie (void)
{
  assert_findings (ACTORS "ties: from,to,reported_by\na,b,a\nb,a,b\n", "");
  assert_findings (ACTORS "ties: from,to,kind\na,b,refers\nb,a,refers\n", "");
  assert_findings (ACTORS "ties: from,to,since\na,b,2016\na,b,2018\n", "");
}

static void
refuses_parents_in_a_circle (void)
{
  assert_findings ("actors: id,name,parent\na,A,b\nb,B,c\nc,C,\n", "");
  assert_findings ("actors: id,name,parent\na,A,b\nb,B,c\nc,C,a\nd,D,a\n", "error actors 2 parent|");
  assert_findings ("actors: id,name,parent\na,A,a\n", "error actors 2 parent|");
}

static const TestCase cases[] = {
    {"repeats", warns_once_per_kind_of_repeat},
    {"two reports", takes_two_reports_of_one_tie},
    {"parents", refuses_parents_in_a_circle},
};
TEST_MAIN ("seal-ties", cases)
