/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Counts the ties of each actor by sector, and those of each sector with each other. */
#include "grid-counts.h"

#include <stdlib.h>

/* Groups in the order of the sectors, those without one last; only those that occur. */
static guint *
make_groups (SitnetGridCounts *self, const SitnetMapContent *content)
{
  g_autofree guint32 *sizes = g_new0 (guint32, (gsize)content->n_sectors + 1);
  guint *group_of = g_new0 (guint, (gsize)content->n_sectors + 1);
  for (guint32 i = 0; i < content->n_actors; i++)
    sizes[content->actors[i].sector >= 0 ? (guint32)content->actors[i].sector : content->n_sectors]++;
  self->groups = g_new0 (SitnetGridGroup, (gsize)content->n_sectors + 1);
  guint32 first = 0;
  for (guint32 sector = 0; sector <= content->n_sectors; sector++) {
    if (sizes[sector] == 0)
      continue;
    group_of[sector] = self->n_groups;
    self->groups[self->n_groups++] = (SitnetGridGroup){
        .sector = sector < content->n_sectors ? (gint32)sector : -1, .first = first, .n_actors = sizes[sector]};
    first += sizes[sector];
  }
  return group_of;
}

static gint
compare_actors (gconstpointer left, gconstpointer right, gpointer data)
{
  const SitnetMapContent *content = data;
  guint32 a = *(const guint32 *)left, b = *(const guint32 *)right;
  if (content->actors[a].sector != content->actors[b].sector)
    return (guint32)content->actors[a].sector < (guint32)content->actors[b].sector ? -1 : 1;
  if (content->actors[a].n_ties != content->actors[b].n_ties)
    return content->actors[a].n_ties > content->actors[b].n_ties ? -1 : 1;
  return a < b ? -1 : a > b;
}

static void
count_end (SitnetGridCounts *self, guint32 actor, guint group, gboolean is_confirmed)
{
  SitnetGridCell *cell = &self->cells[(gsize)actor * self->n_groups + group];
  cell->n++;
  cell->n_confirmed += is_confirmed ? 1 : 0;
}

static void
count_ties (SitnetGridCounts *self, const SitnetMapContent *content, const guint *group_of)
{
  for (guint32 i = 0; i < content->n_ties; i++) {
    const SitnetMapTie *tie = &content->ties[i];
    gint32 from = content->actors[tie->from].sector, to = content->actors[tie->to].sector;
    guint from_group = group_of[from >= 0 ? (guint32)from : content->n_sectors];
    guint to_group = group_of[to >= 0 ? (guint32)to : content->n_sectors];
    count_end (self, tie->from, to_group, !tie->is_one_sided);
    count_end (self, tie->to, from_group, !tie->is_one_sided);
    self->pairs[(gsize)from_group * self->n_groups + to_group]++;
    if (from_group != to_group)
      self->pairs[(gsize)to_group * self->n_groups + from_group]++;
    if (from < 0 || to < 0 || from != to)
      self->is_alone[tie->from] = self->is_alone[tie->to] = 0;
  }
}

/* (transfer full) */
SitnetGridCounts *
sitnet_grid_counts_new (const SitnetMapContent *content)
{
  SitnetGridCounts *self = g_new0 (SitnetGridCounts, 1);
  g_autofree guint *group_of = make_groups (self, content);
  gsize n = content->n_actors;
  self->actors = g_new0 (guint32, n + 1);
  self->cells = g_new0 (SitnetGridCell, n * self->n_groups + 1);
  self->pairs = g_new0 (guint32, (gsize)self->n_groups * self->n_groups + 1);
  self->is_alone = g_new0 (guint8, n + 1);
  for (guint32 i = 0; i < content->n_actors; i++) {
    self->actors[i] = i;
    self->is_alone[i] = 1;
  }
  if (n > 1)
    g_qsort_with_data (self->actors, (gint)n, sizeof *self->actors, compare_actors, (gpointer)content);
  count_ties (self, content, group_of);
  return self;
}

void
sitnet_grid_counts_free (SitnetGridCounts *self)
{
  if (self == NULL)
    return;
  g_free (self->groups);
  g_free (self->actors);
  g_free (self->cells);
  g_free (self->pairs);
  g_free (self->is_alone);
  g_free (self);
}
