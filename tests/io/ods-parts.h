/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Small OpenDocument spreadsheets for tests. */
#ifndef SITNET_TEST_ODS_PARTS_H
#define SITNET_TEST_ODS_PARTS_H

#include "ods-names.h"
#include "workbook-file.h"
#include "workbook-parts.h"

#define ODS_MIMETYPE "application/vnd.oasis.opendocument.spreadsheet"
#define ODS_SPACES                                                                                                     \
  "xmlns:office='" SITNET_ODS_OFFICE "' xmlns:table='" SITNET_ODS_TABLE "' xmlns:text='" SITNET_ODS_TEXT               \
  "' xmlns:style='" SITNET_ODS_STYLE "' xmlns:number='" SITNET_ODS_NUMBER "' xmlns:calcext='" SITNET_ODS_CALC "'"

/* (transfer full) */
static inline char *
ods_content (const char *root, const char *attributes, const char *styles, const char *tables)
{
  return g_strdup_printf ("<office:%s " ODS_SPACES
                          " %s><office:automatic-styles>%s</office:automatic-styles><office:body>"
                          "<office:spreadsheet>%s</office:spreadsheet></office:body></office:%s>",
                          root, attributes, styles, tables, root);
}

static inline char *
ods_write (const char *styles, const char *tables)
{
  g_autofree char *content = ods_content ("document-content", "", styles, tables);
  const WorkbookPart parts[] = {{"mimetype", ODS_MIMETYPE, 0}, {"content.xml", content, 0}};
  return workbook_write ("book.ods", parts, 2);
}

static inline char *
ods_dump (const char *styles, const char *tables)
{
  g_autofree char *path = ods_write (styles, tables);
  char *shown = workbook_dump (sitnet_workbook_file_open (path, NULL, NULL));
  workbook_remove (path);
  return shown;
}

#define EXPECT_ODS(rows, expected)                                                                                     \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *shown_ = ods_dump ("", "<table:table table:name='L'>" rows "</table:table>");                     \
    ASSERT_TEXT (shown_, expected);                                                                                    \
  }                                                                                                                    \
  G_STMT_END

#endif
