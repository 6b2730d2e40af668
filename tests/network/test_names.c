/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Names for the ids and codes in an answer. */
#include "described-columns.h"
#include "sample-sheets.h"
#include "test.h"

#include <sitnet/names.h>

static const char district[] =
    "actors: id,name,sector\n"
    "club,Club,leisure\ncharity1,Charity,social\ncharity2,Charity,social\nbare,,guild\n"
    "sectors: code,name,name_cs\n"
    "social,Social work,\nguild,Guild,Cech\n"
    "services: id,actor,name,needs\n"
    "t1,club,Tutoring,learning\nt2,charity1,Tutoring,learning\nt3,charity1,Tutoring,learning\n"
    "m,club,Mediation,relationships\n";

#define ASSERT_CELL(names, column, cell, expected)                                                                     \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *words_ = sitnet_names_dup_cell (names, column, cell);                                             \
    ASSERT_TEXT (words_, expected);                                                                                    \
  }                                                                                                                    \
  G_STMT_END

static void
names_of_things (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district);
  g_autoptr (SitnetNames) names = sitnet_names_new (network, NULL, SITNET_LANGUAGE_EN);
  ASSERT_TEXT (sitnet_names_get_name (names, "actors", "club"), "Club");
  ASSERT_TEXT (sitnet_names_get_name (names, "actors", "bare"), "bare");
  ASSERT_TEXT (sitnet_names_get_name (names, "actors", "nobody"), "nobody");
  ASSERT_TEXT (sitnet_names_get_name (names, "no such sheet", "club"), "club");
  CU_ASSERT_TRUE (sitnet_names_has_name (names, "actors", "club"));
  CU_ASSERT_TRUE (sitnet_names_has_name (names, "needs", "health"));
  CU_ASSERT_FALSE (sitnet_names_has_name (names, "actors", "bare"));
  CU_ASSERT_FALSE (sitnet_names_has_name (names, "no such sheet", "club"));
}

static void
a_name_of_the_data_set_holds (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district);
  g_autoptr (SitnetNames) english = sitnet_names_new (network, NULL, SITNET_LANGUAGE_EN);
  g_autoptr (SitnetNames) czech = sitnet_names_new (network, NULL, SITNET_LANGUAGE_CS);
  g_autoptr (SitnetNames) built_in = sitnet_names_new (NULL, NULL, SITNET_LANGUAGE_CS);
  ASSERT_TEXT (sitnet_names_get_name (english, "sectors", "social"), "Social work");
  ASSERT_TEXT (sitnet_names_get_name (czech, "sectors", "social"), "Social work");
  ASSERT_TEXT (sitnet_names_get_name (english, "sectors", "guild"), "Guild");
  ASSERT_TEXT (sitnet_names_get_name (czech, "sectors", "guild"), "Cech");
  ASSERT_TEXT (sitnet_names_get_name (czech, "sectors", "police"), "Policie");
  ASSERT_TEXT (sitnet_names_get_name (built_in, "sectors", "guild"), "guild");
  ASSERT_TEXT (sitnet_names_get_name (built_in, "sectors", "police"), "Policie");
}

static void
one_name_for_several (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district);
  g_autoptr (SitnetNames) names = sitnet_names_new (network, NULL, SITNET_LANGUAGE_EN);
  ASSERT_TEXT (sitnet_names_get_name (names, "actors", "charity1"), "Charity (charity1)");
  ASSERT_TEXT (sitnet_names_get_name (names, "actors", "charity2"), "Charity (charity2)");
  ASSERT_TEXT (sitnet_names_get_name (names, "services", "t1"), "Tutoring (Club)");
  ASSERT_TEXT (sitnet_names_get_name (names, "services", "t2"), "Tutoring (Charity (charity1)) (t2)");
  ASSERT_TEXT (sitnet_names_get_name (names, "services", "t3"), "Tutoring (Charity (charity1)) (t3)");
  ASSERT_TEXT (sitnet_names_get_name (names, "services", "m"), "Mediation");
}

static void
cells (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district);
  g_autoptr (SitnetTable) said = described_columns ();
  g_autoptr (SitnetNames) names = sitnet_names_new (network, said, SITNET_LANGUAGE_EN);
  ASSERT_CELL (names, "actor", "club", "Club");
  ASSERT_CELL (names, "actor", "club|nobody|charity1", "Club, nobody, Charity (charity1)");
  ASSERT_CELL (names, "what", "learning|club", "Learning, Club");
  ASSERT_CELL (names, "state", "late", "too late");
  ASSERT_CELL (names, "state", "early", "early");
  ASSERT_CELL (names, "state", "late|done", "late|done"); /* words are no lists */
  ASSERT_CELL (names, "steps", "club", "club");
  ASSERT_CELL (names, "unheard_of", "club|late", "club|late");
  g_autofree char *heading = sitnet_names_dup_heading (names, "steps");
  ASSERT_TEXT (heading, "Fewest hands");
}

static void
names_are_counted (void)
{
  g_autoptr (SitnetNames) names = sitnet_names_new (NULL, NULL, SITNET_LANGUAGE_EN);
  SitnetNames *again = g_boxed_copy (SITNET_TYPE_NAMES, names);
  CU_ASSERT_PTR_EQUAL (again, names);
  g_boxed_free (SITNET_TYPE_NAMES, again);
  ASSERT_TEXT (sitnet_names_get_name (names, "needs", "health"), "Health");
}

static const TestCase cases[] = {
    {"things", names_of_things},       {"data_set", a_name_of_the_data_set_holds},
    {"several", one_name_for_several}, {"cells", cells},
    {"counted", names_are_counted},
};
TEST_MAIN ("names", cases)
