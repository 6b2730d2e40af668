/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The only file that includes igraph. As Debian builds it, igraph is not thread-safe and its error handler
   aborts, so every call takes one lock, has errors returned, can be interrupted, and leaves handlers and
   random generator as they were. */
#include "igraph-glue.h"

#include "error-private.h"

#include <sitnet/error.h>

#if HAVE_IGRAPH

#include "lazy-library.h"

#include <igraph.h>
#include <pthread.h>
#include <time.h>

/* Opened when first needed: all that is called of it. */
#define IGRAPH(NAME)                                                                                                   \
  NAME (IGRAPH_FINALLY_FREE)                                                                                           \
  NAME (igraph_community_leiden)                                                                                       \
  NAME (igraph_create)                                                                                                 \
  NAME (igraph_destroy)                                                                                                \
  NAME (igraph_error_handler_ignore)                                                                                   \
  NAME (igraph_modularity)                                                                                             \
  NAME (igraph_rng_default)                                                                                            \
  NAME (igraph_rng_destroy)                                                                                            \
  NAME (igraph_rng_init)                                                                                               \
  NAME (igraph_rng_seed)                                                                                               \
  NAME (igraph_rng_set_default)                                                                                        \
  NAME (igraph_rngtype_mt19937)                                                                                        \
  NAME (igraph_set_error_handler)                                                                                      \
  NAME (igraph_set_interruption_handler)                                                                               \
  NAME (igraph_set_warning_handler)                                                                                    \
  NAME (igraph_strerror)                                                                                               \
  NAME (igraph_vector_destroy)                                                                                         \
  NAME (igraph_vector_init)                                                                                            \
  NAME (igraph_vector_int_destroy)                                                                                     \
  NAME (igraph_vector_int_init)                                                                                        \
  NAME (igraph_warning_handler_ignore)
SITNET_LAZY_LIBRARY (igraph, SITNET_IGRAPH, IGRAPH)

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/* How often the caller is asked whether to go on, in microseconds. */
#define PATIENCE 50000

/* What one stay in igraph has to know and to put back. */
typedef struct {
  const SitnetProgress *progress; /* NULL = nobody can stop it */
  GError **error;
  double fraction;
  gint64 asked; /* when the caller was asked last, on the monotonic clock */
  igraph_error_handler_t *error_handler;
  igraph_warning_handler_t *warning_handler;
  igraph_interruption_handler_t *interruption_handler;
  igraph_rng_t *generator;
  igraph_rng_t generator_copy;
  igraph_rng_t own_generator;
} Visit;

/* igraph hands nothing to its interruption handler. Each thread sees its own visit here, and only for as long as it
   holds the lock. */
static _Thread_local Visit *current_visit;

static gboolean
may_go_on (Visit *visit)
{
  gint64 now = g_get_monotonic_time ();
  if (visit->progress == NULL || now - visit->asked < PATIENCE)
    return TRUE;
  visit->asked = now;
  return sitnet_progress_report (visit->progress, visit->fraction, visit->error);
}

/* The function that asks returns at once, so what it has yet to free must be freed while its frame still stands. */
static gboolean
must_stop (void)
{
  if (current_visit == NULL || may_go_on (current_visit))
    return FALSE;
  igraph.IGRAPH_FINALLY_FREE ();
  return TRUE;
}

#if IGRAPH_VERSION_MAJOR >= 1
static igraph_bool_t
interrupt (void)
{
  return must_stop ();
}
#else
static igraph_error_t
interrupt (void *data)
{
  (void)data;
  return must_stop () ? IGRAPH_INTERRUPTED : IGRAPH_SUCCESS;
}
#endif

/* Another thread may hold igraph for long, and the waiting call may be cancelled as well. */
static gboolean
take_lock (Visit *visit)
{
  for (;;) {
    struct timespec until;
    clock_gettime (CLOCK_REALTIME, &until);
    gint64 nanoseconds = until.tv_nsec + (gint64)PATIENCE * 1000;
    until.tv_sec += (time_t)(nanoseconds / 1000000000);
    until.tv_nsec = (long)(nanoseconds % 1000000000);
    if (pthread_mutex_timedlock (&lock, &until) == 0)
      return TRUE;
    if (!may_go_on (visit))
      return FALSE;
  }
}

static void
restore_handlers (Visit *visit)
{
  current_visit = NULL;
  igraph.igraph_set_interruption_handler (visit->interruption_handler);
  igraph.igraph_set_warning_handler (visit->warning_handler);
  igraph.igraph_set_error_handler (visit->error_handler);
  pthread_mutex_unlock (&lock);
}

/* The generator is ours and seeded, so that equal questions have equal answers. On failure there is nothing
 * to leave. */
static igraph_error_t
enter (Visit *visit, guint32 seed, const SitnetProgress *progress, GError **error)
{
  *visit = (Visit){.progress = progress, .error = error, .asked = g_get_monotonic_time ()};
  if (!take_lock (visit))
    return IGRAPH_INTERRUPTED;
  current_visit = visit;
  visit->interruption_handler = igraph.igraph_set_interruption_handler (interrupt);
  visit->error_handler = igraph.igraph_set_error_handler (igraph.igraph_error_handler_ignore);
  visit->warning_handler = igraph.igraph_set_warning_handler (igraph.igraph_warning_handler_ignore);
  igraph_error_t status = igraph.igraph_rng_init (&visit->own_generator, igraph.igraph_rngtype_mt19937);
  if (status != IGRAPH_SUCCESS) {
    restore_handlers (visit);
    return status;
  }
  visit->generator = igraph.igraph_rng_default ();
  visit->generator_copy = *visit->generator;
  igraph.igraph_rng_seed (&visit->own_generator, seed);
  igraph.igraph_rng_set_default (&visit->own_generator);
  return IGRAPH_SUCCESS;
}

/* igraph 0.10.2 copies the generator it is given, later ones keep the pointer: in the first case the default
   stays where it was. */
static void
leave (Visit *visit)
{
  gboolean copies = visit->generator == igraph.igraph_rng_default ();
  igraph.igraph_rng_set_default (copies ? &visit->generator_copy : visit->generator);
  igraph.igraph_rng_destroy (&visit->own_generator);
  restore_handlers (visit);
}

static igraph_error_t
graph_from_links (igraph_t *graph, const SitnetLinks *links)
{
  igraph_vector_int_t ends;
  igraph_error_t status = igraph.igraph_vector_int_init (&ends, 2 * (igraph_integer_t)links->n_links);
  if (status != IGRAPH_SUCCESS)
    return status;
  for (guint32 l = 0; l < links->n_links; l++) {
    VECTOR (ends)[2 * (gsize)l] = links->from[l];
    VECTOR (ends)[2 * (gsize)l + 1] = links->to[l];
  }
  status = igraph.igraph_create (graph, &ends, links->n_actors, IGRAPH_UNDIRECTED);
  igraph.igraph_vector_int_destroy (&ends);
  return status;
}

/* A call that was interrupted has set the error already. */
static gboolean
report (igraph_error_t status, GError **error)
{
  if (status == IGRAPH_SUCCESS)
    return TRUE;
  if (status != IGRAPH_INTERRUPTED)
    sitnet_error_set (error, SITNET_ERROR_INTERNAL, "igraph: %s", igraph.igraph_strerror (status));
  return FALSE;
}

/* Node weights are degrees, so that igraph's quality function is modularity: resolution / 2m. Randomness of
   the refinement (beta) is the value of the paper's experiments. */
static igraph_error_t
leiden_round (const igraph_t *graph, const SitnetLinks *links, const igraph_vector_t *weights, double resolution,
              gboolean go_on, igraph_vector_int_t *membership)
{
  const double beta = 0.01, scaled = resolution / (2.0 * links->n_links);
#if IGRAPH_VERSION_MAJOR >= 1
  return igraph.igraph_community_leiden (graph, NULL, weights, NULL, scaled, beta, go_on, 1, membership, NULL, NULL);
#else
  return igraph.igraph_community_leiden (graph, NULL, weights, scaled, beta, go_on, 1, membership, NULL, NULL);
#endif
}

/* Round by round, each going on from the one before, for progress. */
static igraph_error_t
leiden_in (Visit *visit, const igraph_t *graph, const SitnetLinks *links, const SitnetLeiden *leiden,
           igraph_vector_int_t *membership, double *modularity)
{
  igraph_vector_t weights;
  igraph_error_t status = igraph.igraph_vector_init (&weights, links->n_actors);
  if (status != IGRAPH_SUCCESS)
    return status;
  for (guint32 a = 0; a < links->n_actors; a++)
    VECTOR (weights)[a] = sitnet_links_degree (links, a);
  for (guint round = 0; round < leiden->rounds && status == IGRAPH_SUCCESS; round++) {
    visit->fraction = (double)round / leiden->rounds;
    status = may_go_on (visit) ? leiden_round (graph, links, &weights, leiden->resolution, round > 0, membership)
                               : IGRAPH_INTERRUPTED;
  }
  if (status == IGRAPH_SUCCESS)
    status = igraph.igraph_modularity (graph, membership, NULL, leiden->resolution, FALSE, modularity);
  igraph.igraph_vector_destroy (&weights);
  return status;
}

static igraph_error_t
leiden_of_links (Visit *visit, const SitnetLinks *links, const SitnetLeiden *leiden, guint32 *groups,
                 double *modularity)
{
  igraph_t graph;
  igraph_vector_int_t membership;
  igraph_error_t status = graph_from_links (&graph, links);
  if (status != IGRAPH_SUCCESS)
    return status;
  status = igraph.igraph_vector_int_init (&membership, 0);
  if (status == IGRAPH_SUCCESS) {
    status = leiden_in (visit, &graph, links, leiden, &membership, modularity);
    for (guint32 a = 0; status == IGRAPH_SUCCESS && a < links->n_actors; a++)
      groups[a] = (guint32)VECTOR (membership)[a];
    igraph.igraph_vector_int_destroy (&membership);
  }
  igraph.igraph_destroy (&graph);
  return status;
}

gboolean
sitnet_igraph_leiden (const SitnetLinks *links, const SitnetLeiden *leiden, const SitnetProgress *progress,
                      guint32 *groups, double *modularity, GError **error)
{
  for (guint32 a = 0; a < links->n_actors; a++)
    groups[a] = a;
  if (links->n_links == 0)
    return TRUE;
  if (!SITNET_LAZY_OPEN (igraph, error))
    return FALSE;
  Visit visit;
  igraph_error_t status = enter (&visit, leiden->seed, progress, error);
  if (status == IGRAPH_SUCCESS) {
    status = leiden_of_links (&visit, links, leiden, groups, modularity);
    leave (&visit);
  }
  return report (status, error);
}

#else

static gboolean
refuse (GError **error)
{
  sitnet_error_set (error, SITNET_ERROR_UNSUPPORTED, "this build has no igraph");
  return FALSE;
}

gboolean
sitnet_igraph_leiden (const SitnetLinks *links, const SitnetLeiden *leiden, const SitnetProgress *progress,
                      guint32 *groups, double *modularity, GError **error)
{
  return refuse (error);
}

#endif
