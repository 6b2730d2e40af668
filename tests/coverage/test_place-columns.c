/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The seven columns of place: codes, open ends, rows with nothing but an area. */
#include "district.h"
#include "place-columns.h"
#include "table-private.h"

#include <math.h>

static void
writes_codes_and_open_ends (void)
{
  g_autoptr (SitnetNetwork) network = district_network ();
  SitnetPlaceColumns place;
  SitnetCoverageLine line = {0, 0, {-1, 1, -1}, 0, 0};
  GPtrArray *columns = g_ptr_array_new ();
  SitnetColumnBuilder *numbers = sitnet_column_builder_new ("number", SITNET_VALUE_DOUBLE);
  sitnet_place_columns_init (&place, network);
  sitnet_place_columns_add (&place, &line, 3, SITNET_AGE_OLDER);
  sitnet_place_columns_add (&place, &line, 3, 4);
  sitnet_place_columns_add_area (&place, -1);
  sitnet_add_number (numbers, NAN);
  sitnet_add_number (numbers, 2.5);
  sitnet_add_number (numbers, 0);
  sitnet_place_columns_seal (&place, columns);
  g_ptr_array_add (columns, sitnet_column_builder_seal (numbers));
  g_autoptr (SitnetTable) table = sitnet_table_new_take ("t", NULL, columns);
  g_autofree char *text = district_text (table, "need area target level form age_from age_to number");
  ASSERT_TEXT (text, "relationships podlesi - targeted - 3 - -\nrelationships podlesi - targeted - 3 4 2.5\n"
                     "- - - - - - - 0\n");
}

static const TestCase cases[] = {
    {"writes codes and open ends", writes_codes_and_open_ends},
};
TEST_MAIN ("place-columns", cases)
