/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which counts of families must not be told one by one, and which of them may be told together. Knows nothing
   of sheets, so that its arithmetic can be tested on bare numbers. */
#ifndef SITNET_SMALL_COUNTS_H
#define SITNET_SMALL_COUNTS_H

#include <glib.h>

/* What is asked without an upper age is asked until then. */
enum { SITNET_AGE_LAST_CHILD = 17 };

#define SITNET_COUNT_SHOWN G_MAXUINT32       /* is told as it is */
#define SITNET_COUNT_ALONE (G_MAXUINT32 - 1) /* is hidden, and so is every sum that holds it */

typedef struct {
  guint32 place;   /* only counts of one place are ever added up: area, target, level, form, ages */
  gint32 need;     /* of the tree of needs, along which they are added up */
  double families; /* NaN = unknown */
  guint32 group;   /* out: the group it is hidden in, or one of the two above */
} SitnetCount;

/* Hidden counts whose sum is told. */
typedef struct {
  double sum;
  guint32 n;
} SitnetCountGroup;

/* Sets the group of each count and returns the groups (SitnetCountGroup). */
GArray *sitnet_small_counts_hide (SitnetCount *counts, guint32 n, const gint32 *parents, double smallest);

#endif
