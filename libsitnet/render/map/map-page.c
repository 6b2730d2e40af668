/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Puts heading, map, shelf and legend on one page, and says which paper would do when this one does not. */
#include "map-page.h"

#include "actor-box.h"
#include "heading.h"
#include "island-fill.h"
#include "layout.h"
#include "legend.h"
#include "message.h"
#include "unconnected-row.h"

#include <sitnet/error.h>

/* ISO 216, lying. */
static const SitnetPaperSize papers[] = {
    [SITNET_PAPER_A4] = {"a4", 8419, 5953, 80},
    [SITNET_PAPER_A3] = {"a3", 11906, 8419, 100},
    [SITNET_PAPER_A2] = {"a2", 16838, 11906, 125},
    [SITNET_PAPER_A1] = {"a1", 23839, 16838, 150},
};

#define MARGIN 240
#define LEGEND_SIZE 90

/* Islands reach beyond their boxes; the map keeps clear of heading, edge and legend by this much. */
#define MAP_INSET 110

/* The names on the shelf: as those of the map, but not larger than this. */
#define SHELF_SIZE 95
#define SHELF_GAP 300
#define SHELF_MOST_PERCENT 45

/* With boxes on more of the map than this, even at the smallest type, ties cannot be followed any more. */
#define FULL_PERCENT 45

/* A rim of 4 pt around each box, as in the choice of the type. */
#define BOX_RIM 80

/* Same network, same map, on every machine. */
#define SEED 1

typedef struct {
  const SitnetMapContent *portrait;
  const SitnetPaperSize *paper;
  SitnetLayoutEntry *entries; /* actors with ties, then titles of sectors */
  guint n_entries;
  guint n_boxes;   /* how many of them are actors */
  guint32 *actors; /* per box: the actor */
  guint32 *boxes;  /* per actor: its box */
  SitnetLayoutLine *lines;
  SitnetLegend legend;
  SitnetUnconnectedRow *shelf;
  SitnetPoint corner; /* of the map */
  gint32 width;
  gint32 height;
} Page;

static void
page_free (Page *self)
{
  for (guint i = 0; i < self->n_entries; i++) {
    sitnet_label_clear (&self->entries[i].label);
  }
  g_free (self->entries);
  g_free (self->actors);
  g_free (self->boxes);
  g_free (self->lines);
  sitnet_unconnected_row_free (self->shelf);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, page_free)

static gboolean
is_red (SitnetTieKind kind)
{
  return kind == SITNET_TIE_BRIDGE || kind == SITNET_TIE_ONLY;
}

static void
add_actors (Page *self, const guint8 *has_red_tie, gboolean with_red_tie)
{
  for (guint32 i = 0; i < self->portrait->n_actors; i++) {
    const SitnetMapActor *actor = &self->portrait->actors[i];
    if (actor->n_ties == 0 || (has_red_tie[i] != 0) != with_red_tie) {
      continue;
    }
    self->actors[self->n_entries] = i;
    self->boxes[i] = self->n_entries;
    self->entries[self->n_entries++] = (SitnetLayoutEntry){
        .name = actor->name,
        .sector = actor->sector,
        .is_hub = actor->is_hub,
        .is_bold = actor->is_bold,
        .room_percent = sitnet_actor_box_room (self->portrait, i),
    };
  }
}

/* Ties are drawn in the order of their later box: actors with bridge ties come last, so that these lie in
 * front. */
static void
add_boxes (Page *self)
{
  g_autofree guint8 *has_red_tie = g_new0 (guint8, MAX (self->portrait->n_actors, 1));
  for (guint32 i = 0; i < self->portrait->n_ties; i++) {
    const SitnetMapTie *tie = &self->portrait->ties[i];
    if (is_red (tie->kind)) {
      has_red_tie[tie->from] = has_red_tie[tie->to] = 1;
    }
  }
  add_actors (self, has_red_tie, FALSE);
  add_actors (self, has_red_tie, TRUE);
  self->n_boxes = self->n_entries;
}

static void
add_titles (Page *self)
{
  g_autofree guint8 *occurs = g_new0 (guint8, MAX (self->portrait->n_sectors, 1));
  for (guint i = 0; i < self->n_boxes; i++) {
    if (self->entries[i].sector >= 0) {
      occurs[self->entries[i].sector] = 1;
    }
  }
  for (guint32 i = 0; i < self->portrait->n_sectors; i++) {
    if (occurs[i] != 0) {
      self->entries[self->n_entries++] = (SitnetLayoutEntry){
          .name = self->portrait->sectors[i].name,
          .sector = (gint32)i,
          .is_title = TRUE,
      };
    }
  }
}

static void
add_lines (Page *self)
{
  for (guint32 i = 0; i < self->portrait->n_ties; i++) {
    const SitnetMapTie *tie = &self->portrait->ties[i];
    self->lines[i] = (SitnetLayoutLine){
        .from = self->boxes[tie->from],
        .to = self->boxes[tie->to],
        .is_bridge = is_red (tie->kind),
    };
  }
}

static Page *
page_new (const SitnetMapContent *portrait, const SitnetPaperSize *paper)
{
  Page *self = g_new0 (Page, 1);
  self->portrait = portrait;
  self->paper = paper;
  self->entries = g_new0 (SitnetLayoutEntry, (gsize)portrait->n_actors + portrait->n_sectors + 1);
  self->actors = g_new0 (guint32, (gsize)portrait->n_actors + 1);
  self->boxes = g_new0 (guint32, (gsize)portrait->n_actors + 1);
  self->lines = g_new0 (SitnetLayoutLine, (gsize)portrait->n_ties + 1);
  add_boxes (self);
  add_titles (self);
  add_lines (self);
  sitnet_legend_init (&self->legend, portrait, LEGEND_SIZE * paper->percent / 100);
  return self;
}

/* Shares the page out: heading above, shelf and legend below, the map between. FALSE when the shelf takes too
 * much. */
static gboolean
share_out (Page *self, gint32 heading_height)
{
  gint32 inner_width = self->paper->width - 2 * MARGIN;
  self->corner.x = MARGIN + MAP_INSET;
  self->corner.y = heading_height + MAP_INSET;
  self->width = inner_width - 2 * MAP_INSET;
  gint32 room = self->paper->height - MARGIN - heading_height - 2 * MAP_INSET;
  gint32 type_size = sitnet_layout_type_size (self->entries, self->n_entries, self->width, room - self->legend.height);
  gint32 beside_legend = inner_width - self->legend.width - SHELF_GAP;
  for (gint32 size = MIN (type_size, SHELF_SIZE);; size = MAX (size - 5, SITNET_LAYOUT_TYPE_FLOOR)) {
    sitnet_unconnected_row_free (self->shelf);
    self->shelf = sitnet_unconnected_row_new (self->portrait, size, beside_legend);
    self->height = room - MAX (self->shelf->height, self->legend.height);
    gint32 most = room * (self->n_boxes > 0 ? SHELF_MOST_PERCENT : 100) / 100;
    if (self->shelf->height <= most) {
      return TRUE;
    }
    if (size <= SITNET_LAYOUT_TYPE_FLOOR) {
      return FALSE;
    }
  }
}

static gboolean
has_room (Page *self)
{
  gint32 size = sitnet_layout_type_size (self->entries, self->n_entries, self->width, self->height);
  gint64 taken = 0;
  for (guint i = 0; i < self->n_entries; i++) {
    const SitnetLabel *label = &self->entries[i].label;
    taken += (gint64)(label->width + BOX_RIM) * (label->height + BOX_RIM);
  }
  return size > SITNET_LAYOUT_TYPE_FLOOR || taken * 100 <= (gint64)self->width * self->height * FULL_PERCENT;
}

static gboolean
paper_does (const SitnetMapContent *portrait, const SitnetPaperSize *paper)
{
  g_autoptr (SitnetDescription) trial = sitnet_description_new ("", paper->width, paper->height);
  g_autoptr (Page) page = page_new (portrait, paper);
  gint32 heading_height = sitnet_heading_draw (trial, portrait, MARGIN, paper->percent);
  return share_out (page, heading_height) && has_room (page);
}

/**
 * sitnet_map_page_limit_error:
 * @n_actors: of the map
 * @paper: that does not hold it
 * @larger: (nullable): a paper that does
 * @language: of the message
 *
 * Returns: (transfer full): what to tell somebody whose map does not fit
 */
GError *
sitnet_map_page_limit_error (guint32 n_actors, const char *paper, const char *larger, SitnetLanguage language)
{
  g_autofree char *name = g_ascii_strup (paper, -1);
  g_autofree char *larger_name = larger != NULL ? g_ascii_strup (larger, -1) : NULL;
  if (larger != NULL) {
    return g_error_new (
        SITNET_ERROR, SITNET_ERROR_LIMIT,
        sitnet_translate (language, "%u actors do not fit on %s with readable type; take paper %s, or fewer actors"),
        n_actors, name, larger_name);
  }
  return g_error_new (
      SITNET_ERROR, SITNET_ERROR_LIMIT,
      sitnet_translate (language, "%u actors do not fit on %s with readable type, nor on larger paper; narrow the "
                                  "map to an area or a sector"),
      n_actors, name);
}

static void
fail_by_limit (const SitnetMapContent *portrait, const SitnetPaperSize *paper, GError **error)
{
  const char *larger = NULL;
  for (const SitnetPaperSize *next = paper + 1; next < papers + G_N_ELEMENTS (papers) && larger == NULL; next++) {
    larger = paper_does (portrait, next) ? next->name : NULL;
  }
  g_propagate_error (error, sitnet_map_page_limit_error (portrait->n_actors, paper->name, larger, portrait->language));
}

static gboolean
place (Page *self, const SitnetMapPageOptions *given, GError **error)
{
  SitnetLayoutOptions options = {.width = self->width, .height = self->height, .seed = SEED};
  if (given != NULL) {
    options.trials = given->trials;
    options.progress = given->progress;
    options.progress_data = given->progress_data;
  }
  g_autoptr (GError) failure = NULL;
  if (!has_room (self)) {
    fail_by_limit (self->portrait, self->paper, error);
    return FALSE;
  }
  if (sitnet_layout_compose (self->entries, self->n_entries, self->lines, self->portrait->n_ties, &options, NULL,
                             &failure)) {
    return TRUE;
  }
  if (g_error_matches (failure, SITNET_ERROR, SITNET_ERROR_LIMIT)) {
    fail_by_limit (self->portrait, self->paper, error);
  } else {
    g_propagate_error (error, g_steal_pointer (&failure));
  }
  return FALSE;
}

static const char *
tie_colour (const SitnetMapContent *portrait, const SitnetMapTie *tie)
{
  if (is_red (tie->kind)) {
    return SITNET_LEGEND_BRIDGE_COLOUR;
  }
  if (tie->kind == SITNET_TIE_WITHIN) {
    return portrait->sectors[portrait->actors[tie->from].sector].ink.border;
  }
  return SITNET_LEGEND_ACROSS_COLOUR;
}

static void
draw_ties (const Page *self, SitnetDescription *description)
{
  for (int kind = SITNET_TIE_ACROSS; kind <= SITNET_TIE_BRIDGE; kind++) {
    for (guint32 i = 0; i < self->portrait->n_ties; i++) {
      const SitnetMapTie *tie = &self->portrait->ties[i];
      if ((int)tie->kind != kind) {
        continue;
      }
      SitnetStroke stroke = {
          .from = self->boxes[tie->from],
          .to = self->boxes[tie->to],
          .colour = (char *)tie_colour (self->portrait, tie),
          .pen = sitnet_legend_tie_pen (tie->kind, self->portrait->n_ties),
          .dash = tie->is_one_sided ? SITNET_DASH_DASHED : SITNET_DASH_NONE,
      };
      sitnet_description_add_stroke (description, &stroke);
    }
  }
}

static void
draw_map (Page *self, SitnetDescription *description)
{
  for (guint i = 0; i < self->n_entries; i++) {
    self->entries[i].x += self->corner.x;
    self->entries[i].y += self->corner.y;
  }
  sitnet_island_fill_draw (description, self->portrait, self->entries, self->n_entries);
  for (guint i = 0; i < self->n_boxes; i++) {
    const SitnetLayoutEntry *entry = &self->entries[i];
    sitnet_actor_box_add (description, self->portrait, self->actors[i], &entry->label, entry->x, entry->y);
  }
  draw_ties (self, description);
}

static void
draw_foot (const Page *self, SitnetDescription *description)
{
  gint32 bottom = self->paper->height - MARGIN;
  SitnetPoint shelf = {MARGIN, bottom - self->shelf->height};
  SitnetPoint legend = {self->paper->width - MARGIN - self->legend.width, bottom - self->legend.height};
  sitnet_unconnected_row_draw (self->shelf, description, self->portrait, shelf);
  sitnet_legend_draw (&self->legend, description, legend);
}

static void
draw_emptiness (const Page *self, SitnetDescription *description)
{
  SitnetPoint middle = {self->paper->width / 2, self->paper->height / 2};
  sitnet_description_add_text (description, middle, SITNET_ALIGN_MIDDLE,
                               sitnet_translate (self->portrait->language, "There is no actor in this selection."), 160,
                               FALSE, "#444444");
}

/**
 * sitnet_map_page_compose:
 * @portrait: what is drawn
 * @paper: on what
 * @options: (nullable): how long the search is and who may stop it
 * @error: %SITNET_ERROR_LIMIT when the names do not fit on the paper (the message says which paper would do),
 * %SITNET_ERROR_CANCELLED when the caller stopped it
 *
 * Returns: (transfer full): the page, ready to be drawn
 */
SitnetDescription *
sitnet_map_page_compose (const SitnetMapContent *portrait, const SitnetPaperSize *paper,
                         const SitnetMapPageOptions *options, GError **error)
{
  g_autoptr (SitnetDescription) description = sitnet_description_new (portrait->title, paper->width, paper->height);
  g_autoptr (Page) page = page_new (portrait, paper);
  if (!share_out (page, sitnet_heading_draw (description, portrait, MARGIN, paper->percent))) {
    fail_by_limit (portrait, paper, error);
    return NULL;
  }
  if (portrait->n_actors == 0) {
    draw_emptiness (page, description);
    return g_steal_pointer (&description);
  }
  if (page->n_boxes > 0) {
    if (!place (page, options, error)) {
      return NULL;
    }
    draw_map (page, description);
  }
  draw_foot (page, description);
  return g_steal_pointer (&description);
}

const SitnetPaperSize *
sitnet_paper_size_get (SitnetPaper paper)
{
  return (guint)paper < G_N_ELEMENTS (papers) ? &papers[paper] : NULL;
}
