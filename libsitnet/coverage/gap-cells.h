/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finds the white spots that ages of a need in an area are: missing, short, fragile. */
#ifndef SITNET_GAP_CELLS_H
#define SITNET_GAP_CELLS_H

#include "gap-list.h"

/* In the order of the lines, on all processors. FALSE with SITNET_ERROR_CANCELLED when the caller asked to stop, or with
   SITNET_ERROR_LIMIT. */
gboolean sitnet_gap_cells_add (SitnetGapList *list, const SitnetShortage *shortage, GError **error);

#endif
