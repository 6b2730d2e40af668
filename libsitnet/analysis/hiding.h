/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which shares of known demands are too small to be told, and with them what would give them away. */
#ifndef SITNET_HIDING_H
#define SITNET_HIDING_H

#include "shortage.h"

enum { SITNET_HIDING_WORDS = (SITNET_N_YEARS + 63) / 64 };

struct _SitnetHiding {
  guint64 (*years)[SITNET_HIDING_WORDS]; /* per ask line, a bit for each year: its families are hidden */
  guint8 *offers;                        /* per offer: 1 = it can serve such a year */
};

/* Sets provision->hiding. Only where the provision has a smallest count. */
void sitnet_hiding_find (SitnetProvision *provision);
void sitnet_hiding_free (SitnetHiding *self);

/* Whether any of these years of a line (number of an ask line) is hidden. `self` may be NULL. */
gboolean sitnet_hiding_has (const SitnetHiding *self, guint32 line, guint age_from, guint age_to);
/* The families of one demand of a line as they may be told, NaN when they may not or are not known. */
double sitnet_hiding_families (const SitnetProvision *provision, guint32 line, const SitnetAsk *ask);

#endif
