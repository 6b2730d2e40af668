/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The view of areas: each district a box, between them the number of ties and which services one lends to the other. */
#include "error-private.h"
#include "localised.h"
#include "map-page.h"
#include "network-private.h"
#include "service-list.h"
#include "view.h"

#include <sitnet/error.h>

#define SIDE_WIDTH 2400

/* A line gets thicker with the number of ties, up to this. */
#define THINNEST 8
#define PER_TIE 3
#define THICKEST 60

typedef struct {
  guint32 ties, lent[2]; /* services of the first area in the second, and the other way round */
} Pair;

typedef struct {
  const SitnetViewRequest *request;
  const SitnetNetwork *network;
  const SitnetDataset *dataset;
  guint32 n_areas;
  guint32 *n_actors, *n_inside; /* per area: actors, ties within it */
  GHashTable *pairs;            /* a Pair by both areas */
  SitnetMapContent *content;
  guint32 *places; /* per area: one more than its box */
} Areas;

static Pair *
pair_of (const Areas *self, gint32 a, gint32 b)
{
  gint64 key = ((gint64)MIN (a, b) << 32) | MAX (a, b);
  Pair *pair = g_hash_table_lookup (self->pairs, &key);
  if (pair == NULL) {
    pair = g_new0 (Pair, 1);
    g_hash_table_insert (self->pairs, g_memdup2 (&key, sizeof key), pair);
  }
  return pair;
}

static guint32
count_actors (const Areas *self)
{
  guint32 n = 0;
  for (guint32 i = 0; i < self->network->n_actors; i++) {
    gint32 area = sitnet_network_actor_area (self->network, i);
    if (area < 0)
      continue;
    self->n_actors[area]++;
    n++;
  }
  return n;
}

static void
count_ties (const Areas *self)
{
  const SitnetLinks *links = &self->network->links;
  for (guint32 i = 0; i < links->n_links; i++) {
    gint32 from = sitnet_network_actor_area (self->network, links->from[i]);
    gint32 to = sitnet_network_actor_area (self->network, links->to[i]);
    if (from < 0 || to < 0)
      continue;
    if (from == to)
      self->n_inside[from]++;
    else
      pair_of (self, from, to)->ties++;
  }
}

/* A service that names areas is lent to each of them that is not its actor's own and has a box. */
static gboolean
count_services (const Areas *self, GError **error)
{
  g_autoptr (GArray) list = sitnet_service_list_new (self->network, error);
  if (list == NULL)
    return FALSE;
  g_autoptr (GHashTable) counted = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  const SitnetColumn *homes = sitnet_dataset_column (self->dataset, SITNET_SHEET_ACTORS, "area");
  for (guint i = 0; homes != NULL && i < list->len; i++) {
    const SitnetServicePlace *place = &g_array_index (list, SitnetServicePlace, i);
    gint32 home = sitnet_column_is_missing (homes, place->actor) ? -1 : sitnet_column_get_codes (homes)[place->actor];
    gint64 key = ((gint64)place->service << 32) | (guint32)place->area;
    if (home < 0 || place->area < 0 || home == place->area || self->n_actors[home] == 0 ||
        self->n_actors[place->area] == 0 || !g_hash_table_add (counted, g_memdup2 (&key, sizeof key)))
      continue; /* a service stands once for each of its needs */
    pair_of (self, home, place->area)->lent[home > place->area ? 1 : 0]++;
  }
  return TRUE;
}

static const char *
region_of (const Areas *self, guint32 area)
{
  const SitnetColumn *regions = sitnet_dataset_column (self->dataset, SITNET_SHEET_AREAS, "region");
  gint32 row = self->dataset->area_sheet_row[area];
  return regions != NULL && row >= 0 && !sitnet_column_is_missing (regions, (gsize)row)
             ? sitnet_column_get_text (regions, (gsize)row)
             : NULL;
}

/* A region looks like a sector on the page. */
static gint32
find_region (SitnetMapContent *content, const char *region)
{
  if (region == NULL)
    return -1;
  for (guint32 i = 0; i < content->n_sectors; i++) {
    if (g_str_equal (content->sectors[i].code, region))
      return (gint32)i;
  }
  content->sectors = g_renew (SitnetMapSector, content->sectors, (gsize)content->n_sectors + 1);
  content->sectors[content->n_sectors] = (SitnetMapSector){
      .code = region,
      .word = region,
      .name = sitnet_map_content_dup_capitals (region),
      .ink = sitnet_palette_pick (region, NULL, NULL, content->n_sectors),
  };
  return (gint32)content->n_sectors++;
}

static void
add_area (Areas *self, guint32 area)
{
  SitnetMapContent *content = self->content;
  SitnetLanguage language = content->language;
  g_autofree char *actors = g_strdup_printf (
      sitnet_translate_count (language, self->n_actors[area], "%u actor", "%u actors"), self->n_actors[area]);
  g_autofree char *inside = g_strdup_printf (
      sitnet_translate_count (language, self->n_inside[area], "%u tie", "%u ties"), self->n_inside[area]);
  const char *name = sitnet_dataset_area_name (self->dataset, (gint32)area);
  self->places[area] = content->n_actors + 1;
  content->actors[content->n_actors++] = (SitnetMapActor){
      .id = sitnet_column_get_text (self->dataset->area_codes, area),
      .name = name,
      .short_name = g_strdup_printf ("%s (%u)", name, self->n_actors[area]),
      .about = g_strdup_printf ("%s · %s", actors, inside),
      .sector = find_region (content, region_of (self, area)),
  };
}

/* "12 · 3" */
static void
add_pair (const Areas *self, guint32 from, guint32 to, const Pair *pair)
{
  SitnetMapContent *content = self->content;
  SitnetLanguage language = content->language;
  guint32 lent = pair->lent[0] + pair->lent[1];
  g_autofree char *ties =
      g_strdup_printf (sitnet_translate_count (language, pair->ties, "%u tie", "%u ties"), pair->ties);
  g_autofree char *services =
      g_strdup_printf (sitnet_translate_count (language, lent, "%u service lent", "%u services lent"), lent);
  content->ties[content->n_ties++] = (SitnetMapTie){
      .from = from,
      .to = to,
      .kind = SITNET_TIE_ACROSS,
      .about = lent > 0 ? g_strdup_printf ("%s, %s", ties, services) : g_strdup (ties),
      .label = lent > 0 ? g_strdup_printf ("%u · %u", pair->ties, lent) : g_strdup_printf ("%u", pair->ties),
      .pen = (gint32)MIN (THINNEST + (guint64)PER_TIE * pair->ties, THICKEST),
      .goes_forth = pair->lent[0] > 0,
      .goes_back = pair->lent[1] > 0,
      .is_one_sided = pair->ties == 0,
  };
  content->actors[from].n_ties++;
  content->actors[to].n_ties++;
}

static gint
compare_keys (gconstpointer a, gconstpointer b)
{
  gint64 left = **(const gint64 *const *)a, right = **(const gint64 *const *)b;
  return (left > right) - (left < right);
}

static GPtrArray *
sorted_keys (const Areas *self)
{
  GPtrArray *keys = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer key;
  g_hash_table_iter_init (&iter, self->pairs);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (keys, key);
  g_ptr_array_sort (keys, compare_keys);
  return keys;
}

static void
add_pairs (Areas *self, guint32 *n_ties, guint32 *n_lent)
{
  g_autoptr (GPtrArray) keys = sorted_keys (self);
  self->content->ties = g_new0 (SitnetMapTie, (gsize)keys->len + 1);
  for (guint i = 0; i < keys->len; i++) {
    gint64 key = *(const gint64 *)keys->pdata[i];
    const Pair *pair = g_hash_table_lookup (self->pairs, &key);
    add_pair (self, self->places[key >> 32] - 1, self->places[key & G_MAXUINT32] - 1, pair);
    *n_ties += pair->ties;
    *n_lent += pair->lent[0] + pair->lent[1];
  }
}

/* A region that all areas share is said once, above: its title would only be in the way. NULL where there are several. */
static const char *
take_common_region (SitnetMapContent *content)
{
  if (content->n_sectors != 1)
    return NULL;
  for (guint32 i = 0; i < content->n_actors; i++) {
    if (content->actors[i].sector < 0)
      return NULL;
  }
  for (guint32 i = 0; i < content->n_actors; i++)
    content->actors[i].sector = -1;
  content->n_sectors = 0;
  g_clear_pointer (&content->sectors[0].name, g_free);
  return content->sectors[0].code;
}

static char *
dup_facts (SitnetLanguage language, const char *region, guint32 n_areas, guint32 n_ties, guint32 n_lent)
{
  g_autofree char *areas = g_strdup_printf (sitnet_translate_count (language, n_areas, "%u area", "%u areas"), n_areas);
  g_autofree char *ties = g_strdup_printf (
      sitnet_translate_count (language, n_ties, "%u tie between them", "%u ties between them"), n_ties);
  g_autofree char *lent =
      g_strdup_printf (sitnet_translate_count (language, n_lent, "%u service lent", "%u services lent"), n_lent);
  g_autofree char *facts = g_strjoin (" · ", areas, ties, lent, NULL);
  return region != NULL ? g_strdup_printf ("%s · %s", region, facts) : g_steal_pointer (&facts);
}

static void
fill (Areas *self)
{
  SitnetMapContent *content = self->content;
  const SitnetViewRequest *request = self->request;
  guint32 n_ties = 0, n_lent = 0;
  content->language = request->language;
  content->title = g_strdup (request->title != NULL ? request->title
                                                    : sitnet_translate (request->language, "How areas work together"));
  content->scope = sitnet_network_dup_scope_sentence (self->network, request->language);
  content->shelf = N_ ("NO TIES TO OTHER AREAS");
  content->is_of_areas = TRUE;
  content->actors = g_new0 (SitnetMapActor, (gsize)self->n_areas + 1);
  for (guint32 area = 0; area < self->n_areas; area++) {
    if (self->n_actors[area] > 0)
      add_area (self, area);
  }
  add_pairs (self, &n_ties, &n_lent);
  content->facts = dup_facts (request->language, take_common_region (content), content->n_actors, n_ties, n_lent);
}

/* "Podlesí → Zálesná: 3 services" */
static void
list_lent (const Areas *self, GPtrArray *lines)
{
  g_autoptr (GPtrArray) keys = sorted_keys (self);
  for (guint i = 0; i < keys->len; i++) {
    gint64 key = *(const gint64 *)keys->pdata[i];
    const Pair *pair = g_hash_table_lookup (self->pairs, &key);
    const char *names[] = {sitnet_dataset_area_name (self->dataset, (gint32)(key >> 32)),
                           sitnet_dataset_area_name (self->dataset, (gint32)(key & G_MAXUINT32))};
    for (guint way = 0; way < 2; way++) {
      if (pair->lent[way] > 0)
        g_ptr_array_add (lines, g_strdup_printf ("%s → %s: %u", names[way], names[1 - way], pair->lent[way]));
    }
  }
}

static void
draw_side (const SitnetSideColumn *side, gint32 y, gint32 bottom, gconstpointer data)
{
  static const char *const reading[] = {
      N_ ("box: an area and how many actors it has"),
      N_ ("number beside a line: ties between the two; after a dot: services that one lends to the other"),
      N_ ("arrow: to the area that a service is lent to"),
      N_ ("dashed: a service is lent, and nobody has a tie"),
  };
  g_autoptr (GPtrArray) ways = g_ptr_array_new ();
  g_autoptr (GPtrArray) lent = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < G_N_ELEMENTS (reading); i++)
    g_ptr_array_add (ways, (gpointer)sitnet_translate (side->language, reading[i]));
  list_lent (data, lent);
  y = sitnet_side_draw_list (side, y, sitnet_translate (side->language, "How to read"), ways, bottom);
  (void)sitnet_side_draw_list (side, y, sitnet_translate (side->language, "Services lent"), lent, bottom);
}

static SitnetDescription *
compose_areas (Areas *self, GError **error)
{
  if (count_actors (self) == 0) {
    sitnet_error_set (error, SITNET_ERROR_DATA, "No actor says to which area it belongs: there are no areas to show");
    return NULL;
  }
  count_ties (self);
  if (!count_services (self, error))
    return NULL;
  fill (self);
  const SitnetMapPageOptions options = {.side_width = SIDE_WIDTH,
                                        .draw_side = draw_side,
                                        .side_data = self,
                                        .progress = self->request->progress,
                                        .progress_data = self->request->progress_data};
  return sitnet_map_page_compose (self->content, sitnet_paper_size_get (self->request->paper), &options, error);
}

static SitnetDescription *
compose (const SitnetViewRequest *request, GError **error)
{
  guint32 n_areas = request->network->dataset->n_areas;
  g_autofree guint32 *n_actors = g_new0 (guint32, (gsize)n_areas + 1);
  g_autofree guint32 *n_inside = g_new0 (guint32, (gsize)n_areas + 1);
  g_autofree guint32 *places = g_new0 (guint32, (gsize)n_areas + 1);
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (SitnetMapContent) content = g_new0 (SitnetMapContent, 1);
  Areas self = {.request = request,
                .network = request->network,
                .dataset = request->network->dataset,
                .n_areas = n_areas,
                .n_actors = n_actors,
                .n_inside = n_inside,
                .places = places,
                .pairs = pairs,
                .content = content};
  return compose_areas (&self, error);
}

const SitnetViewEntry sitnet_view_areas = {
    .view = SITNET_VIEW_AREAS,
    .name = "areas",
    .title = N_ ("how many ties and services areas have in common"),
    .compose = compose,
};
