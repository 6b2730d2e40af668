/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One finding of the check as a line that names the place as a spreadsheet shows it. */
#ifndef TOOLS_FINDING_H
#define TOOLS_FINDING_H

#include <sitnet/sitnet.h>

/* A cell of the findings as text, "" when missing. */
const char *finding_get (const SitnetTable *findings, const char *column, gsize row);
/* "actors, row 3, column id: ..."; without the sheet where a heading says it. */
char *finding_dup_line (const SitnetTable *findings, gsize row, gboolean with_sheet, SitnetLanguage language);

#endif
