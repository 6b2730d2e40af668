/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The ties sheet sorted by pair, and its links, in a thread of their own while the sheets are checked and put together. */
#include "seal.h"

#include "sheet-state.h"

/* Fewer take less time than a thread does. */
enum { FEW_TIES = 2000 };

static void
sort_and_lay_out (gpointer data)
{
  SitnetSealLinks *self = data;
  sitnet_pairs_init (self->pairs, self->n_ids, self->n_ties, self->from, self->to);
  sitnet_thread_pass (&self->thread);
  if (!self->in_order || self->pairs->n_rows < self->n_ties || sitnet_watch_is_stopped (self->watch))
    return;
  if (!sitnet_links_init_pairs (&self->links, self->pairs, self->n_ties, self->from, self->to))
    sitnet_links_clear (&self->links); /* too many: the caller reports this error */
}

static const guint32 *
numbers_of (const SitnetInputColumn *column)
{
  return (const guint32 *)(const void *)column->codes.values;
}

/* Whether every row names an actor. */
static gboolean
are_all_known (const SitnetInputColumn *column)
{
  gboolean all = TRUE;
  for (gsize r = 0; r < column->codes.n; r++)
    all &= column->codes.values[r] >= 0;
  return all;
}

void
sitnet_seal_links_start (SitnetSealLinks *self, SitnetBuilder *builder, const SitnetSealing *sealing)
{
  *self = (SitnetSealLinks){.pairs = &builder->pairs, .watch = builder->watch};
  const SitnetSheetBuilder *ties = builder->sheets[SITNET_SHEET_TIES];
  if (ties == NULL || ties->failed || ties->n_rows < FEW_TIES)
    return;
  SitnetInputColumn *from = sitnet_sheet_builder_find (ties, "from"), *to = sitnet_sheet_builder_find (ties, "to");
  if (from == NULL || to == NULL || !are_all_known (from) || !are_all_known (to))
    return;
  sitnet_codes_trim (&from->codes); /* they stay where they are when the data set takes them */
  sitnet_codes_trim (&to->codes);
  self->from = numbers_of (from);
  self->to = numbers_of (to);
  self->n_ids = sitnet_ids_get_n (builder->actor_ids);
  self->n_ties = (guint32)ties->n_rows;
  self->in_order = sealing->in_order && self->n_ids == sealing->n_actors;
  sitnet_thread_start (&self->thread, sort_and_lay_out, self);
}

void
sitnet_seal_links_wait_for_pairs (SitnetSealLinks *self)
{
  sitnet_watch_wait_for_pass (self->watch, &self->thread);
}

void
sitnet_seal_links_wait (SitnetSealLinks *self)
{
  sitnet_watch_wait (self->watch, &self->thread);
}
