/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The parameters that all questions of shortest paths have in common, and what they say of an estimate. */
#ifndef SITNET_PATHS_OPTIONS_H
#define SITNET_PATHS_OPTIONS_H

#include "message.h"
#include "query.h"
#include "network-arcs.h"
#include "paths.h"

/* Whether an answer looks at ties with or without direction, for its note. */
static inline const char *
sitnet_direction_sentence (gboolean directed, SitnetLanguage language)
{
  return directed ? sitnet_translate (language, "Directed view: a directed tie counts one way, a mutual one as two.")
                  : sitnet_translate (language, "Undirected view: every tie counts both ways.");
}

/* For the list of an analysis' parameters. */
#define SITNET_DIRECTED_PARAMETER                                                                                      \
  {                                                                                                                    \
    "directed", SITNET_PARAMETER_FLAG, FALSE, 0, 0, NULL, NULL, N_ ("directed ties one way, mutual ones both ways")    \
  }

#define SITNET_PATHS_PARAMETERS                                                                                        \
  {"weighted", SITNET_PARAMETER_FLAG,                                                                                  \
   FALSE,      0,                                                                                                      \
   0,          NULL,                                                                                                   \
   NULL,       N_ ("take strength into account; a tie's length is 1 / strength")},                                     \
      {"sample_above",                                                                                                 \
       SITNET_PARAMETER_INT,                                                                                           \
       FALSE,                                                                                                          \
       1,                                                                                                              \
       4294967295.0, /* numbers of actors have 32 bits */                                                              \
       NULL,                                                                                                           \
       NULL,                                                                                                           \
       N_ ("estimate shortest paths when there are more actors than this; not given: always exact")},                  \
      {"max_error",                                                                                                    \
       SITNET_PARAMETER_DOUBLE,                                                                                        \
       FALSE,                                                                                                          \
       0.001,                                                                                                          \
       0.5,                                                                                                            \
       "0.05",                                                                                                         \
       NULL,                                                                                                           \
       N_ ("how far an estimate may be off, as a share of all pairs; where exact numbers cost no more, they are "      \
           "given")},                                                                                                  \
  {                                                                                                                    \
    "seed", SITNET_PARAMETER_INT, FALSE, 0, 4294967295.0, "1", NULL,                                                   \
        N_ ("number of the random draw: the same number gives the same answer")                                        \
  }

/* Every statement about an estimate holds for all actors at once with this probability of being wrong. */
#define SITNET_PATHS_RISK 0.05

/* The shortest paths of the network's links, or with `directed` of its ties, as the query's parameters say: worked out once
   for all questions that ask alike, and lent as long as the network lives. Where they are estimated, harmonic is there only
   with `harmonic`, and there is no diameter. NULL with SITNET_ERROR_CANCELLED or SITNET_ERROR_LIMIT. */
const SitnetPaths *sitnet_network_get_paths (const SitnetNetwork *network, gboolean directed, gboolean harmonic,
                                             const SitnetQuery *query, GError **error);
/* Shortest paths along `arcs`, which were made of the network's links, or with `directed` of its ties, as the
   query's parameters say. The same to the last bit, and the same draw, in whatever order the rows are. */
gboolean sitnet_paths_ask (SitnetPaths *self, const SitnetNetwork *network, const SitnetArcs *arcs, gboolean directed,
                           const SitnetQuery *query, GError **error);
/* Whether betweenness is an estimate. */
gboolean sitnet_paths_are_estimated (const SitnetPaths *self);
/* What an answer shows, and its note speaks of. */
typedef enum {
  SITNET_PATHS_AS_A_WHOLE,
  SITNET_PATHS_BETWEENNESS,             /* of each actor, so that there are places */
  SITNET_PATHS_BETWEENNESS_AND_HARMONIC /* likewise */
} SitnetPathsAnswer;

/* " Sentences." on strength, and on estimates, with the names of actors whose places are certain; "" when there is nothing to
   say. (transfer full) */
char *sitnet_paths_dup_note (const SitnetPaths *self, const SitnetNetwork *network, gboolean directed,
                             SitnetPathsAnswer answer, const SitnetQuery *query);

#endif
