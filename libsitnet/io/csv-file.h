/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A data set in one CSV file. */
#ifndef SITNET_CSV_FILE_H
#define SITNET_CSV_FILE_H

#include <sitnet/builder.h>

gboolean sitnet_csv_file_recognise (const char *path);
gboolean sitnet_csv_file_read (const char *path, SitnetBuilder *builder, GError **error);
/* The same of a file or a folder of them. */
gboolean sitnet_csv_file_recognise_any (const char *path);
gboolean sitnet_csv_file_read_any (const char *path, SitnetBuilder *builder, GError **error);

#endif
