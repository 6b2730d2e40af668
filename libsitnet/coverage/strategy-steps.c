/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads the sheet strategy under a scope and holds its steps against needs and areas. */
#include "strategy-steps.h"

#include "column-private.h"

static gint32
code_at (const SitnetNetwork *network, const char *name, guint32 row)
{
  const SitnetColumn *column = sitnet_dataset_column (network->dataset, SITNET_SHEET_STRATEGY, name);
  return column != NULL ? sitnet_column_get_codes (column)[row] : -1;
}

SitnetStrategySteps *
sitnet_strategy_steps_read (const SitnetNetwork *network)
{
  SitnetStrategySteps *self = g_new0 (SitnetStrategySteps, 1);
  guint32 n = (guint32)sitnet_dataset_n_rows (network->dataset, SITNET_SHEET_STRATEGY);
  self->network = network;
  self->rows = g_new (guint32, (gsize)n + 1);
  for (guint32 row = 0; row < n; row++) {
    gint32 area = code_at (network, "area", row);
    if (area < 0 || sitnet_network_has_area (network, area))
      self->rows[self->n++] = row;
  }
  return self;
}

void
sitnet_strategy_steps_free (SitnetStrategySteps *self)
{
  if (self == NULL)
    return;
  g_free (self->rows);
  g_free (self);
}

/* Needs in a circle (a data set's own rows may say so) end the walk. */
static gboolean
is_within (const SitnetVocabulary *needs, gint32 need, gint32 wide)
{
  for (guint32 step = 0; need >= 0 && step <= sitnet_vocabulary_get_n (needs); step++) {
    if (need == wide)
      return TRUE;
    need = sitnet_vocabulary_get (needs, (guint32)need)->parent;
  }
  return FALSE;
}

gboolean
sitnet_strategy_steps_answers (const SitnetStrategySteps *self, guint32 step, gint32 need, gint32 area)
{
  gint32 own_need = code_at (self->network, "need", self->rows[step]),
         own_area = code_at (self->network, "area", self->rows[step]);
  if (own_need < 0 || need < 0 || (own_area >= 0 && own_area != area))
    return FALSE;
  return is_within (self->network->dataset->vocabularies[SITNET_SHEET_NEEDS], need, own_need);
}

guint32
sitnet_strategy_steps_count (const SitnetStrategySteps *self, gint32 need, gint32 area)
{
  guint32 n = 0;
  for (guint32 step = 0; step < self->n && need >= 0; step++)
    n += sitnet_strategy_steps_answers (self, step, need, area) ? 1 : 0;
  return n;
}
