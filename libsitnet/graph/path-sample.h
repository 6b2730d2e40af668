/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Betweenness estimated from shortest paths of pairs drawn at random (Riondato and Kornaropoulos 2016), until the errors of
   Maurer and Pontil (2009) are small enough for all actors (Borassi and Natale 2016). */
#ifndef SITNET_PATH_SAMPLE_H
#define SITNET_PATH_SAMPLE_H

#include "paths-kernel.h"
#include "progress-private.h"

typedef struct {
  const SitnetArcs *arcs;
  const double *strengths; /* beside the heads, above 0: a step's length is 1 / strength; NULL = 1 */
  double max_error;        /* as a share of all pairs */
  double risk;             /* that any actor's estimate is off by more than its error */
  guint32 seed;            /* the same seed draws the same pairs */
  guint64 allowed_work;    /* arcs that may be followed even where an exact answer costs less; 0 = none */
  double begin, end;       /* of the caller's progress */
} SitnetPathSampleQuestion;

/* Fills in betweenness, distance_sum and n_pairs (of the pairs drawn) and n_drawn, n_possible and caution; harmonic becomes
   NULL. In all processors; equal to the last bit however many there are. `enough` becomes FALSE when an
   exact answer costs less than to bring all estimates within max_error; `self` is then empty. FALSE with SITNET_ERROR_CANCELLED when told to stop. */
gboolean sitnet_path_sample (SitnetPaths *self, const SitnetPathSampleQuestion *question,
                             const SitnetProgress *progress, gboolean *enough, GError **error);

/* By how much, in ordered pairs, the estimate of an actor may be off: with a probability of 1 − risk none of all actors is
   off by more. 0 when betweenness is exact. */
double sitnet_path_sample_error (const SitnetPaths *self, guint32 actor);

#endif
