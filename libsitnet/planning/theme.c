/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads what a theme names, and finds the actors that cover it. */
#include "theme.h"

#include "network-connectivity.h"
#include "nearby.h"
#include "service-list.h"

#include <sitnet/error.h>
#include <string.h>

static const SitnetVocabulary *
vocabulary_of (const SitnetTheme *self, SitnetItemKind kind)
{
  return self->network->dataset->vocabularies[kind == SITNET_ITEM_NEED ? SITNET_SHEET_NEEDS : SITNET_SHEET_SECTORS];
}

/* What is named twice is one thing to cover. */
static void
add_item (SitnetTheme *self, SitnetItemKind kind, gint32 code)
{
  SitnetItem item = {kind, code, 0, 0};
  if (self->item_of[kind][code] != G_MAXUINT32)
    return;
  self->item_of[kind][code] = self->items->len;
  g_array_append_val (self->items, item);
}

static gboolean
refuse_code (const SitnetTheme *self, SitnetItemKind kind, const char *code, GError **error)
{
  const char *nearest = sitnet_vocabulary_nearest (vocabulary_of (self, kind), (SitnetSlice){code, strlen (code)});
  g_autofree char *hint = nearest == NULL
                              ? g_strdup ("")
                              : g_strdup_printf (sitnet_translate (self->language, "; did you mean \"%s\"?"), nearest);
  g_set_error (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT,
               kind == SITNET_ITEM_NEED ? sitnet_translate (self->language, "invite: there is no need \"%s\"%s")
                                        : sitnet_translate (self->language, "invite: there is no sector \"%s\"%s"),
               code, hint);
  return FALSE;
}

static gboolean
add_codes (SitnetTheme *self, SitnetItemKind kind, const char *const *codes, GError **error)
{
  for (; *codes != NULL; codes++) {
    gint32 code = sitnet_vocabulary_find (vocabulary_of (self, kind), (SitnetSlice){*codes, strlen (*codes)});
    if (code < 0)
      return refuse_code (self, kind, *codes, error);
    add_item (self, kind, code);
  }
  return TRUE;
}

static void
add_bridges (SitnetTheme *self)
{
  const SitnetLinks *links = &self->network->links;
  const SitnetConnectivity *connectivity = sitnet_network_get_connectivity (self->network);
  for (guint32 link = 0; link < links->n_links; link++) {
    SitnetItem item = {SITNET_ITEM_BRIDGE, -1, links->from[link], links->to[link]};
    if (sitnet_connectivity_link_separates (connectivity, link) >= 2)
      g_array_append_val (self->items, item);
  }
}

/* Nothing named: a general round table, all broad needs and all sectors that there are. */
static void
add_everything (SitnetTheme *self)
{
  const SitnetVocabulary *needs = vocabulary_of (self, SITNET_ITEM_NEED);
  SitnetActorCodes sectors = sitnet_actor_codes (self->network, "sector");
  for (guint32 i = 0; i < sitnet_vocabulary_get_n (needs); i++)
    if (sitnet_vocabulary_get (needs, i)->parent < 0)
      add_item (self, SITNET_ITEM_NEED, (gint32)i);
  guint32 n_sectors = sitnet_vocabulary_get_n (vocabulary_of (self, SITNET_ITEM_SECTOR));
  g_autofree guint8 *occurs = g_new0 (guint8, (gsize)n_sectors + 1);
  for (guint32 actor = 0; actor < self->network->n_actors; actor++)
    if (sitnet_actor_code (sectors, actor) >= 0)
      occurs[sitnet_actor_code (sectors, actor)] = 1;
  for (guint32 i = 0; i < n_sectors; i++)
    if (occurs[i])
      add_item (self, SITNET_ITEM_SECTOR, (gint32)i);
}

/* A service that serves a finer need covers those above it too. */
static gboolean
cover_needs (SitnetTheme *self, GError **error)
{
  const SitnetVocabulary *needs = vocabulary_of (self, SITNET_ITEM_NEED);
  g_autoptr (GArray) places = sitnet_service_list_new (self->network, error);
  if (places == NULL)
    return FALSE;
  g_autoptr (SitnetNearby) nearby = sitnet_nearby_new (self->network);
  for (guint p = 0; p < places->len; p++) {
    const SitnetServicePlace *place = &g_array_index (places, SitnetServicePlace, p);
    guint32 actor = sitnet_nearby_actor (nearby, place->actor);
    for (gint32 need = place->need; need >= 0 && actor != G_MAXUINT32;
         need = sitnet_vocabulary_get (needs, (guint32)need)->parent)
      if (self->item_of[SITNET_ITEM_NEED][need] != G_MAXUINT32)
        sitnet_cover_add (self->cover, actor, self->item_of[SITNET_ITEM_NEED][need]);
  }
  return TRUE;
}

static void
cover_rest (SitnetTheme *self)
{
  SitnetActorCodes sectors = sitnet_actor_codes (self->network, "sector");
  for (guint32 actor = 0; actor < self->network->n_actors; actor++) {
    gint32 sector = sitnet_actor_code (sectors, actor);
    if (sector >= 0 && self->item_of[SITNET_ITEM_SECTOR][sector] != G_MAXUINT32)
      sitnet_cover_add (self->cover, actor, self->item_of[SITNET_ITEM_SECTOR][sector]);
  }
  for (guint32 i = 0; i < self->items->len; i++) {
    const SitnetItem *item = sitnet_theme_item (self, i);
    if (item->kind == SITNET_ITEM_BRIDGE) {
      sitnet_cover_add (self->cover, item->from, i);
      sitnet_cover_add (self->cover, item->to, i);
    }
  }
}

static guint32 *
no_item_each (const SitnetTheme *self, SitnetItemKind kind)
{
  gsize n = (gsize)sitnet_vocabulary_get_n (vocabulary_of (self, kind)) + 1;
  guint32 *items = g_new (guint32, n);
  memset (items, 0xff, sizeof *items * n);
  return items;
}

SitnetTheme *
sitnet_theme_new (const SitnetNetwork *network, SitnetLanguage language, const char *const *needs,
                  const char *const *sectors, gboolean bridges, GError **error)
{
  g_autoptr (SitnetTheme) self = g_new0 (SitnetTheme, 1);
  self->network = network;
  self->language = language;
  self->items = g_array_new (FALSE, FALSE, sizeof (SitnetItem));
  self->item_of[SITNET_ITEM_NEED] = no_item_each (self, SITNET_ITEM_NEED);
  self->item_of[SITNET_ITEM_SECTOR] = no_item_each (self, SITNET_ITEM_SECTOR);
  if (!add_codes (self, SITNET_ITEM_NEED, needs, error) || !add_codes (self, SITNET_ITEM_SECTOR, sectors, error))
    return NULL;
  if (self->items->len == 0 && !bridges)
    add_everything (self);
  if (bridges)
    add_bridges (self);
  return g_steal_pointer (&self);
}

void
sitnet_theme_free (SitnetTheme *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->items);
  g_free (self->item_of[SITNET_ITEM_NEED]);
  g_free (self->item_of[SITNET_ITEM_SECTOR]);
  sitnet_cover_free (self->cover);
  g_free (self);
}

gboolean
sitnet_theme_cover (SitnetTheme *self, GError **error)
{
  self->cover = sitnet_cover_new (self->network->n_actors, self->items->len);
  if (self->cover == NULL) {
    g_set_error_literal (error, SITNET_ERROR, SITNET_ERROR_LIMIT,
                         sitnet_translate (self->language, "invite: too many actors and things to cover at once"));
    return FALSE;
  }
  if (!cover_needs (self, error))
    return FALSE;
  cover_rest (self);
  return TRUE;
}

char *
sitnet_theme_dup_code (const SitnetTheme *self, const SitnetItem *item)
{
  if (item->kind != SITNET_ITEM_BRIDGE)
    return g_strdup (sitnet_vocabulary_get (vocabulary_of (self, item->kind), (guint32)item->code)->code);
  return g_strdup_printf ("%s–%s", sitnet_column_get_text (self->network->actor_ids, item->from),
                          sitnet_column_get_text (self->network->actor_ids, item->to));
}

void
sitnet_theme_append_name (const SitnetTheme *self, const SitnetItem *item, GString *text)
{
  if (item->kind == SITNET_ITEM_BRIDGE)
    g_string_append_printf (text, "%s ↔ %s", sitnet_network_actor_name (self->network, item->from),
                            sitnet_network_actor_name (self->network, item->to));
  else
    g_string_append (text, sitnet_vocabulary_get_name (vocabulary_of (self, item->kind), item->code, self->language));
}
