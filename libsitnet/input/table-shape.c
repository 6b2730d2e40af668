/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a table is that is no sheet as it stands: one table for everything, a questionnaire, a table of who with whom. */
#include "table-shape.h"

#include "header-search.h"
#include "heading-words.h"
#include "table-matrix.h"
#include "table-needs.h"
#include "table-roles.h"
#include "vocabulary-words.h"

/* Titles stand above a header, but no more rows than so many. */
#define HEADER_ROWS 30

/* Cells in which a header is looked for: of a very wide table the first rows only. */
#define MOST_CELLS 4096

/* Whether the row has what a sheet of that name must have; what else it has is the sheet's own. */
static gboolean
is_header_of (SitnetSheet sheet, const SitnetTextRow *row)
{
  gboolean is_complete;
  if (sheet == SITNET_SHEET_TIES) /* "Aktér, s kým, druh" is no table of organisations where it is called ties */
    sitnet_header_count_guessed (sheet, row->cells, row->n_cells, &is_complete);
  else
    sitnet_header_count_known (sheet, row->cells, row->n_cells, &is_complete);
  return is_complete;
}

/* Whether the row is the header of a sheet as it stands, which explains most of it. */
static gboolean
is_plain_header (SitnetSheet sheet, const SitnetTextRow *row)
{
  gboolean is_complete;
  guint n_filled = 0;
  for (guint c = 0; c < row->n_cells; c++)
    n_filled += row->cells[c].length > 0;
  if (n_filled >= 2 * sitnet_schema[sheet].n_columns) /* most of them would be unknown: no need to look */
    return FALSE;
  guint n_known = sitnet_header_count_known (sheet, row->cells, row->n_cells, &is_complete);
  return is_complete && n_known >= 2 && 2 * n_known > n_filled;
}

/* A table of actors by its name may say with whom they work; other sheets of a known name are what they are called where
   they have what such a sheet must have. */
static gboolean
may_be_of_organisations (gint sheet, const SitnetTextRow *row)
{
  if (sheet >= 0 && sheet != SITNET_SHEET_ACTORS && sheet != SITNET_SHEET_SERVICES && sheet != SITNET_SHEET_TIES)
    return FALSE;
  for (gint s = SITNET_SHEET_AREAS; s < SITNET_N_SHEETS; s++)
    if (s != SITNET_SHEET_ACTORS && (sheet < 0 || s == sheet) && is_plain_header ((SitnetSheet)s, row))
      return FALSE;
  return TRUE;
}

/* What is called needs may be who serves them. */
static gboolean
may_be_of_needs (gint sheet, const SitnetTextRow *row)
{
  if (sheet >= 0 && sheet != SITNET_SHEET_SERVICES && sheet != SITNET_SHEET_NEEDS && sheet != SITNET_SHEET_DEMANDS)
    return FALSE;
  for (gint s = SITNET_SHEET_AREAS; sheet < 0 && s < SITNET_N_SHEETS; s++)
    if (is_plain_header ((SitnetSheet)s, row))
      return FALSE;
  return TRUE;
}

static SitnetTableShape
shape_of_row (const SitnetTextGrid *grid, guint header, gint sheet, const SitnetNameIndex *needs)
{
  guint first;
  const SitnetTextRow *row = sitnet_text_grid_get_row (grid, header);
  if (sitnet_header_find_beside (row->cells, row->n_cells, &first) >= 0)
    return SITNET_SHAPE_NONE; /* with whom is said in another table */
  gboolean is_of_needs = may_be_of_needs (sheet, row) && sitnet_table_needs_recognise (grid, header, needs);
  if (!may_be_of_organisations (sheet, row))
    return is_of_needs ? SITNET_SHAPE_NEEDS : SITNET_SHAPE_NONE;
  g_autoptr (SitnetTableRoles) roles = sitnet_table_roles_new (grid, header, needs);
  gboolean may_be_matrix = (sheet < 0 || sheet == SITNET_SHEET_TIES) && !roles->is_survey;
  SitnetMatrixPlaces places;
  if (may_be_matrix && sitnet_table_matrix_recognise (grid, header, &places))
    return SITNET_SHAPE_MATRIX;
  if (!sitnet_table_roles_is_rich (roles))
    return is_of_needs ? SITNET_SHAPE_NEEDS : SITNET_SHAPE_NONE;
  return roles->is_survey ? SITNET_SHAPE_QUESTIONNAIRE : SITNET_SHAPE_ORGANISATIONS;
}

/* "Q3", "G1Q2", "QID12", "Q01[SQ001]": capitals and digits, perhaps with an option in brackets. */
static gboolean
is_code (SitnetSlice heading)
{
  gsize i = 0, n_digits = 0;
  if (heading.length < 2 || !g_ascii_isupper (heading.text[0]))
    return FALSE;
  for (; i < heading.length && heading.text[i] != '['; i++) {
    if (!g_ascii_isalnum (heading.text[i]) && heading.text[i] != '_')
      return FALSE;
    n_digits += g_ascii_isdigit (heading.text[i]) ? 1 : 0;
  }
  return n_digits > 0 && (i == heading.length || heading.text[heading.length - 1] == ']');
}

/* Codes that a message names. */
#define NAMED_CODES 5

char *
sitnet_table_shape_dup_codes (const SitnetTextGrid *grid)
{
  for (guint r = 0; r < MIN (sitnet_text_grid_get_n_rows (grid), HEADER_ROWS); r++) {
    const SitnetTextRow *row = sitnet_text_grid_get_row (grid, r);
    g_autoptr (GString) codes = g_string_new (NULL);
    gboolean is_survey = FALSE;
    guint n = 0;
    for (guint c = 0; c < row->n_cells; c++) {
      is_survey |= sitnet_heading_is_of_survey (row->cells[c]);
      if (!is_code (row->cells[c]) || n++ >= NAMED_CODES)
        continue;
      g_string_append_printf (codes, "%s%.*s", codes->len > 0 ? ", " : "", (int)row->cells[c].length,
                              row->cells[c].text);
    }
    if (is_survey && n >= 2)
      return g_strdup_printf ("%s%s", codes->str, n > NAMED_CODES ? ", …" : "");
  }
  return NULL;
}

SitnetTableShape
sitnet_table_shape (const SitnetTextGrid *grid, gint sheet, guint *header)
{
  g_autoptr (SitnetVocabulary) vocabulary = sitnet_vocabulary_new (SITNET_SHEET_NEEDS);
  g_autoptr (SitnetNameIndex) needs = sitnet_vocabulary_words_new (vocabulary, SITNET_SHEET_NEEDS);
  gsize n_looked = 0;
  for (guint r = 0; r < MIN (sitnet_text_grid_get_n_rows (grid), HEADER_ROWS) && n_looked < MOST_CELLS; r++) {
    n_looked += sitnet_text_grid_get_row (grid, r)->n_cells;
    if (sheet >= 0 && sheet != SITNET_SHEET_ACTORS &&
        is_header_of ((SitnetSheet)sheet, sitnet_text_grid_get_row (grid, r)))
      return SITNET_SHAPE_NONE;
    SitnetTableShape shape = shape_of_row (grid, r, sheet, needs);
    if (shape != SITNET_SHAPE_NONE) {
      *header = r;
      return shape;
    }
  }
  return SITNET_SHAPE_NONE;
}
