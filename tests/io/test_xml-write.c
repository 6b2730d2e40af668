/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Texts for files of XML. */
#include "test.h"
#include "xml-write.h"

static gboolean
append (const char *bytes, gsize length, gpointer text, GError **error)
{
  g_string_append_len (text, bytes, (gssize)length);
  return TRUE;
}

static void
escapes_what_xml_needs (void)
{
  static const char given[] = "a<b>&\"c\"\n\r\tř\x01\xEF\xBF\xBF\xEF\xBF\xBDz";
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree SitnetOutputBuffer *pieces = g_new (SitnetOutputBuffer, 1);
  pieces->write = append;
  pieces->data = text;
  pieces->n = 0;
  CU_ASSERT_TRUE (sitnet_output_buffer_add_text (pieces, "<x>", NULL));
  CU_ASSERT_TRUE (sitnet_xml_add_text (pieces, (SitnetSlice){given, strlen (given)}, NULL));
  CU_ASSERT_TRUE (sitnet_output_buffer_flush (pieces, NULL));
  ASSERT_TEXT (text->str, "<x>a&lt;b&gt;&amp;&quot;c&quot;&#10;&#13;&#9;ř���z");
}

static const TestCase cases[] = {{"escapes what XML needs", escapes_what_xml_needs}};
TEST_MAIN ("xml-write", cases)
