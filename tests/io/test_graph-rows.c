/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Nodes with their attributes, in any order. */
#include "graph-rows.h"
#include "test.h"

#include <string.h>

static SitnetSlice
slice (const char *text)
{
  return (SitnetSlice){text, strlen (text)};
}

static void
cells_come_in_any_order (void)
{
  SitnetGraphRows rows;
  sitnet_graph_rows_init (&rows);
  guint a = sitnet_graph_rows_add_attribute (&rows, slice (" a ")),
        b = sitnet_graph_rows_add_attribute (&rows, slice ("b"));
  for (guint r = 0; r < 3; r++)
    sitnet_graph_rows_add (&rows, slice ("x "), slice (""), SITNET_DIRECTION_UNSAID, r + 1);
  sitnet_graph_rows_set (&rows, 2, a, slice ("1"));
  sitnet_graph_rows_set (&rows, 0, a, slice ("  2\n"));
  sitnet_graph_rows_set (&rows, 0, b, slice ("  "));
  sitnet_graph_rows_set (&rows, 2, a, slice ("3"));
  g_autofree guint *starts = NULL;
  g_autofree guint *places = sitnet_graph_rows_order (&rows, &starts);
  CU_ASSERT_TRUE (starts[0] == 0 && starts[1] == 1 && starts[2] == 1 && starts[3] == 3);
  CU_ASSERT_TRUE (places[0] == 1 && places[1] == 0 && places[2] == 2);
  ASSERT_TEXT (g_array_index (rows.cells, SitnetGraphCell, 1).text.text, "2");
  ASSERT_TEXT (sitnet_graph_rows_get (&rows, 1)->id.text, "x");
  ASSERT_TEXT (sitnet_graph_rows_get_attribute (&rows, a)->name.text, "a");
  CU_ASSERT_FALSE (sitnet_graph_rows_get_attribute (&rows, b)->is_filled);
  sitnet_graph_rows_put_within (&rows, 2, 0);
  CU_ASSERT_PTR_EQUAL (sitnet_graph_rows_get (&rows, 2)->to.text, sitnet_graph_rows_get (&rows, 0)->id.text);
  sitnet_graph_rows_set_kept (&rows, 1, b, sitnet_graph_rows_get (&rows, 0)->id);
  CU_ASSERT_TRUE (sitnet_graph_rows_get_attribute (&rows, b)->is_filled);
  sitnet_graph_rows_clear (&rows);
}

static guint
attribute_of_cell (const SitnetGraphRows *rows, guint cell)
{
  return g_array_index (rows->cells, SitnetGraphCell, cell).attribute;
}

static void
attributes_of_one_name_are_one (void)
{
  SitnetGraphRows rows;
  sitnet_graph_rows_init (&rows);
  guint attributes[6];
  for (guint a = 0; a < 6; a++)
    attributes[a] = sitnet_graph_rows_add_attribute (&rows, slice (a < 2 ? "a" : a < 4 ? "b" : "c"));
  for (guint r = 0; r < 2; r++)
    sitnet_graph_rows_add (&rows, slice ("x"), slice (""), SITNET_DIRECTION_UNSAID, r + 1);
  sitnet_graph_rows_set (&rows, 0, attributes[0], slice ("1"));
  sitnet_graph_rows_set (&rows, 1, attributes[1], slice ("2"));
  sitnet_graph_rows_set (&rows, 0, attributes[2], slice ("3"));
  sitnet_graph_rows_set (&rows, 0, attributes[3], slice ("4"));
  sitnet_graph_rows_set (&rows, 1, attributes[5], slice ("5"));
  sitnet_graph_rows_set_usual (&rows, attributes[1], slice ("u"));
  sitnet_graph_rows_set_usual (&rows, attributes[4], slice ("v"));
  sitnet_graph_rows_set_usual (&rows, attributes[5], slice ("w"));
  sitnet_graph_rows_merge_alike (&rows);
  CU_ASSERT_EQUAL (attribute_of_cell (&rows, 1), attributes[0]);
  ASSERT_TEXT (sitnet_graph_rows_get_attribute (&rows, attributes[0])->usual.text, "u");
  CU_ASSERT_FALSE (sitnet_graph_rows_get_attribute (&rows, attributes[1])->is_filled);
  CU_ASSERT_EQUAL (attribute_of_cell (&rows, 3), attributes[3]); /* a row has both */
  CU_ASSERT_EQUAL (attribute_of_cell (&rows, 4), attributes[5]); /* other rows would have either */
  sitnet_graph_rows_clear (&rows);
}

static const TestCase cases[] = {
    {"cells come in any order", cells_come_in_any_order},
    {"attributes of one name are one", attributes_of_one_name_are_one},
};
TEST_MAIN ("graph-rows", cases)
