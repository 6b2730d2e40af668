/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* multiplexity: kinds of a pair, repeats, both ways, no kinds at all. */
#include "reported.h"
#include "sample-answer.h"
#include "questions.h"

static void
kinds (void)
{
  static const char *const rows[][4] = {
      {"b", "a", "refers", "a"},  {"a", "b", "cooperates", "a"}, {"b", "c", "informs", "b"}, {"a", "b", "refers", "b"},
      {"a", "a", "informs", "a"}, {"c", "b", "informs", "b"},    {"c", "a", "", "b"},        {NULL}};
  g_autoptr (SitnetNetwork) network = reported_network (rows);
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_multiplexity, network, NULL, NULL);
  ASSERT_TABLE (answer, "b,a,2,refers|cooperates\nb,c,1,informs\nc,a,1,cooperates\n");
}

static void
no_kinds (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b c", "a-b b-a c-c");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_multiplexity, network, NULL, NULL);
  ASSERT_TABLE (answer, "a,b,1,cooperates\n");
}

static void
empty (void)
{
  g_autoptr (SitnetNetwork) network = sample_empty ();
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_multiplexity, network, NULL, NULL);
  ASSERT_TABLE (answer, "");
}

static const TestCase cases[] = {{"empty", empty}, {"kinds", kinds}, {"no kinds", no_kinds}};
TEST_MAIN ("multiplexity", cases)
