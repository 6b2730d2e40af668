/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The names of Office Open XML that its readers share. */
#ifndef SITNET_XLSX_NAMES_H
#define SITNET_XLSX_NAMES_H

#include <string.h>

/* Of elements of workbooks and sheets: the transitional one of ECMA-376, then the strict one. */
static inline int
sitnet_xlsx_is_main (const char *space)
{
  return strcmp (space, "http://schemas.openxmlformats.org/spreadsheetml/2006/main") == 0 ||
         strcmp (space, "http://purl.oclc.org/ooxml/spreadsheetml/main") == 0;
}

/* Of the attribute that names a relationship. */
static inline int
sitnet_xlsx_is_relation (const char *space)
{
  return strcmp (space, "http://schemas.openxmlformats.org/officeDocument/2006/relationships") == 0 ||
         strcmp (space, "http://purl.oclc.org/ooxml/officeDocument/relationships") == 0;
}

#endif
