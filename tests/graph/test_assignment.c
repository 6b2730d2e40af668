/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Assignments: against trying all, and stopped. */
#include "assignment.h"
#include "stopper.h"
#include "test.h"

#include <string.h>

enum { MOST_OFFERS = 24, MOST_TAKERS = 7, MOST_PLACES = 4 };

typedef struct {
  SitnetAssignment problem;
  guint32 taker[MOST_OFFERS], place[MOST_OFFERS], room[MOST_PLACES];
  gint64 worth[MOST_OFFERS];
} Sample;

static void
draw (Sample *self, guint64 *state)
{
  self->problem = (SitnetAssignment){1 + test_random_below (state, MOST_TAKERS),
                                     1 + test_random_below (state, MOST_PLACES),
                                     0,
                                     self->taker,
                                     self->place,
                                     self->worth,
                                     self->room};
  for (guint32 p = 0; p < self->problem.n_places; p++)
    self->room[p] = test_random_below (state, 4);
  for (guint32 t = 0; t < self->problem.n_takers; t++)
    for (guint32 p = 0; p < self->problem.n_places && self->problem.n_offers < MOST_OFFERS; p++)
      if (test_random_below (state, 2) == 0) {
        guint32 o = self->problem.n_offers++;
        self->taker[o] = t;
        self->place[o] = p;
        self->worth[o] = (gint64)test_random_below (state, 20) - 5;
      }
}

static void
try_all (const Sample *self, guint32 taker, guint32 *room, gint64 n, gint64 worth, gint64 best[2])
{
  if (taker == self->problem.n_takers) {
    if (n > best[0] || (n == best[0] && worth > best[1])) {
      best[0] = n;
      best[1] = worth;
    }
    return;
  }
  try_all (self, taker + 1, room, n, worth, best);
  for (guint32 o = 0; o < self->problem.n_offers; o++) {
    if (self->taker[o] != taker || room[self->place[o]] == 0)
      continue;
    room[self->place[o]]--;
    try_all (self, taker + 1, room, n + 1, worth + self->worth[o], best);
    room[self->place[o]]++;
  }
}

static void
agrees_with_trying_all (void)
{
  for (guint64 seed = 1; seed <= test_rounds (500); seed++) {
    guint64 state = seed * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
    Sample sample;
    draw (&sample, &state);
    guint32 room[MOST_PLACES], chosen[MOST_TAKERS];
    gint64 best[2] = {0, 0}, n = 0, worth = 0;
    memcpy (room, sample.room, sizeof room);
    try_all (&sample, 0, room, 0, 0, best);
    CU_ASSERT_TRUE (sitnet_assignment_find (&sample.problem, NULL, chosen, NULL));
    for (guint32 t = 0; t < sample.problem.n_takers; t++) {
      if (chosen[t] == G_MAXUINT32)
        continue;
      CU_ASSERT_EQUAL (sample.taker[chosen[t]], t);
      CU_ASSERT_TRUE (room[sample.place[chosen[t]]]-- > 0);
      n++;
      worth += sample.worth[chosen[t]];
    }
    CU_ASSERT_TRUE (n == best[0] && worth == best[1]);
    if (n != best[0] || worth != best[1])
      g_printerr ("seed %" G_GUINT64_FORMAT "\n", seed);
  }
}

static gboolean
find_until_stopped (Stopper *stopper, gpointer data, GError **error)
{
  const Sample *sample = data;
  guint32 chosen[MOST_TAKERS];
  SitnetProgress progress = {stopper_listen, stopper, SITNET_LANGUAGE_EN, "fair"};
  SitnetPace pace = {.progress = &progress};
  return sitnet_assignment_find (&sample->problem, &pace, chosen, error);
}

static void
stops_when_told (void)
{
  guint64 state = 3;
  Sample sample;
  do
    draw (&sample, &state);
  while (sample.problem.n_offers < 8 || sample.room[0] == 0);
  CU_ASSERT_TRUE (stopper_try_all (find_until_stopped, &sample) > 0);
}

static const TestCase cases[] = {
    {"agrees with trying all", agrees_with_trying_all},
    {"stops when told", stops_when_told},
};
TEST_MAIN ("assignment", cases)
