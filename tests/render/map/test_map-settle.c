/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Crossings go, nobody goes far, nothing overlaps, and the caller can stop it. */
#include "map-settle.h"

#include "test.h"

#include <sitnet/error.h>

#include <string.h>

#define WIDTH 11000
#define HEIGHT 6500
#define SIDE 6
#define N (SIDE * SIDE)

/* Boxes on a lattice, and a line from each to one drawn by lot. */
static void
make (SitnetLayoutEntry *entries, SitnetLayoutLine *lines, guint64 state)
{
  for (guint i = 0; i < N; i++) {
    entries[i] = (SitnetLayoutEntry){.sector = -1, .x = WIDTH * (2 * (gint32)(i % SIDE) + 1) / (2 * SIDE)};
    entries[i].y = HEIGHT * (2 * (gint32)(i / SIDE) + 1) / (2 * SIDE);
    entries[i].label = (SitnetLabel){.width = 900, .height = 300};
    lines[i] = (SitnetLayoutLine){i, (i + 1 + test_random_below (&state, N - 1)) % N, FALSE};
  }
}

static gint64
side (const SitnetLayoutEntry *a, const SitnetLayoutEntry *b, const SitnetLayoutEntry *c)
{
  return (gint64)(b->x - a->x) * (c->y - a->y) - (gint64)(b->y - a->y) * (c->x - a->x);
}

static gboolean
cross (const SitnetLayoutEntry *all, SitnetLayoutLine one, SitnetLayoutLine other)
{
  const SitnetLayoutEntry *a = &all[one.from], *b = &all[one.to], *c = &all[other.from], *d = &all[other.to];
  return (side (a, b, c) > 0) != (side (a, b, d) > 0) && (side (c, d, a) > 0) != (side (c, d, b) > 0);
}

static guint
count_crossings (const SitnetLayoutEntry *entries, const SitnetLayoutLine *lines)
{
  guint n = 0;
  for (guint i = 0; i < N; i++) {
    for (guint j = 0; j < i; j++)
      n += cross (entries, lines[i], lines[j]) ? 1 : 0;
  }
  return n;
}

static gboolean
overlap (const SitnetLayoutEntry *a, const SitnetLayoutEntry *b)
{
  return ABS (a->x - b->x) < a->label.width && ABS (a->y - b->y) < a->label.height;
}

static void
crossings_go_and_nobody_goes_far (void)
{
  const SitnetLayoutOptions options = {.width = WIDTH, .height = HEIGHT, .seed = 1};
  for (guint64 seed = 1; seed <= 5; seed++) {
    SitnetLayoutEntry before[N], entries[N], again[N];
    SitnetLayoutLine lines[N];
    make (before, lines, seed);
    memcpy (entries, before, sizeof before);
    memcpy (again, before, sizeof before);
    CU_ASSERT_TRUE (sitnet_map_settle (entries, N, lines, N, &options, NULL));
    CU_ASSERT_TRUE (sitnet_map_settle (again, N, lines, N, &options, NULL));
    CU_ASSERT (5 * count_crossings (entries, lines) < 4 * count_crossings (before, lines));
    for (guint i = 0; i < N; i++) {
      CU_ASSERT (again[i].x == entries[i].x && again[i].y == entries[i].y);
      /* A sixth by itself; then all are spread over the page. */
      CU_ASSERT (ABS (entries[i].x - before[i].x) < WIDTH / 3 && ABS (entries[i].y - before[i].y) < HEIGHT / 3);
      for (guint j = 0; j < i; j++)
        CU_ASSERT_FALSE (overlap (&entries[i], &entries[j]));
    }
  }
}

static gboolean
stop_at_half (double done, gpointer data)
{
  return done < 0.5;
}

static void
the_caller_stops_it (void)
{
  const SitnetLayoutOptions options = {.width = WIDTH, .height = HEIGHT, .seed = 1, .progress = stop_at_half};
  SitnetLayoutEntry before[N], entries[N];
  SitnetLayoutLine lines[N];
  g_autoptr (GError) error = NULL;
  make (before, lines, 1);
  memcpy (entries, before, sizeof before);
  CU_ASSERT_FALSE (sitnet_map_settle (entries, N, lines, N, &options, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
  for (guint i = 0; i < N; i++)
    CU_ASSERT (entries[i].x == before[i].x && entries[i].y == before[i].y);
}

static const TestCase cases[] = {
    {"crossings go and nobody goes far", crossings_go_and_nobody_goes_far},
    {"the caller stops it", the_caller_stops_it},
};
TEST_MAIN ("map-settle", cases)
