/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A comparison as a report: a sentence for each kind of change, under it what it is, by name. */
#ifndef TOOLS_COMPARE_REPORT_H
#define TOOLS_COMPARE_REPORT_H

#include "compare-list.h"

/* words: the comparison as sitnet_comparison_to_words() has it. width: columns of the terminal, 0 for none. */
gboolean compare_report_write (SitnetTable *comparison, SitnetTable *words, SitnetLanguage language, gsize width,
                               SitnetWriteFunc write, gpointer data, GError **error);

/* A difference in one line: what it is about, and what it was or is. what: as of compare_list_new(), no measure. names: with what
   the columns of a comparison say of themselves. */
char *compare_report_dup_item (const Difference *row, const char *what, SitnetNames *names, SitnetLanguage language);

#endif
