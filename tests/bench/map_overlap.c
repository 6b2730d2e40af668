/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* On 200 random districts of 5 to 300 actors nothing lies upon anything that has a name: boxes with second frames, lugs and tabs,
   titles of sectors, those without ties at the foot, heading and legend. Searches are short: that nothing overlaps does not
   depend on how long one searches. */
#include "map-measure.h"

#define N_DISTRICTS 200
#define FEWEST 5
#define MOST 300
#define TRIALS 20

/* What Graphviz draws outside of the box that it is told, in tenths of a point on any paper. */
#define LUG 40

/* Letters above and below their base line, in hundredths of the type size. */
#define ASCENT 73
#define DESCENT 20

typedef struct {
  Rectangle at;
  const char *name;
} Named;

static Named
named_box (const SitnetBox *box)
{
  double frame = box->frames == 2 ? SITNET_SECOND_FRAME : 0;
  double half_width = box->width / 2.0 + frame, half_height = box->height / 2.0 + frame;
  Rectangle at = {box->x - half_width, box->y - half_height, box->x + half_width, box->y + half_height};
  if (g_str_equal (box->shape, "component"))
    at.x0 -= LUG;
  if (g_str_equal (box->shape, "folder") || g_str_equal (box->shape, "tab"))
    at.y0 -= LUG;
  return (Named){at, box->title};
}

static Named
named_text (const SitnetFigure *text)
{
  double width = sitnet_label_measure (text->text, text->type_size, text->is_bold);
  double x = text->points[0].x, y = text->points[0].y;
  x -= text->align == SITNET_ALIGN_RIGHT ? width : text->align == SITNET_ALIGN_MIDDLE ? width / 2 : 0;
  Rectangle at = {x, y - text->type_size * ASCENT / 100.0, x + width, y + text->type_size * DESCENT / 100.0};
  return (Named){at, text->text};
}

static GArray *
collect (const SitnetDescription *page)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Named));
  for (guint32 i = 0; i < page->boxes->len; i++) {
    Named named = named_box (box_of (page, i));
    g_array_append_val (all, named);
  }
  for (guint i = 0; i < page->figures->len; i++) {
    const SitnetFigure *figure = &g_array_index (page->figures, SitnetFigure, i);
    Named named = figure->kind == SITNET_FIGURE_TEXT ? named_text (figure) : (Named){0};
    if (figure->kind == SITNET_FIGURE_TEXT)
      g_array_append_val (all, named);
  }
  return all;
}

static gboolean
overlap (const Rectangle *a, const Rectangle *b)
{
  return a->x0 < b->x1 && b->x0 < a->x1 && a->y0 < b->y1 && b->y0 < a->y1;
}

/* Of things with names, pairs that overlap, and things that reach beyond the page; each pair is told where `seed` is not 0. */
static guint
count_overlaps (const SitnetDescription *page, guint seed)
{
  g_autoptr (GArray) all = collect (page);
  const Rectangle paper = {0, 0, page->width, page->height};
  guint n = 0;
  for (guint i = 0; i < all->len; i++) {
    const Named *one = &g_array_index (all, Named, i);
    n += one->at.x0 < paper.x0 || one->at.y0 < paper.y0 || one->at.x1 > paper.x1 || one->at.y1 > paper.y1;
    for (guint j = 0; j < i; j++) {
      const Named *other = &g_array_index (all, Named, j);
      if (!overlap (&one->at, &other->at))
        continue;
      n++;
      if (seed > 0)
        fprintf (stderr, "seed %u: “%s” lies upon “%s”\n", seed, one->name, other->name);
    }
  }
  return n;
}

/* On the smallest paper that holds the district. */
static SitnetDescription *
compose (const SitnetMapContent *content)
{
  const SitnetMapPageOptions options = {.trials = TRIALS};
  for (int paper = SITNET_PAPER_A4; paper <= SITNET_PAPER_A1; paper++) {
    SitnetDescription *page =
        sitnet_map_page_compose (content, sitnet_paper_size_get ((SitnetPaper)paper), &options, NULL);
    if (page != NULL)
      return page;
  }
  return NULL;
}

/* Each is larger than the last by the same share, so that there are many small ones. */
static guint32
size_of (guint number)
{
  double size = FEWEST;
  for (guint i = 0; i < number; i++)
    size *= 1.02079; /* 300 / 5, to the power of 1 / 199 */
  return MIN ((guint32)(size + 0.5), MOST);
}

static void
nothing_overlaps (void)
{
  for (guint i = 0; i < N_DISTRICTS; i++) {
    guint32 n_actors = size_of (i), n_ties = MIN (2 * n_actors, n_actors * (n_actors - 1) / 4);
    g_autoptr (SitnetMapContent) content = draw_district (n_actors, n_ties, i + 1);
    g_autoptr (SitnetDescription) page = compose (content);
    CU_ASSERT_PTR_NOT_NULL_FATAL (page);
    CU_ASSERT_EQUAL (count_overlaps (page, i + 1), 0);
  }
  CU_ASSERT_EQUAL (size_of (0), FEWEST);
  CU_ASSERT_EQUAL (size_of (N_DISTRICTS - 1), MOST);
}

/* The count sees what it should: a box that touches its neighbour, one beyond the page, any text upon a box. */
static void
an_overlap_is_seen (void)
{
  g_autoptr (SitnetMapContent) content = draw_district (30, 60, 1);
  g_autoptr (SitnetDescription) page = compose (content);
  CU_ASSERT_PTR_NOT_NULL_FATAL (page);
  SitnetBox *first = &g_array_index (page->boxes, SitnetBox, 0), *second = &g_array_index (page->boxes, SitnetBox, 1);
  SitnetBox kept = *first;
  first->x = second->x + (second->width + first->width) / 2 - 1;
  first->y = second->y;
  CU_ASSERT_TRUE (count_overlaps (page, 0) > 0);
  first->x = -first->width;
  CU_ASSERT_TRUE (count_overlaps (page, 0) > 0);
  *first = kept;
  CU_ASSERT_EQUAL (count_overlaps (page, 0), 0);
  for (guint i = 0; i < page->figures->len; i++) {
    SitnetFigure *figure = &g_array_index (page->figures, SitnetFigure, i);
    if (figure->kind != SITNET_FIGURE_TEXT)
      continue;
    SitnetPoint place = figure->points[0];
    figure->points[0] = (SitnetPoint){first->x, first->y};
    CU_ASSERT_TRUE (count_overlaps (page, 0) > 0);
    figure->points[0] = place;
  }
}

static const TestCase cases[] = {
    {"nothing overlaps", nothing_overlaps},
    {"an overlap is seen", an_overlap_is_seen},
};
TEST_MAIN ("map_overlap", cases)
