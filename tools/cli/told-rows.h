/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows that people are shown: not those of which the data know nothing. */
#ifndef TOOLS_TOLD_ROWS_H
#define TOOLS_TOLD_ROWS_H

#include <sitnet/sitnet.h>

/* The table; where white spots cannot be told (see sitnet_network_tells_gaps()), without those that the built-in standard
   alone makes, and without numbers of them. network: NULL for none. (transfer full) */
SitnetTable *told_rows (SitnetTable *table, SitnetNetwork *network, GError **error);
/* The rows of a comparison likewise, where white spots cannot be told in one of the two. (transfer full) */
SitnetTable *told_changes (SitnetTable *changes, SitnetNetwork *before, SitnetNetwork *after, GError **error);
/* What is said in their place; NULL where white spots can be told. */
const char *told_rows_sentence (SitnetNetwork *network, SitnetLanguage language);
/* What is said beside rows that stand, though there is no service that might serve what they ask for; NULL where there is. */
const char *told_rows_caution (SitnetNetwork *network, SitnetLanguage language);
/* Whether the answer has rows, and people are shown none of them. */
gboolean told_rows_are_none (SitnetTable *table, SitnetNetwork *network);

#endif
