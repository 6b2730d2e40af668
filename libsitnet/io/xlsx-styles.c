/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the number formats of an Excel workbook make of a cell: dates, times, leading zeros. */
#include "xlsx-styles.h"

#include "xlsx-names.h"
#include "xml-stream.h"

/* Excel itself knows 65,490 ("Excel specifications and limits", Microsoft). */
#define MOST_STYLES 65536

typedef struct {
  SitnetXlsxStyles *styles;
  gboolean is_inside; /* cellXfs, the list that cells refer to */
} Reading;

void
sitnet_xlsx_styles_init (SitnetXlsxStyles *self)
{
  self->codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->styles = g_array_new (FALSE, TRUE, sizeof (SitnetXlsxStyle));
}

void
sitnet_xlsx_styles_clear (SitnetXlsxStyles *self)
{
  g_clear_pointer (&self->codes, g_hash_table_unref);
  g_clear_pointer (&self->styles, g_array_unref);
}

static void
take_format (const Reading *self, const SitnetXmlElement *element)
{
  char *code = sitnet_xml_dup (element, "", "formatCode");
  guint number = sitnet_xml_number (element, "", "numFmtId", 0);
  GHashTable *codes = self->styles->codes;
  if (code != NULL && g_hash_table_size (codes) < MOST_STYLES &&
      !g_hash_table_contains (codes, GUINT_TO_POINTER (number)))
    g_hash_table_insert (codes, GUINT_TO_POINTER (number), code);
  else
    g_free (code);
}

static void
take_style (const Reading *self, const SitnetXmlElement *element)
{
  guint number = sitnet_xml_number (element, "", "numFmtId", 0);
  const char *code = g_hash_table_lookup (self->styles->codes, GUINT_TO_POINTER (number));
  SitnetXlsxStyle style = {code != NULL ? sitnet_number_format_read (code) : sitnet_number_format_builtin (number),
                           code};
  if (self->styles->styles->len < MOST_STYLES)
    g_array_append_val (self->styles->styles, style);
}

static void
start (SitnetXmlStream *stream, const SitnetXmlElement *element, gpointer data)
{
  Reading *self = data;
  if (!sitnet_xlsx_is_main (element->space))
    return;
  if (strcmp (element->name, "numFmt") == 0)
    take_format (self, element);
  else if (strcmp (element->name, "cellXfs") == 0)
    self->is_inside = TRUE;
  else if (self->is_inside && strcmp (element->name, "xf") == 0)
    take_style (self, element);
}

static void
end (SitnetXmlStream *stream, const char *name, const char *space, gpointer data)
{
  if (strcmp (name, "cellXfs") == 0)
    sitnet_xml_stop (stream);
}

gboolean
sitnet_xlsx_styles_read (SitnetXlsxStyles *self, SitnetZipFile *file, gint64 part, GError **error)
{
  static const SitnetXmlHandler handler = {.start = start, .end = end};
  Reading reading = {.styles = self};
  g_autoptr (SitnetZipPart) bytes = sitnet_zip_part_open (file, part, NULL, error);
  return bytes != NULL && sitnet_xml_read (sitnet_zip_part_read, bytes, &handler, &reading, error);
}

SitnetXlsxStyle
sitnet_xlsx_styles_get (const SitnetXlsxStyles *self, guint style)
{
  if (style < self->styles->len)
    return g_array_index (self->styles, SitnetXlsxStyle, style);
  return (SitnetXlsxStyle){SITNET_NUMBER_FORMAT_NUMBER, NULL};
}
