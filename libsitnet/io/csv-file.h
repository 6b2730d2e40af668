/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A data set in one CSV file. */
#ifndef SITNET_CSV_FILE_H
#define SITNET_CSV_FILE_H

#include "text-file.h"
#include "workbook-plan.h"

#include <sitnet/builder.h>

/* What a file is by its name without the suffix, by what the builder's caller says of it, or by its headings; the file is read
   from its start again after that. FALSE with an error. */
gboolean sitnet_csv_file_plan (SitnetBuilder *builder, SitnetTextFile *file, const char *stem, SitnetPlannedSheet *plan,
                               GError **error);
gboolean sitnet_csv_file_recognise (const char *path);
gboolean sitnet_csv_file_read (const char *path, SitnetBuilder *builder, GError **error);

#endif
