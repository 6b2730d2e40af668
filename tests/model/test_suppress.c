/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Hidden numbers are gone from the network, whatever is then done with it. */
#include "sample.h"
#include "test.h"

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

static SitnetNetwork *
suppress (SitnetNetwork *network, guint smallest)
{
  g_autoptr (GError) error = NULL;
  SitnetNetwork *hidden = sitnet_network_suppress (network, smallest, &error);
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
small_counts_and_their_company_go (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district);
  g_autoptr (SitnetNetwork) hidden = suppress (network, 5);
  g_autofree char *demands = dup_demands (hidden);
  ASSERT_TEXT (demands, "|true |true 12|false 0|false |false |true ");
  CU_ASSERT_EQUAL (sitnet_network_get_suppression (hidden), 5);
  CU_ASSERT_EQUAL (sitnet_network_get_suppression (network), 0);
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
    ASSERT_TEXT (demands, "|true |true 12|false 0|false |false |true ");
    CU_ASSERT_EQUAL (sitnet_network_get_suppression (networks[i]), 5);
  }
}

/* A scope is no way to another choice of what is hidden. */
static void
the_scope_stays_and_decides_nothing (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district);
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_area (scope, "y");
  g_autoptr (SitnetNetwork) scoped = sitnet_network_scope (network, scope, NULL);
  g_autoptr (SitnetNetwork) hidden = suppress (scoped, 5);
  g_autofree char *demands = dup_demands (hidden);
  ASSERT_TEXT (demands, "|true |true 12|false 0|false |false |true ");
  CU_ASSERT_EQUAL (sitnet_network_get_n_actors (hidden), 1);
}

static void
the_limit_is_checked (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district);
  static const guint wrong[] = {0, 1, 1000001};
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (GError) error = NULL;
    CU_ASSERT_PTR_NULL (sitnet_network_suppress (network, wrong[i], &error));
    CU_ASSERT (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  }
  g_autoptr (SitnetNetwork) hidden = suppress (network, 5);
  g_autoptr (SitnetNetwork) again = suppress (hidden, 5);
  CU_ASSERT_PTR_EQUAL (hidden, again);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_network_suppress (hidden, 3, &error));
  CU_ASSERT (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
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

static const TestCase cases[] = {
    {"small counts and their company go", small_counts_and_their_company_go},
    {"nothing brings them back", nothing_brings_them_back},
    {"the scope stays and decides nothing", the_scope_stays_and_decides_nothing},
    {"the limit is checked", the_limit_is_checked},
    {"data without demands pass", data_without_demands_pass},
};

TEST_MAIN ("suppress", cases)
