/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Files of XML as they stand. */
#include "data-set.h"
#include "xml-file.h"

#include <sitnet/error.h>

static void
start (SitnetXmlStream *stream, const SitnetXmlElement *element, gpointer data)
{
  g_string_append_printf (data, "%u %s\n", sitnet_xml_get_line (stream), element->name);
}

static void
reads_a_file_line_by_line (void)
{
  static const SitnetXmlHandler handler = {.start = start, .tells_lines = TRUE};
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, "a.xml", NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  data_set_add (folder, "a.xml", "<r>\n<c/>\n\n<d>");
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sitnet_xml_file_read (path, &handler, text, NULL, &error));
  ASSERT_TEXT (text->str, "1 r\n2 c\n4 d\n");
  CU_ASSERT_PTR_NOT_NULL (strstr (error->message, "from line 4 on"));
  g_free (data_set_remove (folder));
}

static void
a_file_that_is_not_there_is_an_error (void)
{
  static const SitnetXmlHandler handler = {.start = start};
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sitnet_xml_file_read ("/nonexistent", &handler, NULL, NULL, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_READ));
}

static const TestCase cases[] = {
    {"reads a file line by line", reads_a_file_line_by_line},
    {"a file that is not there is an error", a_file_that_is_not_there_is_an_error},
};
TEST_MAIN ("xml-file", cases)
