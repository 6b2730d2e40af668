/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pairs of actors without a tie of whom one could serve what the other asks for, scored. */
#ifndef SITNET_MATCHES_H
#define SITNET_MATCHES_H

#include "network-private.h"
#include "progress-private.h"
#include "supply-demand.h"

/* One demand of an actor that another could serve. */
typedef struct {
  guint32 asker, provider; /* actors of the network */
  guint32 requirement;     /* of the supply and demand's asks */
  guint32 line;            /* of its ask lines */
  gboolean served;         /* the asker has a provider already: itself, or through a tie */
  double points;           /* 0 to 1 */
} SitnetServing;

typedef struct {
  guint32 actor, provider; /* of the two directions the one with more points */
  guint32 first, n;        /* in `servings`: those of the actor first, then the other way round */
  double families;         /* all of its demands; unknown ones count nothing */
  guint32 steps;           /* G_MAXUINT32 = no path */
  guint32 way;             /* in `ways`: those between the two, steps − 1 of them */
  guint32 bridges;         /* on every path between the two */
  double score;
} SitnetMatch;

typedef struct {
  GArray *servings; /* SitnetServing */
  GArray *matches;  /* SitnetMatch, best first */
  GArray *ways;     /* guint32: actors */
} SitnetMatches;

enum { SITNET_SERVINGS_A_TURN = 1 << 18 };

/* `listed` as of sitnet_coverage_input_listed(): only demands of these areas. The best `most` pairs, G_MAXUINT32 = all.
   They are found in turns of about `a_turn` servings, SITNET_SERVINGS_A_TURN but in tests: beyond what is kept,
   memory is that of one turn. `progress` is asked whether to go on, NULL = nobody; NULL with
   SITNET_ERROR_CANCELLED when it says no. */
SitnetMatches *sitnet_matches_find (const SitnetNetwork *network, const SitnetSupplyDemand *supply_demand,
                                    const guint8 *listed, guint32 most, guint32 a_turn, const SitnetProgress *progress,
                                    GError **error);
void sitnet_matches_free (SitnetMatches *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetMatches, sitnet_matches_free)

#endif
