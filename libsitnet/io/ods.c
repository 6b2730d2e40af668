/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Workbooks of LibreOffice: one stream of XML with all sheets, from an archive or as a file of its own. */
#include "ods.h"

#include "error-private.h"
#include "ods-names.h"
#include "ods-styles.h"
#include "ods-table.h"
#include "open-file.h"
#include "xml-file.h"

#include <string.h>
#include <unistd.h>

/* Far more than anybody turns the pages of. */
#define MOST_SHEETS 4096

typedef struct {
  SitnetWorkbook base;
  SitnetZipFile *file; /* packed; NULL of a flat file */
  gint64 part;
  char *path; /* of a flat file */
  guint64 size;
  SitnetOdsStyles styles;
} Ods;

static gboolean
stream (const Ods *self, const SitnetXmlHandler *handler, gpointer data, SitnetWatch *watch, GError **error)
{
  if (self->file == NULL)
    return sitnet_xml_file_read (self->path, handler, data, watch, error);
  g_autoptr (SitnetZipPart) bytes = sitnet_zip_part_open (self->file, self->part, watch, error);
  return bytes != NULL && sitnet_xml_read (sitnet_zip_part_read, bytes, handler, data, error);
}

/* The first time through: styles, and the names of the sheets. */
typedef struct {
  Ods *workbook;
  guint depth; /* of tables in tables */
} Listing;

static void
start_listing (SitnetXmlStream *xml, const SitnetXmlElement *element, gpointer data)
{
  Listing *self = data;
  if (!sitnet_ods_is (element->space, SITNET_ODS_TABLE) || strcmp (element->name, "table") != 0) {
    sitnet_ods_styles_start (&self->workbook->styles, element);
    return;
  }
  if (self->depth++ > 0 || self->workbook->base.sheets->len >= MOST_SHEETS)
    return;
  g_autofree char *name = sitnet_xml_dup (element, SITNET_ODS_TABLE, "name"),
                  *style = sitnet_xml_dup (element, SITNET_ODS_TABLE, "style-name");
  sitnet_workbook_add_sheet (&self->workbook->base, name != NULL ? name : "",
                             sitnet_ods_styles_is_hidden (&self->workbook->styles, style));
}

static void
end_listing (SitnetXmlStream *xml, const char *name, const char *space, gpointer data)
{
  Listing *self = data;
  if (sitnet_ods_is (space, SITNET_ODS_TABLE) && strcmp (name, "table") == 0)
    self->depth--;
  else
    sitnet_ods_styles_end (&self->workbook->styles, name, space);
}

/* The later times: the rows of those sheets that are wanted. */
typedef struct {
  const SitnetWorkbookTaker *taker;
  SitnetOdsTable *table; /* of the sheet at hand when it is wanted, else NULL */
  const SitnetOdsStyles *styles;
  guint n_sheets, depth, next;
  GError *problem; /* of the sheet at hand */
} Reading;

static void
end_sheet (Reading *self, const GError *of_file)
{
  if (self->table == NULL)
    return;
  self->taker->end (self->problem != NULL ? self->problem : of_file, self->taker->data);
  g_clear_pointer (&self->table, sitnet_ods_table_free);
  g_clear_error (&self->problem);
}

static void
begin_sheet (Reading *self)
{
  if (self->next < self->n_sheets && self->taker->begin (self->next, self->taker->data))
    self->table = sitnet_ods_table_new (self->taker, self->styles);
  self->next++;
}

static void
start_reading (SitnetXmlStream *xml, const SitnetXmlElement *element, gpointer data)
{
  Reading *self = data;
  gboolean is_table = sitnet_ods_is (element->space, SITNET_ODS_TABLE) && strcmp (element->name, "table") == 0;
  if (is_table && self->depth++ == 0)
    begin_sheet (self);
  else if (self->table != NULL && self->problem == NULL)
    sitnet_ods_table_start (self->table, element);
}

static void
end_reading (SitnetXmlStream *xml, const char *name, const char *space, gpointer data)
{
  Reading *self = data;
  gboolean is_table = sitnet_ods_is (space, SITNET_ODS_TABLE) && strcmp (name, "table") == 0;
  if (is_table && --self->depth == 0)
    end_sheet (self, NULL);
  else if (self->table != NULL && self->problem == NULL)
    sitnet_ods_table_end (self->table, name, space, &self->problem);
}

static void
take_text (SitnetXmlStream *xml, const char *text, gsize length, gpointer data)
{
  Reading *self = data;
  if (self->table != NULL && self->problem == NULL)
    sitnet_ods_table_take_text (self->table, text, length);
}

/* A file that breaks off takes all sheets behind the break with it. */
static void
fail_the_rest (Reading *self, const GError *problem)
{
  end_sheet (self, problem);
  for (; self->next < self->n_sheets; self->next++)
    if (self->taker->begin (self->next, self->taker->data))
      self->taker->end (problem, self->taker->data);
}

static gboolean
read_sheets (SitnetWorkbook *base, const guint *order, const SitnetWorkbookTaker *taker, SitnetWatch *watch,
             GError **error)
{
  static const SitnetXmlHandler handler = {start_reading, end_reading, take_text};
  Ods *self = (Ods *)base;
  Reading reading = {.taker = taker, .styles = &self->styles, .n_sheets = base->sheets->len};
  g_autoptr (GError) problem = NULL;
  if (!stream (self, &handler, &reading, watch, &problem))
    fail_the_rest (&reading, problem);
  return !sitnet_watch_fail_if_stopped (watch, error);
}

/* The stream is gone through twice once it is open. */
static guint64
count_steps (SitnetWorkbook *base)
{
  Ods *self = (Ods *)base;
  return 2 * (self->file != NULL ? sitnet_zip_file_get_size (self->file, self->part) : self->size);
}

static void
free_workbook (SitnetWorkbook *base)
{
  Ods *self = (Ods *)base;
  sitnet_workbook_clear (base);
  sitnet_ods_styles_clear (&self->styles);
  sitnet_zip_file_free (self->file);
  g_free (self->path);
  g_free (self);
}

static Ods *
new_workbook (void)
{
  Ods *self = g_new0 (Ods, 1);
  self->base = (SitnetWorkbook){.read = read_sheets, .count_steps = count_steps, .free = free_workbook};
  sitnet_workbook_init (&self->base);
  sitnet_ods_styles_init (&self->styles);
  return self;
}

static SitnetWorkbook *
list_sheets (Ods *self, SitnetWatch *watch, GError **error)
{
  static const SitnetXmlHandler handler = {.start = start_listing, .end = end_listing};
  g_autoptr (SitnetWorkbook) workbook = &self->base;
  Listing listing = {self, 0};
  return stream (self, &handler, &listing, watch, error) ? g_steal_pointer (&workbook) : NULL;
}

SitnetWorkbook *
sitnet_ods_open (SitnetZipFile *file, SitnetWatch *watch, GError **error)
{
  Ods *self = new_workbook ();
  self->file = file;
  self->part = sitnet_zip_file_find (file, "content.xml");
  return list_sheets (self, watch, error);
}

SitnetWorkbook *
sitnet_ods_open_flat (const char *path, SitnetWatch *watch, GError **error)
{
  Ods *self = new_workbook ();
  self->path = g_strdup (path);
  return list_sheets (self, watch, error);
}
