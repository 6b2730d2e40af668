/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table as CSV: one header row, verbatim values, quotes where they are needed, LF. */
#include "table-csv.h"

#include "cell.h"
#include "cell-text.h"
#include "column-private.h"
#include "csv-marks.h"

/* A column, and where its values are. */
typedef struct {
  const SitnetColumn *column;
  SitnetValueType type;
  gboolean counts_people;
  const guint8 *validity;
  const gint64 *wholes;
  const double *numbers;
  const gint32 *codes;
  const guint32 *offsets; /* of its texts or labels */
  const char *bytes;
} Field;

/* Whether one of eight bytes is this one (Bit Twiddling Hacks, "Determine if a word has a byte equal to n"). */
static inline gboolean
holds (guint64 word, char byte)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  guint64 zero_where_equal = word ^ ones * (guchar)byte;
  return ((zero_where_equal - ones) & ~zero_where_equal & ones << 7) != 0;
}

static inline gboolean
word_needs_quotes (const char *bytes)
{
  guint64 word;
  memcpy (&word, bytes, sizeof word);
  return holds (word, ',') || holds (word, '"') || holds (word, '\n') || holds (word, '\r');
}

/* Eight bytes at a time, the last ones with some that were looked at already. */
static gboolean
needs_quotes (SitnetSlice cell)
{
  gsize i = 0;
  for (; i + SITNET_CSV_STRETCH <= cell.length; i += SITNET_CSV_STRETCH)
    if (sitnet_csv_marks_find (',', cell.text + i) != 0)
      return TRUE;
  for (; i + 8 <= cell.length; i += 8)
    if (word_needs_quotes (cell.text + i))
      return TRUE;
  if (i < cell.length && cell.length >= 8)
    return word_needs_quotes (cell.text + cell.length - 8);
  for (; i < cell.length; i++)
    if (cell.text[i] == '"' || cell.text[i] == ',' || cell.text[i] == '\n' || cell.text[i] == '\r')
      return TRUE;
  return FALSE;
}

static gboolean
add_quoted (SitnetOutputBuffer *pieces, SitnetSlice cell, GError **error)
{
  const char *place = cell.text, *end = cell.text + cell.length;
  if (!sitnet_output_buffer_add (pieces, "\"", 1, error))
    return FALSE;
  for (const char *quote; (quote = memchr (place, '"', (gsize)(end - place))) != NULL; place = quote + 1)
    if (!sitnet_output_buffer_add (pieces, place, (gsize)(quote + 1 - place), error) ||
        !sitnet_output_buffer_add (pieces, "\"", 1, error))
      return FALSE;
  return sitnet_output_buffer_add (pieces, place, (gsize)(end - place), error) &&
         sitnet_output_buffer_add (pieces, "\"", 1, error);
}

static gboolean
add_cell (SitnetOutputBuffer *pieces, SitnetSlice cell, gboolean only, GError **error)
{
  if (needs_quotes (cell) || (only && cell.length == 0)) /* else the row would be a blank line */
    return add_quoted (pieces, cell, error);
  return sitnet_output_buffer_add (pieces, cell.text, cell.length, error);
}

static gboolean
add_header (const SitnetTable *table, SitnetOutputBuffer *pieces, GError **error)
{
  guint n_columns = sitnet_table_get_n_columns (table);
  for (guint c = 0; c < n_columns; c++) {
    const char *name = sitnet_column_get_name (sitnet_table_get_column (table, c));
    if ((c > 0 && !sitnet_output_buffer_add (pieces, ",", 1, error)) ||
        !add_cell (pieces, (SitnetSlice){name, strlen (name)}, n_columns == 1, error))
      return FALSE;
  }
  return n_columns == 0 || sitnet_output_buffer_add (pieces, "\n", 1, error);
}

gboolean
sitnet_table_csv_write (const SitnetTable *table, SitnetOutputBuffer *pieces, GError **error)
{
  return sitnet_table_csv_write_sheet (table, NULL, pieces, error);
}

/* "12.125" could be read as thousands. */
static SitnetSlice
without_doubt (SitnetSlice cell, GString *room)
{
  if (!sitnet_cell_may_be_thousands (cell))
    return cell;
  g_string_append_c (room, '0');
  return (SitnetSlice){room->str, room->len};
}

static Field
describe (const SitnetColumn *column, gboolean counts_people)
{
  Field self = {.column = column,
                .type = sitnet_column_get_value_type (column),
                .counts_people = counts_people,
                .validity = sitnet_column_get_validity (column)};
  if (self.type == SITNET_VALUE_INT64)
    self.wholes = sitnet_column_get_int64s (column);
  else if (self.type == SITNET_VALUE_DOUBLE)
    self.numbers = sitnet_column_get_doubles (column);
  else if (self.type == SITNET_VALUE_TEXT)
    self.offsets = sitnet_column_get_offsets (column, &self.bytes);
  else if (self.type == SITNET_VALUE_CATEGORY) {
    self.codes = sitnet_column_get_codes (column);
    self.offsets = sitnet_column_get_offsets (sitnet_column_get_labels (column), &self.bytes);
  }
  return self;
}

/* A number is written in place, without a look for what needs quotes. */
static gboolean
add_number (const Field *self, gsize row, SitnetOutputBuffer *pieces, GError **error)
{
  char *place = sitnet_output_buffer_place (pieces, SITNET_CELL_NUMBER_ROOM, error);
  if (place == NULL)
    return FALSE;
  sitnet_output_buffer_take (pieces, self->type == SITNET_VALUE_INT64
                                         ? sitnet_cell_put_whole (place, self->wholes[row])
                                         : sitnet_cell_put_number (place, self->numbers[row]));
  return TRUE;
}

static gboolean
is_plain_number (const Field *self, gsize row)
{
  return !self->counts_people &&
         (self->type == SITNET_VALUE_INT64 ||
          (self->type == SITNET_VALUE_DOUBLE && sitnet_cell_number_is_plain (self->numbers[row])));
}

/* Of a row that is not missing. */
static SitnetSlice
text_of (const Field *self, gsize row, GString *room)
{
  if (self->offsets != NULL) {
    gsize place = self->codes != NULL ? (gsize)self->codes[row] : row;
    return (SitnetSlice){self->bytes + self->offsets[place], self->offsets[place + 1] - self->offsets[place] - 1};
  }
  gboolean present;
  SitnetSlice cell = sitnet_cell_text (self->column, row, room, &present);
  return self->counts_people ? without_doubt (cell, room) : cell;
}

static gboolean
add_field (const Field *self, gsize row, gboolean only, GString *room, SitnetOutputBuffer *pieces, GError **error)
{
  gboolean present = self->codes != NULL ? self->codes[row] >= 0 : sitnet_validity_get (self->validity, row);
  if (!present)
    return !only || add_cell (pieces, (SitnetSlice){"", 0}, only, error);
  if (is_plain_number (self, row))
    return add_number (self, row, pieces, error);
  return add_cell (pieces, text_of (self, row, room), only, error);
}

gboolean
sitnet_table_csv_write_sheet (const SitnetTable *table, const guint8 *counts_people, SitnetOutputBuffer *pieces,
                              GError **error)
{
  guint n_columns = sitnet_table_get_n_columns (table);
  if (!add_header (table, pieces, error))
    return FALSE;
  g_autofree Field *fields = g_new (Field, n_columns + 1);
  for (guint c = 0; c < n_columns; c++)
    fields[c] = describe (sitnet_table_get_column (table, c), counts_people != NULL && counts_people[c]);
  g_autoptr (GString) room = g_string_new (NULL);
  for (gsize r = 0; n_columns > 0 && r < sitnet_table_get_n_rows (table); r++) {
    for (guint c = 0; c < n_columns; c++)
      if ((c > 0 && !sitnet_output_buffer_add (pieces, ",", 1, error)) ||
          !add_field (&fields[c], r, n_columns == 1, room, pieces, error))
        return FALSE;
    if (!sitnet_output_buffer_add (pieces, "\n", 1, error))
      return FALSE;
  }
  return TRUE;
}
