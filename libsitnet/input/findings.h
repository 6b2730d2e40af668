/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is wrong with a data set: gathered all at once, at most 100 in full per sheet and rule, then a count. */
#ifndef SITNET_FINDINGS_H
#define SITNET_FINDINGS_H

#include "finding-kinds.h"
#include "slice.h"

#include <sitnet/language.h>
#include <sitnet/table.h>

typedef struct _SitnetFindings SitnetFindings;

SitnetFindings *sitnet_findings_new (SitnetLanguage language);
void sitnet_findings_free (SitnetFindings *self);
SitnetLanguage sitnet_findings_get_language (const SitnetFindings *self);
/* sheet: as the user sees it; row: as the spreadsheet numbers it (header 1), 0 when none; column NULL when none;
   value: the cell (cut to a readable length; masked by the caller where it must be); detail: NULL or what the rule
   says. Beyond 100 of a rule in a sheet only counted, and cheap. */
void sitnet_findings_add (SitnetFindings *self, SitnetFindingKind rule, const char *sheet, guint64 row,
                          const char *column, SitnetSlice value, const char *detail);
/* TRUE while a further one of this kind would be written in full: build a costly detail only then. */
gboolean sitnet_findings_wants (const SitnetFindings *self, SitnetFindingKind rule, const char *sheet);
guint64 sitnet_findings_get_n_errors (const SitnetFindings *self);
/* severity sheet row column value message; by sheet (order of first finding), then severity?, row. */
SitnetTable *sitnet_findings_to_table (const SitnetFindings *self);
/* Moves all that `from` holds behind what is there; empties `from`. */
void sitnet_findings_merge (SitnetFindings *self, SitnetFindings *from);
/* The first error in one sentence, for a GError: "actors, row 3, column id: …". NULL when there is none. */
char *sitnet_findings_dup_first_error (const SitnetFindings *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetFindings, sitnet_findings_free)

#endif
