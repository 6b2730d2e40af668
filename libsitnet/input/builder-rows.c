/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows from a host program, one by one: the same columns and checks as in files; a row that cannot be taken is reported, and
   no network is made without it. */
#include "builder-state.h"

#include "message.h"
#include "cell.h"
#include "error-private.h"
#include "refusals.h"
#include "sheet-builder.h"

#include <stdarg.h>
#include <string.h>

#define MAX_COLUMNS 16384 /* as in a file; each new one costs a cell in every row before */

/* One row on its way in. */
typedef struct {
  SitnetBuilder *builder;
  SitnetSheet sheet;
  guint64 number; /* as a spreadsheet would number it */
  const char *const *names;
  const char *const *values;
  guint n_values;
  char ages[2][24]; /* both ends of a range, as cells of their own */
} Row;

/* The name of a column that the schema does not know, as it is compared with others. */
static char *
dup_own_name (const char *name)
{
  SitnetSlice trimmed = sitnet_slice_trim (sitnet_slice_of (name));
  return g_utf8_casefold (trimmed.text, (gssize)trimmed.length);
}

/* With a finding, so that the builder gives no network that lacks the row in silence. */
static gboolean
refuse (const Row *row, SitnetError code, guint column, const char *why, GError **error)
{
  const char *name = column < row->n_values ? row->names[column] : NULL;
  const char *value = column < row->n_values ? row->values[column] : NULL;
  SitnetRefusal refusal = {
      .sheet = sitnet_schema[row->sheet].name, .row = row->number, .column = name, .value = value, .why = why};
  sitnet_builder_refuse (row->builder, (gint)row->sheet, &refusal, code, error);
  row->builder->n_refused[row->sheet]++;
  return FALSE;
}

/* A name of this row that means the same column as another one before; G_MAXUINT where there is none. */
static guint
find_doubled (const Row *row)
{
  g_autofree guint8 *known = g_new0 (guint8, sitnet_schema[row->sheet].n_columns);
  g_autoptr (SitnetIds) own = sitnet_ids_new ();
  for (guint i = 0; i < row->n_values; i++) {
    gint column = sitnet_schema_match_header (row->sheet, sitnet_slice_of (row->names[i]));
    guint32 n = sitnet_ids_get_n (own);
    g_autofree char *folded = column >= 0 ? NULL : dup_own_name (row->names[i]);
    gboolean is_doubled = column >= 0 ? known[column] : sitnet_ids_add (own, sitnet_slice_of (folded)) != n;
    if (is_doubled)
      return i;
    if (column >= 0)
      known[column] = 1;
  }
  return G_MAXUINT;
}

/* Whether the row can be taken at all; before anything of it is. */
static gboolean
check_row (const Row *row, GError **error)
{
  for (guint i = 0; i < row->n_values; i++) {
    const char *name = row->names[i];
    if (name == NULL || !g_utf8_validate (name, -1, NULL) || sitnet_slice_trim (sitnet_slice_of (name)).length == 0)
      return refuse (row, SITNET_ERROR_ARGUMENT, i, N_ ("a column has no name, or one that is not UTF-8"), error);
    if (row->values[i] != NULL && !g_utf8_validate (row->values[i], -1, NULL))
      return refuse (row, SITNET_ERROR_DATA, i, N_ ("the text is not UTF-8"), error);
  }
  guint doubled = find_doubled (row);
  if (doubled != G_MAXUINT)
    return refuse (row, SITNET_ERROR_ARGUMENT, doubled, N_ ("the column is given twice"), error);
  const SitnetSheetBuilder *sheet = row->builder->sheets[row->sheet];
  if (sheet != NULL && !sheet->of_host)
    return refuse (row, SITNET_ERROR_ARGUMENT, G_MAXUINT, N_ ("the sheet was already given as a whole"), error);
  return TRUE;
}

/* The sheet is opened with every column of the schema, and cells not given are empty. */
static SitnetSheetBuilder *
open_for_host (SitnetBuilder *self, SitnetSheet sheet)
{
  if (self->sheets[sheet] != NULL)
    return self->sheets[sheet];
  const SitnetSheetSchema *schema = &sitnet_schema[sheet];
  g_autofree SitnetSlice *header = g_new0 (SitnetSlice, schema->n_columns);
  guint n = 0;
  for (guint c = 0; c < schema->n_columns; c++)
    if (schema->columns[c].kind != SITNET_CELL_AGE_RANGE) /* its cells are put into age_from and age_to */
      header[n++] = sitnet_slice_of (schema->columns[c].name);
  SitnetSheetBuilder *opened = sitnet_builder_open_sheet (self, sheet, schema->name, header, n, 1);
  g_return_val_if_fail (opened != NULL, NULL);
  opened->of_host = TRUE;
  opened->own = sitnet_ids_new ();
  opened->first_own = n;
  return opened;
}

/* The place of a column that the schema does not know, which is made where it is new; G_MAXUINT where there are too
   many of them. */
static guint
find_own (SitnetSheetBuilder *sheet, const char *name)
{
  g_autofree char *folded = dup_own_name (name);
  guint32 number = sitnet_ids_find (sheet->own, sitnet_slice_of (folded));
  if (number != SITNET_IDS_NONE)
    return sheet->first_own + number;
  if (sheet->n_columns >= MAX_COLUMNS)
    return G_MAXUINT;
  sitnet_ids_add (sheet->own, sitnet_slice_of (folded));
  sitnet_sheet_builder_add_column (sheet, sitnet_slice_of (name));
  return sheet->n_columns - 1;
}

static guint
find_place (SitnetSheetBuilder *sheet, const char *name)
{
  gint schema = sitnet_schema_match_header (sheet->sheet, sitnet_slice_of (name));
  for (guint c = 0; schema >= 0 && c < sheet->first_own; c++)
    if (sheet->columns[c].schema == schema)
      return c;
  return find_own (sheet, name);
}

static gboolean
is_age_range (const Row *row, guint i)
{
  gint column = sitnet_schema_match_header (row->sheet, sitnet_slice_of (row->names[i]));
  return column >= 0 && sitnet_schema[row->sheet].columns[column].kind == SITNET_CELL_AGE_RANGE;
}

static void
report_ages (const Row *row, guint i, SitnetFindingKind rule)
{
  const char *value = rule == SITNET_FINDING_AGES_TWICE ? row->names[i] : row->values[i];
  sitnet_findings_add (row->builder->findings, rule, sitnet_schema[row->sheet].name, row->number, row->names[i],
                       sitnet_slice_trim (sitnet_slice_of (value)), NULL);
}

/* "6–16" as the two cells 6 and 16. */
static void
split_ages (Row *row, guint i, SitnetSheetBuilder *sheet, SitnetSlice *cells)
{
  SitnetSlice cell = sitnet_slice_trim (sitnet_slice_of (row->values[i]));
  SitnetSlice *ends[] = {&cells[find_place (sheet, "age_from")], &cells[find_place (sheet, "age_to")]};
  gint64 ages[2];
  if (cell.length == 0)
    return;
  if (ends[0]->length > 0 || ends[1]->length > 0) {
    report_ages (row, i, SITNET_FINDING_AGES_TWICE);
    return;
  }
  if (sitnet_cell_birth_number (cell) == SITNET_BIRTH_NUMBER_WRITTEN)
    report_ages (row, i, SITNET_FINDING_BIRTH_NUMBER);
  if (!sitnet_cell_to_age_range (cell, &ages[0], &ages[1])) {
    gboolean is_of_date = sitnet_cell_to_ages_of_date (cell, &ages[0], &ages[1]);
    report_ages (row, i, is_of_date ? SITNET_FINDING_AGES_OF_DATE : SITNET_FINDING_BAD_AGES);
    return;
  }
  for (guint end = 0; end < 2; end++)
    if (ages[end] >= 0) {
      g_snprintf (row->ages[end], sizeof row->ages[end], "%" G_GINT64_FORMAT, ages[end]);
      *ends[end] = sitnet_slice_of (row->ages[end]);
    }
}

/* Where a host gives no id but a name, the name is the id, as in a sheet without a column of ids; of a service its actor and
   the name. `keep` holds the text when it had to be made. */
static void
take_name_for_id (const Row *row, SitnetSheetBuilder *sheet, SitnetSlice *cells, char **keep)
{
  gint id = sitnet_schema_find_id (row->sheet), name = sitnet_schema_find_column (row->sheet, "name");
  if (id < 0 || name < 0)
    return;
  for (guint i = 0; i < row->n_values; i++)
    if (sitnet_schema_match_header (row->sheet, sitnet_slice_of (row->names[i])) == id)
      return;
  SitnetSlice text = cells[find_place (sheet, "name")];
  if (row->sheet == SITNET_SHEET_SERVICES && sitnet_slice_trim (text).length > 0) {
    SitnetSlice actor = sitnet_slice_trim (cells[find_place (sheet, "actor")]);
    *keep = g_strdup_printf ("%.*s: %.*s", (int)actor.length, actor.text, (int)text.length, text.text);
    text = sitnet_slice_of (*keep);
  }
  cells[find_place (sheet, sitnet_schema[row->sheet].columns[id].name)] = text;
}

static gboolean
take_row (Row *row, GError **error)
{
  SitnetSheetBuilder *sheet = open_for_host (row->builder, row->sheet);
  g_autofree guint *places = g_new (guint, MAX (row->n_values, 1));
  for (guint i = 0; i < row->n_values; i++) {
    places[i] = is_age_range (row, i) ? G_MAXUINT : find_place (sheet, row->names[i]);
    if (places[i] == G_MAXUINT && !is_age_range (row, i))
      return refuse (row, SITNET_ERROR_LIMIT, i, N_ ("there are more than 16384 columns"), error);
  }
  g_autofree SitnetSlice *cells = g_new (SitnetSlice, sheet->n_columns);
  for (guint c = 0; c < sheet->n_columns; c++)
    cells[c] = sitnet_slice_of ("");
  for (guint i = 0; i < row->n_values; i++)
    if (places[i] != G_MAXUINT)
      cells[places[i]] = sitnet_slice_of (row->values[i]);
  for (guint i = 0; i < row->n_values; i++)
    if (places[i] == G_MAXUINT)
      split_ages (row, i, sheet, cells);
  g_autofree char *keep = NULL;
  take_name_for_id (row, sheet, cells, &keep);
  sitnet_sheet_builder_add_rows (sheet, cells, 1, &row->number);
  return TRUE;
}

static guint64
next_number (const SitnetBuilder *self, SitnetSheet sheet)
{
  const SitnetSheetBuilder *opened = self->sheets[sheet];
  return (opened ? opened->n_rows + opened->n_empty_rows : 0) + self->n_refused[sheet] + 2;
}

gboolean
sitnet_builder_add_row (SitnetBuilder *self, const char *sheet, const char *const *names, const char *const *values,
                        guint n_values, GError **error)
{
  g_return_val_if_fail (self != NULL && sheet != NULL && (n_values == 0 || (names && values)), FALSE);
  gint found = sitnet_schema_find_sheet (sheet);
  if (found < 0 || self->sealed) {
    sitnet_builder_refuse_sheet (self, sheet, error);
    return FALSE;
  }
  Row row = {.builder = self,
             .sheet = (SitnetSheet)found,
             .number = next_number (self, (SitnetSheet)found),
             .names = names,
             .values = values,
             .n_values = n_values};
  return check_row (&row, error) && take_row (&row, error);
}

gboolean
sitnet_builder_add (SitnetBuilder *self, GError **error, const char *sheet, ...)
{
  g_return_val_if_fail (self != NULL && sheet != NULL, FALSE);
  g_autoptr (GPtrArray) names = g_ptr_array_new (), values = g_ptr_array_new ();
  va_list arguments;
  va_start (arguments, sheet);
  for (const char *name; (name = va_arg (arguments, const char *)) != NULL;) {
    g_ptr_array_add (names, (gpointer)name);
    g_ptr_array_add (values, (gpointer)va_arg (arguments, const char *));
  }
  va_end (arguments);
  return sitnet_builder_add_row (self, sheet, (const char *const *)names->pdata, (const char *const *)values->pdata,
                                 names->len, error);
}
