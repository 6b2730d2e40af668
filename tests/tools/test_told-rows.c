/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the built-in standard alone makes is left out where no service is recorded, and nothing else is. */
#include "told-rows.h"

#include "test.h"

#include <string.h>

static SitnetNetwork *
make_network (gboolean with_service)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (builder, NULL, "actors", "id", "a", "name", "A", NULL);
  sitnet_builder_add (builder, NULL, "actors", "id", "b", "name", "B", NULL);
  sitnet_builder_add (builder, NULL, "expectations", "from", "a", "to", "b", "what", "talk", "status", "asked", NULL);
  if (with_service)
    sitnet_builder_add (builder, NULL, "services", "id", "s", "actor", "a", "needs", "safety.shelter", NULL);
  SitnetNetwork *network = sitnet_builder_seal (builder, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static void
assert_told (gboolean with_service, const char *question, gsize n_told, gboolean are_none)
{
  g_autoptr (SitnetNetwork) network = make_network (with_service);
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetTable) table = sitnet_network_ask (network, question, NULL, &error);
  ASSERT_NO_ERROR (error);
  g_autoptr (SitnetTable) told = told_rows (table, network, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (told), n_told);
  CU_ASSERT_EQUAL (told_rows_are_none (table, network), are_none);
  CU_ASSERT_EQUAL (told_rows_sentence (network, SITNET_LANGUAGE_CS) != NULL, !with_service);
}

static void
rows_of_nothing_known (void)
{
  assert_told (FALSE, "gaps", 1, FALSE); /* the request in vain */
  assert_told (FALSE, "coverage", 0, TRUE);
  assert_told (FALSE, "isolates", 2, FALSE);
}

static void
no_counts_of_nothing_known (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (builder, NULL, "actors", "id", "a", "name", "A", NULL);
  sitnet_builder_add (builder, NULL, "strategy", "theme", "t", "goal", "g", "step", "s", "need", "health", NULL);
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetTable) agenda = sitnet_network_ask (network, "agenda", NULL, &error);
  ASSERT_NO_ERROR (error);
  g_autoptr (SitnetTable) told = told_rows (agenda, network, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL (sitnet_table_find_column (agenda, "gaps"));
  CU_ASSERT_PTR_NULL (sitnet_table_find_column (told, "gaps"));
  CU_ASSERT_PTR_NULL (sitnet_table_find_column (told, "closed"));
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (told), 1);
  ASSERT_TEXT (sitnet_table_get_note (told), sitnet_table_get_note (agenda));
}

/* To write services down mends no white spot. */
static void
changes_of_nothing_known (void)
{
  g_autoptr (SitnetNetwork) before = make_network (FALSE), after = make_network (TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetTable) changes = sitnet_network_compare (before, after, NULL, &error);
  g_autoptr (SitnetTable) told = told_changes (changes, before, after, &error);
  g_autoptr (SitnetTable) all = told_changes (changes, after, after, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_TRUE (sitnet_table_get_n_rows (changes) > 0);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (told), 0);
  CU_ASSERT_PTR_NOT_NULL (strstr (sitnet_table_get_note (told), "What is missing is not compared"));
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (all), sitnet_table_get_n_rows (changes));
}

static void
one_service_tells_all (void)
{
  assert_told (TRUE, "gaps", 26 + 1, FALSE); /* a finer need each, and the request */
  assert_told (TRUE, "isolates", 2, FALSE);
}

static const TestCase cases[] = {
    {"rows of nothing known", rows_of_nothing_known},
    {"no counts of nothing known", no_counts_of_nothing_known},
    {"changes of nothing known", changes_of_nothing_known},
    {"one service tells all", one_service_tells_all},
};
TEST_MAIN ("told-rows", cases)
