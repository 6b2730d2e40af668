/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Values derived from a network, computed once and kept with it. */
#ifndef SITNET_DERIVED_CACHE_H
#define SITNET_DERIVED_CACHE_H

#include "progress-private.h"

#include <sitnet/network.h>

/* Tells apart what one kind gives for different options. */
typedef struct {
  guint64 options, seed;
} SitnetVariant;

/* One kind of derived value. Its address is its identity: keep it in a static constant. */
typedef struct {
  /* Works the value out. NULL with an error when that failed or was stopped: then nothing is kept. May ask for values of
     other kinds. */
  gpointer (*make) (const SitnetNetwork *network, SitnetVariant variant, const SitnetProgress *progress,
                    GError **error);
  GDestroyNotify destroy;
} SitnetDerivedKind;

typedef struct _SitnetDerivedCache SitnetDerivedCache;

SitnetDerivedCache *sitnet_derived_cache_new (void);
void sitnet_derived_cache_free (SitnetDerivedCache *self); /* takes NULL too; nobody may be asking any more */

/* The value of a kind and variant of the network that the cache belongs to, worked out when it is first asked for; lent as
   long as the cache lives. From any thread: one works it out while the others wait, and each of them can be stopped through
   its own `progress` (NULL: none). NULL with the error of `make`, or with SITNET_ERROR_CANCELLED. */
gconstpointer sitnet_derived_cache_get (SitnetDerivedCache *self, const SitnetNetwork *network,
                                        const SitnetDerivedKind *kind, SitnetVariant variant,
                                        const SitnetProgress *progress, GError **error);

#endif
