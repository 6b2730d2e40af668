/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows in no area: what is said of them, and when they belong to the only one. */
#include "column-private.h"
#include "sample-sheets.h"
#include "table-private.h"
#include "test.h"

static char *
findings_of (const char *text)
{
  g_autoptr (SitnetBuilder) builder = sample_builder (text);
  g_autoptr (SitnetTable) table = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, &table, NULL);
  g_clear_pointer (&network, sitnet_network_unref);
  return sample_findings (table);
}

static void
assert_findings (const char *text, const char *expected)
{
  g_autofree char *found = findings_of (text);
  ASSERT_TEXT (found, expected);
}

/* "x,-,": the areas in a column of a sheet, - for none. */
static char *
areas_of (const char *text, SitnetSheet sheet)
{
  g_autoptr (SitnetNetwork) network = sample_network (text);
  GString *areas = g_string_new (NULL);
  const SitnetColumn *column = network != NULL ? sitnet_dataset_column (network->dataset, sheet, "area") : NULL;
  for (gsize row = 0; column != NULL && row < sitnet_column_get_n_rows (column); row++)
    g_string_append_printf (areas, "%s,",
                            sitnet_column_is_missing (column, row) ? "-" : sitnet_column_get_text (column, row));
  return g_string_free (areas, FALSE);
}

static void
assert_areas (const char *text, SitnetSheet sheet, const char *expected)
{
  g_autofree char *found = areas_of (text, sheet);
  ASSERT_TEXT (found, expected);
}

#define TWO "areas: code\nx\ny\n"

static void
warns_where_others_have_one (void)
{
  assert_findings (TWO "actors: id,name,area\na,A,x\nb,B,\n", "warning actors 3 area|");
  assert_findings (TWO "actors: id,name\na,A\nb,B\n", "");
  assert_findings ("actors: id,name\na,A\nservices: id,actor,needs\ns,a,health\ndemands: need,area\nhealth,\n", "");
  assert_findings (TWO "actors: id,name,area\na,A,x\ndemands: need,area\nhealth,x\nhealth,\n",
                   "warning demands 3 area|");
  assert_findings (TWO "actors: id,name\na,A\ndemands: need,area\nhealth,\n", "warning demands 2 area|");
}

static void
warns_of_services_that_serve_no_area (void)
{
  assert_findings (TWO "actors: id,name,area\na,A,x\nb,B,\nservices: id,actor,needs,areas\ns,a,health,\nt,b,health,\n"
                       "u,b,health,*\nv,b,health,x|y\nw,b,health, | \n",
                   "warning actors 3 area|warning services 3 areas|warning services 6 areas|");
  assert_findings (TWO "actors: id,name\na,A\nservices: id,actor,needs\ns,a,health\n", "warning services 2 areas|");
}

static void
belongs_to_the_only_area (void)
{
  static const char one[] = "areas: code\nx\nactors: id,name,area\na,A,\nb,B,\ndemands: need,area\nhealth,\nsafety,x\n";
  assert_findings (one, "warning actors 2 area|warning actors 3 area|warning demands 2 area|");
  assert_areas (one, SITNET_SHEET_ACTORS, "x,x,");
  assert_areas (one, SITNET_SHEET_DEMANDS, "x,x,");
  static const char half[] = "actors: id,name,area\na,A,x\nb,B,\ndemands: need,area\nhealth,\n";
  assert_findings (half, "warning actors 3 area|warning demands 2 area|");
  assert_areas (half, SITNET_SHEET_ACTORS, "x,x,");
  assert_areas (half, SITNET_SHEET_DEMANDS, "x,");
}

static void
guesses_no_area (void)
{
  static const char few[] = "actors: id,name,area\na,A,x\nb,B,\nc,C,\ndemands: need,area\nhealth,\n";
  assert_areas (few, SITNET_SHEET_ACTORS, "x,-,-,");
  assert_areas (few, SITNET_SHEET_DEMANDS, "-,");
  assert_areas (TWO "actors: id,name,area\na,A,x\nb,B,\n", SITNET_SHEET_ACTORS, "x,-,");
  assert_areas ("actors: id,name,area\na,A,x\nb,B,x\nc,C,\ndemands: need,area\nhealth,y\n", SITNET_SHEET_ACTORS,
                "x,x,-,");
  assert_areas ("actors: id,name,area\na,A,\ndemands: need,area\nhealth,x\n", SITNET_SHEET_ACTORS, "");
}

/* Who is in no area is in none still when so many are dropped that half of the rest name the one there is. */
static void
stays_when_actors_are_dropped (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("actors: id,name,area\na,A,x\nb,B,\nc,C,\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetNetwork) rest = sitnet_network_drop (network, (const char *const[]){"c", NULL}, &error);
  ASSERT_NO_ERROR (error);
  const SitnetColumn *area = sitnet_dataset_column (rest->dataset, SITNET_SHEET_ACTORS, "area");
  CU_ASSERT_TRUE (sitnet_column_is_missing (area, 1));
}

static void
names_the_area (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  static const char *const codes[] = {"x"}, *const ids[] = {"a", "b"};
  g_autoptr (SitnetColumn) code = sitnet_column_new_text ("code", 1, codes, NULL);
  g_autoptr (SitnetColumn) id = sitnet_column_new_text ("id", 2, ids, NULL);
  GPtrArray *code_only = g_ptr_array_new (), *id_only = g_ptr_array_new ();
  g_ptr_array_add (code_only, sitnet_column_ref (code));
  g_ptr_array_add (id_only, sitnet_column_ref (id));
  g_autoptr (SitnetTable) sheet = sitnet_table_new_take ("areas", NULL, code_only);
  g_autoptr (SitnetTable) actors = sitnet_table_new_take ("actors", NULL, id_only);
  CU_ASSERT_TRUE (sitnet_builder_add_table (builder, "areas", sheet, NULL));
  CU_ASSERT_TRUE (sitnet_builder_add_table (builder, "actors", actors, NULL));
  g_autoptr (SitnetTable) found = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &found, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  const SitnetColumn *column = sitnet_dataset_column (network->dataset, SITNET_SHEET_ACTORS, "area");
  CU_ASSERT_PTR_NOT_NULL_FATAL (column);
  ASSERT_TEXT (sitnet_column_get_text (column, 1), "x");
  gsize last = sitnet_table_get_n_rows (found) - 1;
  g_autofree char *message = sitnet_column_dup_cell (sitnet_table_find_column (found, "message"), last);
  CU_ASSERT_PTR_NOT_NULL (strstr (message, "“x”"));
}

/* Once for an area, and only where somebody is somewhere. */
static void
warns_of_demands_where_nobody_is (void)
{
  assert_findings (TWO "actors: id,name,area\na,A,x\ndemands: need,area\nhealth,x\nhealth,y\nsafety,y\n",
                   "warning demands 3 area|");
  assert_findings (TWO "actors: id,name,area\na,A,x\nservices: id,actor,needs,areas\ns,a,health,y\n"
                       "demands: need,area\nhealth,y\n",
                   "");
  assert_findings (TWO "actors: id,name\na,A\ndemands: need,area\nhealth,y\n", "");
  assert_findings ("actors: id,name,area\na,A,x\ndemands: need,area\nhealth,y\n", "warning demands 2 area|");
}

static const TestCase cases[] = {
    {"warns where others have one", warns_where_others_have_one},
    {"warns of services that serve no area", warns_of_services_that_serve_no_area},
    {"belongs to the only area", belongs_to_the_only_area},
    {"guesses no area", guesses_no_area},
    {"stays when actors are dropped", stays_when_actors_are_dropped},
    {"names the area", names_the_area},
    {"demands where nobody is", warns_of_demands_where_nobody_is},
};
TEST_MAIN ("seal-areas", cases)
