/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is asked and what is offered: services and demands as plain rows, indexed by area and need. Knows
   nothing of sheets, so that its arithmetic can be tested on bare numbers. */
#ifndef SITNET_PROVISION_H
#define SITNET_PROVISION_H

#include <glib.h>
#include <string.h>

/* Ages are single years; the one past the oldest age a cell may hold (150) stands for "and older". */
enum { SITNET_AGE_OLDER = 151, SITNET_N_YEARS = 152 };

/* What is asked without an upper age is asked until then. */
enum { SITNET_AGE_LAST_CHILD = 17 };

/* Where the next stretch of years begins, SITNET_N_YEARS for none; `cuts` is 1 where something begins or
 * ended.
 */
static inline guint
sitnet_next_cut (const guint8 *cuts, guint year)
{
  const guint8 *next = memchr (cuts + year + 1, 1, SITNET_N_YEARS - 1 - year);
  return next != NULL ? (guint)(next - cuts) : SITNET_N_YEARS;
}

#define SITNET_PLACE_NONE (-1)       /* no area known */
#define SITNET_PLACE_EVERYWHERE (-2) /* the same number as SITNET_AREA_EVERYWHERE */

/* Target, level and form; −1 = any (asked) or fits every one (offered). */
typedef struct {
  gint32 target, level, form;
} SitnetFit;

typedef struct {
  guint32 actor; /* row of the actors sheet */
  SitnetFit fit;
  guint8 age_from, age_to; /* SITNET_AGE_OLDER = no upper end */
  double capacity;         /* NaN = unknown */
} SitnetOffer;

typedef enum { SITNET_ASK_DEMAND, SITNET_ASK_STANDARD } SitnetAskKind;

typedef struct {
  SitnetAskKind kind;
  gint32 need, area;
  SitnetFit fit;
  guint8 age_from, age_to; /* both inclusive, never open */
  double families;         /* NaN = unknown, and for a standard */
  gboolean suppressed;     /* unknown here because the number is too small to be told */
  double per_1000;         /* a standard's capacity for 1,000 children; NaN = not said */
  gint32 reporter;         /* code of the column reported_by, −1 = nobody */
  guint32 min_providers;   /* a standard's; 0 for a demand */
} SitnetAsk;

/* All years of one need in one area for one target, level and form. */
typedef struct {
  gint32 need, area;
  SitnetFit fit;
  guint32 first_ask, n_asks; /* those that stand exactly here, in `asks` */
} SitnetLine;

typedef struct {
  guint32 offer;
  gint32 need;
  guint32 place; /* 0 = no area, then the areas, then everywhere */
} SitnetPlacement;

/* An offer that fits a line, with what is asked of it again and again: offers lie scattered in memory. */
typedef struct {
  guint32 offer, actor;
  double capacity;
  guint8 age_from, age_to;
} SitnetFound;

typedef struct {
  guint32 n_actors, n_areas, n_needs;
  GArray *offers;     /* SitnetOffer */
  GArray *asks;       /* SitnetAsk; when sealed, by line, then in the order added */
  GArray *placements; /* SitnetPlacement; when sealed, by place, need and offer, no two alike */
  GArray *ask_lines;  /* SitnetLine; when sealed, those with an ask, by sitnet_line_compare */
  guint32 *roots;     /* per actor: the topmost of its parents, itself without any */
  guint32 *place_offsets;
  guint32 *finer_offsets; /* per need: itself and all needs below it are finer[finer_offsets[n]] … */
  gint32 *finer;
  gint32 *parents;
  double *spread;         /* per offer: in how many need × area cells it stands */
  double *reached;        /* per offer: families of all demand cells that it can serve */
  guint8 *own_areas;      /* per area: 1 = the standard holds here; NULL = in all */
  double *children;       /* per area: children, NaN = unknown; NULL = unknown everywhere */
  GArray *found;          /* SitnetFound; when sealed, what fits the first of the ask lines, line by line */
  GArray *found_offers;   /* guint32, beside `found`: their numbers */
  guint32 *found_offsets; /* per ask line, as far as `found` goes */
  guint32 n_found_lines;
  guint smallest;                         /* number of families that may be told; 0 = any */
  guint32 offers_space, placements_space; /* elements there is room for */
  gboolean built_in_standard;
  gboolean too_large;
} SitnetProvision;

SitnetProvision *sitnet_provision_new (guint32 n_actors, guint32 n_areas, guint32 n_needs,
                                       const gint32 *parents);
void sitnet_provision_free (SitnetProvision *self);
/* Returns the offer's number, to be placed with each need in each area it serves (or SITNET_PLACE_…). */
guint32 sitnet_provision_add_offer (SitnetProvision *self, const SitnetOffer *offer);
/* That so many placements follow: what would not fit is known before the first of them is made. */
void sitnet_provision_expect (SitnetProvision *self, guint64 n_placements);
void sitnet_provision_place_offer (SitnetProvision *self, guint32 offer, gint32 need, gint32 area);
void sitnet_provision_add_ask (SitnetProvision *self, const SitnetAsk *ask);
/* Sorts and indexes what was added; sitnet_provision_seal() does it. FALSE when there is more than it can hold. */
gboolean sitnet_provision_index (SitnetProvision *self);

static inline const SitnetOffer *
sitnet_provision_offer (const SitnetProvision *self, guint32 offer)
{
  return &((const SitnetOffer *)(void *)self->offers->data)[offer];
}

static inline const SitnetAsk *
sitnet_provision_ask (const SitnetProvision *self, guint32 ask)
{
  return &((const SitnetAsk *)(void *)self->asks->data)[ask];
}

/* Need (vocabulary order), area, target, level, form. */
gint sitnet_line_compare (const SitnetLine *a, const SitnetLine *b);
/* The line with asks that has this key, NULL when none stands there. */
const SitnetLine *sitnet_provision_find_line (const SitnetProvision *self, const SitnetLine *key);
/* Placements of one need in one place: [*first, *end). */
void sitnet_provision_range (const SitnetProvision *self, guint32 place, gint32 need, guint32 *first,
                             guint32 *end);
guint32 sitnet_provision_place (const SitnetProvision *self, gint32 area);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetProvision, sitnet_provision_free)

#endif
