/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* dependence: a cut actor, services of the worked district, scope, nobody. */
#include "district.h"
#include "sample-answer.h"
#include "questions.h"

static void
cut_actor (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b c d e f", "a-b b-c c-a c-d d-e e>d e-e");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_dependence, network, NULL, NULL);
  ASSERT_TABLE (answer, "a,0,2,0,0\nb,0,2,0,0\nc,2,3,4,0\nd,1,2,3,0\ne,0,1,0,0\nf,0,0,0,0\n");
}

static void
services (void)
{
  g_autoptr (SitnetNetwork) network = district_network ();
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_dependence, network, NULL, NULL);
  g_autofree char *text = district_text (answer, "actor needs_lost");
  ASSERT_TEXT (text, "ospod 0\nschool 0\ncounsel 1\ncentre 1\nclinic 2\n");
}

/* Centre still serves mediation though the scope leaves it out. */
static void
others_count_out_of_scope (void)
{
  g_autoptr (SitnetNetwork) network = district_network ();
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_sector (scope, "health");
  g_autoptr (SitnetNetwork) part = sitnet_network_scope (network, scope, NULL);
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_dependence, part, NULL, NULL);
  ASSERT_TABLE (answer, "clinic,0,0,0,2\n");
}

static void
empty (void)
{
  g_autoptr (SitnetNetwork) network = sample_empty ();
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_dependence, network, NULL, NULL);
  ASSERT_TABLE (answer, "");
}

static const TestCase cases[] = {{"empty", empty},
                                 {"cut actor", cut_actor},
                                 {"services", services},
                                 {"others count out of scope", others_count_out_of_scope}};
TEST_MAIN ("dependence", cases)
