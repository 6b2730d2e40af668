/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables as a workbook (.xlsx, ECMA-376), made in memory: nothing is written anywhere before it is whole. */
#include "xlsx-write.h"

#include "error-private.h"
#include "column-letters.h"
#include "xlsx-sheet-write.h"

#include <string.h>

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define SPREADSHEET "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define RELATIONS "http://schemas.openxmlformats.org/package/2006/relationships"
#define DOCUMENT_RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define CONTENT "application/vnd.openxmlformats-officedocument.spreadsheetml"

#define MOST_SHEETS 1000
#define MOST_NAME 31 /* characters of a sheet's name */

/* Formats in the order of XlsxStyle; 14 is the day as the reader's language writes it, 49 is text. */
static const char styles[] = DECLARATION
    "<styleSheet xmlns=\"" SPREADSHEET "\">"
    "<fonts count=\"3\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
    "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font><font><u/><sz val=\"11\"/><color "
    "rgb=\"FF0563C1\"/><name val=\"Calibri\"/></font></fonts>"
    "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill "
    "patternType=\"gray125\"/></fill>"
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE7EEF5\"/></patternFill></fill></fills>"
    "<borders count=\"2\"><border><left/><right/><top/><bottom/></border>"
    "<border><left/><right/><top/><bottom style=\"thin\"/></border></borders>"
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    "<cellXfs count=\"6\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
    "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" "
    "applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment "
    "vertical=\"top\"/></xf>"
    "<xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
    "applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>"
    "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
    "applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
    "<xf numFmtId=\"49\" fontId=\"2\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" "
    "applyAlignment=\"1\"><alignment vertical=\"top\"/></xf></cellXfs>"
    "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

static const char package_relations[] =
    DECLARATION "<Relationships xmlns=\"" RELATIONS "\"><Relationship Id=\"rId1\" Type=\"" DOCUMENT_RELATIONS
                "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

/* A name that spreadsheets take: of some length, without the signs that formulas need. */
static char *
clean_name (const char *name)
{
  const char *start = name != NULL && *name != '\0' ? name : "data";
  g_autofree char *valid = g_utf8_make_valid (start, -1);
  g_autofree char *cut = g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), MOST_NAME));
  for (char *c = cut; *c != '\0'; c++)
    if (strchr ("[]:*?/\\'", *c) != NULL || g_ascii_iscntrl (*c))
      *c = '_';
  return g_ascii_strcasecmp (cut, "history") == 0 ? g_strdup ("history_") : g_steal_pointer (&cut);
}

/* Takes the place of one that is there already, in letters of either size. */
static char *
unique_name (GHashTable *taken, const char *name)
{
  g_autofree char *clean = clean_name (name);
  char *found = g_strdup (clean);
  for (guint i = 2;; i++) {
    if (g_hash_table_add (taken, g_utf8_casefold (found, -1)))
      return found;
    g_free (found);
    g_autofree char *number = g_strdup_printf (" (%u)", i);
    g_autofree char *start =
        g_utf8_substring (clean, 0, MIN (g_utf8_strlen (clean, -1), MOST_NAME - (glong)strlen (number)));
    found = g_strconcat (start, number, NULL);
  }
}

static GPtrArray *
name_sheets (SitnetTable *const *tables, guint n_tables)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_tables; i++)
    g_ptr_array_add (names, unique_name (taken, sitnet_table_get_name (tables[i])));
  return names;
}

/* What the filter of a sheet is about is told here once more, as spreadsheets do. */
static void
append_filter (GString *xml, const SitnetTable *table, const char *name, guint i)
{
  g_string_append_printf (xml, "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"%u\" hidden=\"1\">'", i);
  sitnet_xlsx_append_text (xml, name, strlen (name));
  g_string_append (xml, "'!$A$1:$");
  sitnet_column_append_letters (xml, sitnet_table_get_n_columns (table) - 1);
  g_string_append_printf (xml, "$%zu</definedName>", sitnet_table_get_n_rows (table) + 1);
}

static char *
make_workbook (SitnetTable *const *tables, guint n_tables)
{
  g_autoptr (GPtrArray) names = name_sheets (tables, n_tables);
  GString *xml = g_string_new (DECLARATION "<workbook xmlns=\"" SPREADSHEET "\" xmlns:r=\"" DOCUMENT_RELATIONS "\">"
                                           "<bookViews><workbookView/></bookViews><sheets>");
  for (guint i = 0; i < n_tables; i++) {
    g_string_append (xml, "<sheet name=\"");
    sitnet_xlsx_append_text (xml, names->pdata[i], strlen (names->pdata[i]));
    g_string_append_printf (xml, "\" sheetId=\"%u\" r:id=\"rId%u\"/>", i + 1, i + 1);
  }
  g_string_append (xml, "</sheets><definedNames>");
  for (guint i = 0; i < n_tables; i++)
    append_filter (xml, tables[i], names->pdata[i], i);
  g_string_append (xml, "</definedNames></workbook>");
  return g_string_free (xml, FALSE);
}

static char *
make_relations (guint n_tables)
{
  GString *xml = g_string_new (DECLARATION "<Relationships xmlns=\"" RELATIONS "\">");
  for (guint i = 1; i <= n_tables; i++)
    g_string_append_printf (
        xml, "<Relationship Id=\"rId%u\" Type=\"" DOCUMENT_RELATIONS "/worksheet\" Target=\"worksheets/sheet%u.xml\"/>",
        i, i);
  g_string_append_printf (
      xml, "<Relationship Id=\"rId%u\" Type=\"" DOCUMENT_RELATIONS "/styles\" Target=\"styles.xml\"/></Relationships>",
      n_tables + 1);
  return g_string_free (xml, FALSE);
}

static char *
make_content_types (guint n_tables)
{
  GString *xml = g_string_new (
      DECLARATION
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" CONTENT ".sheet.main+xml\"/>"
      "<Override PartName=\"/xl/styles.xml\" ContentType=\"" CONTENT ".styles+xml\"/>");
  for (guint i = 1; i <= n_tables; i++)
    g_string_append_printf (
        xml, "<Override PartName=\"/xl/worksheets/sheet%u.xml\" ContentType=\"" CONTENT ".worksheet+xml\"/>", i);
  g_string_append (xml, "</Types>");
  return g_string_free (xml, FALSE);
}

static gboolean
add_part (SitnetZipWriter *zip, const char *name, const char *xml, GError **error)
{
  sitnet_zip_writer_begin (zip, name);
  return sitnet_zip_writer_add (zip, xml, strlen (xml), error);
}

static gboolean
add_sheets (SitnetZipWriter *zip, SitnetTable *const *tables, const SitnetXlsxExtras *extras, guint n_tables,
            guint64 *n_cut, GError **error)
{
  for (guint i = 0; i < n_tables; i++) {
    g_autofree char *name = g_strdup_printf ("xl/worksheets/sheet%u.xml", i + 1);
    sitnet_zip_writer_begin (zip, name);
    if (!sitnet_xlsx_sheet_write (tables[i], i == 0, extras[i], zip, n_cut, error))
      return FALSE;
  }
  return TRUE;
}

/* Which files the links of the sheets lead to. */
static gboolean
add_links (SitnetZipWriter *zip, const SitnetXlsxExtras *extras, guint n_tables, GError **error)
{
  for (guint i = 0; i < n_tables; i++) {
    if (extras[i].links == NULL)
      continue;
    g_autofree char *name = g_strdup_printf ("xl/worksheets/_rels/sheet%u.xml.rels", i + 1);
    g_autofree char *relations = sitnet_xlsx_links_dup_relations (extras[i].links);
    if (!add_part (zip, name, relations, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
check_tables (SitnetTable *const *tables, guint n_tables, GError **error)
{
  for (guint i = 0; i < n_tables; i++)
    if (sitnet_table_get_n_columns (tables[i]) == 0) {
      sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "a table without columns cannot be a sheet of a workbook");
      return FALSE;
    }
  if (n_tables > 0 && n_tables <= MOST_SHEETS)
    return TRUE;
  sitnet_error_set (error, SITNET_ERROR_LIMIT, "a workbook has 1 to %d sheets", MOST_SHEETS);
  return FALSE;
}

static GBytes *
make_file (SitnetTable *const *tables, const SitnetXlsxExtras *extras, guint n_tables, guint64 *n_cut, GError **error)
{
  if (n_cut != NULL)
    *n_cut = 0;
  if (!check_tables (tables, n_tables, error))
    return NULL;
  g_autofree char *types = make_content_types (n_tables), *relations = make_relations (n_tables);
  g_autofree char *workbook = make_workbook (tables, n_tables);
  g_autoptr (SitnetZipWriter) zip = sitnet_zip_writer_new ();
  if (!add_part (zip, "[Content_Types].xml", types, error) ||
      !add_part (zip, "_rels/.rels", package_relations, error) || !add_part (zip, "xl/workbook.xml", workbook, error) ||
      !add_part (zip, "xl/_rels/workbook.xml.rels", relations, error) ||
      !add_part (zip, "xl/styles.xml", styles, error) || !add_sheets (zip, tables, extras, n_tables, n_cut, error) ||
      !add_links (zip, extras, n_tables, error))
    return NULL;
  return sitnet_zip_writer_close (zip, error);
}

GBytes *
sitnet_tables_to_workbook (SitnetTable *const *tables, guint n_tables, guint64 *n_cut, GError **error)
{
  g_return_val_if_fail (tables != NULL, NULL);
  g_autofree SitnetXlsxExtras *extras = g_new0 (SitnetXlsxExtras, MAX (n_tables, 1));
  return make_file (tables, extras, n_tables, n_cut, error);
}

GBytes *
sitnet_tables_to_linked_workbook (SitnetTable *const *tables, guint n_tables, const SitnetTable *links, guint64 *n_cut,
                                  GError **error)
{
  g_return_val_if_fail (tables != NULL && links != NULL, NULL);
  g_autoptr (SitnetXlsxLinks) made = sitnet_xlsx_links_new (links, error);
  g_autofree SitnetXlsxExtras *extras = g_new0 (SitnetXlsxExtras, MAX (n_tables, 1));
  extras[0].links = made;
  return made != NULL ? make_file (tables, extras, n_tables, n_cut, error) : NULL;
}

GBytes *
sitnet_xlsx_write (SitnetTable *const *tables, const char *const *rules, guint n_tables, GError **error)
{
  g_autofree SitnetXlsxExtras *extras = g_new0 (SitnetXlsxExtras, MAX (n_tables, 1));
  for (guint i = 0; i < n_tables; i++)
    extras[i].rules = rules[i];
  return make_file (tables, extras, n_tables, NULL, error);
}

gboolean
sitnet_table_xlsx_write (const SitnetTable *table, SitnetOutputBuffer *pieces, GError **error)
{
  SitnetTable *const tables[] = {(SitnetTable *)table};
  g_autoptr (GBytes) workbook = sitnet_tables_to_workbook (tables, 1, NULL, error);
  if (workbook == NULL)
    return FALSE;
  gsize length;
  const char *bytes = g_bytes_get_data (workbook, &length);
  return sitnet_output_buffer_add (pieces, bytes, length, error);
}
