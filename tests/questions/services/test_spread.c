/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* White spots that a neighbour could fill: Mohelnice and Zábřeh, one-sided neighbours, who is there already.
 */
#include "district.h"
#include "sample-answer.h"
#include "questions.h"
#include "stop-rule.h"

/* Only the first area names the second; the third is nobody's neighbour. */
static SitnetBuilder *
neighbours (void)
{
  SitnetBuilder *b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (b, NULL, "areas", "code", "here", "neighbours", "there", NULL);
  sitnet_builder_add (b, NULL, "areas", "code", "there", NULL);
  sitnet_builder_add (b, NULL, "areas", "code", "far", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "h", "name", "H", "area", "here", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "t", "name", "T", "area", "there", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "f", "name", "F", "area", "far", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "1", "actor", "t", "needs", "learning.tutoring", "age_from", "6",
                      "age_to", "10", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "2", "actor", "t", "needs", "learning.tutoring", "age_from", "13",
                      "age_to", "20", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "3", "actor", "f", "needs", "learning.tutoring", NULL);
  sitnet_builder_add (b, NULL, "demands", "need", "learning", "area", "here", "age_from", "8", "age_to", "15",
                      "families", "16", NULL);
  return b;
}

static char *
spread_text (SitnetNetwork *network)
{
  g_autoptr (SitnetTable) table = sample_run (&sitnet_spread, network, NULL, NULL);
  return sample_print (table);
}

static void
requirements_next_door (void)
{
  g_autoptr (SitnetBuilder) b = neighbours ();
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autofree char *text = spread_text (network);
  ASSERT_TEXT (text, "learning,here,t,there,8,10,missing,16,false\nlearning,here,t,there,13,15,missing,16,false\n");
}

static void
leaves_out_who_is_here (void)
{
  g_autoptr (SitnetBuilder) b = neighbours ();
  sitnet_builder_add (b, NULL, "services", "id", "4", "actor", "h", "needs", "learning", "capacity", "1", "areas",
                      "here|there", NULL);
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autofree char *text = spread_text (network);
  ASSERT_TEXT (text, "learning,here,t,there,8,10,short,16,false\nlearning,here,t,there,13,15,short,16,false\n");
}

static void
goes_both_ways (void)
{
  g_autoptr (SitnetBuilder) b = neighbours ();
  sitnet_builder_add (b, NULL, "services", "id", "4", "actor", "h", "needs", "health", NULL);
  sitnet_builder_add (b, NULL, "demands", "need", "health", "area", "there", NULL);
  sitnet_builder_add (b, NULL, "demands", "need", "health", "area", "far", NULL);
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_area (scope, "there");
  g_autoptr (SitnetNetwork) part = sitnet_network_scope (network, scope, NULL);
  g_autofree char *text = spread_text (part);
  ASSERT_TEXT (text, "health,there,h,here,0,17,missing,,false\n");
}

static gboolean
refuse (double fraction, gpointer data)
{
  return FALSE;
}

/* Two areas that name each other, one of them twice, are neighbours once. */
static void
knows_each_neighbour_once (void)
{
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (b, NULL, "areas", "code", "x", "neighbours", "z|y|z", NULL);
  sitnet_builder_add (b, NULL, "areas", "code", "y", NULL);
  sitnet_builder_add (b, NULL, "areas", "code", "z", "neighbours", "x", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "a", "name", "A", "area", "z", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "1", "actor", "a", "needs", "health", NULL);
  sitnet_builder_add (b, NULL, "demands", "need", "health", "area", "x", "age_to", "5", "families", "4", NULL);
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autofree char *text = spread_text (network);
  ASSERT_TEXT (text, "health,x,a,z,0,5,missing,4,false\n");
}

static void
stops_and_stays_empty (void)
{
  g_autoptr (SitnetBuilder) b = neighbours ();
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  g_autoptr (GError) error = NULL;
  stop_by_rule (arguments, refuse, NULL);
  CU_ASSERT_PTR_NULL (sitnet_analysis_run (&sitnet_spread, network, arguments, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
  g_autoptr (SitnetNetwork) empty = sample_empty ();
  g_autofree char *text = spread_text (empty);
  ASSERT_TEXT (text, "");
}

static const TestCase cases[] = {
    {"asks next door", requirements_next_door},
    {"leaves out who is here", leaves_out_who_is_here},
    {"goes both ways", goes_both_ways},
    {"knows each neighbour once", knows_each_neighbour_once},
    {"stops and stays empty", stops_and_stays_empty},
};
TEST_MAIN ("spread", cases)
