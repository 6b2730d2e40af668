/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The view of one need: who serves it, who asks for it, which ties are missing, and at which ages and levels there is help. */
#include "error-private.h"
#include "map-page.h"
#include "map-selection.h"
#include "need-bands.h"
#include "network-names.h"
#include "network-private.h"
#include "side-column.h"
#include "view.h"

#include <sitnet/error.h>

#define SIDE_WIDTH 2850

/* The table of ages and levels: its columns share the room that it has, no wider than is pleasant. */
#define TABLE_WIDTH 1980
#define MOST_CELL_WIDTH 330
#define CELL_HEIGHT 150
#define ALARM "#C8102E"
#define TEXT "#111111"

typedef struct {
  const SitnetViewRequest *request;
  const SitnetNeedFacts *facts;
  SitnetNeedBands bands;
  SitnetMapContent *content;
  guint32 *places; /* per actor of the network: in the content */
  const char *need;
} Theme;

/* With the needs that somebody serves or asks for, where there are any. */
static void
refuse_unknown (const SitnetViewRequest *request, const char *text, GError **error)
{
  g_autofree char *needs = sitnet_need_facts_dup_needs (request->network, request->language, NULL, error);
  if (needs == NULL)
    return;
  if (*needs == '\0')
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "There is no need “%s”", text);
  else
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "There is no need “%s”; there are actors for: %s", text, needs);
}

static gboolean
find_need (const SitnetViewRequest *request, gint32 *need, GError **error)
{
  const SitnetNetwork *network = request->network;
  const char *text = request->parameters[SITNET_VIEW_NEED];
  SitnetNameMatch match;
  const char *code = sitnet_network_find_named (network, SITNET_SHEET_NEEDS, text, &match);
  if (code != NULL) {
    const SitnetVocabulary *needs = network->dataset->vocabularies[SITNET_SHEET_NEEDS];
    *need = sitnet_vocabulary_find (needs, (SitnetSlice){code, strlen (code)});
    return TRUE;
  }
  const char *nearest = sitnet_network_nearest_name (network, SITNET_SHEET_NEEDS, text);
  if (nearest != NULL)
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "There is no need “%s”; did you mean “%s”?", text, nearest);
  else
    refuse_unknown (request, text, error);
  return FALSE;
}

static SitnetActorMark
mark_of (const SitnetNeedFacts *facts, guint32 actor)
{
  if (facts->serves[actor] != 0)
    return facts->asks[actor] != 0 ? SITNET_MARK_BOTH : SITNET_MARK_SERVES;
  return SITNET_MARK_ASKS;
}

/* Leaves those who have to do with the need; what they are to the whole network is not the question here. */
static void
choose (Theme *self)
{
  SitnetMapContent *content = self->content;
  g_autofree guint8 *kept = g_new0 (guint8, (gsize)content->n_actors + 1);
  guint32 n = 0;
  for (guint32 i = 0; i < content->n_actors; i++) {
    kept[i] = self->facts->serves[i] | self->facts->asks[i];
    self->places[i] = n;
    n += kept[i];
    content->actors[i].mark = mark_of (self->facts, i);
    content->actors[i].is_cut = content->actors[i].is_hub = content->actors[i].is_bold = FALSE;
  }
  sitnet_map_content_keep (content, kept);
}

static void
add_missing (Theme *self)
{
  SitnetMapContent *content = self->content;
  const GArray *pairs = self->facts->pairs;
  content->ties = g_renew (SitnetMapTie, content->ties, (gsize)content->n_ties + pairs->len + 1);
  for (guint i = 0; i < pairs->len; i++) {
    const SitnetNeedPair *pair = &g_array_index (pairs, SitnetNeedPair, i);
    content->ties[content->n_ties++] = (SitnetMapTie){
        .from = self->places[pair->asker], .to = self->places[pair->provider], .kind = SITNET_TIE_MISSING};
  }
}

/* Only the ties of this page: who has none of them stands apart. */
static void
count_ties (SitnetMapContent *content)
{
  for (guint32 i = 0; i < content->n_actors; i++)
    content->actors[i].n_ties = 0;
  for (guint32 i = 0; i < content->n_ties; i++) {
    SitnetMapTie *tie = &content->ties[i];
    content->actors[tie->from].n_ties++;
    content->actors[tie->to].n_ties++;
    if (tie->kind == SITNET_TIE_BRIDGE || tie->kind == SITNET_TIE_ONLY)
      tie->kind = SITNET_TIE_ACROSS;
  }
}

static char *
dup_facts (const Theme *self, guint32 n_ties)
{
  SitnetLanguage language = self->request->language;
  guint32 n_serve = 0, n_ask = 0;
  for (guint32 i = 0; i < self->request->network->n_actors; i++) {
    n_serve += self->facts->serves[i];
    n_ask += self->facts->asks[i];
  }
  g_autofree char *ties = g_strdup_printf (sitnet_translate_count (language, n_ties, "%u tie", "%u ties"), n_ties);
  g_autofree char *served =
      g_strdup_printf (sitnet_translate_count (language, n_serve, "%u actor serves it", "%u actors serve it"), n_serve);
  g_autofree char *asked =
      g_strdup_printf (sitnet_translate_count (language, n_ask, "%u actor asks for it", "%u actors ask for it"), n_ask);
  return g_strjoin (" · ", served, asked, ties, NULL);
}

static void
add_text (const SitnetSideColumn *side, gint32 x, gint32 base, SitnetAlign align, const char *text, gboolean is_bold,
          const char *colour)
{
  sitnet_description_add_text (side->page, (SitnetPoint){x, base}, align, text, SITNET_SIDE_SIZE, is_bold, colour);
}

static gint32
cell_width (const Theme *self)
{
  return MIN (MOST_CELL_WIDTH, TABLE_WIDTH / (gint32)self->bands.n_bands);
}

static gint32
left_of_cells (const Theme *self, const SitnetSideColumn *side)
{
  return side->x + side->width - (gint32)self->bands.n_bands * cell_width (self);
}

static void
draw_cell (const SitnetSideColumn *side, gint32 x, gint32 y, gint32 width, guint32 count, gboolean is_hole)
{
  const SitnetPoint corners[] = {{x, y}, {x + width, y}, {x + width, y + CELL_HEIGHT}, {x, y + CELL_HEIGHT}};
  g_autofree char *number = count > 0 || is_hole ? g_strdup_printf ("%u", count) : g_strdup ("·");
  sitnet_description_add_polygon (side->page, corners, G_N_ELEMENTS (corners), "#FFFFFF", 8,
                                  is_hole     ? ALARM
                                  : count > 0 ? "#CBD0D8"
                                              : "#F4F5F7",
                                  SITNET_DASH_NONE);
  add_text (side, x + width / 2, y + 108, SITNET_ALIGN_MIDDLE, number, count > 0 || is_hole,
            is_hole ? "#FFFFFF" : TEXT);
}

static gint32
draw_row (const Theme *self, const SitnetSideColumn *side, gint32 y, const char *name, const guint32 *counts,
          gboolean marks_holes)
{
  gint32 left = left_of_cells (self, side), width = cell_width (self);
  g_autofree char *shown = sitnet_side_dup_fitting (name, SITNET_SIDE_SIZE, FALSE, left - side->x - 40);
  add_text (side, left - 30, y + 108, SITNET_ALIGN_RIGHT, shown, FALSE, TEXT);
  for (guint band = 0; band < self->bands.n_bands; band++)
    draw_cell (side, left + (gint32)band * width, y, width, counts[band],
               marks_holes && sitnet_need_bands_has_gap (&self->bands, band));
  return y + CELL_HEIGHT;
}

static gint32
draw_ages (const Theme *self, const SitnetSideColumn *side, gint32 y)
{
  gint32 left = left_of_cells (self, side), width = cell_width (self);
  add_text (side, left - 30, y + 90, SITNET_ALIGN_RIGHT, sitnet_translate (side->language, N_ ("age")), FALSE, TEXT);
  for (guint band = 0; band < self->bands.n_bands; band++) {
    g_autofree char *name = sitnet_need_bands_dup_name (&self->bands, band);
    add_text (side, left + (gint32)band * width + width / 2, y + 90, SITNET_ALIGN_MIDDLE, name, FALSE, TEXT);
  }
  return y + 120;
}

/* Built-in levels always, others where somebody is on them; red: asked for, and nobody on any level. */
static gint32
draw_table (const Theme *self, const SitnetSideColumn *side, gint32 y)
{
  const SitnetVocabulary *levels = self->request->network->dataset->vocabularies[SITNET_SHEET_LEVELS];
  guint32 counts[SITNET_NEED_BANDS];
  y = sitnet_side_draw_heading (side, y, sitnet_translate (side->language, "How many actors help at which age"));
  y = draw_ages (self, side, y);
  for (guint32 level = 0; level <= self->facts->n_levels; level++) {
    guint32 sum = 0;
    for (guint band = 0; band < self->bands.n_bands; band++)
      sum += counts[band] = sitnet_need_bands_count_providers (&self->bands, level, band);
    gboolean is_level = level < self->facts->n_levels;
    if (sum == 0 && (!is_level || !sitnet_vocabulary_get (levels, level)->built_in))
      continue;
    y = draw_row (self, side, y,
                  is_level ? sitnet_vocabulary_get_name (levels, (gint32)level, side->language)
                           : sitnet_translate (side->language, "level not said"),
                  counts, FALSE);
  }
  for (guint band = 0; band < self->bands.n_bands; band++)
    counts[band] = sitnet_need_bands_count_askers (&self->bands, band);
  return draw_row (self, side, y + 40, sitnet_translate (side->language, "ask for help"), counts, TRUE) + 160;
}

static void
draw_side (const SitnetSideColumn *side, gint32 y, gint32 bottom, gconstpointer data)
{
  const Theme *self = data;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->facts->pairs->len; i++) {
    const SitnetNeedPair *pair = &g_array_index (self->facts->pairs, SitnetNeedPair, i);
    const SitnetMapActor *asker = &self->content->actors[self->places[pair->asker]];
    const SitnetMapActor *provider = &self->content->actors[self->places[pair->provider]];
    g_ptr_array_add (lines, g_strdup_printf ("%u. %s ↔ %s", i + 1, sitnet_map_actor_label (asker),
                                             sitnet_map_actor_label (provider)));
  }
  y = draw_table (self, side, y);
  (void)sitnet_side_draw_list (side, y, sitnet_translate (side->language, "Whom to introduce (dotted lines)"), lines,
                               bottom);
}

static SitnetDescription *
compose_theme (Theme *self, GError **error)
{
  const SitnetViewRequest *request = self->request;
  SitnetLanguage language = request->language;
  g_autofree char *question = g_strdup_printf (sitnet_translate (language, "Who helps with what: %s"), self->need);
  g_autofree char *title =
      request->title != NULL ? g_strdup (request->title) : sitnet_map_content_dup_title (request->network, question);
  g_autoptr (SitnetMapContent) content = sitnet_view_read (request, request->network, title, "");
  g_autofree guint32 *places = g_new0 (guint32, (gsize)content->n_actors + 1);
  self->content = content;
  self->places = places;
  choose (self);
  g_free (content->facts);
  content->facts = dup_facts (self, content->n_ties);
  content->shelf = N_ ("NO TIES TO THE OTHERS HERE");
  add_missing (self);
  count_ties (content);
  const SitnetMapPageOptions options = {.side_width = SIDE_WIDTH,
                                        .start = request->places,
                                        .draw_side = draw_side,
                                        .side_data = self,
                                        .progress = request->progress,
                                        .progress_data = request->progress_data};
  return sitnet_map_page_compose (content, sitnet_paper_size_get (request->paper), &options, error);
}

static gboolean
concerns_anybody (const SitnetNeedFacts *facts, guint32 n_actors)
{
  for (guint32 i = 0; i < n_actors; i++)
    if (facts->serves[i] || facts->asks[i])
      return TRUE;
  return FALSE;
}

/* An empty page would look like a mistake. */
static void
refuse_empty (const SitnetViewRequest *request, const char *need, GError **error)
{
  g_autofree char *needs = sitnet_need_facts_dup_needs (request->network, request->language, NULL, error);
  if (needs == NULL)
    return;
  if (*needs == '\0')
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT,
                      "No actor offers “%s” or asks for it, nor anything else: fill in the sheets of services and "
                      "demands",
                      need);
  else
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT,
                      "No actor here offers “%s” or asks for it; there are actors for: %s", need, needs);
}

static SitnetDescription *
compose (const SitnetViewRequest *request, GError **error)
{
  const SitnetNetwork *network = request->network;
  gint32 need;
  if (!find_need (request, &need, error))
    return NULL;
  g_autoptr (SitnetNeedFacts) facts = sitnet_need_facts_new (network, need, NULL, error);
  if (facts == NULL)
    return NULL;
  Theme self = {.request = request, .facts = facts};
  self.need = sitnet_vocabulary_get_name (network->dataset->vocabularies[SITNET_SHEET_NEEDS], need, request->language);
  if (!concerns_anybody (facts, network->n_actors)) {
    refuse_empty (request, self.need, error);
    return NULL;
  }
  sitnet_need_bands_init (&self.bands, facts);
  return compose_theme (&self, error);
}

const SitnetViewEntry sitnet_view_theme = {
    .view = SITNET_VIEW_THEME,
    .name = "theme",
    .title = N_ ("who serves a need, who asks for it, and which ties are missing"),
    .takes = SITNET_VIEW_TAKES (SITNET_VIEW_NEED),
    .needs = SITNET_VIEW_TAKES (SITNET_VIEW_NEED),
    .compose = compose,
};
