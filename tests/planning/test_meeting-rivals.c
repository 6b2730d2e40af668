/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Meetings that want the same places: never more is forbidden than trying all says, and what is known to be too many is. */
#include "meeting-rivals.h"
#include "sample-day.h"

typedef struct {
  const SampleDay *sample;
  guint32 n_rounds;
  const guint8 *chosen;
  guint32 n_told, most;
} Listener;

/* No timetable has more of the set, and the chosen have. */
static void
listen (const guint8 *set, guint32 most, gpointer data)
{
  Listener *self = data;
  static SampleDay part;
  guint32 n_chosen = 0;
  part = *self->sample;
  part.day.n_meetings = 0;
  part.day.ends = part.ends;
  part.day.weights = part.weights;
  part.day.person = part.person;
  part.day.table = part.table;
  part.day.away = part.day.away != NULL ? part.away : NULL;
  for (guint32 m = 0; m < self->sample->day.n_meetings; m++)
    if (set[m]) {
      sample_day_join (&part, self->sample->ends[2 * m], self->sample->ends[2 * m + 1], 1);
      n_chosen += self->chosen == NULL || self->chosen[m] ? 1 : 0;
    }
  self->n_told++;
  self->most = most;
  CU_ASSERT_TRUE (n_chosen > most);
  CU_ASSERT_TRUE (sample_day_best (&part, self->n_rounds, SITNET_AIM_MEETINGS).n <= most);
}

static guint32
find (const SampleDay *sample, guint32 n_rounds)
{
  Listener listener = {sample, n_rounds, NULL, 0, 0};
  guint32 n = sitnet_meeting_rivals_find (&sample->day, n_rounds, NULL, listen, &listener);
  CU_ASSERT_EQUAL (n, listener.n_told);
  CU_ASSERT_EQUAL (n > 0, sitnet_meeting_rivals_find (&sample->day, n_rounds, NULL, NULL, NULL) > 0);
  return n;
}

static void
knows_who_is_there (void)
{
  static SampleDay sample;
  sample_day_init (&sample, 4, 1);
  sample_day_join (&sample, 0, 1, 1);
  sample_day_join (&sample, 0, 2, 1);
  CU_ASSERT_TRUE (find (&sample, 1) > 0);
  CU_ASSERT_EQUAL (find (&sample, 2), 0);
  for (guint32 r = 1; r < 3; r++) { /* each comes in the first round and from the fourth on */
    sample_day_send_away (&sample, 1, r);
    sample_day_send_away (&sample, 2, r);
  }
  CU_ASSERT_TRUE (find (&sample, 3) > 0);
  CU_ASSERT_EQUAL (find (&sample, 4), 0);
}

/* Somebody who is there all day wants three, each there in the same round only: one of them, and not the fourth. */
static void
tells_of_the_smallest_set (void)
{
  static SampleDay sample;
  sample_day_init (&sample, 6, G_MAXUINT32);
  for (guint32 a = 1; a <= 4; a++)
    sample_day_join (&sample, 0, a, 1);
  for (guint32 a = 1; a <= 3; a++)
    for (guint32 r = 0; r < MOST_DAY_ROUNDS; r++)
      if (r != 1)
        sample_day_send_away (&sample, a, r);
  const guint8 few[] = {1, 0, 0, 1}, many[] = {1, 0, 1, 1};
  Listener listener = {&sample, 5, many, 0, 0};
  CU_ASSERT_EQUAL (sitnet_meeting_rivals_find (&sample.day, 5, few, NULL, NULL), 0);
  CU_ASSERT_EQUAL (sitnet_meeting_rivals_find (&sample.day, 5, many, listen, &listener), 1);
  CU_ASSERT_EQUAL (listener.most, 1);
}

/* Three pairs, each of one who owns the first table with others and one who owns the second: two rounds. */
static void
counts_places_at_shared_tables (void)
{
  static SampleDay sample;
  sample_day_init (&sample, 6, G_MAXUINT32);
  for (guint32 a = 0; a < 3; a++) {
    sample.table[a] = 0;
    sample.table[3 + a] = 1;
    sample_day_join (&sample, a, 3 + a, 1);
  }
  CU_ASSERT_EQUAL (find (&sample, 1), 1);
  CU_ASSERT_EQUAL (find (&sample, 2), 0);
}

static void
never_forbids_too_much (void)
{
  static SampleDay sample;
  for (guint64 seed = 1; seed <= test_rounds (300); seed++) {
    guint64 state = seed * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
    sample_day_random (&sample, 2 + test_random_below (&state, 5), 6, 70, &state);
    if (seed % 2 == 0) /* and many who are there for a short time only */
      for (guint32 a = 0; a < sample.day.n_actors; a++)
        for (guint32 r = 0; r < MOST_DAY_ROUNDS; r++)
          if (r != a % 2)
            sample_day_send_away (&sample, a, r);
    guint32 n_rounds = 1 + test_random_below (&state, 3);
    guint before = CU_get_number_of_failures ();
    gboolean holds = sample_day_best (&sample, n_rounds, SITNET_AIM_MEETINGS).n == sample.day.n_meetings;
    CU_ASSERT_TRUE (find (&sample, n_rounds) == 0 || !holds);
    if (CU_get_number_of_failures () > before)
      g_printerr ("seed %" G_GUINT64_FORMAT "\n", seed);
  }
}

static const TestCase cases[] = {
    {"knows who is there", knows_who_is_there},
    {"tells of the smallest set", tells_of_the_smallest_set},
    {"counts places at shared tables", counts_places_at_shared_tables},
    {"never forbids too much", never_forbids_too_much},
};
TEST_MAIN ("meeting-rivals", cases)
