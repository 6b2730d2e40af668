/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Findings of the check as a person reads them: those that say the same of the same column in one, those to begin with
   first. */
#ifndef TOOLS_FINDING_GROUPS_H
#define TOOLS_FINDING_GROUPS_H

#include <sitnet/sitnet.h>

/* A cell of the findings as text, "" when missing. */
const char *finding_get (const SitnetTable *findings, const char *column, gsize row);
guint64 finding_get_count (const SitnetTable *findings, gsize row);
/* Whether a row only says how many of its kind there are, and counts those that are not listed. */
gboolean finding_is_summary (const SitnetTable *findings, gsize row);
#define FINDING_GROUP_ROWS 5 /* that are named */

typedef struct {
  gsize finding; /* the first, in the table */
  guint n_rows;
  gint64 rows[FINDING_GROUP_ROWS]; /* of the spreadsheet */
  guint64 count;                   /* all that say the same, also those that the table does not list */
} FindingGroup;

/* Sheets with an error come first; in a sheet errors, warnings and remarks, each in the order of the first row. */
GArray *finding_groups_new (const SitnetTable *findings);

#endif
