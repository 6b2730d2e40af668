/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a network and all that is scoped from it share: the sheets, the vocabularies, the lists. */
#include "network-private.h"

#include <string.h>

SitnetDataset *
sitnet_dataset_ref (SitnetDataset *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

static void
list_clear (SitnetList *list)
{
  g_clear_pointer (&list->offsets, g_free);
  g_clear_pointer (&list->items, g_free);
}

void
sitnet_dataset_unref (SitnetDataset *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  for (guint s = 0; s < SITNET_N_SHEETS; s++)
    g_clear_pointer (&self->sheets[s], sitnet_table_unref);
  for (guint v = 0; v < SITNET_N_VOCABULARIES; v++)
    g_clear_pointer (&self->vocabularies[v], sitnet_vocabulary_free);
  g_clear_pointer (&self->actor_ids, sitnet_ids_free);
  g_clear_pointer (&self->area_codes, sitnet_column_unref);
  g_free (self->area_sheet_row);
  g_free (self->own_areas);
  list_clear (&self->services_needs);
  list_clear (&self->services_areas);
  list_clear (&self->areas_neighbours);
  list_clear (&self->cases_needs);
  list_clear (&self->cases_tells);
  list_clear (&self->meetings_participants);
  g_free (self->dropped);
  g_free (self->added_ties);
  g_free (self);
}

SitnetColumn *
sitnet_dataset_column (const SitnetDataset *self, SitnetSheet sheet, const char *name)
{
  return self->sheets[sheet] ? sitnet_table_find_column (self->sheets[sheet], name) : NULL;
}

const char *
sitnet_dataset_area_name (const SitnetDataset *self, gint32 area)
{
  if (area < 0)
    return NULL;
  const SitnetColumn *names = sitnet_dataset_column (self, SITNET_SHEET_AREAS, "name");
  gint32 row = self->area_sheet_row != NULL ? self->area_sheet_row[area] : -1;
  const char *name = names != NULL && row >= 0 ? sitnet_column_get_text (names, (gsize)row) : NULL;
  return name != NULL ? name : sitnet_column_get_text (self->area_codes, (gsize)area);
}

gboolean
sitnet_dataset_is_coordinator (const SitnetDataset *self, guint32 row)
{
  const SitnetVocabulary *terms = self->vocabularies[SITNET_SHEET_ACTOR_KINDS];
  const SitnetColumn *kinds = sitnet_dataset_column (self, SITNET_SHEET_ACTORS, "kind");
  gint32 kind = kinds != NULL ? sitnet_column_get_codes (kinds)[row] : -1;
  return kind >= 0 && strcmp (sitnet_vocabulary_get (terms, (guint32)kind)->code, "coordinator") == 0;
}

gsize
sitnet_dataset_n_rows (const SitnetDataset *self, SitnetSheet sheet)
{
  return self->sheets[sheet] ? sitnet_table_get_n_rows (self->sheets[sheet]) : 0;
}
