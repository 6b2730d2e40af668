/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the kernels of shortest ways have in common: what they add to, how they end, how they are told to
 * stop. */
#ifndef SITNET_PATHS_KERNEL_H
#define SITNET_PATHS_KERNEL_H

#include "paths.h"

/* Each searches from sources along `arcs` and adds to a SitnetPaths; `harmonic` of an actor grows by 1 /
   distance for every source that reaches it. So that this is what the actor reaches, sitnet_paths_init()
   gives them the arcs turned round, which leaves betweenness as it is. */

typedef enum {
  SITNET_SEARCH_DONE,
  SITNET_SEARCH_STOPPED,
  SITNET_SEARCH_TOO_MANY_WAYS /* more shortest ways than a double can count; nothing was added */
} SitnetSearch;

/* Asked every few milliseconds; `ask` NULL = always go on. */
typedef struct {
  gboolean (*ask) (gpointer data);
  gpointer data;
} SitnetGoOn;

static inline gboolean
sitnet_go_on (const SitnetGoOn *self)
{
  return self->ask == NULL || self->ask (self->data);
}

/* Sums over as many actors as there can be stay below the greatest double, and reciprocals above the least.
 */
#define SITNET_MOST_WAYS 1e290

#endif
