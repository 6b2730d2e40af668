/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sentences for white spots of all kinds, in blocks of rows. */
#include "gap-evidence.h"

#include "message.h"

/* A block takes some tenths of a millisecond. */
enum { GAPS_A_BLOCK = 256 };

void
sitnet_gap_evidence_init (SitnetGapEvidence *self, const SitnetGapList *list, const SitnetShortage *shortage,
                          SitnetLanguage language)
{
  *self = (SitnetGapEvidence){{list->network, list->supply_demand, language}, list, shortage};
  self->n_blocks = (list->gaps->len + GAPS_A_BLOCK - 1) / GAPS_A_BLOCK;
  self->blocks = g_new0 (SitnetColumnBuilder *, self->n_blocks);
  self->whole = sitnet_column_builder_new ("evidence", SITNET_VALUE_TEXT);
  sitnet_column_builder_reserve (self->whole, list->gaps->len);
  pthread_mutex_init (&self->lock, NULL);
}

static const SitnetShortGroup *
group_of (const SitnetGapEvidence *self, const SitnetGap *gap)
{
  return gap->band.group != SITNET_NO_GROUP ? &g_array_index (self->shortage->groups, SitnetShortGroup, gap->band.group)
                                            : NULL;
}

static void
append (const SitnetGapEvidence *self, GString *text, const SitnetGap *gap)
{
  const SitnetGapList *list = self->list;
  const SitnetCoverageLine *line = NULL;
  if (gap->kind != SITNET_GAP_UNMET)
    line = &g_array_index (list->supply_demand->requirement_lines, SitnetCoverageLine, gap->line);
  SitnetActorRows providers = sitnet_gap_list_providers (list, gap);
  switch (gap->kind) {
  case SITNET_GAP_MISSING:
    sitnet_evidence_append_missing (text, &self->teller, line, &gap->band);
    break;
  case SITNET_GAP_SHORT:
    sitnet_evidence_append_short (text, &self->teller, line, &gap->band, group_of (self, gap), providers);
    break;
  case SITNET_GAP_FRAGILE:
    sitnet_evidence_append_fragile (text, &self->teller, line, &gap->band, providers);
    break;
  case SITNET_GAP_UNCONNECTED:
    sitnet_evidence_append_unconnected (text, &self->teller, line,
                                        sitnet_supply_demand_requirement (list->supply_demand, gap->requirement),
                                        &gap->band, list->within, providers);
    break;
  case SITNET_GAP_UNMET:
    sitnet_evidence_append_unmet (text, &self->teller, gap->from, gap->to, gap->what);
    break;
  }
}

/* Takes the block, and appends all whose turn it is: so there are never more than a few. */
static gboolean
hand_in (SitnetGapEvidence *self, guint32 block, SitnetColumnBuilder *builder, gsize n_bytes, GError **error)
{
  pthread_mutex_lock (&self->lock);
  self->blocks[block] = builder;
  gboolean is_there = sitnet_memory_room_take (&self->room, n_bytes);
  while (is_there && self->n_appended < self->n_blocks && self->blocks[self->n_appended] != NULL) {
    sitnet_column_builder_append (self->whole, self->blocks[self->n_appended]); /* there is room for all together */
    g_clear_pointer (&self->blocks[self->n_appended++], sitnet_column_builder_free);
  }
  pthread_mutex_unlock (&self->lock);
  return is_there || sitnet_memory_room_refuse (N_ ("gaps × actors named in each"), error);
}

gboolean
sitnet_gap_evidence_add_block (SitnetGapEvidence *self, guint32 block, GError **error)
{
  const GArray *gaps = self->list->gaps;
  guint32 first = block * GAPS_A_BLOCK, end = MIN (first + GAPS_A_BLOCK, gaps->len);
  SitnetColumnBuilder *builder = sitnet_column_builder_new ("evidence", SITNET_VALUE_TEXT);
  g_autoptr (GString) text = g_string_new (NULL);
  gsize n_bytes = 0;
  for (guint32 i = first; i < end; i++) {
    g_string_truncate (text, 0);
    append (self, text, &g_array_index (gaps, SitnetGap, i));
    sitnet_column_builder_add_text (builder, text->str);
    n_bytes += text->len + 1;
  }
  return hand_in (self, block, builder, n_bytes, error);
}

SitnetColumn *
sitnet_gap_evidence_seal (SitnetGapEvidence *self)
{
  return sitnet_column_builder_seal (g_steal_pointer (&self->whole));
}

void
sitnet_gap_evidence_clear (SitnetGapEvidence *self)
{
  for (guint32 block = 0; block < self->n_blocks; block++)
    g_clear_pointer (&self->blocks[block], sitnet_column_builder_free);
  g_free (self->blocks);
  g_clear_pointer (&self->whole, sitnet_column_builder_free);
  pthread_mutex_destroy (&self->lock);
}
