/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the files that gather, join and show findings share. */
#ifndef SITNET_FINDINGS_PRIVATE_H
#define SITNET_FINDINGS_PRIVATE_H

#include "findings.h"
#include "joined-rows.h"

enum { SITNET_FINDINGS_IN_FULL = 100 }; /* of a kind in a sheet, and values of it; a person reads no more */

/* Findings of one kind in one column of a sheet about the same value. */
typedef struct _SitnetFindingGroup SitnetFindingGroup;
struct _SitnetFindingGroup {
  guint64 count;
  const SitnetFindingGroup *instead; /* counts for it, since two sets of findings became one; NULL for itself */
};

typedef struct {
  char *name;
  char *shown;   /* as it is told: a file may bear a birth number in its name */
  guint32 place; /* by the first finding */
  guint64 n_found[SITNET_N_FINDING_KINDS];
  guint n_listed[SITNET_N_FINDING_KINDS]; /* of them in full */
  GHashTable *groups
      [SITNET_N_FINDING_KINDS]; /* column and value → SitnetFindingGroup, of at most SITNET_FINDINGS_IN_FULL values; NULL for none */
  GHashTable *columns;      /* of a workbook: header → its column + 1, 0 for one of the sheets that
                                                 are read with this one; else NULL */
  SitnetJoinedRows *joined; /* sheets that are read with this one; NULL for none */
} SitnetFindingSheet;

typedef struct {
  SitnetFindingKind rule;
  SitnetFindingSheet *sheet;
  const SitnetFindingGroup *group; /* of the sheet; NULL for a count of what is not shown */
  guint64 count;                   /* of what is not shown */
  guint64 row;
  guint64 place; /* in the order of arrival; of a count: the last of its severity */
  char *column;
  char *cell; /* in a workbook; NULL where there is none */
  char *value;
  char *message;
} SitnetFinding;

struct _SitnetFindings {
  SitnetLanguage language;
  GPtrArray *sheets; /* SitnetFindingSheet */
  GHashTable *sheets_by_name;
  SitnetFindingSheet *last_sheet; /* findings come in runs */
  GArray *findings;               /* SitnetFinding */
  GPtrArray *old_groups;          /* SitnetFindingGroup that another one counts for */
  GString *key;                   /* room for the key of a group */
  guint64 n_errors;
  SitnetHeadingFunc heading_of; /* NULL: columns are called as they are read */
  gconstpointer heading_data;
};

void sitnet_finding_clear (gpointer finding);
/* NULL for a sheet of which nothing is known yet. */
SitnetFindingSheet *sitnet_findings_find_sheet (const SitnetFindings *self, const char *name);
SitnetFindingSheet *sitnet_findings_need_sheet (SitnetFindings *self, const char *name);

#endif
