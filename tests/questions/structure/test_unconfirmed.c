/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* unconfirmed: one side, third actors, observers, both ways, and what the scope leaves out. */
#include "random-links.h"
#include "reported.h"
#include "sample-answer.h"
#include "questions.h"

static void
one_side (void)
{
  static const char *const rows[][4] = {{"b", "a", "cooperates", "b"},
                                        {"b", "c", "cooperates", "b"},
                                        {"b", "c", "cooperates", "c"},
                                        {"a", "b", "cooperates", "b"},
                                        {"a", "c", "agreement", "b"},
                                        {"a", "c", "agreement", "c"},
                                        {NULL}};
  g_autoptr (SitnetNetwork) network = reported_network (rows);
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_unconfirmed, network, NULL, NULL);
  ASSERT_TABLE (answer, "b,a,cooperates,b,false\na,c,agreement,b|c,false\n");
}

static void
observers (void)
{
  static const char *const rows[][4] = {{"a", "b", "cooperates", "k"},
                                        {"a", "c", "cooperates", ""},
                                        {"b", "c", "cooperates", "a"},
                                        {"c", "c", "cooperates", "a"},
                                        {NULL}};
  g_autoptr (SitnetNetwork) network = reported_network (rows);
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_unconfirmed, network, NULL, NULL);
  ASSERT_TABLE (answer, "b,c,cooperates,a,false\n");
}

/* refers is directed: a to b said by a, b to a said by b, neither by both. */
static void
one_way_at_a_time (void)
{
  static const char *const rows[][4] = {{"a", "b", "refers", "a"},
                                        {"b", "a", "refers", "b"},
                                        {"b", "c", "refers", "b"},
                                        {"b", "c", "refers", "c"},
                                        {NULL}};
  g_autoptr (SitnetNetwork) network = reported_network (rows);
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_unconfirmed, network, NULL, NULL);
  ASSERT_TABLE (answer, "a,b,refers,a,true\nb,a,refers,b,true\n");
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
  for (guint64 seed = 1; seed <= test_rounds (300); seed++) {
    guint64 state = random_state (seed);
    const char *rows[16][4] = {{NULL}};
    guint n = test_random_below (&state, 15);
    for (guint r = 0; r < n; r++) {
      rows[r][0] = ids[test_random_below (&state, 4)];
      rows[r][1] = ids[test_random_below (&state, 4)];
      rows[r][2] = kinds[test_random_below (&state, 2)];
      rows[r][3] = ids[test_random_below (&state, 5)];
    }
    g_autoptr (SitnetNetwork) network = reported_network ((const char *const(*)[4])rows);
    ASSERT_SEED (seed, wrong_in (network));
  }
}

static gboolean
is_one_tie (const char *const a[4], const char *const b[4])
{
  gboolean same_way = strcmp (a[0], b[0]) == 0 && strcmp (a[1], b[1]) == 0;
  gboolean turned = strcmp (a[0], b[1]) == 0 && strcmp (a[1], b[0]) == 0;
  gboolean directed = strcmp (a[2], "refers") == 0 || strcmp (a[2], "informs") == 0;
  return strcmp (a[2], b[2]) == 0 && (same_way || (turned && !directed));
}

/* Whether an actor reports anything: in these samples nobody else was asked. */
static gboolean
reports (const char *rows[][4], guint n, const char *actor)
{
  for (guint k = 0; k < n; k++)
    if (strcmp (rows[k][3], actor) == 0)
      return TRUE;
  return FALSE;
}

/* Empty where only the coordinator reports. */
static const char *
naive_asked (const char *rows[][4], guint n, guint i)
{
  if (!reports (rows, n, "a") && !reports (rows, n, "b") && !reports (rows, n, "c"))
    return "";
  return reports (rows, n, rows[i][0]) && reports (rows, n, rows[i][1]) ? "true" : "false";
}

/* Each row compared with each: the answer as the definition has it, as text. */
static char *
naive_answer (const char *rows[][4], guint n)
{
  GString *pairs[16], *all = g_string_new (NULL);
  for (guint i = 0; i < n; i++) {
    gboolean is_first = strcmp (rows[i][0], rows[i][1]) != 0, observed = FALSE, from = FALSE, to = FALSE;
    g_autoptr (GString) reporters = g_string_new (NULL);
    pairs[i] = NULL;
    for (guint k = 0; k < n; k++) {
      if (!is_one_tie (rows[i], rows[k]))
        continue;
      is_first = is_first && k >= i;
      observed = observed || *rows[k][3] == '\0' || *rows[k][3] == 'k';
      from = from || strcmp (rows[k][3], rows[i][0]) == 0;
      to = to || strcmp (rows[k][3], rows[i][1]) == 0;
      if (strstr (reporters->str, rows[k][3]) == NULL)
        g_string_append_printf (reporters, "%s%s", reporters->len > 0 ? "|" : "", rows[k][3]);
    }
    if (is_first && !observed && !(from && to)) {
      pairs[i] = g_string_new (NULL);
      g_string_printf (pairs[i], "%s,%s,%s,%s,%s\n", rows[i][0], rows[i][1], rows[i][2], reporters->str,
                       naive_asked (rows, n, i));
    }
  }
  /* pair by pair, in the order in which pairs begin */
  for (guint i = 0; i < n; i++)
    for (guint k = i; k < n; k++) {
      const char *const first[] = {rows[i][0], rows[i][1], "", ""};
      const char *const turned[] = {rows[k][0], rows[k][1], "", ""};
      if (pairs[k] == NULL || !is_one_tie (first, turned))
        continue;
      g_string_append (all, pairs[k]->str);
      g_string_free (pairs[k], TRUE);
      pairs[k] = NULL;
    }
  return g_string_free (all, FALSE);
}

static void
many_kinds_of_few_pairs (void)
{
  static const char *const ids[] = {"a", "b", "c", "k", ""};
  static const char *const kinds[] = {"cooperates", "agreement", "refers", "informs"};
  for (guint64 seed = 1; seed <= test_rounds (400); seed++) {
    guint64 state = random_state (seed);
    const char *rows[16][4] = {{NULL}};
    guint n = test_random_below (&state, 15);
    for (guint r = 0; r < n; r++) {
      rows[r][0] = ids[test_random_below (&state, 3)];
      rows[r][1] = ids[test_random_below (&state, 3)];
      rows[r][2] = kinds[test_random_below (&state, 4)];
      rows[r][3] = ids[test_random_below (&state, 20) == 0 ? 3 : test_random_below (&state, 3)];
    }
    g_autoptr (SitnetNetwork) network = reported_network ((const char *const(*)[4])rows);
    g_autoptr (SitnetTable) answer = sample_run (&sitnet_unconfirmed, network, NULL, NULL);
    g_autofree char *expected = naive_answer (rows, n);
    guint failures = CU_get_number_of_failures ();
    ASSERT_TABLE (answer, expected);
    if (CU_get_number_of_failures () > failures)
      printf ("seed %" G_GUINT64_FORMAT "\n", seed);
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
                                 {"random reports", random_reports},
                                 {"many kinds of few pairs", many_kinds_of_few_pairs}};
TEST_MAIN ("unconfirmed", cases)
