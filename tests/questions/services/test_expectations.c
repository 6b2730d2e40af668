/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* expectations: pairs side by side, one-sided ones, and unmet ones that are the gaps of that kind. */
#include "sample-answer.h"
#include "questions.h"

static SitnetBuilder *
three_actors (void)
{
  static const char *const rows[][5] = {{"b", "a", "reports", "information", "offered"},
                                        {"a", "b", "reports", "information", "asked"},
                                        {"a", "c", "a room", "material", "asked"},
                                        {"a", "c", "help", "", "asked"},
                                        {"c", "c", "itself", "", "asked"},
                                        {"c", "b", "advice", "service", "refused"}};
  SitnetBuilder *b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  for (const char *id = "abcd"; *id != '\0'; id++) {
    const char text[] = {*id, '\0'};
    sitnet_builder_add (b, NULL, "actors", "id", text, "area", *id == 'd' ? "y" : "x", NULL);
  }
  sitnet_builder_add (b, NULL, "areas", "code", "x", NULL);
  sitnet_builder_add (b, NULL, "areas", "code", "y", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    sitnet_builder_add (b, NULL, "expectations", "from", rows[i][0], "to", rows[i][1], "what", rows[i][2], "kind",
                        rows[i][3], "status", rows[i][4], "date", i == 0 ? "2018-05-01" : "", NULL);
  sitnet_builder_add (b, NULL, "wishes", "from", "d", "to", "a", NULL);
  sitnet_builder_add (b, NULL, "wishes", "from", "b", "to", "a", NULL);
  sitnet_builder_add (b, NULL, "ties", "from", "b", "to", "a", NULL);
  return b;
}

static SitnetNetwork *
seal (SitnetBuilder *builder)
{
  g_autoptr (GError) error = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static void
pairs_stand_side_by_side (void)
{
  g_autoptr (SitnetBuilder) builder = three_actors ();
  g_autoptr (SitnetNetwork) network = seal (builder);
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_expectations, network, NULL, NULL);
  ASSERT_TABLE (answer, "b,a,reports,information,offered,2018-05-01,true,false,false\n"
                        "a,b,reports,information,asked,,true,false,false\n"
                        "b,a,,,wish,,true,false,false\n"
                        "a,c,a room,material,asked,,false,true,true\n"
                        "a,c,help,,asked,,false,true,true\n"
                        "d,a,,,wish,,false,true,true\n"
                        "c,b,advice,service,refused,,false,true,false\n");
}

static void
both_ends_are_in_scope (void)
{
  g_autoptr (SitnetBuilder) builder = three_actors ();
  g_autoptr (SitnetNetwork) network = seal (builder);
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_area (scope, "y");
  g_autoptr (SitnetNetwork) scoped = sitnet_network_scope (network, scope, NULL);
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_expectations, scoped, NULL, NULL);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (answer), 0);
}

static gint
compare_keys (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

/* Who asks whom in rows that are unmet, each once, in order of the texts. */
static char *
unmet_pairs (SitnetTable *answer)
{
  g_autoptr (GPtrArray) pairs = g_ptr_array_new_with_free_func (g_free);
  for (gsize row = 0; row < sitnet_table_get_n_rows (answer); row++) {
    g_autofree char *from = sample_cell (answer, "from", row), *to = sample_cell (answer, "to", row);
    g_autofree char *unmet = sample_cell (answer, "unmet", row), *pair = g_strconcat (from, "|", to, NULL);
    if (strcmp (unmet, "true") == 0 && !g_ptr_array_find_with_equal_func (pairs, pair, g_str_equal, NULL))
      g_ptr_array_add (pairs, g_steal_pointer (&pair));
  }
  g_ptr_array_sort (pairs, compare_keys);
  g_ptr_array_add (pairs, NULL);
  return g_strjoinv (" ", (char **)pairs->pdata);
}

static char *
unmet_gaps (SitnetTable *gaps)
{
  g_autoptr (GPtrArray) pairs = g_ptr_array_new_with_free_func (g_free);
  for (gsize row = 0; row < sitnet_table_get_n_rows (gaps); row++) {
    g_autofree char *kind = sample_cell (gaps, "kind", row);
    if (strcmp (kind, "unmet") == 0)
      g_ptr_array_add (pairs, sample_cell (gaps, "actors", row));
  }
  g_ptr_array_sort (pairs, compare_keys);
  g_ptr_array_add (pairs, NULL);
  return g_strjoinv (" ", (char **)pairs->pdata);
}

static void
add_random (SitnetBuilder *b, guint64 *state, const char *sheet, guint n)
{
  static const char *const statuses[] = {"asked", "offered", "agreed", "refused"};
  g_autofree char *from = g_strdup_printf ("a%u", test_random_below (state, n));
  g_autofree char *to = g_strdup_printf ("a%u", test_random_below (state, n));
  if (strcmp (sheet, "expectations") == 0)
    sitnet_builder_add (b, NULL, sheet, "from", from, "to", to, "what", "x", "status",
                        statuses[test_random_below (state, G_N_ELEMENTS (statuses))], NULL);
  else
    sitnet_builder_add (b, NULL, sheet, "from", from, "to", to, NULL);
}

static void
unmet_ones_are_the_gaps (void)
{
  guint64 state = 42;
  for (guint round = 0; round < test_rounds (200); round++) {
    g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
    guint n = 2 + test_random_below (&state, 7);
    for (guint i = 0; i < n; i++) {
      g_autofree char *id = g_strdup_printf ("a%u", i);
      sitnet_builder_add (b, NULL, "actors", "id", id, NULL);
    }
    for (guint i = 0; i < n; i++) {
      add_random (b, &state, "expectations", n);
      add_random (b, &state, "wishes", n);
      add_random (b, &state, "ties", n);
    }
    g_autoptr (SitnetNetwork) network = seal (b);
    g_autoptr (SitnetTable) answer = sample_run (&sitnet_expectations, network, NULL, NULL);
    g_autoptr (SitnetTable) gaps = sample_run (&sitnet_gaps, network, NULL, NULL);
    g_autofree char *pairs = unmet_pairs (answer), *expected = unmet_gaps (gaps);
    ASSERT_TEXT (pairs, expected);
  }
}

static void
nothing_is_said (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b", "a-b"), empty = sample_empty ();
  g_autoptr (SitnetTable) one = sample_run (&sitnet_expectations, network, NULL, NULL);
  g_autoptr (SitnetTable) two = sample_run (&sitnet_expectations, empty, NULL, NULL);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (one), 0);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (two), 0);
}

static const TestCase cases[] = {
    {"pairs_stand_side_by_side", pairs_stand_side_by_side},
    {"both_ends_are_in_scope", both_ends_are_in_scope},
    {"unmet_ones_are_the_gaps", unmet_ones_are_the_gaps},
    {"nothing_is_said", nothing_is_said},
};

TEST_MAIN ("analysis/expectations", cases)
