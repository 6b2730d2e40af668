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
   says. Beyond 100 of a rule in a sheet only counted, and cheap, but for the first of each of 100 values. */
void sitnet_findings_add (SitnetFindings *self, SitnetFindingKind rule, const char *sheet, guint64 row,
                          const char *column, SitnetSlice value, const char *detail);
/* As above, for what a finding says of several rows at once. */
void sitnet_findings_add_count (SitnetFindings *self, SitnetFindingKind rule, const char *sheet, guint64 row,
                                const char *column, SitnetSlice value, const char *detail, guint64 count);
/* As above, but a value that is met again in the column is only counted: for what was understood, and is reported once. */
void sitnet_findings_add_once (SitnetFindings *self, SitnetFindingKind rule, const char *sheet, guint64 row,
                               const char *column, SitnetSlice value, const char *detail);
/* TRUE when such a finding would be written in full: build a costly detail only then. */
gboolean sitnet_findings_wants_value (SitnetFindings *self, SitnetFindingKind rule, const char *sheet,
                                      const char *column, SitnetSlice value);
/* TRUE when this value was found in the column before, and is counted at least. */
gboolean sitnet_findings_has_value (SitnetFindings *self, SitnetFindingKind rule, const char *sheet, const char *column,
                                    SitnetSlice value);
/* TRUE while each further one of this kind would be written in full. */
gboolean sitnet_findings_wants (const SitnetFindings *self, SitnetFindingKind rule, const char *sheet);
/* Where columns of a sheet of a workbook stand (0 = A), so that findings about their cells name them as the workbook does:
   C14. The first of two equal headers is meant. */
void sitnet_findings_place_columns (SitnetFindings *self, const char *sheet, const SitnetSlice *headers,
                                    const guint *columns, guint n);
/* Rows of `further` are told of as rows of `sheet` from now on, with numbers as in joined-rows.h; gives its k there. */
guint sitnet_findings_join (SitnetFindings *self, const char *sheet, const char *further);
/* What stands in the further sheet k above a column of `sheet`. */
void sitnet_findings_join_heading (SitnetFindings *self, const char *sheet, guint k, const char *heading,
                                   const char *own);
/* A column of `sheet` that only further sheets have: nothing is told of its heading there. */
void sitnet_findings_join_column (SitnetFindings *self, const char *sheet, const char *heading);
/* A row as a text: its number, with the name of its sheet where that is not the sheet of the row `beside`. (transfer full) */
char *sitnet_findings_dup_row (const SitnetFindings *self, const char *sheet, guint64 row, guint64 beside);
/* How the user's table calls a column of this name; NULL where it is called so. */
typedef const char *(*SitnetHeadingFunc) (gconstpointer data, const char *column);
/* Asked when the findings are told, of each column that they name. */
void sitnet_findings_set_headings (SitnetFindings *self, SitnetHeadingFunc heading_of, gconstpointer data);
/* Whether nothing was ever added. */
gboolean sitnet_findings_is_empty (const SitnetFindings *self);
guint64 sitnet_findings_get_n_errors (const SitnetFindings *self);
/* severity sheet row column value message count, and cell where columns were placed; by sheet (order of first finding),
   then severity, row. `count`: in how many rows of the sheet the same column and value have a finding of the same kind;
   of a row that counts what is not listed, how many these are. */
SitnetTable *sitnet_findings_to_table (const SitnetFindings *self);
/* Moves all that `from` holds behind what is there; empties `from`. */
void sitnet_findings_merge (SitnetFindings *self, SitnetFindings *from);
/* The first error in one sentence, for a GError: "actors, row 3, column id: …". NULL when there is none. */
char *sitnet_findings_dup_first_error (const SitnetFindings *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetFindings, sitnet_findings_free)

#endif
