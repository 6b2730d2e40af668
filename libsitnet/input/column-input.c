/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Typed columns in, without becoming text: only those that would pass every check. A column with a single
   cell that would not goes the way of text cells, so that findings have one source. */
#include "column-input.h"

#include "builder-state.h"
#include "cell.h"
#include "column-private.h"
#include "sheet-state.h"

#include <math.h>
#include <string.h>

/* Years 1 to 9999, as dates in cells. */
#define FIRST_DAY (-719162)
#define LAST_DAY 2932896

/* A row could be empty: it would have to be skipped. */
static gboolean
is_complete (const SitnetColumn *column)
{
  SitnetValueType type = sitnet_column_get_value_type (column);
  for (gsize r = 0; r < sitnet_column_get_n_rows (column); r++) {
    if (sitnet_column_is_missing (column, r))
      return FALSE;
    if (type != SITNET_VALUE_TEXT && type != SITNET_VALUE_CATEGORY)
      continue;
    const char *text = sitnet_column_get_text (column, r);
    if ((guchar)*text <= ' ' || (guchar)*text >= 0x80)
      return FALSE; /* may be blank; then this is not the column to go by */
  }
  return TRUE;
}

static gboolean
number_at (const SitnetColumn *column, gsize row, double *number)
{
  if (sitnet_column_is_missing (column, row))
    return FALSE;
  *number = sitnet_column_get_value_type (column) == SITNET_VALUE_INT64 ? (double)sitnet_column_get_int64s (column)[row]
                                                                        : sitnet_column_get_doubles (column)[row];
  return TRUE;
}

static gboolean
numbers_pass (const SitnetSheetBuilder *self, guint c, const SitnetColumn *column)
{
  double number;
  SitnetCellKind kind = self->columns[c].kind;
  const SitnetColumnSchema *schema = sitnet_input_column_schema (self, &self->columns[c]);
  for (gsize r = 0; r < sitnet_column_get_n_rows (column); r++) {
    if (!number_at (column, r, &number))
      continue;
    gboolean is_fraction = kind == SITNET_CELL_COUNT && number != floor (number);
    if (is_fraction || !isfinite (number) || !sitnet_number_is_allowed (kind, schema, number))
      return FALSE;
  }
  return TRUE;
}

/* Whole years that nobody would doubt; the text way knows how many are too many. */
static gboolean
ages_pass (const SitnetColumn *column)
{
  for (gsize r = 0; r < sitnet_column_get_n_rows (column); r++)
    if (!sitnet_column_is_missing (column, r) &&
        (sitnet_column_get_int64s (column)[r] < 0 || sitnet_column_get_int64s (column)[r] >= SITNET_NO_UPPER_AGE))
      return FALSE;
  return TRUE;
}

static gboolean
dates_pass (const SitnetColumn *column)
{
  for (gsize r = 0; r < sitnet_column_get_n_rows (column); r++)
    if (!sitnet_column_is_missing (column, r) &&
        (sitnet_column_get_dates (column)[r] < FIRST_DAY || sitnet_column_get_dates (column)[r] > LAST_DAY))
      return FALSE;
  return TRUE;
}

/* Nothing to trim, and nothing that could be a birth number or say that something is not known. */
static gboolean
label_passes (const char *label)
{
  gsize length = strlen (label);
  SitnetSlice trimmed = sitnet_slice_trim ((SitnetSlice){label, length});
  return length > 0 && trimmed.length == length && sitnet_cell_birth_number (trimmed) == SITNET_BIRTH_NUMBER_NONE &&
         !sitnet_cell_is_unknown (trimmed);
}

/* Labels that no row has are not looked at. */
static gboolean
labels_pass (const SitnetSheetBuilder *self, guint c, const SitnetColumn *column)
{
  const SitnetColumnSchema *schema = sitnet_input_column_schema (self, &self->columns[c]);
  const SitnetColumn *labels = sitnet_column_get_labels (column);
  gsize n_labels = sitnet_column_get_n_rows (labels);
  const gint32 *codes = sitnet_column_get_codes (column);
  g_autofree guint8 *passes = g_new0 (guint8, n_labels + 1);
  for (gsize r = 0; r < sitnet_column_get_n_rows (column); r++) {
    if (codes[r] < 0 && schema->must_fill)
      return FALSE;
    if (codes[r] < 0 || ((gsize)codes[r] < n_labels && passes[codes[r]]))
      continue;
    const char *label = (gsize)codes[r] < n_labels ? sitnet_column_get_text (labels, (gsize)codes[r]) : NULL;
    if (label == NULL || !label_passes (label))
      return FALSE;
    passes[codes[r]] = 1;
  }
  return TRUE;
}

static gboolean
passes (const SitnetSheetBuilder *self, guint c, const SitnetColumn *column)
{
  SitnetValueType type = sitnet_column_get_value_type (column);
  switch (self->columns[c].schema < 0 ? SITNET_CELL_TEXT : self->columns[c].kind) {
  case SITNET_CELL_COUNT:
  case SITNET_CELL_NUMBER:
  case SITNET_CELL_WHOLE:
  case SITNET_CELL_STRENGTH:
    return (type == SITNET_VALUE_INT64 || type == SITNET_VALUE_DOUBLE) && numbers_pass (self, c, column);
  case SITNET_CELL_AGE_FROM:
  case SITNET_CELL_AGE_TO:
    return type == SITNET_VALUE_INT64 && ages_pass (column);
  case SITNET_CELL_DATE_FROM:
  case SITNET_CELL_DATE_TO:
    return type == SITNET_VALUE_DATE && dates_pass (column);
  case SITNET_CELL_YES_NO:
    return type == SITNET_VALUE_BOOL;
  case SITNET_CELL_CODE:
  case SITNET_CELL_ACTOR:
  case SITNET_CELL_REPORTER:
  case SITNET_CELL_AREA:
    return type == SITNET_VALUE_CATEGORY && labels_pass (self, c, column);
  default:
    return FALSE;
  }
}

/* An end before its beginning is a finding: then neither is taken, nor when only one of the two could be. */
static void
compare_ends (const SitnetSheetBuilder *self, const SitnetTable *table, SitnetCellKind from_kind,
              SitnetCellKind to_kind, guint8 *taken)
{
  gint from = -1, to = -1;
  for (guint c = 0; c < self->n_columns; c++) {
    if (self->columns[c].kind == from_kind)
      from = (gint)c;
    if (self->columns[c].kind == to_kind)
      to = (gint)c;
  }
  if (from < 0 || to < 0)
    return;
  gboolean both = taken[from] && taken[to];
  const SitnetColumn *begin = sitnet_table_get_column (table, (guint)from);
  const SitnetColumn *end = sitnet_table_get_column (table, (guint)to);
  for (gsize r = 0; both && r < sitnet_table_get_n_rows (table); r++)
    if (!sitnet_column_is_missing (begin, r) && !sitnet_column_is_missing (end, r))
      both = from_kind == SITNET_CELL_DATE_FROM
                 ? sitnet_column_get_dates (begin)[r] <= sitnet_column_get_dates (end)[r]
                 : sitnet_column_get_int64s (begin)[r] <= sitnet_column_get_int64s (end)[r];
  if (!both)
    taken[from] = taken[to] = 0;
}

static void
take_values (SitnetInputColumn *into, const SitnetColumn *column)
{
  for (gsize r = 0; r < sitnet_column_get_n_rows (column); r++) {
    double number = NAN;
    if (sitnet_column_is_missing (column, r)) {
      sitnet_column_builder_add_missing (into->values);
      into->n_empty++;
      continue;
    }
    switch (sitnet_column_builder_get_type (into->values)) {
    case SITNET_VALUE_INT64:
      sitnet_column_builder_add_int64 (into->values, sitnet_column_get_int64s (column)[r]);
      break;
    case SITNET_VALUE_DATE:
      sitnet_column_builder_add_date (into->values, sitnet_column_get_dates (column)[r]);
      break;
    case SITNET_VALUE_BOOL:
      sitnet_column_builder_add_bool (into->values, sitnet_column_get_bools (column)[r]);
      break;
    default:
      number_at (column, r, &number);
      sitnet_column_builder_add_double (into->values, number);
    }
  }
}

static gint32
number_label (const SitnetSheetBuilder *self, guint c, const char *label)
{
  SitnetBuilder *builder = self->builder;
  const SitnetInputColumn *column = &self->columns[c];
  g_autofree char *keep = NULL;
  SitnetSlice cell = sitnet_normalise ((SitnetSlice){label, strlen (label)}, &keep);
  if (column->kind == SITNET_CELL_CODE)
    return sitnet_vocabulary_add (
        builder->vocabularies[sitnet_input_column_schema (self, &self->columns[c])->vocabulary], cell);
  SitnetIds *ids = column->kind == SITNET_CELL_AREA ? builder->area_ids : builder->actor_ids;
  return (gint32)sitnet_ids_add (ids, cell); /* as many labels as there may be ids */
}

/* Each label is looked up once, where it is met first: ids and codes are numbered as they come. */
static void
take_codes (SitnetSheetBuilder *self, guint c, const SitnetColumn *column)
{
  SitnetInputColumn *into = &self->columns[c];
  SitnetColumn *labels = sitnet_column_get_labels (column);
  const gint32 *codes = sitnet_column_get_codes (column);
  gsize n_rows = sitnet_column_get_n_rows (column), n_labels = sitnet_column_get_n_rows (labels);
  g_autofree gint32 *map = g_new (gint32, n_labels + 1);
  memset (map, 0xff, n_labels * sizeof *map);
  sitnet_codes_reserve (&into->codes, n_rows);
  for (gsize r = 0; r < n_rows; r++) {
    if (codes[r] >= 0 && map[codes[r]] < 0)
      map[codes[r]] = number_label (self, c, sitnet_column_get_text (labels, (gsize)codes[r]));
    into->codes.values[into->codes.n++] = codes[r] < 0 ? -1 : map[codes[r]];
    into->n_empty += codes[r] < 0;
  }
}

gboolean
sitnet_sheet_builder_take_columns (SitnetSheetBuilder *self, const SitnetTable *table, guint8 *taken)
{
  guint n = sitnet_table_get_n_columns (table);
  SitnetWatch *watch = self->builder->watch;
  gboolean complete = FALSE;
  memset (taken, 0, n);
  for (guint c = 0; !complete && c < n; c++)
    complete = is_complete (sitnet_table_get_column (table, c));
  for (guint c = 0; complete && c < n && sitnet_watch_goes_on (watch, 0); c++)
    taken[c] = passes (self, c, sitnet_table_get_column (table, c)) ? 1 : 0;
  compare_ends (self, table, SITNET_CELL_DATE_FROM, SITNET_CELL_DATE_TO, taken);
  compare_ends (self, table, SITNET_CELL_AGE_FROM, SITNET_CELL_AGE_TO, taken);
  for (guint c = 0; c < n; c++) {
    if (!sitnet_watch_goes_on (watch, c > 0 ? sitnet_table_get_n_rows (table) : 0))
      return FALSE;
    self->columns[c].taken = taken[c];
    if (taken[c] && self->columns[c].values != NULL)
      take_values (&self->columns[c], sitnet_table_get_column (table, c));
    else if (taken[c])
      take_codes (self, c, sitnet_table_get_column (table, c));
  }
  return sitnet_watch_goes_on (watch, n > 0 ? sitnet_table_get_n_rows (table) : 0);
}
