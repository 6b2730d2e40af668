/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ages cut where help or asking for it begins and ends, so that what a column of a table says holds at each of its ages. */
#ifndef SITNET_NEED_BANDS_H
#define SITNET_NEED_BANDS_H

#include "need-facts.h"

/* So many columns can be read beside a map. */
#define SITNET_NEED_BANDS 7

/**
 * SitnetNeedBands:
 * @n_bands: from 1 to %SITNET_NEED_BANDS
 * @first: the first age of each band; the last one has no upper end
 */
typedef struct {
  const SitnetNeedFacts *facts;
  guint n_bands;
  guint8 first[SITNET_NEED_YEARS];
} SitnetNeedBands;

/* Where there are more pieces than bands, those that differ least are put together, never a gap with what is none. */
void sitnet_need_bands_init (SitnetNeedBands *self, const SitnetNeedFacts *facts);
/* How many actors of that level help at each age of the band; the fewest where ages were put together. */
guint32 sitnet_need_bands_count_providers (const SitnetNeedBands *self, guint32 level, guint band);
/* How many ask for help at one age of the band; the most where ages were put together. */
guint32 sitnet_need_bands_count_askers (const SitnetNeedBands *self, guint band);
/* Whether somebody asks at an age of the band at which nobody on any level helps. */
gboolean sitnet_need_bands_has_gap (const SitnetNeedBands *self, guint band);
/* "6–9", "7", "18+" (transfer full) */
char *sitnet_need_bands_dup_name (const SitnetNeedBands *self, guint band);

#endif
