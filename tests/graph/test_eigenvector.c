/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* eigenvector: closed forms, several parts, paths whose eigenvalues lie near each other, igraph and repeated
   multiplication on random networks, and the same bits in whatever order actors and ties come. */
#include "eigenvector.h"

#include "random-links.h"

#include <math.h>
#include <sitnet/error.h>
#include <string.h>
#if HAVE_IGRAPH
#include <igraph.h>
#endif

static gboolean
find (const SitnetLinks *links, const double *strengths, double *values)
{
  g_auto (SitnetConnectivity) parts;
  gboolean known = FALSE;
  sitnet_connectivity_init (&parts, links);
  CU_ASSERT_TRUE_FATAL (sitnet_eigenvector (links, &parts, strengths, NULL, values, &known, NULL));
  return known;
}

/* Ties "0-1 1-2=3". */
static gboolean
find_in (const char *ties, guint32 n_actors, double *values)
{
  guint32 from[64], to[64], n = 0;
  double strengths[64];
  g_auto (GStrv) words = g_strsplit (ties, " ", -1);
  for (char **word = words; *word != NULL && **word != '\0'; word++, n++) {
    char *rest = NULL;
    from[n] = (guint32)g_ascii_strtoull (*word, &rest, 10);
    to[n] = (guint32)g_ascii_strtoull (rest + 1, &rest, 10);
    strengths[n] = *rest == '=' ? g_ascii_strtod (rest + 1, NULL) : 1;
  }
  SitnetLinks links;
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, n_actors, n, from, to));
  gboolean known = find (&links, strchr (ties, '=') != NULL ? strengths : NULL, values);
  sitnet_links_clear (&links);
  return known;
}

#define ASSERT_VALUES(ties, n_actors, ...)                                                                             \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    const double expected_[] = {__VA_ARGS__};                                                                          \
    double values_[G_N_ELEMENTS (expected_)];                                                                          \
    CU_ASSERT_EQUAL_FATAL (G_N_ELEMENTS (expected_), n_actors);                                                        \
    CU_ASSERT_TRUE (find_in (ties, n_actors, values_));                                                                \
    for (guint a_ = 0; a_ < (n_actors); a_++)                                                                          \
      CU_ASSERT_EQUAL (values_[a_], expected_[a_]);                                                                    \
  }                                                                                                                    \
  G_STMT_END

/* Exactly, to the last bit. */
static void
closed_forms (void)
{
  ASSERT_VALUES ("0-1", 3, 1, 1, 0);
  ASSERT_VALUES ("0-1 2-3", 4, 1, 1, 1, 1);
  ASSERT_VALUES ("0-1 1-2 2-3 3-0", 5, 1, 1, 1, 1, 0);
  ASSERT_VALUES ("0-1=2 1-2=2 2-3=2 3-0=2", 5, 1, 1, 1, 1, 0);
  ASSERT_VALUES ("0-1 1-2 0-2 3-4 4-5 3-5", 6, 1, 1, 1, 1, 1, 1);
  ASSERT_VALUES ("0-1 0-2 0-3 0-4", 5, 1, 0.5, 0.5, 0.5, 0.5);
  /* a star of four leaves and a ring share the eigenvalue 2; a pair does not reach it */
  ASSERT_VALUES ("0-1 0-2 0-3 0-4 5-6 6-7 7-5 8-9", 10, 1, 0.5, 0.5, 0.5, 0.5, 1, 1, 1, 0, 0);
  ASSERT_VALUES ("0-1=0.3 2-3=0.3 4-5=0.2999", 6, 1, 1, 1, 1, 0, 0);
  ASSERT_VALUES ("0-1 1-2", 3, 0.707106781187, 1, 0.707106781187);
  ASSERT_VALUES ("0-1=1000000 1-2=0.000001 3-4=0.000001", 5, 1, 1, 1e-12, 0, 0);
}

static void
undefined (void)
{
  double values[3];
  CU_ASSERT_FALSE (find_in ("", 3, values));
}

/* As reaching is defined: one part in 10^9. */
static void
reaches (void)
{
  ASSERT_VALUES ("0-1=1 2-3=0.9999999991", 4, 1, 1, 1, 1);
  ASSERT_VALUES ("0-1=1 2-3=0.999999998", 4, 1, 1, 0, 0);
}

static void
path_init (SitnetLinks *links, guint32 n)
{
  g_autofree guint32 *from = g_new (guint32, n), *to = g_new (guint32, n);
  for (guint32 a = 0; a + 1 < n; a++) {
    from[a] = a;
    to[a] = a + 1;
  }
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (links, n, n - 1, from, to));
}

/* sin (k π / (n + 1)): two eigenvalues are 3 π² / n² from each other. Too near, and it is not known. */
static void
paths (void)
{
  static const guint32 lengths[] = {2, 3, 10, 101, 1000, 3000};
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++) {
    guint32 n = lengths[i];
    SitnetLinks links;
    path_init (&links, n);
    g_autofree double *values = g_new (double, n);
    CU_ASSERT_TRUE (find (&links, NULL, values));
    double worst = 0, most = sin ((n / 2 + n % 2) * G_PI / (n + 1));
    for (guint32 a = 0; a < n; a++) {
      worst = MAX (worst, fabs (values[a] - sin ((a + 1) * G_PI / (n + 1)) / most));
      CU_ASSERT_EQUAL (values[a], values[n - 1 - a]);
    }
    CU_ASSERT_TRUE (worst < 1e-9);
    if (worst >= 1e-9)
      g_printerr ("path of %u: off by %g\n", n, worst);
    sitnet_links_clear (&links);
  }
}

/* Two pairs with nearly the same eigenvalue, and next to nothing between: whether the one has 1 and the other nearly
   nothing or both have much hangs on digits that no double has. */
static void
too_near (void)
{
  double values[4];
  CU_ASSERT_FALSE (find_in ("0-1=1000000 1-2=0.000001 2-3=999999.999999", 4, values));
  ASSERT_VALUES ("0-1=1000000 1-2=0.000001 2-3=1000000", 4, 1, 1, 1, 1);
}

static gboolean
stop (double fraction, gpointer data)
{
  return FALSE;
}

static void
stops (void)
{
  enum { MANY = 400000 };
  const SitnetProgress progress = {stop, NULL, SITNET_LANGUAGE_EN, "eigenvector"};
  g_autoptr (GError) error = NULL;
  SitnetLinks links;
  path_init (&links, MANY);
  g_auto (SitnetConnectivity) parts;
  sitnet_connectivity_init (&parts, &links);
  g_autofree double *values = g_new (double, MANY);
  gboolean known;
  CU_ASSERT_FALSE (sitnet_eigenvector (&links, &parts, NULL, &progress, values, &known, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
  sitnet_links_clear (&links);
}

/* Strengths by pair, so that they do not depend on the order of links. */
static double
strength_between (guint64 seed, guint32 a, guint32 b)
{
  guint64 state = random_state (seed + MIN (a, b) * 1000 + MAX (a, b));
  return (1 + test_random_below (&state, 50)) / 10.;
}

static double *
draw_strengths (const SitnetLinks *links, guint64 seed)
{
  double *strengths = g_new (double, (gsize)links->n_links + 1);
  for (guint32 l = 0; l < links->n_links; l++)
    strengths[l] = strength_between (seed, links->from[l], links->to[l]);
  return strengths;
}

/* (A + I) again and again from 1, in one part. Returns its eigenvalue. */
static double
multiply_often (double matrix[MOST_ACTORS][MOST_ACTORS], const guint32 *part_of, guint32 part, guint32 n,
                double *values)
{
  double greatest = 0;
  for (guint32 a = 0; a < n; a++)
    values[a] = part_of[a] == part ? 1 : 0;
  for (guint step = 0; step < 4000; step++) {
    double next[MOST_ACTORS];
    greatest = 0;
    for (guint32 a = 0; a < n; a++) {
      next[a] = values[a];
      for (guint32 b = 0; b < n; b++)
        next[a] += matrix[a][b] * values[b];
      greatest = MAX (greatest, next[a]);
    }
    for (guint32 a = 0; a < n; a++)
      values[a] = next[a] / greatest;
  }
  return greatest - 1;
}

/* By its definition. */
static void
naive (const SitnetLinks *links, const double *strengths, double *expected)
{
  double matrix[MOST_ACTORS][MOST_ACTORS] = {{0}}, values[MOST_ACTORS][MOST_ACTORS], eigenvalues[MOST_ACTORS],
         greatest = 0;
  g_auto (SitnetConnectivity) parts;
  sitnet_connectivity_init (&parts, links);
  for (guint32 l = 0; l < links->n_links; l++)
    matrix[links->from[l]][links->to[l]] = matrix[links->to[l]][links->from[l]] = strengths != NULL ? strengths[l] : 1;
  for (guint32 p = 0; p < parts.n_components; p++) {
    eigenvalues[p] = multiply_often (matrix, parts.component, p, links->n_actors, values[p]);
    greatest = MAX (greatest, eigenvalues[p]);
  }
  for (guint32 a = 0; a < links->n_actors; a++) {
    guint32 part = parts.component[a];
    expected[a] = eigenvalues[part] >= greatest * (1 - 1e-9) ? values[part][a] : 0;
  }
}

static void
random_networks (void)
{
  for (guint64 seed = 1; seed <= test_rounds (400); seed++) {
    SitnetLinks links;
    double values[MOST_ACTORS], expected[MOST_ACTORS];
    guint wrong = 0;
    random_links_draw (&links, seed);
    g_autofree double *drawn = draw_strengths (&links, seed);
    for (guint weighted = 0; weighted < 2 && links.n_links > 0; weighted++) {
      const double *strengths = weighted ? drawn : NULL;
      wrong += !find (&links, strengths, values);
      naive (&links, strengths, expected);
      for (guint32 a = 0; a < links.n_actors; a++)
        wrong += fabs (values[a] - expected[a]) > 1e-8;
    }
    ASSERT_SEED (seed, wrong);
    sitnet_links_clear (&links);
  }
}

/* The same network with its actors renumbered, and its ties in another order and direction. */
static void
shuffled (void)
{
  for (guint64 seed = 1; seed <= test_rounds (400); seed++) {
    guint64 state = random_state (seed);
    RandomTies ties, other;
    guint32 place[MOST_ACTORS];
    random_ties_draw (&ties, &state);
    for (guint32 a = 0; a < ties.n_actors; a++) {
      guint32 k = test_random_below (&state, a + 1);
      place[a] = place[k];
      place[k] = a;
    }
    other = ties;
    for (guint32 t = 0; t < ties.n_ties; t++) {
      gboolean turned = test_random_below (&state, 2) > 0;
      other.from[ties.n_ties - 1 - t] = place[turned ? ties.to[t] : ties.from[t]];
      other.to[ties.n_ties - 1 - t] = place[turned ? ties.from[t] : ties.to[t]];
    }
    SitnetLinks links, others;
    CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, ties.n_actors, ties.n_ties, ties.from, ties.to));
    CU_ASSERT_TRUE_FATAL (sitnet_links_init (&others, other.n_actors, other.n_ties, other.from, other.to));
    g_autofree double *strengths = draw_strengths (&links, seed);
    g_autofree double *same = g_new (double, (gsize)others.n_links + 1);
    for (guint32 l = 0; l < links.n_links; l++)
      for (guint32 k = 0; k < others.n_links; k++)
        if (MIN (others.from[k], others.to[k]) == MIN (place[links.from[l]], place[links.to[l]]) &&
            MAX (others.from[k], others.to[k]) == MAX (place[links.from[l]], place[links.to[l]]))
          same[k] = strengths[l];
    guint wrong = 0;
    for (guint weighted = 0; weighted < 2; weighted++) {
      double values[MOST_ACTORS], again[MOST_ACTORS];
      gboolean known = find (&links, weighted ? strengths : NULL, values);
      wrong += known != find (&others, weighted ? same : NULL, again);
      for (guint32 a = 0; known && a < ties.n_actors; a++)
        wrong += memcmp (&values[a], &again[place[a]], sizeof *values) != 0;
    }
    ASSERT_SEED (seed, wrong);
    sitnet_links_clear (&links);
    sitnet_links_clear (&others);
  }
}

#if HAVE_IGRAPH

static void
ask_igraph (const SitnetLinks *links, const double *strengths, double *values)
{
  igraph_t graph;
  igraph_vector_int_t ends;
  igraph_vector_t scores, weights;
  igraph_arpack_options_t options;
  igraph_arpack_options_init (&options);
  igraph_vector_int_init (&ends, 0);
  igraph_vector_init (&weights, 0);
  igraph_vector_init (&scores, 0);
  for (guint32 l = 0; l < links->n_links; l++) {
    igraph_vector_int_push_back (&ends, links->from[l]);
    igraph_vector_int_push_back (&ends, links->to[l]);
    igraph_vector_push_back (&weights, strengths[l]);
  }
  igraph_create (&graph, &ends, links->n_actors, IGRAPH_UNDIRECTED);
#if IGRAPH_VERSION_MAJOR >= 1
  igraph_eigenvector_centrality (&graph, &scores, NULL, IGRAPH_ALL, &weights, &options);
#else
  igraph_eigenvector_centrality (&graph, &scores, NULL, FALSE, TRUE, &weights, &options);
#endif
  for (guint32 a = 0; a < links->n_actors; a++)
    values[a] = VECTOR (scores)[a];
  igraph_vector_destroy (&scores);
  igraph_vector_destroy (&weights);
  igraph_vector_int_destroy (&ends);
  igraph_destroy (&graph);
}

/* Where one part alone reaches the greatest eigenvalue, as random strengths make it, igraph finds the same. */
static void
as_igraph (void)
{
  for (guint64 seed = 1; seed <= test_rounds (300); seed++) {
    SitnetLinks links;
    double values[MOST_ACTORS], expected[MOST_ACTORS];
    random_links_draw (&links, seed);
    g_autofree double *strengths = draw_strengths (&links, seed);
    for (guint32 l = 0; l < links.n_links; l++)
      strengths[l] *= 1 + links.from[l] * 0.37 + links.to[l] * 0.37; /* no two parts alike */
    guint wrong = 0;
    if (links.n_links > 0 && find (&links, strengths, values)) {
      ask_igraph (&links, strengths, expected);
      for (guint32 a = 0; a < links.n_actors; a++)
        wrong += fabs (values[a] - expected[a]) > 1e-7;
    }
    ASSERT_SEED (seed, wrong);
    sitnet_links_clear (&links);
  }
}

#endif

static const TestCase cases[] = {
    {"closed forms", closed_forms},
    {"undefined", undefined},
    {"reaches", reaches},
    {"paths", paths},
    {"too near", too_near},
    {"stops", stops},
    {"random networks", random_networks},
    {"shuffled", shuffled},
#if HAVE_IGRAPH
    {"as igraph", as_igraph},
#endif
};
TEST_MAIN ("eigenvector", cases)
