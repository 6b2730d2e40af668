/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Mistakes in wishes, blocks and attendance. */
#include "named-samples.h"
#include "test.h"

#define TWO "actors: id,name\na,A\nb,B\n"

static void
takes_whole_priorities_from_1_to_5 (void)
{
  assert_findings (TWO "wishes: from,to,priority\na,b,1\nb,a,5\na,b,\n", "");
  assert_findings (TWO "wishes: from,to,priority\na,b,0\nb,a,6\na,b,2.5\na,b,-1\n",
                   "error wishes 2 priority|error wishes 3 priority|error wishes 4 priority|error wishes 5 priority|");
}

static void
takes_a_priority_or_a_rank (void)
{
  assert_findings (TWO "wishes: from,to,priority,rank\na,b,,1\nb,a,2,\n", "");
  assert_findings (TWO "wishes: from,to,priority,rank\na,b,2,\nb,a,2,1\n", "error wishes 3 rank|");
}

static void
knows_blocks (void)
{
  assert_findings (TWO "blocks: code,start,minutes,capacity\nx,9:00,90,10\nwishes: from,to,block,people\na,b,x,2\n",
                   "");
  assert_findings (TWO "blocks: code\nmorning\nwishes: from,to,block\na,b,mornin\na,b,\n", "error wishes 2 block|");
  assert_findings (TWO "wishes: from,to,block\na,b,x\n", "error wishes 2 block|");
  assert_findings (TWO "blocks: code,start,minutes,capacity\nx,9,0,1.5\n",
                   "error blocks 2 start|error blocks 2 minutes|error blocks 2 capacity|");
}

static void
takes_times_and_rounds_in_order (void)
{
  assert_findings (TWO "attendance: actor,from,to\na,9:00,10.30\nb,2,2\na,,3\nb,9:30,\nb,3,9:00\n", "");
  assert_findings (TWO "attendance: actor,from,to\na,9:00,9:00\nb,3,2\na,nine,\n",
                   "error attendance 2 from|error attendance 3 from|error attendance 4 from|");
}

static const TestCase cases[] = {
    {"takes whole priorities from 1 to 5", takes_whole_priorities_from_1_to_5},
    {"takes a priority or a rank", takes_a_priority_or_a_rank},
    {"knows blocks", knows_blocks},
    {"takes times and rounds in order", takes_times_and_rounds_in_order},
};
TEST_MAIN ("seal-gatherings", cases)
