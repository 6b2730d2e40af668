/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables as JSON, read again by json-glib. */
#include "sample-table.h"
#include "test.h"

#include <json-glib/json-glib.h>
#include <math.h>

static void
writes_every_type (void)
{
  g_autoptr (SitnetTable) table = sample_table ();
  g_autofree char *text = sample_write (table, SITNET_FORMAT_JSON);
  ASSERT_TEXT (text,
               "[\n  {\"name\": \"Škola „U lípy“, \\\"jih\\\"\", \"count\": -12, \"share\": 0.25, \"is it\": true, "
               "\"since\": \"2018-05-01\", \"sector\": \"school\"},\n"
               "  {\"name\": null, \"count\": null, \"share\": null, \"is it\": null, \"since\": null, "
               "\"sector\": null}\n]\n");
}

/* Every character, in keys and values, comes back as it was. */
static void
is_read_back_by_another_library (void)
{
  g_autoptr (GString) every = g_string_new (NULL);
  for (gunichar c = 1; c < 0x11000; c = c < 0x300 ? c + 1 : c + 97)
    if (g_unichar_validate (c))
      g_string_append_unichar (every, c);
  const char *const texts[] = {every->str, "", "\\\"/\b\f\n\r\t\x1f\x7f\u2028"};
  g_autoptr (SitnetTable) table = sample_texts (every->str, texts, 3);
  g_autofree char *text = sample_write (table, SITNET_FORMAT_JSON);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE_FATAL (json_parser_load_from_data (parser, text, -1, &error));
  JsonArray *rows = json_node_get_array (json_parser_get_root (parser));
  CU_ASSERT_EQUAL_FATAL (json_array_get_length (rows), 3);
  for (guint r = 0; r < 3; r++)
    ASSERT_TEXT (json_object_get_string_member (json_array_get_object_element (rows, r), every->str), texts[r]);
}

static void
has_no_infinity (void)
{
  SitnetColumnBuilder *builder = sitnet_column_builder_new ("x", SITNET_VALUE_DOUBLE);
  sitnet_column_builder_add_double (builder, INFINITY);
  sitnet_column_builder_add_double (builder, 1e300);
  SitnetColumn *column = sitnet_column_builder_seal (builder);
  g_autoptr (SitnetTable) table = sample_table_of (&column, 1);
  g_autofree char *text = sample_write (table, SITNET_FORMAT_JSON);
  ASSERT_TEXT (text, "[\n  {\"x\": null},\n  {\"x\": 1e+300}\n]\n");
}

static void
writes_a_table_without_rows (void)
{
  g_autoptr (SitnetTable) table = sample_texts ("a", NULL, 0);
  g_autofree char *text = sample_write (table, SITNET_FORMAT_JSON);
  ASSERT_TEXT (text, "[]\n");
}

static const TestCase cases[] = {
    {"writes every type", writes_every_type},
    {"is read back by another library", is_read_back_by_another_library},
    {"has no infinity", has_no_infinity},
    {"writes a table without rows", writes_a_table_without_rows},
};
TEST_MAIN ("table-json", cases)
