/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One finding of the check as a line that names the place as a spreadsheet shows it. */
#ifndef TOOLS_FINDING_H
#define TOOLS_FINDING_H

#include "finding-groups.h"

/* "actors, row 3, column id: ..."; without the sheet where a heading says it. */
char *finding_dup_line (const SitnetTable *findings, gsize row, gboolean with_sheet, SitnetLanguage language);
/* The same of all that a group holds: "actors, rows 3, 4 and 12 others, column id: ...". */
char *finding_dup_group_line (const SitnetTable *findings, const FindingGroup *group, gboolean with_sheet,
                              SitnetLanguage language);
/* Names options of the command line in the messages as they are typed there. Replaces the table. */
gboolean finding_name_options (SitnetTable **findings, GError **error);

#endif
