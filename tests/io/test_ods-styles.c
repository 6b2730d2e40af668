/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Styles of an OpenDocument spreadsheet: hidden sheets, dates without a day. */
#include "ods-names.h"
#include "ods-styles.h"
#include "test.h"

typedef struct {
  const char *bytes;
  gsize at;
} Source;

static gssize
read_bytes (gpointer data, char *bytes, gsize capacity, GError **error)
{
  Source *self = data;
  gsize n = MIN (capacity, strlen (self->bytes) - self->at);
  memcpy (bytes, self->bytes + self->at, n);
  self->at += n;
  return (gssize)n;
}

static void
start (SitnetXmlStream *stream, const SitnetXmlElement *element, gpointer data)
{
  sitnet_ods_styles_start (data, element);
}

static void
end (SitnetXmlStream *stream, const char *name, const char *space, gpointer data)
{
  sitnet_ods_styles_end (data, name, space);
}

static void
knows_styles (void)
{
  static const SitnetXmlHandler handler = {.start = start, .end = end};
  Source source = {
      "<r xmlns:s='" SITNET_ODS_STYLE "' xmlns:n='" SITNET_ODS_NUMBER "' xmlns:t='" SITNET_ODS_TABLE "'>"
      "<n:date-style s:name='N1'><n:month/><n:year/></n:date-style><n:date-style s:name='N2'><n:year/></n:date-style>"
      "<n:date-style s:name='N3'><n:day/><n:month/></n:date-style><n:number-style s:name='N4'/>"
      "<s:style s:name='ta1' s:family='table'><s:table-properties t:display='true'/></s:style>"
      "<s:style s:name='ta2' s:family='table'><s:table-properties t:display='false'/></s:style>"
      "<s:style s:name='c1' s:family='table-cell' s:data-style-name='N1'/>"
      "<s:style s:name='c2' s:family='table-cell' s:data-style-name='N2'/>"
      "<s:style s:name='c3' s:family='table-cell' s:data-style-name='N3'/>"
      "<s:style s:name='c4' s:family='table-cell' s:data-style-name='N4'/></r>",
      0};
  SitnetOdsStyles styles;
  sitnet_ods_styles_init (&styles);
  CU_ASSERT_TRUE (sitnet_xml_read (read_bytes, &source, &handler, &styles, NULL));
  CU_ASSERT_FALSE (sitnet_ods_styles_is_hidden (&styles, "ta1"));
  CU_ASSERT_TRUE (sitnet_ods_styles_is_hidden (&styles, "ta2"));
  CU_ASSERT_FALSE (sitnet_ods_styles_is_hidden (&styles, NULL));
  CU_ASSERT_EQUAL (sitnet_ods_styles_get_date (&styles, "c1"), SITNET_NUMBER_FORMAT_MONTH);
  CU_ASSERT_EQUAL (sitnet_ods_styles_get_date (&styles, "c2"), SITNET_NUMBER_FORMAT_YEAR);
  CU_ASSERT_EQUAL (sitnet_ods_styles_get_date (&styles, "c3"), SITNET_NUMBER_FORMAT_DATE);
  CU_ASSERT_EQUAL (sitnet_ods_styles_get_date (&styles, "c4"), SITNET_NUMBER_FORMAT_DATE);
  CU_ASSERT_EQUAL (sitnet_ods_styles_get_date (&styles, NULL), SITNET_NUMBER_FORMAT_DATE);
  sitnet_ods_styles_clear (&styles);
}

static const TestCase cases[] = {
    {"knows styles", knows_styles},
};
TEST_MAIN ("ods-styles", cases)
