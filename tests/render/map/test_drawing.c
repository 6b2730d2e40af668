/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests that a drawing program that dies, hangs or babbles costs an error and nothing more. */
#include "drawing.h"

#include "drawing-program.h"

#include <sitnet/error.h>

#include "test.h"

#include <glib/gstdio.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static SitnetDescription *
make_page (const char *first, const char *second)
{
  SitnetDescription *page = sitnet_description_new ("Mapa & <title>", 4000, 3000);
  SitnetPoint corners[] = {{100, 100}, {2000, 100}, {1000, 800}};
  sitnet_description_add_polygon (page, corners, 3, "#112233", 13, "#EEEEEE", SITNET_DASH_NONE);
  sitnet_description_add_text (page, corners[2], SITNET_ALIGN_MIDDLE, first, 110, TRUE, "#333333");
  SitnetBox box = {.name = (char *)first,
                   .title = (char *)first,
                   .label = (char *)first,
                   .shape = "box",
                   .style = "rounded",
                   .fill = "#99CCEE",
                   .stroke = "#1F5A8A",
                   .x = 1000,
                   .y = 1000,
                   .width = 900,
                   .height = 300,
                   .type_size = 95,
                   .pen = 10,
                   .frames = 2};
  sitnet_description_add_box (page, &box);
  box.name = box.title = box.label = (char *)second;
  box.y = 2500;
  sitnet_description_add_box (page, &box);
  SitnetStroke stroke = {.from = 0, .to = 1, .colour = "#6B6B6B", .pen = 8, .dash = SITNET_DASH_DASHED};
  sitnet_description_add_stroke (page, &stroke);
  return page;
}

static char *
draw_text (const char *first, const char *second, const char *format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetDescription) page = make_page (first, second);
  g_autoptr (GBytes) drawing = sitnet_drawing_run (page, format, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (drawing);
  return g_strndup (g_bytes_get_data (drawing, NULL), g_bytes_get_size (drawing));
}

static guint
count_open_files (void)
{
  guint n = 0;
  g_autoptr (GDir) folder = g_dir_open ("/proc/self/fd", 0, NULL);
  while (folder != NULL && g_dir_read_name (folder) != NULL) {
    n++;
  }
  return n;
}

static void
assert_nothing_left (guint n_files_before)
{
  CU_ASSERT_EQUAL (count_open_files (), n_files_before);
  CU_ASSERT_EQUAL (waitpid (-1, NULL, WNOHANG), -1);
}

/* Runs a shell script in the place of the drawing program; it must fail within two seconds. */
static char *
fail_with_script (const char *script, const SitnetDrawingOptions *options, SitnetError code)
{
  g_autofree char *folder = g_dir_make_tmp ("sitnet-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "program", NULL);
  g_autofree char *text = g_strdup_printf ("#!/bin/sh\n%s\n", script);
  CU_ASSERT_TRUE_FATAL (g_file_set_contents (path, text, -1, NULL));
  CU_ASSERT_EQUAL (g_chmod (path, 0700), 0);
  g_autoptr (SitnetDescription) page = make_page ("a", "b");
  g_autoptr (GError) error = NULL;
  guint n_files = count_open_files ();
  gint64 begun = g_get_monotonic_time ();
  char *usual = swap_program (path);
  g_autoptr (GBytes) drawing = sitnet_drawing_run (page, "svg", options, &error);
  return_program (usual);
  CU_ASSERT_TRUE (g_get_monotonic_time () - begun < 3 * G_USEC_PER_SEC);
  CU_ASSERT_PTR_NULL (drawing);
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, (gint)code));
  assert_nothing_left (n_files);
  (void)g_unlink (path);
  (void)g_rmdir (folder);
  return g_strdup (error != NULL ? error->message : "");
}

static void
assert_fails (const char *script, const char *says)
{
  SitnetDrawingOptions options = {.seconds = 1};
  g_autofree char *message = fail_with_script (script, &options, SITNET_ERROR_DRAWING);
  if (strstr (message, says) == NULL) {
    ASSERT_TEXT (message, says);
  }
}

static void
test_formats (void)
{
  static const char *const starts[][2] = {{"svg", "<?xml"}, {"pdf", "%PDF"}, {"png", "\x89PNG"}, {"dot", "graph"}};
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++) {
    g_autofree char *drawing = draw_text ("Škola", "Charita", starts[i][0]);
    CU_ASSERT_TRUE (g_str_has_prefix (drawing, starts[i][1]));
    CU_ASSERT_PTR_NULL (strstr (drawing, "sitnet-drawing"));
  }
}

/* A line that goes round something does so with a head at either end, at both and at none. */
static void
test_curves_stay (void)
{
  static const SitnetPoint curve[] = {{1000, 1150}, {1400, 1400}, {1900, 1600}, {1900, 1800},
                                      {1900, 2000}, {1400, 2200}, {1000, 2350}};
  for (guint32 arrows = 0; arrows <= (SITNET_ARROW_FORTH | SITNET_ARROW_BACK); arrows++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SitnetDescription) page = make_page ("a", "b");
    SitnetStroke *stroke = &g_array_index (page->strokes, SitnetStroke, 0);
    stroke->points = g_memdup2 (curve, sizeof curve);
    stroke->n_points = G_N_ELEMENTS (curve);
    stroke->arrows = arrows;
    g_autoptr (GBytes) drawing = sitnet_drawing_run (page, "svg", NULL, &error);
    ASSERT_NO_ERROR (error);
    CU_ASSERT_PTR_NOT_NULL_FATAL (drawing);
    g_autofree char *svg = g_strndup (g_bytes_get_data (drawing, NULL), g_bytes_get_size (drawing));
    CU_ASSERT_PTR_NOT_NULL (strstr (svg, " 190,-120 ")); /* the middle of the curve */
  }
}

static void
test_names_are_literal (void)
{
  static const char *const names[] = {"<b>tučně</b>", "\\N",       "\\G \\\"", "\"]; node [label=\"x",
                                      "=SUM(A1)",     "&lt;b&gt;", "&amp;",    "a & b",
                                      "%5",           "</svg>",    "C:\\novy"};
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *svg = draw_text (names[i], "b", "svg");
    g_autofree char *expected = g_markup_escape_text (names[i], -1);
    /* Graphviz's own way of writing the same characters. */
    g_autoptr (GString) plain = g_string_new (svg);
    g_string_replace (plain, "&#45;", "-", 0);
    g_autofree char *element = g_strdup_printf (">%s</text>", expected);
    g_autoptr (GString) wanted = g_string_new (element);
    g_string_replace (wanted, "&apos;", "&#39;", 0);
    const char *first = strstr (plain->str, wanted->str);
    if (first == NULL || strstr (first + 1, wanted->str) == NULL) {
      ASSERT_TEXT (plain->str, wanted->str);
    }
  }
}

static void
test_control_characters (void)
{
  g_autofree char *svg = draw_text ("a\x01"
                                    "b",
                                    "c\xEF\xBF\xBE", "svg");
  CU_ASSERT_PTR_NOT_NULL (strstr (svg, ">a b</text>"));
}

static void
test_equal_names_stay_two (void)
{
  g_autofree char *svg = draw_text ("a", "a", "svg");
  g_auto (GStrv) parts = g_strsplit (svg, "class=\"node\"", -1);
  CU_ASSERT_EQUAL (g_strv_length (parts), 3);
}

static void
test_dot_is_read_again (void)
{
  g_autofree char *dot = draw_text ("\\N <b>", "\"]; x [", "dot");
  CU_ASSERT_PTR_NOT_NULL (strstr (dot, "pos="));
  CU_ASSERT_PTR_NOT_NULL (strstr (dot, "\"\\N <b>\""));
}

static void
test_program_dies (void)
{
  assert_fails ("printf '<svg>half'; kill -9 $$", "signal 9");
  assert_fails ("printf '<svg>half'; exit 0", "did not finish");
  assert_fails ("echo 'out of ink' >&2; exit 3", "(exit status 3): out of ink");
  assert_fails ("printf 'garbage\\nsitnet-drawing 00000000000000000003\\n'", "did not finish");
  assert_fails ("exec head -c 100000 /dev/zero", "did not finish");
}

static void
test_program_hangs (void)
{
  assert_fails ("trap '' TERM INT; sleep 1000", "in 1 seconds");
  assert_fails ("while :; do :; done", "in 1 seconds");
}

static gboolean
stop_at_third (double fraction, gpointer data)
{
  guint *calls = data;
  return ++*calls < 3;
}

static void
test_stopped_by_caller (void)
{
  guint calls = 0;
  SitnetDrawingOptions options = {.progress = stop_at_third, .progress_data = &calls};
  gint64 begun = g_get_monotonic_time ();
  g_autofree char *message = fail_with_script ("trap '' TERM INT; sleep 1000", &options, SITNET_ERROR_CANCELLED);
  CU_ASSERT_TRUE (g_get_monotonic_time () - begun < G_USEC_PER_SEC);
  CU_ASSERT_EQUAL (calls, 3);
  ASSERT_TEXT (message, "The map was stopped before it was done");
}

static void
test_program_is_not_there (void)
{
  g_autoptr (SitnetDescription) page = make_page ("a", "b");
  g_autoptr (GError) error = NULL;
  char *usual = swap_program ("/nonexistent/program");
  CU_ASSERT_PTR_NULL (sitnet_drawing_run (page, "svg", NULL, &error));
  return_program (usual);
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_DRAWING));
  CU_ASSERT_PTR_NOT_NULL (strstr (error->message, "/nonexistent/program"));
}

static void
test_children_are_ignored (void)
{
  struct sigaction ignored = {.sa_handler = SIG_IGN};
  struct sigaction before;
  CU_ASSERT_EQUAL_FATAL (sigaction (SIGCHLD, &ignored, &before), 0);
  g_autofree char *svg = draw_text ("a", "b", "svg");
  g_autofree char *message = fail_with_script ("kill -9 $$", NULL, SITNET_ERROR_DRAWING);
  struct sigaction now;
  (void)sigaction (SIGCHLD, &before, &now);
  CU_ASSERT_TRUE (now.sa_handler == SIG_IGN);
  CU_ASSERT_TRUE (g_str_has_prefix (svg, "<?xml"));
  CU_ASSERT_PTR_NOT_NULL (message); /* of the child that killed itself */
}

static void *
draw_in_thread (void *expected)
{
  for (guint i = 0; i < 5; i++) {
    g_autoptr (SitnetDescription) page = make_page ("a", "b");
    g_autoptr (GBytes) drawing = sitnet_drawing_run (page, "svg", NULL, NULL);
    if (drawing == NULL || !g_bytes_equal (drawing, expected)) {
      return expected;
    }
  }
  return NULL;
}

static void
test_two_threads (void)
{
  g_autoptr (SitnetDescription) page = make_page ("a", "b");
  g_autoptr (GBytes) expected = sitnet_drawing_run (page, "svg", NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (expected);
  guint n_files = count_open_files ();
  pthread_t threads[2];
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++) {
    CU_ASSERT_EQUAL_FATAL (pthread_create (&threads[i], NULL, draw_in_thread, expected), 0);
  }
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++) {
    void *failed = NULL;
    pthread_join (threads[i], &failed);
    CU_ASSERT_PTR_NULL (failed);
  }
  assert_nothing_left (n_files);
}

static void
assert_tells_the_limit (const GError *error)
{
  CU_ASSERT_PTR_NOT_NULL_FATAL (error);
  ASSERT_TEXT (error->message, "The map could not be drawn: its description cannot be written: File too large");
  g_autofree char *czech = sitnet_error_dup_message (error, SITNET_LANGUAGE_CS);
  ASSERT_TEXT (czech, "Mapu nelze nakreslit: její popis nelze zapsat: soubor je příliš velký");
}

/* The description meets a limit of ten bytes; the drawing, in its own process, one of some hundred. */
static void
test_file_size_is_limited (void)
{
  static const rlim_t limits[] = {10, 4096};
  struct rlimit before;
  CU_ASSERT_TRUE (signal (SIGXFSZ, SIG_DFL) != SIG_ERR);
  CU_ASSERT_EQUAL_FATAL (getrlimit (RLIMIT_FSIZE, &before), 0);
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++) {
    g_autoptr (SitnetDescription) page = make_page ("a", "b");
    g_autoptr (GError) error = NULL;
    guint n_files = count_open_files ();
    CU_ASSERT_EQUAL (setrlimit (RLIMIT_FSIZE, &(struct rlimit){limits[i], before.rlim_max}), 0);
    g_autoptr (GBytes) drawing = sitnet_drawing_run (page, i == 0 ? "svg" : "png", NULL, &error);
    (void)setrlimit (RLIMIT_FSIZE, &before);
    CU_ASSERT_PTR_NULL (drawing);
    CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_DRAWING));
    if (i == 0)
      assert_tells_the_limit (error);
    assert_nothing_left (n_files);
  }
}

static void
test_relative_program_is_refused (void)
{
  g_autoptr (SitnetDescription) page = make_page ("a", "b");
  g_autoptr (GError) error = NULL;
  char *usual = swap_program ("true");
  CU_ASSERT_PTR_NULL (sitnet_drawing_run (page, "svg", NULL, &error));
  CU_ASSERT_FALSE (sitnet_drawing_check (NULL));
  return_program (usual);
  CU_ASSERT_PTR_NOT_NULL_FATAL (error);
  CU_ASSERT_PTR_NOT_NULL (strstr (error->message, "absolute path"));
}

static void
test_any_time_limit_is_taken (void)
{
  g_autoptr (SitnetDescription) page = make_page ("a", "b");
  g_autoptr (GError) error = NULL;
  SitnetDrawingOptions options = {.seconds = 4000000000};
  g_autoptr (GBytes) drawing = sitnet_drawing_run (page, "svg", &options, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL (drawing);
}

/* A copy of this test that another user owns and that runs with that user's rights. */
static gboolean
run_with_rights_of_another (const char *folder, const char *planted)
{
  g_autofree char *copy = g_build_filename (folder, "copy", NULL);
  g_autofree char *bytes = NULL;
  gsize length;
  CU_ASSERT_TRUE_FATAL (g_file_get_contents ("/proc/self/exe", &bytes, &length, NULL));
  CU_ASSERT_TRUE_FATAL (g_file_set_contents (copy, bytes, (gssize)length, NULL));
  CU_ASSERT_EQUAL (chown (copy, 65534, (gid_t)-1), 0);
  CU_ASSERT_EQUAL (g_chmod (copy, 04755), 0);
  char *arguments[] = {copy, (char *)"planted program", NULL};
  char *usual = swap_program (planted);
  gboolean done = g_spawn_sync (NULL, arguments, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, NULL, NULL);
  return_program (usual);
  (void)g_unlink (copy);
  return done;
}

/* What a set-uid program must not run: the program that its caller named. It leaves a file, "planted", if it runs. */
static void
test_planted_program (void)
{
  if (getauxval (AT_SECURE) != 0) {
    g_autoptr (SitnetDescription) page = make_page ("a", "b");
    GBytes *drawing = sitnet_drawing_run (page, "svg", NULL, NULL);
    g_clear_pointer (&drawing, g_bytes_unref);
    g_autofree char *folder = g_path_get_dirname (g_getenv ("SITNET_GRAPHVIZ"));
    g_autofree char *seen = g_build_filename (folder, "seen", NULL);
    (void)g_file_set_contents (seen, "", 0, NULL);
    return;
  }
  if (geteuid () != 0) {
    g_printerr ("skipped: only root can make a program that runs with the rights of another user\n");
    return;
  }
  g_autofree char *folder = g_dir_make_tmp ("sitnet-XXXXXX", NULL);
  g_autofree char *planted = g_build_filename (folder, "program", NULL);
  g_autofree char *mark = g_build_filename (folder, "planted", NULL);
  g_autofree char *seen = g_build_filename (folder, "seen", NULL);
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\n: > %s\n", mark);
  CU_ASSERT_EQUAL (g_chmod (folder, 0777), 0);
  CU_ASSERT_TRUE_FATAL (g_file_set_contents (planted, script, -1, NULL));
  CU_ASSERT_EQUAL (g_chmod (planted, 0755), 0);
  CU_ASSERT_TRUE (run_with_rights_of_another (folder, planted));
  CU_ASSERT_NOT_EQUAL (access (mark, F_OK), 0);
  if (access (seen, F_OK) != 0) {
    g_printerr ("skipped: this file system gives no program the rights of another user\n");
  }
  (void)g_unlink (mark);
  (void)g_unlink (seen);
  (void)g_unlink (planted);
  (void)g_rmdir (folder);
}

static const TestCase cases[] = {
    {"formats", test_formats},
    {"curves stay", test_curves_stay},
    {"names are literal", test_names_are_literal},
    {"control characters", test_control_characters},
    {"equal names stay two", test_equal_names_stay_two},
    {"dot is read again", test_dot_is_read_again},
    {"program dies", test_program_dies},
    {"program hangs", test_program_hangs},
    {"stopped by caller", test_stopped_by_caller},
    {"program is not there", test_program_is_not_there},
    {"children are ignored", test_children_are_ignored},
    {"two threads", test_two_threads},
    {"file size is limited", test_file_size_is_limited},
    {"relative program is refused", test_relative_program_is_refused},
    {"any time limit is taken", test_any_time_limit_is_taken},
    {"planted program", test_planted_program},
};

TEST_MAIN ("drawing", cases)
