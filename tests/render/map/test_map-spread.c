/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Few boxes fill their page, each in the direction in which it stood, and none upon another. */
#include "map-spread.h"

#include "test.h"

#define WIDTH 11000
#define HEIGHT 6500
#define MOST 40

/* Boxes near each other in a corner of the page; the last one has no place. */
static void
crowd (SitnetLayoutEntry *entries, guint n, guint64 state)
{
  for (guint i = 0; i < n; i++) {
    entries[i] = (SitnetLayoutEntry){.is_kept = i + 1 < n,
                                     .x = 9000 + (gint32)test_random_below (&state, 900),
                                     .y = 200 + (gint32)test_random_below (&state, 500)};
    entries[i].label.width = 700 + (gint32)test_random_below (&state, 300);
    entries[i].label.height = 200;
  }
}

static gboolean
overlap (const SitnetLayoutEntry *a, const SitnetLayoutEntry *b)
{
  return 2 * ABS (a->x - b->x) < a->label.width + b->label.width &&
         2 * ABS (a->y - b->y) < a->label.height + b->label.height;
}

static gint32
reach (const SitnetLayoutEntry *entries, guint n, gboolean down)
{
  gint32 least = G_MAXINT32, most = 0;
  for (guint i = 0; i < n; i++) {
    gint32 at = down ? entries[i].y : entries[i].x;
    least = MIN (least, at);
    most = MAX (most, at);
  }
  return most - least;
}

static void
the_page_is_filled (void)
{
  for (guint n = 8; n < MOST; n++) {
    SitnetLayoutEntry entries[MOST];
    crowd (entries, n, n);
    const SitnetLayoutEntry last = entries[n - 1];
    sitnet_map_spread (entries, n, WIDTH, HEIGHT);
    CU_ASSERT (entries[n - 1].x == last.x && entries[n - 1].y == last.y);
    CU_ASSERT (reach (entries, n - 1, FALSE) > WIDTH / 2 && reach (entries, n - 1, TRUE) > HEIGHT / 2);
    for (guint a = 0; a + 1 < n; a++) {
      CU_ASSERT (entries[a].x >= entries[a].label.width / 2 && entries[a].x <= WIDTH - entries[a].label.width / 2);
      for (guint b = 0; b < a; b++)
        CU_ASSERT_FALSE (overlap (&entries[a], &entries[b]));
    }
  }
}

static void
left_stays_left (void)
{
  SitnetLayoutEntry entries[4] = {
      {.x = 500, .y = 500}, {.x = 510, .y = 490}, {.x = 490, .y = 505}, {.x = 505, .y = 495}};
  for (guint i = 0; i < 4; i++) {
    entries[i].is_kept = TRUE;
    entries[i].label = (SitnetLabel){.width = 500, .height = 400};
  }
  sitnet_map_spread (entries, 4, WIDTH, HEIGHT);
  CU_ASSERT (entries[2].x < entries[3].x && entries[0].x < entries[1].x);
  CU_ASSERT (entries[0].y < entries[2].y && entries[1].y < entries[3].y);
}

static void
one_and_none (void)
{
  SitnetLayoutEntry entry = {.is_kept = TRUE, .x = 3, .y = 4};
  sitnet_map_spread (&entry, 1, WIDTH, HEIGHT);
  CU_ASSERT (entry.x == WIDTH / 2 && entry.y == HEIGHT / 2);
  entry.is_kept = FALSE;
  entry.x = 3;
  sitnet_map_spread (&entry, 1, WIDTH, HEIGHT);
  sitnet_map_spread (&entry, 0, WIDTH, HEIGHT);
  CU_ASSERT_EQUAL (entry.x, 3);
}

static const TestCase cases[] = {
    {"the page is filled", the_page_is_filled},
    {"left stays left", left_stays_left},
    {"one and none", one_and_none},
};
TEST_MAIN ("map-spread", cases)
