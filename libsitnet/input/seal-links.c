/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The ties sheet sorted by pair, and its links, in threads of their own while the sheets are checked. */
#include "seal.h"

#include "sheet-state.h"

/* Fewer take less time than a thread does. */
enum { FEW_TIES = 2000 };

static void
lay_out (gpointer data)
{
  SitnetSealLinks *self = data;
  if (!sitnet_links_init_pairs (&self->links, self->pairs, self->n_ties, self->from, self->to))
    sitnet_links_clear (&self->links); /* too many: the caller reports this error */
}

/* Checking ties needs the pairs alone, while the links are laid out. */
static void
sort (gpointer data)
{
  SitnetSealLinks *self = data;
  sitnet_pairs_init (self->pairs, self->n_ids, self->n_ties, self->from, self->to);
  if (self->in_order && self->pairs->n_rows == self->n_ties)
    sitnet_thread_start (&self->linking, lay_out, self);
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
  *self = (SitnetSealLinks){.pairs = &builder->pairs};
  const SitnetSheetBuilder *ties = builder->sheets[SITNET_SHEET_TIES];
  if (ties == NULL || ties->failed || ties->n_rows < FEW_TIES)
    return;
  const SitnetInputColumn *from = sitnet_sheet_builder_find (ties, "from"),
                          *to = sitnet_sheet_builder_find (ties, "to");
  if (from == NULL || to == NULL || !are_all_known (from) || !are_all_known (to))
    return;
  self->from = numbers_of (from);
  self->to = numbers_of (to);
  self->n_ids = sitnet_ids_get_n (builder->actor_ids);
  self->n_ties = (guint32)ties->n_rows;
  self->in_order = sealing->in_order && self->n_ids == sealing->n_actors;
  sitnet_thread_start (&self->pairing, sort, self);
}

void
sitnet_seal_links_wait_for_pairs (SitnetSealLinks *self, SitnetWatch *watch)
{
  sitnet_watch_wait (watch, &self->pairing);
}

void
sitnet_seal_links_wait (SitnetSealLinks *self, SitnetWatch *watch)
{
  sitnet_seal_links_wait_for_pairs (self, watch);
  sitnet_watch_wait (watch, &self->linking);
}
