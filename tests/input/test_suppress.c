/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Hidden numbers are gone from the network, whatever is then done with it. */
#include "sample-sheets.h"
#include "stopper.h"
#include "test.h"

#include <sitnet/builder.h>
#include <sitnet/error.h>
#include <string.h>

static const char district[] = "actors: id,area\na,x\nb,y\n"
                               "demands: need,area,age_from,age_to,families,reported_by\n"
                               "relationships.mediation,x,6,15,2,a\n"
                               "relationships.family_therapy,x,6,15,7,a\n"
                               "relationships.assisted_contact,x,6,15,12,b\n"
                               "learning.tutoring,x,6,15,0,a\n"
                               "learning.tutoring,y,6,15,,a\n"
                               "health.addiction,y,,,3,b\n";

/* Of each demand the families, and whether their number is left out, from five on. */
#define TOLD "|true 7|false 12|false 0|false |false |true "

static SitnetNetwork *
suppress (SitnetNetwork *network, guint smallest)
{
  g_autoptr (GError) error = NULL;
  SitnetNetwork *hidden = sitnet_network_suppress (network, smallest, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (hidden);
  return hidden;
}

/* "families|suppressed" of each row. */
static char *
dup_demands (const SitnetNetwork *network)
{
  SitnetTable *demands = sitnet_network_get_sheet (network, "demands");
  GString *text = g_string_new (NULL);
  for (gsize row = 0; row < sitnet_table_get_n_rows (demands); row++) {
    g_autofree char *families = sitnet_column_dup_cell (sitnet_table_find_column (demands, "families"), row);
    g_autofree char *mark = sitnet_column_dup_cell (sitnet_table_find_column (demands, "suppressed"), row);
    g_string_append_printf (text, "%s|%s ", families != NULL ? families : "", mark);
  }
  return g_string_free (text, FALSE);
}

static void
small_numbers_go (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district);
  g_autoptr (SitnetNetwork) hidden = suppress (network, 5);
  g_autofree char *demands = dup_demands (hidden);
  ASSERT_TEXT (demands, TOLD);
  CU_ASSERT_EQUAL (sitnet_network_get_suppression (hidden), 5);
  CU_ASSERT_EQUAL (sitnet_network_get_suppression (network), 0);
  const SitnetColumn *marks = sitnet_table_find_column (sitnet_network_get_sheet (hidden, "demands"), "suppressed");
  CU_ASSERT_EQUAL (sitnet_column_get_value_type (marks), SITNET_VALUE_BOOL);
}

static void
nothing_brings_them_back (void)
{
  static const char *const gone[] = {"b", NULL};
  g_autoptr (SitnetNetwork) network = sample_network (district);
  g_autoptr (SitnetNetwork) hidden = suppress (network, 5);
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_area (scope, "x");
  g_autoptr (SitnetNetwork) scoped = sitnet_network_scope (hidden, scope, NULL);
  g_autoptr (SitnetNetwork) dropped = sitnet_network_drop (scoped, gone, NULL);
  g_autoptr (SitnetNetwork) tied = sitnet_network_add_tie (hidden, "a", "b", NULL);
  const SitnetNetwork *const networks[] = {scoped, dropped, tied};
  for (guint i = 0; i < G_N_ELEMENTS (networks); i++) {
    g_autofree char *demands = dup_demands (networks[i]);
    ASSERT_TEXT (demands, TOLD);
    CU_ASSERT_EQUAL (sitnet_network_get_suppression (networks[i]), 5);
  }
}

static void
the_scope_stays_and_decides_nothing (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district);
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_area (scope, "y");
  g_autoptr (SitnetNetwork) scoped = sitnet_network_scope (network, scope, NULL);
  g_autoptr (SitnetNetwork) hidden = suppress (scoped, 5);
  g_autofree char *demands = dup_demands (hidden);
  ASSERT_TEXT (demands, TOLD);
  CU_ASSERT_EQUAL (sitnet_network_get_n_actors (hidden), 1);
}

/* A data set that was published before; its mark stands elsewhere and is not in every row. */
static void
marks_that_were_read_stay (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district);
  g_autoptr (SitnetNetwork) read = sample_network ("actors: id,area\na,x\nb,y\n"
                                                   "demands: skryto,need,area,age_from,age_to,families,reported_by\n"
                                                   "ano,relationships.mediation,x,6,15,,a\n"
                                                   ",relationships.family_therapy,x,6,15,7,a\n"
                                                   ",relationships.assisted_contact,x,6,15,12,b\n"
                                                   "no,learning.tutoring,x,6,15,0,a\n"
                                                   ",learning.tutoring,y,6,15,,a\n"
                                                   "true,health.addiction,y,,,,b\n");
  g_autoptr (SitnetNetwork) hidden = suppress (network, 5);
  g_autoptr (SitnetNetwork) again = suppress (read, 5);
  CU_ASSERT (sitnet_network_equal (hidden, again));
  CU_ASSERT_EQUAL (sitnet_network_get_suppression (read), 0);
}

/* All numbers are hidden, so that the column is gone. */
static void
marks_stay_without_any_number (void)
{
  g_autoptr (SitnetNetwork) network =
      sample_network ("actors: id,area\na,x\ndemands: need,area,families\nhealth,x,1\n");
  g_autoptr (SitnetNetwork) hidden = suppress (network, 3);
  g_autoptr (SitnetNetwork) more = suppress (hidden, 4);
  SitnetTable *demands = sitnet_network_get_sheet (more, "demands");
  CU_ASSERT_PTR_NULL (sitnet_table_find_column (demands, "families"));
  CU_ASSERT_EQUAL (sitnet_column_get_bools (sitnet_table_find_column (demands, "suppressed"))[0], 1);
}

static char *
dup_column (const SitnetNetwork *network, const char *sheet, const char *name)
{
  SitnetColumn *column = sitnet_table_find_column (sitnet_network_get_sheet (network, sheet), name);
  GString *text = g_string_new (NULL);
  for (gsize row = 0; row < sitnet_column_get_n_rows (column); row++) {
    g_autofree char *cell = sitnet_column_dup_cell (column, row);
    g_string_append_printf (text, "%s;", cell != NULL ? cell : "");
  }
  return g_string_free (text, FALSE);
}

/* Columns that no sheet knows come with tables alone; a column per name, each of three cells. */
static SitnetTable *
make_sheet (const char *name, const char *const columns[][4], guint n)
{
  SitnetColumn *made[6];
  for (guint c = 0; c < n; c++)
    made[c] = sitnet_column_new_text (columns[c][0], 3, columns[c] + 1, NULL);
  SitnetTable *sheet = sitnet_table_new (name, NULL, made, n, NULL);
  for (guint c = 0; c < n; c++)
    sitnet_column_unref (made[c]);
  return sheet;
}

static void
own_numbers_go_too (void)
{
  static const char *const actors[][4] = {{"id", "a", "b", "c"}, {"staff", "2", "3", "9"}};
  static const char *const services[][4] = {{"id", "s1", "s2", "s3"},
                                            {"actor", "a", "b", "c"},
                                            {"needs", "health", "health", "health"},
                                            {"capacity", "3", "3", "3"},
                                            {"waiting", "4", "5", "0"}};
  static const char *const demands[][4] = {{"need", "health", "health", "health"},
                                           {"area", "x", "x", "x"},
                                           {"families", "9", "9", "9"},
                                           {"girls", "1,5", "few", "7"},
                                           {"note", "4", "", ""}};
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_autoptr (SitnetTable) first = make_sheet ("actors", actors, G_N_ELEMENTS (actors));
  g_autoptr (SitnetTable) second = make_sheet ("services", services, G_N_ELEMENTS (services));
  g_autoptr (SitnetTable) third = make_sheet ("demands", demands, G_N_ELEMENTS (demands));
  CU_ASSERT (sitnet_builder_add_table (builder, "actors", first, NULL));
  CU_ASSERT (sitnet_builder_add_table (builder, "services", second, NULL));
  CU_ASSERT (sitnet_builder_add_table (builder, "demands", third, NULL));
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  g_autoptr (SitnetNetwork) hidden = suppress (network, 5);
  g_autofree char *waiting = dup_column (hidden, "services", "waiting");
  g_autofree char *capacity = dup_column (hidden, "services", "capacity");
  g_autofree char *girls = dup_column (hidden, "demands", "girls");
  g_autofree char *staff = dup_column (hidden, "actors", "staff");
  g_autofree char *note = dup_column (hidden, "demands", "note");
  ASSERT_TEXT (waiting, ";5;0;");
  ASSERT_TEXT (capacity, "3;3;3;");
  ASSERT_TEXT (girls, ";few;7;");
  ASSERT_TEXT (staff, "2;3;9;");
  ASSERT_TEXT (note, "4;;;");
}

/* What is said in words is not taken out; the publisher is shown where. */
static void
free_texts_with_numbers_are_listed (void)
{
  g_autoptr (SitnetNetwork) network =
      sample_network ("actors: id,area,note\na,x,since 2\nb,x,\n"
                      "services: id,actor,name,needs,note\ns,a,House 7,health,open at 8\n"
                      "demands: need,area,families,note\nhealth,x,2,two boys\nhealth,x,9,3 girls\nhealth,x,9,4\n"
                      "expectations: from,to,what,note\na,b,room for 2,none\n");
  g_autoptr (SitnetTable) texts = sitnet_network_list_free_texts (network);
  g_autoptr (GString) found = g_string_new (NULL);
  for (gsize row = 0; row < sitnet_table_get_n_rows (texts); row++)
    g_string_append_printf (found, "%s.%s %d; ",
                            sitnet_column_get_text (sitnet_table_find_column (texts, "sheet"), row),
                            sitnet_column_get_text (sitnet_table_find_column (texts, "column"), row),
                            (int)sitnet_column_get_int64s (sitnet_table_find_column (texts, "cells"))[row]);
  ASSERT_TEXT (found->str, "services.note 1; demands.note 1; expectations.what 1; ");
  g_autoptr (SitnetNetwork) none = sample_network ("actors: id\na\n");
  g_autoptr (SitnetTable) empty = sitnet_network_list_free_texts (none);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (empty), 0);
}

static void
the_limit_is_checked (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district);
  static const guint wrong[] = {0, 1, 1000001};
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (GError) error = NULL;
    CU_ASSERT_PTR_NULL (sitnet_network_suppress (network, wrong[i], NULL, &error));
    CU_ASSERT (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  }
}

static void
the_stronger_limit_holds (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district);
  g_autoptr (SitnetNetwork) hidden = suppress (network, 5);
  g_autoptr (SitnetNetwork) again = suppress (hidden, 5);
  g_autoptr (SitnetNetwork) weaker = suppress (hidden, 3);
  g_autoptr (SitnetNetwork) stronger = suppress (hidden, 8);
  g_autoptr (SitnetNetwork) at_once = suppress (network, 8);
  CU_ASSERT_PTR_EQUAL (hidden, again);
  CU_ASSERT_PTR_EQUAL (hidden, weaker);
  CU_ASSERT_EQUAL (sitnet_network_get_suppression (stronger), 8);
  CU_ASSERT (sitnet_network_equal (stronger, at_once));
  g_autofree char *demands = dup_demands (stronger);
  ASSERT_TEXT (demands, "|true |true 12|false 0|false |false |true ");
}

static void
data_without_demands_pass (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("actors: id\na\n");
  g_autoptr (SitnetNetwork) hidden = suppress (network, 3);
  CU_ASSERT_EQUAL (sitnet_network_get_suppression (hidden), 3);
  g_autoptr (SitnetNetwork) bare = sample_network ("actors: id,area\na,x\ndemands: need,area\nhealth,x\n");
  g_autoptr (SitnetNetwork) still = suppress (bare, 3);
  CU_ASSERT_PTR_NOT_NULL (still);
}

static gboolean
suppress_watched (Stopper *stopper, gpointer network, GError **error)
{
  g_autoptr (SitnetOptions) options = stopper_options (stopper);
  g_autoptr (SitnetNetwork) hidden = sitnet_network_suppress (network, 5, options, error);
  return hidden != NULL && sitnet_network_get_suppression (hidden) == 5;
}

static void
stops_when_it_is_asked_to (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district);
  CU_ASSERT_TRUE (stopper_try_all (suppress_watched, network) >= 10);
  CU_ASSERT_EQUAL (sitnet_network_get_suppression (network), 0);
}

static const TestCase cases[] = {
    {"it stops when it is asked to", stops_when_it_is_asked_to},
    {"small numbers go", small_numbers_go},
    {"nothing brings them back", nothing_brings_them_back},
    {"the scope stays and decides nothing", the_scope_stays_and_decides_nothing},
    {"marks that were read stay", marks_that_were_read_stay},
    {"marks stay without any number", marks_stay_without_any_number},
    {"own numbers go too", own_numbers_go_too},
    {"free texts with numbers are listed", free_texts_with_numbers_are_listed},
    {"the limit is checked", the_limit_is_checked},
    {"the stronger limit holds", the_stronger_limit_holds},
    {"data without demands pass", data_without_demands_pass},
};

TEST_MAIN ("suppress", cases)
