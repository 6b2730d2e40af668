/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The ties sheet sorted by pair, and its links, in a thread of their own while the sheets are checked and put together. */
#include "seal.h"

#include "sheet-state.h"

/* Fewer take less time than a thread does. */
enum { FEW_TIES = 2000 };

/* Whether every tie names two actors. */
static gboolean
are_all_known (const SitnetSealLinks *self)
{
  guint32 unknown = 0;
  for (guint32 i = 0; i < self->n_ties; i++)
    unknown |= (self->from[i] | self->to[i]) & 0x80000000u;
  return unknown == 0;
}

/* Whether the numbers of ids are the rows of the actors, and nobody else is named. */
static gboolean
are_in_order (const SitnetSealLinks *self)
{
  guint32 other = 0;
  for (guint32 i = 0; i < self->n_actors; i++)
    other |= self->actors[i] ^ i;
  return other == 0 && self->n_ids == self->n_actors;
}

static void
sort_and_lay_out (gpointer data)
{
  SitnetSealLinks *self = data;
  gboolean are_known = are_all_known (self), in_order = are_in_order (self);
  if (are_known)
    sitnet_pairs_init (self->pairs, self->n_ids, self->n_ties, self->from, self->to);
  sitnet_thread_pass (&self->thread); /* the ids of actors may go from now on */
  if (!are_known || !in_order || self->pairs->n_rows < self->n_ties || sitnet_watch_is_stopped (self->watch))
    return;
  if (!sitnet_links_init_pairs (&self->links, self->pairs, self->n_ties, self->from, self->to))
    sitnet_links_clear (&self->links); /* too many: the caller reports this error */
}

static const guint32 *
numbers_of (const SitnetInputColumn *column)
{
  return (const guint32 *)(const void *)column->codes.values;
}

void
sitnet_seal_links_start (SitnetSealLinks *self, SitnetBuilder *builder)
{
  *self = (SitnetSealLinks){.pairs = &builder->pairs, .watch = builder->watch};
  const SitnetSheetBuilder *ties = builder->sheets[SITNET_SHEET_TIES], *actors = builder->sheets[SITNET_SHEET_ACTORS];
  if (actors == NULL || actors->failed || ties == NULL || ties->failed || ties->n_rows < FEW_TIES)
    return;
  SitnetInputColumn *from = sitnet_sheet_builder_find (ties, "from"), *to = sitnet_sheet_builder_find (ties, "to");
  const SitnetInputColumn *id = sitnet_sheet_builder_find (actors, "id");
  if (from == NULL || to == NULL || id == NULL)
    return;
  sitnet_codes_trim (&from->codes); /* they stay where they are when the data set takes them */
  sitnet_codes_trim (&to->codes);
  self->from = numbers_of (from);
  self->to = numbers_of (to);
  self->n_ids = sitnet_ids_get_n (builder->actor_ids);
  self->n_ties = (guint32)ties->n_rows;
  self->actors = numbers_of (id);
  self->n_actors = (guint32)id->codes.n;
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
