/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whom to introduce to whom is another answer on another day, each introduction told once. */
#include "map-introductions.h"

#include "map-words.h"
#include "test.h"

#include <sitnet/builder.h>

/* The school needs what the centre offers from 2018 on; from 2019 to 2020 they have a tie. */
static SitnetNetwork *
sample (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (builder, NULL, "actors", "id", "school", "name", "School", NULL);
  sitnet_builder_add (builder, NULL, "actors", "id", "centre", "name", "Centre", NULL);
  sitnet_builder_add (builder, NULL, "actors", "id", "clinic", "name", "Clinic", NULL);
  sitnet_builder_add (builder, NULL, "ties", "from", "school", "to", "centre", "since", "2019-01-01", "until",
                      "2020-12-31", NULL);
  sitnet_builder_add (builder, NULL, "services", "id", "s", "actor", "centre", "needs", "material.debt", "since",
                      "2018-01-01", NULL);
  sitnet_builder_add (builder, NULL, "services", "id", "t", "actor", "clinic", "needs", "material.debt", "until",
                      "2018-12-31", NULL);
  sitnet_builder_add (builder, NULL, "demands", "need", "material.debt", "area", "", "families", "7", "reported_by",
                      "school", NULL);
  g_autoptr (GError) error = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static GPtrArray *
tell (SitnetNetwork *network, gboolean names_hidden)
{
  g_autoptr (SitnetMapContent) shown = sitnet_map_content_new (network, SITNET_LANGUAGE_EN, "", "");
  sitnet_map_words_add (shown, network);
  GPtrArray *tables = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_table_unref);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (sitnet_map_introductions_add (shown, network, names_hidden, NULL, tables, &error));
  ASSERT_NO_ERROR (error);
  CU_ASSERT_EQUAL_FATAL (tables->len, 2);
  return tables;
}

/* "centre clinic": the providers of a row of days. */
static char *
dup_providers (const GPtrArray *tables, gsize row)
{
  const SitnetColumn *providers = sitnet_table_find_column (tables->pdata[0], "provider");
  g_autofree char *rows = sitnet_column_dup_cell (sitnet_table_find_column (tables->pdata[1], "rows"), row);
  g_auto (GStrv) numbers = g_strsplit (rows, "|", -1);
  GString *names = g_string_new (NULL);
  for (guint i = 0; numbers[i] != NULL; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "",
                            sitnet_column_get_text (providers, (gsize)g_ascii_strtoull (numbers[i], NULL, 10)));
  return g_string_free (names, FALSE);
}

static void
of_each_day (void)
{
  static const char *const expected[][2] = {{NULL, "clinic"}, /* without a day all ties count, as on the map */
                                            {"0001-01-01", "clinic"},
                                            {"2018-01-01", "centre clinic"},
                                            {"2019-01-01", ""},
                                            {"2021-01-01", "centre"}};
  g_autoptr (SitnetNetwork) network = sample ();
  g_autoptr (GPtrArray) tables = tell (network, FALSE);
  CU_ASSERT_EQUAL_FATAL (sitnet_table_get_n_rows (tables->pdata[1]), G_N_ELEMENTS (expected));
  for (gsize row = 0; row < G_N_ELEMENTS (expected); row++) {
    g_autofree char *since = sitnet_column_dup_cell (sitnet_table_find_column (tables->pdata[1], "since"), row);
    g_autofree char *providers = row == 3 ? g_strdup ("") : dup_providers (tables, row);
    CU_ASSERT_EQUAL (g_strcmp0 (since, expected[row][0]), 0);
    ASSERT_TEXT (providers, expected[row][1]);
  }
  CU_ASSERT_TRUE (sitnet_table_get_n_rows (tables->pdata[0]) <= 4);
}

static void
of_a_day_that_is_given (void)
{
  g_autoptr (SitnetNetwork) network = sample ();
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  CU_ASSERT_TRUE (sitnet_scope_set_date (scope, "2018-06-01", NULL));
  g_autoptr (SitnetNetwork) then = sitnet_network_scope (network, scope, NULL);
  g_autoptr (GPtrArray) tables = tell (then, FALSE);
  CU_ASSERT_EQUAL_FATAL (sitnet_table_get_n_rows (tables->pdata[1]), 1);
  g_autofree char *providers = dup_providers (tables, 0);
  ASSERT_TEXT (providers, "centre clinic");
}

static void
nothing_under_hidden_names (void)
{
  g_autoptr (SitnetNetwork) network = sample ();
  g_autoptr (GPtrArray) tables = tell (network, TRUE);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (tables->pdata[0]), 0);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (tables->pdata[1]), 0);
}

static const TestCase cases[] = {
    {"of each day", of_each_day},
    {"of a day that is given", of_a_day_that_is_given},
    {"nothing under hidden names", nothing_under_hidden_names},
};
TEST_MAIN ("map-introductions", cases)
