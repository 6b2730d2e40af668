/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rows of one sheet of an OpenDocument spreadsheet, element by element. */
#include "ods-table.h"

#include "error-private.h"
#include "ods-cell.h"
#include "ods-names.h"
#include "workbook-rows.h"

/* More bytes than a cell of a spreadsheet may have: 32,767 characters. */
#define MOST_BYTES_OF_CELL (4 * 32767)

/* About what the XML around a cell takes, for what a sheet may make of it. */
#define BYTES_AROUND_CELL 16

/* A cell of the row at hand; its texts lie in the row's block, for a row may be said to repeat. */
typedef struct {
  SitnetOdsCell value;
  guint column, n_columns, n_rows;
} Cell;

struct _SitnetOdsTable {
  const SitnetOdsStyles *styles;
  SitnetWorkbookRows rows;
  guint64 next_row; /* 0 = the first */
  guint64 next_column;
  guint n_repeated;     /* of the row at hand */
  gboolean is_hidden;   /* likewise */
  guint column_of_head; /* of <table-column> */
  gboolean in_row, in_cell, in_paragraph;
  guint in_ignored; /* depth in notes, drawings and tables within a cell */
  guint n_paragraphs;
  gboolean is_blank_before; /* runs of white space are one blank */
  Cell cell;
  SitnetOdsCellSource source;
  GString *paragraphs;
  GString *block;
  GArray *cells; /* Cell */
  gboolean is_too_long;
};

SitnetOdsTable *
sitnet_ods_table_new (const SitnetWorkbookTaker *taker, const SitnetOdsStyles *styles)
{
  SitnetOdsTable *self = g_new0 (SitnetOdsTable, 1);
  self->styles = styles;
  self->paragraphs = g_string_new (NULL);
  self->block = g_string_new (NULL);
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  sitnet_workbook_rows_init (&self->rows, taker);
  return self;
}

void
sitnet_ods_table_free (SitnetOdsTable *self)
{
  if (self == NULL)
    return;
  sitnet_ods_cell_source_clear (&self->source);
  sitnet_workbook_rows_clear (&self->rows);
  g_array_unref (self->cells);
  g_string_free (self->paragraphs, TRUE);
  g_string_free (self->block, TRUE);
  g_free (self);
}

static gboolean
is_invisible (const SitnetXmlElement *element)
{
  SitnetSlice visibility;
  return sitnet_xml_find (element, SITNET_ODS_TABLE, "visibility", &visibility) && visibility.length > 0 &&
         visibility.text[0] != 'v'; /* collapse and filter, not visible */
}

static void
take_column (SitnetOdsTable *self, const SitnetXmlElement *element)
{
  guint n = sitnet_xml_number (element, SITNET_ODS_TABLE, "number-columns-repeated", 1), first = self->column_of_head;
  self->column_of_head = MIN (first + MIN (n, SITNET_MOST_COLUMNS), SITNET_MOST_COLUMNS);
  if (is_invisible (element) && self->column_of_head > first && self->rows.taker->hide_columns != NULL)
    self->rows.taker->hide_columns (first, self->column_of_head - 1, self->rows.taker->data);
}

static void
start_row (SitnetOdsTable *self, const SitnetXmlElement *element)
{
  self->in_row = TRUE;
  self->next_column = 0;
  self->n_repeated = MAX (sitnet_xml_number (element, SITNET_ODS_TABLE, "number-rows-repeated", 1), 1);
  self->is_hidden = is_invisible (element);
  g_array_set_size (self->cells, 0);
  g_string_truncate (self->block, 0);
}

static void
start_cell (SitnetOdsTable *self, const SitnetXmlElement *element)
{
  guint n = MAX (sitnet_xml_number (element, SITNET_ODS_TABLE, "number-columns-repeated", 1), 1);
  gboolean is_covered = strcmp (element->name, "covered-table-cell") == 0;
  self->in_cell = TRUE;
  self->n_paragraphs = 0;
  self->cell = (Cell){.column = (guint)MIN (self->next_column, SITNET_MOST_COLUMNS), .n_columns = n};
  self->cell.n_rows = sitnet_xml_number (element, SITNET_ODS_TABLE, "number-rows-spanned", 1);
  self->next_column += n;
  g_string_truncate (self->paragraphs, 0);
  sitnet_ods_cell_source_take (&self->source, element, self->styles);
  self->in_ignored = is_covered ? 1 : 0; /* what lies under a merged cell is not to be seen */
  self->source.is_covered = is_covered;
}

static void
start_paragraph (SitnetOdsTable *self)
{
  self->in_paragraph = TRUE;
  self->is_blank_before = TRUE;
  if (self->n_paragraphs++ > 0)
    g_string_append_c (self->paragraphs, '\n');
}

static void
append_blanks (SitnetOdsTable *self, guint n, char blank)
{
  for (guint i = 0; i < n && self->paragraphs->len < MOST_BYTES_OF_CELL; i++)
    g_string_append_c (self->paragraphs, blank);
  self->is_blank_before = FALSE;
}

static void
start_text (SitnetOdsTable *self, const SitnetXmlElement *element)
{
  if (strcmp (element->name, "p") == 0)
    start_paragraph (self);
  else if (strcmp (element->name, "s") == 0)
    append_blanks (self, sitnet_xml_number (element, SITNET_ODS_TEXT, "c", 1), ' ');
  else if (strcmp (element->name, "tab") == 0)
    append_blanks (self, 1, '\t');
  else if (strcmp (element->name, "line-break") == 0)
    append_blanks (self, 1, '\n');
}

/* Text, and what it is made of, is the content of a cell; notes and drawings that hang on it are not. */
static gboolean
is_content (const SitnetXmlElement *element)
{
  return sitnet_ods_is (element->space, SITNET_ODS_TEXT) && strcmp (element->name, "ruby-text") != 0 &&
         strcmp (element->name, "note") != 0;
}

void
sitnet_ods_table_start (SitnetOdsTable *self, const SitnetXmlElement *element)
{
  gboolean is_table = sitnet_ods_is (element->space, SITNET_ODS_TABLE);
  if (self->in_cell && (self->in_ignored > 0 || !is_content (element)))
    self->in_ignored++;
  else if (self->in_cell)
    start_text (self, element);
  else if (is_table && strcmp (element->name, "table-row") == 0)
    start_row (self, element);
  else if (is_table && strcmp (element->name, "table-column") == 0)
    take_column (self, element);
  else if (self->in_row && is_table &&
           (strcmp (element->name, "table-cell") == 0 || strcmp (element->name, "covered-table-cell") == 0))
    start_cell (self, element);
}

static void
end_cell (SitnetOdsTable *self)
{
  self->in_cell = self->in_paragraph = FALSE;
  if (self->cell.column < SITNET_MOST_COLUMNS &&
      sitnet_ods_cell_settle (&self->source, self->paragraphs, self->block, &self->cell.value))
    g_array_append_val (self->cells, self->cell);
  self->rows.n_read += BYTES_AROUND_CELL + self->paragraphs->len;
}

static SitnetSlice
keep (SitnetOdsTable *self, gsize at, gsize length)
{
  return (SitnetSlice){g_string_chunk_insert_len (self->rows.taker->texts, self->block->str + at, (gssize)length),
                       length};
}

static void
add_cells (SitnetOdsTable *self)
{
  for (guint i = 0; i < self->cells->len; i++) {
    const Cell *cell = &g_array_index (self->cells, Cell, i);
    SitnetSlice text = keep (self, cell->value.text, cell->value.n_text),
                shown = keep (self, cell->value.shown, cell->value.n_shown);
    for (guint c = cell->column; c < MIN ((guint64)cell->column + cell->n_columns, SITNET_MOST_COLUMNS); c++) {
      SitnetWorkbookCell added = {c, cell->value.content, text, shown, cell->n_rows};
      sitnet_workbook_rows_add (&self->rows, &added);
    }
  }
}

static gboolean
end_row (SitnetOdsTable *self, GError **error)
{
  guint64 first = self->next_row;
  self->in_row = FALSE;
  self->next_row += self->n_repeated;
  for (guint i = 0;
       i < self->n_repeated && self->cells->len > 0 && !sitnet_workbook_rows_is_beyond (&self->rows, first + i + 1);
       i++) {
    if (!sitnet_workbook_rows_begin (&self->rows, first + i + 1, self->is_hidden, error))
      return FALSE;
    add_cells (self);
    if (!sitnet_workbook_rows_end (&self->rows, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
sitnet_ods_table_end (SitnetOdsTable *self, const char *name, const char *space, GError **error)
{
  gboolean is_table = sitnet_ods_is (space, SITNET_ODS_TABLE);
  if (self->is_too_long) {
    sitnet_error_set (error, SITNET_ERROR_READ,
                      "row %ju: a cell holds more than the 32,767 characters that a spreadsheet allows",
                      self->next_row + 1);
    return FALSE;
  }
  gboolean ends_cell =
      is_table && self->in_cell && (strcmp (name, "table-cell") == 0 || strcmp (name, "covered-table-cell") == 0);
  if (self->in_cell && self->in_ignored > (self->source.is_covered ? 1 : 0))
    self->in_ignored--;
  else if (ends_cell)
    end_cell (self);
  else if (self->in_cell && strcmp (name, "p") == 0)
    self->in_paragraph = FALSE;
  else if (is_table && self->in_row && !self->in_cell && strcmp (name, "table-row") == 0)
    return end_row (self, error);
  return TRUE;
}

void
sitnet_ods_table_take_text (SitnetOdsTable *self, const char *text, gsize length)
{
  if (!self->in_paragraph || self->in_ignored > 0)
    return;
  self->is_too_long |= self->paragraphs->len + length > MOST_BYTES_OF_CELL;
  for (gsize i = 0; i < length && !self->is_too_long; i++) {
    gboolean is_blank = text[i] == ' ' || text[i] == '\t' || text[i] == '\r' || text[i] == '\n';
    if (!is_blank || !self->is_blank_before)
      g_string_append_c (self->paragraphs, is_blank ? ' ' : text[i]);
    self->is_blank_before = is_blank;
  }
}
