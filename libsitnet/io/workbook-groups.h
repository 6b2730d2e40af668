/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which sheets of a workbook are one table on several sheets: a list of actors for each sector, ties year by year. */
#ifndef SITNET_WORKBOOK_GROUPS_H
#define SITNET_WORKBOOK_GROUPS_H

#include "builder-state.h"
#include "workbook-plan.h"
#include "workbook.h"

/* Gives each sheet of such a table the same `group` in its plan, and tells of those that could be meant so or otherwise: of
   these only the first is read. A sheet that is only likely to be of its kind is not, where another is certain. Returns how many
   tables there are. */
guint sitnet_workbook_groups_settle (const SitnetWorkbook *workbook, SitnetPlannedSheet *plans, SitnetBuilder *builder);

#endif
