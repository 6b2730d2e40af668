/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rows of one sheet of an Excel workbook. */
#include "xlsx-sheet.h"

#include "error-private.h"
#include "workbook-rows.h"
#include "xlsx-merged.h"
#include "xlsx-names.h"
#include "xml-stream.h"

#include <math.h>

/* As many characters as Excel lets stand in a cell, in the longest UTF-8 ("Excel specifications and limits", Microsoft). */
#define MOST_BYTES_OF_CELL (4 * 32767)

/* What the text that comes belongs to. */
typedef enum { PART_NONE, PART_VALUE, PART_INLINE } Part;

typedef struct {
  const SitnetXlsxParts *parts;
  SitnetZipPart *bytes;
  SitnetWorkbookRows rows;
  GStringChunk *texts;
  GHashTable *merged;
  const char *space; /* the main namespace, once met: the same pointer throughout */
  gboolean in_row, in_cell, has_value, has_formula;
  guint in_phonetic;
  guint column, next_column;
  guint style;
  char type[12];
  Part part;
  GString *value;
  GError *problem;
} Sheet;

static gboolean
is_main (Sheet *self, const char *space)
{
  if (space == self->space)
    return TRUE;
  if (self->space != NULL || !sitnet_xlsx_is_main (space))
    return FALSE;
  self->space = space;
  return TRUE;
}

static SitnetSlice
keep (const Sheet *self, const char *text, gsize length)
{
  return (SitnetSlice){g_string_chunk_insert_len (self->texts, text, (gssize)length), length};
}

static void
add (Sheet *self, SitnetContent content, SitnetSlice text, SitnetSlice shown)
{
  SitnetWorkbookCell cell = {
      .column = self->column,
      .content = content,
      .text = text,
      .shown = shown,
      .n_rows = sitnet_xlsx_merged_get_n_rows (self->merged, self->rows.number, self->column),
  };
  sitnet_workbook_rows_add (&self->rows, &cell);
}

static void
add_text (Sheet *self, SitnetContent content, const char *text, gsize length)
{
  SitnetSlice kept = keep (self, text, length);
  if (length > 0)
    add (self, content, kept, kept);
}

/* A number that Excel writes: digits, point, exponent; no "inf" and no hexadecimal. */
static gboolean
read_number (const char *text, double *number)
{
  char *end;
  if (*text == '\0' || strspn (text, "0123456789+-.eE") != strlen (text))
    return FALSE;
  *number = g_ascii_strtod (text, &end);
  return *end == '\0' && isfinite (*number);
}

static void
add_serial (Sheet *self, double number, SitnetNumberFormat format)
{
  char text[SITNET_VALUE_SIZE], shown[SITNET_VALUE_SIZE];
  gsize length = sitnet_value_from_serial (number, format, self->parts->is_1904, FALSE, text);
  if (length == 0) {
    add_text (self, SITNET_CONTENT_NUMBER, text, sitnet_value_from_number (number, text));
    return;
  }
  gsize n_shown =
      sitnet_value_from_serial (number, format, self->parts->is_1904, format == SITNET_NUMBER_FORMAT_DATE_TIME, shown);
  add (self, SITNET_CONTENT_DATE, keep (self, text, length), keep (self, shown, n_shown));
}

static void
add_number (Sheet *self)
{
  double number;
  if (!read_number (self->value->str, &number)) {
    add_text (self, SITNET_CONTENT_TEXT, self->value->str, self->value->len);
    return;
  }
  SitnetXlsxStyle style = sitnet_xlsx_styles_get (&self->parts->styles, self->style);
  if (style.format != SITNET_NUMBER_FORMAT_NUMBER && style.format != SITNET_NUMBER_FORMAT_DIGITS) {
    add_serial (self, number, style.format);
    return;
  }
  char text[SITNET_VALUE_SIZE], shown[SITNET_VALUE_SIZE];
  gsize n_shown =
      style.format == SITNET_NUMBER_FORMAT_DIGITS ? sitnet_value_from_digits (number, style.code, shown) : 0;
  SitnetSlice kept = keep (self, text, sitnet_value_from_number (number, text));
  add (self, SITNET_CONTENT_NUMBER, kept, n_shown > 0 ? keep (self, shown, n_shown) : kept);
}

/* "2018-05-01T08:30:00": a cell of type d. */
static void
add_iso_date (Sheet *self)
{
  gsize length = self->value->len, day = MIN (length, 10);
  char *t = strchr (self->value->str, 'T');
  gboolean has_time = t != NULL && strspn (t + 1, "0:.Z") != strlen (t + 1);
  if (t != NULL)
    *t = ' ';
  SitnetSlice text = keep (self, self->value->str, day);
  if (length > 0)
    add (self, SITNET_CONTENT_DATE, text, has_time ? keep (self, self->value->str, MIN (length, 19)) : text);
}

typedef struct {
  guint64 row;
  const char *why;
} Failure;

static char *
word_failure (SitnetLanguage language, gconstpointer data)
{
  const Failure *failure = data;
  return g_strdup_printf (sitnet_translate (language, "row %ju: %s"), failure->row,
                          sitnet_translate (language, failure->why));
}

static void
fail (Sheet *self, SitnetXmlStream *stream, const char *why)
{
  const Failure failure = {self->rows.number, why};
  sitnet_error_set_worded (&self->problem, SITNET_ERROR_READ, word_failure, &failure);
  sitnet_xml_stop (stream);
}

static void
add_shared (Sheet *self, SitnetXmlStream *stream)
{
  SitnetSlice text;
  char *end;
  guint64 number = g_ascii_strtoull (self->value->str, &end, 10);
  if (self->value->len == 0)
    return;
  if (*end != '\0' || !sitnet_xlsx_strings_get (&self->parts->strings, number, &text)) {
    fail (self, stream, N_ ("a cell names a text that the workbook does not have; the file is damaged"));
    return;
  }
  if (text.length > 0)
    add (self, SITNET_CONTENT_TEXT, text, text);
}

static gboolean
is_type (const Sheet *self, const char *type)
{
  return strcmp (self->type, type) == 0;
}

static void
end_cell (Sheet *self, SitnetXmlStream *stream)
{
  gboolean is_text = is_type (self, "str") || is_type (self, "inlineStr");
  self->in_cell = FALSE;
  if (self->has_formula && (!self->has_value || (self->value->len == 0 && !is_text)))
    add (self, SITNET_CONTENT_NO_VALUE, (SitnetSlice){"", 0}, (SitnetSlice){"", 0});
  else if (is_type (self, "s"))
    add_shared (self, stream);
  else if (is_text) {
    sitnet_xlsx_strings_decode (self->value, 0);
    add_text (self, SITNET_CONTENT_TEXT, self->value->str, self->value->len);
  } else if (is_type (self, "b"))
    add_text (self, SITNET_CONTENT_BOOLEAN, self->value->str[0] == '1' ? "true" : "false",
              self->value->str[0] == '1' ? 4 : 5);
  else if (is_type (self, "e"))
    add_text (self, SITNET_CONTENT_ERROR, self->value->str, self->value->len);
  else if (is_type (self, "d"))
    add_iso_date (self);
  else if (self->value->len > 0)
    add_number (self);
}

static void
start_cell (Sheet *self, const SitnetXmlElement *element)
{
  SitnetSlice place, type;
  guint64 row;
  self->column = self->next_column;
  if (sitnet_xml_find (element, "", "r", &place))
    sitnet_xlsx_read_place (place, &self->column, &row);
  self->next_column = self->column + 1;
  self->style = sitnet_xml_number (element, "", "s", 0);
  self->type[0] = '\0';
  if (sitnet_xml_find (element, "", "t", &type) && type.length < sizeof self->type) {
    memcpy (self->type, type.text, type.length);
    self->type[type.length] = '\0';
  }
  self->in_cell = TRUE;
  self->has_value = self->has_formula = FALSE;
  g_string_truncate (self->value, 0);
}

static void
start_row (Sheet *self, SitnetXmlStream *stream, const SitnetXmlElement *element)
{
  guint number = sitnet_xml_number (element, "", "r", (guint)self->rows.number + 1);
  if (sitnet_workbook_rows_is_beyond (&self->rows, number)) {
    sitnet_xml_stop (stream);
    return;
  }
  self->in_row =
      sitnet_workbook_rows_begin (&self->rows, number, sitnet_xml_is_true (element, "", "hidden"), &self->problem);
  self->next_column = 0;
  if (!self->in_row)
    sitnet_xml_stop (stream);
}

static void
hide_columns (Sheet *self, const SitnetXmlElement *element)
{
  guint first = sitnet_xml_number (element, "", "min", 0), last = sitnet_xml_number (element, "", "max", first);
  if (first > 0 && first <= last && sitnet_xml_is_true (element, "", "hidden") &&
      self->rows.taker->hide_columns != NULL)
    self->rows.taker->hide_columns (first - 1, MIN (last, SITNET_MOST_COLUMNS) - 1, self->rows.taker->data);
}

static void
start_in_cell (Sheet *self, const char *name)
{
  if (strcmp (name, "v") == 0) {
    self->has_value = TRUE;
    self->part = PART_VALUE;
  } else if (strcmp (name, "f") == 0)
    self->has_formula = TRUE;
  else if (strcmp (name, "rPh") == 0)
    self->in_phonetic++;
  else if (strcmp (name, "t") == 0 && self->in_phonetic == 0) {
    self->has_value = TRUE;
    self->part = PART_INLINE;
  }
}

static void
start (SitnetXmlStream *stream, const SitnetXmlElement *element, gpointer data)
{
  Sheet *self = data;
  if (!is_main (self, element->space))
    return;
  if (self->in_cell)
    start_in_cell (self, element->name);
  else if (self->in_row && strcmp (element->name, "c") == 0)
    start_cell (self, element);
  else if (strcmp (element->name, "row") == 0)
    start_row (self, stream, element);
  else if (strcmp (element->name, "col") == 0)
    hide_columns (self, element);
}

static void
end (SitnetXmlStream *stream, const char *name, const char *space, gpointer data)
{
  Sheet *self = data;
  if (!is_main (self, space))
    return;
  self->part = PART_NONE;
  if (self->in_cell && strcmp (name, "c") == 0)
    end_cell (self, stream);
  else if (self->in_cell && strcmp (name, "rPh") == 0)
    self->in_phonetic -= self->in_phonetic > 0 ? 1 : 0;
  else if (self->in_row && !self->in_cell && strcmp (name, "row") == 0) {
    self->in_row = FALSE;
    if (!sitnet_workbook_rows_end (&self->rows, &self->problem) || self->rows.is_done)
      sitnet_xml_stop (stream);
  } else if (strcmp (name, "sheetData") == 0)
    sitnet_xml_stop (stream); /* what follows is about looks, and about merged cells */
}

static void
take_text (SitnetXmlStream *stream, const char *text, gsize length, gpointer data)
{
  Sheet *self = data;
  if (self->part == PART_NONE)
    return;
  if (self->value->len + length > MOST_BYTES_OF_CELL) {
    fail (self, stream, N_ ("a cell holds more than the 32,767 characters that a spreadsheet allows"));
    return;
  }
  g_string_append_len (self->value, text, (gssize)length);
}

static gssize
read_bytes (gpointer data, char *bytes, gsize capacity, GError **error)
{
  Sheet *self = data;
  gssize n = sitnet_zip_part_read (self->bytes, bytes, capacity, error);
  self->rows.n_read += (guint64)MAX (n, 0);
  return n;
}

static gboolean
read_rows (Sheet *self, gint64 part, SitnetWatch *watch, GError **error)
{
  static const SitnetXmlHandler handler = {start, end, take_text};
  GError *problem = NULL;
  if (self->rows.taker->last_row == 0) /* its beginning is known without */
    self->merged = sitnet_xlsx_merged_read (self->parts->file, part, watch, &problem);
  self->bytes = problem == NULL ? sitnet_zip_part_open (self->parts->file, part, watch, &problem) : NULL;
  gboolean good = self->bytes != NULL && sitnet_xml_read (read_bytes, self, &handler, self, &problem);
  if (self->problem != NULL) {
    g_clear_error (&problem);
    problem = g_steal_pointer (&self->problem);
    good = FALSE;
  }
  if (problem != NULL)
    g_propagate_error (error, problem);
  return good;
}

gboolean
sitnet_xlsx_sheet_read (const SitnetXlsxParts *parts, gint64 part, const SitnetWorkbookTaker *taker, SitnetWatch *watch,
                        GError **error)
{
  Sheet self = {.parts = parts, .texts = taker->texts};
  self.value = g_string_new (NULL);
  sitnet_workbook_rows_init (&self.rows, taker);
  gboolean good = read_rows (&self, part, watch, error);
  sitnet_workbook_rows_clear (&self.rows);
  g_clear_pointer (&self.merged, g_hash_table_unref);
  sitnet_zip_part_free (self.bytes);
  g_string_free (self.value, TRUE);
  return good;
}
