/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* igraph through the glue: a known answer, several threads at once, handlers and generator as they were. */
#include "igraph-glue.h"
#include "random-links.h"

#include <sitnet/error.h>

#if HAVE_IGRAPH

#include <igraph.h>
#include <math.h>
#include <pthread.h>

/* The middle of a star of four leaves has 1, each leaf 1 / 2. */
static gboolean
star_is_right (void)
{
  static const guint32 from[] = {0, 0, 0, 0}, to[] = {1, 2, 3, 4};
  SitnetLinks links;
  double values[6] = {0};
  gboolean right =
      sitnet_links_init (&links, 6, 4, from, to) && sitnet_igraph_eigenvector (&links, values, NULL);
  right = right && fabs (values[0] - 1) < 1e-9 && fabs (values[1] - 0.5) < 1e-9 && fabs (values[5]) < 1e-9;
  sitnet_links_clear (&links);
  return right;
}

static void
star (void)
{
  CU_ASSERT_TRUE (star_is_right ());
}

static void *
ask_often (void *data)
{
  for (guint i = 0; i < 200; i++)
    if (!star_is_right ())
      *(gboolean *)data = TRUE;
  return NULL;
}

static void
threads (void)
{
  pthread_t others[4];
  gboolean failed[4] = {FALSE};
  for (guint t = 0; t < G_N_ELEMENTS (others); t++)
    CU_ASSERT_EQUAL_FATAL (pthread_create (&others[t], NULL, ask_often, &failed[t]), 0);
  for (guint t = 0; t < G_N_ELEMENTS (others); t++) {
    pthread_join (others[t], NULL);
    CU_ASSERT_FALSE (failed[t]);
  }
}

static guint n_warnings;

static void
count_warning (const char *reason, const char *file, int line)
{
  n_warnings++;
}

/* A host that uses igraph itself finds its handlers and the course of its random numbers untouched. */
static void
leaves_no_trace (void)
{
  igraph_set_error_handler (igraph_error_handler_printignore);
  igraph_set_warning_handler (count_warning);
  igraph_rng_seed (igraph_rng_default (), 42);
  igraph_real_t first = igraph_rng_get_unif01 (igraph_rng_default ());
  igraph_real_t second = igraph_rng_get_unif01 (igraph_rng_default ());
  igraph_rng_seed (igraph_rng_default (), 42);
  CU_ASSERT_EQUAL (igraph_rng_get_unif01 (igraph_rng_default ()), first);
  CU_ASSERT_TRUE (star_is_right ());
  CU_ASSERT_EQUAL (igraph_rng_get_unif01 (igraph_rng_default ()), second);
  CU_ASSERT_PTR_EQUAL (igraph_set_error_handler (igraph_error_handler_abort),
                       igraph_error_handler_printignore);
  CU_ASSERT_PTR_EQUAL (igraph_set_warning_handler (igraph_warning_handler_print), count_warning);
  CU_ASSERT_EQUAL (n_warnings, 0);
}

static const TestCase cases[] = {{"star", star}, {"threads", threads}, {"leaves no trace", leaves_no_trace}};

#else

static void
says_so (void)
{
  g_autoptr (GError) error = NULL;
  SitnetLinks links = {0};
  CU_ASSERT_FALSE (sitnet_igraph_eigenvector (&links, NULL, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_UNSUPPORTED));
}

static const TestCase cases[] = {{"says so", says_so}};

#endif

TEST_MAIN ("igraph-glue", cases)
