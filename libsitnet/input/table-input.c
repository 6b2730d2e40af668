/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table on its way to sheets of the data set: its rows, who is known by name, and what is to be said of it. */
#include "table-input.h"

#include "cell.h"
#include "column-letters.h"
#include "header-search.h"
#include "row-kinds.h"
#include "sheet-state.h"
#include "text-fold.h"

#include <string.h>

/* Names that are told of partners who became actors. */
#define MOST_NAMED 200

guint64
sitnet_table_input_row_number (const SitnetTableInput *self, guint row)
{
  return sitnet_text_grid_get_row (self->grid, row)->number;
}

void
sitnet_table_input_report (const SitnetTableInput *self, SitnetFindingKind kind, guint row, SitnetSlice heading,
                           SitnetSlice value, const char *detail)
{
  g_autofree char *column = g_strndup (heading.text, heading.length), *masked = sitnet_cell_dup_masked (value);
  SitnetSlice shown = masked != NULL ? (SitnetSlice){masked, strlen (masked)} : value;
  sitnet_findings_add (self->builder->findings, kind, self->shown_as, sitnet_table_input_row_number (self, row),
                       heading.length > 0 ? column : NULL, shown, detail);
}

void
sitnet_table_input_tell (const SitnetTableInput *self, SitnetFindingKind kind, const char *value, const char *detail)
{
  sitnet_findings_add (self->builder->findings, kind, self->shown_as, 0, NULL, (SitnetSlice){value, strlen (value)},
                       detail);
}

static void
check_skipped (const SitnetTableInput *self, guint row)
{
  const SitnetTextRow *found = sitnet_text_grid_get_row (self->grid, row);
  sitnet_header_check_skipped (self->builder->findings, self->shown_as, found->number, found->cells, found->n_cells);
}

static SitnetSlice
first_filled (const SitnetTextRow *row)
{
  guint c = 0;
  while (row->cells[c].length == 0)
    c++;
  return row->cells[c];
}

static void
report_above (const SitnetTableInput *self)
{
  g_autofree char *count = g_strdup_printf ("%u", self->header);
  for (guint r = 0; r < self->header; r++)
    check_skipped (self, r);
  if (self->header > 0)
    sitnet_table_input_report (self, SITNET_FINDING_LINES_ABOVE, 0, (SitnetSlice){"", 0},
                               first_filled (sitnet_text_grid_get_row (self->grid, 0)), count);
}

/* Below an empty row, or the last one, and a note by what it says. The cells of a row end with its last filled one. */
static gboolean
is_note (const SitnetTableInput *self, guint r)
{
  const SitnetTextRow *row = sitnet_text_grid_get_row (self->grid, r),
                      *above = sitnet_text_grid_get_row (self->grid, r - 1);
  guint n = sitnet_text_grid_get_n_columns (self->grid);
  g_autofree SitnetSlice *cells = g_new0 (SitnetSlice, n);
  if (row->n_cells >= n || r <= self->header + 1)
    return FALSE;
  for (guint c = 0; c < n; c++)
    cells[c] = c < row->n_cells ? row->cells[c] : (SitnetSlice){"", 0};
  return sitnet_row_is_starred (cells, n) || (row->number > above->number + 1 && sitnet_row_is_footnote (cells, n));
}

/* A row that is about no organisation, and the finding that says so. */
static gboolean
is_left_out (const SitnetTableInput *self, guint r, SitnetFindingKind *kind)
{
  const SitnetTextRow *row = sitnet_text_grid_get_row (self->grid, r), *next = NULL;
  if (r + 1 < sitnet_text_grid_get_n_rows (self->grid))
    next = sitnet_text_grid_get_row (self->grid, r + 1);
  guint n = MIN (row->n_cells, next != NULL ? next->n_cells : row->n_cells);
  if (is_note (self, r)) {
    *kind = SITNET_FINDING_FOOTNOTES;
    return TRUE;
  }
  switch (sitnet_row_kind (row->cells, row->n_cells)) {
  case SITNET_ROW_TOTAL:
    *kind = SITNET_FINDING_TOTAL_ROW;
    return TRUE;
  case SITNET_ROW_COMMENT:
    *kind = SITNET_FINDING_COMMENT_ROWS;
    return TRUE;
  case SITNET_ROW_TAGS:
    *kind = SITNET_FINDING_TAG_ROW;
    return TRUE;
  default:
    *kind = SITNET_FINDING_QUESTION_ROW;
    return r == self->header + 1 && sitnet_row_has_questions (row->cells, next != NULL ? next->cells : NULL, n);
  }
}

static void
list_rows (SitnetTableInput *self)
{
  SitnetFindingKind kind;
  for (guint r = self->header + 1; r < sitnet_text_grid_get_n_rows (self->grid); r++) {
    if (!is_left_out (self, r, &kind)) {
      g_array_append_val (self->rows, r);
      continue;
    }
    check_skipped (self, r);
    sitnet_table_input_report (self, kind, r, (SitnetSlice){"", 0},
                               first_filled (sitnet_text_grid_get_row (self->grid, r)), NULL);
  }
}

void
sitnet_table_input_tell_notes (const SitnetTableInput *self, guint first_column)
{
  for (guint c = first_column; c < sitnet_text_grid_get_n_columns (self->grid); c++) {
    guint n = 0, first = 0;
    if (sitnet_text_grid_get (self->grid, self->header, c).length > 0)
      continue;
    for (guint i = self->rows->len; i-- > 0;) {
      guint row = g_array_index (self->rows, guint, i);
      SitnetSlice note = sitnet_text_grid_get (self->grid, row, c);
      first = note.length > 0 ? row : first;
      n += note.length > 0;
      sitnet_header_check_skipped (self->builder->findings, self->shown_as, sitnet_table_input_row_number (self, row),
                                   &note, 1);
    }
    g_autofree char *letters = sitnet_column_dup_letters (c), *count = g_strdup_printf ("%u", n);
    SitnetSlice name = {letters, strlen (letters)};
    if (n > 0)
      sitnet_table_input_report (self, SITNET_FINDING_TEXT_WITHOUT_HEADING, first, name, name, count);
  }
}

void
sitnet_table_input_init (SitnetTableInput *self, SitnetBuilder *builder, const SitnetTextGrid *grid, guint header,
                         const char *shown_as)
{
  *self = (SitnetTableInput){.builder = builder, .grid = grid, .header = header, .shown_as = shown_as};
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->known = g_array_new (FALSE, FALSE, sizeof (SitnetSlice));
  self->names = sitnet_name_index_new ();
  self->actors = sitnet_sheet_names_new (builder, SITNET_SHEET_ACTORS);
  report_above (self);
  list_rows (self);
}

void
sitnet_table_input_clear (SitnetTableInput *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->known);
  sitnet_name_index_free (self->names);
  sitnet_sheet_names_free (self->actors);
}

void
sitnet_table_input_check_column (const SitnetTableInput *self, guint column)
{
  SitnetSlice heading = sitnet_text_grid_get (self->grid, self->header, column);
  if (sitnet_schema_is_client_header (heading))
    sitnet_table_input_report (self, SITNET_FINDING_CLIENT_COLUMN, self->header, heading, heading, NULL);
  for (guint i = 0; i < self->rows->len; i++) {
    guint row = g_array_index (self->rows, guint, i);
    SitnetSlice cell = sitnet_text_grid_get (self->grid, row, column);
    SitnetBirthNumber found = cell.length >= 9 ? sitnet_cell_birth_number (cell) : SITNET_BIRTH_NUMBER_NONE;
    if (found == SITNET_BIRTH_NUMBER_WRITTEN || found == SITNET_BIRTH_NUMBER_BARE)
      sitnet_table_input_report (self, SITNET_FINDING_BIRTH_NUMBER, row, heading, cell, NULL);
  }
}

static gboolean
is_actor (const SitnetTableInput *self, SitnetSlice name)
{
  guint32 number;
  gboolean diacritics;
  return self->actors != NULL && sitnet_sheet_names_find (self->actors, name, &number, &diacritics) != SITNET_NAME_NONE;
}

gboolean
sitnet_table_input_is_known (SitnetSlice name, gpointer data)
{
  const SitnetTableInput *self = data;
  guint32 thing;
  return sitnet_name_index_find (self->names, name, &thing, NULL) != SITNET_NAME_NONE || is_actor (self, name);
}

guint
sitnet_table_input_add_name (SitnetTableInput *self, SitnetSlice name)
{
  guint32 thing;
  if (sitnet_name_index_find (self->names, name, &thing, NULL) != SITNET_NAME_NONE)
    return thing;
  sitnet_name_index_add (self->names, name, self->known->len);
  g_array_append_val (self->known, name);
  return self->known->len - 1;
}

SitnetMark
sitnet_table_input_read_mark (const SitnetTableInput *self, guint row, guint column, double *strength)
{
  gboolean is_word;
  SitnetSlice cell = sitnet_text_grid_get (self->grid, row, column),
              heading = sitnet_text_grid_get (self->grid, self->header, column);
  SitnetMark mark = sitnet_tie_mark_read (cell, strength, &is_word);
  if (mark == SITNET_MARK_BAD) {
    sitnet_table_input_report (self, SITNET_FINDING_BAD_MARK, row, heading, cell, NULL);
    return SITNET_MARK_NONE;
  }
  const char *word = sitnet_translate (self->builder->language, mark == SITNET_MARK_TIE ? N_ ("yes") : N_ ("no"));
  if (is_word && !sitnet_text_fold_equal (cell, (SitnetSlice){word, strlen (word)}))
    sitnet_findings_add_once (self->builder->findings, SITNET_FINDING_READ_AS, self->shown_as,
                              sitnet_table_input_row_number (self, row), NULL, cell, word);
  return mark;
}

gboolean
sitnet_table_input_may_make (const SitnetTableInput *self, SitnetSheet sheet, const char *headings)
{
  const SitnetSheetBuilder *there = self->builder->sheets[sheet];
  if (there == NULL && !self->builder->incomplete[sheet])
    return TRUE;
  sitnet_table_input_tell (self, SITNET_FINDING_PARTNERS_NOT_READ, headings,
                           there != NULL ? there->shown_as : sitnet_schema[sheet].name);
  return FALSE;
}

gboolean
sitnet_table_input_lacks_actors (const SitnetTableInput *self)
{
  return self->builder->sheets[SITNET_SHEET_ACTORS] == NULL && !self->builder->incomplete[SITNET_SHEET_ACTORS];
}

/* A column of texts that was sealed for being looked at takes rows again. */
static void
reopen (SitnetInputColumn *column)
{
  if (column->values != NULL || column->sealed == NULL)
    return;
  column->values = sitnet_column_builder_new (sitnet_column_get_name (column->sealed), SITNET_VALUE_TEXT);
  for (gsize row = 0; row < sitnet_column_get_n_rows (column->sealed); row++)
    sitnet_column_builder_add_text (column->values, sitnet_column_is_missing (column->sealed, row)
                                                        ? NULL
                                                        : sitnet_column_get_text (column->sealed, row));
  g_clear_pointer (&column->sealed, sitnet_column_unref);
}

static void
append_actor (SitnetSheetBuilder *actors, SitnetSlice name)
{
  const guint64 no_row = 0;
  g_autofree SitnetSlice *cells = g_new (SitnetSlice, actors->n_columns);
  for (guint c = 0; c < actors->n_columns; c++) {
    const SitnetColumnSchema *schema = sitnet_input_column_schema (actors, &actors->columns[c]);
    gboolean is_named = schema != NULL && (schema->kind == SITNET_CELL_ID || strcmp (schema->name, "name") == 0);
    cells[c] = is_named ? name : (SitnetSlice){"", 0};
    reopen (&actors->columns[c]);
  }
  gboolean before = actors->of_table;
  actors->of_table = TRUE;
  sitnet_sheet_builder_add_rows (actors, cells, 1, &no_row);
  actors->of_table = before;
}

static void
report_new (const SitnetTableInput *self, const GArray *added)
{
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < MIN (added->len, MOST_NAMED); i++) {
    SitnetSlice name = g_array_index (added, SitnetSlice, i);
    g_autofree char *masked = sitnet_cell_dup_masked (name);
    g_string_append (names, i > 0 ? "; " : "");
    g_string_append_len (names, masked != NULL ? masked : name.text, masked != NULL ? -1 : (gssize)name.length);
  }
  g_autofree char *count = g_strdup_printf ("%u", added->len);
  if (added->len > 0)
    sitnet_table_input_tell (self, SITNET_FINDING_NEW_PARTNERS, names->str, count);
}

void
sitnet_table_input_add_actors (SitnetTableInput *self, SitnetDerivedSheet *sheet, guint first)
{
  SitnetSheetBuilder *actors = self->builder->sheets[SITNET_SHEET_ACTORS];
  g_autoptr (GArray) added = g_array_new (FALSE, FALSE, sizeof (SitnetSlice));
  for (guint i = first; i < self->known->len; i++) {
    SitnetSlice name = g_array_index (self->known, SitnetSlice, i);
    if (is_actor (self, name))
      continue;
    g_array_append_val (added, name);
    if (sheet != NULL)
      sitnet_derived_sheet_add_row (sheet, 0)[0] = name;
  }
  for (guint i = 0; sheet == NULL && actors != NULL && !actors->failed && i < added->len; i++)
    append_actor (actors, g_array_index (added, SitnetSlice, i));
  report_new (self, added);
}
