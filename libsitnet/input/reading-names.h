/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a caller says of sheets and columns whose names tell nothing: which sheet, which column is meant. */
#ifndef SITNET_READING_NAMES_H
#define SITNET_READING_NAMES_H

#include "findings.h"
#include "schema-private.h"

#include <sitnet/builder.h>
#include <sitnet/options.h>

typedef struct _SitnetReadingNames SitnetReadingNames;

/* May be asked by several threads at once, up to the last of them: it then knows what was said for nothing. */
/* NULL with SITNET_ERROR_ARGUMENT when a sheet or a column is said to be one that does not exist. */
SitnetReadingNames *sitnet_reading_names_new (const SitnetOptions *options, GError **error);
void sitnet_reading_names_free (SitnetReadingNames *self);
/* The sheet that a file or sheet of that name is said to be; what was said of any comes after that, where it is not known by
   its name, see sitnet_reading_names_find_any(). −1 for nothing. NULL is taken for no names. */
gint sitnet_reading_names_find_sheet (SitnetReadingNames *self, const char *name);
gint sitnet_reading_names_find_any (SitnetReadingNames *self);
/* The name of the column that a heading is said to be; the heading itself for nothing. */
SitnetSlice sitnet_reading_names_rename (SitnetReadingNames *self, SitnetSlice heading);
/* Renames the cells of a row that may be the headings of a table. `has_headings` is of the table, FALSE before its first row:
   the first row of several cells is taken for its headings, where it is told which there are. */
void sitnet_reading_names_rename_row (SitnetReadingNames *self, SitnetSlice *cells, guint n_cells,
                                      gboolean *has_headings);
/* When all is read: SITNET_ERROR_ARGUMENT for what was said of a sheet or a heading that is not there, a finding where it may be
   of another data set. */
gboolean sitnet_reading_names_check (const SitnetReadingNames *self, SitnetFindings *findings, GError **error);

/* The builder owns them. */
void sitnet_builder_take_names (SitnetBuilder *self, SitnetReadingNames *names);
SitnetReadingNames *sitnet_builder_get_names (const SitnetBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetReadingNames, sitnet_reading_names_free)

#endif
