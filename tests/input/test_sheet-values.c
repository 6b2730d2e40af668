/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells as values: what is taken, and what is told of it. */
#include "column-builder.h"
#include "named-samples.h"
#include "sheet-builder.h"
#include "table-private.h"
#include "test.h"

#define SERVICES "actors: id,name\na,A\nservices: id,actor,needs,age,age_from,age_to,capacity,since\n"

static void
reads_ages (void)
{
  ASSERT_READ (SERVICES "s,a,safety,,do 6,,,\n", NULL, NULL, 0, "-", "error services 2 age_from|");
  ASSERT_READ (SERVICES "s,a,safety,,3 let,999,,\nt,a,safety,,3,999,,\n", "services", "age_to", 0, "-",
               "info services 2 age_to|");
  ASSERT_READ (SERVICES "s,a,safety,od 3 do 18,,,,\n", "services", "age_to", 0, "18", "");
  ASSERT_READ (SERVICES "s,a,safety,6.říj,,,,\n", NULL, NULL, 0, "-", "error services 2 age|");
  ASSERT_READ (SERVICES "s,a,safety,,0.5,1.5,,\n", NULL, NULL, 0, "-",
               "error services 2 age_from|error services 2 age_to|");
}

static void
reads_people (void)
{
  ASSERT_READ (SERVICES "s,a,safety,,,,cca 15,\nt,a,safety,,,,cca 15,\n", "services", "capacity", 1, "15",
               "warning services 2 capacity|");
  ASSERT_READ (SERVICES "s,a,safety,,,,12.5,\nt,a,safety,,,,12.5,\n", "services", "capacity", 0, "12.5",
               "warning services 2 capacity|");
  ASSERT_READ (SERVICES "s,a,safety,,,,3.250,\n", NULL, NULL, 0, "-", "error services 2 capacity|");
  ASSERT_READ (SERVICES "s,a,safety,,,,12 500,\n", "services", "capacity", 0, "12500", "");
  ASSERT_READ (SERVICES "s,a,safety,,,,neuvádí se,\n", "services", "capacity", 0, "-", "info services 2 capacity|");
  ASSERT_READ ("actors: id,name\na,A\nb,B\nties: from,to,strength\na,b,0.500\n", "ties", "strength", 0, "0.5", "");
  ASSERT_READ ("actors: id,name\na,A\nstandard: need,capacity_per_1000\nsafety,1.125\n", "standard",
               "capacity_per_1000", 0, "1.125", "");
}

static void
reads_dates (void)
{
  ASSERT_READ (SERVICES "s,a,safety,,,,,1.5.18\nt,a,safety,,,,,1.5.18\n", "services", "since", 0, "2018-05-01",
               "info services 2 since|");
  ASSERT_READ (SERVICES "s,a,safety,,,,,1.5.2018 0:00\n", "services", "since", 0, "2018-05-01", "");
  ASSERT_READ (SERVICES "s,a,safety,,,,,5/6/2018\nt,a,safety,,,,,43221\n", NULL, NULL, 0, "-",
               "error services 2 since|error services 3 since|");
}

/* A number that came as a number is what it is. */
static void
takes_typed_numbers (void)
{
  g_autoptr (SitnetBuilder) builder = sample_builder ("actors: id,name\na,A\n");
  const double capacities[] = {12.125};
  SitnetColumnBuilder *columns[] = {sitnet_column_builder_new ("id", SITNET_VALUE_TEXT),
                                    sitnet_column_builder_new ("actor", SITNET_VALUE_TEXT),
                                    sitnet_column_builder_new ("needs", SITNET_VALUE_TEXT),
                                    sitnet_column_builder_new ("capacity", SITNET_VALUE_DOUBLE)};
  sitnet_column_builder_add_text (columns[0], "s");
  sitnet_column_builder_add_text (columns[1], "a");
  sitnet_column_builder_add_text (columns[2], "safety");
  sitnet_column_builder_add_double (columns[3], capacities[0]);
  GPtrArray *sealed = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint i = 0; i < 4; i++)
    g_ptr_array_add (sealed, sitnet_column_builder_seal (columns[i]));
  g_autoptr (SitnetTable) services = sitnet_table_new_take ("services", "", sealed), findings = NULL;
  CU_ASSERT_TRUE (sitnet_builder_add_table (builder, "services", services, NULL));
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &findings, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  CU_ASSERT_EQUAL (sitnet_column_get_doubles (
                       sitnet_table_find_column (sitnet_network_get_sheet (network, "services"), "capacity"))[0],
                   12.125);
}

static const TestCase cases[] = {
    {"ages", reads_ages},
    {"people", reads_people},
    {"dates", reads_dates},
    {"typed numbers", takes_typed_numbers},
};
TEST_MAIN ("sheet-values", cases)
