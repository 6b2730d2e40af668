/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A CSV file held as a table, to know it by its first rows, or because sheets of the data set are made of it. */
#ifndef SITNET_CSV_TABLE_H
#define SITNET_CSV_TABLE_H

#include "text-file.h"
#include "workbook-plan.h"

#include <sitnet/builder.h>

/* The first `most` rows, 0 for all, of the first 64 KiB, without a word about what is wrong with them; NULL with an error. The file is read from its start again
   after that. */
SitnetTextGrid *sitnet_csv_table_peek (SitnetTextFile *file, SitnetReadingNames *names, guint most, GError **error);
/* All of it; NULL where a finding says why not. The text lives as long as the grid. */
SitnetTextGrid *sitnet_csv_table_load (SitnetBuilder *builder, SitnetTextFile *file, const char *shown_as);
/* All of it, as sheets of the builder; what is wrong becomes findings. */
void sitnet_csv_table_read (SitnetBuilder *builder, SitnetTextFile *file, const SitnetPlannedSheet *plan,
                            const char *shown_as);

#endif
