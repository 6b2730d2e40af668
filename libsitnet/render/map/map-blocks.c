/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sets actors out block by block, in rows within a block and blocks in rows on the page: found at once however many there are,
 * and the same for the same data. */
#include "map-blocks.h"

#include "actor-box.h"
#include "label.h"
#include "legend.h"

#include <math.h>
#include <string.h>

/* Tenths of a point. */
#define TYPE_SIZE 90
#define LABEL_WIDTH 800
#define GAP 60    /* between boxes */
#define INSET 120 /* between a block and its boxes */
#define TITLE_SIZE 240
#define TITLE_ROOM 360
#define BLOCK_GAP 300
#define MARGIN 240
#define RED_PEN 20
#define PEN 5

/* As wide as high: on screens and on lying paper blocks stand side by side. */
#define PAGE_RATIO 2
#define BLOCK_RATIO 1.3

typedef struct {
  SitnetPoint corner;
  gint32 width, height;
  guint n_columns;
} Place;

typedef struct {
  const SitnetMapContent *shown;
  SitnetLabel *labels; /* per actor */
  gint32 cell_width, cell_height;
  Place *places;  /* per block */
  guint32 *boxes; /* per actor: its box in the description */
  gint32 width, height;
} Page;

static void
block_free (gpointer data)
{
  SitnetMapBlock *block = data;
  g_array_unref (block->actors);
  g_free (block);
}

/* Whether two areas or more are named. */
static gboolean
has_areas (const SitnetNetwork *network)
{
  gint32 first = -1;
  for (guint32 i = 0; i < network->n_actors; i++) {
    gint32 area = sitnet_network_actor_area (network, i);
    if (area >= 0 && first >= 0 && area != first)
      return TRUE;
    first = area >= 0 ? area : first;
  }
  return FALSE;
}

static gint
compare_actors (gconstpointer a, gconstpointer b, gpointer data)
{
  const SitnetMapContent *shown = data;
  const SitnetMapActor *left = &shown->actors[*(const guint32 *)a], *right = &shown->actors[*(const guint32 *)b];
  gint order = (left->sector > right->sector) - (left->sector < right->sector);
  order = order != 0 ? order : strcmp (sitnet_map_actor_name (left), sitnet_map_actor_name (right));
  return order != 0 ? order : strcmp (sitnet_map_actor_id (left), sitnet_map_actor_id (right));
}

static gint
compare_blocks (gconstpointer a, gconstpointer b)
{
  const SitnetMapBlock *left = *(SitnetMapBlock *const *)a, *right = *(SitnetMapBlock *const *)b;
  gint order = (left->actors->len < right->actors->len) - (left->actors->len > right->actors->len);
  return order != 0 ? order : (left->code > right->code) - (left->code < right->code);
}

GPtrArray *
sitnet_map_blocks_new (const SitnetMapContent *shown, const SitnetNetwork *network)
{
  gboolean by_area = has_areas (network);
  GPtrArray *blocks = g_ptr_array_new_with_free_func (block_free);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  for (guint32 i = 0; i < shown->n_actors; i++) {
    gint32 code = by_area ? sitnet_network_actor_area (network, i) : shown->actors[i].sector;
    SitnetMapBlock *block = g_hash_table_lookup (known, GINT_TO_POINTER (code + 2));
    if (block == NULL) {
      block = g_new0 (SitnetMapBlock, 1);
      block->code = code;
      block->actors = g_array_new (FALSE, FALSE, sizeof (guint32));
      if (code >= 0)
        block->name = by_area ? sitnet_dataset_area_name (network->dataset, code) : shown->sectors[code].word;
      g_ptr_array_add (blocks, block);
      g_hash_table_insert (known, GINT_TO_POINTER (code + 2), block);
    }
    g_array_append_val (block->actors, i);
  }
  for (guint i = 0; i < blocks->len; i++)
    g_array_sort_with_data (((SitnetMapBlock *)blocks->pdata[i])->actors, compare_actors, (gpointer)shown);
  g_ptr_array_sort (blocks, compare_blocks);
  return blocks;
}

/* All cells are as large as the largest box, so that columns stand below each other. */
static void
measure_labels (Page *self)
{
  for (guint32 i = 0; i < self->shown->n_actors; i++) {
    const SitnetMapActor *actor = &self->shown->actors[i];
    gint32 room = TYPE_SIZE * sitnet_actor_box_room (self->shown, i) / 100;
    sitnet_label_wrap (&self->labels[i], sitnet_map_actor_label (actor), TYPE_SIZE, actor->is_bold, LABEL_WIDTH);
    self->labels[i].width += room;
    self->labels[i].height += room;
    self->cell_width = MAX (self->cell_width, self->labels[i].width + GAP);
    self->cell_height = MAX (self->cell_height, self->labels[i].height + GAP);
  }
}

static void
measure_block (Page *self, const SitnetMapBlock *block, Place *place)
{
  double n = block->actors->len, cell_ratio = (double)self->cell_width / self->cell_height;
  place->n_columns = (guint)MAX (1, ceil (sqrt (n * BLOCK_RATIO / cell_ratio)));
  guint n_rows = (block->actors->len + place->n_columns - 1) / place->n_columns;
  gint32 title = block->name != NULL ? sitnet_label_measure (block->name, TITLE_SIZE, TRUE) : 0;
  place->width = MAX ((gint32)place->n_columns * self->cell_width, title) + 2 * INSET;
  place->height = (gint32)n_rows * self->cell_height + TITLE_ROOM + 2 * INSET;
}

static void
place_blocks (Page *self, const GPtrArray *blocks)
{
  double area = 0;
  gint32 widest = 0;
  for (guint i = 0; i < blocks->len; i++) {
    measure_block (self, blocks->pdata[i], &self->places[i]);
    area += (double)(self->places[i].width + BLOCK_GAP) * (self->places[i].height + BLOCK_GAP);
    widest = MAX (widest, self->places[i].width);
  }
  gint32 x = MARGIN, y = MARGIN, row_height = 0, limit = MARGIN + MAX (widest, (gint32)sqrt (area * PAGE_RATIO));
  for (guint i = 0; i < blocks->len; i++) {
    Place *place = &self->places[i];
    if (x > MARGIN && x + place->width > limit) {
      x = MARGIN;
      y += row_height + BLOCK_GAP;
      row_height = 0;
    }
    place->corner = (SitnetPoint){x, y};
    x += place->width + BLOCK_GAP;
    row_height = MAX (row_height, place->height);
    self->width = MAX (self->width, x - BLOCK_GAP + MARGIN);
  }
  self->height = y + row_height + MARGIN;
}

static void
draw_block (const Page *self, SitnetDescription *page, const SitnetMapBlock *block, const Place *place)
{
  gint32 left = place->corner.x, top = place->corner.y, right = left + place->width, bottom = top + place->height;
  const SitnetPoint corners[] = {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
  sitnet_description_add_polygon (page, corners, G_N_ELEMENTS (corners), SITNET_MAP_BLOCKS_GROUND, PEN,
                                  SITNET_MAP_BLOCKS_GROUND, SITNET_DASH_NONE);
  SitnetPoint title = {left + INSET, top + INSET + TITLE_SIZE};
  if (block->name != NULL)
    sitnet_description_add_text (page, title, SITNET_ALIGN_LEFT, block->name, TITLE_SIZE, TRUE, "#222222");
}

static void
draw_actors (const Page *self, SitnetDescription *page, const SitnetMapBlock *block, const Place *place)
{
  for (guint i = 0; i < block->actors->len; i++) {
    guint32 actor = g_array_index (block->actors, guint32, i);
    gint32 column = (gint32)(i % place->n_columns), row = (gint32)(i / place->n_columns);
    gint32 x = place->corner.x + INSET + column * self->cell_width + self->cell_width / 2;
    gint32 y = place->corner.y + INSET + TITLE_ROOM + row * self->cell_height + self->cell_height / 2;
    self->boxes[actor] = page->boxes->len;
    sitnet_actor_box_add (page, self->shown, actor, &self->labels[actor], x, y);
  }
}

static void
draw_tie (const Page *self, SitnetDescription *page, const SitnetMapTie *tie)
{
  gboolean is_red = tie->kind == SITNET_TIE_BRIDGE || tie->kind == SITNET_TIE_ONLY;
  const SitnetStroke stroke = {
      .from = self->boxes[tie->from],
      .to = self->boxes[tie->to],
      .colour = (char *)sitnet_legend_tie_colour (is_red ? tie->kind : SITNET_TIE_ACROSS),
      .pen = is_red ? RED_PEN : PEN,
      .dash = tie->is_one_sided ? SITNET_DASH_DASHED : SITNET_DASH_NONE,
      .arrows = (tie->goes_forth ? SITNET_ARROW_FORTH : 0u) | (tie->goes_back ? SITNET_ARROW_BACK : 0u),
      .kind = tie->kinds,
      .about = tie->about,
  };
  sitnet_description_add_stroke (page, &stroke);
}

SitnetDescription *
sitnet_map_blocks_compose (const SitnetMapContent *shown, const GPtrArray *blocks)
{
  g_autofree SitnetLabel *labels = g_new0 (SitnetLabel, (gsize)shown->n_actors + 1);
  g_autofree Place *places = g_new0 (Place, (gsize)blocks->len + 1);
  g_autofree guint32 *boxes = g_new0 (guint32, (gsize)shown->n_actors + 1);
  Page self = {.shown = shown, .labels = labels, .places = places, .boxes = boxes};
  measure_labels (&self);
  place_blocks (&self, blocks);
  SitnetDescription *page = sitnet_description_new (shown->title, MAX (self.width, 2 * MARGIN), self.height);
  g_autofree char *about = g_strdup_printf ("%s; %s", shown->facts, shown->scope);
  sitnet_description_set_about (page, about);
  for (guint i = 0; i < blocks->len; i++)
    draw_block (&self, page, blocks->pdata[i], &places[i]);
  for (guint i = 0; i < blocks->len; i++)
    draw_actors (&self, page, blocks->pdata[i], &places[i]);
  for (guint32 i = 0; i < shown->n_ties; i++)
    draw_tie (&self, page, &shown->ties[i]);
  for (guint32 i = 0; i < shown->n_actors; i++)
    sitnet_label_clear (&labels[i]);
  return page;
}
