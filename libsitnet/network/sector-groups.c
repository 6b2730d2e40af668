/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Numbers the sectors that occur, leaving out those that nobody in scope belongs to. */
#include "sector-groups.h"

#include "column-private.h"

static void
number_codes (SitnetSectorGroups *self, guint32 *group_of_code, guint32 n_codes)
{
  for (guint32 code = 0; code < n_codes; code++)
    if (group_of_code[code] > 0) {
      self->codes[self->n_groups] = (gint32)code;
      self->sizes[self->n_groups] = group_of_code[code];
      group_of_code[code] = self->n_groups++;
    }
}

void
sitnet_sector_groups_init (SitnetSectorGroups *self, const SitnetNetwork *network)
{
  SitnetActorCodes sectors = sitnet_actor_codes (network, "sector");
  guint32 n_codes = sitnet_vocabulary_get_n (network->dataset->vocabularies[SITNET_SHEET_SECTORS]);
  g_autofree guint32 *group_of_code = g_new0 (guint32, n_codes);
  *self =
      (SitnetSectorGroups){0, g_new (gint32, n_codes), g_new (guint32, n_codes), g_new (guint32, network->n_actors)};
  for (guint32 a = 0; a < network->n_actors; a++)
    if (sitnet_actor_code (sectors, a) >= 0)
      group_of_code[sitnet_actor_code (sectors, a)]++;
  number_codes (self, group_of_code, n_codes);
  for (guint32 a = 0; a < network->n_actors; a++) {
    gint32 code = sitnet_actor_code (sectors, a);
    self->groups[a] = code < 0 ? SITNET_NO_GROUP_OF_SECTOR : group_of_code[code];
  }
}

void
sitnet_sector_groups_clear (SitnetSectorGroups *self)
{
  g_clear_pointer (&self->codes, g_free);
  g_clear_pointer (&self->sizes, g_free);
  g_clear_pointer (&self->groups, g_free);
}

SitnetColumn *
sitnet_sector_column (const SitnetNetwork *network, const char *name, gint32 *codes, gsize n)
{
  g_autoptr (SitnetColumn) labels =
      sitnet_vocabulary_to_column (network->dataset->vocabularies[SITNET_SHEET_SECTORS], "sector");
  return sitnet_column_new_category_take (name, n, codes, labels);
}
