/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whoever reports a tie or an expectation was asked, and so was who is marked; the rest was not, once somebody else was. */
#include "asked.h"

#include <string.h>

typedef struct {
  const SitnetDataset *dataset;
  SitnetAsked *self;
  guint32 n_actors;
  const gint32 *kinds;
  gint32 coordinator;
} Judging;

/* Reporters that are no actors have numbers behind theirs. */
static void
mark_reporters (const Judging *judging, SitnetSheet sheet, const char *name)
{
  const SitnetColumn *column = sitnet_dataset_column (judging->dataset, sheet, name);
  const gint32 *codes = column != NULL ? sitnet_column_get_codes (column) : NULL;
  for (gsize row = 0; codes != NULL && row < sitnet_column_get_n_rows (column); row++) {
    gint32 actor = codes[row];
    if (actor < 0 || (guint32)actor >= judging->n_actors)
      continue;
    judging->self->asked[actor] = 1;
    if (judging->kinds == NULL || judging->coordinator < 0 || judging->kinds[actor] != judging->coordinator)
      judging->self->anyone = TRUE;
  }
}

static void
mark_told (const Judging *judging)
{
  const SitnetColumn *column = sitnet_dataset_column (judging->dataset, SITNET_SHEET_ACTORS, "asked");
  for (guint32 row = 0; column != NULL && row < judging->n_actors; row++)
    if (!sitnet_column_is_missing (column, row) && sitnet_column_get_bools (column)[row])
      judging->self->asked[row] = 1;
}

static gpointer
asked_new (const SitnetNetwork *whole, SitnetVariant variant, const SitnetProgress *progress, GError **error)
{
  const SitnetDataset *dataset = whole->dataset;
  const SitnetColumn *kinds = sitnet_dataset_column (dataset, SITNET_SHEET_ACTORS, "kind");
  SitnetAsked *self = g_new0 (SitnetAsked, 1);
  Judging judging = {
      .dataset = dataset,
      .self = self,
      .n_actors = (guint32)sitnet_dataset_n_rows (dataset, SITNET_SHEET_ACTORS),
      .kinds = kinds != NULL ? sitnet_column_get_codes (kinds) : NULL,
      .coordinator = sitnet_vocabulary_find (dataset->vocabularies[SITNET_SHEET_ACTOR_KINDS],
                                             (SitnetSlice){"coordinator", strlen ("coordinator")}),
  };
  self->asked = g_new0 (guint8, (gsize)judging.n_actors + 1);
  mark_reporters (&judging, SITNET_SHEET_TIES, "reported_by");
  mark_reporters (&judging, SITNET_SHEET_EXPECTATIONS, "from"); /* whoever expects or offers says so itself */
  mark_told (&judging);
  return self;
}

static void
asked_free (gpointer data)
{
  SitnetAsked *self = data;
  g_free (self->asked);
  g_free (self);
}

const SitnetAsked *
sitnet_asked_of (const SitnetNetwork *network)
{
  static const SitnetDerivedKind kind = {asked_new, asked_free};
  return sitnet_network_derive (network->whole != NULL ? network->whole : network, &kind, (SitnetVariant){0}, NULL,
                                NULL);
}

gint
sitnet_asked_actor (const SitnetAsked *self, const SitnetNetwork *network, guint32 actor)
{
  return self->anyone ? self->asked[sitnet_network_actor_row (network, actor)] : -1;
}
