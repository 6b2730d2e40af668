/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Services without a column of ids are known by their actor and their name. */
#include "named-samples.h"

enum { MOST_ROWS = 3 };

/* A sheet of services with these names and actors, as a reader gives it. */
static SitnetBuilder *
with_services (const char *const names[MOST_ROWS], const char *const actors[MOST_ROWS], guint n)
{
  static const char *const needs[MOST_ROWS] = {"learning", "learning", "safety"};
  SitnetBuilder *builder = sample_builder ("actors: id,name\na,Alfa\nb,Beta\n");
  SitnetColumn *columns[] = {sitnet_column_new_text ("název", n, names, NULL),
                             sitnet_column_new_text ("poskytovatel", n, actors, NULL),
                             sitnet_column_new_text ("potřeby", n, needs, NULL)};
  g_autoptr (SitnetTable) table = sitnet_table_new ("services", NULL, columns, G_N_ELEMENTS (columns), NULL);
  CU_ASSERT_TRUE (sitnet_builder_add_table (builder, "services", table, NULL));
  for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
    sitnet_column_unref (columns[c]);
  return builder;
}

/* Ids and names of the services; what is found in them. */
static char *
sealed (SitnetBuilder *builder, char **findings)
{
  g_autoptr (SitnetTable) table = NULL;
  g_autoptr (SitnetBuilder) owned = builder;
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (owned, &table, NULL);
  const SitnetTable *sheet = network != NULL ? sitnet_network_get_sheet (network, "services") : NULL;
  GString *text = g_string_new (NULL);
  for (gsize row = 0; sheet != NULL && row < sitnet_table_get_n_rows (sheet); row++)
    g_string_append_printf (text, "%s = %s|", sitnet_column_get_text (sitnet_table_get_column (sheet, 0), row),
                            sitnet_column_get_text (sitnet_table_find_column (sheet, "name"), row));
  *findings = sample_findings (table);
  return g_string_free (text, FALSE);
}

static void
many_may_offer_what_is_called_the_same (void)
{
  static const char *const names[] = {"Doučování", "Doučování", "Mediace"}, *const actors[] = {"Alfa", "b", "a"};
  g_autofree char *findings = NULL, *services = sealed (with_services (names, actors, 3), &findings);
  ASSERT_TEXT (services, "a: Doučování = Doučování|b: Doučování = Doučování|a: Mediace = Mediace|");
  ASSERT_TEXT (findings, "info services 1 název|info services 2 poskytovatel|");
}

static void
two_of_one_actor_are_an_error (void)
{
  static const char *const names[] = {"x", "y", "x"}, *const actors[] = {"a", "a", "Alfa"};
  g_autofree char *findings = NULL, *services = sealed (with_services (names, actors, 3), &findings);
  ASSERT_TEXT (services, "");
  ASSERT_TEXT (findings, "error services 4 název|info services 1 název|info services 4 poskytovatel|");
}

static void
a_name_must_be_there (void)
{
  static const char *const names[] = {"x", NULL, ""}, *const actors[] = {"a", "a", "b"};
  g_autofree char *findings = NULL, *services = sealed (with_services (names, actors, 3), &findings);
  ASSERT_TEXT (services, "");
  ASSERT_TEXT (findings, "error services 3 název|error services 4 název|info services 1 název|");
}

static void
an_actor_must_be_there (void)
{
  static const char *const names[] = {"x", "x", "x"}, *const actors[] = {"nobody", "", "a"};
  g_autofree char *findings = NULL, *services = sealed (with_services (names, actors, 3), &findings);
  ASSERT_TEXT (services, "");
  ASSERT_TEXT (findings, "error services 2 poskytovatel|error services 3 poskytovatel|info services 1 název|");
}

/* Of a host too; ids of its own stay. */
static void
so_are_rows_of_a_host (void)
{
  assert_cells ("actors: id,name\na,Alfa\nb,Beta\nservices: name,actor,needs\nx,a,learning\nx,b,learning\n",
                SITNET_SHEET_SERVICES, "id", "a: x,b: x,");
  assert_cells ("actors: id\na\nservices: id,name,actor,needs\ns,x,a,learning\n", SITNET_SHEET_SERVICES, "id", "s,");
}

/* Nobody numbers meetings. */
static void
meetings_are_known_by_their_rows (void)
{
  static const char *const who[] = {"Alfa; b", "b"};
  g_autoptr (SitnetBuilder) builder = sample_builder ("actors: id,name\na,Alfa\nb,Beta\n");
  SitnetColumn *columns[] = {sitnet_column_new_text ("účastníci", 2, who, NULL)};
  g_autoptr (SitnetTable) table = sitnet_table_new ("meetings", NULL, columns, 1, NULL), findings = NULL;
  CU_ASSERT_TRUE (sitnet_builder_add_table (builder, "meetings", table, NULL));
  sitnet_column_unref (columns[0]);
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &findings, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  const SitnetColumn *ids = sitnet_table_find_column (sitnet_network_get_sheet (network, "meetings"), "id");
  CU_ASSERT_PTR_NOT_NULL_FATAL (ids);
  CU_ASSERT_EQUAL (sitnet_column_get_n_rows (ids), 2);
  CU_ASSERT_STRING_NOT_EQUAL (sitnet_column_get_text (ids, 0), sitnet_column_get_text (ids, 1));
}

static const TestCase cases[] = {
    {"many may offer what is called the same", many_may_offer_what_is_called_the_same},
    {"two of one actor are an error", two_of_one_actor_are_an_error},
    {"a name must be there", a_name_must_be_there},
    {"an actor must be there", an_actor_must_be_there},
    {"so are rows of a host", so_are_rows_of_a_host},
    {"meetings are known by their rows", meetings_are_known_by_their_rows},
};
TEST_MAIN ("seal-services", cases)
