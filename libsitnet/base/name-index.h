/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Things by their names as people write them: case, diacritics and runs of blanks do not count, all other signs do. */
#ifndef SITNET_NAME_INDEX_H
#define SITNET_NAME_INDEX_H

#include "slice.h"

typedef struct _SitnetNameIndex SitnetNameIndex;

typedef enum {
  SITNET_NAME_NONE,
  SITNET_NAME_ONE,
  SITNET_NAME_SEVERAL /* the name of several things */
} SitnetNameMatch;

SitnetNameIndex *sitnet_name_index_new (void);
void sitnet_name_index_free (SitnetNameIndex *self);
/* One more name of a thing, which may have any number of them. An empty name is passed over. The text is copied. */
void sitnet_name_index_add (SitnetNameIndex *self, SitnetSlice name, guint32 thing);
/* The one thing that is called so; `diacritics`, which may be NULL, tells whether they differ from all of its names. */
SitnetNameMatch sitnet_name_index_find (const SitnetNameIndex *self, SitnetSlice text, guint32 *thing,
                                        gboolean *diacritics);
/* Up to `most` of the things that are called so, in the order in which they came; returns how many. */
guint sitnet_name_index_list (const SitnetNameIndex *self, SitnetSlice text, guint32 *things, guint most);
/* The name that is nearest, see sitnet_nearest(). Lent; NULL when none is near. */
const char *sitnet_name_index_nearest (const SitnetNameIndex *self, SitnetSlice text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetNameIndex, sitnet_name_index_free)

#endif
