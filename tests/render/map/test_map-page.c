/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests whole pages: no box upon another, all of them on the paper, readable type, the right paper advised.
 */
#include "map-page.h"

#include "drawing.h"
#include "sample-map-content.h"

#include <sitnet/error.h>

/* Enough to place everything; how well is tested with the layout. */
static const SitnetMapPageOptions few = {.trials = 20};

static gint32
half_width (const SitnetBox *box)
{
  return box->width / 2 + (box->frames == 2 ? SITNET_SECOND_FRAME : 0);
}

static gint32
half_height (const SitnetBox *box)
{
  return box->height / 2 + (box->frames == 2 ? SITNET_SECOND_FRAME : 0);
}

static gboolean
are_apart (const SitnetBox *a, const SitnetBox *b)
{
  return ABS (a->x - b->x) > half_width (a) + half_width (b) || ABS (a->y - b->y) > half_height (a) + half_height (b);
}

static gboolean
is_good_box (const SitnetDescription *page, const SitnetBox *box)
{
  return box->x - half_width (box) >= 0 && box->x + half_width (box) <= page->width &&
         box->y - half_height (box) >= 0 && box->y + half_height (box) <= page->height && box->type_size >= 65;
}

static gboolean
is_good_page (const SitnetDescription *page)
{
  for (guint i = 0; i < page->boxes->len; i++) {
    const SitnetBox *box = &g_array_index (page->boxes, SitnetBox, i);
    if (!is_good_box (page, box)) {
      return FALSE;
    }
    for (guint other = 0; other < i; other++) {
      if (!are_apart (box, &g_array_index (page->boxes, SitnetBox, other))) {
        return FALSE;
      }
    }
  }
  return TRUE;
}

static void
test_no_label_overlaps (void)
{
  guint64 state = 64;
  for (guint64 seed = 1; seed <= test_rounds (200); seed++) {
    guint32 n_actors = 5 + test_random_below (&state, 56);
    guint32 n_ties = test_random_below (&state, 3 * n_actors);
    SitnetMapContent *portrait = sample_portrait (n_actors, n_ties, seed);
    g_autoptr (GError) error = NULL;
    g_autoptr (SitnetDescription) page =
        sitnet_map_page_compose (portrait, sitnet_paper_size_get (SITNET_PAPER_A3), &few, &error);
    ASSERT_NO_ERROR (error);
    if (page == NULL || page->boxes->len != n_actors || page->strokes->len != portrait->n_ties ||
        !is_good_page (page)) {
      g_printerr ("seed %" G_GUINT64_FORMAT ", %u actors, %u ties\n", seed, n_actors, n_ties);
      CU_FAIL ("a box lies upon another or off the page");
    }
    sample_free (portrait);
  }
}

static void
test_empty_network_says_so (void)
{
  SitnetMapContent *portrait = sample_portrait (0, 0, 1);
  g_autoptr (SitnetDescription) page =
      sitnet_map_page_compose (portrait, sitnet_paper_size_get (SITNET_PAPER_A4), NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (page);
  ASSERT_TEXT (g_array_index (page->figures, SitnetFigure, page->figures->len - 1).text,
               "V tomto výběru není žádný aktér.");
  sample_free (portrait);
}

static void
test_nobody_has_ties (void)
{
  SitnetMapContent *portrait = sample_portrait (60, 0, 1);
  g_autoptr (SitnetDescription) page =
      sitnet_map_page_compose (portrait, sitnet_paper_size_get (SITNET_PAPER_A4), NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (page);
  CU_ASSERT_EQUAL (page->boxes->len, 60);
  CU_ASSERT_TRUE (is_good_page (page));
  sample_free (portrait);
}

static void
test_one_actor (void)
{
  SitnetMapContent *portrait = sample_portrait (1, 0, 1);
  g_autoptr (SitnetDescription) page =
      sitnet_map_page_compose (portrait, sitnet_paper_size_get (SITNET_PAPER_A1), NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (page);
  CU_ASSERT_EQUAL (page->boxes->len, 1);
  sample_free (portrait);
}

static void
assert_limit (guint32 n_actors, guint32 n_ties, const char *says)
{
  SitnetMapContent *portrait = sample_portrait (n_actors, n_ties, 5);
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetDescription) page = sitnet_map_page_compose (portrait, sitnet_paper_size_get (SITNET_PAPER_A4),
                                                                &(SitnetMapPageOptions){.trials = 1}, &error);
  CU_ASSERT_PTR_NULL (page);
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_LIMIT));
  if (error != NULL && strstr (error->message, says) == NULL) {
    ASSERT_TEXT (error->message, says);
  }
  sample_free (portrait);
}

static void
test_too_many_actors (void)
{
  assert_limit (100, 200, "zvolte papír A3");
  assert_limit (200, 300, "zvolte papír A2");
  assert_limit (1000, 1500, "omezte mapu na území nebo rezort");
  assert_limit (1000, 0, "omezte mapu na území nebo rezort");
  assert_limit (300, 0, "zvolte papír");
}

static void
test_larger_paper_holds (void)
{
  SitnetMapContent *portrait = sample_portrait (200, 300, 5);
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetDescription) page = sitnet_map_page_compose (portrait, sitnet_paper_size_get (SITNET_PAPER_A1),
                                                                &(SitnetMapPageOptions){.trials = 5}, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (page);
  CU_ASSERT_TRUE (is_good_page (page));
  sample_free (portrait);
}

static void
test_bridges_in_front (void)
{
  SitnetMapContent *portrait = sample_portrait (40, 80, 3);
  portrait->ties[0].kind = SITNET_TIE_BRIDGE;
  g_autoptr (SitnetDescription) page =
      sitnet_map_page_compose (portrait, sitnet_paper_size_get (SITNET_PAPER_A3), &few, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (page);
  const SitnetStroke *last = &g_array_index (page->strokes, SitnetStroke, page->strokes->len - 1);
  ASSERT_TEXT (last->colour, "#F01432");
  CU_ASSERT_EQUAL (last->pen, 42);
  CU_ASSERT (last->casing > last->pen);
  sample_free (portrait);
}

static const SitnetBox *
find_box (const SitnetDescription *page, const char *name)
{
  for (guint i = 0; i < page->boxes->len; i++) {
    const SitnetBox *box = &g_array_index (page->boxes, SitnetBox, i);
    if (g_str_equal (box->name, name))
      return box;
  }
  return NULL;
}

/* Half as wide: rounding apart, every box is where it was. */
static void
assert_same_places (const SitnetDescription *page, const SitnetDescription *other)
{
  gint64 width = page->width, other_width = other->width;
  for (guint i = 0; i < other->boxes->len; i++) {
    const SitnetBox *box = &g_array_index (other->boxes, SitnetBox, i);
    const SitnetBox *before = find_box (page, box->name);
    CU_ASSERT_PTR_NOT_NULL_FATAL (before);
    CU_ASSERT (ABS (before->x * other_width - box->x * width) <= width);
    CU_ASSERT (ABS (before->y * other_width - box->y * width) <= width);
  }
}

static void
test_paper_moves_nobody (void)
{
  SitnetMapContent *portrait = sample_portrait (25, 40, 9);
  g_autoptr (SitnetDescription) a3 =
      sitnet_map_page_compose (portrait, sitnet_paper_size_get (SITNET_PAPER_A3), &few, NULL);
  for (SitnetPaper paper = SITNET_PAPER_A4; paper <= SITNET_PAPER_A1; paper++) {
    g_autoptr (SitnetDescription) page = sitnet_map_page_compose (portrait, sitnet_paper_size_get (paper), &few, NULL);
    CU_ASSERT_PTR_NOT_NULL_FATAL (page);
    CU_ASSERT_EQUAL (page->boxes->len, a3->boxes->len);
    assert_same_places (a3, page);
  }
  sample_free (portrait);
}

/* Of the whole district only a part is shown, with other ties and marks: it stands where the whole has it. */
static void
test_part_moves_nobody (void)
{
  SitnetMapContent *all = sample_portrait (40, 80, 9), *part = sample_portrait (40, 80, 9);
  part->n_ties = 20;
  part->n_actors = 25;
  for (guint32 i = 0; i < 25; i++) {
    part->actors[i].n_ties = 0;
    part->actors[i].is_cut = !part->actors[i].is_cut;
  }
  guint32 n = 0;
  for (guint32 i = 0; i < 80 && n < 20; i++) {
    if (i < all->n_ties && all->ties[i].from < 25 && all->ties[i].to < 25)
      part->ties[n++] = all->ties[i];
  }
  part->n_ties = n;
  SitnetMapPageOptions options = few;
  options.all = all;
  g_autoptr (SitnetDescription) whole =
      sitnet_map_page_compose (all, sitnet_paper_size_get (SITNET_PAPER_A3), &options, NULL);
  g_autoptr (SitnetDescription) page =
      sitnet_map_page_compose (part, sitnet_paper_size_get (SITNET_PAPER_A3), &options, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (page);
  CU_ASSERT_EQUAL (page->boxes->len, 25);
  CU_ASSERT_EQUAL (page->strokes->len, n);
  assert_same_places (whole, page);
  CU_ASSERT_TRUE (is_good_page (page));
  part->n_actors = 40;
  sample_free (all);
  sample_free (part);
}

static void
test_same_twice (void)
{
  SitnetMapContent *portrait = sample_portrait (30, 60, 9);
  g_autoptr (SitnetDescription) one =
      sitnet_map_page_compose (portrait, sitnet_paper_size_get (SITNET_PAPER_A3), &few, NULL);
  g_autoptr (SitnetDescription) two =
      sitnet_map_page_compose (portrait, sitnet_paper_size_get (SITNET_PAPER_A3), &few, NULL);
  g_autoptr (GBytes) first = sitnet_description_to_bytes (one);
  g_autoptr (GBytes) second = sitnet_description_to_bytes (two);
  CU_ASSERT_TRUE (g_bytes_equal (first, second));
  sample_free (portrait);
}

/* What Graphviz makes of it: in its own words every box is where it was placed and as large as it was made.
 */
static void
test_graphviz_keeps_places (void)
{
  SitnetMapContent *portrait = sample_portrait (60, 120, 11);
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetDescription) page =
      sitnet_map_page_compose (portrait, sitnet_paper_size_get (SITNET_PAPER_A3), &few, &error);
  ASSERT_NO_ERROR (error);
  g_autoptr (GBytes) bytes = sitnet_drawing_run (page, "dot", NULL, &error);
  ASSERT_NO_ERROR (error);
  g_autofree char *dot = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  CU_ASSERT_PTR_NOT_NULL (strstr (dot, "bb=\"0,0,1190.6,841.9\""));
  g_autoptr (GString) joined = g_string_new (dot);
  g_string_replace (joined, "\\\n", "", 0);
  for (guint i = 0; i < page->boxes->len; i++) {
    const SitnetBox *box = &g_array_index (page->boxes, SitnetBox, i);
    char x[G_ASCII_DTOSTR_BUF_SIZE];
    char y[G_ASCII_DTOSTR_BUF_SIZE];
    g_ascii_formatd (x, sizeof x, "%.5g", box->x / 10.0);
    g_ascii_formatd (y, sizeof y, "%.5g", (page->height - box->y) / 10.0);
    g_autofree char *position = g_strdup_printf ("pos=\"%s,%s\"", x, y);
    if (strstr (joined->str, position) == NULL) {
      ASSERT_TEXT (joined->str, position);
    }
  }
  sample_free (portrait);
}

static const TestCase cases[] = {
    {"no label overlaps", test_no_label_overlaps},
    {"empty network says so", test_empty_network_says_so},
    {"nobody has ties", test_nobody_has_ties},
    {"one actor", test_one_actor},
    {"too many actors", test_too_many_actors},
    {"larger paper holds", test_larger_paper_holds},
    {"bridges in front", test_bridges_in_front},
    {"paper moves nobody", test_paper_moves_nobody},
    {"part moves nobody", test_part_moves_nobody},
    {"same twice", test_same_twice},
    {"Graphviz keeps places", test_graphviz_keeps_places},
};

TEST_MAIN ("page", cases)
