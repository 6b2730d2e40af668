/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the rows of the sheet of actors, or of areas, are called: by their ids, their names and their aliases. */
#ifndef SITNET_SHEET_NAMES_H
#define SITNET_SHEET_NAMES_H

#include "builder-state.h"
#include "name-index.h"

typedef struct _SitnetSheetNames SitnetSheetNames;

/* Of the sheet as it is now. NULL where there is no such sheet, or not all of it could be read: nothing can then be said of
   a name that is not there. */
SitnetSheetNames *sitnet_sheet_names_new (SitnetBuilder *builder, SitnetSheet sheet);
void sitnet_sheet_names_free (SitnetSheetNames *self);
/* The id of the row that bears this number of an id, or is called so by letters; `number` is the number of its id. For an
   equal id `diacritics` is FALSE. */
SitnetNameMatch sitnet_sheet_names_find (SitnetSheetNames *self, SitnetSlice text, guint32 *number,
                                         gboolean *diacritics);
/* Whether a row bears this number of an id. */
gboolean sitnet_sheet_names_has (const SitnetSheetNames *self, guint32 number);
guint32 sitnet_sheet_names_get_n (const SitnetSheetNames *self); /* of rows with an id, each once */
/* By number of an id the first row that bears it, G_MAXUINT32 for none; lent. */
const guint32 *sitnet_sheet_names_get_rows (const SitnetSheetNames *self);
/* "zs (ZŠ Lipová), zs2 (ZŠ Lipová)": those that are called so. (transfer full) */
char *sitnet_sheet_names_dup_several (SitnetSheetNames *self, SitnetSlice text);
/* An actor's id or name that is the same but for what people leave out, such as the legal form; NULL where there is none. Lent. */
const char *sitnet_sheet_names_alike (SitnetSheetNames *self, SitnetSlice text);
/* The nearest id, name or alias, one that is alike before all others; NULL where none is near. Lent. */
const char *sitnet_sheet_names_nearest (SitnetSheetNames *self, SitnetSlice text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetSheetNames, sitnet_sheet_names_free)

#endif
