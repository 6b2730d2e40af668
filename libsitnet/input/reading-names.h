/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a caller says of sheets and columns whose names tell nothing: which sheet, which column is meant. */
#ifndef SITNET_READING_NAMES_H
#define SITNET_READING_NAMES_H

#include "schema-private.h"

#include <sitnet/builder.h>
#include <sitnet/options.h>

typedef struct _SitnetReadingNames SitnetReadingNames;

/* NULL with SITNET_ERROR_ARGUMENT when a sheet or a column is said to be one that does not exist. */
SitnetReadingNames *sitnet_reading_names_new (const SitnetOptions *options, GError **error);
void sitnet_reading_names_free (SitnetReadingNames *self);
/* The sheet that a file or sheet of that name is said to be; what was said of any comes after that, where it is not known by
   its name, see sitnet_reading_names_find_any(). −1 for nothing. NULL is taken for no names. */
gint sitnet_reading_names_find_sheet (const SitnetReadingNames *self, const char *name);
gint sitnet_reading_names_find_any (const SitnetReadingNames *self);
/* The name of the column that a heading is said to be; the heading itself for nothing. */
SitnetSlice sitnet_reading_names_rename (const SitnetReadingNames *self, SitnetSlice heading);

/* The builder owns them. */
void sitnet_builder_take_names (SitnetBuilder *self, SitnetReadingNames *names);
const SitnetReadingNames *sitnet_builder_get_names (const SitnetBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetReadingNames, sitnet_reading_names_free)

#endif
