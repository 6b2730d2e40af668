/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads the sheet of wishes: both directions of a pair are one meeting. */
#include "wishes.h"

#include "column-private.h"

#include <string.h>

guint32
sitnet_wish_priority (const SitnetDataset *dataset, gsize row)
{
  const SitnetColumn *priority = sitnet_dataset_column (dataset, SITNET_SHEET_WISHES, "priority");
  const SitnetColumn *rank = sitnet_dataset_column (dataset, SITNET_SHEET_WISHES, "rank");
  if (priority != NULL && !sitnet_column_is_missing (priority, row))
    return (guint32)sitnet_column_get_doubles (priority)[row];
  if (rank == NULL || sitnet_column_is_missing (rank, row))
    return 1;
  double place = sitnet_column_get_doubles (rank)[row];
  return place >= SITNET_DEAREST_PRIORITY ? 1 : (guint32)(SITNET_DEAREST_PRIORITY + 1 - place);
}

guint32 *
sitnet_wish_actors (const SitnetNetwork *network)
{
  gsize n = sitnet_dataset_n_rows (network->dataset, SITNET_SHEET_ACTORS);
  guint32 *actors = g_new (guint32, n + 1);
  memset (actors, 0xff, n * sizeof *actors);
  for (guint32 actor = 0; actor < network->n_actors; actor++)
    actors[sitnet_network_actor_row (network, actor)] = actor;
  return actors;
}

static void
add (SitnetWishes *self, GHashTable *pairs, guint32 from, guint32 to, guint32 priority)
{
  guint64 pair = (guint64)MIN (from, to) << 32 | MAX (from, to);
  gpointer place = g_hash_table_lookup (pairs, &pair);
  guint32 index = place != NULL ? GPOINTER_TO_UINT (place) - 1 : self->n;
  if (place == NULL) {
    self->ends[2 * (gsize)index] = from;
    self->ends[2 * (gsize)index + 1] = to;
    self->n++;
    g_hash_table_insert (pairs, g_memdup2 (&pair, sizeof pair), GUINT_TO_POINTER (self->n));
  }
  guint32 *kept = &self->priorities[2 * (gsize)index + (self->ends[2 * (gsize)index] == from ? 0 : 1)];
  *kept = MAX (*kept, priority);
}

SitnetWishes *
sitnet_wishes_read (const SitnetNetwork *network)
{
  const SitnetDataset *dataset = network->dataset;
  gsize n = sitnet_dataset_n_rows (dataset, SITNET_SHEET_WISHES);
  const SitnetColumn *from = sitnet_dataset_column (dataset, SITNET_SHEET_WISHES, "from");
  const SitnetColumn *to = sitnet_dataset_column (dataset, SITNET_SHEET_WISHES, "to");
  const SitnetColumn *block = sitnet_dataset_column (dataset, SITNET_SHEET_WISHES, "block");
  SitnetWishes *self = g_new0 (SitnetWishes, 1);
  self->ends = g_new (guint32, 2 * n + 1);
  self->priorities = g_new0 (guint32, 2 * n + 1);
  g_autofree guint32 *actors = sitnet_wish_actors (network);
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (gsize row = 0; from != NULL && to != NULL && row < n; row++) {
    guint32 a = actors[sitnet_column_get_codes (from)[row]], b = actors[sitnet_column_get_codes (to)[row]];
    gboolean is_of_fair = block != NULL && !sitnet_column_is_missing (block, row);
    if (a != G_MAXUINT32 && b != G_MAXUINT32 && a != b && !is_of_fair)
      add (self, pairs, a, b, sitnet_wish_priority (dataset, row));
  }
  return self;
}

void
sitnet_wishes_free (SitnetWishes *self)
{
  if (self == NULL)
    return;
  g_free (self->ends);
  g_free (self->priorities);
  g_free (self);
}
