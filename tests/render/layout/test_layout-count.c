/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The counting loops agree with counting one by one. */
#include "layout-private.h"

#include "test.h"

#define N_BOXES 21
#define N_LINES 45
#define WIDTH 4000
#define HEIGHT 3000

typedef struct {
  SitnetLayoutBox boxes[N_BOXES];
  SitnetLayoutLine lines[N_LINES];
  LayoutPage *page;
} Scene;

static void
scene_init (Scene *scene, guint64 *state)
{
  for (guint i = 0; i < N_BOXES; i++) {
    scene->boxes[i] = (SitnetLayoutBox){.width = 100 + (gint32)test_random_below (state, 500),
                                        .height = 80 + (gint32)test_random_below (state, 200),
                                        .sector = (gint32)test_random_below (state, 4) - 1};
  }
  for (guint i = 0; i < N_LINES; i++) {
    scene->lines[i].from = test_random_below (state, N_BOXES);
    scene->lines[i].to = (scene->lines[i].from + 1 + test_random_below (state, N_BOXES - 1)) % N_BOXES;
    scene->lines[i].is_bridge = test_random_below (state, 5) == 0;
  }
  SitnetLayoutOptions options = {WIDTH, HEIGHT, 1, 1, 0, NULL, NULL};
  scene->page = sitnet_layout_page_new (scene->boxes, N_BOXES, scene->lines, N_LINES, &options);
  for (guint i = 0; i < N_BOXES; i++)
    sitnet_layout_page_put (scene->page, i, (gint32)test_random_below (state, WIDTH),
                            (gint32)test_random_below (state, HEIGHT));
}

static gint
side (gint64 ax, gint64 ay, gint64 bx, gint64 by, gint64 px, gint64 py)
{
  gint64 cross = (bx - ax) * (py - ay) - (by - ay) * (px - ax);
  return (cross > 0) - (cross < 0);
}

static gboolean
crosses (const LayoutLines *lines, guint i, guint j)
{
  return side (lines->x0[i], lines->y0[i], lines->x1[i], lines->y1[i], lines->x0[j], lines->y0[j]) *
                 side (lines->x0[i], lines->y0[i], lines->x1[i], lines->y1[i], lines->x1[j], lines->y1[j]) <
             0 &&
         side (lines->x0[j], lines->y0[j], lines->x1[j], lines->y1[j], lines->x0[i], lines->y0[i]) *
                 side (lines->x0[j], lines->y0[j], lines->x1[j], lines->y1[j], lines->x1[i], lines->y1[i]) <
             0;
}

/* Cuts the line at the four sides of the box; something of it must remain. */
static gboolean
is_under (const LayoutPage *page, guint line, guint box)
{
  double from = 0, to = 1;
  double start[] = {page->lines.x0[line], page->lines.y0[line]};
  double along[] = {page->lines.x1[line] - page->lines.x0[line], page->lines.y1[line] - page->lines.y0[line]};
  double middle[] = {page->boxes.x[box], page->boxes.y[box]};
  double half[] = {page->boxes.half_width[box] + LAYOUT_CLEARANCE, page->boxes.half_height[box] + LAYOUT_CLEARANCE};
  for (guint axis = 0; axis < 2; axis++) {
    double low = middle[axis] - half[axis] - start[axis], high = middle[axis] + half[axis] - start[axis];
    if (along[axis] > -0.5 && along[axis] < 0.5) {
      if (low > 0 || high < 0)
        return FALSE;
      continue;
    }
    double enter = low / along[axis], leave = high / along[axis];
    from = MAX (from, MIN (enter, leave));
    to = MIN (to, MAX (enter, leave));
  }
  return from <= to;
}

static void
compare_one (Scene *scene)
{
  LayoutPage *page = scene->page;
  for (guint line = 0; line < N_LINES; line++) {
    LayoutSegment segment = {page->lines.x0[line], page->lines.y0[line], page->lines.x1[line], page->lines.y1[line]};
    gint32 crossings = 0, weight = 0;
    for (guint i = 0; i < N_LINES; i++)
      crossings += i != line && crosses (&page->lines, i, line);
    for (guint i = 0; i < N_BOXES; i++)
      weight += is_under (page, line, i) ? page->boxes.weight[i] : 0;
    CU_ASSERT_EQUAL (sitnet_layout_count_crossings (&page->lines, &segment, 0, NULL), crossings);
    CU_ASSERT_EQUAL (sitnet_layout_count_boxes (&page->boxes, &segment, 0, NULL), weight);
  }
  for (guint box = 0; box < N_BOXES; box++) {
    gint32 weight = 0;
    for (guint i = 0; i < N_LINES; i++)
      weight += is_under (page, i, box) ? page->lines.weight[i] : 0;
    CU_ASSERT_EQUAL (sitnet_layout_count_lines (&page->lines, &page->boxes, box, 0, NULL), weight);
  }
}

static void
compare_neighbours (Scene *scene)
{
  const LayoutBoxes *boxes = &scene->page->boxes;
  for (guint box = 0; box < N_BOXES; box++) {
    gint32 close = 0, crowding = 0;
    for (guint i = 0; i < N_BOXES; i++) {
      gint32 beside = ABS (boxes->x[i] - boxes->x[box]) - boxes->half_width[i] - boxes->half_width[box];
      gint32 above = ABS (boxes->y[i] - boxes->y[box]) - boxes->half_height[i] - boxes->half_height[box];
      gint32 wanted = boxes->sector[i] == boxes->sector[box] ? 120 : 240;
      close += beside < SITNET_LAYOUT_GAP && above < SITNET_LAYOUT_GAP;
      crowding += MAX (0, wanted - MAX (beside, above));
    }
    CU_ASSERT_EQUAL (sitnet_layout_count_close (boxes, box, boxes->x[box], boxes->y[box]), close);
    CU_ASSERT_EQUAL (sitnet_layout_sum_crowding (boxes, box, 120, 240), crowding);
  }
}

static void
test_random_scenes (void)
{
  guint64 state = 20181;
  for (guint round = 0; round < test_rounds (100); round++) {
    Scene scene;
    scene_init (&scene, &state);
    compare_one (&scene);
    compare_neighbours (&scene);
    sitnet_layout_page_free (scene.page);
  }
}

static void
test_tally (void)
{
  guint64 state = 7;
  Scene scene;
  scene_init (&scene, &state);
  g_autofree gint32 *tally = g_new0 (gint32, scene.page->lines.n_padded);
  LayoutSegment segment = {0, 0, WIDTH, HEIGHT};
  gint32 count = sitnet_layout_count_crossings (&scene.page->lines, &segment, 3, tally);
  gint32 sum = 0;
  for (guint i = 0; i < scene.page->lines.n_padded; i++)
    sum += tally[i];
  CU_ASSERT (count > 0);
  CU_ASSERT_EQUAL (sum, 3 * count);
  sitnet_layout_page_free (scene.page);
}

/* A box or line that is not on the page counts nowhere. */
static void
test_parked (void)
{
  guint64 state = 8;
  Scene scene;
  scene_init (&scene, &state);
  for (guint i = 0; i < N_BOXES; i++)
    sitnet_layout_page_lift (scene.page, i);
  LayoutSegment segment = {0, 0, WIDTH, HEIGHT};
  CU_ASSERT_EQUAL (sitnet_layout_count_crossings (&scene.page->lines, &segment, 0, NULL), 0);
  CU_ASSERT_EQUAL (sitnet_layout_count_boxes (&scene.page->boxes, &segment, 0, NULL), 0);
  CU_ASSERT_EQUAL (sitnet_layout_count_close (&scene.page->boxes, 0, 500, 500), 0);
  sitnet_layout_page_free (scene.page);
}

static const TestCase cases[] = {
    {"random scenes", test_random_scenes},
    {"tally", test_tally},
    {"parked", test_parked},
};

TEST_MAIN ("render/layout-count", cases)
