/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Workbooks of Excel: which sheets there are and where their parts lie. */
#include "xlsx.h"

#include "error-private.h"
#include "xlsx-names.h"
#include "xlsx-relations.h"
#include "xlsx-sheet.h"
#include "xml-stream.h"

/* Far more than anybody turns the pages of. */
#define MOST_SHEETS 4096

typedef struct {
  SitnetWorkbook base;
  SitnetXlsxParts parts;
  GArray *places; /* gint64: the part of each sheet; −1 when it is missing */
} Xlsx;

typedef struct {
  Xlsx *workbook;
  const GArray *relations;
} Reading;

static char *
dup_relation_id (const SitnetXmlElement *element)
{
  static const char *const spaces[] = {"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                       "http://purl.oclc.org/ooxml/officeDocument/relationships"};
  char *id = sitnet_xml_dup (element, spaces[0], "id");
  return id != NULL ? id : sitnet_xml_dup (element, spaces[1], "id");
}

/* Sheets of charts and macros are none of data. */
static void
take_sheet (const Reading *self, const SitnetXmlElement *element)
{
  g_autofree char *id = dup_relation_id (element), *name = sitnet_xml_dup (element, "", "name");
  g_autofree char *state = sitnet_xml_dup (element, "", "state");
  const SitnetXlsxRelation *relation = id != NULL ? sitnet_xlsx_relations_find_id (self->relations, id) : NULL;
  if (name == NULL || (relation != NULL && strcmp (relation->type, "worksheet") != 0) ||
      self->workbook->base.sheets->len >= MOST_SHEETS)
    return;
  gint64 part = relation != NULL ? sitnet_zip_file_find (self->workbook->parts.file, relation->target) : -1;
  g_array_append_val (self->workbook->places, part);
  sitnet_workbook_add_sheet (&self->workbook->base, name, state != NULL && strcmp (state, "visible") != 0);
}

static void
start (SitnetXmlStream *stream, const SitnetXmlElement *element, gpointer data)
{
  Reading *self = data;
  if (!sitnet_xlsx_is_main (element->space))
    return;
  if (strcmp (element->name, "workbookPr") == 0)
    self->workbook->parts.is_1904 = sitnet_xml_is_true (element, "", "date1904");
  else if (strcmp (element->name, "sheet") == 0)
    take_sheet (self, element);
}

static gboolean
read_sheet (Xlsx *self, guint sheet, const SitnetWorkbookTaker *taker, SitnetWatch *watch, GError **error)
{
  gint64 part = g_array_index (self->places, gint64, sheet);
  if (part >= 0)
    return sitnet_xlsx_sheet_read (&self->parts, part, taker, watch, error);
  sitnet_error_set_literal (error, SITNET_ERROR_READ, "its part is missing in the file");
  return FALSE;
}

static gboolean
read_sheets (SitnetWorkbook *base, const guint *order, const SitnetWorkbookTaker *taker, SitnetWatch *watch,
             GError **error)
{
  Xlsx *self = (Xlsx *)base;
  for (guint i = 0; i < base->sheets->len; i++) {
    if (!taker->begin (order[i], taker->data))
      continue;
    g_autoptr (GError) problem = NULL;
    read_sheet (self, order[i], taker, watch, &problem);
    taker->end (problem, taker->data);
    if (sitnet_watch_fail_if_stopped (watch, error))
      return FALSE;
  }
  return TRUE;
}

/* Each is unpacked twice, once to look for merged cells. */
static guint64
count_steps (SitnetWorkbook *base)
{
  Xlsx *self = (Xlsx *)base;
  guint64 n = 0;
  for (guint i = 0; i < self->places->len; i++)
    n += 2 * sitnet_zip_file_get_size (self->parts.file, g_array_index (self->places, gint64, i));
  return n;
}

static void
free_workbook (SitnetWorkbook *base)
{
  Xlsx *self = (Xlsx *)base;
  sitnet_workbook_clear (base);
  sitnet_xlsx_strings_clear (&self->parts.strings);
  sitnet_xlsx_styles_clear (&self->parts.styles);
  g_array_unref (self->places);
  sitnet_zip_file_free (self->parts.file);
  g_free (self);
}

static gboolean
read_parts (Xlsx *self, const char *place, const GArray *relations, SitnetWatch *watch, GError **error)
{
  static const SitnetXmlHandler handler = {.start = start};
  SitnetZipFile *file = self->parts.file;
  const SitnetXlsxRelation *strings = sitnet_xlsx_relations_find_type (relations, "sharedStrings"),
                           *styles = sitnet_xlsx_relations_find_type (relations, "styles");
  gint64 of_strings = strings != NULL ? sitnet_zip_file_find (file, strings->target) : -1;
  gint64 of_styles = styles != NULL ? sitnet_zip_file_find (file, styles->target) : -1;
  Reading reading = {self, relations};
  g_autoptr (SitnetZipPart) bytes = sitnet_zip_part_open (file, sitnet_zip_file_find (file, place), NULL, error);
  return bytes != NULL && sitnet_xml_read (sitnet_zip_part_read, bytes, &handler, &reading, error) &&
         (of_styles < 0 || sitnet_xlsx_styles_read (&self->parts.styles, file, of_styles, error)) &&
         (of_strings < 0 || sitnet_xlsx_strings_read (&self->parts.strings, file, of_strings, watch, error));
}

SitnetWorkbook *
sitnet_xlsx_open (SitnetZipFile *file, const char *place, SitnetWatch *watch, GError **error)
{
  Xlsx *self = g_new0 (Xlsx, 1);
  self->base = (SitnetWorkbook){.read = read_sheets, .count_steps = count_steps, .free = free_workbook};
  sitnet_workbook_init (&self->base);
  sitnet_xlsx_strings_init (&self->parts.strings);
  sitnet_xlsx_styles_init (&self->parts.styles);
  self->parts.file = file;
  self->places = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (SitnetWorkbook) workbook = &self->base;
  g_autoptr (GArray) relations = sitnet_xlsx_relations_read (file, place, error);
  return relations != NULL && read_parts (self, place, relations, watch, error) ? g_steal_pointer (&workbook) : NULL;
}
