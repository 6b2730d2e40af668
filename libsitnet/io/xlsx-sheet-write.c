/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table as a worksheet of a workbook (ECMA-376): headings in the first row, then typed cells. */
#include "xlsx-sheet-write.h"

#include "column-letters.h"
#include "error-private.h"

#include <math.h>
#include <string.h>

/* What a sheet of today's spreadsheets holds. */
#define MOST_ROWS 1048576
#define MOST_COLUMNS 16384
#define MOST_CHARACTERS 32767       /* of UTF-16 */
#define MOST_DIGITS 999999999999999 /* a longer whole number would lose its last digits */

/* Days are counted from 1899-12-30; before March 1900 spreadsheets count a day that was none. */
#define DAYS_TO_1970 25569
#define FIRST_DAY (61 - DAYS_TO_1970)
#define LAST_DAY (2958465 - DAYS_TO_1970) /* 9999-12-31 */

#define PIECE_SIZE (64 * 1024)
#define ROWS_MEASURED 1000
#define LEAST_WIDTH 8
#define MOST_WIDTH 60
#define MOST_HEADING_WIDTH 24 /* a longer one takes two lines */
#define MOST_NUMBER_WIDTH 9   /* a spreadsheet rounds what it shows of a fraction to the width of the column */
#define BUTTON_WIDTH 3        /* of the filter */
#define LINE_HEIGHT 15        /* points */
#define MOST_LINES 27         /* a row is at most 409 points high */

typedef struct {
  const SitnetTable *table;
  SitnetXlsxExtras extras;
  SitnetZipWriter *zip;
  GString *xml;
  guint64 *n_cut;
  glong *widths; /* of the columns, in characters, without the button of the filter */
  guint column;  /* of the cell that is written */
  gsize line;    /* from 1, the headings */
} Sheet;

/* An underscore that would begin an escape. */
static gboolean
begins_escape (const char *text, const char *end)
{
  if (end - text < 7 || text[1] != 'x' || text[6] != '_')
    return FALSE;
  for (int i = 2; i < 6; i++)
    if (!g_ascii_isxdigit (text[i]))
      return FALSE;
  return TRUE;
}

static void
append_character (GString *xml, gunichar c)
{
  if (c == '&')
    g_string_append (xml, "&amp;");
  else if (c == '<')
    g_string_append (xml, "&lt;");
  else if (c == '>')
    g_string_append (xml, "&gt;");
  else if (c == '"')
    g_string_append (xml, "&quot;");
  else if ((c < 0x20 && c != '\n' && c != '\t') || c == 0xfffe || c == 0xffff)
    g_string_append_printf (xml, "_x%04X_", c);
  else
    g_string_append_unichar (xml, c);
}

void
sitnet_xlsx_append_text (GString *xml, const char *text, gsize length)
{
  const char *end = text + length;
  for (const char *place = text; place < end; place = g_utf8_next_char (place))
    if (*place == '_' && begins_escape (place, end))
      g_string_append (xml, "_x005F_");
    else
      append_character (xml, g_utf8_get_char (place));
}

/* How much of a text a cell holds; all of it when it is not too long. */
static gsize
length_that_fits (const char *text)
{
  gsize length = strlen (text);
  if (length <= MOST_CHARACTERS)
    return length;
  const char *fitting = text;
  guint n = 0;
  for (const char *place = text; *place != '\0'; place = g_utf8_next_char (place)) {
    n += g_utf8_get_char (place) > 0xffff ? 2 : 1;
    if (n > MOST_CHARACTERS)
      return (gsize)(fitting - text);
    if (n < MOST_CHARACTERS) /* leaves room for the sign that more follows */
      fitting = g_utf8_next_char (place);
  }
  return length;
}

static gboolean
refuse_length (const SitnetColumn *column, gsize row, GError **error)
{
  sitnet_error_set (error, SITNET_ERROR_LIMIT,
                    "column %s, row %zu: the text is longer than the %d characters that a cell of a spreadsheet holds; "
                    "write csv",
                    sitnet_column_get_name (column), row + 1, MOST_CHARACTERS);
  return FALSE;
}

/* The tag is left open for more attributes. */
static void
begin_cell (Sheet *self, XlsxStyle style)
{
  g_string_append (self->xml, "<c r=\"");
  sitnet_column_append_letters (self->xml, self->column);
  g_string_append_printf (self->xml, "%zu\" s=\"%d\"", self->line, (int)style);
}

/* The text stays text even when it begins like a formula: that is what the kind of the cell says, not the text. */
static void
append_inline (Sheet *self, XlsxStyle style, const char *text, gsize length)
{
  begin_cell (self, style);
  g_string_append (self->xml, " t=\"inlineStr\"><is><t xml:space=\"preserve\">");
  sitnet_xlsx_append_text (self->xml, text, length);
  g_string_append (self->xml, text[length] != '\0' ? "…</t></is></c>" : "</t></is></c>");
}

static gboolean
has_link (const Sheet *self)
{
  if (self->extras.links == NULL)
    return FALSE;
  g_autofree char *letters = sitnet_column_dup_letters (self->column),
                  *cell = g_strdup_printf ("%s%zu", letters, self->line);
  return sitnet_xlsx_links_has (self->extras.links, cell);
}

static gboolean
put_text (Sheet *self, const SitnetColumn *column, gsize row, GError **error)
{
  const char *text = sitnet_column_get_text (column, row);
  gsize length = length_that_fits (text);
  if (text[length] != '\0') {
    if (self->n_cut == NULL)
      return refuse_length (column, row, error);
    (*self->n_cut)++;
  }
  append_inline (self, has_link (self) ? XLSX_STYLE_LINK : XLSX_STYLE_TEXT, text, length);
  return TRUE;
}

/* What a spreadsheet has no number for: it is told as it is. */
static void
put_as_text (Sheet *self, const SitnetColumn *column, gsize row)
{
  g_autofree char *cell = sitnet_column_dup_cell (column, row);
  append_inline (self, XLSX_STYLE_TEXT, cell, strlen (cell));
}

static void
put_whole (Sheet *self, const SitnetColumn *column, gsize row)
{
  gint64 number = sitnet_column_get_int64s (column)[row];
  if (number > MOST_DIGITS || number < -MOST_DIGITS) {
    put_as_text (self, column, row);
    return;
  }
  begin_cell (self, XLSX_STYLE_NUMBER);
  g_string_append_printf (self->xml, "><v>%" G_GINT64_FORMAT "</v></c>", number);
}

static void
put_double (Sheet *self, const SitnetColumn *column, gsize row)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  double number = sitnet_column_get_doubles (column)[row];
  if (!isfinite (number)) {
    put_as_text (self, column, row);
    return;
  }
  begin_cell (self, XLSX_STYLE_NUMBER);
  g_string_append_printf (self->xml, "><v>%s</v></c>", g_ascii_dtostr (digits, sizeof digits, number));
}

static void
put_bool (Sheet *self, const SitnetColumn *column, gsize row)
{
  begin_cell (self, XLSX_STYLE_NUMBER);
  g_string_append_printf (self->xml, " t=\"b\"><v>%d</v></c>", sitnet_column_get_bools (column)[row] != 0);
}

static void
put_date (Sheet *self, const SitnetColumn *column, gsize row)
{
  gint32 days = sitnet_column_get_dates (column)[row];
  if (days < FIRST_DAY || days > LAST_DAY) {
    put_as_text (self, column, row);
    return;
  }
  begin_cell (self, XLSX_STYLE_DATE);
  g_string_append_printf (self->xml, "><v>%d</v></c>", days + DAYS_TO_1970);
}

static gboolean
put_cell (Sheet *self, const SitnetColumn *column, gsize row, GError **error)
{
  if (sitnet_column_is_missing (column, row))
    return TRUE;
  switch (sitnet_column_get_value_type (column)) {
  case SITNET_VALUE_INT64:
    put_whole (self, column, row);
    break;
  case SITNET_VALUE_DOUBLE:
    put_double (self, column, row);
    break;
  case SITNET_VALUE_BOOL:
    put_bool (self, column, row);
    break;
  case SITNET_VALUE_DATE:
    put_date (self, column, row);
    break;
  case SITNET_VALUE_TEXT:
  case SITNET_VALUE_CATEGORY:
    return put_text (self, column, row, error);
  }
  return TRUE;
}

static glong
longest_line (const char *text)
{
  glong longest = 0;
  for (const char *line = text; line != NULL;) {
    const char *end = strchr (line, '\n');
    longest = MAX (longest, g_utf8_strlen (line, end != NULL ? end - line : -1));
    line = end != NULL ? end + 1 : NULL;
  }
  return longest;
}

/* In characters. */
static glong
width_of (const SitnetColumn *column)
{
  gboolean is_fraction = sitnet_column_get_value_type (column) == SITNET_VALUE_DOUBLE;
  glong most = is_fraction
                   ? MAX (MOST_NUMBER_WIDTH, MIN (longest_line (sitnet_column_get_name (column)), MOST_HEADING_WIDTH))
                   : MOST_WIDTH;
  glong width = MIN (longest_line (sitnet_column_get_name (column)), MOST_HEADING_WIDTH);
  for (gsize row = 0; row < MIN (sitnet_column_get_n_rows (column), ROWS_MEASURED) && width < MOST_WIDTH; row++) {
    g_autofree char *cell = sitnet_column_is_missing (column, row) ? NULL : sitnet_column_dup_cell (column, row);
    width = MAX (width, cell != NULL ? longest_line (cell) : 0);
  }
  return CLAMP (width, LEAST_WIDTH, most);
}

/* A wrapped text breaks between words, so that a line is seldom full. */
static guint
count_lines (const char *text, glong width)
{
  guint n = 0;
  for (const char *line = text; line != NULL && n < MOST_LINES;) {
    const char *end = strchr (line, '\n');
    glong length = g_utf8_strlen (line, end != NULL ? end - line : -1);
    n += (guint)MIN (MAX (1, (length + width - 1) / width), MOST_LINES);
    line = end != NULL ? end + 1 : NULL;
  }
  return MIN (n, MOST_LINES);
}

/* Programs differ in whether they make a row as high as its wrapped texts: it is said. The tag is closed. */
static void
begin_row (Sheet *self, guint n_lines)
{
  if (n_lines > 1)
    g_string_append_printf (self->xml, "<row ht=\"%u\">", n_lines * LINE_HEIGHT);
  else
    g_string_append (self->xml, "<row>");
}

static guint
lines_of_row (const Sheet *self, gsize row)
{
  guint n = 1;
  for (guint c = 0; c < sitnet_table_get_n_columns (self->table); c++) {
    const SitnetColumn *column = sitnet_table_get_column (self->table, c);
    SitnetValueType type = sitnet_column_get_value_type (column);
    if ((type == SITNET_VALUE_TEXT || type == SITNET_VALUE_CATEGORY) && !sitnet_column_is_missing (column, row))
      n = MAX (n, count_lines (sitnet_column_get_text (column, row), self->widths[c]));
  }
  return n;
}

static void
put_start (Sheet *self, gboolean is_first)
{
  g_string_append_printf (
      self->xml,
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"%s>"
      "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
      "<sheetViews><sheetView%s workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
      "state=\"frozen\"/></sheetView></sheetViews><cols>",
      self->extras.links != NULL ? " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                                 : "",
      is_first ? " tabSelected=\"1\"" : "");
  guint n_columns = sitnet_table_get_n_columns (self->table);
  guint n_lines = 1;
  for (guint c = 0; c < n_columns; c++) {
    const SitnetColumn *column = sitnet_table_get_column (self->table, c);
    self->widths[c] = width_of (column);
    n_lines = MAX (n_lines, count_lines (sitnet_column_get_name (column), self->widths[c]));
    g_string_append_printf (self->xml, "<col min=\"%u\" max=\"%u\" width=\"%ld\" customWidth=\"1\"/>", c + 1, c + 1,
                            self->widths[c] + BUTTON_WIDTH);
  }
  g_string_append (self->xml, "</cols><sheetData>");
  begin_row (self, n_lines);
  self->line = 1;
  for (guint c = 0; c < n_columns; c++) {
    const char *heading = sitnet_column_get_name (sitnet_table_get_column (self->table, c));
    self->column = c;
    append_inline (self, XLSX_STYLE_HEADING, heading, length_that_fits (heading));
  }
  g_string_append (self->xml, "</row>");
}

static void
put_end (Sheet *self)
{
  g_string_append (self->xml, "</sheetData><autoFilter ref=\"A1:");
  sitnet_column_append_letters (self->xml, sitnet_table_get_n_columns (self->table) - 1);
  g_string_append_printf (self->xml, "%zu\"/>", sitnet_table_get_n_rows (self->table) + 1);
  if (self->extras.rules != NULL)
    g_string_append (self->xml, self->extras.rules);
  if (self->extras.links != NULL)
    sitnet_xlsx_links_append (self->extras.links, self->xml);
  g_string_append (self->xml, "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>");
}

static gboolean
flush (Sheet *self, gsize least, GError **error)
{
  if (self->xml->len < least)
    return TRUE;
  gboolean added = sitnet_zip_writer_add (self->zip, self->xml->str, self->xml->len, error);
  g_string_truncate (self->xml, 0);
  return added;
}

static gboolean
put_rows (Sheet *self, GError **error)
{
  for (gsize row = 0; row < sitnet_table_get_n_rows (self->table); row++) {
    begin_row (self, lines_of_row (self, row));
    self->line = row + 2;
    for (self->column = 0; self->column < sitnet_table_get_n_columns (self->table); self->column++)
      if (!put_cell (self, sitnet_table_get_column (self->table, self->column), row, error))
        return FALSE;
    g_string_append (self->xml, "</row>");
    if (!flush (self, PIECE_SIZE, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
check_size (const SitnetTable *table, GError **error)
{
  if (sitnet_table_get_n_rows (table) < MOST_ROWS && sitnet_table_get_n_columns (table) <= MOST_COLUMNS)
    return TRUE;
  sitnet_error_set (
      error, SITNET_ERROR_LIMIT,
      "%s: a sheet of a spreadsheet holds %d rows with the headings and %d columns, and these are %zu rows "
      "and %u columns; write csv, or ask for less",
      sitnet_table_get_name (table), MOST_ROWS, MOST_COLUMNS, sitnet_table_get_n_rows (table),
      sitnet_table_get_n_columns (table));
  return FALSE;
}

gboolean
sitnet_xlsx_sheet_write (const SitnetTable *table, gboolean is_first, SitnetXlsxExtras extras, SitnetZipWriter *zip,
                         guint64 *n_cut, GError **error)
{
  if (!check_size (table, error))
    return FALSE;
  g_autoptr (GString) xml = g_string_sized_new (PIECE_SIZE + PIECE_SIZE / 4);
  g_autofree glong *widths = g_new0 (glong, sitnet_table_get_n_columns (table));
  Sheet self = {.table = table, .extras = extras, .zip = zip, .xml = xml, .n_cut = n_cut, .widths = widths};
  put_start (&self, is_first);
  if (!put_rows (&self, error))
    return FALSE;
  put_end (&self);
  return flush (&self, 0, error);
}
