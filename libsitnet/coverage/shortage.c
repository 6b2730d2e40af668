/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Capacity against demand by maximum flow, one connected part at a time, and against the standard by
 * children. */
#include "shortage.h"

#include "memory-room.h"
#include "message.h"
#include "pieces.h"
#include "shortage-flow.h"
#include "shortage-parts.h"
#include "standard-per-1000.h"

#include <string.h>

/* Threads take so many parts at a time: a tenth of a millisecond, for most are one line with some twenty services. A part of
   more lines and services than LARGE_PART can take any time; the caller works these off, who can be asked to stop. */
enum { PARTS_A_BLOCK = 64, LARGE_PART = 4096, FEW_BLOCKS = 8 };

typedef struct {
  const SitnetSupplyDemand *supply_demand;
  const guint8 *listed; /* for no area (first) and each area whether its demands count; NULL = all */
  guint32 *source_of_supply;
  SitnetShortageParts parts;
  const guint8 *is_large;  /* per part */
  SitnetShortPart *blocks; /* the large parts, then PARTS_A_BLOCK of all parts each */
  SitnetShortageFlow *flows[SITNET_MOST_WORKERS];
  const SitnetProgress *progress;
} Judge;

static gboolean
refuse (GError **error)
{
  return sitnet_memory_room_refuse (N_ ("demands × services that can meet them"), error);
}

/* The first block is the caller's, and the first worker his thread. */
static gboolean
judge_block (guint32 number, guint worker, gpointer data, GError **error)
{
  Judge *self = data;
  guint32 first = number == 0 ? 0 : (number - 1) * PARTS_A_BLOCK;
  guint32 end = number == 0 ? self->parts.n : MIN (first + PARTS_A_BLOCK, self->parts.n);
  if (self->flows[worker] == NULL)
    self->flows[worker] = sitnet_shortage_flow_new (self->supply_demand, self->listed, self->source_of_supply,
                                                    worker == 0 ? self->progress : NULL);
  const guint32 *starts = self->parts.starts;
  for (guint32 part = first; part < end; part++)
    if (self->is_large[part] == (number == 0) &&
        !sitnet_shortage_flow_judge (self->flows[worker], self->parts.lines + starts[part],
                                     starts[part + 1] - starts[part], &self->blocks[number], error))
      return FALSE;
  return TRUE;
}

/* The groups of a block go behind those that are there. */
static void
append_block (SitnetShortage *self, const SitnetShortPart *block)
{
  guint32 first = self->stretches->len, n_groups = self->groups->len;
  g_array_append_vals (self->groups, block->groups->data, block->groups->len);
  g_array_append_vals (self->stretches, block->stretches->data, block->stretches->len);
  for (guint32 i = first; i < self->stretches->len; i++)
    g_array_index (self->stretches, SitnetShortStretch, i).group += n_groups;
}

/* Whether all fit; frees the blocks. */
static gboolean
append_blocks (const Judge *self, guint32 n_blocks, gboolean going, SitnetShortage *result, GError **error)
{
  for (guint32 i = 0; i < n_blocks; i++) {
    SitnetShortPart *block = &self->blocks[i];
    if (block->groups == NULL)
      continue;
    if (going && (!sitnet_memory_room_to_add (result->groups, block->groups->len) ||
                  !sitnet_memory_room_to_add (result->stretches, block->stretches->len)))
      going = refuse (error);
    if (going)
      append_block (result, block);
    g_array_unref (block->groups);
    g_array_unref (block->stretches);
  }
  return going;
}

/* By lines and the services that were found for them. */
static guint8 *
find_large_parts (const Judge *self)
{
  const SitnetSupplyDemand *supply_demand = self->supply_demand;
  guint8 *is_large = g_new0 (guint8, (gsize)self->parts.n + 1);
  for (guint32 part = 0; part < self->parts.n; part++) {
    guint32 first = self->parts.starts[part], end = self->parts.starts[part + 1];
    guint64 size = end - first;
    for (guint32 i = first; i < end && size <= LARGE_PART; i++) {
      guint32 line = self->parts.lines[i];
      size += line < supply_demand->n_found_lines
                  ? supply_demand->found_offsets[line + 1] - supply_demand->found_offsets[line]
                  : LARGE_PART;
    }
    is_large[part] = size > LARGE_PART;
  }
  return is_large;
}

static gboolean
judge_parts (Judge *self, SitnetShortage *result, GError **error)
{
  guint32 n_blocks = 1 + (self->parts.n + PARTS_A_BLOCK - 1) / PARTS_A_BLOCK;
  const SitnetPieces pieces = {n_blocks, FEW_BLOCKS, judge_block, self, self->progress, 0.2, 0.2};
  g_autofree guint8 *is_large = find_large_parts (self);
  g_autofree SitnetShortPart *blocks = g_new0 (SitnetShortPart, n_blocks);
  self->is_large = is_large;
  self->blocks = blocks;
  gboolean going = sitnet_pieces_work_off (&pieces, error);
  for (guint i = 0; i < SITNET_MOST_WORKERS; i++)
    sitnet_shortage_flow_free (self->flows[i]);
  return append_blocks (self, n_blocks, going, result, error);
}

static gboolean
judge_by_flow (const SitnetSupplyDemand *supply_demand, const guint8 *listed, SitnetShortage *result, SitnetPace *pace,
               GError **error)
{
  gsize n_supplies = (gsize)supply_demand->supplies->len + 1;
  g_autofree guint32 *numbers = g_new (guint32, n_supplies);
  Judge self = {.supply_demand = supply_demand, .listed = listed, .source_of_supply = numbers};
  self.progress = pace->progress;
  gboolean going = sitnet_shortage_parts_init (&self.parts, supply_demand, listed, numbers, pace, error);
  memset (numbers, 0xff, sizeof *numbers * n_supplies);
  going = going && judge_parts (&self, result, error);
  sitnet_shortage_parts_clear (&self.parts);
  return going;
}

static gint
compare_stretches (gconstpointer a, gconstpointer b)
{
  const SitnetShortStretch *left = a, *right = b;
  if (left->line != right->line)
    return left->line < right->line ? -1 : 1;
  if (left->group != right->group)
    return left->group < right->group ? -1 : 1;
  return left->age_from - right->age_from;
}

static void
index_stretches (SitnetShortage *self, guint32 n_lines)
{
  self->offsets = g_new0 (guint32, (gsize)n_lines + 1);
  g_array_sort (self->stretches, compare_stretches);
  for (guint32 i = 0; i < self->stretches->len; i++)
    self->offsets[g_array_index (self->stretches, SitnetShortStretch, i).line + 1]++;
  for (guint32 i = 0; i < n_lines; i++)
    self->offsets[i + 1] += self->offsets[i];
}

/* A cell that a service of unknown capacity may serve is never short. The flow runs over families of single
   years, put together where the same services can serve them; parts of the data set without a common service
   run by themselves, so memory follows the largest part. A cell is short when some maximum flow leaves it
   wanting: which one a flow happens to choose does not matter. */
static SitnetShortage *
find (const SitnetSupplyDemand *supply_demand, const guint8 *listed, gboolean by_children,
      const SitnetProgress *progress, GError **error)
{
  g_autoptr (SitnetShortage) self = g_new0 (SitnetShortage, 1);
  self->stretches = g_array_new (FALSE, FALSE, sizeof (SitnetShortStretch));
  self->groups = g_array_new (FALSE, FALSE, sizeof (SitnetShortGroup));
  SitnetPace pace = {.progress = progress, .fraction = 0.2};
  if (!judge_by_flow (supply_demand, listed, self, &pace, error) ||
      (by_children && !sitnet_standard_per_1000_judge (supply_demand, self, &pace, error)))
    return NULL;
  if (!sitnet_memory_room_to_sort (self->stretches)) {
    refuse (error);
    return NULL;
  }
  index_stretches (self, supply_demand->requirement_lines->len);
  return g_steal_pointer (&self);
}

SitnetShortage *
sitnet_shortage_find (const SitnetSupplyDemand *supply_demand, const SitnetProgress *progress, GError **error)
{
  return find (supply_demand, NULL, TRUE, progress, error);
}

SitnetShortage *
sitnet_shortage_find_by_flow (const SitnetSupplyDemand *supply_demand, const guint8 *listed,
                              const SitnetProgress *progress, GError **error)
{
  return find (supply_demand, listed, FALSE, progress, error);
}

void
sitnet_shortage_free (SitnetShortage *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->stretches);
  g_array_unref (self->groups);
  g_free (self->offsets);
  g_free (self);
}
