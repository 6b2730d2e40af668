/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Names as they stand in the boxes of a map: as short as people in the field know them. */
#ifndef SITNET_SHORT_NAME_H
#define SITNET_SHORT_NAME_H

#include "network-private.h"

G_BEGIN_DECLS

/* The name with the usual abbreviations of schools and offices. (transfer full) */
char *sitnet_short_name_abbreviate (const char *name);
/* The name without the word, and without what then joins nothing; as it is after a preposition ("u Podlesí"), or where nothing
   else would be left. (transfer full) */
char *sitnet_short_name_leave_out (const char *name, const char *word);
/* One for each actor, in order: its own short name from the data set, else an abbreviated one, without the name of the
   district where many have it. No two actors of different names get the same. (transfer full) */
char **sitnet_short_names_new (const SitnetNetwork *network);

G_END_DECLS

#endif
