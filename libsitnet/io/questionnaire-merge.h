/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What organisations have answered on its way into the data set: whose word it is, and where it stood. */
#ifndef SITNET_QUESTIONNAIRE_MERGE_H
#define SITNET_QUESTIONNAIRE_MERGE_H

#include "findings.h"
#include "questionnaire-read.h"
#include "sheet-edit.h"

typedef struct {
  const SitnetReturnedSheet *sheet;
  guint row; /* of its grid */
} SitnetOrigin;

typedef struct {
  SitnetNetwork *network; /* whole; lent */
  SitnetFindings *findings;
  SitnetSheetEdit *actors, *edits[SITNET_N_RETURNED];
  GHashTable *origins[SITNET_N_RETURNED]; /* row of the edit + 1 → SitnetOrigin */
  GHashTable *other_actors;               /* by letters: new ones, and names told with an id in brackets → id */
  GHashTable *ids;                        /* of services, to tell new ones apart */
} SitnetMerge;

/* What one questionnaire has changed. */
typedef struct {
  guint n_new, n_corrected, n_withdrawn;
  guint n_confirmed; /* rows where it says that they hold */
} SitnetMergeCount;

void sitnet_merge_init (SitnetMerge *self, SitnetNetwork *network, SitnetFindings *findings);
void sitnet_merge_clear (SitnetMerge *self);

/* The sheets of a questionnaire of `actor`, a row of the sheet of actors. */
void sitnet_merge_ties (SitnetMerge *self, const SitnetReturned *returned, guint32 actor, SitnetMergeCount *count);
void sitnet_merge_services (SitnetMerge *self, const SitnetReturned *returned, guint32 actor, SitnetMergeCount *count);

/* For the two above. A finding about a cell; `column` NULL and `row` 0 for the sheet as a whole. */
void sitnet_merge_report (SitnetMerge *self, SitnetFindingKind kind, const SitnetReturnedSheet *sheet, guint row,
                          const char *column, const char *value, const char *detail);
/* Whether the rows of a sheet can be read: it is there with the column that tells rows apart. Places its columns. */
gboolean sitnet_merge_open (SitnetMerge *self, const SitnetReturned *returned, guint sheet, const char *needed);
typedef enum { SITNET_HOLDS_UNSAID, SITNET_HOLDS_YES, SITNET_HOLDS_NO } SitnetHolds;
SitnetHolds sitnet_merge_holds (SitnetMerge *self, const SitnetReturnedSheet *sheet, guint row);
/* Takes over into a row that was there the cells that say something else than the data set did. */
void sitnet_merge_correct (SitnetMerge *self, const SitnetReturned *returned, guint sheet, guint row, guint32 old,
                           const char *const *columns, guint n_columns, SitnetMergeCount *count);
/* Takes over into a new row all cells of these columns. */
void sitnet_merge_fill (SitnetMerge *self, guint which, const SitnetReturnedSheet *sheet, guint row, guint32 made,
                        const char *const *columns, guint n_columns);
/* An actor's own rows that no row of the questionnaire was about: those that stood in it are withdrawn, the others came
   later and stay. */
void sitnet_merge_withdraw_rest (SitnetMerge *self, const SitnetReturned *returned, guint sheet, guint32 actor,
                                 GHashTable *rest, SitnetMergeCount *count);
/* An actor's own rows by key: GQueue of row + 1. (transfer full) */
GHashTable *sitnet_merge_own_rows (const SitnetMerge *self, SitnetSheet sheet, guint32 actor);

#endif
