/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* components: numbering, sizes, nobody, and what the note says. */
#include "sample-answer.h"
#include "questions.h"

static void
one_actor (void)
{
  g_autoptr (SitnetNetwork) one = sample_network ("a", "");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_components, one, NULL, NULL);
  ASSERT_TABLE (answer, "a,1,1\n");
}

static void
two_with_self_tie_and_repeats (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b c d e", "a-a d-b b-d d>b c-e");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_components, network, NULL, NULL);
  ASSERT_TABLE (answer, "a,1,1\nb,2,2\nc,3,2\nd,2,2\ne,3,2\n");
}

static void
note_names_rule (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b", "a-b");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_components, network, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (sitnet_table_get_note (answer));
  CU_ASSERT_TRUE (g_str_has_prefix (sitnet_table_get_note (answer), "A row is an actor with its component."));
}

static void
empty (void)
{
  g_autoptr (SitnetNetwork) network = sample_empty ();
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_components, network, NULL, NULL);
  ASSERT_TABLE (answer, "");
}

static const TestCase cases[] = {{"empty", empty},
                                 {"one actor", one_actor},
                                 {"two, with self-tie and repeats", two_with_self_tie_and_repeats},
                                 {"note names rule", note_names_rule}};
TEST_MAIN ("components", cases)
