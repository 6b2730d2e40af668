/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The sectors that occur among the actors in scope, in the order of the vocabulary. */
#ifndef SITNET_SECTOR_GROUPS_H
#define SITNET_SECTOR_GROUPS_H

#include "network-private.h"

#define SITNET_NO_GROUP_OF_SECTOR G_MAXUINT32

typedef struct {
  guint32 n_groups;
  gint32 *codes;   /* per group: code of the sector */
  guint32 *sizes;  /* per group: its actors */
  guint32 *groups; /* per actor; SITNET_NO_GROUP_OF_SECTOR without a sector */
} SitnetSectorGroups;

void sitnet_sector_groups_init (SitnetSectorGroups *self, const SitnetNetwork *network);
void sitnet_sector_groups_clear (SitnetSectorGroups *self);
/* A category column over the vocabulary of sectors; takes `codes` (g_malloc). */
SitnetColumn *sitnet_sector_column (const SitnetNetwork *network, const char *name, gint32 *codes, gsize n);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SitnetSectorGroups, sitnet_sector_groups_clear)

#endif
