/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Small workbooks for tests, made part by part, and what readers hand over of them as one text. */
#ifndef SITNET_TEST_WORKBOOK_PARTS_H
#define SITNET_TEST_WORKBOOK_PARTS_H

#include "data-set.h"
#include "workbook.h"

#include <zip.h>

typedef struct {
  const char *name;
  const char *bytes;
  gsize length; /* 0: as far as the NUL */
} WorkbookPart;

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define RELATION "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"

#define ROOT_RELATIONS                                                                                                 \
  "<Relationships xmlns='" PACKAGE "'><Relationship Id='rId1' Type='" RELATION                                         \
  "/officeDocument' Target='xl/workbook.xml'/></Relationships>"

/* Writes an archive into a new folder and gives its path: remove it by workbook_remove(). */
static inline char *
workbook_write (const char *file, const WorkbookPart *parts, guint n)
{
  g_autofree char *folder = data_set_new ();
  char *path = g_build_filename (folder, file, NULL);
  zip_t *archive = zip_open (path, ZIP_CREATE, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (archive);
  for (guint i = 0; i < n; i++) {
    gsize length = parts[i].length > 0 ? parts[i].length : strlen (parts[i].bytes);
    zip_source_t *source = zip_source_buffer (archive, parts[i].bytes, length, 0);
    CU_ASSERT_TRUE (zip_file_add (archive, parts[i].name, source, ZIP_FL_ENC_UTF_8) >= 0);
    if (strcmp (parts[i].name, "mimetype") == 0) /* as OpenDocument wants it */
      CU_ASSERT_EQUAL (zip_set_file_compression (archive, i, ZIP_CM_STORE, 0), 0);
  }
  CU_ASSERT_EQUAL (zip_close (archive), 0);
  return path;
}

static inline void
workbook_remove (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_free (data_set_remove (folder));
}

/* An .xlsx of sheets "name", "what stands in <worksheet>", …, NULL, and further parts. */
static inline char *
workbook_of_sheets (const char *const *sheets, const char *shared, const char *styles, const char *settings)
{
  g_autoptr (GString) book = g_string_new (NULL), relations = g_string_new ("<Relationships xmlns='" PACKAGE "'>");
  g_autoptr (GArray) parts = g_array_new (FALSE, TRUE, sizeof (WorkbookPart));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_string_printf (book, "<workbook xmlns='" MAIN "' xmlns:r='" RELATION "'>%s<sheets>", settings ? settings : "");
  for (guint i = 0; sheets[2 * i] != NULL; i++) {
    char *name = g_strdup_printf ("xl/worksheets/sheet%u.xml", i + 1);
    char *text = g_strdup_printf ("<worksheet xmlns='" MAIN "'>%s</worksheet>", sheets[2 * i + 1]);
    g_string_append_printf (book, "<sheet name='%s' sheetId='%u' r:id='rId%u'/>", sheets[2 * i], i + 1, i + 1);
    g_string_append_printf (relations, "<Relationship Id='rId%u' Type='" RELATION "/worksheet' Target='%s'/>", i + 1,
                            name + 3);
    WorkbookPart part = {name, text, 0};
    g_array_append_val (parts, part);
    g_ptr_array_add (texts, name);
    g_ptr_array_add (texts, text);
  }
  g_string_append (book, "</sheets></workbook>");
  g_string_append_printf (relations,
                          "<Relationship Id='s' Type='" RELATION "/sharedStrings' Target='sharedStrings.xml'/>"
                          "<Relationship Id='t' Type='" RELATION "/styles' Target='/xl/styles.xml'/></Relationships>");
  g_autofree char *strings = g_strdup_printf ("<sst xmlns='" MAIN "'>%s</sst>", shared ? shared : "");
  g_autofree char *formats = g_strdup_printf ("<styleSheet xmlns='" MAIN "'>%s</styleSheet>", styles ? styles : "");
  const WorkbookPart more[] = {{"_rels/.rels", ROOT_RELATIONS, 0},
                               {"xl/workbook.xml", book->str, 0},
                               {"xl/_rels/workbook.xml.rels", relations->str, 0},
                               {"xl/sharedStrings.xml", strings, 0},
                               {"xl/styles.xml", formats, 0}};
  g_array_append_vals (parts, more, G_N_ELEMENTS (more));
  return workbook_write ("book.xlsx", (const WorkbookPart *)(const void *)parts->data, parts->len);
}

/* A row of texts for <sheetData>, as they are. "" leaves a cell out. */
static inline void
workbook_append_row (GString *xml, guint number, const char *cells)
{
  g_auto (GStrv) list = g_strsplit (cells, ",", -1);
  g_string_append_printf (xml, "<row r='%u'>", number);
  for (guint c = 0; list[c] != NULL; c++)
    if (*list[c] != '\0')
      g_string_append_printf (xml, "<c r='%c%u' t='inlineStr'><is><t>%s</t></is></c>", 'A' + (int)c, number, list[c]);
  g_string_append (xml, "</row>");
}

/* Rows of comma-separated texts, with '\n' between, as the content of a sheet. (transfer full) */
static inline char *
workbook_rows (const char *text)
{
  GString *xml = g_string_new ("<sheetData>");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      workbook_append_row (xml, i + 1, lines[i]);
  g_string_append (xml, "</sheetData>");
  return g_string_free (xml, FALSE);
}

/* Everything that a reader hands over, one line a row: "Vazby 3: A=x C=7(007)", with ~ before a number, @ a date, ? a
   boolean, ! an error, 0 no value, ^n for a cell over n rows. */
typedef struct {
  GString *text;
  const SitnetWorkbook *workbook;
  GStringChunk *texts;
  const char *sheet;
} WorkbookDump;

static inline gboolean
workbook_dump_begin (guint sheet, gpointer data)
{
  WorkbookDump *self = data;
  self->sheet = sitnet_workbook_get_sheet (self->workbook, sheet)->name;
  return TRUE;
}

static inline gboolean
workbook_dump_take (const SitnetWorkbookRow *row, gpointer data)
{
  static const char *const marks[] = {"", "~", "@", "?", "!", "0"};
  WorkbookDump *self = data;
  g_string_append_printf (self->text, "%s %" G_GUINT64_FORMAT "%s:", self->sheet, row->number,
                          row->is_hidden ? " hidden" : "");
  for (guint i = 0; i < row->n_cells; i++) {
    const SitnetWorkbookCell *cell = &row->cells[i];
    g_string_append_printf (self->text, " %c=%s%.*s", 'A' + (int)cell->column, marks[cell->content],
                            (int)cell->text.length, cell->text.text);
    if (cell->shown.text != cell->text.text && cell->shown.length > 0 &&
        (cell->shown.length != cell->text.length || memcmp (cell->shown.text, cell->text.text, cell->text.length) != 0))
      g_string_append_printf (self->text, "(%.*s)", (int)cell->shown.length, cell->shown.text);
    if (cell->n_rows > 1)
      g_string_append_printf (self->text, "^%u", cell->n_rows);
  }
  g_string_append_c (self->text, '\n');
  g_string_chunk_clear (self->texts);
  return TRUE;
}

static inline void
workbook_dump_hide (guint first, guint last, gpointer data)
{
  WorkbookDump *self = data;
  g_string_append_printf (self->text, "hidden %c-%c\n", 'A' + (int)first, 'A' + (int)last);
}

static inline void
workbook_dump_end (const GError *problem, gpointer data)
{
  WorkbookDump *self = data;
  if (problem != NULL)
    g_string_append_printf (self->text, "problem: %s\n", problem->message);
}

/* Takes the workbook over. (transfer full) */
static inline char *
workbook_dump (SitnetWorkbook *workbook)
{
  if (workbook == NULL)
    return g_strdup ("none");
  g_autoptr (GStringChunk) texts = g_string_chunk_new (4096);
  WorkbookDump dump = {g_string_new (NULL), workbook, texts, NULL};
  SitnetWorkbookTaker taker = {
      texts, workbook_dump_begin, workbook_dump_take, workbook_dump_hide, workbook_dump_end, &dump, 0};
  g_autofree guint *order = g_new (guint, workbook->sheets->len + 1);
  for (guint i = 0; i < workbook->sheets->len; i++)
    order[i] = i;
  g_autoptr (GError) error = NULL;
  if (!workbook->read (workbook, order, &taker, NULL, &error))
    g_string_append_printf (dump.text, "error: %s\n", error != NULL ? error->message : "without a word");
  sitnet_workbook_free (workbook);
  return g_string_free (dump.text, FALSE);
}

/* Reads a data set and gives its network's size and its findings, also infos: "error Vazby!C14 …". Removes the file. */
static inline char *
workbook_check (char *path, SitnetNetwork **network)
{
  static const char *const shown[] = {"severity", "sheet", "row", "cell", "value"};
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetTable) findings = NULL;
  SitnetNetwork *read = sitnet_network_read (path, NULL, &findings, &error);
  GString *text = g_string_new (NULL);
  if (findings == NULL)
    g_string_append (text, error != NULL ? strstr (error->message, ": ") + 2 : "no findings");
  else if (read == NULL)
    g_string_append (text, "no network\n");
  else
    g_string_append_printf (text, "%u actors %u ties\n", sitnet_network_get_n_actors (read),
                            sitnet_network_get_n_links (read));
  for (gsize r = 0; findings != NULL && r < sitnet_table_get_n_rows (findings); r++)
    for (guint k = 0; k < G_N_ELEMENTS (shown); k++) {
      const SitnetColumn *column = sitnet_table_find_column (findings, shown[k]);
      g_autofree char *cell = column != NULL ? sitnet_column_dup_cell (column, r) : NULL;
      g_string_append_printf (text, "%s%s", cell != NULL && *cell != '\0' ? cell : "-",
                              k + 1 < G_N_ELEMENTS (shown) ? " " : "\n");
    }
  if (network != NULL)
    *network = read;
  else
    g_clear_pointer (&read, sitnet_network_unref);
  workbook_remove (path);
  g_free (path);
  return g_string_free (text, FALSE);
}

#endif
