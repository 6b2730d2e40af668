/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Primary and secondary suppression (Hundepool et al., Statistical Disclosure Control, 2012, ch. 4) along the
   tree of needs. */
#include "small-counts.h"

#include <stdlib.h>

/* Needs are two levels deep; a data set's own may be deeper, and parents in a circle must end somewhere. */
enum { DEEPEST = 16 };

/* A count on its way up the tree. */
typedef struct {
  SitnetCount *count;
  guint32 number;
  guint depth;
  gint32 path[DEEPEST]; /* from its topmost need down to its own */
  gint32 node;          /* on the level at hand, −1 when it stands above it */
} Climber;

static void
find_path (Climber *climber, const gint32 *parents)
{
  gint32 upwards[DEEPEST];
  guint n = 0;
  for (gint32 need = climber->count->need; need >= 0 && n < DEEPEST; need = parents[need])
    upwards[n++] = need;
  for (guint i = 0; i < n; i++)
    climber->path[i] = upwards[n - 1 - i];
  climber->depth = n;
}

/* By place and node; within them what is hidden alone, then what is told, the smallest first. */
static gint
compare_climbers (gconstpointer a, gconstpointer b)
{
  const Climber *left = a, *right = b;
  gboolean left_alone = left->count->group == SITNET_COUNT_ALONE;
  gboolean right_alone = right->count->group == SITNET_COUNT_ALONE;
  if (left->count->place != right->count->place)
    return left->count->place < right->count->place ? -1 : 1;
  if (left->node != right->node)
    return left->node < right->node ? -1 : 1;
  if (left_alone != right_alone)
    return left_alone ? -1 : 1;
  if (left->count->families < right->count->families || left->count->families > right->count->families)
    return left->count->families < right->count->families ? -1 : 1;
  return (left->number > right->number) - (left->number < right->number);
}

/* All that is hidden alone below one need becomes a group when the sum is no small count itself; if it is, or
   if there is only one, the next smallest count is hidden with them. Without such a one they stay as they
   are. */
static void
join (const Climber *climbers, guint32 n, double smallest, GArray *groups)
{
  SitnetCountGroup group = {0, 0};
  guint32 end = 0;
  for (; end < n && climbers[end].count->group == SITNET_COUNT_ALONE; end++)
    group.sum += climbers[end].count->families;
  group.n = end;
  if (end == 0)
    return;
  while (end < n && (group.n < 2 || group.sum < smallest)) {
    group.sum += climbers[end++].count->families;
    group.n++;
  }
  if (group.n < 2 || group.sum < smallest)
    return;
  for (guint32 i = 0; i < end; i++)
    climbers[i].count->group = groups->len;
  g_array_append_val (groups, group);
}

static gboolean
is_free (const Climber *climber)
{
  return climber->node >= 0 &&
         (climber->count->group == SITNET_COUNT_SHOWN || climber->count->group == SITNET_COUNT_ALONE);
}

/* One level of the tree: whatever meets in a need there. */
static void
join_level (Climber *climbers, guint32 n, guint level, double smallest, GArray *groups)
{
  for (guint32 i = 0; i < n; i++) {
    climbers[i].node = level < climbers[i].depth ? climbers[i].path[level] : -1;
    if (!is_free (&climbers[i]))
      climbers[i].node = -1; /* told for good, or in a group already */
  }
  qsort (climbers, n, sizeof *climbers, compare_climbers);
  for (guint32 first = 0, end; first < n; first = end) {
    const Climber *here = &climbers[first];
    for (end = first + 1;
         end < n && climbers[end].node == here->node && climbers[end].count->place == here->count->place;
         end++)
      continue;
    if (here->node >= 0)
      join (here, end - first, smallest, groups);
  }
}

/* A count of more than 0 and less than `smallest` is hidden. Then, from the finest needs upwards, the hidden
   ones of one place that meet in a need are put into a group whose sum may be told, so that the row of that
   need can be: from the sum nobody can tell a hidden count, for at least two are in it and each may be
   anything from 1 up to the sum less 1. What finds no company stays alone. Only counts of one place come
   together, for every row that holds one of them then holds the others in the same measure. O(n log n) for
   each level of the tree. */
GArray *
sitnet_small_counts_hide (SitnetCount *counts, guint32 n, const gint32 *parents, double smallest)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (SitnetCountGroup));
  g_autofree Climber *climbers = g_new0 (Climber, n);
  guint32 n_climbers = 0;
  guint deepest = 0;
  for (guint32 i = 0; i < n; i++) {
    gboolean counts_families = counts[i].families > 0; /* not for an unknown number */
    counts[i].group =
        counts_families && counts[i].families < smallest ? SITNET_COUNT_ALONE : SITNET_COUNT_SHOWN;
    if (!counts_families)
      continue;
    Climber *climber = &climbers[n_climbers++];
    climber->count = &counts[i];
    climber->number = i;
    find_path (climber, parents);
    deepest = MAX (deepest, climber->depth);
  }
  for (guint level = deepest; level-- > 0 && n_climbers > 1;)
    join_level (climbers, n_climbers, level, smallest, groups);
  return groups;
}
