/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The tie rule: who must have said what before a tie is confirmed. */
#include "ties.h"

#include "sample-sheets.h"
#include "test.h"

#define ACTORS "actors: id,name,kind\na,A,\nb,B,\nc,C,\nk,K,coordinator\nties: from,to,kind,reported_by\n"

static guint32
confirmed (const char *ties)
{
  g_autofree char *text = g_strconcat (ACTORS, ties, NULL);
  g_autoptr (SitnetNetwork) network = sample_network (text);
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_set_rule (scope, SITNET_RULE_CONFIRMED);
  g_autoptr (SitnetNetwork) scoped = sitnet_network_scope (network, scope, NULL);
  return sitnet_network_get_n_links (scoped);
}

static void
wants_both_ends (void)
{
  CU_ASSERT_EQUAL (confirmed ("a,b,,a\n"), 0);
  CU_ASSERT_EQUAL (confirmed ("a,b,,a\na,b,,b\n"), 1);
  CU_ASSERT_EQUAL (confirmed ("a,b,,a\nb,a,,b\n"), 1);
  CU_ASSERT_EQUAL (confirmed ("a,b,,a\nb,a,,a\n"), 0);
}

static void
believes_observers_only (void)
{
  CU_ASSERT_EQUAL (confirmed ("a,b,,\n"), 1);
  CU_ASSERT_EQUAL (confirmed ("a,b,,k\n"), 1);
  CU_ASSERT_EQUAL (confirmed ("a,b,,c\n"), 0);
  CU_ASSERT_EQUAL (confirmed ("a,b,,a\na,b,,c\n"), 0);
}

static void
judges_kind_by_kind_and_arc_by_arc (void)
{
  CU_ASSERT_EQUAL (confirmed ("a,b,agreement,a\na,b,cooperates,b\n"), 0);
  CU_ASSERT_EQUAL (confirmed ("a,b,refers,a\nb,a,refers,b\n"), 0);
  CU_ASSERT_EQUAL (confirmed ("a,b,refers,a\na,b,refers,b\n"), 1);
}

static void
counts_every_claim_by_default (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (ACTORS "a,b,,c\nb,c,refers,b\nc,c,,c\n");
  CU_ASSERT_EQUAL (sitnet_network_get_n_links (network), 2);
  CU_ASSERT_EQUAL (sitnet_network_get_n_tie_rows (network), 2);
}

static void
rows_have_directions (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (ACTORS "a,b,refers,c\nb,c,,c\nc,c,informs,c\n");
  g_autofree guint8 *directions = sitnet_ties_directions (network->dataset);
  CU_ASSERT_TRUE (directions[0] == 1 && directions[1] == 0 && directions[2] == 1);
}

static void
sorts_tell_kinds_and_ways_apart (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (ACTORS "a,b,,c\n");
  guint32 n = sitnet_ties_n_sorts (network->dataset);
  g_autofree guint8 *met = g_new0 (guint8, n);
  for (gint32 kind = 0; kind < (gint32)n / 3; kind++) {
    CU_ASSERT_EQUAL (sitnet_ties_sort (kind, FALSE, 1, 2), sitnet_ties_sort (kind, FALSE, 2, 1));
    met[sitnet_ties_sort (kind, FALSE, 1, 2)]++;
    met[sitnet_ties_sort (kind, TRUE, 1, 2)]++;
    met[sitnet_ties_sort (kind, TRUE, 2, 1)]++;
  }
  for (guint32 sort = 0; sort < n; sort++)
    CU_ASSERT_EQUAL (met[sort], 1);
}

static const TestCase cases[] = {
    {"rows have directions", rows_have_directions}, {"both ends", wants_both_ends},
    {"observers", believes_observers_only},         {"kinds and arcs", judges_kind_by_kind_and_arc_by_arc},
    {"claimed", counts_every_claim_by_default},     {"sorts", sorts_tell_kinds_and_ways_apart},
};
TEST_MAIN ("ties", cases)
