/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* unconfirmed: one side, third actors, observers, both ways, and what the scope leaves out. */
#include "random-links.h"
#include "reported.h"
#include "structure.h"

static void
one_side (void)
{
  static const char *const rows[][4] = {{"b", "a", "cooperates", "b"}, {"b", "c", "cooperates", "b"},
                                        {"b", "c", "cooperates", "c"}, {"a", "b", "cooperates", "b"},
                                        {"a", "c", "agreement", "b"},  {"a", "c", "agreement", "c"},
                                        {NULL}};
  g_autoptr (SitnetNetwork) network = reported_network (rows);
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_unconfirmed, network, NULL, NULL);
  ASSERT_TABLE (answer, "b,a,cooperates,b\na,c,agreement,b|c\n");
}

static void
observers (void)
{
  static const char *const rows[][4] = {{"a", "b", "cooperates", "k"}, {"a", "c", "cooperates", ""},
                                        {"b", "c", "cooperates", "a"}, {"c", "c", "cooperates", "a"},
                                        {NULL}};
  g_autoptr (SitnetNetwork) network = reported_network (rows);
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_unconfirmed, network, NULL, NULL);
  ASSERT_TABLE (answer, "b,c,cooperates,a\n");
}

/* refers is directed: a to b said by a, b to a said by b, neither by both. */
static void
one_way_at_a_time (void)
{
  static const char *const rows[][4] = {{"a", "b", "refers", "a"}, {"b", "a", "refers", "b"},
                                        {"b", "c", "refers", "b"}, {"b", "c", "refers", "c"}, {NULL}};
  g_autoptr (SitnetNetwork) network = reported_network (rows);
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_unconfirmed, network, NULL, NULL);
  ASSERT_TABLE (answer, "a,b,refers,a\nb,a,refers,b\n");
}

static SitnetNetwork *
confirmed_part (SitnetNetwork *network)
{
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_set_rule (scope, SITNET_RULE_CONFIRMED);
  return sitnet_network_scope (network, scope, NULL);
}

static void
nothing_left (void)
{
  static const char *const rows[][4] = {{"a", "b", "cooperates", "a"}, {"a", "c", "cooperates", ""}, {NULL}};
  g_autoptr (SitnetNetwork) network = reported_network (rows);
  g_autoptr (SitnetNetwork) confirmed = confirmed_part (network);
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_unconfirmed, confirmed, NULL, NULL);
  ASSERT_TABLE (answer, "");
}

/* What is tied under `claimed` is tied under `confirmed`, or listed here. */
static guint
wrong_in (SitnetNetwork *network)
{
  g_autoptr (SitnetNetwork) confirmed = confirmed_part (network);
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_unconfirmed, network, NULL, NULL);
  g_autoptr (SitnetTable) ways = sample_run (&sitnet_multiplexity, network, NULL, NULL);
  g_autoptr (SitnetTable) sure = sample_run (&sitnet_multiplexity, confirmed, NULL, NULL);
  gint64 claims = 0, sures = 0;
  for (gsize r = 0; r < sitnet_table_get_n_rows (ways); r++)
    claims += sitnet_column_get_int64s (sitnet_table_find_column (ways, "kinds"))[r];
  for (gsize r = 0; r < sitnet_table_get_n_rows (sure); r++)
    sures += sitnet_column_get_int64s (sitnet_table_find_column (sure, "kinds"))[r];
  return claims != sures + (gint64)sitnet_table_get_n_rows (answer);
}

static void
random_reports (void)
{
  static const char *const ids[] = {"a", "b", "c", "k", ""}, *const kinds[] = {"cooperates", "agreement"};
  for (guint64 seed = 1; seed <= 300; seed++) {
    guint64 state = random_state (seed);
    const char *rows[16][4] = {{NULL}};
    guint n = test_random_below (&state, 15);
    for (guint r = 0; r < n; r++) {
      rows[r][0] = ids[test_random_below (&state, 4)];
      rows[r][1] = ids[test_random_below (&state, 4)];
      rows[r][2] = kinds[test_random_below (&state, 2)];
      rows[r][3] = ids[test_random_below (&state, 5)];
    }
    g_autoptr (SitnetNetwork) network = reported_network ((const char *const (*)[4])rows);
    ASSERT_SEED (seed, wrong_in (network));
  }
}

static void
empty (void)
{
  g_autoptr (SitnetNetwork) network = sample_empty ();
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_unconfirmed, network, NULL, NULL);
  ASSERT_TABLE (answer, "");
}

static const TestCase cases[] = {{"empty", empty},
                                 {"one side", one_side},
                                 {"observers", observers},
                                 {"one way at a time", one_way_at_a_time},
                                 {"nothing left", nothing_left},
                                 {"random reports", random_reports}};
TEST_MAIN ("unconfirmed", cases)
