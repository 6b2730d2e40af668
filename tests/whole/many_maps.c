/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Maps in a program that lives long: two hundred one after the other, four threads at once, how far each is, and how soon one
   stops. */
#include "test.h"

#include <sitnet/sitnet.h>

#include <pthread.h>
#include <unistd.h>

#define MANY 200
#define SEARCH_EVERY 20
#define N_THREADS 4
#define MAPS_OF_A_THREAD 2

/* What a program may have grown by once everything is set up, in KiB. */
#define ROOM 2048

/* From the call that cancels until the map has stopped, and how often that is tried on a machine that has other work too. */
#define SOON (200 * 1000)
#define ATTEMPTS 5

static SitnetNetwork *
make_network (guint n_actors, guint64 state)
{
  static const char *const sectors[] = {"school", "health", "social", "police"};
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  for (guint i = 0; i < n_actors; i++) {
    char id[16], name[40], other[16];
    g_snprintf (id, sizeof id, "a%u", i);
    g_snprintf (name, sizeof name, "Organisation number %u", i);
    sitnet_builder_add (builder, NULL, "actors", "id", id, "name", name, "sector", sectors[i % 4], NULL);
    for (guint tie = 0; i > 0 && tie < 2; tie++) {
      g_snprintf (other, sizeof other, "a%u", test_random_below (&state, i));
      sitnet_builder_add (builder, NULL, "ties", "from", id, "to", other, NULL);
    }
  }
  g_autoptr (GError) error = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

/* Searches for places where none are given. NULL where it cannot be drawn. */
static GBytes *
draw (SitnetNetwork *network, SitnetTable *places)
{
  g_autoptr (SitnetMap) map = sitnet_map_new (network, SITNET_LANGUAGE_CS);
  sitnet_map_set_date (map, "1. 5. 2018");
  CU_ASSERT_TRUE (sitnet_map_set_places (map, places, NULL));
  return sitnet_map_draw (map, SITNET_FORMAT_SVG, NULL);
}

static guint
count_open_files (void)
{
  guint n = 0;
  g_autoptr (GDir) folder = g_dir_open ("/proc/self/fd", 0, NULL);
  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

/* KiB; 0 where the system does not say. */
static gint64
resident (void)
{
  g_autofree char *counts = NULL;
  if (!g_file_get_contents ("/proc/self/statm", &counts, NULL, NULL))
    return 0;
  const char *second = strchr (counts, ' ');
  return second != NULL ? g_ascii_strtoll (second, NULL, 10) * sysconf (_SC_PAGESIZE) / 1024 : 0;
}

static void
two_hundred (void)
{
  g_autoptr (SitnetNetwork) network = make_network (6, 1);
  g_autoptr (SitnetMap) map = sitnet_map_new (network, SITNET_LANGUAGE_CS);
  g_autoptr (SitnetTable) places = sitnet_map_places (map, NULL);
  g_autoptr (GBytes) found = draw (network, NULL), kept = draw (network, places);
  CU_ASSERT_TRUE_FATAL (found != NULL && kept != NULL);
  gint64 size = 0;
  guint n_files = count_open_files ();
  for (guint i = 1; i < MANY; i++) {
    gboolean searches = i % SEARCH_EVERY == 0;
    g_autoptr (GBytes) next = draw (network, searches ? NULL : places);
    CU_ASSERT_TRUE (next != NULL && g_bytes_equal (next, searches ? found : kept));
    size = i == MANY / 4 ? resident () : size;
  }
  CU_ASSERT_EQUAL (count_open_files (), n_files);
  /* A sanitizer keeps what is freed, and finds by itself what is not. */
  if (test_can_limit_memory ())
    CU_ASSERT_TRUE (resident () - size < ROOM);
}

typedef struct {
  SitnetNetwork *network;
  GBytes *expected;
  guint n_wrong;
} Drawer;

static void *
draw_often (void *data)
{
  Drawer *self = data;
  for (guint i = 0; i < MAPS_OF_A_THREAD; i++) {
    g_autoptr (GBytes) drawing = draw (self->network, NULL);
    self->n_wrong += drawing != NULL && g_bytes_equal (drawing, self->expected) ? 0 : 1;
  }
  return NULL;
}

/* Two of one network, two of others. */
static void
four_threads (void)
{
  g_autoptr (SitnetNetwork) shared = make_network (8, 1), second = make_network (7, 2), third = make_network (9, 3);
  SitnetNetwork *networks[N_THREADS] = {shared, shared, second, third};
  Drawer drawers[N_THREADS];
  pthread_t threads[N_THREADS];
  for (guint i = 0; i < N_THREADS; i++)
    drawers[i] = (Drawer){networks[i], draw (networks[i], NULL), 0};
  for (guint i = 0; i < N_THREADS; i++)
    CU_ASSERT_EQUAL_FATAL (pthread_create (&threads[i], NULL, draw_often, &drawers[i]), 0);
  for (guint i = 0; i < N_THREADS; i++) {
    pthread_join (threads[i], NULL);
    CU_ASSERT_EQUAL (drawers[i].n_wrong, 0);
    g_bytes_unref (drawers[i].expected);
  }
}

typedef struct {
  double last;
  gboolean goes_back;
} Followed;

static void
follow (double fraction, gpointer data)
{
  Followed *self = data;
  self->goes_back |= fraction < self->last || fraction > 1;
  self->last = fraction;
}

static void
from_the_beginning_to_the_end (void)
{
  g_autoptr (SitnetNetwork) network = make_network (8, 4);
  static const SitnetFormat formats[] = {SITNET_FORMAT_SVG, SITNET_FORMAT_PDF, SITNET_FORMAT_PNG, SITNET_FORMAT_HTML};
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    g_autoptr (SitnetMap) map = sitnet_map_new (network, SITNET_LANGUAGE_EN);
    Followed followed = {0};
    sitnet_map_set_progress (map, follow, &followed, NULL);
    g_autoptr (GBytes) drawing = sitnet_map_draw (map, formats[i], NULL);
    CU_ASSERT_PTR_NOT_NULL (drawing);
    CU_ASSERT_FALSE (followed.goes_back);
    CU_ASSERT_EQUAL (followed.last, 1);
  }
}

typedef struct {
  GCancellable *cancellable;
  double at;        /* cancelled when so much is done */
  gint64 cancelled; /* microseconds */
} Stopping;

static void
stop_at (double fraction, gpointer data)
{
  Stopping *self = data;
  if (fraction < self->at || self->cancelled != 0)
    return;
  self->cancelled = g_get_monotonic_time ();
  g_cancellable_cancel (self->cancellable);
}

/* Microseconds. */
static gint64
time_to_stop (SitnetNetwork *network, double at)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (SitnetMap) map = sitnet_map_new (network, SITNET_LANGUAGE_EN);
  g_autoptr (GError) error = NULL;
  Stopping stopping = {cancellable, at, 0};
  sitnet_map_set_paper (map, SITNET_PAPER_A1);
  sitnet_map_set_cancellable (map, cancellable);
  sitnet_map_set_progress (map, stop_at, &stopping, NULL);
  g_autoptr (GBytes) drawing = sitnet_map_draw (map, SITNET_FORMAT_SVG, &error);
  gint64 end = g_get_monotonic_time ();
  CU_ASSERT_PTR_NULL (drawing);
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
  return end - stopping.cancelled;
}

static void
stops_soon (void)
{
  g_autoptr (SitnetNetwork) network = make_network (60, 5);
  static const double shares[] = {0, 0.03, 0.1};
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++) {
    gint64 least = G_MAXINT64;
    for (guint attempt = 0; attempt < ATTEMPTS && least > SOON; attempt++)
      least = MIN (least, time_to_stop (network, shares[i]));
    if (least > SOON)
      fprintf (stderr, "stopped at %g after %" G_GINT64_FORMAT " ms\n", shares[i], least / 1000);
    CU_ASSERT_TRUE (least <= SOON);
  }
}

static const TestCase cases[] = {
    {"two hundred", two_hundred},
    {"four threads", four_threads},
    {"from the beginning to the end", from_the_beginning_to_the_end},
    {"stops soon", stops_soon},
};
TEST_MAIN ("many_maps", cases)
