/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One sheet on its way in: a header, then rows of text cells, checked and turned into typed columns. What every
   reader of a file format, and a host's rows, go through. */
#ifndef SITNET_SHEET_BUILDER_H
#define SITNET_SHEET_BUILDER_H

#include "findings.h"
#include "schema-private.h"
#include "watch.h"

#include <sitnet/builder.h>

typedef struct _SitnetSheetBuilder SitnetSheetBuilder;

/* Where a reader reports what it found itself (encoding, quotes, ragged rows). Lent. */
SitnetFindings *sitnet_builder_get_findings (SitnetBuilder *self);

/* Who wants to know how far it is, and may stop it. Lent. A branch has that of its trunk. */
SitnetWatch *sitnet_builder_get_watch (SitnetBuilder *self);

/* A builder for sheets that are read beside others, in a thread of its own. It only reads the ids of its trunk, which
   must have all its vocabularies, areas and actors, and must not be used until the branches are grafted. Two branches
   may not both hold sheets with columns of one vocabulary: give ties to one and all others to another. */
SitnetBuilder *sitnet_builder_branch (SitnetBuilder *trunk);
/* Moves sheets and findings into the trunk and frees the branch. In the order in which the sheets would be read. */
void sitnet_builder_graft (SitnetBuilder *trunk, SitnetBuilder *branch);

/* Opens a sheet by its header cells (valid UTF-8, trimmed or not). Findings about the header are recorded; NULL when
   it cannot be read on (a required or doubled column): skip its rows then. `shown_as` is how findings name the sheet, `row`
   where the header stands in it.
   A sheet may be opened only once per builder. Sheets can come in any order, but vocabularies, areas and actors first
   is fastest. Lent: the builder owns it. */
SitnetSheetBuilder *sitnet_builder_open_sheet (SitnetBuilder *self, SitnetSheet sheet, const char *shown_as,
                                               const SitnetSlice *header, guint n_columns, guint64 row);
/* The same where it is known which columns of the schema are meant, −1 for one that it does not know, whatever their
   headings say. */
SitnetSheetBuilder *sitnet_builder_open_sheet_as (SitnetBuilder *self, SitnetSheet sheet, const char *shown_as,
                                                  const SitnetSlice *header, const gint *columns, guint n_columns,
                                                  guint64 row);
/* A further column that the schema does not know, empty in every row so far. */
void sitnet_sheet_builder_add_column (SitnetSheetBuilder *self, SitnetSlice header);
/* Once all rows are there: the column of areas that need not be there (see sitnet_schema_find_instead), with nothing in it. */
void sitnet_sheet_builder_add_absent (SitnetSheetBuilder *self);
/* About how many rows will come, where it can be foreseen; more or fewer may. */
void sitnet_sheet_builder_expect (SitnetSheetBuilder *self, gsize n_rows);
/* Rows of exactly n_columns cells each, row-major, valid UTF-8; row_numbers as the spreadsheet shows them (header 1).
   Cells are copied. Best in batches of some hundred rows. A row whose cells are all empty is skipped and counted. */
void sitnet_sheet_builder_add_rows (SitnetSheetBuilder *self, const SitnetSlice *cells, guint n_rows,
                                    const guint64 *row_numbers);
/* Rows of the spreadsheet without any cell, counted like those that are handed over empty. */
void sitnet_sheet_builder_skip_rows (SitnetSheetBuilder *self, guint64 first, guint64 n_rows);
/* The rows that follow stand below the headings of another sheet, which is read with this one (see joined-rows.h). */
void sitnet_sheet_builder_go_on (SitnetSheetBuilder *self, guint64 header_row);
/* A reader could not take in all of a sheet, and said so in a finding: that it is absent, or that a row of it is not
   there, is then no further mistake. */
void sitnet_builder_mark_incomplete (SitnetBuilder *self, SitnetSheet sheet);

#endif
