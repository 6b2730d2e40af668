/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The data set by sheet and column. */
#include "area-index.h"

#include "sample-sheets.h"
#include "test.h"

static void
finds_columns (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("actors: id,name\na,A\n");
  CU_ASSERT_PTR_NOT_NULL (sitnet_dataset_column (network->dataset, SITNET_SHEET_ACTORS, "name"));
  CU_ASSERT_PTR_NULL (sitnet_dataset_column (network->dataset, SITNET_SHEET_ACTORS, "sector"));
  CU_ASSERT_PTR_NULL (sitnet_dataset_column (network->dataset, SITNET_SHEET_TIES, "from"));
  CU_ASSERT_EQUAL (sitnet_dataset_n_rows (network->dataset, SITNET_SHEET_ACTORS), 1);
  CU_ASSERT_EQUAL (sitnet_dataset_n_rows (network->dataset, SITNET_SHEET_TIES), 0);
}

static void
is_shared (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("actors: id\na\n");
  SitnetDataset *shared = sitnet_dataset_ref (network->dataset);
  g_clear_pointer (&network, sitnet_network_unref);
  CU_ASSERT_EQUAL (sitnet_dataset_n_rows (shared, SITNET_SHEET_ACTORS), 1);
  sitnet_dataset_unref (shared);
}

static void
names_areas (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("areas: code,name\np,Podlesí\nq,\nactors: id,area\na,p\nb,q\n");
  const SitnetAreaIndex *index = sitnet_area_index_of (network);
  ASSERT_TEXT (sitnet_dataset_area_name (network->dataset, sitnet_area_index_find (index, "p")), "Podlesí");
  ASSERT_TEXT (sitnet_dataset_area_name (network->dataset, sitnet_area_index_find (index, "q")), "q");
  CU_ASSERT_PTR_NULL (sitnet_dataset_area_name (network->dataset, -1));
}

static void
knows_coordinators (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("actors: id,kind\na,coordinator\nb,clinic\nc,\nd,Síťař\n");
  g_autoptr (SitnetNetwork) plain = sample_network ("actors: id\na\n");
  static const gboolean expected[] = {TRUE, FALSE, FALSE, TRUE};
  for (guint32 row = 0; row < G_N_ELEMENTS (expected); row++)
    CU_ASSERT_EQUAL (sitnet_dataset_is_coordinator (network->dataset, row), expected[row]);
  CU_ASSERT_FALSE (sitnet_dataset_is_coordinator (plain->dataset, 0));
}

static const TestCase cases[] = {{"columns", finds_columns},
                                 {"shared", is_shared},
                                 {"area names", names_areas},
                                 {"coordinators", knows_coordinators}};
TEST_MAIN ("dataset", cases)
