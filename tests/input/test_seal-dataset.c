/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The data set: typed columns, lists as compressed rows, empty columns left out, kinds filled in. */
#include "sample-sheets.h"
#include "test.h"

#define DATA                                                                                                           \
  "ties: from,to,kind,note\nb,a,,\na,b,refers,\n"                                                                      \
  "services: id,actor,needs,areas\ns,b,safety;health.addiction;safety,*|X\nt,a,learning,\n"                            \
  "actors: id,name,area\na,A,Y\nb,B,X\n"

static void
makes_typed_columns (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (DATA);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  SitnetTable *ties = sitnet_network_get_sheet (network, "ties");
  CU_ASSERT_PTR_NULL (sitnet_table_find_column (ties, "note"));
  ASSERT_TEXT (sitnet_column_get_text (sitnet_table_find_column (ties, "kind"), 0), "cooperates");
  const gint32 *from = sitnet_column_get_codes (sitnet_table_find_column (ties, "from"));
  CU_ASSERT_EQUAL (from[0], 1);
  CU_ASSERT_EQUAL (from[1], 0);
  CU_ASSERT_PTR_NOT_NULL (network->tie_directed);
  CU_ASSERT_EQUAL (network->tie_directed[0], 0);
  CU_ASSERT_EQUAL (network->tie_directed[1], 1);
}

static void
compresses_lists (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (DATA);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  const SitnetDataset *data = network->dataset;
  CU_ASSERT_EQUAL (data->services_needs.offsets[1], 2);
  CU_ASSERT_EQUAL (data->services_needs.offsets[2], 3);
  ASSERT_TEXT (
      sitnet_vocabulary_get (data->vocabularies[SITNET_SHEET_NEEDS], (guint32)data->services_needs.items[1])->code,
      "health.addiction");
  ASSERT_TEXT (sitnet_column_get_text (sitnet_dataset_column (data, SITNET_SHEET_SERVICES, "id"), 1), "t");
  CU_ASSERT_EQUAL (data->services_areas.offsets[1], 2);
  CU_ASSERT_EQUAL (data->services_areas.items[0], SITNET_AREA_EVERYWHERE);
  ASSERT_TEXT (sitnet_column_get_text (data->area_codes, (gsize)data->services_areas.items[1]), "X");
  ASSERT_TEXT (sitnet_column_get_text (sitnet_dataset_column (data, SITNET_SHEET_SERVICES, "needs"), 0),
               "safety|health.addiction|safety");
}

static const TestCase cases[] = {{"columns", makes_typed_columns}, {"lists", compresses_lists}};
TEST_MAIN ("seal-dataset", cases)
