/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One line (need, area, target, level, form) cut into bands of ages with equal providers, demand and
 * capacity. */
#ifndef SITNET_AGE_BANDS_H
#define SITNET_AGE_BANDS_H

#include "service-matching.h"
#include "shortage.h"

typedef struct _SitnetBands SitnetAgeBands;

/* Worst last, so that the worst of several is their maximum. */
typedef enum { SITNET_COVERED, SITNET_FRAGILE, SITNET_SHORT, SITNET_MISSING } SitnetStatus;

enum {
  SITNET_BAND_DEMAND = 1 << 0,           /* a demand stands here */
  SITNET_BAND_STANDARD = 1 << 1,         /* the standard stands here */
  SITNET_BAND_FAMILIES_KNOWN = 1 << 2,   /* at least one of its demands says how many */
  SITNET_BAND_FAMILIES_UNKNOWN = 1 << 3, /* at least one does not */
  SITNET_BAND_SHARE = 1 << 4,            /* a share of a known capacity falls here */
  SITNET_BAND_CAPACITY_UNKNOWN = 1 << 5, /* a provider does not say its capacity */
  SITNET_BAND_SUPPRESSED = 1 << 6,       /* of a demand here, or of all, the number is too small to be published */
  SITNET_BAND_ASKED = SITNET_BAND_DEMAND | SITNET_BAND_STANDARD
};

#define SITNET_NO_GROUP G_MAXUINT32

typedef struct {
  guint8 age_from, age_to; /* SITNET_AGE_OLDER = no upper end */
  guint16 flags;
  double demand, capacity;             /* NaN = unknown; demands whose number is hidden are not in it */
  guint32 first_provider, n_providers; /* in `providers`: rows of actors, ascending */
  guint32 min_providers;
  guint32 group;      /* of the shortage */
  gboolean is_union;  /* of a need and finer ones */
  SitnetStatus worst; /* a union: the worst of what is asked in it */
} SitnetAgeBand;

typedef struct {
  double demand[SITNET_N_YEARS], capacity[SITNET_N_YEARS]; /* per single year */
  guint32 min_providers[SITNET_N_YEARS], group[SITNET_N_YEARS];
  guint16 flags[SITNET_N_YEARS];
  guint8 worst[SITNET_N_YEARS];    /* a union: SitnetStatus of what is asked in it */
  guint8 cuts[SITNET_N_YEARS + 1]; /* 1 = something begins or ended here */
} SitnetYears;

struct _SitnetBands {
  const SitnetSupplyDemand *supply_demand;
  const SitnetShortage *shortage; /* NULL = capacity is not judged */
  SitnetServiceMatching *fitting;
  SitnetAgeBands *part; /* of a union: what stands exactly at one of its needs; NULL before the first union */
  SitnetYears years;
  gboolean rolled_up, is_union;
  gboolean only_asked; /* years that nobody asks for are left out */
  GArray *bands;       /* SitnetAgeBand, of the line cut last */
  GArray *providers;   /* guint32 */
  guint32 space;       /* providers there is room for */
};

SitnetAgeBands *sitnet_age_bands_new (const SitnetSupplyDemand *supply_demand, const SitnetShortage *shortage);
void sitnet_age_bands_free (SitnetAgeBands *self);
/* With `rolled_up`, demand and capacity are those of the need and all finer ones; without, what stands
   exactly here. Providers of finer needs count in both. What is asked at a finer need is judged there, by its own
   providers; the union is as bad as the worst in it. */
void sitnet_age_bands_cut (SitnetAgeBands *self, const SitnetCoverageLine *line, gboolean rolled_up);

gboolean sitnet_age_band_is_fragile (const SitnetAgeBands *self, const SitnetAgeBand *band);
gboolean sitnet_age_band_is_short (const SitnetAgeBand *band);
SitnetStatus sitnet_age_band_status (const SitnetAgeBands *self, const SitnetAgeBand *band);
/* Without the last digits that sums of fractions leave behind. NaN stays. */
double sitnet_tidy (double number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetAgeBands, sitnet_age_bands_free)

#endif
