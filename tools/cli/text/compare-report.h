/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A comparison as a report: a sentence for each kind of change, under it what it is, by name. */
#ifndef TOOLS_COMPARE_REPORT_H
#define TOOLS_COMPARE_REPORT_H

#include "compare-list.h"
#include <sitnet/sitnet.h>

/* width: columns of the terminal, 0 for none. */
gboolean compare_report_write (SitnetTable *comparison, SitnetNames *before, SitnetNames *after,
                               SitnetLanguage language, gsize width, SitnetWriteFunc write, gpointer data,
                               GError **error);

/* A difference in one line: what it is about, and what it was or is. what: as of compare_list_new(), no measure. */
char *compare_report_dup_item (const Difference *row, const char *what, SitnetNames *before, SitnetNames *after,
                               SitnetLanguage language);

/* The comparison with names, and numbers as people write them, in the columns `before` and `after`; NULL on error. */
SitnetTable *compare_report_name_values (SitnetTable *comparison, SitnetNames *before, SitnetNames *after,
                                         SitnetLanguage language, GError **error);

#endif
