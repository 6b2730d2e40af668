/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Words actors and ties for those who cannot see the map, and finds the directions of ties. */
#include "map-words.h"

#include "message.h"
#include "network-arcs.h"
#include "tie-groups.h"

/* Parts of a line. */
static void
append_part (GString *line, const char *part)
{
  g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", part);
}

/* "school · 5 ties · without it the network falls apart" */
static char *
word_actor (const SitnetMapContent *self, const SitnetMapActor *actor)
{
  GString *line = g_string_new (NULL);
  if (actor->sector >= 0)
    append_part (line, self->sectors[actor->sector].word);
  g_autofree char *ties =
      g_strdup_printf (sitnet_translate_count (self->language, actor->n_ties, "%u tie", "%u ties"), actor->n_ties);
  append_part (line, actor->n_ties > 0 ? ties : sitnet_translate (self->language, "no ties"));
  if (actor->is_cut)
    append_part (line, sitnet_translate (self->language, "without it the network falls apart"));
  if (actor->is_guest)
    append_part (line, sitnet_translate (self->language, "from elsewhere, serves this area"));
  return g_string_free (line, FALSE);
}

static void
add_actors (SitnetMapContent *self, const SitnetNetwork *network)
{
  const SitnetColumn *kinds = sitnet_dataset_column (network->dataset, SITNET_SHEET_ACTORS, "kind");
  for (guint32 i = 0; i < self->n_actors; i++) {
    SitnetMapActor *actor = &self->actors[i];
    guint32 row = sitnet_network_actor_row (network, i);
    if (kinds != NULL && !sitnet_column_is_missing (kinds, row))
      actor->kind = sitnet_column_get_text (kinds, row);
    actor->about = word_actor (self, actor);
  }
}

/* The kinds of one pair, each once, in the order of the rows. */
static GArray *
kinds_of (const SitnetNetwork *network, const SitnetTieGroups *groups, guint32 link)
{
  GArray *kinds = g_array_new (FALSE, FALSE, sizeof (gint32));
  for (guint32 i = groups->offsets[link]; i < groups->offsets[link + 1]; i++) {
    gint32 kind = sitnet_tie_group_kind (network, groups->ties[i]);
    gboolean is_known = FALSE;
    for (guint other = 0; other < kinds->len; other++)
      is_known |= g_array_index (kinds, gint32, other) == kind;
    if (!is_known)
      g_array_append_val (kinds, kind);
  }
  return kinds;
}

static void
word_tie (const SitnetMapContent *self, SitnetMapTie *tie, const SitnetVocabulary *vocabulary, const GArray *kinds)
{
  g_autoptr (GString) codes = g_string_new (NULL);
  GString *line = g_string_new (NULL);
  for (guint i = 0; i < kinds->len; i++) {
    gint32 kind = g_array_index (kinds, gint32, i);
    const char *name = sitnet_vocabulary_get_name (vocabulary, kind, self->language);
    g_string_append_printf (codes, "%s%s", i > 0 ? "|" : "", sitnet_vocabulary_get (vocabulary, (guint32)kind)->code);
    g_string_append_printf (line, "%s%s", i > 0 ? ", " : "", name);
  }
  if (tie->is_one_sided)
    append_part (line, sitnet_translate (self->language, "only one side speaks of it"));
  if (tie->kind == SITNET_TIE_BRIDGE)
    append_part (line, sitnet_translate (self->language, "only link of two parts of the network"));
  if (tie->kind == SITNET_TIE_ONLY)
    append_part (line, sitnet_translate (self->language, "only tie of an actor"));
  tie->kinds = g_strdup (codes->str);
  tie->about = g_string_free (line, FALSE);
}

static gboolean
has_mutual (const SitnetNetwork *network, const SitnetTieGroups *groups, guint32 link)
{
  for (guint32 i = groups->offsets[link]; i < groups->offsets[link + 1]; i++) {
    if (network->tie_directed == NULL || network->tie_directed[groups->ties[i]] == 0)
      return TRUE;
  }
  return FALSE;
}

/* Under the rule of the scope; where there are too many arcs to index them, no map is drawn either. */
static guint8 *
find_ways (const SitnetNetwork *network)
{
  g_auto (SitnetArcs) arcs = {0};
  if (!sitnet_network_arcs_init (&arcs, network, TRUE, "map", NULL))
    return g_new0 (guint8, (gsize)network->links.n_links + 1);
  return sitnet_arcs_ways (&arcs, &network->links);
}

void
sitnet_map_words_add (SitnetMapContent *self, const SitnetNetwork *network)
{
  const SitnetVocabulary *vocabulary = network->dataset->vocabularies[SITNET_SHEET_TIE_KINDS];
  g_auto (SitnetTieGroups) groups;
  g_autofree guint8 *ways = find_ways (network);
  sitnet_tie_groups_init (&groups, network);
  add_actors (self, network);
  for (guint32 i = 0; i < self->n_ties; i++) {
    SitnetMapTie *tie = &self->ties[i];
    g_autoptr (GArray) kinds = kinds_of (network, &groups, i);
    gboolean is_mutual = has_mutual (network, &groups, i);
    tie->goes_forth = !is_mutual && (ways[i] & SITNET_WAY_FORTH) != 0;
    tie->goes_back = !is_mutual && (ways[i] & SITNET_WAY_BACK) != 0;
    word_tie (self, tie, vocabulary, kinds);
  }
}
