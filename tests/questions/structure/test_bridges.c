/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* bridges: repeats that hide none, ends as written first, local bridges with their span. */
#include "sample-answer.h"
#include "questions.h"

static void
empty_and_single (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a", "a-a");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_bridges, network, NULL, NULL);
  ASSERT_TABLE (answer, "");
}

/* Two triangles and the tie between them, written three times; a pair apart; a pendant. */
static void
repeats_hide_none (void)
{
  g_autoptr (SitnetNetwork) network =
      sample_network ("a/school b c d/health e f g h i", "a-b b-c c-a d>a a-d a>d d-e e-f f-d h-g f-i");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_bridges, network, NULL, NULL);
  ASSERT_TABLE (answer, "d,a,3,health,school,\nh,g,1,,,\nf,i,1,,,\n");
}

static void
local_ones_too (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b c d e f g", "a-b b-c c-d d-e e-a a-f f-b e-g");
  g_autoptr (SitnetTable) without = sample_run (&sitnet_bridges, network, "local", "false");
  ASSERT_TABLE (without, "e,g,1,,,\n");
  g_autoptr (SitnetTable) with = sample_run (&sitnet_bridges, network, "local", "true");
  ASSERT_TABLE (with, "b,c,0,,,4\nc,d,0,,,4\nd,e,0,,,4\ne,a,0,,,4\ne,g,1,,,\n");
}

static void
empty (void)
{
  g_autoptr (SitnetNetwork) network = sample_empty ();
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_bridges, network, NULL, NULL);
  ASSERT_TABLE (answer, "");
}

static const TestCase cases[] = {{"empty", empty},
                                 {"empty and single", empty_and_single},
                                 {"repeats hide none", repeats_hide_none},
                                 {"local ones too", local_ones_too}};
TEST_MAIN ("bridges", cases)
