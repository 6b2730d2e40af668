/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* igraph through the glue: a known answer, several threads at once, stopped in the middle and while it waits, handlers and
 * generator as they were. */
#include "igraph-glue.h"

#include "random-links.h"

#include <sitnet/error.h>

#if HAVE_IGRAPH

#include <igraph.h>
#include <math.h>
#include <pthread.h>
#include <semaphore.h>

/* Two triangles and nothing between: two groups. */
static gboolean
triangles_are_right (void)
{
  static const guint32 from[] = {0, 1, 2, 3, 4, 5}, to[] = {1, 2, 0, 4, 5, 3};
  static const SitnetLeiden leiden = {.resolution = 1, .rounds = 4, .seed = 1};
  SitnetLinks links;
  guint32 groups[6] = {0};
  double modularity = 0;
  gboolean right = sitnet_links_init (&links, 6, 6, from, to) &&
                   sitnet_igraph_leiden (&links, &leiden, NULL, groups, &modularity, NULL);
  for (guint a = 1; a < 6; a++)
    right = right && (groups[a] == groups[0]) == (a < 3) && groups[a] == groups[a < 3 ? 0 : 3];
  sitnet_links_clear (&links);
  return right && fabs (modularity - 0.5) < 1e-9;
}

static void
triangles (void)
{
  CU_ASSERT_TRUE (triangles_are_right ());
}

static void *
ask_often (void *data)
{
  for (guint i = 0; i < 200; i++)
    if (!triangles_are_right ())
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

/* Says stop when asked for the third time. */
static gboolean
twice (double fraction, gpointer data)
{
  return ++*(guint *)data < 3;
}

enum { MANY = 30000 };

/* A ring with chords, large enough to be asked of in the middle of a round. */
static void
ring_init (SitnetLinks *links, guint32 n)
{
  g_autofree guint32 *from = g_new (guint32, 2 * n), *to = g_new (guint32, 2 * n);
  for (guint32 a = 0; a < n; a++) {
    from[2 * a] = from[2 * a + 1] = a;
    to[2 * a] = (a + 1) % n;
    to[2 * a + 1] = (guint32)((guint64)a * a % n);
  }
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (links, n, 2 * n, from, to));
}

/* Under valgrind and the sanitizers this also says that nothing is left behind. */
static void
stops (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree guint32 *groups = g_new (guint32, MANY);
  guint n_asked = 0;
  double modularity = 0;
  SitnetLinks links;
  SitnetLeiden leiden = {.resolution = 1, .rounds = 1000, .seed = 1};
  const SitnetProgress progress = {twice, &n_asked, SITNET_LANGUAGE_EN, "igraph"};
  ring_init (&links, MANY);
  CU_ASSERT_FALSE (sitnet_igraph_leiden (&links, &leiden, &progress, groups, &modularity, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
  CU_ASSERT_EQUAL (n_asked, 3);
  CU_ASSERT_TRUE (triangles_are_right ());
  sitnet_links_clear (&links);
}

typedef struct {
  sem_t taken, done;
} Gate;

/* Keeps igraph until the one who waits for it has given up. */
static gboolean
keep_igraph (double fraction, gpointer data)
{
  Gate *gate = data;
  sem_post (&gate->taken);
  sem_wait (&gate->done);
  return FALSE;
}

static void *
ask_and_keep (void *data)
{
  g_autofree guint32 *groups = g_new (guint32, MANY);
  double modularity = 0;
  SitnetLinks links;
  SitnetLeiden leiden = {.resolution = 1, .rounds = 1000, .seed = 1};
  const SitnetProgress progress = {keep_igraph, data, SITNET_LANGUAGE_EN, "igraph"};
  ring_init (&links, MANY);
  sitnet_igraph_leiden (&links, &leiden, &progress, groups, &modularity, NULL);
  sitnet_links_clear (&links);
  return NULL;
}

static void
stops_while_it_waits (void)
{
  static const guint32 from = 0, to = 1;
  SitnetLinks links;
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, 2, 1, &from, &to));
  g_autoptr (GError) error = NULL;
  static const SitnetLeiden leiden = {.resolution = 1, .rounds = 1, .seed = 1};
  guint n_asked = 0;
  guint32 groups[2];
  double modularity = 0;
  Gate gate;
  pthread_t other;
  sem_init (&gate.taken, 0, 0);
  sem_init (&gate.done, 0, 0);
  CU_ASSERT_EQUAL_FATAL (pthread_create (&other, NULL, ask_and_keep, &gate), 0);
  sem_wait (&gate.taken);
  const SitnetProgress progress = {twice, &n_asked, SITNET_LANGUAGE_EN, "igraph"};
  CU_ASSERT_FALSE (sitnet_igraph_leiden (&links, &leiden, &progress, groups, &modularity, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
  sem_post (&gate.done);
  pthread_join (other, NULL);
  sitnet_links_clear (&links);
  CU_ASSERT_TRUE (triangles_are_right ());
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
  CU_ASSERT_TRUE (triangles_are_right ());
  CU_ASSERT_EQUAL (igraph_rng_get_unif01 (igraph_rng_default ()), second);
  CU_ASSERT_PTR_EQUAL (igraph_set_error_handler (igraph_error_handler_abort), igraph_error_handler_printignore);
  CU_ASSERT_PTR_EQUAL (igraph_set_warning_handler (igraph_warning_handler_print), count_warning);
  CU_ASSERT_PTR_NULL (igraph_set_interruption_handler (NULL));
  CU_ASSERT_EQUAL (n_warnings, 0);
}

static const TestCase cases[] = {{"triangles", triangles},
                                 {"threads", threads},
                                 {"stops", stops},
                                 {"stops while it waits", stops_while_it_waits},
                                 {"leaves no trace", leaves_no_trace}};

#else

static void
says_so (void)
{
  g_autoptr (GError) error = NULL;
  SitnetLinks links = {0};
  CU_ASSERT_FALSE (sitnet_igraph_leiden (&links, NULL, NULL, NULL, NULL, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_UNSUPPORTED));
}

static const TestCase cases[] = {{"says so", says_so}};

#endif

TEST_MAIN ("igraph-glue", cases)
