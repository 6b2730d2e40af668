/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The steps from sheets that were taken in to a data set. */
#ifndef SITNET_SEAL_H
#define SITNET_SEAL_H

#include "builder-private.h"

/* Where each id that was mentioned stands: row of the actors or areas sheet, G_MAXUINT32 where it is no row there. */
typedef struct {
  guint32 *actor_row;
  guint32 n_actors;
  guint32 *area_row;
  gboolean has_areas; /* there is an areas sheet, so that other areas are mistakes */
} SitnetSealing;

/* References, codes, empty sectors, empty rows, ids that differ only by case: everything that needs all sheets. */
void sitnet_seal_check (SitnetBuilder *builder, const SitnetSealing *sealing);
/* Self-ties, repeated and reciprocal ties; parents in a circle. After the references are known to be good. Sorts the ties
   by pair where no branch has done so. */
void sitnet_seal_check_ties (SitnetBuilder *builder);
void sitnet_seal_check_parents (SitnetBuilder *builder, const SitnetSealing *sealing);
/* Ids that differ only by case, of one sheet. */
void sitnet_seal_check_case (SitnetBuilder *builder, SitnetSheetBuilder *sheet);
/* The data set of sheets without an error; empties the sheets. `in_order` says whether ids were numbered as the rows
   of actors are. */
SitnetDataset *sitnet_seal_dataset (SitnetBuilder *builder, const SitnetSealing *sealing, gboolean *in_order);

#endif
