/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which sheet a file of a folder is, by its name. */
#ifndef SITNET_SHEET_FILE_H
#define SITNET_SHEET_FILE_H

#include "schema-private.h"

typedef struct {
  char *name; /* of the file in its folder */
  char *stem; /* without ".csv", as valid UTF-8 */
  gint sheet; /* −1 for a file that is no sheet */
} SitnetSheetFile;

/* The .csv files of a folder by name, hidden ones left out: SitnetSheetFile. An error is SITNET_ERROR_READ. */
GArray *sitnet_sheet_files_list (const char *folder, GError **error);
/* The same of files that lie in memory; `names` ends with NULL. */
GArray *sitnet_sheet_files_of_names (const char *const *names);
/* Whether a file of that name in a folder would be read as a sheet, or could be by what stands in it. */
gboolean sitnet_sheet_file_may_be_sheet (const char *name);

#endif
