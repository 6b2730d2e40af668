/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads from a network what its map shows, and words it. */
#include "map-content.h"

#include "localised.h"
#include "network-connectivity.h"
#include "network-private.h"
#include "message.h"
#include "scope-private.h"
#include "short-name.h"

#include <stdlib.h>

/* Names of one in so many actors, those with the most ties, are bold. */
#define BOLD_DIVISOR 16

/* With more actors sharing the first place, none is the hub. */
#define MOST_HUBS 2

char *
sitnet_map_content_dup_capitals (const char *text)
{
  /* Letter by letter: g_utf8_strup() would look at the locale of the host. */
  GString *capitals = g_string_new (NULL);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    g_string_append_unichar (capitals, g_unichar_toupper (g_utf8_get_char (at)));
  }
  return g_string_free (capitals, FALSE);
}

static char **
dup_all_names (const SitnetVocabulary *vocabulary, guint32 sector)
{
  g_autofree const char **languages = sitnet_language_list_codes ();
  GPtrArray *names = g_ptr_array_new ();
  for (guint language = 0; languages[language] != NULL; language++)
    g_ptr_array_add (names, sitnet_map_content_dup_capitals (
                                sitnet_vocabulary_get_name (vocabulary, (gint32)sector, (SitnetLanguage)language)));
  g_ptr_array_add (names, NULL);
  return (char **)g_ptr_array_free (names, FALSE);
}

static void
read_sectors (SitnetMapContent *self, const SitnetNetwork *network)
{
  const SitnetVocabulary *vocabulary = network->dataset->vocabularies[SITNET_SHEET_SECTORS];
  guint turn = 0;
  self->n_sectors = sitnet_vocabulary_get_n (vocabulary);
  self->sectors = g_new0 (SitnetMapSector, MAX (self->n_sectors, 1));
  for (guint32 i = 0; i < self->n_sectors; i++) {
    const SitnetTerm *term = sitnet_vocabulary_get (vocabulary, i);
    self->sectors[i].code = term->code;
    self->sectors[i].all_names = dup_all_names (vocabulary, i);
    self->sectors[i].word = sitnet_vocabulary_get_name (vocabulary, (gint32)i, self->language);
    self->sectors[i].name =
        sitnet_map_content_dup_capitals (sitnet_vocabulary_get_name (vocabulary, (gint32)i, self->language));
    self->sectors[i].ink = sitnet_palette_pick (term->code, term->colour, term->shape, turn);
    turn += !sitnet_palette_knows (term->code);
  }
}

static void
mark_shared_names (SitnetMapContent *self)
{
  g_autoptr (GHashTable) first = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint32 i = 0; i < self->n_actors; i++) {
    SitnetMapActor *actor = &self->actors[i];
    SitnetMapActor *other = g_hash_table_lookup (first, actor->name);
    if (other == NULL) {
      g_hash_table_insert (first, (char *)actor->name, actor);
      continue;
    }
    other->shares_name = actor->shares_name = TRUE;
  }
}

static void
read_actors (SitnetMapContent *self, const SitnetNetwork *network, const SitnetConnectivity *connectivity)
{
  self->n_actors = network->n_actors;
  self->actors = g_new0 (SitnetMapActor, MAX (self->n_actors, 1));
  for (guint32 i = 0; i < self->n_actors; i++) {
    self->actors[i] = (SitnetMapActor){
        .id = sitnet_column_get_text (network->actor_ids, i),
        .name = sitnet_network_actor_name (network, i),
        .sector = sitnet_network_actor_sector (network, i),
        .n_ties = sitnet_links_degree (&network->links, i),
        .is_cut = sitnet_connectivity_is_cut (connectivity, i),
        .is_guest = network->guests != NULL && network->guests[i] != 0,
    };
  }
  mark_shared_names (self);
  g_autofree char **names = sitnet_short_names_new (network);
  for (guint32 i = 0; i < self->n_actors; i++)
    self->actors[i].short_name = names[i];
}

static SitnetTieKind
kind_of (const SitnetMapContent *self, guint32 from, guint32 to, guint32 separates)
{
  if (separates > 0) {
    return separates > 1 ? SITNET_TIE_BRIDGE : SITNET_TIE_ONLY;
  }
  gint32 sector = self->actors[from].sector;
  return sector >= 0 && sector == self->actors[to].sector ? SITNET_TIE_WITHIN : SITNET_TIE_ACROSS;
}

/* The same part of the network with those ties only that both ends, or an observer, report.
 * Returns: (transfer full) (nullable): %NULL when the map shows no others anyway */
static SitnetNetwork *
confirm (const SitnetNetwork *network)
{
  if (network->scope->rule == SITNET_RULE_CONFIRMED) {
    return NULL;
  }
  g_autoptr (SitnetScope) scope = sitnet_scope_dup (network->scope);
  sitnet_scope_set_rule (scope, SITNET_RULE_CONFIRMED);
  return sitnet_network_scope ((SitnetNetwork *)network, scope, NULL);
}

static void
read_ties (SitnetMapContent *self, const SitnetNetwork *network, const SitnetConnectivity *connectivity)
{
  const SitnetLinks *links = &network->links;
  g_autoptr (SitnetNetwork) confirmed = confirm (network);
  self->n_ties = links->n_links;
  self->ties = g_new0 (SitnetMapTie, MAX (self->n_ties, 1));
  for (guint32 i = 0; i < self->n_ties; i++) {
    guint32 from = links->from[i];
    guint32 to = links->to[i];
    self->ties[i] = (SitnetMapTie){
        .from = from,
        .to = to,
        .kind = kind_of (self, from, to, sitnet_connectivity_link_separates (connectivity, i)),
        .is_one_sided = confirmed != NULL && !sitnet_links_are_linked (&confirmed->links, from, to),
    };
  }
}

static int
descending (const void *a, const void *b)
{
  guint32 first = *(const guint32 *)a;
  guint32 second = *(const guint32 *)b;
  return first > second ? -1 : first < second;
}

static guint32
count_first (const guint32 *sorted, guint32 n)
{
  guint32 n_first = 0;
  while (n_first < n && sorted[n_first] == sorted[0]) {
    n_first++;
  }
  return n_first;
}

/* Marks the hub and the bold names, by number of ties. */
static void
mark_prominent (SitnetMapContent *self)
{
  g_autofree guint32 *sorted = g_new (guint32, MAX (self->n_actors, 1));
  guint32 n = 0;
  for (guint32 i = 0; i < self->n_actors; i++) {
    if (self->actors[i].n_ties > 0) {
      sorted[n++] = self->actors[i].n_ties;
    }
  }
  if (n == 0) {
    return;
  }
  qsort (sorted, n, sizeof *sorted, descending);
  /* Twice the mean, 2 × 2 ties / n, without a division. */
  gboolean has_hub = count_first (sorted, n) <= MOST_HUBS && (guint64)sorted[0] * n >= 4 * (guint64)self->n_ties;
  for (guint32 i = 0; i < self->n_actors; i++) {
    SitnetMapActor *actor = &self->actors[i];
    actor->is_hub = has_hub && actor->n_ties == sorted[0];
    actor->is_bold = actor->n_ties > sorted[n / BOLD_DIVISOR];
  }
}

static gint32
only_area (const SitnetNetwork *network)
{
  const GPtrArray *areas = network->scope->areas;
  const SitnetColumn *codes = network->dataset->area_codes;
  if (areas->len == 0) {
    return network->dataset->n_areas == 1 ? 0 : -1;
  }
  for (guint32 i = 0; areas->len == 1 && i < network->dataset->n_areas; i++) {
    if (g_strcmp0 (sitnet_column_get_text (codes, i), g_ptr_array_index (areas, 0)) == 0) {
      return (gint32)i;
    }
  }
  return -1;
}

char *
sitnet_map_content_dup_title (const SitnetNetwork *network, const char *question)
{
  const char *area = sitnet_dataset_area_name (network->dataset, only_area (network));
  return area != NULL && *area != '\0' ? g_strdup_printf ("%s: %s", question, area) : g_strdup (question);
}

static char *
today (SitnetLanguage language)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int year, month, day;
  g_date_time_get_ymd (now, &year, &month, &day);
  return sitnet_day_show (year, month, day, language);
}

char *
sitnet_map_content_dup_facts (const SitnetMapContent *self, const char *date)
{
  g_autofree char *actors = g_strdup_printf (
      sitnet_translate_count (self->language, self->n_actors, "%u actor", "%u actors"), self->n_actors);
  g_autofree char *ties =
      g_strdup_printf (sitnet_translate_count (self->language, self->n_ties, "%u tie", "%u ties"), self->n_ties);
  g_autofree char *shown = date != NULL ? g_strdup (date) : today (self->language);
  return g_strdup_printf ("%s · %s%s%s", actors, ties, *shown != '\0' ? " · " : "", shown);
}

/**
 * sitnet_map_content_new:
 * @network: must live as long as the portrait
 * @language: of all texts
 * @title: (nullable): heading, %NULL for the usual one
 * @date: (nullable): shown as it is, "" for none, %NULL for today
 *
 * Linear in actors and ties, but for sorting and for the ties of an actor, which are gone through for each of them.
 *
 * Returns: (transfer full): what the map shows
 */
SitnetMapContent *
sitnet_map_content_new (const SitnetNetwork *network, SitnetLanguage language, const char *title, const char *date)
{
  SitnetMapContent *self = g_new0 (SitnetMapContent, 1);
  self->language = language;
  const SitnetConnectivity *connectivity = sitnet_network_get_connectivity (network);
  read_sectors (self, network);
  read_actors (self, network, connectivity);
  read_ties (self, network, connectivity);
  mark_prominent (self);
  self->title = title != NULL
                    ? g_strdup (title)
                    : sitnet_map_content_dup_title (network, sitnet_translate (language, "Who works with whom"));
  self->facts = sitnet_map_content_dup_facts (self, date);
  self->scope = sitnet_network_dup_scope_sentence (network, language);
  return self;
}

/**
 * sitnet_map_content_widen:
 * @network: part of a data set
 *
 * Returns: (transfer full): the network that the places of its map are found for: of all dates, sectors, kinds and
 * strengths, and every claim; in the same areas
 */
guint32 *
sitnet_map_content_number_rows (const SitnetNetwork *network)
{
  gsize n_rows = sitnet_dataset_n_rows (network->dataset, SITNET_SHEET_ACTORS);
  guint32 *numbers = g_new (guint32, n_rows + 1);
  for (gsize row = 0; row < n_rows; row++)
    numbers[row] = G_MAXUINT32;
  for (guint32 i = 0; i < network->n_actors; i++)
    numbers[sitnet_network_actor_row (network, i)] = i;
  return numbers;
}

SitnetNetwork *
sitnet_map_content_widen (SitnetNetwork *network)
{
  SitnetNetwork *whole = network->whole != NULL ? network->whole : network;
  const GPtrArray *areas = network->scope->areas;
  if (areas->len == 0)
    return sitnet_network_ref (whole);
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  for (guint i = 0; i < areas->len; i++)
    sitnet_scope_add_area (scope, areas->pdata[i]);
  SitnetNetwork *wide = sitnet_network_scope (whole, scope, NULL);
  return wide != NULL ? wide : sitnet_network_ref (network);
}

void
sitnet_map_actor_clear (SitnetMapActor *actor)
{
  g_free (actor->about);
  g_free (actor->short_name);
  g_free (actor->public_id);
  g_free (actor->public_name);
}

void
sitnet_map_tie_clear (SitnetMapTie *tie)
{
  g_free (tie->kinds);
  g_free (tie->about);
  g_free (tie->label);
}

const char *
sitnet_map_actor_label (const SitnetMapActor *actor)
{
  if (actor->public_name != NULL)
    return actor->public_name;
  return actor->short_name != NULL ? actor->short_name : actor->name;
}

const char *
sitnet_map_actor_name (const SitnetMapActor *actor)
{
  return actor->public_name != NULL ? actor->public_name : actor->name;
}

const char *
sitnet_map_actor_id (const SitnetMapActor *actor)
{
  return actor->public_id != NULL ? actor->public_id : actor->id;
}

/**
 * sitnet_map_content_free:
 * @self: (transfer full) (nullable): a portrait
 */
void
sitnet_map_content_free (SitnetMapContent *self)
{
  if (self == NULL) {
    return;
  }
  for (guint32 i = 0; i < self->n_sectors; i++) {
    g_free (self->sectors[i].name);
    g_strfreev (self->sectors[i].all_names);
  }
  for (guint32 i = 0; i < self->n_actors; i++)
    sitnet_map_actor_clear (&self->actors[i]);
  for (guint32 i = 0; i < self->n_ties; i++)
    sitnet_map_tie_clear (&self->ties[i]);
  g_free (self->title);
  g_free (self->facts);
  g_free (self->scope);
  g_free (self->actors);
  g_free (self->ties);
  g_free (self->sectors);
  g_free (self);
}
