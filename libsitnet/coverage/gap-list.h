/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The white spots of a network, found and sorted, before they become a table. */
#ifndef SITNET_GAP_LIST_H
#define SITNET_GAP_LIST_H

#include "network-private.h"
#include "progress-private.h"
#include "age-bands.h"
#include "evidence.h"

typedef enum {
  SITNET_GAP_MISSING,
  SITNET_GAP_SHORT,
  SITNET_GAP_FRAGILE,
  SITNET_GAP_UNCONNECTED,
  SITNET_GAP_UNMET
} SitnetGapKind;

typedef struct {
  SitnetGapKind kind;
  guint32 line;        /* of supply_demand->ask_lines; unmet: none */
  guint32 requirement; /* unconnected: of supply_demand->asks */
  guint32 from, to;    /* unmet: rows of the actors sheet */
  const char *what;    /* unmet: what is asked for, NULL for a wish; lent by the sheet */
  SitnetAgeBand band;  /* its providers are in the list's `providers` */
} SitnetGap;

typedef struct {
  const SitnetNetwork *network;
  const SitnetSupplyDemand *supply_demand;
  const guint8 *listed;
  guint within;
  const SitnetProgress *progress; /* whom to ask whether to go on; NULL = nobody */
  GArray *gaps;                   /* SitnetGap */
  GArray *providers;              /* guint32: rows of the actors sheet */
} SitnetGapList;

SitnetGapList *sitnet_gap_list_new (const SitnetNetwork *network, const SitnetSupplyDemand *supply_demand,
                                    const guint8 *listed, guint within, const SitnetProgress *progress);
void sitnet_gap_list_free (SitnetGapList *self);
/* Who serves a gap; rows of the actors sheet. Lent. */
SitnetActorRows sitnet_gap_list_providers (const SitnetGapList *self, const SitnetGap *gap);
/* Whether the question is about the area of a line. */
gboolean sitnet_gap_list_lists (const SitnetGapList *self, const SitnetCoverageLine *line);
/* Whether so many more fit; FALSE with SITNET_ERROR_LIMIT. */
gboolean sitnet_gap_list_has_room (const SitnetGapList *self, guint32 n_gaps, guint32 n_providers, GError **error);
/* FALSE with SITNET_ERROR_CANCELLED when the caller asked to stop. */
gboolean sitnet_gap_list_add_unconnected (SitnetGapList *self, GError **error);
void sitnet_gap_list_add_unmet (SitnetGapList *self);
/* Most families first, unknown numbers last; then kind, need, area, target, level, form, age. FALSE with SITNET_ERROR_LIMIT when there is no room to sort them. */
gboolean sitnet_gap_list_sort (SitnetGapList *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetGapList, sitnet_gap_list_free)

#endif
