/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The steps from sheets that were taken in to a data set. */
#ifndef SITNET_SEAL_H
#define SITNET_SEAL_H

#include "thread.h"
#include "builder-state.h"
#include "sheet-names.h"

/* Where each id that was mentioned stands: row of the actors or areas sheet, G_MAXUINT32 where it is no row there. */
typedef struct {
  const guint32 *actor_row;
  guint32 n_actors;
  gboolean in_order; /* ids of actors are numbered as their rows are */
  const guint32 *area_row;
  gboolean has_areas;                         /* there is an areas sheet, so that other areas are mistakes */
  SitnetSheetNames *actor_names, *area_names; /* NULL where nothing can be said of what is not there */
} SitnetSealing;

/* The ties sheet sorted by pair, and its links, beside the checks and the making of the data set, as they will be when nothing
   is found. */
typedef struct {
  SitnetThread thread;
  SitnetWatch *watch;
  SitnetPairs *pairs;                /* the builder's; not made where a tie names a stranger */
  const guint32 *from, *to, *actors; /* numbers of ids */
  guint32 n_ids, n_ties, n_actors;
  SitnetLinks
      links; /* empty when they cannot be known before the checks: a self-tie, a stranger, actors out of order */
} SitnetSealLinks;

/* Once references are ids and all columns are there. The ends of the ties must stay as and where they are until it was waited
   for, though they may change hands. */
void sitnet_seal_links_start (SitnetSealLinks *self, SitnetBuilder *builder);
/* Until then nobody may look at the builder's pairs, or change the ids of actors. */
void sitnet_seal_links_wait_for_pairs (SitnetSealLinks *self);
void sitnet_seal_links_wait (SitnetSealLinks *self);

/* Cells that say "not known" are empty, unless an id or a code is called so. Once the vocabularies are declared, before
   anything looks at codes. */
void sitnet_seal_unknown_words (SitnetBuilder *builder);
/* Puts ids in the place of names in all cells that name one actor, or one area; what means no other stays. After the
   vocabularies, before the rows of ids are known. */
void sitnet_seal_references (SitnetBuilder *builder, SitnetSheet target);
/* The same for a column of lists, and what is wrong with them. */
void sitnet_seal_lists (const SitnetSheetBuilder *sheet, SitnetInputColumn *column, const SitnetSealing *sealing);
/* A name of several, or of none and perhaps nearly one. `row` as it is stored. */
void sitnet_seal_report_unknown (const SitnetSheetBuilder *sheet, SitnetFindingKind rule,
                                 const SitnetInputColumn *column, guint64 row, SitnetSlice value,
                                 SitnetSheetNames *names);
/* Gives services that came without a column of ids some, of the ids of their actors: once these are settled. */
void sitnet_seal_meeting_ids (SitnetBuilder *builder);
void sitnet_seal_service_ids (SitnetBuilder *builder);
/* References, codes, empty sectors, empty rows, ids that differ only by case: everything that needs all sheets. */
void sitnet_seal_check (SitnetBuilder *builder, const SitnetSealing *sealing);
/* Actors, services and demands in no area; puts them into the only area there is, where there is one. After the
   references are known. */
void sitnet_seal_areas (SitnetBuilder *builder, const SitnetSealing *sealing);
/* Wishes and attendance: what is said twice, the wrong way round, or of a block that does not exist. */
void sitnet_seal_check_gatherings (SitnetBuilder *builder);
/* Self-ties, repeated and reciprocal ties; parents in a circle. After the references are known to be good. Waits for the
   ties sorted by pair, or sorts them where nobody does. */
void sitnet_seal_check_ties (SitnetBuilder *builder, SitnetSealLinks *beside);
void sitnet_seal_check_parents (SitnetBuilder *builder, const SitnetSealing *sealing);
/* Areas and codes that differ only by case or diacritics, actors of nearly the same name. After all lists were read. */
void sitnet_seal_check_alike (SitnetBuilder *builder);
/* Ids that differ only by case or diacritics, of one sheet. */
void sitnet_seal_check_case (SitnetBuilder *builder, SitnetSheetBuilder *sheet);
/* The data set of sheets without an error; empties the sheets. Not all of it is there when the builder was stopped
   meanwhile: it can only be freed. */
SitnetDataset *sitnet_seal_dataset (SitnetBuilder *builder, const SitnetSealing *sealing);

#endif
