/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is compared: each kind against an empty network, so that all of it is told. */
#include "compare-facts.h"

#include "district.h"
#include "sample-answer.h"

#include <sitnet/error.h>

static void
tell (const SitnetChangeOf *change, gpointer data)
{
  g_string_append_printf (data, "%s=%s,", change->id, change->before != NULL ? change->before : "");
}

static char *
list (SitnetNetwork *network, SitnetNetwork *other, SitnetWhat what)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetDiff) nothing = sitnet_diff_new ();
  g_autoptr (SitnetDiff) facts = sitnet_compare_facts (network, other, what, NULL, &error);
  ASSERT_NO_ERROR (error);
  GString *text = g_string_new (NULL);
  sitnet_diff_compare (facts, nothing, tell, text);
  return g_string_free (text, FALSE);
}

#define ASSERT_FACTS(network, other, what, expected)                                                                   \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *list_ = list (network, other, what);                                                              \
    ASSERT_TEXT (list_, expected);                                                                                     \
  }                                                                                                                    \
  G_STMT_END

static void
of_structure (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a/school b/health c d/police", "b-a b>c");
  g_autoptr (SitnetNetwork) smaller = sample_network ("a b", "");
  ASSERT_FACTS (network, network, SITNET_WHAT_ACTOR, "a=school,b=health,c=,d=police,");
  ASSERT_FACTS (network, network, SITNET_WHAT_TIE, "b:a=cooperates,b:c=cooperates,");
  ASSERT_FACTS (network, smaller, SITNET_WHAT_TIE, "b:a=cooperates,");
  ASSERT_FACTS (network, network, SITNET_WHAT_BRIDGE, "b:a=1,b:c=1,");
  ASSERT_FACTS (network, smaller, SITNET_WHAT_BRIDGE, "b:a=1,");
  ASSERT_FACTS (network, network, SITNET_WHAT_CUT_ACTOR, "b=1,");
  ASSERT_FACTS (network, network, SITNET_WHAT_ISOLATE, "d=no_ties,");
}

static void
of_gaps (void)
{
  g_autoptr (SitnetNetwork) network = district_network ();
  g_autofree char *gaps = list (network, network, SITNET_WHAT_GAP);
  CU_ASSERT_PTR_NOT_NULL (strstr (gaps, "missing health.addiction podlesi 12–17=6/0,"));
  CU_ASSERT_PTR_NOT_NULL (strstr (gaps, "unmet podlesi school|clinic=,"));
  g_autofree char *measures = list (network, network, SITNET_WHAT_MEASURE);
  CU_ASSERT_PTR_NOT_NULL (strstr (measures, "actors=5,ties=2,"));
}

static void
no_parameters (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b", "a-b");
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  g_autoptr (GError) error = NULL;
  sitnet_arguments_set (arguments, "nonsense", "1");
  CU_ASSERT_PTR_NULL (sitnet_compare_facts (network, network, SITNET_WHAT_TIE, arguments, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
}

static const TestCase cases[] = {
    {"of structure", of_structure}, {"of gaps", of_gaps}, {"no parameters", no_parameters}};
TEST_MAIN ("compare-facts", cases)
