/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* openness: counts, what chance gives where it can be worked out by hand, seeds, and the edges. */
#include "random-numbers.h"
#include "sample-answer.h"
#include "questions.h"
#include "stop-rule.h"

static double
number (SitnetTable *table, const char *column, gsize row)
{
  g_autofree char *cell = sample_cell (table, column, row);
  return g_ascii_strtod (cell, NULL);
}

static void
counts (void)
{
  g_autoptr (SitnetNetwork) network =
      sample_network ("a/school b/school c/health d/police x", "a-b a>b a-c b-c c-x d-d");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_openness, network, "permutations", "20");
  ASSERT_CELL (answer, "sector", 0, "school");
  ASSERT_CELL (answer, "internal", 0, "1");
  ASSERT_CELL (answer, "external", 0, "2");
  ASSERT_CELL (answer, "ei_index", 0, "0.3333333333333333");
  ASSERT_CELL (answer, "ei_index", 1, "1");
  ASSERT_CELL (answer, "external", 2, "0");
  ASSERT_CELL (answer, "ei_index", 2, "");
  ASSERT_CELL (answer, "p", 2, "");
}

/* Two cliques of four, each a sector: of 70 ways to deal, 2 leave every clique to one sector (index −1), 32 one
   actor apart (3 + 0 within, 6 outside: 1/3), 36 two (2 within, 8 outside: 3/5). */
static void
against_chance (void)
{
  g_autoptr (SitnetNetwork) network =
      sample_network ("a/school b/school c/school d/school e/health f/health g/health h/health",
                      "a-b a-c a-d b-c b-d c-d e-f e-g e-h f-g f-h g-h");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_openness, network, "permutations", "20000");
  ASSERT_CELL (answer, "ei_index", 0, "-1");
  CU_ASSERT_DOUBLE_EQUAL (number (answer, "p", 0), 2 * 2.0 / 70, 0.01);
  CU_ASSERT_DOUBLE_EQUAL (number (answer, "expected", 0), (2 * -1 + 32 / 3.0 + 36 * 0.6) / 70, 0.01);
}

/* In a complete network every dealing is the same. */
static void
nothing_to_deal (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a/school b/school c/health", "a-b a-c b-c");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_openness, network, NULL, NULL);
  ASSERT_TABLE (answer, "school,1,2,0.3333333333333333,0.3333333333333333,1\nhealth,0,2,1,1,1\n");
}

static void
seeds (void)
{
  g_autoptr (SitnetNetwork) network =
      sample_network ("a/school b/school c/health d/health e/police f/police", "a-b b-c c-d d-e e-f a-f");
  g_autoptr (SitnetTable) one = sample_run (&sitnet_openness, network, "seed", "7");
  g_autoptr (SitnetTable) again = sample_run (&sitnet_openness, network, "seed", "7");
  g_autoptr (SitnetTable) other = sample_run (&sitnet_openness, network, "seed", "8");
  g_autofree char *text = sample_print (one), *same = sample_print (again), *different = sample_print (other);
  ASSERT_TEXT (same, text);
  CU_ASSERT_STRING_NOT_EQUAL (different, text);
}

static void
even_numbers (void)
{
  SitnetRandomNumbers random = {1};
  guint seen[7] = {0};
  for (guint i = 0; i < 70000; i++)
    seen[sitnet_random_numbers_below (&random, 7)]++;
  for (guint i = 0; i < 7; i++)
    CU_ASSERT_TRUE (seen[i] > 9600 && seen[i] < 10400);
  CU_ASSERT_EQUAL (sitnet_random_numbers_below (&random, 1), 0);
}

static gboolean
stop (double fraction, gpointer data)
{
  return fraction < 0.5;
}

static void
cancelled (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a/school b/health", "a-b");
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  g_autoptr (GError) error = NULL;
  stop_by_rule (arguments, stop, NULL);
  CU_ASSERT_PTR_NULL (sitnet_analysis_run (&sitnet_openness, network, arguments, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
}

static void
empty (void)
{
  g_autoptr (SitnetNetwork) network = sample_empty ();
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_openness, network, NULL, NULL);
  ASSERT_TABLE (answer, "");
}

static const TestCase cases[] = {{"empty", empty},
                                 {"counts", counts},
                                 {"against chance", against_chance},
                                 {"nothing to deal", nothing_to_deal},
                                 {"seeds", seeds},
                                 {"even numbers", even_numbers},
                                 {"cancelled", cancelled}};
TEST_MAIN ("openness", cases)
