/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* brokers: a star across sectors, an actor without ties or sector, and the kite. */
#include "sample-answer.h"
#include "questions.h"
#include "stop-rule.h"

static void
star_across_sectors (void)
{
  g_autoptr (SitnetNetwork) network =
      sample_network ("m/social a/social b/social c/health d/health e/police x", "m-a m-b m-c m-d m-e c-d");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_brokers, network, NULL, NULL);
  /* pairs of partners of m: ten, of which c-d are tied: a-b; a,b with c,d,e; c-e, d-e */
  ASSERT_CELL (answer, "actor", 0, "m");
  ASSERT_CELL (answer, "cut", 0, "true");
  ASSERT_CELL (answer, "separates", 0, "3");
  ASSERT_CELL (answer, "betweenness", 0, "9");
  ASSERT_CELL (answer, "effective_size", 0, "4.6");
  ASSERT_CELL (answer, "coordinator", 0, "1");
  ASSERT_CELL (answer, "itinerant", 0, "0");
  ASSERT_CELL (answer, "gatekeeper", 0, "6");
  ASSERT_CELL (answer, "representative", 0, "6");
  ASSERT_CELL (answer, "liaison", 0, "2");
}

/* Word comes from a and leaves to b; with c it goes both ways; d has it from a directly. */
static void
along_arcs (void)
{
  g_autoptr (SitnetNetwork) network =
      sample_network ("m/social a/school b/social c/health d/social", "a>m m>b m-c m>d a>d");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_brokers, network, "directed", "true");
  ASSERT_CELL (answer, "betweenness", 0, "4");
  ASSERT_CELL (answer, "coordinator", 0, "0");
  ASSERT_CELL (answer, "itinerant", 0, "0");
  ASSERT_CELL (answer, "gatekeeper", 0, "3"); /* a to b, c to b, c to d */
  ASSERT_CELL (answer, "representative", 0, "0");
  ASSERT_CELL (answer, "liaison", 0, "1"); /* a to c */
  ASSERT_CELL (answer, "constraint", 2, "1");
  ASSERT_CELL (answer, "effective_size", 0, "3.6"); /* a and d each repeat a fifth of the other */
  CU_ASSERT_PTR_NOT_NULL (strstr (sitnet_table_get_note (answer), "Directed view"));
}

static void
alone_and_without_sector (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("m/social a/social x", "m-a");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_brokers, network, NULL, NULL);
  ASSERT_TABLE (answer, "m,false,0,0,1,1,0,0,0,0,0\na,false,0,0,1,1,0,0,0,0,0\nx,false,0,0,,,,,,,\n");
}

/* Krackhardt 1990. */
static void
kite (void)
{
  g_autoptr (SitnetNetwork) network =
      sample_network ("andre beverly carol diane ed fernando garth heather ike jane",
                      "andre-beverly andre-carol andre-diane andre-fernando beverly-diane beverly-ed beverly-garth "
                      "carol-diane carol-fernando diane-ed diane-fernando diane-garth ed-garth fernando-garth "
                      "fernando-heather garth-heather heather-ike ike-jane");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_brokers, network, NULL, NULL);
  ASSERT_CELL (answer, "betweenness", 7, "14");
  ASSERT_CELL (answer, "betweenness", 8, "8");
  ASSERT_CELL (answer, "separates", 7, "2");
  ASSERT_CELL (answer, "cut", 5, "false");
  ASSERT_CELL (answer, "effective_size", 7, "2.3333333333333335");
}

static gboolean
never (double fraction, gpointer data)
{
  return fraction <= 0 && (*(guint *)data)++ == 0;
}

static void
stops (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b", "a-b");
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  g_autoptr (GError) error = NULL;
  guint n_calls = 0;
  stop_by_rule (arguments, never, &n_calls);
  CU_ASSERT_PTR_NULL (sitnet_analysis_run (&sitnet_brokers, network, arguments, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
}

/* Burt 1992 by hand. For a: p_ab = 0.8, p_ac = 0.2; for b with c: p_bc = 0.5, p_cb = 0.8, p_ba = 0.5, p_ca =
 * 0.2. */
static void
weighted (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b c", "a-b=4 b-c=4 a-c");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_brokers, network, "weighted", "true");
  g_autofree char *constraint = sample_cell (answer, "constraint", 0);
  g_autofree char *size = sample_cell (answer, "effective_size", 0);
  double to_b = 0.8 + 0.2 * 0.8, to_c = 0.2 + 0.8 * 0.5;
  CU_ASSERT_DOUBLE_EQUAL (g_ascii_strtod (constraint, NULL), to_b * to_b + to_c * to_c, 1e-12);
  CU_ASSERT_DOUBLE_EQUAL (g_ascii_strtod (size, NULL), (1 - 0.2 * 1) + (1 - 0.8 * 1), 1e-12);
  ASSERT_CELL (answer, "betweenness", 1, "1");
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  sitnet_arguments_set (arguments, "weighted", "true");
  sitnet_arguments_set (arguments, "directed", "true");
  g_autoptr (SitnetNetwork) arcs = sample_network ("a b c", "a>b=3 b>a=1 b-c=2 a>c");
  g_autoptr (SitnetTable) along = sitnet_analysis_run (&sitnet_brokers, arcs, arguments, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (along); /* a_ij + a_ji: the same network as above */
  g_autofree char *along_constraint = sample_cell (along, "constraint", 0);
  CU_ASSERT_DOUBLE_EQUAL (g_ascii_strtod (along_constraint, NULL), g_ascii_strtod (constraint, NULL), 1e-12);
  ASSERT_CELL (along, "betweenness", 1, "2"); /* from a to c and back */
}

static void
empty (void)
{
  g_autoptr (SitnetNetwork) network = sample_empty ();
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_brokers, network, NULL, NULL);
  ASSERT_TABLE (answer, "");
}

static const TestCase cases[] = {{"empty", empty},
                                 {"star across sectors", star_across_sectors},
                                 {"along arcs", along_arcs},
                                 {"alone and without sector", alone_and_without_sector},
                                 {"kite", kite},
                                 {"weighted", weighted},
                                 {"stops", stops}};
TEST_MAIN ("brokers", cases)
