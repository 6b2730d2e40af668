/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Places at a fair: rows, reasons, what is said of proof. */
#include "questions.h"
#include "sample-sheets.h"
#include "test.h"

#include <sitnet/analysis.h>

static void
assert_fair (const char *text, const char *names, const char *expected, const char *said)
{
  g_autoptr (SitnetNetwork) network = sample_network (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetTable) table = sitnet_analysis_run (&sitnet_fair, network, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (table);
  g_autofree char *rows = sample_rows (table, names);
  ASSERT_TEXT (rows, expected);
  CU_ASSERT_PTR_NOT_NULL (strstr (sitnet_table_get_note (table), said));
}

#define FOUR "actors: id,name\na,A\nb,B\nc,C\nh,H\n"
#define TWO_BLOCKS "blocks: code,name,actor,start,minutes,capacity\nam,Morning,h,9:00,180,1\npm,,h,13:00,,1\n"

static void
gives_places (void)
{
  assert_fair (FOUR TWO_BLOCKS "wishes: from,to,priority,block\na,h,5,am\nb,h,4,am\nb,h,1,pm\na,b,5,\nc,h,1,am\n",
               "actor block partner people priority placed reason proved bound",
               "a am h 1 5 true From 9:00 to 12:00. true 2\nb am h 1 4 false Has a place elsewhere: pm. true 2\n"
               "b pm h 1 1 true From 13:00. true 2\nc am h 1 1 false No place: the block is full. true 2\n",
               "2 actors have a place. 1 has none. Proved: no other plan is better.");
  assert_fair (FOUR, "actor", "", "");
}

static void
keeps_parties_whole (void)
{
#if HAVE_GLPK
  assert_fair (FOUR
               "blocks: code,capacity\nx,5\ny,\nwishes: from,to,block,people\na,h,x,3\nb,h,x,3\nb,h,y,9\nc,h,x,6\n",
               "actor block people placed reason",
               "a x 3 true -\nb x 3 false Has a place elsewhere: y.\nb y 9 true -\n"
               "c x 6 false No place: more people than the block has places.\n",
               "2 actors have a place. 1 has none. Proved");
#endif
}

static void
takes_ranks (void)
{
  assert_fair (FOUR TWO_BLOCKS "wishes: from,to,rank,block\na,h,2,am\na,h,1,pm\nb,h,1,am\n",
               "actor block priority placed", "a am 4 false\na pm 5 true\nb am 5 true\n",
               "2 actors have a place. Proved");
}

static const TestCase cases[] = {
    {"gives places", gives_places},
    {"keeps parties whole", keeps_parties_whole},
    {"takes ranks", takes_ranks},
};
TEST_MAIN ("fair", cases)
