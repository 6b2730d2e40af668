/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Links from findings that stand in a workbook to the cells that they are about. */
#ifndef TOOLS_FINDING_LINKS_H
#define TOOLS_FINDING_LINKS_H

#include <sitnet/sitnet.h>

/* For sitnet_tables_to_linked_workbook(). The findings of each data set, which lies at `paths`, stand below each other in the
   workbook `output`, perhaps behind a first column of labels. Only data sets that are workbooks have links;
   no row where none is. NULL on error. */
SitnetTable *finding_links_new (SitnetTable *const *findings, const char *const *paths, guint n, gboolean is_labelled,
                                const char *output, GError **error);
/* A cell of a sheet as workbooks name it: Vazby!C14, and 'Naše vazby'!C14 where the name has other signs than letters and
   digits. */
char *finding_dup_reference (const char *sheet, const char *cell);

#endif
