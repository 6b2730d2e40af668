/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What shows each white spot of a list, in words: a column written block by block, by several threads. */
#ifndef SITNET_GAP_EVIDENCE_H
#define SITNET_GAP_EVIDENCE_H

#include "column-builder.h"
#include "evidence.h"
#include "gap-list.h"
#include "memory-room.h"

#include <pthread.h>

typedef struct {
  SitnetTeller teller;
  const SitnetGapList *list;
  const SitnetShortage *shortage;
  guint32 n_blocks;
  pthread_mutex_t lock; /* guards all below */
  SitnetColumnBuilder *whole;
  guint32 n_appended;           /* blocks whose rows are in `whole` */
  SitnetColumnBuilder **blocks; /* the rows of each, when they are written before those of a block ahead */
  SitnetRoom room;
} SitnetGapEvidence;

/* The list is sorted, and stays as it is; so does the shortage. */
void sitnet_gap_evidence_init (SitnetGapEvidence *self, const SitnetGapList *list, const SitnetShortage *shortage,
                               SitnetLanguage language);
/* From any thread, each block once. FALSE with SITNET_ERROR_LIMIT when there is no room. */
gboolean sitnet_gap_evidence_add_block (SitnetGapEvidence *self, guint32 block, GError **error);
/* The column "evidence", when all blocks were added. (transfer full) */
SitnetColumn *sitnet_gap_evidence_seal (SitnetGapEvidence *self);
void sitnet_gap_evidence_clear (SitnetGapEvidence *self);

#endif
