/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* XML handed over as it comes, and what is refused. */
#include "test.h"
#include "xml-stream.h"

#include <sitnet/error.h>
#include <string.h>

typedef struct {
  const char *bytes;
  gsize length, at;
} Source;

static gssize
read_piece (gpointer data, char *bytes, gsize capacity, GError **error)
{
  Source *self = data;
  gsize n = MIN (MIN (64, capacity), self->length - self->at);
  memcpy (bytes, self->bytes + self->at, n);
  self->at += n;
  return (gssize)n;
}

static void
start (SitnetXmlStream *stream, const SitnetXmlElement *element, gpointer data)
{
  SitnetSlice value;
  g_string_append_printf (data, "<%s %s", element->space, element->name);
  if (sitnet_xml_find (element, NULL, "a", &value))
    g_string_append_printf (data, " a=%.*s", (int)value.length, value.text);
  g_string_append_printf (data, " %u%s>", sitnet_xml_number (element, "", "n", 9),
                          sitnet_xml_is_true (element, "", "on") ? " on" : "");
  if (strcmp (element->name, "stop") == 0)
    sitnet_xml_stop (stream);
}

static void
end (SitnetXmlStream *stream, const char *name, const char *space, gpointer data)
{
  g_string_append_printf (data, "</%s>", name);
}

static void
text (SitnetXmlStream *stream, const char *bytes, gsize length, gpointer data)
{
  g_string_append_len (data, bytes, (gssize)length);
}

static char *
read_bytes (const char *bytes, gsize length)
{
  static const SitnetXmlHandler handler = {start, end, text};
  Source source = {bytes, length, 0};
  g_autoptr (GError) error = NULL;
  GString *shown = g_string_new (NULL);
  gboolean good = sitnet_xml_read (read_piece, &source, &handler, shown, &error);
  CU_ASSERT_EQUAL (good, error == NULL);
  if (!good)
    g_string_append_printf (shown, "|%s", strstr (error->message, "entities") != NULL ? "entities" : "damaged");
  return g_string_free (shown, FALSE);
}

#define EXPECT_XML(bytes, expected)                                                                                    \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *shown_ = read_bytes (bytes, strlen (bytes));                                                      \
    ASSERT_TEXT (shown_, expected);                                                                                    \
  }                                                                                                                    \
  G_STMT_END

static void
hands_over_elements (void)
{
  EXPECT_XML (
      "<x:r xmlns:x='s'><x:c x:a='1&amp;2' n='12' on='true'>A&lt;B<![CDATA[<C>]]>&#x159;</x:c><d xmlns='t'/></x:r>",
      "<s r 9><s c a=1&2 12 on>A<B<C>ř</c><t d 9></d></r>");
}

static void
stops (void)
{
  EXPECT_XML ("<r><stop/><c/>text", "< r 9>< stop 9>");
}

static void
knows_other_encodings (void)
{
  static const char wide[] = "\xff\xfe<\0r\0>\0Y\x01<\0/\0r\0>"; /* ř; its last zero is that of C */
  g_autofree char *shown = read_bytes (wide, sizeof wide);
  ASSERT_TEXT (shown, "< r 9>ř</r>");
}

static void
refuses_what_is_damaged (void)
{
  EXPECT_XML ("<r><c></r>", "< r 9>< c 9>|damaged");
  EXPECT_XML ("<r>text", "< r 9>text|damaged");
  EXPECT_XML ("", "|damaged");
  EXPECT_XML ("<r>&unknown;</r>", "< r 9>|damaged");
}

static void
refuses_entities (void)
{
  EXPECT_XML ("<!DOCTYPE r [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><r>&b;</r>", "|entities");
  EXPECT_XML ("<!DOCTYPE r SYSTEM 'file:///etc/passwd'><r/>", "|entities");
}

static const TestCase cases[] = {
    {"hands over elements", hands_over_elements},     {"stops", stops},
    {"knows other encodings", knows_other_encodings}, {"refuses what is damaged", refuses_what_is_damaged},
    {"refuses entities", refuses_entities},
};
TEST_MAIN ("xml-stream", cases)
