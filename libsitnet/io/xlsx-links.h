/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Links of a worksheet's cells into other files (ECMA-376, part 1, 18.3.1.47). */
#ifndef SITNET_XLSX_LINKS_H
#define SITNET_XLSX_LINKS_H

#include <sitnet/table.h>

typedef struct _SitnetXlsxLinks SitnetXlsxLinks;

/* Of a table with the text columns cell, file and place. NULL with SITNET_ERROR_ARGUMENT when it has them not. */
SitnetXlsxLinks *sitnet_xlsx_links_new (const SitnetTable *table, GError **error);
void sitnet_xlsx_links_free (SitnetXlsxLinks *self);
/* Whether a cell such as H2 bears one. */
gboolean sitnet_xlsx_links_has (const SitnetXlsxLinks *self, const char *cell);
/* The element of the worksheet. */
void sitnet_xlsx_links_append (const SitnetXlsxLinks *self, GString *xml);
/* The part that says which files are meant. (transfer full) */
char *sitnet_xlsx_links_dup_relations (const SitnetXlsxLinks *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetXlsxLinks, sitnet_xlsx_links_free)

#endif
