/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which parts of an Office Open XML package belong to a part (Open Packaging Conventions, ECMA-376, part 2). */
#ifndef SITNET_XLSX_RELATIONS_H
#define SITNET_XLSX_RELATIONS_H

#include "zip-file.h"

typedef struct {
  char *id;
  char *type;   /* the last word of it: worksheet, sharedStrings, styles, officeDocument */
  char *target; /* the name of a part in the archive, without a slash at its start */
} SitnetXlsxRelation;

/* Of the part `source` ("" is the package itself). Targets outside the package are left out. NULL with an error. */
GArray *sitnet_xlsx_relations_read (SitnetZipFile *file, const char *source, GError **error);
/* NULL when there is none. Lent. */
const SitnetXlsxRelation *sitnet_xlsx_relations_find_type (const GArray *relations, const char *type);
const SitnetXlsxRelation *sitnet_xlsx_relations_find_id (const GArray *relations, const char *id);
/* A target as it stands in a relation of `source`, as the name of a part; NULL when it leaves the package. (transfer full) */
char *sitnet_xlsx_relations_resolve (const char *source, const char *target);

#endif
