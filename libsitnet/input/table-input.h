/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table on its way to sheets of the data set: its rows, who is known by name, and what is to be said of it. */
#ifndef SITNET_TABLE_INPUT_H
#define SITNET_TABLE_INPUT_H

#include "builder-state.h"
#include "derived-sheet.h"
#include "sheet-names.h"
#include "text-grid.h"
#include "tie-mark.h"

typedef struct {
  SitnetBuilder *builder;
  const SitnetTextGrid *grid;
  guint header; /* row of the grid */
  const char *shown_as;
  GArray *rows;             /* guint: the rows of the grid that are taken */
  SitnetSheetNames *actors; /* of the sheet of actors, NULL where there is none */
  SitnetNameIndex *names;   /* of `known` */
  GArray *known;            /* SitnetSlice: names that the table brings */
  guint n_own;              /* those of its rows; partners come behind them */
} SitnetTableInput;

/* Reports lines above the headings and rows that are left out. All but the builder is lent. */
void sitnet_table_input_init (SitnetTableInput *self, SitnetBuilder *builder, const SitnetTextGrid *grid, guint header,
                              const char *shown_as);
void sitnet_table_input_clear (SitnetTableInput *self);
guint64 sitnet_table_input_row_number (const SitnetTableInput *self, guint row);
void sitnet_table_input_report (const SitnetTableInput *self, SitnetFindingKind kind, guint row, SitnetSlice heading,
                                SitnetSlice value, const char *detail);
void sitnet_table_input_tell (const SitnetTableInput *self, SitnetFindingKind kind, const char *value,
                              const char *detail);
/* Text beside the table: under no heading, from a column on. The corner of a table of who with whom needs none. */
void sitnet_table_input_tell_notes (const SitnetTableInput *self, guint first_column);
/* Of a column that is not read: it must not be about a client all the same. */
void sitnet_table_input_check_column (const SitnetTableInput *self, guint column);
/* The number of a name that the table brings, a new one where it has not met it. */
guint sitnet_table_input_add_name (SitnetTableInput *self, SitnetSlice name);
/* For sitnet_partner_list_split(). */
gboolean sitnet_table_input_is_known (SitnetSlice name, gpointer self);
/* A mark of a cell; a word is told once, and what is none is an error. */
SitnetMark sitnet_table_input_read_mark (const SitnetTableInput *self, guint row, guint column, double *strength);
/* Whether a sheet can be made of what columns say; FALSE with a warning where there is one already. */
gboolean sitnet_table_input_may_make (const SitnetTableInput *self, SitnetSheet sheet, const char *headings);
/* Whether there is no sheet of actors, not even one that could not be read. */
gboolean sitnet_table_input_lacks_actors (const SitnetTableInput *self);
/* Makes actors of the names from `first` on that are none yet: rows of `sheet`, or of the sheet of actors that is there. */
void sitnet_table_input_add_actors (SitnetTableInput *self, SitnetDerivedSheet *sheet, guint first);

#endif
