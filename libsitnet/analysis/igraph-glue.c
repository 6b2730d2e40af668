/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The only file that includes igraph. As Debian builds it, igraph is not thread-safe and its error handler
   aborts, so every call takes one lock, has errors returned, and leaves handlers and random generator as they
   were. */
#include "igraph-glue.h"

#include <sitnet/error.h>

#if HAVE_IGRAPH

#include <igraph.h>
#include <pthread.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

typedef struct {
  igraph_error_handler_t *error_handler;
  igraph_warning_handler_t *warning_handler;
  igraph_rng_t *generator;
  igraph_rng_t generator_copy;
  igraph_rng_t own_generator;
} Visit;

static void
restore_handlers (Visit *visit)
{
  igraph_set_warning_handler (visit->warning_handler);
  igraph_set_error_handler (visit->error_handler);
  pthread_mutex_unlock (&lock);
}

/* The generator is ours and seeded, so that equal questions have equal answers. On failure there is nothing
 * to leave. */
static igraph_error_t
enter (Visit *visit, guint32 seed)
{
  pthread_mutex_lock (&lock);
  visit->error_handler = igraph_set_error_handler (igraph_error_handler_ignore);
  visit->warning_handler = igraph_set_warning_handler (igraph_warning_handler_ignore);
  igraph_error_t status = igraph_rng_init (&visit->own_generator, &igraph_rngtype_mt19937);
  if (status != IGRAPH_SUCCESS) {
    restore_handlers (visit);
    return status;
  }
  visit->generator = igraph_rng_default ();
  visit->generator_copy = *visit->generator;
  igraph_rng_seed (&visit->own_generator, seed);
  igraph_rng_set_default (&visit->own_generator);
  return IGRAPH_SUCCESS;
}

/* igraph 0.10.2 copies the generator it is given, later ones keep the pointer: in the first case the default
   stays where it was. */
static void
leave (Visit *visit)
{
  gboolean copies = visit->generator == igraph_rng_default ();
  igraph_rng_set_default (copies ? &visit->generator_copy : visit->generator);
  igraph_rng_destroy (&visit->own_generator);
  restore_handlers (visit);
}

static igraph_error_t
graph_from_links (igraph_t *graph, const SitnetLinks *links)
{
  igraph_vector_int_t ends;
  igraph_error_t status = igraph_vector_int_init (&ends, 2 * (igraph_integer_t)links->n_links);
  if (status != IGRAPH_SUCCESS)
    return status;
  for (guint32 l = 0; l < links->n_links; l++) {
    VECTOR (ends)[2 * (gsize)l] = links->from[l];
    VECTOR (ends)[2 * (gsize)l + 1] = links->to[l];
  }
  status = igraph_create (graph, &ends, links->n_actors, IGRAPH_UNDIRECTED);
  igraph_vector_int_destroy (&ends);
  return status;
}

static igraph_error_t
eigenvector_of (const igraph_t *graph, igraph_vector_t *scores)
{
  igraph_arpack_options_t options;
  igraph_arpack_options_init (&options);
#if IGRAPH_VERSION_MAJOR >= 1
  return igraph_eigenvector_centrality (graph, scores, NULL, IGRAPH_ALL, NULL, &options);
#else
  return igraph_eigenvector_centrality (graph, scores, NULL, FALSE, TRUE, NULL, &options);
#endif
}

static igraph_error_t
eigenvector_of_links (const SitnetLinks *links, double *values)
{
  igraph_t graph;
  igraph_vector_t scores;
  igraph_error_t status = graph_from_links (&graph, links);
  if (status != IGRAPH_SUCCESS)
    return status;
  status = igraph_vector_init (&scores, 0);
  if (status == IGRAPH_SUCCESS) {
    status = eigenvector_of (&graph, &scores);
    for (guint32 a = 0; status == IGRAPH_SUCCESS && a < links->n_actors; a++)
      values[a] = MAX (VECTOR (scores)[a], 0); /* rounding may leave a little less than nothing */
    igraph_vector_destroy (&scores);
  }
  igraph_destroy (&graph);
  return status;
}

static gboolean
report (igraph_error_t status, GError **error)
{
  if (status == IGRAPH_SUCCESS)
    return TRUE;
  g_set_error (error, SITNET_ERROR, SITNET_ERROR_INTERNAL, "igraph: %s", igraph_strerror (status));
  return FALSE;
}

gboolean
sitnet_igraph_eigenvector (const SitnetLinks *links, double *values, GError **error)
{
  Visit visit;
  igraph_error_t status = enter (&visit, 1);
  if (status == IGRAPH_SUCCESS) {
    status = eigenvector_of_links (links, values);
    leave (&visit);
  }
  return report (status, error);
}

/* Node weights are degrees, so that igraph's quality function is modularity: resolution / 2m. Randomness of
   the refinement (beta) is the value of the paper's experiments. */
static igraph_error_t
leiden_in (const igraph_t *graph, const SitnetLinks *links, const SitnetLeiden *leiden,
           igraph_vector_int_t *membership, double *modularity)
{
  const double beta = 0.01;
  igraph_vector_t weights;
  igraph_error_t status = igraph_vector_init (&weights, links->n_actors);
  if (status != IGRAPH_SUCCESS)
    return status;
  for (guint32 a = 0; a < links->n_actors; a++)
    VECTOR (weights)[a] = sitnet_links_degree (links, a);
  status = igraph_community_leiden (graph, NULL, &weights, leiden->resolution / (2.0 * links->n_links), beta,
                                    FALSE, (igraph_integer_t)leiden->rounds, membership, NULL, NULL);
  if (status == IGRAPH_SUCCESS)
    status = igraph_modularity (graph, membership, NULL, leiden->resolution, FALSE, modularity);
  igraph_vector_destroy (&weights);
  return status;
}

static igraph_error_t
leiden_of_links (const SitnetLinks *links, const SitnetLeiden *leiden, guint32 *groups, double *modularity)
{
  igraph_t graph;
  igraph_vector_int_t membership;
  igraph_error_t status = graph_from_links (&graph, links);
  if (status != IGRAPH_SUCCESS)
    return status;
  status = igraph_vector_int_init (&membership, 0);
  if (status == IGRAPH_SUCCESS) {
    status = leiden_in (&graph, links, leiden, &membership, modularity);
    for (guint32 a = 0; status == IGRAPH_SUCCESS && a < links->n_actors; a++)
      groups[a] = (guint32)VECTOR (membership)[a];
    igraph_vector_int_destroy (&membership);
  }
  igraph_destroy (&graph);
  return status;
}

gboolean
sitnet_igraph_leiden (const SitnetLinks *links, const SitnetLeiden *leiden, guint32 *groups,
                      double *modularity, GError **error)
{
  for (guint32 a = 0; a < links->n_actors; a++)
    groups[a] = a;
  if (links->n_links == 0)
    return TRUE;
  Visit visit;
  igraph_error_t status = enter (&visit, leiden->seed);
  if (status == IGRAPH_SUCCESS) {
    status = leiden_of_links (links, leiden, groups, modularity);
    leave (&visit);
  }
  return report (status, error);
}

#else

static gboolean
refuse (GError **error)
{
  g_set_error (error, SITNET_ERROR, SITNET_ERROR_UNSUPPORTED, "this build has no igraph");
  return FALSE;
}

gboolean
sitnet_igraph_eigenvector (const SitnetLinks *links, double *values, GError **error)
{
  return refuse (error);
}

gboolean
sitnet_igraph_leiden (const SitnetLinks *links, const SitnetLeiden *leiden, guint32 *groups,
                      double *modularity, GError **error)
{
  return refuse (error);
}

#endif
