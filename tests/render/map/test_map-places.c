/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Places come back from a table and from a file, whoever saved it; what is no place is refused by its row. */
#include "map-places.h"

#include "test.h"

#include <glib/gstdio.h>
#include <sitnet/error.h>
#include <sitnet/io.h>
#include <unistd.h>

static void
assert_place (const SitnetMapPlaces *places, const char *actor, const char *sector, double x, double y)
{
  double found_x = -1, found_y = -1;
  CU_ASSERT_TRUE (sitnet_map_places_find (places, actor, sector, &found_x, &found_y));
  CU_ASSERT_DOUBLE_EQUAL (found_x, x, 1e-9);
  CU_ASSERT_DOUBLE_EQUAL (found_y, y, 1e-9);
}

static SitnetMapPlaces *
read_text (const char *text, gssize length, GError **error)
{
  g_autofree char *path = NULL;
  int descriptor = g_file_open_tmp ("sitnet-places-XXXXXX", &path, NULL);
  CU_ASSERT_TRUE_FATAL (descriptor >= 0);
  close (descriptor);
  g_file_set_contents (path, text, length, NULL);
  SitnetMapPlaces *places = sitnet_map_places_read (path, error);
  g_unlink (path);
  return places;
}

static void
test_there_and_back (void)
{
  g_autoptr (SitnetMapPlaces) places = sitnet_map_places_new ();
  sitnet_map_places_put (places, "a, \"b\"", NULL, 12.25, 999.99);
  sitnet_map_places_put (places, NULL, "school", 0, 1000);
  sitnet_map_places_put (places, "school", NULL, 1, 2);
  sitnet_map_places_put (places, "school", NULL, 3, 4); /* the later one counts */
  g_autoptr (SitnetTable) table = sitnet_map_places_to_table (places);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (table), 3);
  g_autoptr (SitnetMapPlaces) again = sitnet_map_places_from_table (table, NULL);
  g_autofree char *text = sitnet_table_to_text (table, SITNET_FORMAT_CSV, NULL);
  g_autoptr (SitnetMapPlaces) read = read_text (text, -1, NULL);
  const SitnetMapPlaces *both[] = {again, read};
  for (guint i = 0; i < G_N_ELEMENTS (both); i++) {
    CU_ASSERT_PTR_NOT_NULL_FATAL (both[i]);
    assert_place (both[i], "a, \"b\"", NULL, 12.25, 999.99);
    assert_place (both[i], NULL, "school", 0, 1000);
    assert_place (both[i], "school", NULL, 3, 4);
    double x, y;
    CU_ASSERT_FALSE (sitnet_map_places_find (both[i], "c", NULL, &x, &y));
  }
}

/* As a Czech spreadsheet writes it, columns moved about. */
static void
test_from_a_spreadsheet (void)
{
  g_autoptr (SitnetMapPlaces) places =
      read_text ("\xEF\xBB\xBFy;note;x;Actor;sector\r\n1,5;;2,25;a;\r\n\r\n3;;4;;police\r\n", -1, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (places);
  assert_place (places, "a", NULL, 2.25, 1.5);
  assert_place (places, NULL, "police", 4, 3);
}

static void
test_refused (void)
{
  static const struct {
    const char *text, *says;
  } samples[] = {
      {"", "row 1"},
      {"actor,x\na,1\n", "row 1"},
      {"actor,sector,x,y\na,,1,2\n,,1,2\n", "row 3"},
      {"actor,sector,x,y\na,,1,1000.5\n", "row 2"},
      {"actor,sector,x,y\na,,1,-1\n", "row 2"},
      {"actor,sector,x,y\na,,1,nan\n", "row 2"},
      {"actor,sector,x,y\na,,1,\n", "row 2"},
      {"actor,sector,x,y\na,,1,2 cm\n", "row 2"},
      {"actor,sector,x,y\n\"a,,1,2\n", "row 2"},
  };
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SitnetMapPlaces) places = read_text (samples[i].text, -1, &error);
    CU_ASSERT_PTR_NULL (places);
    CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_DATA));
    if (error != NULL && strstr (error->message, samples[i].says) == NULL)
      ASSERT_TEXT (error->message, samples[i].says);
  }
  g_autoptr (GError) missing = NULL;
  CU_ASSERT_PTR_NULL (sitnet_map_places_read ("/nowhere/positions.csv", &missing));
  CU_ASSERT_TRUE (g_error_matches (missing, SITNET_ERROR, SITNET_ERROR_READ));
}

static void
test_other_tables (void)
{
  const char *texts[] = {"a"};
  SitnetColumn *columns[] = {sitnet_column_new_text ("x", 1, texts, NULL)};
  g_autoptr (SitnetTable) table = sitnet_table_new ("t", NULL, columns, 1, NULL);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_map_places_from_table (table, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  sitnet_column_unref (columns[0]);
}

static const TestCase cases[] = {
    {"there and back", test_there_and_back},
    {"from a spreadsheet", test_from_a_spreadsheet},
    {"refused", test_refused},
    {"other tables", test_other_tables},
};

TEST_MAIN ("map-places", cases)
