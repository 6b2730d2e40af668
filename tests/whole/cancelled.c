/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Every long call is stopped by a GCancellable that another thread cancels, and leaves nothing behind. */
#include "test.h"

#include <glib/gstdio.h>
#include <sitnet/sitnet.h>

#define MANY 3000

static gpointer
cancel (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return NULL;
}

static gpointer
cancel_later (gpointer cancellable)
{
  g_usleep (30 * 1000);
  return cancel (cancellable);
}

/* The first time that it is told, another thread cancels the call. */
static void
have_cancelled (double fraction, gpointer cancellable)
{
  if (!g_cancellable_is_cancelled (cancellable))
    g_thread_join (g_thread_new ("cancels", cancel, cancellable));
}

static SitnetBuilder *
random_network (void)
{
  SitnetBuilder *builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  guint64 state = 1;
  for (guint i = 0; i < MANY; i++) {
    char id[16], other[16];
    g_snprintf (id, sizeof id, "a%u", i);
    g_snprintf (other, sizeof other, "a%u", test_random_below (&state, i + 1));
    sitnet_builder_add (builder, NULL, "actors", "id", id, "name", id, "sector", i % 2 ? "school" : "health", NULL);
    sitnet_builder_add (builder, NULL, "ties", "from", id, "to", other, NULL);
  }
  return builder;
}

static SitnetNetwork *
seal (SitnetBuilder *builder)
{
  g_autoptr (GError) error = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, NULL, &error);
  ASSERT_NO_ERROR (error);
  return network;
}

static void
assert_cancelled (gboolean came_to_an_end, GError *error)
{
  CU_ASSERT_FALSE (came_to_an_end);
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
  g_clear_error (&error);
}

static void
questions (void)
{
  g_autoptr (SitnetBuilder) builder = random_network ();
  g_autoptr (SitnetNetwork) network = seal (builder);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  for (guint i = 0; i < sitnet_analysis_count (); i++) {
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();
    g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
    GError *error = NULL;
    sitnet_arguments_set_cancellable (arguments, cancellable);
    sitnet_arguments_set_progress (arguments, have_cancelled, cancellable, NULL);
    if (g_str_equal (sitnet_analysis_get_name (sitnet_analysis_get (i)), "reach"))
      sitnet_arguments_set (arguments, "source", "a0");
    g_autoptr (SitnetTable) answer = sitnet_analysis_run (sitnet_analysis_get (i), network, arguments, &error);
    if (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT)) /* it needs what nobody can guess */
      g_clear_error (&error);
    else
      assert_cancelled (answer != NULL, error);
  }
}

/* Nobody follows it, and nothing but the cancellable can stop it: alone it takes some ten seconds. */
static void
a_question_that_nobody_follows (void)
{
  g_autoptr (SitnetBuilder) builder = random_network ();
  g_autoptr (SitnetNetwork) network = seal (builder);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  GError *error = NULL;
  sitnet_arguments_set_cancellable (arguments, cancellable);
  sitnet_arguments_set (arguments, "permutations", "1000000");
  GThread *thread = g_thread_new ("cancels", cancel_later, cancellable);
  g_autoptr (SitnetTable) answer = sitnet_network_ask (network, "openness", arguments, &error);
  g_thread_join (thread);
  assert_cancelled (answer != NULL, error);
}

static void
comparing (void)
{
  g_autoptr (SitnetBuilder) builder = random_network ();
  g_autoptr (SitnetNetwork) network = seal (builder);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  GError *error = NULL;
  sitnet_arguments_set_cancellable (arguments, cancellable);
  sitnet_arguments_set_progress (arguments, have_cancelled, cancellable, NULL);
  g_autoptr (SitnetTable) changes = sitnet_network_compare (network, network, arguments, &error);
  assert_cancelled (changes != NULL, error);
}

static void
sealing (void)
{
  g_autoptr (SitnetBuilder) builder = random_network ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GError *error = NULL;
  sitnet_builder_set_cancellable (builder, cancellable);
  sitnet_builder_set_progress (builder, have_cancelled, cancellable, NULL);
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &findings, &error);
  CU_ASSERT_PTR_NULL (findings);
  assert_cancelled (network != NULL, error);
}

static SitnetOptions *
options_for (GCancellable *cancellable)
{
  SitnetOptions *options = sitnet_options_new ();
  sitnet_options_set_cancellable (options, cancellable);
  sitnet_options_set_progress (options, have_cancelled, cancellable, NULL);
  return options;
}

static void
reading_writing_suppressing (void)
{
  g_autofree char *folder = g_dir_make_tmp ("sitnet-cancelled-XXXXXX", NULL);
  g_autofree char *whole = g_build_filename (folder, "whole", NULL), *none = g_build_filename (folder, "none", NULL);
  g_autoptr (SitnetBuilder) builder = random_network ();
  g_autoptr (SitnetNetwork) network = seal (builder);
  GError *error = NULL;
  CU_ASSERT_TRUE (sitnet_network_write (network, whole, NULL, NULL));
  for (guint call = 0; call < 3; call++) {
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();
    g_autoptr (SitnetOptions) options = options_for (cancellable);
    g_autoptr (SitnetNetwork) made = call == 0   ? sitnet_network_read (whole, options, NULL, &error)
                                     : call == 1 ? sitnet_network_suppress (network, 5, options, &error)
                                                 : NULL;
    gboolean written = call == 2 && sitnet_network_write (network, none, options, &error);
    assert_cancelled (made != NULL || written, g_steal_pointer (&error));
  }
  CU_ASSERT_FALSE (g_file_test (none, G_FILE_TEST_EXISTS));
  static const char *const names[] = {"actors.csv", "ties.csv"};
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (whole, names[i], NULL);
    CU_ASSERT_EQUAL (g_remove (path), 0);
  }
  CU_ASSERT_EQUAL (g_rmdir (whole), 0);
  CU_ASSERT_EQUAL (g_rmdir (folder), 0);
}

static void
a_map (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  for (guint i = 0; i < 60; i++) {
    char id[16], other[16];
    g_snprintf (id, sizeof id, "a%u", i);
    g_snprintf (other, sizeof other, "a%u", (i * 7 + 1) % 60);
    sitnet_builder_add (builder, NULL, "actors", "id", id, "name", id, "sector", i % 2 ? "school" : "health", NULL);
    sitnet_builder_add (builder, NULL, "ties", "from", id, "to", other, NULL);
  }
  g_autoptr (SitnetNetwork) network = seal (builder);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (SitnetMap) map = sitnet_map_new (network, SITNET_LANGUAGE_EN);
  GError *error = NULL;
  sitnet_map_set_cancellable (map, cancellable);
  sitnet_map_set_progress (map, have_cancelled, cancellable, NULL);
  g_autoptr (GBytes) drawing = sitnet_map_draw (map, SITNET_FORMAT_SVG, &error);
  assert_cancelled (drawing != NULL, error);
}

static const TestCase cases[] = {
    {"questions", questions},
    {"a question that nobody follows", a_question_that_nobody_follows},
    {"comparing", comparing},
    {"sealing", sealing},
    {"reading, writing and suppressing", reading_writing_suppressing},
    {"a map", a_map},
};
TEST_MAIN ("cancelled", cases)
