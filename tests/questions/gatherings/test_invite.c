/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whom to invite: the worked example, sectors, bridges, too few seats, what nobody covers, mistakes. */
#include "district.h"
#include "sample-answer.h"
#include "questions.h"

static SitnetTable *
invite (SitnetNetwork *network, const char *needs, const char *sectors, const char *bridges, const char *seats)
{
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  g_autoptr (GError) error = NULL;
  const char *const given[][2] = {{"needs", needs}, {"sectors", sectors}, {"bridges", bridges}, {"seats", seats}};
  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    if (given[i][1] != NULL)
      sitnet_arguments_set (arguments, given[i][0], given[i][1]);
  SitnetTable *table = sitnet_analysis_run (&sitnet_invite, network, arguments, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (table);
  return table;
}

static void
covers_a_theme (void)
{
  g_autoptr (SitnetNetwork) network = district_network ();
  g_autoptr (SitnetTable) table =
      invite (network, "relationships,learning.tutoring,relationships", "school", NULL, NULL);
  g_autofree char *text = district_text (table, "actor covers method bound");
  ASSERT_TEXT (text, "centre relationships|learning.tutoring exact 1\nschool school exact 1\n");
  ASSERT_CELL (table, "reason", 0,
               "Serves: Relationships, Tutoring. None of the others invited covers: Relationships, Tutoring.");
  ASSERT_CELL (table, "reason", 1, "Brings in the sector: Schools. None of the others invited covers: Schools.");
  CU_ASSERT_PTR_NOT_NULL (strstr (sitnet_table_get_note (table), "fewer actors cannot cover it"));
}

static void
says_what_is_left_out (void)
{
  g_autoptr (SitnetNetwork) network = district_network ();
  g_autoptr (SitnetTable) table =
      invite (network, "relationships,learning,material,health.addiction,health", NULL, NULL, "1");
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (table), 1);
  const char *note = sitnet_table_get_note (table);
  CU_ASSERT_PTR_NOT_NULL (strstr (note, "Nobody in scope covers: Addiction treatment."));
  CU_ASSERT_PTR_NOT_NULL (strstr (note, "No seat is left for: "));
#if HAVE_GLPK
  CU_ASSERT_PTR_NOT_NULL (strstr (note, "no other for these seats covers more"));
  ASSERT_CELL (table, "bound", 0, "1");
#endif
}

/* On a path only the bridges b–c and c–d have two actors on both sides, and c is an end of both. */
static void
holds_bridges (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b c d e", "a-b b-c c-d d-e");
  g_autoptr (SitnetTable) table = invite (network, NULL, NULL, "yes", NULL);
  g_autofree char *text = district_text (table, "actor covers method");
  ASSERT_TEXT (text, "c b–c|c–d exact\n");
  g_autoptr (SitnetNetwork) ring = sample_network ("a b c", "a-b b-c c-a");
  g_autoptr (SitnetTable) none = invite (ring, NULL, NULL, "yes", NULL);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (none), 0);
}

static void
invites_to_a_general_table (void)
{
  g_autoptr (SitnetNetwork) network = district_network ();
  g_autoptr (SitnetTable) table = invite (network, NULL, NULL, NULL, NULL);
  g_autofree char *text = district_text (table, "actor covers");
  /* The counselling for two needs and its sector, the clinic for health twice, then one for one thing each.
   */
  ASSERT_TEXT (text, "counsel relationships|material|social\nclinic health\nospod child_protection\nschool school\n"
                     "centre relationships|learning|social\n");
  CU_ASSERT_PTR_NOT_NULL (strstr (sitnet_table_get_note (table), "Nobody in scope covers: Safety, Behaviour."));
  g_autoptr (SitnetNetwork) empty = sample_empty ();
  g_autoptr (SitnetTable) nobody = invite (empty, "health", NULL, NULL, NULL);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (nobody), 0);
}

static void
refuses_unknown_codes (void)
{
  g_autoptr (SitnetNetwork) network = district_network ();
  static const char *const wrong[][3] = {{"needs", "helth", "\"health\""}, {"sectors", "schol", "\"school\""}};
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
    g_autoptr (GError) error = NULL;
    sitnet_arguments_set (arguments, wrong[i][0], wrong[i][1]);
    CU_ASSERT_PTR_NULL (sitnet_analysis_run (&sitnet_invite, network, arguments, &error));
    CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
    CU_ASSERT_PTR_NOT_NULL (strstr (error->message, wrong[i][2]));
  }
}

static const TestCase cases[] = {
    {"covers a theme", covers_a_theme},
    {"says what is left out", says_what_is_left_out},
    {"holds bridges", holds_bridges},
    {"invites to a general table", invites_to_a_general_table},
    {"refuses unknown codes", refuses_unknown_codes},
};
TEST_MAIN ("invite", cases)
