/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The catalogue: contacts beside services, ages in words, everywhere, what is not known. */
#include "district.h"
#include "sample-answer.h"
#include "questions.h"

static void
gives_contacts (void)
{
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (b, NULL, "areas", "code", "x", NULL);
  sitnet_builder_add (b, NULL, "areas", "code", "y", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "a", "name", "A", "area", "x", "phone", "123 456", "email",
                      "a@example.org", "web", "https://a.example.org", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "b", "name", "B", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "1", "actor", "a", "needs", "health.psychology|safety", "age_from",
                      "6", "age_to", "15", "form", "field", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "2", "actor", "b", "needs", "safety", "age_from", "18", "areas", "*",
                      NULL);
  sitnet_builder_add (b, NULL, "services", "id", "3", "actor", "b", "needs", "safety", "age_from", "7", "age_to", "7",
                      NULL);
  sitnet_builder_add (b, NULL, "services", "id", "4", "actor", "b", "needs", "safety", NULL);
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autoptr (SitnetTable) table = sample_run (&sitnet_catalogue, network, NULL, NULL);
  ASSERT_TABLE (table, "safety,3,b,,7,,,,\n"
                       "safety,4,b,,,,,,\n"
                       "safety,1,a,x,6–15,field,123 456,a@example.org,https://a.example.org\n"
                       "safety,2,b,*,18+,,,,\n"
                       "health.psychology,1,a,x,6–15,field,123 456,a@example.org,https://a.example.org\n");
}

static void
is_empty_without_services (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b", "a-b");
  g_autoptr (SitnetTable) table = sample_run (&sitnet_catalogue, network, NULL, NULL);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (table), 0);
  CU_ASSERT_EQUAL (sitnet_table_get_n_columns (table), sitnet_catalogue.n_columns);
}

static const TestCase cases[] = {
    {"gives contacts", gives_contacts},
    {"is empty without services", is_empty_without_services},
};
TEST_MAIN ("catalogue", cases)
