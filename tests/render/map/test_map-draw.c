/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests how a map is drawn: formats, files, what is left behind by failures, and how it is stopped. */
#include "drawing-program.h"
#include "drawn-map.h"

#include <sitnet/error.h>

#include <glib/gstdio.h>
#include <pthread.h>
#include <sys/stat.h>
#include <unistd.h>

static void
test_drawing (void)
{
  g_autoptr (SitnetMap) map = make_map (SITNET_LANGUAGE_CS);
  sitnet_map_set_title (map, "Naše <síť> & my");
  g_autofree char *svg = draw (map, "svg");
  assert_has (svg, ">Naše &lt;síť&gt; &amp; my</text>");
  assert_has (svg, ">8 aktérů · 8 vazeb · 1. 5. 2018</text>");
  assert_has (svg, ">BEZ VAZEB (1)</text>");
  assert_has (svg, ">jediná spojnice dvou částí sítě</text>");
  assert_has (svg, "viewBox=\"0.00 0.00 1190.60 841.90\"");
  for (const char *const *format = sitnet_map_formats (); *format != NULL; format++) {
    g_autofree char *drawing = draw (map, *format);
    CU_ASSERT_TRUE (strlen (drawing) > 3);
  }
}

/* What is kept beside a page are the places that it was drawn with. */
static void
test_page_and_places (void)
{
  g_autoptr (SitnetMap) map = make_map (SITNET_LANGUAGE_CS);
  g_autoptr (SitnetTable) before = sitnet_map_places (map, NULL);
  g_autofree char *page = draw (map, "html");
  g_autoptr (SitnetTable) after = sitnet_map_places (map, NULL);
  assert_has (page, "<title>Kdo s kým spolupracuje: Podlesí</title>");
  assert_has (page, "data-id=\"c\"");
  CU_ASSERT_TRUE (sitnet_table_equal (before, after));
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (after), 11); /* who has a tie, and titles of sectors */
  sitnet_map_set_view (map, SITNET_VIEW_GRID);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_map_draw (map, SITNET_FORMAT_HTML, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
}

static guint
count_files (const char *folder)
{
  guint n = 0;
  g_autoptr (GDir) opened = g_dir_open (folder, 0, NULL);
  while (opened != NULL && g_dir_read_name (opened) != NULL) {
    n++;
  }
  return n;
}

static void
test_save (void)
{
  g_autofree char *folder = g_dir_make_tmp ("sitnet-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "mapa.SVG", NULL);
  g_autoptr (SitnetMap) map = make_map (SITNET_LANGUAGE_CS);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (sitnet_map_save (map, path, &error));
  ASSERT_NO_ERROR (error);
  CU_ASSERT_EQUAL (count_files (folder), 1);
  g_autofree char *svg = NULL;
  CU_ASSERT_TRUE (g_file_get_contents (path, &svg, NULL, NULL));
  CU_ASSERT_TRUE (svg != NULL && g_str_has_suffix (svg, "</svg>\n"));
  (void)g_unlink (path);
  (void)g_rmdir (folder);
}

static void
assert_save_fails (const char *path, SitnetError code)
{
  g_autoptr (SitnetMap) map = make_map (SITNET_LANGUAGE_CS);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sitnet_map_save (map, path, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, (gint)code));
  if (error != NULL && code != SITNET_ERROR_DRAWING) {
    g_autofree char *name = g_path_get_basename (path);
    assert_has (error->message, name);
  }
}

static void
test_save_fails (void)
{
  g_autofree char *folder = g_dir_make_tmp ("sitnet-XXXXXX", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "no", "mapa.svg", NULL);
  g_autofree char *nameless = g_build_filename (folder, "mapa", NULL);
  g_autofree char *full = g_build_filename (folder, "full.svg", NULL);
  CU_ASSERT_EQUAL_FATAL (symlink ("/dev/full", full), 0);
  assert_save_fails (nowhere, SITNET_ERROR_WRITE);
  assert_save_fails (nameless, SITNET_ERROR_ARGUMENT);
  assert_save_fails ("mapa.d/x", SITNET_ERROR_ARGUMENT);
  assert_save_fails (full, SITNET_ERROR_WRITE);
  CU_ASSERT_EQUAL (count_files (folder), 1);
  (void)g_unlink (full);
  (void)g_rmdir (folder);
}

static void
test_death_keeps_the_old_map (void)
{
  g_autofree char *folder = g_dir_make_tmp ("sitnet-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "mapa.svg", NULL);
  g_autofree char *program = g_build_filename (folder, "program", NULL);
  CU_ASSERT_TRUE (g_file_set_contents (path, "old", -1, NULL));
  CU_ASSERT_TRUE (g_file_set_contents (program, "#!/bin/sh\nprintf half\nkill -9 $$\n", -1, NULL));
  (void)g_chmod (program, 0700);
  char *usual = swap_program (program);
  assert_save_fails (path, SITNET_ERROR_DRAWING);
  return_program (usual);
  g_autofree char *kept = NULL;
  CU_ASSERT_TRUE (g_file_get_contents (path, &kept, NULL, NULL));
  ASSERT_TEXT (kept, "old");
  CU_ASSERT_EQUAL (count_files (folder), 2);
  (void)g_unlink (path);
  (void)g_unlink (program);
  (void)g_rmdir (folder);
}

static void *
draw_in_thread (void *expected)
{
  g_autoptr (SitnetMap) map = make_map (SITNET_LANGUAGE_CS);
  g_autoptr (GBytes) drawing = sitnet_map_draw (map, SITNET_FORMAT_SVG, NULL);
  return drawing != NULL && g_bytes_equal (drawing, expected) ? NULL : expected;
}

static void
test_two_threads (void)
{
  g_autoptr (SitnetMap) map = make_map (SITNET_LANGUAGE_CS);
  g_autoptr (GBytes) expected = sitnet_map_draw (map, SITNET_FORMAT_SVG, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (expected);
  pthread_t threads[2];
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++) {
    CU_ASSERT_EQUAL_FATAL (pthread_create (&threads[i], NULL, draw_in_thread, expected), 0);
  }
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++) {
    void *failed = NULL;
    pthread_join (threads[i], &failed);
    CU_ASSERT_PTR_NULL (failed);
  }
}

typedef struct {
  GCancellable *cancellable;
  double last;
  double stop_at;
  gboolean goes_back;
} Watch;

static void
watch (double fraction, gpointer data)
{
  Watch *self = data;
  self->goes_back |= fraction < self->last || fraction > 1;
  self->last = fraction;
  if (fraction >= self->stop_at)
    g_cancellable_cancel (self->cancellable);
}

/* In the middle of the search, and while the drawing program works; afterwards the map can be drawn. */
static void
test_stopped (void)
{
  g_autoptr (SitnetMap) map = make_map (SITNET_LANGUAGE_CS);
  static const double stops[] = {0, 0.5, 0.9};
  for (guint i = 0; i < G_N_ELEMENTS (stops); i++) {
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();
    Watch watched = {.cancellable = cancellable, .stop_at = stops[i]};
    g_autoptr (GError) error = NULL;
    sitnet_map_set_cancellable (map, cancellable);
    sitnet_map_set_progress (map, watch, &watched, NULL);
    CU_ASSERT_PTR_NULL (sitnet_map_draw (map, SITNET_FORMAT_SVG, &error));
    CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
    CU_ASSERT (watched.last >= stops[i] && watched.last < stops[i] + 0.1 && !watched.goes_back);
  }
  Watch watched = {.stop_at = 2};
  sitnet_map_set_cancellable (map, NULL);
  sitnet_map_set_progress (map, watch, &watched, NULL);
  g_autofree char *svg = draw (map, "svg");
  assert_has (svg, "</svg>");
  CU_ASSERT (watched.last >= 0.9 && !watched.goes_back);
}

static const TestCase cases[] = {
    {"drawing", test_drawing},
    {"page and places", test_page_and_places},
    {"save", test_save},
    {"save fails", test_save_fails},
    {"death keeps the old map", test_death_keeps_the_old_map},
    {"stopped", test_stopped},
    {"two threads", test_two_threads},
};

TEST_MAIN ("map-draw", cases)
