/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells that are short, and the groups of demands that prove it. */
#ifndef SITNET_SHORTAGE_GROUPS_H
#define SITNET_SHORTAGE_GROUPS_H

#include "supply-demand.h"

typedef enum { SITNET_SHORT_BY_FLOW, SITNET_SHORT_BY_CHILDREN } SitnetShortReason;

/* Demands that together need more than all services that may serve them have. */
typedef struct {
  SitnetShortReason reason;
  double needed, held;
  guint32 n_lines, n_supplies;
} SitnetShortGroup;

/* Years of one line that are short. */
typedef struct {
  guint32 line; /* of supply_demand->ask_lines */
  guint8 age_from, age_to;
  guint32 group;
} SitnetShortStretch;

typedef struct {
  GArray *stretches;          /* SitnetShortStretch, by line, then reason and age */
  GArray *groups;             /* SitnetShortGroup */
  guint32 *offsets;           /* per ask line: its stretches */
  guint32 n_children_unknown; /* areas whose standard could not be judged */
} SitnetShortage;

#endif
