/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Random districts, and what a reader of their maps would suffer from, counted on the composed page. */
#ifndef TEST_MAP_MEASURE_H
#define TEST_MAP_MEASURE_H

#include "label.h"
#include "legend.h"
#include "map-page.h"

#include "sample-map-content.h"

#include <sitnet/builder.h>

/* Of a hundred ties so many stay within a sector (paper prototype). */
#define WITHIN_PERCENT 25

/* Lines are tested against labels that are this much larger, as in the search (3 pt). */
#define CLEARANCE 30

typedef struct {
  double x0, y0, x1, y1;
} Rectangle;

/* Crossings and ties under names or titles are those of straight lines from centre to centre, as the search leaves them;
   `routed_under` are those of the lines that are drawn. */
typedef struct {
  double type_size, title_size, crossings, under_names, routed_under, under_titles, stray_titles, red_under, together,
      shortest_red, longest_pendant, seconds;
} Faults;

/* A draw, which a second one may confirm by being greater, and else a third one takes its place; twice. Small numbers come
   most often, so that few have many ties and many have few. */
static inline guint32
draw_popular (guint64 *state, guint32 n)
{
  guint32 drawn = test_random_below (state, n);
  for (guint i = 0; i < 2; i++)
    if (drawn >= test_random_below (state, n))
      drawn = test_random_below (state, n);
  return drawn;
}

static inline void
add_actors (SitnetBuilder *builder, guint32 n_actors, guint32 *sectors, guint64 *state)
{
  for (guint32 i = 0; i < n_actors; i++) {
    sectors[i] = test_random_below (state, G_N_ELEMENTS (sample_sectors));
    g_autofree char *id = g_strdup_printf ("a%u", i);
    const char *place = sample_places[test_random_below (state, 5)];
    g_autofree char *name = g_strdup_printf ("%s %s", sample_names[sectors[i]][test_random_below (state, 3)], place);
    sitnet_builder_add (builder, NULL, "actors", "id", id, "name", name, "sector", sample_sectors[sectors[i]][0], NULL);
  }
}

/* Whether a tie is to lie within a sector or between two is drawn once for it, and again when so many draws have found no
   such tie: a small district may have none left. */
#define DRAWS_EACH 200

/* Every tenth actor has one tie at most, every sixteenth none: they are not drawn by lot. */
static inline void
add_ties (SitnetBuilder *builder, guint32 n_actors, guint32 n_ties, const guint32 *sectors, guint64 *state)
{
  guint32 n_drawn = n_actors - n_actors / 10 - n_actors / 16;
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean wants_within = FALSE;
  for (guint32 n = 0, n_draws = 0; n < n_ties;) {
    gboolean is_pendant = n < n_actors / 10;
    if (n_draws++ % DRAWS_EACH == 0)
      wants_within = test_random_below (state, 100) < WITHIN_PERCENT;
    guint32 from = is_pendant ? n_drawn + n : test_random_below (state, n_drawn);
    guint32 to = draw_popular (state, n_drawn);
    if (from == to || (!is_pendant && wants_within != (sectors[from] == sectors[to])))
      continue;
    if (!g_hash_table_add (pairs, g_strdup_printf ("%u-%u", MIN (from, to), MAX (from, to))))
      continue;
    g_autofree char *from_id = g_strdup_printf ("a%u", from), *to_id = g_strdup_printf ("a%u", to);
    sitnet_builder_add (builder, NULL, "ties", "from", from_id, "to", to_id, NULL);
    n++;
    n_draws = 0;
  }
}

static inline SitnetMapContent *
draw_district (guint32 n_actors, guint32 n_ties, guint64 seed)
{
  guint64 state = seed;
  g_autofree guint32 *sectors = g_new0 (guint32, n_actors);
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_CS);
  add_actors (builder, n_actors, sectors, &state);
  add_ties (builder, n_actors, n_ties, sectors, &state);
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &findings, NULL);
  SitnetMapContent *portrait = sitnet_map_content_new (network, SITNET_LANGUAGE_CS, NULL, "");
  for (guint32 i = 0; i < portrait->n_actors; i++) { /* the network goes, its texts must not */
    portrait->actors[i].id = g_intern_string (portrait->actors[i].id);
    portrait->actors[i].name = g_intern_string (portrait->actors[i].name);
  }
  return portrait;
}

static inline double
side (const Rectangle *line, double x, double y)
{
  return (line->x1 - line->x0) * (y - line->y0) - (line->y1 - line->y0) * (x - line->x0);
}

static inline gboolean
is_crossing (const Rectangle *a, const Rectangle *b)
{
  return side (a, b->x0, b->y0) * side (a, b->x1, b->y1) < 0 && side (b, a->x0, a->y0) * side (b, a->x1, a->y1) < 0;
}

static inline gboolean
is_under (const Rectangle *line, const Rectangle *label)
{
  if (MAX (line->x0, line->x1) < label->x0 || MIN (line->x0, line->x1) > label->x1 ||
      MAX (line->y0, line->y1) < label->y0 || MIN (line->y0, line->y1) > label->y1)
    return FALSE;
  gboolean is_left = side (line, label->x0, label->y0) > 0;
  return (side (line, label->x1, label->y0) > 0) != is_left || (side (line, label->x0, label->y1) > 0) != is_left ||
         (side (line, label->x1, label->y1) > 0) != is_left;
}

static inline const SitnetBox *
box_of (const SitnetDescription *page, guint32 index)
{
  return &g_array_index (page->boxes, SitnetBox, index);
}

static inline Rectangle
line_of (const SitnetDescription *page, const SitnetStroke *stroke)
{
  const SitnetBox *from = box_of (page, stroke->from), *to = box_of (page, stroke->to);
  return (Rectangle){from->x, from->y, to->x, to->y};
}

static inline Rectangle
rectangle_around (double x, double y, double width, double height)
{
  double half_width = width / 2 + CLEARANCE, half_height = height / 2 + CLEARANCE;
  return (Rectangle){x - half_width, y - half_height, x + half_width, y + half_height};
}

/* What is seen of a line between its two boxes. */
static inline double
seen_length (const SitnetDescription *page, const SitnetStroke *stroke)
{
  const SitnetBox *ends[] = {box_of (page, stroke->from), box_of (page, stroke->to)};
  double dx = ABS (ends[0]->x - ends[1]->x), dy = ABS (ends[0]->y - ends[1]->y), share = 1;
  for (guint i = 0; i < 2; i++)
    share -= MIN (dx > 0 ? ends[i]->width / 2.0 / dx : 1, dy > 0 ? ends[i]->height / 2.0 / dy : 1);
  double length_squared = dx * dx + dy * dy, root = MAX (dx, dy);
  for (guint i = 0; i < 20 && root > 0; i++)
    root = (root + length_squared / root) / 2;
  return share * root;
}

/* The sector whose title it is; NULL when it is none. */
static inline const SitnetMapSector *
sector_of_title (const SitnetMapContent *portrait, const SitnetFigure *figure)
{
  for (guint32 i = 0; figure->kind == SITNET_FIGURE_TEXT && figure->is_bold && i < portrait->n_sectors; i++) {
    if (g_str_equal (figure->stroke, portrait->sectors[i].ink.border))
      return &portrait->sectors[i];
  }
  return NULL;
}

static inline guint
count_under_names (const SitnetDescription *page, const SitnetStroke *stroke)
{
  Rectangle line = line_of (page, stroke);
  guint n = 0;
  for (guint32 i = 0; i < page->boxes->len; i++) {
    const SitnetBox *box = box_of (page, i);
    Rectangle label = rectangle_around (box->x, box->y, box->width, box->height);
    n += i != stroke->from && i != stroke->to && is_under (&line, &label);
  }
  return n;
}

/* The letters themselves: no rim, capitals are 73 % of the type size high. */
static inline Rectangle
letters_of (const SitnetFigure *title)
{
  double half_width = sitnet_label_measure (title->text, title->type_size, TRUE) / 2.0;
  double x = title->points[0].x, y = title->points[0].y;
  return (Rectangle){x - half_width, y - title->type_size * 0.73, x + half_width, y};
}

static inline guint
count_under_titles (const SitnetMapContent *portrait, const SitnetDescription *page, const SitnetStroke *stroke)
{
  Rectangle line = line_of (page, stroke);
  guint n = 0;
  for (guint i = 0; i < page->figures->len; i++) {
    const SitnetFigure *figure = &g_array_index (page->figures, SitnetFigure, i);
    if (sector_of_title (portrait, figure) == NULL)
      continue;
    Rectangle label = letters_of (figure);
    n += is_under (&line, &label) ? 1 : 0;
  }
  return n;
}

static inline double
gap_between (const Rectangle *letters, const SitnetBox *box)
{
  double beside = MAX (letters->x0 - box->x, box->x - letters->x1) - box->width / 2.0;
  double above = MAX (letters->y0 - box->y, box->y - letters->y1) - box->height / 2.0;
  return MAX (beside, above);
}

/* Titles whose nearest box is of another sector, and read as the title of that one; line by line. */
static inline guint
count_stray_titles (const SitnetMapContent *portrait, const SitnetDescription *page)
{
  guint n = 0;
  for (guint i = 0; i < page->figures->len; i++) {
    const SitnetFigure *figure = &g_array_index (page->figures, SitnetFigure, i);
    const SitnetMapSector *sector = sector_of_title (portrait, figure);
    if (sector == NULL)
      continue;
    Rectangle letters = letters_of (figure);
    double own = G_MAXINT32, foreign = G_MAXINT32;
    for (guint32 box = 0; box < page->boxes->len; box++) {
      double *nearest = g_str_equal (box_of (page, box)->fill, sector->ink.fill) ? &own : &foreign;
      *nearest = MIN (*nearest, gap_between (&letters, box_of (page, box)));
    }
    n += foreign < own ? 1 : 0;
  }
  return n;
}

/* Pieces of a drawn line. */
#define PIECES 16

static inline double
bezier (double a, double b, double c, double d, double t)
{
  double u = 1 - t;
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
}

/* Whether a drawn line touches a box that it does not belong to. */
static inline gboolean
passes (const SitnetStroke *stroke, const Rectangle *box)
{
  for (guint32 first = 0; first + 3 < stroke->n_points; first += 3) {
    const SitnetPoint *p = &stroke->points[first];
    for (guint i = 0; i < PIECES; i++) {
      double t = (double)i / PIECES, next = (double)(i + 1) / PIECES;
      Rectangle piece = {bezier (p[0].x, p[1].x, p[2].x, p[3].x, t), bezier (p[0].y, p[1].y, p[2].y, p[3].y, t),
                         bezier (p[0].x, p[1].x, p[2].x, p[3].x, next), bezier (p[0].y, p[1].y, p[2].y, p[3].y, next)};
      if (is_under (&piece, box))
        return TRUE;
    }
  }
  return FALSE;
}

static inline guint
count_routed_under (const SitnetDescription *page, const SitnetStroke *stroke)
{
  guint n = 0;
  for (guint32 i = 0; i < page->boxes->len; i++) {
    const SitnetBox *box = box_of (page, i);
    double half_width = box->width / 2.0, half_height = box->height / 2.0;
    Rectangle frame = {box->x - half_width, box->y - half_height, box->x + half_width, box->y + half_height};
    n += i != stroke->from && i != stroke->to && passes (stroke, &frame);
  }
  return n;
}

static inline double
distance_of (const SitnetBox *a, const SitnetBox *b)
{
  return (double)MAX (ABS (a->x - b->x), ABS (a->y - b->y));
}

/* Mean distance within a sector over mean distance, of those on the map: who has no tie stands on the shelf at its foot. */
static inline double
measure_together (const SitnetDescription *page)
{
  double within = 0, all = 0;
  guint n_within = 0, n_all = 0;
  g_autofree guint8 *is_on_map = g_new0 (guint8, (gsize)page->boxes->len + 1);
  for (guint i = 0; i < page->strokes->len; i++) {
    const SitnetStroke *stroke = &g_array_index (page->strokes, SitnetStroke, i);
    is_on_map[stroke->from] = is_on_map[stroke->to] = 1;
  }
  for (guint32 i = 0; i < page->boxes->len; i++) {
    for (guint32 j = 0; j < i; j++) {
      const SitnetBox *a = box_of (page, i), *b = box_of (page, j);
      if (is_on_map[i] == 0 || is_on_map[j] == 0)
        continue;
      gboolean is_within = g_str_equal (a->fill, b->fill);
      all += distance_of (a, b);
      within += is_within ? distance_of (a, b) : 0;
      n_within += is_within ? 1 : 0;
      n_all++;
    }
  }
  return n_within > 0 ? within / n_within / (all / n_all) : 0;
}

static inline double
least_title (const SitnetMapContent *portrait, const SitnetDescription *page)
{
  double least = 1000;
  for (guint i = 0; i < page->figures->len; i++) {
    const SitnetFigure *figure = &g_array_index (page->figures, SitnetFigure, i);
    if (sector_of_title (portrait, figure) != NULL)
      least = MIN (least, figure->type_size);
  }
  return least;
}

static inline Faults
count_faults (const SitnetMapContent *portrait, const SitnetDescription *page)
{
  Faults faults = {.type_size = 1000, .shortest_red = 10000};
  for (guint32 i = 0; i < page->boxes->len; i++)
    faults.type_size = MIN (faults.type_size, box_of (page, i)->type_size);
  for (guint i = 0; i < page->strokes->len; i++) {
    const SitnetStroke *stroke = &g_array_index (page->strokes, SitnetStroke, i);
    gboolean is_red = stroke->pen >= 20;
    Rectangle line = line_of (page, stroke);
    for (guint j = 0; j < i; j++) {
      Rectangle other = line_of (page, &g_array_index (page->strokes, SitnetStroke, j));
      faults.crossings += is_crossing (&line, &other);
    }
    guint under = count_under_names (page, stroke);
    faults.under_names += under;
    faults.routed_under += count_routed_under (page, stroke);
    if (stroke->pen == sitnet_legend_tie_pen (SITNET_TIE_ONLY, 0))
      faults.longest_pendant = MAX (faults.longest_pendant, seen_length (page, stroke));
    faults.red_under += is_red ? under : 0;
    faults.under_titles += count_under_titles (portrait, page, stroke);
    faults.shortest_red = is_red ? MIN (faults.shortest_red, seen_length (page, stroke)) : faults.shortest_red;
  }
  faults.title_size = least_title (portrait, page);
  faults.stray_titles = count_stray_titles (portrait, page);
  faults.together = measure_together (page);
  return faults;
}

#endif
