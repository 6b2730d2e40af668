/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who was asked: reporters and who is marked, whatever the scope. */
#include "asked.h"
#include "sample-sheets.h"
#include "test.h"

/* "1,0,-1,": of each actor in scope. */
static char *
asked_of (const SitnetNetwork *network)
{
  GString *text = g_string_new (NULL);
  const SitnetAsked *asked = sitnet_asked_of (network);
  for (guint32 a = 0; a < network->n_actors; a++)
    g_string_append_printf (text, "%d,", sitnet_asked_actor (asked, network, a));
  return g_string_free (text, FALSE);
}

static void
assert_asked (const char *text, const char *expected)
{
  g_autoptr (SitnetNetwork) network = sample_network (text);
  g_autofree char *asked = asked_of (network);
  ASSERT_TEXT (asked, expected);
}

#define FOUR "actors: id,name,kind,asked,area\na,A,,,x\nb,B,,yes,x\nc,C,,no,y\nk,K,coordinator,,y\n"

static void
knows_who_reports (void)
{
  assert_asked (FOUR "ties: from,to,reported_by\na,c,a\n", "1,1,0,0,");
  assert_asked (FOUR "ties: from,to,reported_by\na,c,c\n", "0,1,1,0,");
  assert_asked (FOUR "expectations: from,to,what\na,c,it\n", "1,1,0,0,");
  assert_asked ("actors: id,name\na,A\nb,B\nties: from,to,reported_by\na,b,b\n", "0,1,");
}

/* Neither an observer, nor a coordinator, nor somebody from outside begins to ask. */
static void
knows_where_nobody_does (void)
{
  assert_asked (FOUR "ties: from,to\na,c\n", "-1,-1,-1,-1,");
  assert_asked (FOUR "ties: from,to,reported_by\na,c,k\n", "-1,-1,-1,-1,");
  assert_asked (FOUR "ties: from,to,reported_by\na,c,nobody\n", "-1,-1,-1,-1,");
  assert_asked (FOUR, "-1,-1,-1,-1,");
  assert_asked (FOUR "ties: from,to,reported_by\na,c,k\na,b,a\n", "1,1,0,1,");
}

static void
is_judged_before_any_scope (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (FOUR "ties: from,to,reported_by\na,c,a\n");
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_area (scope, "y");
  g_autoptr (SitnetNetwork) part = sitnet_network_scope (network, scope, NULL);
  g_autofree char *asked = asked_of (part);
  ASSERT_TEXT (asked, "0,0,");
}

static const TestCase cases[] = {
    {"knows who reports", knows_who_reports},
    {"knows where nobody does", knows_where_nobody_does},
    {"is judged before any scope", is_judged_before_any_scope},
};
TEST_MAIN ("asked", cases)
