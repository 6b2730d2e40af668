/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* White spots of the lines, a block of lines at a time: blocks share nothing, so that threads take them in turn. */
#include "gap-cells.h"

#include "pieces.h"

#include <pthread.h>

/* A block takes a tenth of a millisecond where lines have some twenty services, and much longer where they have all. */
enum { LINES_A_BLOCK = 64, FEW_BLOCKS = 8 };

typedef struct {
  const SitnetShortage *shortage;
  SitnetGapList *list;
  SitnetGapList *
      *blocks; /* what was found in the lines of each, until the blocks before it are in the list; NULL for one
                             worker */
  guint32 n_blocks, n_appended;
  pthread_mutex_t lock;
  SitnetAgeBands *bands[SITNET_MOST_WORKERS]; /* of each worker, made when it begins */
} Cells;

static void
add_cell (SitnetGapList *self, SitnetGapKind kind, guint32 line, const SitnetAgeBand *band, guint32 first_provider)
{
  SitnetGap gap = {.kind = kind, .line = line, .band = *band};
  gap.band.first_provider = first_provider;
  g_array_append_val (self->gaps, gap);
}

/* One row for each kind that holds; they share their list of providers. */
static gboolean
add_band (SitnetGapList *self, const SitnetAgeBands *bands, guint32 line, const SitnetAgeBand *band, GError **error)
{
  gboolean missing = (band->flags & SITNET_BAND_ASKED) && band->n_providers == 0,
           too_little = sitnet_age_band_is_short (band), fragile = sitnet_age_band_is_fragile (bands, band);
  guint32 first = self->providers->len;
  if (!missing && !too_little && !fragile)
    return TRUE;
  if (!sitnet_gap_list_has_room (self, 3, band->n_providers, error))
    return FALSE;
  if (band->n_providers > 0)
    g_array_append_vals (self->providers, &g_array_index (bands->providers, guint32, band->first_provider),
                         band->n_providers);
  if (missing)
    add_cell (self, SITNET_GAP_MISSING, line, band, first);
  if (too_little)
    add_cell (self, SITNET_GAP_SHORT, line, band, first);
  if (fragile)
    add_cell (self, SITNET_GAP_FRAGILE, line, band, first);
  return TRUE;
}

static gboolean
add_line (SitnetGapList *self, SitnetAgeBands *bands, guint32 number, GError **error)
{
  const SitnetCoverageLine *line = &g_array_index (self->supply_demand->requirement_lines, SitnetCoverageLine, number);
  if (!sitnet_gap_list_lists (self, line))
    return TRUE;
  sitnet_age_bands_cut (bands, line, FALSE);
  for (guint32 b = 0; b < bands->bands->len; b++)
    if (!add_band (self, bands, number, &g_array_index (bands->bands, SitnetAgeBand, b), error))
      return FALSE;
  return TRUE;
}

/* The block's providers go behind those that are there. */
static gboolean
append (SitnetGapList *self, const SitnetGapList *block, GError **error)
{
  guint32 n_before = self->gaps->len, n_providers = self->providers->len;
  if (!sitnet_gap_list_has_room (self, block->gaps->len, block->providers->len, error))
    return FALSE;
  if (block->providers->len > 0)
    g_array_append_vals (self->providers, block->providers->data, block->providers->len);
  if (block->gaps->len > 0)
    g_array_append_vals (self->gaps, block->gaps->data, block->gaps->len);
  for (guint32 i = n_before; i < self->gaps->len; i++)
    g_array_index (self->gaps, SitnetGap, i).band.first_provider += n_providers;
  return TRUE;
}

/* Takes the block, and appends all whose turn it is: so there are never more than a few. */
static gboolean
hand_in (Cells *self, guint32 block, SitnetGapList *found, GError **error)
{
  gboolean going = TRUE;
  pthread_mutex_lock (&self->lock);
  self->blocks[block] = found;
  while (going && self->n_appended < self->n_blocks && self->blocks[self->n_appended] != NULL) {
    going = append (self->list, self->blocks[self->n_appended], error);
    g_clear_pointer (&self->blocks[self->n_appended++], sitnet_gap_list_free);
  }
  pthread_mutex_unlock (&self->lock);
  return going;
}

static gboolean
add_block (guint32 block, guint worker, gpointer data, GError **error)
{
  Cells *self = data;
  const SitnetGapList *list = self->list;
  guint32 first = block * LINES_A_BLOCK, end = MIN (first + LINES_A_BLOCK, list->supply_demand->requirement_lines->len);
  if (self->bands[worker] == NULL) {
    self->bands[worker] = sitnet_age_bands_new (list->supply_demand, self->shortage);
    self->bands[worker]->only_asked = TRUE;
  }
  SitnetGapList *found = self->list;
  if (self->blocks != NULL)
    found = sitnet_gap_list_new (list->network, list->supply_demand, list->listed, list->within, NULL);
  gboolean going = TRUE;
  for (guint32 line = first; line < end && going; line++)
    going = add_line (found, self->bands[worker], line, error);
  if (self->blocks == NULL)
    return going;
  if (going)
    return hand_in (self, block, found, error);
  sitnet_gap_list_free (found);
  return FALSE;
}

gboolean
sitnet_gap_cells_add (SitnetGapList *list, const SitnetShortage *shortage, GError **error)
{
  guint32 n_blocks = (list->supply_demand->requirement_lines->len + LINES_A_BLOCK - 1) / LINES_A_BLOCK;
  Cells self = {.shortage = shortage, .list = list, .n_blocks = n_blocks};
  const SitnetPieces pieces = {n_blocks, FEW_BLOCKS, add_block, &self, list->progress, 0.4, 0.6};
  if (sitnet_pieces_count_workers (&pieces) > 1)
    self.blocks = g_new0 (SitnetGapList *, n_blocks);
  pthread_mutex_init (&self.lock, NULL);
  gboolean going = sitnet_pieces_work_off (&pieces, error);
  pthread_mutex_destroy (&self.lock);
  for (guint i = 0; i < SITNET_MOST_WORKERS; i++)
    sitnet_age_bands_free (self.bands[i]);
  for (guint32 block = 0; self.blocks != NULL && block < n_blocks; block++)
    sitnet_gap_list_free (self.blocks[block]); /* where the work was stopped */
  g_free (self.blocks);
  return going;
}
