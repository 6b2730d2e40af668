/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Numbers for ids: the first id seen is 0, the next new one 1, and so on. */
#ifndef SITNET_IDS_H
#define SITNET_IDS_H

#include "slice.h"

#include <sitnet/column.h>

typedef struct _SitnetIds SitnetIds;

#define SITNET_IDS_NONE G_MAXUINT32

SitnetIds *sitnet_ids_new (void);
void sitnet_ids_free (SitnetIds *self); /* columns that share its texts keep these */
/* Room for so many ids in all, where they can be foreseen. */
void sitnet_ids_reserve (SitnetIds *self, gsize n);
guint32 sitnet_ids_get_n (const SitnetIds *self);
/* The number of an id, giving it the next one when it is new; SITNET_IDS_NONE when the limits are reached
   (2^31 ids, 4 GiB of text). */
guint32 sitnet_ids_add (SitnetIds *self, SitnetSlice id);
/* FALSE when adding all of `more` could reach the limits. */
gboolean sitnet_ids_can_add_all (const SitnetIds *self, const SitnetIds *more);
/* Many at once, which hides the cache misses of the look-ups. FALSE when one of them has no number. */
gboolean sitnet_ids_add_batch (SitnetIds *self, const SitnetSlice *ids, guint n, guint32 *numbers);
guint32 sitnet_ids_find (const SitnetIds *self, SitnetSlice id); /* SITNET_IDS_NONE when it is not there */
/* Many at once, as above. How many of them are not there. */
guint sitnet_ids_find_batch (const SitnetIds *self, const SitnetSlice *ids, guint n, guint32 *numbers);
SitnetSlice sitnet_ids_get (const SitnetIds *self, guint32 number); /* NUL-terminated */
/* The first n ids as a text column; a copy. */
SitnetColumn *sitnet_ids_to_column (const SitnetIds *self, const char *name, guint32 n);
/* The same without a copy, for ids to which no more are added. */
SitnetColumn *sitnet_ids_share_column (SitnetIds *self, const char *name, guint32 n);
/* To be called when no more are added and few are looked for: a quarter of the memory, for a longer look-up. */
void sitnet_ids_settle (SitnetIds *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetIds, sitnet_ids_free)

#endif
