/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finds actors by id, sectors by code and ties by their ends, whatever their order. */
#include "map-join.h"

typedef struct {
  SitnetMapContent *later, *earlier;
  GHashTable *actors, *ties; /* of the later state, one more than the index */
  guint32 *places;           /* per earlier actor: where it stands in the later state */
  gint32 *sectors;           /* the same for sectors */
  SitnetMapChange change;
} Join;

static guint64 *
key_of (guint32 from, guint32 to)
{
  guint64 *key = g_new (guint64, 1);
  *key = ((guint64)MIN (from, to) << 32) | MAX (from, to);
  return key;
}

static void
index_later (Join *self)
{
  for (guint32 i = 0; i < self->later->n_actors; i++)
    g_hash_table_insert (self->actors, (gpointer)self->later->actors[i].id, GUINT_TO_POINTER (i + 1));
  for (guint32 i = 0; i < self->later->n_ties; i++) {
    const SitnetMapTie *tie = &self->later->ties[i];
    g_hash_table_insert (self->ties, key_of (tie->from, tie->to), GUINT_TO_POINTER (i + 1));
  }
}

static gint32
find_sector (const SitnetMapContent *content, const char *code)
{
  for (guint32 i = 0; i < content->n_sectors; i++) {
    if (g_str_equal (content->sectors[i].code, code))
      return (gint32)i;
  }
  return -1;
}

static void
join_sectors (Join *self)
{
  SitnetMapContent *later = self->later, *earlier = self->earlier;
  later->sectors = g_renew (SitnetMapSector, later->sectors, (gsize)later->n_sectors + earlier->n_sectors + 1);
  for (guint32 i = 0; i < earlier->n_sectors; i++) {
    SitnetMapSector *sector = &earlier->sectors[i];
    self->sectors[i] = find_sector (later, sector->code);
    if (self->sectors[i] >= 0)
      continue;
    self->sectors[i] = (gint32)later->n_sectors;
    later->sectors[later->n_sectors++] = *sector;
    sector->name = NULL;
    sector->all_names = NULL;
  }
}

/* The texts go over to the later state. */
static SitnetMapActor
take_actor (const Join *self, SitnetMapActor *actor)
{
  SitnetMapActor taken = *actor;
  if (actor->public_id != NULL) { /* both states count from 1 */
    taken.public_id = g_strconcat (actor->public_id, "-before", NULL);
    g_free (actor->public_id);
  }
  actor->about = actor->short_name = actor->public_id = actor->public_name = NULL;
  taken.sector = taken.sector >= 0 ? self->sectors[taken.sector] : -1;
  taken.is_hub = taken.is_bold = taken.is_cut = FALSE;
  taken.mark = SITNET_MARK_LOST;
  return taken;
}

static void
join_actors (Join *self)
{
  SitnetMapContent *later = self->later, *earlier = self->earlier;
  g_autofree guint8 *stays = g_new0 (guint8, (gsize)later->n_actors + 1);
  guint32 n_later = later->n_actors;
  later->actors = g_renew (SitnetMapActor, later->actors, (gsize)later->n_actors + earlier->n_actors + 1);
  for (guint32 i = 0; i < earlier->n_actors; i++) {
    guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->actors, earlier->actors[i].id));
    if (number > 0) {
      self->places[i] = number - 1;
      stays[number - 1] = 1;
      continue;
    }
    self->places[i] = later->n_actors;
    later->actors[later->n_actors++] = take_actor (self, &earlier->actors[i]);
    self->change.actors_lost++;
  }
  for (guint32 i = 0; i < n_later; i++) {
    later->actors[i].mark = stays[i] != 0 ? SITNET_MARK_NONE : SITNET_MARK_GAINED;
    self->change.actors_gained += stays[i] == 0;
  }
}

static void
join_ties (Join *self)
{
  SitnetMapContent *later = self->later, *earlier = self->earlier;
  for (guint32 i = 0; i < later->n_ties; i++)
    later->ties[i].kind = SITNET_TIE_GAINED;
  guint32 n_kept = 0, n_later = later->n_ties;
  later->ties = g_renew (SitnetMapTie, later->ties, (gsize)later->n_ties + earlier->n_ties + 1);
  for (guint32 i = 0; i < earlier->n_ties; i++) {
    SitnetMapTie *tie = &earlier->ties[i];
    guint32 from = self->places[tie->from], to = self->places[tie->to];
    g_autofree guint64 *key = key_of (from, to);
    guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->ties, key));
    if (number > 0) {
      later->ties[number - 1].kind = SITNET_TIE_KEPT;
      n_kept++;
      continue;
    }
    SitnetMapTie taken = *tie;
    tie->kinds = tie->about = tie->label = NULL;
    taken.from = from;
    taken.to = to;
    taken.kind = SITNET_TIE_LOST;
    later->ties[later->n_ties++] = taken;
  }
  self->change.ties_gained = n_later - n_kept;
  self->change.ties_lost = later->n_ties - n_later;
}

/* Who has lost all ties still stands where they led to. */
static void
count_ties (SitnetMapContent *content)
{
  for (guint32 i = 0; i < content->n_actors; i++)
    content->actors[i].n_ties = 0;
  for (guint32 i = 0; i < content->n_ties; i++) {
    content->ties[i].is_one_sided = FALSE; /* a dashed line is one that is gone */
    content->actors[content->ties[i].from].n_ties++;
    content->actors[content->ties[i].to].n_ties++;
  }
}

SitnetMapChange
sitnet_map_join (SitnetMapContent *later, SitnetMapContent *earlier)
{
  g_autoptr (GHashTable) actors = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) ties = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree guint32 *places = g_new0 (guint32, (gsize)earlier->n_actors + 1);
  g_autofree gint32 *sectors = g_new0 (gint32, (gsize)earlier->n_sectors + 1);
  Join self = {
      .later = later, .earlier = earlier, .actors = actors, .ties = ties, .places = places, .sectors = sectors};
  index_later (&self);
  join_sectors (&self);
  join_actors (&self);
  join_ties (&self);
  count_ties (later);
  return self.change;
}
