/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Draws heading, map, shelf and legend on one page, and says which paper would do when this one does not. */
#include "map-page.h"

#include "actor-box.h"
#include "heading.h"
#include "island-fill.h"
#include "legend.h"
#include "map-plan.h"
#include "message.h"
#include "tie-label.h"

#include <sitnet/error.h>

/* ISO 216, lying. */
static const SitnetPaperSize papers[] = {
    [SITNET_PAPER_A4] = {"a4", 8419, 5953},
    [SITNET_PAPER_A3] = {"a3", SITNET_MAP_PLAN_WIDTH, SITNET_MAP_PLAN_HEIGHT},
    [SITNET_PAPER_A2] = {"a2", 16838, 11906},
    [SITNET_PAPER_A1] = {"a1", 23839, 16838},
};

/* How much wider than a bridge the white line below it is. */
#define CASING 24

/* Points of routes are points of the description. */
G_STATIC_ASSERT (sizeof (SitnetRoutePoint) == sizeof (SitnetPoint));

/* Same network, same map, on every machine. */
#define SEED 1

typedef struct {
  const SitnetMapContent *shown;
  const SitnetMapPlan *plan;
  guint32 *boxes; /* per shown actor: its box in the description */
  SitnetDescription *description;
} Page;

static gboolean
is_red (SitnetTieKind kind)
{
  return kind == SITNET_TIE_BRIDGE || kind == SITNET_TIE_ONLY;
}

static gint32
size_on (gint32 type_size, const SitnetPaperSize *paper)
{
  return (gint32)((gint64)type_size * paper->width / SITNET_MAP_PLAN_WIDTH);
}

/**
 * sitnet_map_page_limit_error:
 * @n_actors: of the map
 * @paper: that does not hold it
 * @larger: (nullable): a paper that does
 * @other_view: (nullable): name of a view that holds it, on this paper
 * @language: of the message
 *
 * Returns: (transfer full): what to tell somebody whose map does not fit
 */
GError *
sitnet_map_page_limit_error (guint32 n_actors, const char *paper, const char *larger, const char *other_view,
                             SitnetLanguage language)
{
  g_autofree char *name = g_ascii_strup (paper, -1);
  g_autofree char *larger_name = larger != NULL ? g_ascii_strup (larger, -1) : NULL;
  g_autoptr (GString) message = g_string_new (NULL);
  if (larger != NULL)
    g_string_append_printf (
        message,
        sitnet_translate (language, "%u actors do not fit on %s with readable type; take paper %s, or fewer actors"),
        n_actors, name, larger_name);
  else
    g_string_append_printf (message,
                            sitnet_translate (language, "%u actors do not fit on %s with readable type, nor on larger "
                                                        "paper; narrow the map to an area or a sector"),
                            n_actors, name);
  if (other_view != NULL)
    g_string_append_printf (message, sitnet_translate (language, "; the view %s fits on %s"), other_view, name);
  return g_error_new_literal (SITNET_ERROR, SITNET_ERROR_LIMIT, message->str);
}

static void
fail_by_limit (const SitnetMapContent *shown, const SitnetPaperSize *paper, gint32 type_size, const char *other_view,
               GError **error)
{
  const char *larger = NULL;
  for (const SitnetPaperSize *next = paper + 1; next < papers + G_N_ELEMENTS (papers) && larger == NULL; next++)
    larger = size_on (type_size, next) >= SITNET_LAYOUT_TYPE_FLOOR ? next->name : NULL;
  g_propagate_error (error,
                     sitnet_map_page_limit_error (shown->n_actors, paper->name, larger, other_view, shown->language));
}

/* The search is not begun when it is clear before that the type would be too small. */
static gboolean
place (SitnetMapPlan *plan, const SitnetMapContent *shown, const SitnetPaperSize *paper,
       const SitnetMapPageOptions *given, GError **error)
{
  SitnetLayoutOptions search = {.seed = SEED, .starts = SITNET_LAYOUT_STARTS};
  g_autoptr (SitnetMapPlaces) places =
      given->places != NULL ? sitnet_map_places_ref (given->places) : sitnet_map_places_new ();
  if (given->start != NULL)
    sitnet_map_plan_start_from (plan, given->start);
  search.trials = given->trials;
  search.progress = given->progress;
  search.progress_data = given->progress_data;
  g_autoptr (GError) failure = NULL;
  gboolean is_readable = size_on (plan->least_type, paper) >= SITNET_LAYOUT_TYPE_FLOOR;
  if (is_readable && sitnet_map_plan_place (plan, places, &search, &failure)) {
    if (size_on (plan->least_type, paper) >= SITNET_LAYOUT_TYPE_FLOOR)
      return TRUE;
  }
  if (failure == NULL || g_error_matches (failure, SITNET_ERROR, SITNET_ERROR_LIMIT))
    fail_by_limit (shown, paper, failure == NULL ? plan->least_type : 0, given->other_view, error);
  else
    g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static const char *
tie_colour (const SitnetMapContent *shown, const SitnetMapTie *tie)
{
  if (tie->kind == SITNET_TIE_WITHIN)
    return shown->sectors[shown->actors[tie->from].sector].ink.border;
  return sitnet_legend_tie_colour (tie->kind);
}

static SitnetDash
tie_dash (const SitnetMapTie *tie)
{
  if (tie->kind == SITNET_TIE_MISSING)
    return SITNET_DASH_DOTTED;
  return tie->is_one_sided || tie->kind == SITNET_TIE_LOST ? SITNET_DASH_DASHED : SITNET_DASH_NONE;
}

/* Its box on the plan; NULL for who stands on the shelf. */
static const SitnetLayoutEntry *
entry_of (const Page *self, guint32 actor)
{
  gint64 number = sitnet_map_plan_find_actor (self->plan, self->shown->actors[actor].id);
  guint32 box = number >= 0 ? self->plan->boxes[number] : SITNET_MAP_PLAN_NO_BOX;
  return box != SITNET_MAP_PLAN_NO_BOX ? &self->plan->entries[box] : NULL;
}

static SitnetLayoutBox
box_of (const SitnetLayoutEntry *entry)
{
  return (SitnetLayoutBox){.width = entry->label.width, .height = entry->label.height, .x = entry->x, .y = entry->y};
}

/* All that lines go round: the boxes of actors, in the order of the description, and titles. */
static SitnetLayoutBox *
collect_obstacles (const Page *self, guint *n)
{
  SitnetLayoutBox *obstacles = g_new0 (SitnetLayoutBox, (gsize)self->plan->n_entries + 1);
  g_autofree guint8 *occurs = g_new0 (guint8, (gsize)self->shown->n_sectors + 1);
  *n = self->description->boxes->len;
  for (guint32 i = 0; i < self->shown->n_actors; i++) {
    const SitnetLayoutEntry *entry = entry_of (self, i);
    if (entry == NULL)
      continue;
    obstacles[self->boxes[i]] = box_of (entry);
    if (entry->sector >= 0)
      occurs[entry->sector] = 1;
  }
  for (guint i = self->plan->n_boxes; i < self->plan->n_entries; i++) {
    if (occurs[self->plan->entries[i].sector] != 0)
      obstacles[(*n)++] = box_of (&self->plan->entries[i]);
  }
  return obstacles;
}

static SitnetRoutes *
find_routes (const Page *self)
{
  guint n_obstacles;
  g_autofree SitnetLayoutBox *obstacles = collect_obstacles (self, &n_obstacles);
  g_autofree SitnetLayoutLine *lines = g_new0 (SitnetLayoutLine, (gsize)self->shown->n_ties + 1);
  for (guint32 i = 0; i < self->shown->n_ties; i++) {
    const SitnetMapTie *tie = &self->shown->ties[i];
    lines[i] = (SitnetLayoutLine){self->boxes[tie->from], self->boxes[tie->to], FALSE};
  }
  return sitnet_routes_new (obstacles, n_obstacles, lines, self->shown->n_ties);
}

void
sitnet_map_page_add_tie (SitnetDescription *page, const SitnetMapContent *content, const SitnetMapTie *tie,
                         guint32 from, guint32 to, const SitnetRoutes *routes, guint32 number)
{
  gint32 pen = tie->pen > 0 ? tie->pen : sitnet_legend_tie_pen (tie->kind, content->n_ties);
  guint first = routes->offsets[number];
  gboolean has_casing = is_red (tie->kind) || (tie->kind > SITNET_TIE_KEPT && tie->kind < SITNET_TIE_TOLD_TOO);
  SitnetStroke stroke = {
      .from = from,
      .to = to,
      .colour = (char *)tie_colour (content, tie),
      .pen = pen,
      .dash = tie_dash (tie),
      .arrows = (tie->goes_forth ? SITNET_ARROW_FORTH : 0u) | (tie->goes_back ? SITNET_ARROW_BACK : 0u),
      .casing = has_casing ? pen + CASING : 0,
      .kind = tie->kinds,
      .about = tie->about,
      .points = (SitnetPoint *)(gpointer)&g_array_index (routes->points, SitnetRoutePoint, first),
      .n_points = routes->offsets[number + 1] - first,
  };
  sitnet_description_add_stroke (page, &stroke);
}

static void
draw_ties (const Page *self)
{
  g_autoptr (SitnetRoutes) routes = find_routes (self);
  g_autofree guint32 *numbers = g_new0 (guint32, (gsize)self->shown->n_ties + 1);
  guint32 n = 0;
  for (int kind = SITNET_TIE_ACROSS; kind < SITNET_N_TIE_KINDS; kind++) {
    for (guint32 i = 0; i < self->shown->n_ties; i++) {
      if ((int)self->shown->ties[i].kind != kind)
        continue;
      const SitnetMapTie *tie = &self->shown->ties[i];
      sitnet_map_page_add_tie (self->description, self->shown, tie, self->boxes[tie->from], self->boxes[tie->to],
                               routes, i);
      numbers[n++] = i;
    }
  }
  sitnet_tie_labels_draw (self->description, self->shown->ties, numbers,
                          self->shown->is_of_areas ? SITNET_TIE_LABEL_LARGE : SITNET_TIE_LABEL_SIZE);
}

/* The ground shows the sectors of those who are shown. */
static void
draw_islands (const Page *self)
{
  g_autofree SitnetLayoutEntry *entries = g_new0 (SitnetLayoutEntry, (gsize)self->plan->n_entries + 1);
  g_autofree guint8 *occurs = g_new0 (guint8, (gsize)self->shown->n_sectors + 1);
  guint n = 0;
  for (guint32 i = 0; i < self->shown->n_actors; i++) {
    const SitnetLayoutEntry *entry = entry_of (self, i);
    if (entry == NULL)
      continue;
    entries[n++] = *entry;
    if (entry->sector >= 0)
      occurs[entry->sector] = 1;
  }
  for (guint i = self->plan->n_boxes; i < self->plan->n_entries; i++) {
    if (occurs[self->plan->entries[i].sector] != 0)
      entries[n++] = self->plan->entries[i];
  }
  sitnet_island_fill_draw (self->description, self->shown, entries, n);
}

static void
add_boxes (const Page *self, const guint8 *has_red_tie, guint8 with_red_tie)
{
  for (guint32 i = 0; i < self->shown->n_actors; i++) {
    const SitnetLayoutEntry *entry = entry_of (self, i);
    if (entry == NULL || has_red_tie[i] != with_red_tie)
      continue;
    self->boxes[i] = self->description->boxes->len;
    sitnet_actor_box_add (self->description, self->shown, i, &entry->label, entry->x, entry->y);
  }
}

/* Ties are drawn in the order of their later box: actors with bridge ties come last, so that these lie in
 * front. */
static void
draw_map (const Page *self)
{
  g_autofree guint8 *has_red_tie = g_new0 (guint8, (gsize)self->shown->n_actors + 1);
  for (guint32 i = 0; i < self->shown->n_ties; i++) {
    const SitnetMapTie *tie = &self->shown->ties[i];
    if (is_red (tie->kind))
      has_red_tie[tie->from] = has_red_tie[tie->to] = 1;
  }
  draw_islands (self);
  add_boxes (self, has_red_tie, 0);
  add_boxes (self, has_red_tie, 1);
  draw_ties (self);
}

static void
draw_foot (const Page *self)
{
  SitnetLegend legend;
  sitnet_legend_init (&legend, self->shown, SITNET_MAP_PLAN_LEGEND_SIZE);
  gint32 bottom = SITNET_MAP_PLAN_HEIGHT - SITNET_MAP_PLAN_MARGIN;
  SitnetPoint shelf = {SITNET_MAP_PLAN_MARGIN, bottom - self->plan->shelf->height};
  SitnetPoint corner = {SITNET_MAP_PLAN_WIDTH - SITNET_MAP_PLAN_MARGIN - legend.width, bottom - legend.height};
  sitnet_unconnected_row_draw (self->plan->shelf, self->description, self->plan->all, self->shown, shelf);
  sitnet_legend_draw (&legend, self->description, corner);
}

static void
draw_side (const Page *self, const SitnetMapPageOptions *options)
{
  if (options->draw_side == NULL)
    return;
  gint32 x = SITNET_MAP_PLAN_WIDTH - SITNET_MAP_PLAN_MARGIN - options->side_width;
  const SitnetSideColumn side = {self->description, x, options->side_width, self->shown->language};
  options->draw_side (&side, self->plan->corner.y, self->plan->corner.y + self->plan->height, options->side_data);
}

static void
draw_emptiness (const Page *self)
{
  SitnetPoint middle = {SITNET_MAP_PLAN_WIDTH / 2, SITNET_MAP_PLAN_HEIGHT / 2};
  sitnet_description_add_text (self->description, middle, SITNET_ALIGN_MIDDLE,
                               sitnet_translate (self->shown->language, "There is no actor in this selection."), 160,
                               FALSE, "#444444");
}

/**
 * sitnet_map_page_compose:
 * @shown: what is drawn
 * @paper: on what
 * @options: (nullable): what the places are found for, how long the search is and who may stop it
 * @error: %SITNET_ERROR_LIMIT when the names do not fit on the paper (the message says which paper would do),
 * %SITNET_ERROR_CANCELLED when the caller stopped it
 *
 * Returns: (transfer full): the page, ready to be drawn
 */
SitnetDescription *
sitnet_map_page_compose (const SitnetMapContent *shown, const SitnetPaperSize *paper,
                         const SitnetMapPageOptions *options, GError **error)
{
  const SitnetMapPageOptions none = {0};
  options = options != NULL ? options : &none;
  if (shown->n_actors > SITNET_MAP_PAGE_ACTORS) {
    fail_by_limit (shown, paper, 0, options->other_view, error);
    return NULL;
  }
  g_autoptr (SitnetDescription) description =
      sitnet_description_new (shown->title, SITNET_MAP_PLAN_WIDTH, SITNET_MAP_PLAN_HEIGHT);
  gint32 heading_height = sitnet_heading_draw (description, shown, SITNET_MAP_PLAN_MARGIN);
  g_autoptr (SitnetMapPlan) plan =
      sitnet_map_plan_new (options->all != NULL ? options->all : shown, heading_height, options->side_width);
  g_autofree guint32 *boxes = g_new0 (guint32, (gsize)shown->n_actors + 1);
  const Page page = {shown, plan, boxes, description};
  g_autofree char *about = g_strdup_printf ("%s; %s", shown->facts, shown->scope);
  sitnet_description_set_about (description, about);
  if (plan->all->n_actors > 0 && !place (plan, shown, paper, options, error))
    return NULL;
  if (shown->n_actors > 0) {
    draw_map (&page);
    draw_foot (&page);
    draw_side (&page, options);
  } else {
    draw_emptiness (&page);
  }
  sitnet_description_scale (description, paper->width, paper->height);
  return g_steal_pointer (&description);
}

const SitnetPaperSize *
sitnet_paper_size_get (SitnetPaper paper)
{
  return (guint)paper < G_N_ELEMENTS (papers) ? &papers[paper] : NULL;
}
