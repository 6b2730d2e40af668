/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sets the rows of all actors in columns, sector by sector, and beside them what the sectors have to do with each other. */
#include "grid-page.h"

#include "grid-counts.h"
#include "heading.h"
#include "label.h"
#include "layout.h"
#include "message.h"
#include "side-column.h"

#define WIDTH 11906
#define HEIGHT 8419
#define MARGIN 240

/* The column on the left: sectors with each other, bridges, who stands alone, how to read. */
#define SIDE_WIDTH 1900
#define COLUMN_GAP 220

/* Of the type size, in percent: pitch of rows, width of a cell, of the mark and of the colour before a name. */
#define PITCH_PERCENT 134
#define CELL_PERCENT 165
#define MARK_PERCENT 85
#define BAR_PERCENT 75
#define HEAD_ROWS 2
#define NAME_PERCENT 1250 /* no name has less room */

#define LARGEST_TYPE 130
#define MOST_COLUMNS 8

#define TEXT "#111111"
#define FAINT "#8A8A8A"
#define ALARM "#C8102E"

typedef struct {
  const SitnetMapContent *content;
  const SitnetGridCounts *counts;
  SitnetDescription *page;
  gint32 top, size;
  guint n_columns;
  guint n_rows;      /* of one column */
  gint32 width;      /* of one column */
  gint32 name_width; /* of a name in it */
} Grid;

static gint32
times (const Grid *self, gint32 percent)
{
  return self->size * percent / 100;
}

static gint32
pitch (const Grid *self)
{
  return times (self, PITCH_PERCENT);
}

/* Rows that all blocks need when a column holds so many; a block that goes on in the next column has its head again. */
static guint
columns_needed (const SitnetGridCounts *counts, guint n_rows)
{
  guint column = 1, used = 0;
  for (guint i = 0; i < counts->n_groups; i++) {
    guint left = counts->groups[i].n_actors;
    while (left > 0) {
      if (used + HEAD_ROWS + MIN (left, 2) > n_rows) {
        column++;
        used = 0;
      }
      guint taken = MIN (left, n_rows - used - HEAD_ROWS);
      used += HEAD_ROWS + taken;
      left -= taken;
    }
  }
  return column;
}

/* The largest type in which all rows fit into some number of columns. */
static gboolean
fit (Grid *self, gint32 height)
{
  gint32 room = WIDTH - 2 * MARGIN - SIDE_WIDTH - COLUMN_GAP;
  for (self->size = LARGEST_TYPE; self->size >= SITNET_LAYOUT_TYPE_LEAST; self->size--) {
    gint32 cells = (gint32)self->counts->n_groups * times (self, CELL_PERCENT);
    self->n_rows = (guint)(height / pitch (self));
    for (self->n_columns = 1; self->n_columns <= MOST_COLUMNS; self->n_columns++) {
      gint32 gaps = (gint32)(self->n_columns - 1) * COLUMN_GAP;
      self->width = (room - gaps) / (gint32)self->n_columns;
      self->name_width = self->width - cells - times (self, MARK_PERCENT + BAR_PERCENT + 50);
      if (self->name_width >= times (self, NAME_PERCENT) && self->n_rows > HEAD_ROWS + 2 &&
          columns_needed (self->counts, self->n_rows) <= self->n_columns)
        return TRUE;
    }
  }
  return FALSE;
}

static void
add_rectangle (const Grid *self, gint32 x, gint32 y, gint32 width, gint32 height, const char *stroke, gint32 pen,
               const char *fill, SitnetDash dash)
{
  const SitnetPoint corners[] = {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}};
  sitnet_description_add_polygon (self->page, corners, G_N_ELEMENTS (corners), stroke, pen, fill, dash);
}

static void
add_text (const Grid *self, gint32 x, gint32 base, SitnetAlign align, const char *text, gint32 size, gboolean is_bold,
          const char *colour)
{
  sitnet_description_add_text (self->page, (SitnetPoint){x, base}, align, text, size, is_bold, colour);
}

static SitnetInk
ink_of (const Grid *self, guint group)
{
  gint32 sector = self->counts->groups[group].sector;
  return sector >= 0 ? self->content->sectors[sector].ink : sitnet_palette_none ();
}

static const char *
word_of (const Grid *self, guint group)
{
  gint32 sector = self->counts->groups[group].sector;
  return sector >= 0 ? self->content->sectors[sector].word : sitnet_translate (self->content->language, "no sector");
}

/* The first letters of a sector, for the head of its column. */
static char *
dup_short (const Grid *self, guint group, gint32 width, gint32 size)
{
  const char *word = word_of (self, group);
  g_autofree char *start = g_utf8_substring (word, 0, MIN (g_utf8_strlen (word, -1), 4));
  while (sitnet_label_measure (start, size, FALSE) > width && g_utf8_strlen (start, -1) > 1)
    *g_utf8_find_prev_char (start, start + strlen (start)) = '\0';
  return g_steal_pointer (&start);
}

static gint32
cells_left (const Grid *self, gint32 x)
{
  return x + self->width - (gint32)self->counts->n_groups * times (self, CELL_PERCENT);
}

static void
draw_head (const Grid *self, guint group, gint32 x, gint32 y, gboolean goes_on)
{
  const SitnetGridGroup *block = &self->counts->groups[group];
  g_autofree char *text = goes_on ? g_strdup_printf ("%s …", word_of (self, group))
                                  : g_strdup_printf ("%s (%u)", word_of (self, group), block->n_actors);
  gint32 size = times (self, 135), base = y + HEAD_ROWS * pitch (self) - times (self, 55);
  g_autofree char *shown =
      sitnet_side_dup_fitting (text, size, TRUE, cells_left (self, x) - x - times (self, MARK_PERCENT + 30));
  add_text (self, x + times (self, MARK_PERCENT), base, SITNET_ALIGN_LEFT, shown, size, TRUE,
            ink_of (self, group).border);
  for (guint i = 0; i < self->counts->n_groups; i++) {
    gint32 cell = times (self, CELL_PERCENT), head_size = times (self, 66);
    g_autofree char *head = dup_short (self, i, cell - 6, head_size);
    add_text (self, cells_left (self, x) + (gint32)i * cell + cell / 2, base, SITNET_ALIGN_MIDDLE, head, head_size,
              i == group, TEXT);
  }
}

static void
draw_cell (const Grid *self, guint group, const SitnetGridCell *cell, gint32 x, gint32 y, gboolean is_own)
{
  gint32 width = times (self, CELL_PERCENT), height = pitch (self);
  gint32 middle = x + width / 2, base = y + height / 2 + times (self, 36);
  if (cell->n == 0) {
    add_text (self, middle, base - times (self, 8), SITNET_ALIGN_MIDDLE, "·", self->size, FALSE, FAINT);
    return;
  }
  SitnetInk ink = ink_of (self, group);
  g_autofree char *number = g_strdup_printf ("%u", cell->n);
  add_rectangle (self, x + width / 8, y + height / 14, width * 3 / 4, height * 6 / 7, ink.border, is_own ? 9 : 5,
                 cell->n_confirmed > 0 ? (cell->n > 2 ? ink.fill : ink.island) : "#FFFFFF",
                 cell->n_confirmed > 0 ? SITNET_DASH_NONE : SITNET_DASH_DOTTED);
  add_text (self, middle, base, SITNET_ALIGN_MIDDLE, number, times (self, 92), cell->n > 2, TEXT);
}

static void
draw_diamond (const Grid *self, gint32 x, gint32 y)
{
  gint32 half = times (self, 32);
  const SitnetPoint corners[] = {{x - half, y}, {x, y - half}, {x + half, y}, {x, y + half}};
  sitnet_description_add_polygon (self->page, corners, G_N_ELEMENTS (corners), ALARM, 3, ALARM, SITNET_DASH_NONE);
}

static void
draw_row (const Grid *self, guint group, guint32 actor, gint32 x, gint32 y)
{
  const SitnetMapActor *who = &self->content->actors[actor];
  const SitnetGridCell *cells = &self->counts->cells[(gsize)actor * self->counts->n_groups];
  SitnetInk ink = ink_of (self, group);
  gint32 middle = y + pitch (self) / 2, bar = x + times (self, MARK_PERCENT);
  gboolean is_alone = self->counts->is_alone[actor];
  if (who->is_cut)
    draw_diamond (self, x + times (self, MARK_PERCENT) / 2, middle);
  add_rectangle (self, bar, middle - times (self, 40), times (self, BAR_PERCENT) / 2, times (self, 80), ink.border, 4,
                 ink.fill, SITNET_DASH_NONE);
  g_autofree char *name =
      sitnet_side_dup_fitting (sitnet_map_actor_name (who), self->size, who->is_bold || who->is_hub, self->name_width);
  add_text (self, bar + times (self, BAR_PERCENT), middle + times (self, 36), SITNET_ALIGN_LEFT, name, self->size,
            who->is_bold || who->is_hub, is_alone ? ALARM : TEXT);
  for (guint i = 0; i < self->counts->n_groups; i++)
    draw_cell (self, i, &cells[i], cells_left (self, x) + (gint32)i * times (self, CELL_PERCENT), y, i == group);
}

/* The same walk as columns_needed(). */
static void
draw_rows (const Grid *self)
{
  gint32 x = MARGIN + SIDE_WIDTH + COLUMN_GAP;
  guint used = 0;
  for (guint group = 0; group < self->counts->n_groups; group++) {
    const SitnetGridGroup *block = &self->counts->groups[group];
    guint done = 0;
    while (done < block->n_actors) {
      if (used + HEAD_ROWS + MIN (block->n_actors - done, 2) > self->n_rows) {
        x += self->width + COLUMN_GAP;
        used = 0;
      }
      draw_head (self, group, x, self->top + (gint32)used * pitch (self), done > 0);
      used += HEAD_ROWS;
      for (; done < block->n_actors && used < self->n_rows; done++, used++)
        draw_row (self, group, self->counts->actors[block->first + done], x, self->top + (gint32)used * pitch (self));
    }
  }
}

/* Sector by sector: how many pairs. A red nought: they do not talk. */
static gint32
draw_matrix (const Grid *self, gint32 y)
{
  guint n = self->counts->n_groups;
  gint32 cell = MIN ((SIDE_WIDTH - 800) / (gint32)MAX (n, 1), 180), size = SITNET_SIDE_SIZE * 85 / 100;
  gint32 left = MARGIN + SIDE_WIDTH - (gint32)n * cell;
  add_text (self, MARGIN, y + 100, SITNET_ALIGN_LEFT,
            sitnet_translate (self->content->language, "Ties between sectors"), 110, TRUE, TEXT);
  y += 200;
  for (guint column = 0; column < n; column++) {
    g_autofree char *head = dup_short (self, column, cell - 20, 65);
    add_text (self, left + (gint32)column * cell + cell / 2, y + 60, SITNET_ALIGN_MIDDLE, head, 65, FALSE, TEXT);
  }
  y += 90;
  for (guint row = 0; row < n; row++, y += 130) {
    g_autofree char *name = sitnet_side_dup_fitting (word_of (self, row), size, FALSE, left - MARGIN - 40);
    add_text (self, left - 30, y + 95, SITNET_ALIGN_RIGHT, name, size, FALSE, TEXT);
    for (guint column = 0; column < n; column++) {
      guint32 pairs = self->counts->pairs[(gsize)row * n + column];
      gboolean is_hole = pairs == 0 && row != column;
      g_autofree char *number = g_strdup_printf ("%u", pairs);
      gint32 x = left + (gint32)column * cell;
      add_rectangle (self, x, y, cell, 130, "#FFFFFF", 8,
                     is_hole     ? ALARM
                     : pairs > 9 ? "#CBD0D8"
                                 : "#EDEFF2",
                     SITNET_DASH_NONE);
      add_text (self, x + cell / 2, y + 95, SITNET_ALIGN_MIDDLE, number, size, row == column,
                is_hole ? "#FFFFFF" : TEXT);
    }
  }
  return y + 120;
}

static GPtrArray *
list_bridges (const Grid *self)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  for (guint32 i = 0; i < self->content->n_ties; i++) {
    const SitnetMapTie *tie = &self->content->ties[i];
    if (tie->kind == SITNET_TIE_BRIDGE || tie->kind == SITNET_TIE_ONLY)
      g_ptr_array_add (lines, g_strdup_printf ("%s ↔ %s", sitnet_map_actor_name (&self->content->actors[tie->from]),
                                               sitnet_map_actor_name (&self->content->actors[tie->to])));
  }
  return lines;
}

static GPtrArray *
list_unconnected (const Grid *self)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  for (guint32 i = 0; i < self->content->n_actors; i++) {
    if (self->content->actors[i].n_ties == 0)
      g_ptr_array_add (lines, g_strdup (sitnet_map_actor_name (&self->content->actors[i])));
  }
  return lines;
}

static const char *const reading[] = {
    N_ ("number: with how many actors of that sector"),
    N_ ("dotted: only one side speaks of it"),
    N_ ("dot: no tie to that sector"),
    N_ ("red diamond: without it the network falls apart"),
    N_ ("red name: alone, or only among its own sector"),
    N_ ("red nought: the two sectors do not work together"),
};

static void
draw_side (const Grid *self)
{
  SitnetLanguage language = self->content->language;
  g_autoptr (GPtrArray) ways = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (reading); i++)
    g_ptr_array_add (ways, (gpointer)sitnet_translate (language, reading[i]));
  g_autoptr (GPtrArray) bridges = list_bridges (self);
  g_autoptr (GPtrArray) alone = list_unconnected (self);
  g_autofree char *bridges_heading = g_strdup_printf ("%s (%u)", sitnet_translate (language, "Bridges"), bridges->len);
  g_autofree char *alone_heading = g_strdup_printf ("%s (%u)", sitnet_translate (language, "No ties"), alone->len);
  const SitnetSideColumn side = {self->page, MARGIN, SIDE_WIDTH, language};
  gint32 bottom = HEIGHT - MARGIN, y = draw_matrix (self, self->top);
  y = sitnet_side_draw_list (&side, y, sitnet_translate (language, "How to read"), ways, bottom);
  y = sitnet_side_draw_list (&side, y, alone_heading, alone, y + (bottom - y) / 2);
  (void)sitnet_side_draw_list (&side, y, bridges_heading, bridges, bottom);
}

static gint32
size_on (gint32 size, const SitnetPaperSize *paper)
{
  return (gint32)((gint64)size * paper->width / WIDTH);
}

SitnetDescription *
sitnet_grid_page_compose (const SitnetMapContent *content, const SitnetPaperSize *paper)
{
  g_autoptr (SitnetDescription) page = sitnet_description_new (content->title, WIDTH, HEIGHT);
  g_autofree char *about = g_strdup_printf ("%s; %s", content->facts, content->scope);
  g_autoptr (SitnetGridCounts) counts = sitnet_grid_counts_new (content);
  Grid grid = {.content = content, .counts = counts, .page = page};
  sitnet_description_set_about (page, about);
  grid.top = sitnet_heading_draw (page, content, MARGIN) + 120;
  if (!fit (&grid, HEIGHT - MARGIN - grid.top) || size_on (grid.size, paper) < SITNET_LAYOUT_TYPE_FLOOR)
    return NULL;
  draw_rows (&grid);
  draw_side (&grid);
  sitnet_description_scale (page, paper->width, paper->height);
  return g_steal_pointer (&page);
}

const char *
sitnet_grid_page_find_paper (const SitnetMapContent *content)
{
  for (SitnetPaper paper = SITNET_PAPER_A4; paper <= SITNET_PAPER_A1; paper++) {
    g_autoptr (SitnetDescription) page = sitnet_grid_page_compose (content, sitnet_paper_size_get (paper));
    if (page != NULL)
      return sitnet_paper_size_get (paper)->name;
  }
  return NULL;
}
