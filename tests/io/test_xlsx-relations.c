/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which parts belong to a part. */
#include "workbook-parts.h"
#include "xlsx-relations.h"

static void
resolves_targets (void)
{
  static const char *const known[][3] = {
      {"xl/workbook.xml", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"},
      {"xl/workbook.xml", "/xl/styles.xml", "xl/styles.xml"},
      {"xl/workbook.xml", "../docProps/app.xml", "docProps/app.xml"},
      {"xl/workbook.xml", "./a//b.xml", "xl/a/b.xml"},
      {"", "xl/workbook.xml", "xl/workbook.xml"},
      {"xl/workbook.xml", "List%201.xml", "xl/List 1.xml"},
      {"xl/workbook.xml", "../../etc/passwd", NULL},
      {"", "../a", NULL},
  };
  for (guint i = 0; i < G_N_ELEMENTS (known); i++) {
    g_autofree char *target = sitnet_xlsx_relations_resolve (known[i][0], known[i][1]);
    ASSERT_TEXT (target != NULL ? target : "none", known[i][2] != NULL ? known[i][2] : "none");
  }
}

static void
reads_relations (void)
{
  const WorkbookPart parts[] = {
      {"xl/_rels/workbook.xml.rels",
       "<Relationships xmlns='" PACKAGE
       "'><Relationship Id='a' Type='http://purl.oclc.org/x/worksheet' Target='s.xml'/>"
       "<Relationship Id='b' Type='" RELATION "/styles' Target='http://elsewhere/' TargetMode='External'/>"
       "<Relationship Id='c' Type='" RELATION "/styles' Target='../../out.xml'/></Relationships>",
       0}};
  g_autofree char *path = workbook_write ("a.zip", parts, 1);
  g_autoptr (SitnetZipFile) file = sitnet_zip_file_open (path, NULL);
  g_autoptr (GArray) relations = sitnet_xlsx_relations_read (file, "xl/workbook.xml", NULL);
  g_autoptr (GArray) none = sitnet_xlsx_relations_read (file, "", NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (relations);
  CU_ASSERT_EQUAL (relations->len, 1);
  CU_ASSERT_EQUAL (none->len, 0);
  ASSERT_TEXT (sitnet_xlsx_relations_find_id (relations, "a")->target, "xl/s.xml");
  CU_ASSERT_PTR_NOT_NULL (sitnet_xlsx_relations_find_type (relations, "worksheet"));
  CU_ASSERT_PTR_NULL (sitnet_xlsx_relations_find_type (relations, "styles"));
  workbook_remove (path);
}

static const TestCase cases[] = {
    {"resolves targets", resolves_targets},
    {"reads relations", reads_relations},
};
TEST_MAIN ("xlsx-relations", cases)
