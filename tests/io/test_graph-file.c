/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What readers of graph files share. */
#include "data-set.h"
#include "error-private.h"
#include "graph-file.h"

static void
knows_a_file_by_its_first_bytes (void)
{
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, "a", NULL);
  data_set_add (folder, "a", "<?xml version='1.0'?>\n<!-- made by hand -->\n<graphml>");
  CU_ASSERT_TRUE (sitnet_graph_file_holds (path, "<graphml"));
  CU_ASSERT_FALSE (sitnet_graph_file_holds (path, "<gexf"));
  CU_ASSERT_FALSE (sitnet_graph_file_holds (folder, "<gexf"));
  data_set_add_bytes (folder, "a", "\xfe\xff\0<\0g\0e\0x\0f", 12);
  CU_ASSERT_TRUE (sitnet_graph_file_holds (path, "<gexf"));
  g_free (data_set_remove (folder));
}

static void
knows_types_of_numbers (void)
{
  CU_ASSERT_TRUE (sitnet_graph_file_is_number_type ((SitnetSlice){"Double", 6}));
  CU_ASSERT_FALSE (sitnet_graph_file_is_number_type ((SitnetSlice){"string", 6}));
  CU_ASSERT_FALSE (sitnet_graph_file_is_number_type ((SitnetSlice){"", 0}));
}

static void
a_mistake_has_its_line (void)
{
  g_autoptr (GError) error = NULL;
  sitnet_graph_file_fail_at (12, "a key has no id; give it one", &error);
  ASSERT_TEXT (error->message, "line 12: a key has no id; give it one");
  g_autofree char *czech = sitnet_error_dup_message (error, SITNET_LANGUAGE_CS);
  ASSERT_TEXT (czech, "řádek 12: klíč nemá id; doplňte ho");
}

static void
start (SitnetXmlStream *stream, const SitnetXmlElement *element, gpointer data)
{
  SitnetSlice value = sitnet_graph_file_get (element, "a");
  CU_ASSERT_TRUE (sitnet_graph_file_is (value, "yes"));
  CU_ASSERT_FALSE (sitnet_graph_file_is (value, "ye"));
  CU_ASSERT_EQUAL (sitnet_graph_file_get (element, "b").length, 0);
  sitnet_graph_file_stop (data, stream, "a key has no id; give it one");
}

static void
a_reader_that_stops_says_why (void)
{
  static const SitnetXmlHandler handler = {.start = start};
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, "a.xml", NULL);
  data_set_add (folder, "a.xml", "\n<r a='YES' x:b='1' xmlns:x='x'>");
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_autoptr (GError) problem = NULL, error = NULL;
  SitnetGraphRows nodes, edges;
  sitnet_graph_rows_init (&nodes);
  sitnet_graph_rows_init (&edges);
  const SitnetGraphReading graph = {&nodes, &edges, &problem};
  CU_ASSERT_FALSE (sitnet_graph_file_read (path, &handler, &problem, &graph, builder, &error));
  CU_ASSERT_PTR_NULL (problem);
  sitnet_graph_rows_clear (&edges);
  sitnet_graph_rows_clear (&nodes);
  CU_ASSERT_TRUE (g_str_has_prefix (error->message, "cannot read /"));
  CU_ASSERT_TRUE (g_str_has_suffix (error->message, ": line 2: a key has no id; give it one"));
  g_free (data_set_remove (folder));
}

static const TestCase cases[] = {
    {"knows a file by its first bytes", knows_a_file_by_its_first_bytes},
    {"knows types of numbers", knows_types_of_numbers},
    {"a mistake has its line", a_mistake_has_its_line},
    {"a reader that stops says why", a_reader_that_stops_says_why},
};
TEST_MAIN ("graph-file", cases)
