/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Estimates against exact numbers on random networks: errors, certain places; the same in any number of threads; too many
   ways; when an exact answer costs less; a stop. */
#include "path-sample.h"

#include "certain-places.h"
#include "one-processor.h"
#include "random-arcs.h"

#include <sitnet/error.h>

#define MAX_ERROR 0.1
#define RISK 0.1

static double
one_of_strength (guint64 *state, guint32 tail, guint32 head)
{
  return 1.0 / (1 + test_random_below (state, 5));
}

static SitnetPathSampleQuestion
question_of (const SitnetArcs *arcs, const double *strengths, guint32 seed)
{
  return (SitnetPathSampleQuestion){.arcs = arcs,
                                    .strengths = strengths,
                                    .max_error = MAX_ERROR,
                                    .risk = RISK,
                                    .seed = seed,
                                    .end = 1,
                                    .allowed_work = 10000000}; /* small networks are to be drawn too */
}

static SitnetPaths
estimate (const SitnetPathSampleQuestion *question)
{
  SitnetPaths found;
  gboolean enough;
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE_FATAL (sitnet_path_sample (&found, question, NULL, &enough, &error));
  ASSERT_NO_ERROR (error);
  CU_ASSERT_TRUE_FATAL (enough);
  return found;
}

/* Whether everybody else is on the right side of a place that is said to be certain. */
static gboolean
contradicts (const SitnetPlaces *places, const double *exact, guint32 n)
{
  for (guint p = 0; p < places->n_places; p++) {
    guint above = 0, equal = 0;
    for (guint32 a = 0; a < n; a++) {
      above += exact[a] > exact[places->rows[p]] ? 1 : 0;
      equal += exact[a] >= exact[places->rows[p]] ? 1 : 0;
    }
    if (places->certain[p] && (above != p || equal != p + 1))
      return TRUE;
  }
  return FALSE;
}

typedef struct {
  guint n_off, n_contradicting, n_certain, n_unlike;
} Tally;

static void
compare (const SitnetPaths *found, const SitnetPaths *exact, Tally *tally)
{
  guint32 n = found->n_actors;
  g_autofree double *errors = g_new (double, n);
  gboolean off = FALSE, unlike = FALSE;
  for (guint32 a = 0; a < n; a++) {
    errors[a] = sitnet_path_sample_error (found, a);
    CU_ASSERT_TRUE (found->n_drawn == 0 || errors[a] <= MAX_ERROR * found->n_possible * (1 + 1e-12));
    off |= fabs (found->betweenness[a] - exact->betweenness[a]) > errors[a] + 1e-9;
    unlike |= !alike (found->betweenness[a], exact->betweenness[a]);
  }
  SitnetPlaces places;
  sitnet_places_init (&places, found->betweenness, errors, n);
  tally->n_off += off ? 1 : 0;
  tally->n_unlike += unlike ? 1 : 0;
  tally->n_contradicting += contradicts (&places, exact->betweenness, n) ? 1 : 0;
  for (guint p = 0; p < places.n_places; p++)
    tally->n_certain += places.certain[p] ? 1 : 0;
}

static void
draw_and_compare (RandomLength length, gboolean weighted, guint rounds)
{
  Tally tally = {0};
  for (guint64 seed = 1; seed <= rounds; seed++) {
    DrawnArcs drawn;
    draw_arcs (&drawn, seed, length);
    g_autofree double *strengths = g_new (double, drawn.n_arcs);
    for (guint32 i = 0; i < drawn.n_arcs; i++)
      strengths[i] = 1 / drawn.lengths[i];
    const SitnetPathSampleQuestion question = question_of (&drawn.arcs, weighted ? strengths : NULL, (guint32)seed);
    const SitnetPathsQuestion all = {.arcs = &drawn.arcs, .strengths = question.strengths};
    g_auto (SitnetPaths) found = estimate (&question), exact = {0};
    CU_ASSERT_TRUE_FATAL (sitnet_paths_init (&exact, &all, NULL, NULL));
    compare (&found, &exact, &tally);
    if (found.n_drawn > 0 && exact.n_pairs > 0)
      ASSERT_SEED (seed, fabs (found.distance_sum / (double)found.n_pairs -
                               exact.distance_sum / (double)exact.n_pairs) > 0.2 * exact.diameter);
    drop_arcs (&drawn);
  }
  CU_ASSERT_TRUE (tally.n_off <= rounds * RISK);
  CU_ASSERT_TRUE (tally.n_contradicting <= tally.n_off);
  CU_ASSERT_TRUE (tally.n_unlike > rounds / 4); /* they are estimates */
  /* One in a dozen has a certain place; of the few that are drawn under valgrind at least one. */
  CU_ASSERT_TRUE (tally.n_certain > (rounds < 100 ? 0 : rounds / 20));
}

static void
random_networks (void)
{
  draw_and_compare (step_of_one, FALSE, test_rounds (400));
}

static void
with_strengths (void)
{
  draw_and_compare (one_of_strength, TRUE, test_rounds (200));
}

/* Large enough for threads: the same on one processor as on all. */
static void
one_processor (void)
{
  enum { N = 900, TIES = 3000 };
  guint64 state = random_state (7);
  guint32 from[TIES], to[TIES];
  for (guint32 t = 0; t < TIES; t++) {
    from[t] = test_random_below (&state, t % 4 == 0 ? 6 : N);
    to[t] = test_random_below (&state, N);
  }
  SitnetLinks links;
  SitnetArcs arcs;
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, N, TIES, from, to));
  sitnet_arcs_init_links (&arcs, &links);
  const SitnetPathSampleQuestion question = question_of (&arcs, NULL, 3);
  SitnetPathSampleQuestion another = question;
  another.seed = 4;
  g_auto (SitnetPaths) found = estimate (&question), other = estimate (&another);
  OneProcessor one = one_processor_begin ();
  g_auto (SitnetPaths) alone = estimate (&question);
  one_processor_end (&one);
  CU_ASSERT_EQUAL (memcmp (found.betweenness, alone.betweenness, N * sizeof (double)), 0);
  CU_ASSERT_EQUAL (found.n_drawn, alone.n_drawn);
  CU_ASSERT_TRUE (memcmp (&found.distance_sum, &alone.distance_sum, sizeof (double)) == 0);
  CU_ASSERT_NOT_EQUAL (memcmp (found.betweenness, other.betweenness, N * sizeof (double)), 0);
  sitnet_links_clear (&links);
}

/* Where a double does not count the ways, they are drawn all the same: each layer has a path's one actor in it. */
static void
beyond_counting (void)
{
  enum { LAYERS = 1040, WIDTH = 2 };
  SitnetLinks links;
  SitnetArcs arcs;
  layers_make (&links, LAYERS, WIDTH);
  sitnet_arcs_init_links (&arcs, &links);
  SitnetPathSampleQuestion question = question_of (&arcs, NULL, 1);
  question.max_error = 0.5;
  g_auto (SitnetPaths) found = estimate (&question);
  guint wrong = 0;
  for (guint32 a = 0; a < arcs.n_actors; a++)
    wrong += fabs (found.betweenness[a] - layers_betweenness (LAYERS, WIDTH, a / WIDTH)) >
                     sitnet_path_sample_error (&found, a)
                 ? 1
                 : 0;
  CU_ASSERT_EQUAL (wrong, 0);
  sitnet_links_clear (&links);
}

static gboolean
stop_later (double fraction, gpointer data)
{
  return fraction < 0.01;
}

/* A ring with a hub: small, and an estimate that is near enough costs more than to follow all arcs from all actors. */
static void
small_is_exact (void)
{
  enum { RING = 79 };
  guint32 from[RING], to[RING];
  for (guint32 i = 0; i < RING; i++) {
    from[i] = i;
    to[i] = i % 4 == 0 ? 0 : (i + 1) % RING;
  }
  SitnetLinks links;
  SitnetArcs arcs;
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, RING, RING, from, to));
  sitnet_arcs_init_links (&arcs, &links);
  SitnetPathSampleQuestion question = question_of (&arcs, NULL, 1);
  question.allowed_work = 0;
  question.max_error = 0.01;
  SitnetPaths found;
  gboolean enough = TRUE;
  CU_ASSERT_TRUE (sitnet_path_sample (&found, &question, NULL, &enough, NULL));
  CU_ASSERT_FALSE (enough);
  CU_ASSERT_PTR_NULL (found.betweenness);
  sitnet_links_clear (&links);
}

/* Most pairs lead through the middle of a star: a hundred million would have to be drawn, and there are 1,640. */
static void
exact_costs_less (void)
{
  enum { LEAVES = 40 };
  guint32 from[LEAVES] = {0}, to[LEAVES];
  for (guint32 l = 0; l < LEAVES; l++)
    to[l] = l + 1;
  SitnetLinks links;
  SitnetArcs arcs;
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, LEAVES + 1, LEAVES, from, to));
  sitnet_arcs_init_links (&arcs, &links);
  SitnetPathSampleQuestion question = question_of (&arcs, NULL, 1);
  SitnetPaths found;
  gboolean enough = TRUE;
  question.max_error = 0.0001;
  CU_ASSERT_TRUE (sitnet_path_sample (&found, &question, NULL, &enough, NULL));
  CU_ASSERT_FALSE (enough);
  CU_ASSERT_PTR_NULL (found.betweenness);
  g_autoptr (GError) error = NULL;
  const SitnetProgress progress = {stop_later, NULL, SITNET_LANGUAGE_EN, "paths"};
  CU_ASSERT_FALSE (sitnet_path_sample (&found, &question, &progress, &enough, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
  sitnet_links_clear (&links);
}

static gboolean
stop_at_once (double fraction, gpointer data)
{
  ++*(guint *)data;
  return FALSE;
}

/* Enough actors for several threads; who stops is not asked again. */
static void
stopped_once (void)
{
  enum { RING = 2000 };
  guint32 *from = g_new (guint32, RING), *to = g_new (guint32, RING);
  for (guint32 i = 0; i < RING; i++) {
    from[i] = i;
    to[i] = (i + 1) % RING;
  }
  SitnetLinks links;
  SitnetArcs arcs;
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, RING, RING, from, to));
  sitnet_arcs_init_links (&arcs, &links);
  const SitnetPathSampleQuestion question = question_of (&arcs, NULL, 1);
  for (guint round = 0; round < 50; round++) {
    SitnetPaths found;
    gboolean enough;
    guint n_asked = 0;
    g_autoptr (GError) error = NULL;
    const SitnetProgress progress = {stop_at_once, &n_asked, SITNET_LANGUAGE_EN, "paths"};
    CU_ASSERT_FALSE (sitnet_path_sample (&found, &question, &progress, &enough, &error));
    CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
    CU_ASSERT_EQUAL (n_asked, 1);
  }
  sitnet_links_clear (&links);
  g_free (from);
  g_free (to);
}

static const TestCase cases[] = {{"random networks", random_networks},   {"with strengths", with_strengths},
                                 {"one processor", one_processor},       {"beyond counting", beyond_counting},
                                 {"exact costs less", exact_costs_less}, {"small is exact", small_is_exact},
                                 {"stopped once", stopped_once}};
TEST_MAIN ("path-sample", cases)
