/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Options of reading, writing and suppressing. */
#include "options-private.h"
#include "test.h"

#include <sitnet/error.h>

static void
nothing_is_set_at_first (void)
{
  g_autoptr (SitnetOptions) options = sitnet_options_new ();
  SitnetWatch watch = {0};
  CU_ASSERT_EQUAL (sitnet_options_get_language (options), SITNET_LANGUAGE_EN);
  CU_ASSERT_EQUAL (sitnet_options_get_language (NULL), SITNET_LANGUAGE_EN);
  sitnet_options_follow (NULL, &watch);
  CU_ASSERT_PTR_NULL (watch.function);
  sitnet_options_follow (options, &watch);
  CU_ASSERT_PTR_NULL (watch.function);
}

static void
stop (double fraction, gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

static void
a_watch_asks_who_listens (void)
{
  g_autoptr (SitnetOptions) options = sitnet_options_new ();
  SitnetOptions *same = g_boxed_copy (SITNET_TYPE_OPTIONS, options);
  CU_ASSERT_PTR_EQUAL (same, options);
  g_boxed_free (SITNET_TYPE_OPTIONS, same);
  GCancellable *cancellable = g_cancellable_new ();
  sitnet_options_set_language (options, SITNET_LANGUAGE_CS);
  sitnet_options_set_cancellable (options, cancellable);
  sitnet_options_set_progress (options, stop, cancellable, g_object_unref);
  CU_ASSERT_EQUAL (sitnet_options_get_language (options), SITNET_LANGUAGE_CS);
  SitnetWatch watch = {.message = "it was stopped"};
  g_autoptr (GError) error = NULL;
  sitnet_options_follow (options, &watch);
  CU_ASSERT_FALSE (sitnet_watch_begin (&watch, 1));
  CU_ASSERT_TRUE (sitnet_watch_fail_if_stopped (&watch, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
}

/* What is said again now is not only remembered. */
static void
knows_what_is_remembered (void)
{
  g_autoptr (SitnetOptions) options = sitnet_options_new ();
  sitnet_options_name_sheet (options, "Sociogram", "ties");
  sitnet_options_name_column (options, "Organizace", "name");
  const SitnetNamedThing *sheet = options->sheets->pdata[0], *column = options->columns->pdata[0];
  CU_ASSERT_FALSE (sheet->is_remembered || column->is_remembered);
  sitnet_options_remember_names (options);
  CU_ASSERT_TRUE (sheet->is_remembered && column->is_remembered);
  sitnet_options_name_column (options, "Organizace", "name");
  CU_ASSERT_TRUE (sheet->is_remembered && !column->is_remembered);
  CU_ASSERT_EQUAL (options->columns->len, 1);
}

static const TestCase cases[] = {
    {"knows what is remembered", knows_what_is_remembered},
    {"nothing is set at first", nothing_is_set_at_first},
    {"a watch asks who listens", a_watch_asks_who_listens},
};
TEST_MAIN ("options", cases)
