/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the parameters do: strength on and off, estimates within the bound that the note states, and when
   there is one. */
#include "query.h"
#include "path-sample.h"
#include "paths-options.h"
#include "random-arcs.h"

static const SitnetParameter parameters[] = {SITNET_PATHS_PARAMETERS};
static const SitnetAnalysis asked = {
    .name = "asked", .parameters = parameters, .n_parameters = G_N_ELEMENTS (parameters)};

static SitnetPaths
ask (const SitnetNetwork *network, SitnetArguments *arguments, char **note)
{
  SitnetPaths paths = {0};
  SitnetArcs arcs;
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetQuery) query = sitnet_query_new (&asked, network, arguments, &error);
  ASSERT_NO_ERROR (error);
  sitnet_arcs_init_links (&arcs, &network->links);
  CU_ASSERT_TRUE_FATAL (sitnet_paths_ask (&paths, network, &arcs, FALSE, query, &error));
  *note = sitnet_paths_dup_note (&paths, network, FALSE, SITNET_PATHS_BETWEENNESS_AND_HARMONIC, query);
  return paths;
}

/* Ids in the order of the rows. */
static SitnetColumn *
ids (guint32 n)
{
  g_auto (GStrv) texts = g_new0 (char *, n + 1);
  for (guint32 a = 0; a < n; a++)
    texts[a] = g_strdup_printf ("%05u", a);
  return sitnet_column_new_text ("id", n, (const char *const *)texts, NULL);
}

/* Of 100 networks five may be outside the bound; as the inequalities are far from tight, none is. */
static void
within_the_bound (void)
{
  enum { N = 300, MOST = 500 };
  g_autoptr (SitnetColumn) names = ids (N);
  for (guint64 seed = 1; seed <= test_rounds (100); seed++) {
    guint64 state = random_state (seed);
    guint32 from[MOST], to[MOST];
    for (guint32 t = 0; t < MOST; t++) {
      from[t] = test_random_below (&state, t % 3 == 0 ? 5 : N - 20);
      to[t] = test_random_below (&state, N - 20);
    }
    SitnetNetwork network = {.n_actors = N, .actor_ids = names, .n_ties = MOST, .tie_from = from, .tie_to = to};
    CU_ASSERT_TRUE_FATAL (sitnet_links_init (&network.links, N, MOST, from, to));
    g_autoptr (SitnetArguments) exactly = sitnet_arguments_new ();
    g_autoptr (SitnetArguments) roughly = sitnet_arguments_new ();
    sitnet_arguments_set (exactly, "sample_above", "300");
    sitnet_arguments_set (roughly, "sample_above", "299");
    sitnet_arguments_set (roughly, "max_error", "0.2");
    g_autofree char *silence = NULL, *note = NULL;
    g_auto (SitnetPaths) exact = ask (&network, exactly, &silence);
    g_auto (SitnetPaths) rough = ask (&network, roughly, &note);
    CU_ASSERT_FALSE (sitnet_paths_are_estimated (&exact));
    CU_ASSERT_TRUE (sitnet_paths_are_estimated (&rough) && rough.n_searched == 127); /* ln (24000) / 0.08 */
    CU_ASSERT_TRUE (rough.n_drawn > 168 && rough.n_drawn < 5000); /* 7/3 × ln (4 × 300 × 40 / 0.025) / 0.2 = 168.7 */
    ASSERT_TEXT (silence, "");
    CU_ASSERT_PTR_NOT_NULL (strstr (note, "Harmonic is an estimate from 127 of"));
    CU_ASSERT_PTR_NOT_NULL (strstr (note, "of the first 10 places"));
    guint wrong = 0, unlike = 0;
    for (guint32 a = 0; a < N; a++) {
      wrong += fabs (exact.betweenness[a] - rough.betweenness[a]) > sitnet_path_sample_error (&rough, a) ? 1 : 0;
      wrong += fabs (exact.harmonic[a] - rough.harmonic[a]) > 0.2 * exact.n_sources ? 1 : 0;
      unlike += alike (exact.betweenness[a], rough.betweenness[a]) ? 0 : 1;
    }
    ASSERT_SEED (seed, wrong + (unlike == 0));
    sitnet_links_clear (&network.links);
  }
}

/* A hub of many: its place is certain and told by its name, for rows stand in the order of the file. */
static void
certain_places_have_names (void)
{
  enum { N = 300 };
  guint32 from[N - 1], to[N - 1];
  for (guint32 t = 0; t < N - 1; t++) {
    from[t] = 7;
    to[t] = t < 7 ? t : t + 1;
  }
  g_autoptr (SitnetColumn) names = ids (N);
  SitnetDataset nothing = {0};
  SitnetNetwork network = {
      .dataset = &nothing, .n_actors = N, .actor_ids = names, .n_ties = N - 1, .tie_from = from, .tie_to = to};
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (&network.links, N, N - 1, from, to));
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  sitnet_arguments_set (arguments, "sample_above", "1");
  sitnet_arguments_set (arguments, "max_error", "0.5");
  g_autofree char *note = NULL, *exact_note = NULL;
  g_auto (SitnetPaths) found = ask (&network, arguments, &note);
  CU_ASSERT_TRUE (sitnet_paths_are_estimated (&found));
  CU_ASSERT_PTR_NOT_NULL (strstr (note, "places by betweenness are certain: 1. 00007."));
  sitnet_arguments_set (arguments, "max_error", "0.001");
  g_auto (SitnetPaths) exact = ask (&network, arguments, &exact_note);
  CU_ASSERT_FALSE (sitnet_paths_are_estimated (&exact));
  CU_ASSERT_DOUBLE_EQUAL (exact.betweenness[7], (N - 1) * (N - 2.), 1e-6);
  ASSERT_TEXT (exact_note, " Paths are not estimated: exact numbers cost no more here.");
  sitnet_links_clear (&network.links);
}

/* The way round over two strong ties is shorter than the weak tie. */
static void
weighted (void)
{
  guint32 from[] = {0, 1, 0}, to[] = {1, 2, 2};
  double strength[] = {4, 4, 1};
  g_autoptr (SitnetColumn) names = ids (3);
  SitnetNetwork network = {
      .n_actors = 3, .actor_ids = names, .n_ties = 3, .tie_from = from, .tie_to = to, .tie_strength = strength};
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (&network.links, 3, 3, from, to));
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  g_autofree char *plain_note = NULL, *note = NULL;
  g_auto (SitnetPaths) plain = ask (&network, arguments, &plain_note);
  sitnet_arguments_set (arguments, "weighted", "true");
  g_auto (SitnetPaths) found = ask (&network, arguments, &note);
  CU_ASSERT_DOUBLE_EQUAL (plain.betweenness[1], 0, 1e-12);
  CU_ASSERT_DOUBLE_EQUAL (found.betweenness[1], 2, 1e-12);
  CU_ASSERT_DOUBLE_EQUAL (found.harmonic[0], 4 + 2, 1e-12);
  CU_ASSERT_DOUBLE_EQUAL (found.diameter, 0.5, 1e-12);
  ASSERT_TEXT (note, " Strength counts: a tie's length is 1 / strength.");
  sitnet_links_clear (&network.links);
}

static const TestCase cases[] = {{"within the bound", within_the_bound},
                                 {"certain places have names", certain_places_have_names},
                                 {"weighted", weighted}};
TEST_MAIN ("paths-options", cases)
