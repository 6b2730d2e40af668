/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Days are told of all that is not there all the time, and only where one can be chosen. */
#include "map-days.h"

#include "test.h"

#include <sitnet/builder.h>
#include <sitnet/table.h>

static SitnetNetwork *
sample (void)
{
  static const char *const ties[][5] = {{"a", "b", "agreement", "2017-01-01", ""},
                                        {"b", "a", "cooperates", "", "2016-06-30"},
                                        {"b", "c", "refers", "2017-01-01", ""},
                                        {"c", "b", "", "", ""},
                                        {"a", "c", "", "", ""}};
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  for (const char *id = "abc"; *id != '\0'; id++) {
    const char text[] = {*id, '\0'};
    sitnet_builder_add (builder, NULL, "actors", "id", text, "until", *id == 'b' ? "2019-12-31" : "", NULL);
  }
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    sitnet_builder_add (builder, NULL, "ties", "from", ties[i][0], "to", ties[i][1], "kind", ties[i][2], "since",
                        ties[i][3], "until", ties[i][4], NULL);
  SitnetNetwork *network = sitnet_builder_seal (builder, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static void
assert_row (SitnetTable *table, gsize row, const char *since, const char *until, gint64 actor, gint64 tie,
            const char *kind)
{
  g_autofree char *told = sitnet_column_dup_cell (sitnet_table_find_column (table, "kind"), row);
  CU_ASSERT_EQUAL (g_strcmp0 (told, kind), 0);
  g_autofree char *first = sitnet_column_dup_cell (sitnet_table_find_column (table, "since"), row);
  g_autofree char *last = sitnet_column_dup_cell (sitnet_table_find_column (table, "until"), row);
  CU_ASSERT_EQUAL (g_strcmp0 (first, since), 0);
  CU_ASSERT_EQUAL (g_strcmp0 (last, until), 0);
  CU_ASSERT_EQUAL (sitnet_column_get_int64s (sitnet_table_find_column (table, "actor"))[row], actor);
  CU_ASSERT_EQUAL (sitnet_column_get_int64s (sitnet_table_find_column (table, "tie"))[row], tie);
}

static void
of_actors_and_ties (void)
{
  g_autoptr (SitnetNetwork) network = sample ();
  g_autoptr (SitnetTable) spans = sitnet_map_days_to_table (network);
  CU_ASSERT_EQUAL_FATAL (sitnet_table_get_n_rows (spans), 5);
  assert_row (spans, 0, NULL, "2019-12-31", 1, -1, NULL);
  assert_row (spans, 1, "2017-01-01", NULL, -1, 0, "agreement");
  assert_row (spans, 2, NULL, "2016-06-30", -1, 0, "cooperates");
  /* a row that holds all the time says of which kind the tie is then */
  assert_row (spans, 3, "2017-01-01", NULL, -1, 1, "refers");
  const guint8 *forth = sitnet_column_get_bools (sitnet_table_find_column (spans, "forth"));
  CU_ASSERT_TRUE (forth[3] && !forth[1] && !forth[4]);
  assert_row (spans, 4, NULL, NULL, -1, 1, "cooperates");
}

static void
where_no_day_can_be_chosen (void)
{
  g_autoptr (SitnetNetwork) network = sample ();
  g_autoptr (SitnetScope) of_a_day = sitnet_scope_new (), confirmed = sitnet_scope_new ();
  CU_ASSERT_TRUE (sitnet_scope_set_date (of_a_day, "2017-06-01", NULL));
  sitnet_scope_set_rule (confirmed, SITNET_RULE_CONFIRMED);
  SitnetScope *const scopes[] = {of_a_day, confirmed};
  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++) {
    g_autoptr (SitnetNetwork) part = sitnet_network_scope (network, scopes[i], NULL);
    g_autoptr (SitnetTable) spans = sitnet_map_days_to_table (part);
    CU_ASSERT_EQUAL (sitnet_table_get_n_rows (spans), 0);
  }
}

static const TestCase cases[] = {
    {"of actors and ties", of_actors_and_ties},
    {"where no day can be chosen", where_no_day_can_be_chosen},
};
TEST_MAIN ("map-days", cases)
