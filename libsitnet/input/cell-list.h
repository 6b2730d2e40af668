/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Lists in cells as people write them: with commas, slashes or line breaks between, where all parts are known. */
#ifndef SITNET_CELL_LIST_H
#define SITNET_CELL_LIST_H

#include "slice.h"

typedef gboolean (*SitnetIsKnownFunc) (SitnetSlice text, gpointer data);

/* Whether a comma, a slash or a line break stands within a text. */
gboolean sitnet_cell_may_be_list (SitnetSlice text);
/* The parts between commas, slashes and line breaks (SitnetSlice, trimmed), when every one is known, the longest known ones
   first; NULL when they are not, or the text is no such list. Asks at most some hundred times. (transfer full) */
GArray *sitnet_cell_split_known (SitnetSlice text, SitnetIsKnownFunc is_known, gpointer data);
/* The same where words such as "a" part items too, as the cell that would be read as a list of them: "doučování|mediace". Not what
   is meant for certain: an office may be called "škola a školka". NULL where not all parts are known. (transfer full) */
char *sitnet_cell_dup_list_of_words (SitnetSlice text, SitnetIsKnownFunc is_known, gpointer data);
/* "- doučování": a line of a list as people type it, without the sign before it. */
SitnetSlice sitnet_cell_without_bullet (SitnetSlice line);

#endif
