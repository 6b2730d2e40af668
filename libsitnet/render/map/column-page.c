/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finds the largest type in which all columns stand side by side, puts each actor near those that point to it, and draws. */
#include "column-page.h"

#include "actor-box.h"
#include "heading.h"
#include "layout.h"
#include "legend.h"
#include "map-plan.h"
#include "route.h"
#include "side-column.h"

#define WIDTH SITNET_MAP_PLAN_WIDTH
#define HEIGHT SITNET_MAP_PLAN_HEIGHT
#define MARGIN SITNET_MAP_PLAN_MARGIN

#define LARGEST_TYPE 150
#define TYPE_STEP 5

/* In percent of the type size: no line of a box is wider, free paper between boxes, between parts of a column, and between columns,
   where arrows need room. */
#define CAP_PERCENT 900
#define GAP_PERCENT 75
#define PART_PERCENT 130
#define GUTTER_PERCENT 420

/* A head: its title, and up to so many lines of detail. */
#define TITLE_SIZE 130
#define DETAIL_SIZE 85
#define DETAIL_PITCH 112
#define DETAIL_LINES 6

#define ALARM "#C8102E"
#define TEXT "#111111"

typedef struct {
  GArray *actors; /* guint32, from top to bottom, part after part */
  guint n_parts, n_rows;
  gint32 x, box_width; /* the left edge; the widest box */
} Column;

typedef struct {
  const SitnetMapContent *content;
  const SitnetColumnHead *heads;
  const guint32 *column_of;
  const SitnetMapPlaces *places; /* of the map of everybody; NULL for none */
  Column *columns;
  guint n_columns;
  SitnetLabel *labels;
  SitnetPoint *centres; /* of the box of each actor */
  gint32 size, top, height, head_height, row_height;
  SitnetDescription *page;
} Page;

static gint32
times (const Page *self, gint32 percent)
{
  return self->size * percent / 100;
}

static void
measure_labels (Page *self)
{
  self->row_height = 0;
  for (guint i = 0; i < self->n_columns; i++)
    self->columns[i].box_width = 0;
  for (guint32 i = 0; i < self->content->n_actors; i++) {
    SitnetLabel *label = &self->labels[i];
    Column *column = &self->columns[self->column_of[i]];
    gint32 room = times (self, sitnet_actor_box_room (self->content, i));
    sitnet_label_clear (label);
    sitnet_label_wrap (label, sitnet_map_actor_label (&self->content->actors[i]), self->size, FALSE,
                       times (self, CAP_PERCENT));
    label->width += room;
    label->height += room;
    column->box_width = MAX (column->box_width, label->width);
    self->row_height = MAX (self->row_height, label->height);
  }
  self->row_height += times (self, GAP_PERCENT);
}

/* How wide all is in this type; each column has as many parts as its boxes need below each other. */
static gint32
measure_width (Page *self)
{
  gint32 width = -times (self, GUTTER_PERCENT);
  guint n_rows = (guint)MAX (self->height / self->row_height, 1);
  for (guint i = 0; i < self->n_columns; i++) {
    Column *column = &self->columns[i];
    column->n_parts = MAX ((column->actors->len + n_rows - 1) / n_rows, 1);
    column->n_rows = (column->actors->len + column->n_parts - 1) / column->n_parts;
    gint32 least = sitnet_label_measure (self->heads[i].title, TITLE_SIZE, TRUE);
    gint32 boxes =
        (gint32)column->n_parts * column->box_width + (gint32)(column->n_parts - 1) * times (self, PART_PERCENT);
    column->x = width + times (self, GUTTER_PERCENT);
    width = column->x + MAX (boxes, MIN (least, WIDTH / 10));
  }
  return width;
}

/* FALSE when no type is small enough. What is left of the page goes between the columns. */
static gboolean
fit (Page *self)
{
  for (self->size = LARGEST_TYPE; self->size >= SITNET_LAYOUT_TYPE_LEAST; self->size -= TYPE_STEP) {
    measure_labels (self);
    gint32 free = WIDTH - 2 * MARGIN - measure_width (self);
    if (free < 0)
      continue;
    gint32 more = self->n_columns > 1 ? free / (gint32)(self->n_columns - 1) : 0;
    for (guint i = 0; i < self->n_columns; i++)
      self->columns[i].x += MARGIN + (gint32)i * more;
    return TRUE;
  }
  return FALSE;
}

typedef struct {
  guint32 actor;
  gint64 rank;   /* where those stand that point to it */
  double height; /* on the map of everybody, 0 for who is not there */
} Ranked;

static gint
compare_ranks (gconstpointer a, gconstpointer b)
{
  const Ranked *left = a, *right = b;
  if (left->rank != right->rank)
    return left->rank < right->rank ? -1 : 1;
  if (left->height < right->height || left->height > right->height)
    return left->height < right->height ? -1 : 1;
  return left->actor < right->actor ? -1 : left->actor > right->actor;
}

/* The mean height of those before it that it has a tie to; without any, by sector, below the others. */
static gint64
rank_of (const Page *self, guint32 actor, guint column)
{
  gint64 sum = 0, n = 0;
  for (guint32 i = 0; i < self->content->n_ties; i++) {
    const SitnetMapTie *tie = &self->content->ties[i];
    guint32 other = tie->from == actor ? tie->to : tie->to == actor ? tie->from : G_MAXUINT32;
    if (other == G_MAXUINT32 || self->column_of[other] >= column)
      continue;
    sum += self->centres[other].y;
    n++;
  }
  return n > 0 ? sum / n : (gint64)HEIGHT + self->content->actors[actor].sector;
}

static double
height_of (const Page *self, guint32 actor)
{
  double x, y;
  gboolean is_known =
      self->places != NULL && sitnet_map_places_find (self->places, self->content->actors[actor].id, NULL, &x, &y);
  return is_known ? y : 0;
}

static void
sort_column (const Page *self, guint number)
{
  Column *column = &self->columns[number];
  g_autoptr (GArray) ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));
  for (guint i = 0; i < column->actors->len; i++) {
    guint32 actor = g_array_index (column->actors, guint32, i);
    Ranked one = {actor, rank_of (self, actor, number), height_of (self, actor)};
    g_array_append_val (ranked, one);
  }
  g_array_sort (ranked, compare_ranks);
  for (guint i = 0; i < ranked->len; i++)
    g_array_index (column->actors, guint32, i) = g_array_index (ranked, Ranked, i).actor;
}

/* Neighbours in height stand in neighbouring parts, and each part in the middle of the page. */
static void
place_column (Page *self, guint number)
{
  Column *column = &self->columns[number];
  guint n = column->actors->len;
  for (guint i = 0; i < n; i++) {
    guint part = i % column->n_parts, row = i / column->n_parts;
    gint32 used = (gint32)column->n_rows * self->row_height;
    SitnetPoint *centre = &self->centres[g_array_index (column->actors, guint32, i)];
    centre->x = column->x + (gint32)part * (column->box_width + times (self, PART_PERCENT)) + column->box_width / 2;
    centre->y = self->top + self->head_height + (self->height - used) / 2 + (gint32)row * self->row_height +
                self->row_height / 2;
  }
}

static void
draw_head (const Page *self, guint number)
{
  const SitnetColumnHead *head = &self->heads[number];
  const Column *column = &self->columns[number];
  gint32 end = number + 1 < self->n_columns ? self->columns[number + 1].x - 120 : WIDTH - MARGIN;
  gint32 width = MAX (end - column->x, 400);
  g_autofree char *title = sitnet_side_dup_fitting (head->title, TITLE_SIZE, TRUE, width);
  sitnet_description_add_text (self->page, (SitnetPoint){column->x, self->top + TITLE_SIZE}, SITNET_ALIGN_LEFT, title,
                               TITLE_SIZE, TRUE, head->is_alarm ? ALARM : TEXT);
  if (head->detail == NULL)
    return;
  g_auto (GStrv) parts = g_strsplit (head->detail, "\n", -1);
  guint n = 0;
  for (guint i = 0; parts[i] != NULL && n < DETAIL_LINES; i++) {
    g_autoptr (GPtrArray) lines = sitnet_side_wrap (parts[i], DETAIL_SIZE, width, DETAIL_LINES - n);
    for (guint line = 0; line < lines->len; line++) {
      SitnetPoint base = {column->x, self->top + TITLE_SIZE + (gint32)++n * DETAIL_PITCH + 20};
      sitnet_description_add_text (self->page, base, SITNET_ALIGN_LEFT, lines->pdata[line], DETAIL_SIZE, FALSE, TEXT);
    }
  }
}

static SitnetRoutes *
find_routes (const Page *self)
{
  const SitnetMapContent *content = self->content;
  g_autofree SitnetLayoutBox *boxes = g_new0 (SitnetLayoutBox, (gsize)content->n_actors + 1);
  g_autofree SitnetLayoutLine *lines = g_new0 (SitnetLayoutLine, (gsize)content->n_ties + 1);
  for (guint32 i = 0; i < content->n_actors; i++)
    boxes[i] = (SitnetLayoutBox){.width = self->labels[i].width,
                                 .height = self->labels[i].height,
                                 .x = self->centres[i].x,
                                 .y = self->centres[i].y};
  for (guint32 i = 0; i < content->n_ties; i++)
    lines[i] = (SitnetLayoutLine){content->ties[i].from, content->ties[i].to, FALSE};
  return sitnet_routes_new (boxes, content->n_actors, lines, content->n_ties);
}

static void
draw_boxes (const Page *self)
{
  const SitnetMapContent *content = self->content;
  for (guint32 i = 0; i < content->n_actors; i++)
    sitnet_actor_box_add (self->page, content, i, &self->labels[i], self->centres[i].x, self->centres[i].y);
  g_autoptr (SitnetRoutes) routes = find_routes (self);
  for (guint32 i = 0; i < content->n_ties; i++) {
    const SitnetMapTie *tie = &content->ties[i];
    sitnet_map_page_add_tie (self->page, content, tie, tie->from, tie->to, routes, i);
  }
}

static void
draw_legend (const Page *self)
{
  SitnetLegend legend;
  sitnet_legend_init (&legend, self->content, SITNET_MAP_PLAN_LEGEND_SIZE);
  SitnetPoint corner = {WIDTH - MARGIN - legend.width, HEIGHT - MARGIN - legend.height};
  sitnet_legend_draw (&legend, self->page, corner);
}

static void
sort_actors_out (Page *self)
{
  for (guint32 i = 0; i < self->content->n_actors; i++)
    g_array_append_val (self->columns[self->column_of[i]].actors, i);
}

/* The width of columns is not known yet: where there are details, they get all their lines. */
static gint32
measure_heads (const Page *self)
{
  gboolean has_detail = FALSE;
  for (guint i = 0; i < self->n_columns; i++)
    has_detail |= self->heads[i].detail != NULL;
  return TITLE_SIZE + (has_detail ? DETAIL_LINES * DETAIL_PITCH : 0) + 120;
}

/* FALSE when there is no room. */
static gboolean
draw (Page *self, const SitnetPaperSize *paper)
{
  SitnetLegend legend;
  self->top = sitnet_heading_draw (self->page, self->content, MARGIN) + 60;
  sitnet_legend_init (&legend, self->content, SITNET_MAP_PLAN_LEGEND_SIZE);
  self->head_height = measure_heads (self);
  self->height = HEIGHT - MARGIN - legend.height - 100 - self->top - self->head_height;
  if (!fit (self) || (gint64)self->size * paper->width / WIDTH < SITNET_LAYOUT_TYPE_FLOOR)
    return FALSE;
  for (guint i = 0; i < self->n_columns; i++) {
    sort_column (self, i);
    place_column (self, i);
    draw_head (self, i);
  }
  draw_boxes (self);
  draw_legend (self);
  sitnet_description_scale (self->page, paper->width, paper->height);
  return TRUE;
}

static SitnetDescription *
compose_on (const SitnetMapContent *content, const SitnetPaperSize *paper, const SitnetColumnHead *heads,
            guint n_columns, const guint32 *column_of, const SitnetMapPlaces *places)
{
  g_autofree Column *columns = g_new0 (Column, (gsize)n_columns + 1);
  g_autofree SitnetLabel *labels = g_new0 (SitnetLabel, (gsize)content->n_actors + 1);
  g_autofree SitnetPoint *centres = g_new0 (SitnetPoint, (gsize)content->n_actors + 1);
  g_autofree char *about = g_strdup_printf ("%s; %s", content->facts, content->scope);
  g_autoptr (SitnetDescription) page = sitnet_description_new (content->title, WIDTH, HEIGHT);
  Page self = {.content = content,
               .heads = heads,
               .column_of = column_of,
               .places = places,
               .columns = columns,
               .n_columns = n_columns,
               .labels = labels,
               .centres = centres,
               .page = page};
  sitnet_description_set_about (page, about);
  for (guint i = 0; i < n_columns; i++)
    columns[i].actors = g_array_new (FALSE, FALSE, sizeof (guint32));
  sort_actors_out (&self);
  gboolean fits = draw (&self, paper);
  for (guint i = 0; i < n_columns; i++)
    g_array_unref (columns[i].actors);
  for (guint32 i = 0; i < content->n_actors; i++)
    sitnet_label_clear (&labels[i]);
  return fits ? g_steal_pointer (&page) : NULL;
}

SitnetDescription *
sitnet_column_page_compose (const SitnetMapContent *content, const SitnetPaperSize *paper,
                            const SitnetColumnHead *heads, guint n_columns, const guint32 *columns,
                            const SitnetMapPlaces *places, GError **error)
{
  SitnetDescription *page = content->n_actors <= SITNET_MAP_PAGE_ACTORS
                                ? compose_on (content, paper, heads, n_columns, columns, places)
                                : NULL;
  if (page != NULL)
    return page;
  const char *larger = NULL;
  for (int next = SITNET_PAPER_A4; next <= SITNET_PAPER_A1 && larger == NULL; next++) {
    const SitnetPaperSize *other = sitnet_paper_size_get ((SitnetPaper)next);
    if (other->width <= paper->width || content->n_actors > SITNET_MAP_PAGE_ACTORS)
      continue;
    g_autoptr (SitnetDescription) attempt = compose_on (content, other, heads, n_columns, columns, places);
    larger = attempt != NULL ? other->name : NULL;
  }
  g_propagate_error (error,
                     sitnet_map_page_limit_error (content->n_actors, paper->name, larger, NULL, content->language));
  return NULL;
}
