/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A data set as one workbook. */
#ifndef SITNET_WORKBOOK_READ_H
#define SITNET_WORKBOOK_READ_H

#include <sitnet/builder.h>

gboolean sitnet_workbook_read (const char *path, SitnetBuilder *builder, GError **error);

#endif
