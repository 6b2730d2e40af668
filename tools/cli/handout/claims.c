/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who says what of the ties of one actor. */
#include "claims.h"

#include <string.h>

struct _Claims {
  SitnetTable *ties, *rows; /* the same rows: as questions take them, and as they were read */
  GHashTable *of_actor;     /* rows by actor */
  GHashTable *observers;    /* ids of coordinators */
  GHashTable *asked;        /* ids */
  gboolean anyone;          /* somebody beside coordinators reports anything: only then is silence worth a word */
};

static void
read_actors (Claims *self, SitnetTable *actors)
{
  const SitnetColumn *asked = sitnet_table_find_column (actors, "asked");
  for (gsize row = 0; row < sitnet_table_get_n_rows (actors); row++) {
    const char *id = handout_text (actors, "id", row);
    if (g_strcmp0 (handout_text (actors, "kind", row), "coordinator") == 0)
      g_hash_table_add (self->observers, (gpointer)id);
    if (asked != NULL && !sitnet_column_is_missing (asked, row) && sitnet_column_get_bools (asked)[row])
      g_hash_table_add (self->asked, (gpointer)id);
  }
}

static void
read_reporters (Claims *self, SitnetNetwork *network, const char *sheet, const char *column)
{
  SitnetTable *table = sitnet_network_get_sheet (network, sheet);
  for (gsize row = 0; table != NULL && row < sitnet_table_get_n_rows (table); row++) {
    const char *id = handout_text (table, column, row);
    if (id == NULL)
      continue;
    g_hash_table_add (self->asked, (gpointer)id);
    self->anyone = self->anyone || !g_hash_table_contains (self->observers, id);
  }
}

Claims *
claims_new (const Handout *handout)
{
  static const char *const ends[] = {"from", "to", NULL};
  SitnetNetwork *network = handout->report.network;
  SitnetTable *actors = sitnet_network_get_sheet (network, "actors");
  Claims *self = g_new0 (Claims, 1);
  self->observers = g_hash_table_new (g_str_hash, g_str_equal);
  self->asked = g_hash_table_new (g_str_hash, g_str_equal);
  self->ties = sitnet_network_tie_rows_to_table (network);
  self->rows = sitnet_network_select_sheet (network, "ties");
  self->of_actor = handout_index (self->ties, ends);
  if (actors != NULL)
    read_actors (self, actors);
  read_reporters (self, network, "ties", "reported_by");
  read_reporters (self, network, "expectations", "from");
  return self;
}

void
claims_free (Claims *self)
{
  sitnet_table_unref (self->ties);
  g_clear_pointer (&self->rows, sitnet_table_unref);
  g_hash_table_unref (self->of_actor);
  g_hash_table_unref (self->observers);
  g_hash_table_unref (self->asked);
  g_free (self);
}

/* Several rows of one tie are one claim. */
static Claim *
find_claim (GArray *claims, const char *partner, const char *kind, gboolean is_towards)
{
  for (guint i = 0; i < claims->len; i++) {
    Claim *claim = &g_array_index (claims, Claim, i);
    if (strcmp (claim->partner, partner) == 0 && strcmp (claim->kind, kind) == 0 && claim->is_towards == is_towards)
      return claim;
  }
  Claim made = {.partner = partner, .kind = kind, .is_towards = is_towards};
  g_array_append_val (claims, made);
  return &g_array_index (claims, Claim, claims->len - 1);
}

static void
note_reporter (const Claims *self, Claim *claim, const char *id, const char *reporter)
{
  if (reporter == NULL)
    claim->by_observer = TRUE;
  else if (strcmp (reporter, id) == 0)
    claim->by_self = TRUE;
  else if (strcmp (reporter, claim->partner) == 0)
    claim->by_partner = TRUE;
  else if (!g_hash_table_contains (self->observers, reporter))
    claim->by_third = reporter;
  claim->by_observer = claim->by_observer || (reporter != NULL && g_hash_table_contains (self->observers, reporter));
}

GArray *
claims_of (const Claims *self, const char *id)
{
  GArray *claims = g_array_new (FALSE, FALSE, sizeof (Claim));
  const GArray *rows = handout_rows (self->of_actor, id);
  const SitnetColumn *directed = sitnet_table_find_column (self->ties, "directed");
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    gsize row = g_array_index (rows, gsize, i);
    const char *from = handout_text (self->ties, "from", row), *to = handout_text (self->ties, "to", row);
    gboolean is_from = strcmp (from, id) == 0;
    gboolean is_towards = !is_from && sitnet_column_get_bools (directed)[row];
    Claim *claim = find_claim (claims, is_from ? to : from, handout_text (self->ties, "kind", row), is_towards);
    note_reporter (self, claim, id, handout_text (self->rows, "reported_by", row));
  }
  return claims;
}

ClaimState
claim_state (const Claim *claim)
{
  if (claim->by_observer || (claim->by_self && claim->by_partner))
    return CLAIM_KNOWN;
  return claim->by_self ? CLAIM_OWN : CLAIM_OTHERS;
}

gboolean
claims_lacks (const Claims *self, const char *id)
{
  return self->anyone && !g_hash_table_contains (self->asked, id);
}
