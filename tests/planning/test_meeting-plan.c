/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Timetables: against trying all on small days, on the days of classical graphs, and on large ones. */
#include "meeting-plan.h"
#include "sample-day.h"
#include "sample-graphs.h"
#include "stopper.h"

static SitnetMeetingPlan *
plan (const SampleDay *sample, guint32 n_rounds, SitnetMeetingAim aim)
{
  g_autoptr (GError) error = NULL;
  SitnetMeetingPlan *found = sitnet_meeting_plan_find (&sample->day, n_rounds, aim, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (found);
  CU_ASSERT_TRUE (sample_day_is_right (sample, found->rounds, n_rounds > 0 ? n_rounds : found->n_rounds));
  return found;
}

static void
take_graph (SampleDay *sample, const SampleGraph *graph, guint32 n_tables)
{
  sample_day_init (sample, graph->list.n_vertices, n_tables);
  for (guint32 e = 0; e < graph->list.n_edges; e++)
    sample_day_join (sample, graph->ends[2 * e], graph->ends[2 * e + 1], 1);
}

static void
assert_rounds (const SampleGraph *graph, guint32 n_tables, guint32 expected)
{
  static SampleDay sample;
  take_graph (&sample, graph, n_tables);
  g_autoptr (SitnetMeetingPlan) found = plan (&sample, 0, SITNET_AIM_MEETINGS);
  CU_ASSERT_TRUE (found->proved);
  CU_ASSERT_EQUAL (found->n_rounds, expected);
  CU_ASSERT_EQUAL (found->least, expected);
  CU_ASSERT_EQUAL (found->value.n, graph->list.n_edges);
}

static void
plans_classical_days (void)
{
  static SampleGraph graph;
  for (guint32 n = 2; n <= 12; n++) {
    sample_graph_complete (&graph, n);
    assert_rounds (&graph, G_MAXUINT32, n % 2 == 0 ? n - 1 : n);
  }
  sample_graph_complete (&graph, 6);
  assert_rounds (&graph, 2, 8);
  sample_graph_petersen (&graph, 5, 2);
  assert_rounds (&graph, G_MAXUINT32, 4);
  assert_rounds (&graph, 4, 4);
  assert_rounds (&graph, 3, 5);
  sample_graph_flower (&graph, 5);
  assert_rounds (&graph, G_MAXUINT32, 4);
  sample_graph_bipartite (&graph, 1, 9);
  assert_rounds (&graph, 5, 9);
  sample_graph_bipartite (&graph, 5, 7);
  assert_rounds (&graph, 5, 7);
  sample_graph_circulant (&graph, 9, 1);
  assert_rounds (&graph, G_MAXUINT32, 3);
}

static void
chooses_on_classical_days (void)
{
#if HAVE_GLPK
  static const guint32 expected[] = {0, 5, 9, 13, 15}; /* of Petersen's 15 */
  static SampleGraph graph;
  static SampleDay sample;
  sample_graph_petersen (&graph, 5, 2);
  take_graph (&sample, &graph, G_MAXUINT32);
  for (guint32 r = 1; r <= 4; r++) {
    g_autoptr (SitnetMeetingPlan) found = plan (&sample, r, SITNET_AIM_MEETINGS);
    CU_ASSERT_TRUE (found->proved);
    CU_ASSERT_EQUAL (found->value.n, expected[r]);
  }
  sample_graph_complete (&graph, 7);
  take_graph (&sample, &graph, G_MAXUINT32);
  g_autoptr (SitnetMeetingPlan) complete = plan (&sample, 4, SITNET_AIM_MEETINGS);
  CU_ASSERT_TRUE (complete->proved);
  CU_ASSERT_EQUAL (complete->value.n, 12);
#endif
}

static void
compare_with_best (const SampleDay *sample, guint32 n_rounds, SitnetMeetingAim aim, guint32 *n_proved)
{
  SitnetMeetingValue best = sample_day_best (sample, n_rounds, aim);
  g_autoptr (SitnetMeetingPlan) found = plan (sample, n_rounds, aim);
  CU_ASSERT_FALSE (sitnet_meeting_value_is_better (found->value, best, aim));
  CU_ASSERT_TRUE (found->most >= (aim == SITNET_AIM_PRIORITIES ? best.sum : best.n));
  *n_proved += found->proved ? 1 : 0;
  if (!found->proved)
    return;
  CU_ASSERT_EQUAL (found->value.sum, best.sum);
  if (aim == SITNET_AIM_MEETINGS) {
    CU_ASSERT_EQUAL (found->value.n, best.n);
    CU_ASSERT_EQUAL (found->value.fewest, best.fewest);
  }
}

static void
agrees_with_trying_all (void)
{
  static SampleDay sample;
  guint32 n_proved = 0;
  guint n = test_rounds (400);
  for (guint64 seed = 1; seed <= n; seed++) {
    guint64 state = seed * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
    sample_day_random (&sample, 2 + test_random_below (&state, 5), 6, 30 + test_random_below (&state, 70), &state);
    guint before = CU_get_number_of_failures ();
    compare_with_best (&sample, 1 + test_random_below (&state, 3),
                       seed % 2 == 0 ? SITNET_AIM_MEETINGS : SITNET_AIM_PRIORITIES, &n_proved);
    if (CU_get_number_of_failures () > before)
      g_printerr ("seed %" G_GUINT64_FORMAT "\n", seed);
  }
#if HAVE_GLPK
  CU_ASSERT_TRUE (n_proved >= n - n / 20);
#endif
}

/* Fewest rounds: the first that hold as many as any do. */
static void
finds_the_fewest_rounds (void)
{
  static SampleDay sample;
  guint32 n_proved = 0;
  for (guint64 seed = 1; seed <= test_rounds (300); seed++) {
    guint64 state = seed * G_GUINT64_CONSTANT (0xD1342543DE82EF95);
    sample_day_random (&sample, 2 + test_random_below (&state, 5), 5, 60, &state);
    g_autoptr (SitnetMeetingPlan) found = plan (&sample, 0, SITNET_AIM_MEETINGS);
    guint32 fewest = 0;
    while (fewest < 7 && sample_day_best (&sample, fewest, SITNET_AIM_MEETINGS).n < sample.day.n_meetings)
      fewest++;
    gboolean is_right =
        found->proved ? found->value.n == sample.day.n_meetings && found->n_rounds == fewest : found->least <= fewest;
    CU_ASSERT_TRUE (is_right);
    if (!is_right)
      g_printerr ("seed %" G_GUINT64_FORMAT ": %u rounds, at least %u\n", seed, found->n_rounds, fewest);
    n_proved += found->proved ? 1 : 0;
  }
  CU_ASSERT_TRUE (n_proved >= test_rounds (250));
}

/* Somebody is there in the first round only and wants to meet two: one of them, whatever is done. */
static void
holds_what_can_be_held (void)
{
  static SampleDay sample;
  sample_day_init (&sample, 4, G_MAXUINT32);
  sample_day_join (&sample, 0, 1, 2);
  sample_day_join (&sample, 0, 2, 9);
  sample_day_join (&sample, 1, 3, 1);
  for (guint32 r = 1; r < MOST_DAY_ROUNDS; r++)
    sample_day_send_away (&sample, 0, r);
  g_autoptr (SitnetMeetingPlan) found = plan (&sample, 0, SITNET_AIM_MEETINGS);
  CU_ASSERT_EQUAL (found->value.n, 2);
  CU_ASSERT_EQUAL (found->n_rounds, 1);
  CU_ASSERT_EQUAL (found->least, 1);
#if HAVE_GLPK
  CU_ASSERT_TRUE (found->proved);
  CU_ASSERT_EQUAL (found->value.sum, 10);
  CU_ASSERT_EQUAL (found->most, 2);
#endif
}

/* Ten who share one table, each with two to meet: twenty rounds, since there is one meeting at a time. */
static void
counts_rounds_of_a_shared_table (void)
{
  static SampleDay sample;
  sample_day_init (&sample, 30, G_MAXUINT32);
  for (guint32 a = 0; a < 10; a++) {
    sample.table[a] = 0;
    sample_day_join (&sample, a, 10 + 2 * a, 1);
    sample_day_join (&sample, a, 11 + 2 * a, 1);
  }
  g_autoptr (SitnetMeetingPlan) found = plan (&sample, 0, SITNET_AIM_MEETINGS);
  CU_ASSERT_EQUAL (found->value.n, 20);
  CU_ASSERT_EQUAL (found->n_rounds, 20);
  CU_ASSERT_TRUE (found->proved);
}

/* Who shares one table with others meets who shares another one: three such meetings at two tables. */
static void
proves_where_either_table_would_do (void)
{
  static SampleDay sample;
  sample_day_init (&sample, 6, G_MAXUINT32);
  for (guint32 a = 0; a < 3; a++) {
    sample.table[a] = 0;
    sample.table[3 + a] = 1;
    sample_day_join (&sample, a, 3 + a, 1 + a);
  }
  g_autoptr (SitnetMeetingPlan) fewest = plan (&sample, 0, SITNET_AIM_MEETINGS);
  CU_ASSERT_TRUE (fewest->proved);
  CU_ASSERT_EQUAL (fewest->n_rounds, 2);
#if HAVE_GLPK
  g_autoptr (SitnetMeetingPlan) one = plan (&sample, 1, SITNET_AIM_MEETINGS);
  CU_ASSERT_TRUE (one->proved);
  CU_ASSERT_TRUE (one->value.n == 2 && one->value.sum == 5);
#endif
}

/* Sixty organisations, each away for some hours: the best of fourteen rounds, and of as many as help. */
static void
proves_days_of_many_who_come_and_go (void)
{
#if HAVE_GLPK
  static SampleDay sample;
  static SampleGraph graph;
  guint32 n_proved = 0;
  for (guint64 seed = 1; seed <= 4; seed++) {
    guint64 state = seed * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
    sample_graph_random (&graph, 60, 20, &state);
    take_graph (&sample, &graph, G_MAXUINT32);
    for (guint32 a = 0; a < 60; a++) {
      guint32 comes = test_random_below (&state, 6);
      for (guint32 r = 0; r < MOST_DAY_ROUNDS; r++)
        if (a % 2 == 0 ? r < comes : r >= MOST_DAY_ROUNDS - 1 - comes)
          sample_day_send_away (&sample, a, r);
    }
    g_autoptr (SitnetMeetingPlan) some = plan (&sample, 14, SITNET_AIM_MEETINGS);
    g_autoptr (SitnetMeetingPlan) all = plan (&sample, 0, SITNET_AIM_MEETINGS);
    n_proved += (some->proved ? 1u : 0) + (all->proved ? 1u : 0);
  }
  CU_ASSERT_TRUE (n_proved >= 7);
#endif
}

static void
plans_nothing (void)
{
  static SampleDay sample;
  sample_day_init (&sample, 0, 1);
  g_autoptr (SitnetMeetingPlan) nobody = plan (&sample, 0, SITNET_AIM_MEETINGS);
  CU_ASSERT_EQUAL (nobody->n_rounds, 0);
  CU_ASSERT_TRUE (nobody->proved);
  sample_day_init (&sample, 1, 1);
  g_autoptr (SitnetMeetingPlan) one = plan (&sample, 3, SITNET_AIM_PRIORITIES);
  CU_ASSERT_EQUAL (one->value.n, 0);
  CU_ASSERT_TRUE (one->proved);
}

static gboolean
plan_until_stopped (Stopper *stopper, gpointer data, GError **error)
{
  SitnetProgress progress = {stopper_listen, stopper, SITNET_LANGUAGE_EN, "timetable"};
  const SampleDay *sample = data;
  g_autoptr (SitnetMeetingPlan) found =
      sitnet_meeting_plan_find (&sample->day, 3, SITNET_AIM_MEETINGS, &progress, error);
  return found != NULL;
}

static void
stops_when_told (void)
{
  static SampleDay sample;
  static SampleGraph graph;
  guint64 state = 7;
  sample_graph_random (&graph, 20, 40, &state);
  take_graph (&sample, &graph, 6);
  for (guint32 a = 0; a < 8; a++)
    sample_day_send_away (&sample, a, a % 3);
  Stopper stopper = {.thread = g_thread_self (), .stop_at = 1};
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (plan_until_stopped (&stopper, &sample, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
}

static const TestCase cases[] = {
    {"plans classical days", plans_classical_days},
    {"chooses on classical days", chooses_on_classical_days},
    {"agrees with trying all", agrees_with_trying_all},
    {"finds the fewest rounds", finds_the_fewest_rounds},
    {"holds what can be held", holds_what_can_be_held},
    {"counts rounds of a shared table", counts_rounds_of_a_shared_table},
    {"proves where either table would do", proves_where_either_table_would_do},
    {"proves days of many who come and go", proves_days_of_many_who_come_and_go},
    {"plans nothing", plans_nothing},
    {"stops when told", stops_when_told},
};
TEST_MAIN ("meeting-plan", cases)
