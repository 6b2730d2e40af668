/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What if: everything that hangs on an actor goes with it, all else stays; a tie more counts under every rule. */
#include "sample-sheets.h"
#include "test.h"

#include <sitnet/error.h>

static const char district[] = "areas: code,name\nx,X\n"
                               "actors: id,name,sector,kind,area,parent\n"
                               "a,A,school,,x,\nb,B,health,,x,c\nc,C,social,coordinator,x,\nd,D,social,,x,\n"
                               "ties: from,to,kind,strength,reported_by,since\n"
                               "a,b,,2,a,2018\na,c,,,b,\nd,b,agreement,,c,\nb,d,agreement,,b,\n"
                               "services: id,actor,needs,age_from,capacity\ns,c,health,3,7\nt,b,health|safety,,\n"
                               "demands: need,area,families,reported_by\nhealth,x,5,c\n"
                               "wishes: from,to\na,c\na,d\n"
                               "meetings: id,participants\nm,a|c|d\nn,c\n";

static SitnetNetwork *
drop (SitnetNetwork *network, const char *id)
{
  const char *const ids[] = {id, NULL};
  g_autoptr (GError) error = NULL;
  SitnetNetwork *edited = sitnet_network_drop (network, ids, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (edited);
  return edited;
}

/* A column in which nothing is left need not be there. */
static char *
cell (const SitnetNetwork *network, const char *sheet, const char *column, gsize row)
{
  SitnetColumn *found = sitnet_table_find_column (sitnet_network_get_sheet (network, sheet), column);
  char *text = found != NULL ? sitnet_column_dup_cell (found, row) : NULL;
  return text != NULL ? text : g_strdup ("");
}

#define ASSERT_SHEET_CELL(network, sheet, column, row, expected)                                                       \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *cell_ = cell (network, sheet, column, row);                                                       \
    ASSERT_TEXT (cell_, expected);                                                                                     \
  }                                                                                                                    \
  G_STMT_END

static void
all_of_an_actor_goes (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district);
  g_autoptr (SitnetNetwork) edited = drop (network, "c");
  CU_ASSERT_EQUAL (sitnet_network_get_n_actors (edited), 3);
  CU_ASSERT_EQUAL (sitnet_network_get_n_tie_rows (edited), 3);
  CU_ASSERT_EQUAL (sitnet_network_get_n_links (edited), 2);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (sitnet_network_get_sheet (edited, "services")), 1);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (sitnet_network_get_sheet (edited, "wishes")), 1);
  ASSERT_SHEET_CELL (edited, "services", "id", 0, "t");
  ASSERT_SHEET_CELL (edited, "actors", "parent", 1, "");
  ASSERT_SHEET_CELL (edited, "meetings", "participants", 0, "a|d");
  ASSERT_SHEET_CELL (edited, "meetings", "participants", 1, "");
  ASSERT_SHEET_CELL (edited, "demands", "reported_by", 0, "");
  ASSERT_SHEET_CELL (edited, "ties", "strength", 0, "2");
  ASSERT_SHEET_CELL (edited, "ties", "since", 0, "2018-01-01");
  CU_ASSERT_EQUAL (sitnet_network_get_n_actors (network), 4);
}

/* d and b: the coordinator's word still confirms their tie once the coordinator has gone. */
static void
an_observer_stays_one (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district);
  g_autoptr (SitnetNetwork) edited = drop (network, "c");
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_set_rule (scope, SITNET_RULE_CONFIRMED);
  g_autoptr (SitnetNetwork) confirmed = sitnet_network_scope (edited, scope, NULL);
  CU_ASSERT_EQUAL (sitnet_network_get_n_links (confirmed), 1);
}

static void
an_actor_more_or_less (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district);
  static const char *const nobody[] = {NULL}, *const all[] = {"d", "a", "b", "c", "a", NULL};
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetNetwork) same = sitnet_network_drop (network, nobody, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_TRUE (sitnet_network_equal (network, same));
  g_autoptr (SitnetNetwork) empty = sitnet_network_drop (network, all, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_EQUAL (sitnet_network_get_n_actors (empty), 0);
  g_autofree char *sentence = sitnet_network_dup_scope_sentence (empty, SITNET_LANGUAGE_EN);
  CU_ASSERT_PTR_NOT_NULL (strstr (sentence, "as if without D, A, B, C"));
  g_autofree char *many = sitnet_network_dup_scope_sentence (empty, SITNET_LANGUAGE_CS);
  CU_ASSERT_PTR_NOT_NULL (strstr (many, "jako by chyběli: D, A, B, C"));
  g_autoptr (SitnetNetwork) without_one = drop (network, "d");
  g_autofree char *one = sitnet_network_dup_scope_sentence (without_one, SITNET_LANGUAGE_CS);
  CU_ASSERT_PTR_NOT_NULL (strstr (one, "jako by chyběl: D"));
}

static void
a_tie_more (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district);
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_set_rule (scope, SITNET_RULE_CONFIRMED);
  g_autoptr (SitnetNetwork) confirmed = sitnet_network_scope (network, scope, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetNetwork) edited = sitnet_network_add_tie (confirmed, "a", "d", &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_EQUAL (sitnet_network_get_n_links (edited), sitnet_network_get_n_links (confirmed) + 1);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (sitnet_network_get_sheet (edited, "ties")), 5);
  ASSERT_SHEET_CELL (edited, "ties", "strength", 0, "2");
  ASSERT_SHEET_CELL (edited, "ties", "from", 4, "a");
  ASSERT_SHEET_CELL (edited, "ties", "to", 4, "d");
  ASSERT_SHEET_CELL (edited, "ties", "reported_by", 4, "");
  g_autoptr (SitnetNetwork) again = sitnet_network_add_tie (edited, "a", "b", &error);
  g_autofree char *sentence = sitnet_network_dup_scope_sentence (again, SITNET_LANGUAGE_EN);
  CU_ASSERT_PTR_NOT_NULL (strstr (sentence, "as if tied: A ↔ D, A ↔ B"));
}

static void
the_first_tie (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("actors: id,name\na,A\nb,B\n");
  g_autoptr (SitnetNetwork) edited = sitnet_network_add_tie (network, "b", "a", NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (edited);
  CU_ASSERT_EQUAL (sitnet_network_get_n_links (edited), 1);
}

static void
unknown_actors (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("actors: id,name\nschool,A\nb,B\n");
  static const char *const ids[] = {"b", "scholl", NULL};
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_network_drop (network, ids, &error));
  CU_ASSERT_TRUE_FATAL (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  ASSERT_TEXT (error->message, "there is no actor \"scholl\" in the data; did you mean \"school\"?");
  g_clear_error (&error);
  CU_ASSERT_PTR_NULL (sitnet_network_add_tie (network, "b", "b", &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  g_clear_error (&error);
  CU_ASSERT_PTR_NULL (sitnet_network_add_tie (network, "b", "?", &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
}

/* Area x, the sector drama and the need talk are named by a alone. */
static const char alone[] = "actors: id,name,sector,area\na,A,drama,x\nb,B,school,y\n"
                            "services: id,actor,needs,areas\ns,a,talk,x|z\n";

/* Nobody is left in the area; it can be asked for, and is numbered, as before. */
static void
areas_and_codes_stay (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (alone);
  g_autoptr (SitnetNetwork) edited = drop (network, "a");
  g_autoptr (SitnetNetwork) twice = drop (edited, "b");
  g_autoptr (GError) error = NULL;
  const SitnetDataset *before = network->dataset, *after = twice->dataset;
  CU_ASSERT_TRUE (sitnet_column_equal (before->area_codes, after->area_codes));
  CU_ASSERT_EQUAL (memcmp (before->own_areas, after->own_areas, before->n_areas), 0);
  for (guint v = 0; v < SITNET_N_VOCABULARIES; v++) {
    g_autoptr (SitnetColumn) codes = sitnet_vocabulary_to_column (before->vocabularies[v], "code");
    g_autoptr (SitnetColumn) same = sitnet_vocabulary_to_column (after->vocabularies[v], "code");
    CU_ASSERT_TRUE (sitnet_column_equal (codes, same));
  }
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_area (scope, "x");
  sitnet_scope_add_sector (scope, "drama");
  g_autoptr (SitnetNetwork) scoped = sitnet_network_scope (edited, scope, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_EQUAL (sitnet_network_get_n_actors (scoped), 0);
}

/* z is named by a service alone, and so lies outside of the data. */
static void
areas_of_services_are_not_own (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (alone);
  const SitnetDataset *dataset = network->dataset;
  CU_ASSERT_EQUAL_FATAL (dataset->n_areas, 3);
  for (guint32 area = 0; area < 3; area++)
    CU_ASSERT_EQUAL (dataset->own_areas[area], strcmp (sitnet_column_get_text (dataset->area_codes, area), "z") != 0);
}

static const TestCase cases[] = {{"all of an actor goes", all_of_an_actor_goes},
                                 {"an observer stays one", an_observer_stays_one},
                                 {"an actor more or less", an_actor_more_or_less},
                                 {"a tie more", a_tie_more},
                                 {"the first tie", the_first_tie},
                                 {"unknown actors", unknown_actors},
                                 {"areas and codes stay", areas_and_codes_stay},
                                 {"areas of services are not own", areas_of_services_are_not_own}};
TEST_MAIN ("edit", cases)
