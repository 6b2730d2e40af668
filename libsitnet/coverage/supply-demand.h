/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is asked and what is offered: services and demands as plain rows, indexed by area and need. Knows
   nothing of sheets, so that its arithmetic can be tested on bare numbers. */
#ifndef SITNET_SUPPLY_DEMAND_H
#define SITNET_SUPPLY_DEMAND_H

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

/* Codes that stand for several in one cell: the codes of code c are items[offsets[c]] …, none for one that stands for itself. */
typedef struct {
  guint32 n_codes;
  guint32 *offsets; /* NULL where there is none */
  gint32 *items;
} SitnetFitLists;

enum { SITNET_FIT_TARGET, SITNET_FIT_LEVEL, SITNET_FIT_FORM, SITNET_N_FITS };

typedef struct {
  guint32 actor; /* row of the actors sheet */
  guint32 row;   /* of the services sheet: those of one actor come in this order */
  SitnetFit fit;
  guint8 age_from, age_to; /* SITNET_AGE_OLDER = no upper end */
  double capacity;         /* NaN = unknown */
} SitnetSupply;

typedef enum { SITNET_REQUIREMENT_DEMAND, SITNET_REQUIREMENT_STANDARD } SitnetRequirementKind;

/* The widest first, so that nothing is lost between them. */
typedef struct {
  double families; /* NaN = unknown, and for a standard */
  double per_1000; /* a standard's capacity for 1,000 children; NaN = not said */
  gint32 need, area;
  SitnetFit fit;
  gint32 reporter;         /* code of the column reported_by, −1 = nobody */
  guint32 min_providers;   /* a standard's; 0 for a demand */
  guint8 age_from, age_to; /* both inclusive, never open */
  guint8 kind;             /* SitnetRequirementKind */
  guint8 suppressed;       /* 1 = unknown here because the number is too small to be published */
} SitnetRequirement;

/* All years of one need in one area for one target, level and form. */
typedef struct {
  gint32 need, area;
  SitnetFit fit;
  guint32 first_requirement, n_requirements; /* those that stand exactly here, in `asks` */
} SitnetCoverageLine;

typedef struct {
  guint32 supply;
  gint32 need;
  guint32 place; /* 0 = no area, then the areas, then everywhere */
} SitnetPlacement;

/* An offer that fits a line, with what is asked of it again and again: offers lie scattered in memory. */
typedef struct {
  guint32 supply, actor;
  guint8 age_from, age_to;
  guint8 says_capacity; /* 1 = its capacity is known */
} SitnetFound;

typedef struct {
  guint32 n_actors, n_areas, n_needs;
  SitnetFitLists lists[SITNET_N_FITS];
  GArray *supplies;          /* SitnetSupply */
  GArray *requirements;      /* SitnetRequirement; when sealed, by line, then in the order added */
  GArray *placements;        /* SitnetPlacement; when sealed, by place, need and offer, no two alike */
  GArray *requirement_lines; /* SitnetCoverageLine; when sealed, those with an ask, by sitnet_coverage_line_compare */
  guint32 *roots;            /* per actor: the topmost of its parents, itself without any */
  guint32 *place_offsets;
  guint32 *finer_offsets; /* per need: itself and all needs below it are finer[finer_offsets[n]] … */
  gint32 *finer;
  gint32 *parents;
  guint32 *spread;        /* per offer: in how many need × area cells it stands; G_MAXUINT32 = as many or more */
  double *reached;        /* per offer: families of all demand cells that it can serve */
  guint8 *own_areas;      /* per area: 1 = the standard holds here; NULL = in all */
  double *children;       /* per area: children, NaN = unknown; NULL = unknown everywhere */
  GArray *found;          /* SitnetFound; when sealed, what fits the first of the ask lines, line by line */
  guint32 *found_offsets; /* per ask line, as far as `found` goes */
  guint32 n_found_lines;
  guint smallest;                                               /* number of families that may be published; 0 = any */
  guint32 supplies_space, placements_space, requirements_space; /* elements there is room for */
  gboolean built_in_standard;
  gboolean too_large;
} SitnetSupplyDemand;

SitnetSupplyDemand *sitnet_supply_demand_new (guint32 n_actors, guint32 n_areas, guint32 n_needs,
                                              const gint32 *parents);
void sitnet_supply_demand_free (SitnetSupplyDemand *self);
/* The first offers, which the caller fills in in any order, and room for a need in an area of each. NULL, with the index
   too large, where there is no room. */
SitnetSupply *sitnet_supply_demand_make_supplies (SitnetSupplyDemand *self, guint32 n);
/* Returns the offer's number, to be placed with each need in each area it serves (or SITNET_PLACE_…). */
guint32 sitnet_supply_demand_add_supply (SitnetSupplyDemand *self, const SitnetSupply *supply);
/* The same for as many demands as follow. */
void sitnet_supply_demand_reserve_requirements (SitnetSupplyDemand *self, gsize n);
/* That so many placements follow: what would not fit is known before the first of them is made. */
void sitnet_supply_demand_expect (SitnetSupplyDemand *self, guint64 n_placements);
void sitnet_supply_demand_place_supply (SitnetSupplyDemand *self, guint32 supply, gint32 need, gint32 area);
void sitnet_supply_demand_add_requirement (SitnetSupplyDemand *self, const SitnetRequirement *requirement);
/* Beyond this many service × need × area rows an index would no longer fit 32-bit sizes in comfort. */
enum { SITNET_MOST_PLACEMENTS = 1 << 27 };

static inline guint32
sitnet_supply_demand_place (const SitnetSupplyDemand *self, gint32 area)
{
  return area == SITNET_PLACE_EVERYWHERE ? self->n_areas + 1 : (guint32)(area + 1);
}

static inline const SitnetSupply *
sitnet_supply_demand_supply (const SitnetSupplyDemand *self, guint32 supply)
{
  return &((const SitnetSupply *)(void *)self->supplies->data)[supply];
}

static inline const SitnetRequirement *
sitnet_supply_demand_requirement (const SitnetSupplyDemand *self, guint32 requirement)
{
  return &((const SitnetRequirement *)(void *)self->requirements->data)[requirement];
}

/* Need (vocabulary order), area, target, level, form. */
gint sitnet_coverage_line_compare (const SitnetCoverageLine *a, const SitnetCoverageLine *b);
/* The line with asks that has this key, or that the key itself is; NULL when none stands there. */
const SitnetCoverageLine *sitnet_supply_demand_find_line (const SitnetSupplyDemand *self,
                                                          const SitnetCoverageLine *key);
/* Placements of one need in one place: [*first, *end). */
void sitnet_supply_demand_range (const SitnetSupplyDemand *self, guint32 place, gint32 need, guint32 *first,
                                 guint32 *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetSupplyDemand, sitnet_supply_demand_free)

#endif
