/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The links of the ties sheet, laid out in a thread of their own while the sheets are checked. */
#include "seal.h"

#include "sheet-state.h"

static void
lay_out (gpointer data)
{
  SitnetSealLinks *self = data;
  if (!sitnet_links_init_pairs (&self->links, self->pairs, self->pairs->n_rows, self->from, self->to))
    sitnet_links_clear (&self->links); /* too many: the caller reports this error */
}

static const guint32 *
numbers_of (const SitnetSheetBuilder *ties, const char *name)
{
  return (const guint32 *)(const void *)sitnet_sheet_builder_find (ties, name)->codes.values;
}

void
sitnet_seal_links_start (SitnetSealLinks *self, const SitnetBuilder *builder, const SitnetSealing *sealing)
{
  *self = (SitnetSealLinks){.pairs = &builder->pairs};
  const SitnetSheetBuilder *ties = builder->sheets[SITNET_SHEET_TIES];
  if (ties == NULL || ties->failed || builder->pairs.rows == NULL || builder->pairs.n_rows != ties->n_rows ||
      builder->pairs.n_actors != sealing->n_actors || !sealing->in_order)
    return;
  self->from = numbers_of (ties, "from");
  self->to = numbers_of (ties, "to");
  sitnet_thread_start (&self->beside, lay_out, self);
}

void
sitnet_seal_links_wait (SitnetSealLinks *self, SitnetWatch *watch)
{
  sitnet_watch_wait (watch, &self->beside);
}
