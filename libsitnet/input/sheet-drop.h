/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A sheet without some actors: without their rows, with no reference to them. */
#ifndef SITNET_SHEET_DROP_H
#define SITNET_SHEET_DROP_H

#include "network-private.h"

/* Who goes: a flag for each row of the sheet of actors. */
typedef struct {
  const SitnetDataset *dataset;
  guint32 n_actors;
  guint8 *gone;
} SitnetDrop;

/* Of `table`, some rows of that sheet; of the sheet of actors all. */
SitnetTable *sitnet_sheet_drop (const SitnetDrop *drop, guint sheet, const SitnetTable *table);

#endif
