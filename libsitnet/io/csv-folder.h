/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A data set as a folder of CSV files, one for each sheet. */
#ifndef SITNET_CSV_FOLDER_H
#define SITNET_CSV_FOLDER_H

#include "csv-help.h"
#include "schema-private.h"
#include "watch.h"

#include <sitnet/builder.h>

gboolean sitnet_csv_folder_recognise (const char *path);
gboolean sitnet_csv_folder_read (const char *path, SitnetBuilder *builder, GError **error);
/* The same with large sheets cut every `step` bytes (16 at least) and read in this way, for tests: what comes of it is the same
   in each. */
gboolean sitnet_csv_folder_read_in_pieces (const char *path, SitnetBuilder *builder, gsize step,
                                           SitnetCsvHelping helping, GError **error);
/* The same of files in memory, GBytes by name. */
gboolean sitnet_csv_folder_read_memory (GHashTable *contents, SitnetBuilder *builder, GError **error);
/* NULL with SITNET_ERROR_CANCELLED. (transfer full) */
GHashTable *sitnet_csv_folder_write_memory (SitnetNetwork *network, SitnetWatch *watch, GError **error);
/* A table that is written as a file of its name, and the sheet that it is read as. */
typedef struct {
  SitnetTable *table;
  SitnetSheet sheet;
} SitnetCsvFile;

/* The files are put in their places once all are complete; what a folder holds besides must not be read along with them. */
gboolean sitnet_csv_folder_write_files (const SitnetCsvFile *files, guint n_files, const char *path, SitnetWatch *watch,
                                        GError **error);
gboolean sitnet_csv_folder_write (SitnetNetwork *network, const char *path, SitnetWatch *watch, GError **error);

#endif
