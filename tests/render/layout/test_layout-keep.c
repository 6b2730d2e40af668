/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who has a place stays there; a name that has grown pushes nobody farther than it must. */
#include "layout.h"

#include "test.h"

#define WIDTH 11000
#define HEIGHT 6500
#define N 20

/* Names in rows, far enough apart. */
static void
make (SitnetLayoutEntry *entries)
{
  for (gint32 i = 0; i < N; i++) {
    entries[i] = (SitnetLayoutEntry){.name = "Pedagogicko-psychologická poradna", .sector = 0, .is_kept = TRUE};
    entries[i].x = 1300 + i % 4 * 2600;
    entries[i].y = 700 + i / 4 * 1250;
  }
}

static void
clear (SitnetLayoutEntry *entries)
{
  for (guint i = 0; i < N; i++)
    sitnet_label_clear (&entries[i].label);
}

static void
test_nobody_has_a_place (void)
{
  SitnetLayoutEntry entries[N];
  gint32 type_size = -1;
  make (entries);
  for (guint i = 0; i < N; i++)
    entries[i].is_kept = FALSE;
  CU_ASSERT_FALSE (sitnet_layout_keep (entries, N, WIDTH, HEIGHT, &type_size));
  CU_ASSERT_EQUAL (type_size, -1);
}

static void
test_stay (void)
{
  SitnetLayoutEntry entries[N], before[N];
  gint32 type_size;
  make (entries);
  make (before);
  CU_ASSERT_TRUE (sitnet_layout_keep (entries, N, WIDTH, HEIGHT, &type_size));
  for (guint i = 0; i < N; i++)
    CU_ASSERT (entries[i].is_kept && entries[i].x == before[i].x && entries[i].y == before[i].y);
  CU_ASSERT_EQUAL (entries[0].label.type_size, type_size);
  clear (entries);
}

static gboolean
overlap (const SitnetLayoutEntry *a, const SitnetLayoutEntry *b)
{
  return ABS (a->x - b->x) * 2 < a->label.width + b->label.width &&
         ABS (a->y - b->y) * 2 < a->label.height + b->label.height;
}

/* Two stand in one place: the later one gives way, to the nearest free place; one at the edge comes in. */
static void
test_make_way (void)
{
  SitnetLayoutEntry entries[N];
  gint32 type_size;
  make (entries);
  entries[7].x = entries[6].x + 30;
  entries[7].y = entries[6].y;
  entries[0].x = 10;
  CU_ASSERT_TRUE (sitnet_layout_keep (entries, N, WIDTH, HEIGHT, &type_size));
  CU_ASSERT_EQUAL (entries[6].x, 1300 + 2 * 2600);
  CU_ASSERT_TRUE (entries[7].is_kept && entries[0].x >= entries[0].label.width / 2);
  gint32 away = MAX (ABS (entries[7].x - entries[6].x), ABS (entries[7].y - entries[6].y));
  CU_ASSERT (away <= entries[6].label.width + 60);
  for (guint i = 0; i < N; i++) {
    for (guint other = 0; other < i; other++)
      CU_ASSERT_FALSE (overlap (&entries[i], &entries[other]));
  }
  clear (entries);
}

static const TestCase cases[] = {
    {"nobody has a place", test_nobody_has_a_place},
    {"stay", test_stay},
    {"make way", test_make_way},
};

TEST_MAIN ("render/layout-keep", cases)
