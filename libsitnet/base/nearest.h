/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* "Did you mean …?": the text that is most like another. */
#ifndef SITNET_NEAREST_H
#define SITNET_NEAREST_H

#include "slice.h"

/* The number of the nearest of `n` texts by Damerau–Levenshtein distance (at most 2, and below half the length), without
   regard to case and diacritics; the first of equally near ones. G_MAXUINT32 when none is near. Looks at the first 65,536
   only, so that no data set can make it slow. */
guint32 sitnet_nearest (SitnetSlice text, guint32 n, SitnetSlice (*get) (guint32 index, gpointer data), gpointer data);

#endif
