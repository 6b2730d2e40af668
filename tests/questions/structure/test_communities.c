/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* communities: two groups, the karate club, actors alone, seeds; and a build without igraph. */
#include "sample-answer.h"
#include "questions.h"

#if HAVE_IGRAPH

static void
two_groups (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a x b y c z w", "a-b b-c c-a x-y y-z z-x c>x a-a b-a");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_communities, network, NULL, NULL);
  ASSERT_TABLE (answer, "a,1\nx,2\nb,1\ny,2\nc,1\nz,2\nw,3\n");
}

/* Zachary 1977; the greatest modularity is .4198 in four communities (Brandes and others 2008). */
static void
karate_club (void)
{
  static const char *const ties =
      "1-2 1-3 1-4 1-5 1-6 1-7 1-8 1-9 1-11 1-12 1-13 1-14 1-18 1-20 1-22 1-32 2-3 2-4 2-8 2-14 2-18 2-20 2-22 "
      "2-31 3-4 3-8 3-9 3-10 3-14 3-28 3-29 3-33 4-8 4-13 4-14 5-7 5-11 6-7 6-11 6-17 7-17 9-31 9-33 9-34 10-34 "
      "14-34 15-33 15-34 16-33 16-34 19-33 19-34 20-34 21-33 21-34 23-33 23-34 24-26 24-28 24-30 24-33 24-34 "
      "25-26 25-28 25-32 26-32 27-30 27-34 28-34 29-32 29-34 30-33 30-34 31-33 31-34 32-33 32-34 33-34";
  g_autoptr (GString) actors = g_string_new ("1");
  for (guint a = 2; a <= 34; a++)
    g_string_append_printf (actors, " %u", a);
  g_autoptr (SitnetNetwork) network = sample_network (actors->str, ties);
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_communities, network, "rounds", "100");
  CU_ASSERT_PTR_NOT_NULL (strstr (sitnet_table_get_note (answer), "Communities: 4, modularity 0.420"));
}

static void
alone (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b", "a-a");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_communities, network, NULL, NULL);
  ASSERT_TABLE (answer, "a,1\nb,2\n");
  g_autoptr (SitnetNetwork) nobody = sample_empty ();
  g_autoptr (SitnetTable) empty = sample_run (&sitnet_communities, nobody, NULL, NULL);
  ASSERT_TABLE (empty, "");
}

static void
same_seed (void)
{
  g_autoptr (SitnetNetwork) ring =
      sample_network ("a b c d e f g h i j k l", "a-b b-c c-d d-e e-f f-g g-h h-i i-j j-k k-l l-a a-g d-j");
  g_autoptr (SitnetTable) one = sample_run (&sitnet_communities, ring, "seed", "5");
  g_autoptr (SitnetTable) again = sample_run (&sitnet_communities, ring, "seed", "5");
  CU_ASSERT_TRUE (sitnet_table_equal (one, again));
}

static void
too_few_rounds (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b", "a-b");
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  g_autoptr (GError) error = NULL;
  sitnet_arguments_set (arguments, "rounds", "3");
  CU_ASSERT_PTR_NULL (sitnet_analysis_run (&sitnet_communities, network, arguments, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
}

static const TestCase cases[] = {{"two groups", two_groups},
                                 {"karate club", karate_club},
                                 {"alone", alone},
                                 {"same seed", same_seed},
                                 {"too few rounds", too_few_rounds}};

#else

static void
says_so (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b", "a-b");
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_analysis_run (&sitnet_communities, network, NULL, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_UNSUPPORTED));
}

static const TestCase cases[] = {{"says so", says_so}};

#endif

TEST_MAIN ("communities", cases)
