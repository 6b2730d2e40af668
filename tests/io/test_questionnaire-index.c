/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows that are an organisation's own, and whom it may choose from in a small and in a large network. */
#include "questionnaire-index.h"

#include "asked-network.h"

#include <string.h>

static void
rows_are_those_of_the_actor (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  static const guint32 of_first[] = {0, 1, 3};
  g_autoptr (GArray) first = sitnet_questionnaire_rows_of (network, SITNET_SHEET_TIES, 0);
  CU_ASSERT_EQUAL_FATAL (first->len, G_N_ELEMENTS (of_first));
  CU_ASSERT_EQUAL (memcmp (first->data, of_first, sizeof of_first), 0);
  g_autoptr (GArray) second = sitnet_questionnaire_rows_of (network, SITNET_SHEET_TIES, 1);
  CU_ASSERT_TRUE (second->len == 1 && g_array_index (second, guint32, 0) == 2);
  g_autoptr (GArray) none = sitnet_questionnaire_rows_of (network, SITNET_SHEET_TIES, 4);
  CU_ASSERT_EQUAL (none->len, 0);
  g_autoptr (GArray) services = sitnet_questionnaire_rows_of (network, SITNET_SHEET_SERVICES, 0);
  CU_ASSERT_EQUAL (services->len, 1);
}

static void
all_others_are_offered (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  g_autoptr (GArray) offered = sitnet_questionnaire_list_offered (network, 2);
  static const guint32 expected[] = {0, 1, 3, 4};
  CU_ASSERT_EQUAL_FATAL (offered->len, G_N_ELEMENTS (expected));
  for (guint i = 0; i < offered->len; i++)
    CU_ASSERT_EQUAL (g_array_index (offered, guint32, i), expected[i]);
}

/* n actors, every fourth of them in y, every hundredth nowhere, the others in x. */
static SitnetNetwork *
large_network (guint n)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  for (guint i = 0; i < n; i++) {
    g_autofree char *id = g_strdup_printf ("a%u", i);
    sitnet_builder_add (builder, NULL, "actors", "id", id, "area", i % 100 == 0 ? "" : i % 4 == 0 ? "y" : "x", NULL);
  }
  return sitnet_builder_seal (builder, NULL, NULL);
}

static void
in_a_large_network_those_of_the_area (void)
{
  g_autoptr (SitnetNetwork) network = large_network (2000);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  g_autoptr (GArray) of_y = sitnet_questionnaire_list_offered (network, 4);
  CU_ASSERT_EQUAL (of_y->len, 479); /* 500 − 20 nowhere − itself */
  CU_ASSERT_EQUAL (g_array_index (of_y, guint32, 0), 8);
  g_autoptr (GArray) nowhere = sitnet_questionnaire_list_offered (network, 0);
  CU_ASSERT_EQUAL (nowhere->len, 19);
  g_autoptr (GArray) of_x = sitnet_questionnaire_list_offered (network, 1);
  CU_ASSERT_EQUAL (of_x->len, SITNET_MOST_OFFERED);
  CU_ASSERT_EQUAL (g_array_index (of_x, guint32, 0), 2);
  /* In scope they are found by area as well. */
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_area (scope, "x");
  g_autoptr (SitnetNetwork) part = sitnet_network_scope (network, scope, NULL);
  g_autoptr (GArray) scoped = sitnet_questionnaire_list_offered (part, 1);
  CU_ASSERT_EQUAL (scoped->len, SITNET_MOST_OFFERED);
  CU_ASSERT_EQUAL (g_array_index (scoped, guint32, 1), 3);
}

static const TestCase cases[] = {
    {"rows are those of the actor", rows_are_those_of_the_actor},
    {"all others are offered", all_others_are_offered},
    {"in a large network those of the area", in_a_large_network_those_of_the_area},
};
TEST_MAIN ("questionnaire-index", cases)
