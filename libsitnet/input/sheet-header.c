/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Opening a sheet: its header cells become columns, or findings that say why not. */
#include "builder-state.h"

#include "cell.h"
#include "nearest.h"
#include "row-kinds.h"
#include "sheet-builder.h"
#include "sheet-state.h"
#include "sheet-vocabularies.h"
#include "text-fold.h"

#include <string.h>

static SitnetValueType
storage_of (SitnetCellKind kind)
{
  switch (kind) {
  case SITNET_CELL_DATE_FROM:
  case SITNET_CELL_DATE_TO:
    return SITNET_VALUE_DATE;
  case SITNET_CELL_AGE_FROM:
  case SITNET_CELL_AGE_TO:
  case SITNET_CELL_AGE_RANGE:
    return SITNET_VALUE_INT64;
  case SITNET_CELL_COUNT:
  case SITNET_CELL_NUMBER:
  case SITNET_CELL_WHOLE:
  case SITNET_CELL_STRENGTH:
    return SITNET_VALUE_DOUBLE;
  case SITNET_CELL_YES_NO:
    return SITNET_VALUE_BOOL;
  case SITNET_CELL_CODE:
  case SITNET_CELL_ACTOR:
  case SITNET_CELL_REPORTER:
  case SITNET_CELL_AREA:
  case SITNET_CELL_CHOICE:
    return SITNET_VALUE_CATEGORY;
  case SITNET_CELL_ID:
  case SITNET_CELL_LABEL:
  case SITNET_CELL_TEXT:
  case SITNET_CELL_PHONE:
  case SITNET_CELL_TIME:
  case SITNET_CELL_HOUR:
  case SITNET_CELL_CODES:
  case SITNET_CELL_ACTORS:
  case SITNET_CELL_AREAS:
    break;
  }
  return SITNET_VALUE_TEXT;
}

static gboolean
ids_are_shared (SitnetSheet sheet)
{
  return sheet == SITNET_SHEET_ACTORS || sheet == SITNET_SHEET_AREAS;
}

static void
column_init (SitnetInputColumn *self, SitnetSheet sheet, gint schema, SitnetSlice header)
{
  const SitnetColumnSchema *column = schema < 0 ? NULL : &sitnet_schema[sheet].columns[schema];
  self->schema = schema;
  self->kind = column ? column->kind : SITNET_CELL_TEXT;
  self->header = g_strndup (header.text, header.length);
  if (self->kind == SITNET_CELL_ID) {
    self->is_own = g_byte_array_new ();
    self->seen = ids_are_shared (sheet) ? NULL : sitnet_ids_new ();
  }
  if (self->kind == SITNET_CELL_AGE_RANGE) {
    self->values = sitnet_column_builder_new ("age_from", SITNET_VALUE_INT64);
    self->second = sitnet_column_builder_new ("age_to", SITNET_VALUE_INT64);
  } else if (storage_of (self->kind) != SITNET_VALUE_CATEGORY && self->kind != SITNET_CELL_ID)
    self->values = sitnet_column_builder_new (column ? column->name : self->header, storage_of (self->kind));
  if (self->kind == SITNET_CELL_CODE || self->kind == SITNET_CELL_CODES)
    self->remembered = g_new0 (SitnetRememberedCode, SITNET_REMEMBERED_CODES);
}

static void
report_header (const SitnetSheetBuilder *self, SitnetFindingKind rule, SitnetSlice header)
{
  g_autofree char *name = g_strndup (header.text, header.length);
  sitnet_findings_add (self->builder->findings, rule, self->shown_as, self->header_row, name, header, NULL);
}

/* Nothing of a client may come in: no column of them, and no row that took the place of the header. */
static void
check_client (const SitnetSheetBuilder *self, SitnetSlice header)
{
  if (sitnet_schema_is_client_header (header))
    report_header (self, SITNET_FINDING_CLIENT_COLUMN, header);
  else if (sitnet_schema_may_be_client_header (header))
    report_header (self, SITNET_FINDING_MAYBE_CLIENT_COLUMN, header);
  SitnetBirthNumber number = sitnet_cell_birth_number (header);
  if (number != SITNET_BIRTH_NUMBER_NONE)
    report_header (
        self, number == SITNET_BIRTH_NUMBER_MAYBE ? SITNET_FINDING_MAYBE_BIRTH_NUMBER : SITNET_FINDING_BIRTH_NUMBER,
        header);
}

/* Numbers of unknown headers, so that a column twice is found without comparing each with each. */
static gboolean
is_doubled (SitnetIds *unknown, guint8 *known, gint schema, SitnetSlice header)
{
  if (schema >= 0) {
    gboolean doubled = known[schema];
    known[schema] = 1;
    return doubled;
  }
  guint32 n = sitnet_ids_get_n (unknown);
  g_autofree char *name = g_strndup (header.text, header.length);
  g_autofree char *folded = g_utf8_casefold (name, -1);
  return sitnet_ids_add (unknown, (SitnetSlice){folded, strlen (folded)}) != n;
}

/* Nobody numbers meetings: their rows are numbered. */
static void
number_meetings (SitnetSheetBuilder *self, guint8 *known)
{
  gint id = sitnet_schema_find_id (self->sheet);
  if (self->sheet != SITNET_SHEET_MEETINGS || known[id] || self->of_host ||
      !known[sitnet_schema_find_instead (self->sheet, (guint)id)])
    return;
  self->is_without_ids = TRUE;
  known[id] = 1;
  sitnet_findings_add (self->builder->findings, SITNET_FINDING_ROWS_ARE_NUMBERED, self->shown_as, self->header_row,
                       NULL, (SitnetSlice){"", 0}, NULL);
}

/* Where no column of ids is needed because each row has a name: the name is the id. */
static void
take_names_for_ids (SitnetSheetBuilder *self, guint8 *known)
{
  gint id = sitnet_schema_find_id (self->sheet), name = sitnet_schema_find_column (self->sheet, "name");
  if (id < 0 || name < 0 || known[id] || !known[name])
    return;
  gint actor = self->sheet == SITNET_SHEET_SERVICES ? sitnet_schema_find_column (self->sheet, "actor") : -1;
  if (actor >= 0 && known[actor]) { /* many an actor offers tutoring */
    const SitnetInputColumn *column = sitnet_sheet_builder_find (self, "name");
    self->is_without_ids = TRUE;
    report_header (self, SITNET_FINDING_ACTOR_AND_NAME_ARE_ID, (SitnetSlice){column->header, strlen (column->header)});
    known[id] = 1;
    return;
  }
  for (guint c = 0; c < self->n_columns; c++) {
    SitnetInputColumn *column = &self->columns[c];
    if (column->schema != name)
      continue;
    g_autofree char *header = g_strdup (column->header);
    SitnetSlice cell = {header, strlen (header)};
    sitnet_input_column_clear (column);
    *column = (SitnetInputColumn){0};
    column_init (column, self->sheet, id, cell);
    report_header (self, SITNET_FINDING_NAME_IS_ID, cell);
  }
  known[id] = 1;
}

#define MOST_COMPARED 256 /* columns; beyond it is no sheet of a person */
#define LEAST_PART 3      /* letters of a heading that must be found in another, for the two to be alike */

static SitnetSlice
get_word (guint32 index, gpointer data)
{
  const char *word = data;
  return (SitnetSlice){word, strlen (word)};
}

static gboolean
is_near (SitnetSlice header, char *word)
{
  return sitnet_nearest (header, 1, get_word, word) == 0;
}

/* How alike a heading is to one of the words with '|' between: the letters that they have in common, 0 for none. */
static gsize
likeness (SitnetSlice header, const char *words)
{
  gsize best = 0;
  g_autofree char *text = sitnet_text_fold_dup_text (header);
  g_auto (GStrv) list = g_strsplit (words != NULL ? words : "", "|", -1);
  for (guint i = 0; list[i] != NULL; i++) {
    g_autofree char *word = sitnet_text_fold_dup_text ((SitnetSlice){list[i], strlen (list[i])});
    gsize length = strlen (word);
    gboolean is_part = length >= LEAST_PART ? strstr (text, word) != NULL
                                            : g_str_has_prefix (text, word) && !g_ascii_isalnum (text[length]);
    if (is_part || is_near (header, list[i]))
      best = MAX (best, length);
  }
  return best;
}

/* The heading that is most like a column that is missing, of those that are no column; the first where none is. (transfer full) */
static char *
dup_likeliest (const SitnetSheetBuilder *self, const SitnetColumnSchema *missing)
{
  gsize most = 0;
  const char *best = NULL;
  for (guint c = 0; c < MIN (self->n_columns, MOST_COMPARED); c++) {
    const SitnetInputColumn *column = &self->columns[c];
    if (column->schema >= 0 || *column->header == '\0')
      continue;
    SitnetSlice header = {column->header, strlen (column->header)};
    gsize alike = MAX (likeness (header, missing->name), likeness (header, missing->synonyms));
    if (best == NULL || alike > most) {
      most = alike;
      best = column->header;
    }
  }
  return g_strdup (best);
}

static gboolean
has_heading (const SitnetSlice *header, guint n_columns, const char *heading)
{
  for (guint c = 0; c < n_columns; c++)
    if (sitnet_text_fold_equal (sitnet_slice_trim (header[c]), (SitnetSlice){heading, strlen (heading)}))
      return TRUE;
  return FALSE;
}

/* Whether a heading other than this one means the column. */
static gboolean
has_column (SitnetSheet sheet, const SitnetSlice *header, guint n_columns, gint column, const char *but)
{
  for (guint c = 0; c < n_columns; c++) {
    SitnetSlice cell = sitnet_slice_trim (header[c]);
    if (sitnet_schema_match_header (sheet, cell) == column &&
        !sitnet_text_fold_equal (cell, (SitnetSlice){but, strlen (but)}))
      return TRUE;
  }
  return FALSE;
}

/* For each of them the column that is meant in this header, −1 for none. */
static void
find_of_graphs (SitnetSheet sheet, const SitnetSlice *header, guint n_columns, gint *meant)
{
  for (guint i = 0; i < SITNET_N_GRAPH_HEADING_WORDS; i++) {
    const char *heading = sitnet_graph_heading_words[i].heading, *beside = sitnet_graph_heading_words[i].beside;
    gint column = sitnet_graph_heading_words[i].sheet == sheet
                      ? sitnet_schema_find_column (sheet, sitnet_graph_heading_words[i].column)
                      : -1;
    gboolean counts =
        column >= 0 && has_heading (header, n_columns, heading) &&
        (beside == NULL || has_column (sheet, header, n_columns, sitnet_schema_find_column (sheet, beside), heading)) &&
        !has_column (sheet, header, n_columns, column, heading);
    meant[i] = counts ? column : -1;
  }
}

/* The column of the schema that a heading means, −1 for none. */
static gint
match_heading (SitnetSheet sheet, SitnetSlice cell, const gint *meant)
{
  for (guint i = 0; i < SITNET_N_GRAPH_HEADING_WORDS; i++)
    if (meant[i] >= 0 && sitnet_text_fold_equal (cell, (SitnetSlice){sitnet_graph_heading_words[i].heading,
                                                                     strlen (sitnet_graph_heading_words[i].heading)}))
      return meant[i];
  return cell.length > 0 ? sitnet_schema_match_header (sheet, cell) : -1;
}

/* The columns that the headings mean. Where none says so by its name, a guess is told. */
static gint *
dup_columns (const SitnetSheetBuilder *self, const SitnetSlice *header, guint n_columns)
{
  gint meant[SITNET_N_GRAPH_HEADING_WORDS];
  gint *columns = g_new (gint, MAX (n_columns, 1));
  find_of_graphs (self->sheet, header, n_columns, meant);
  for (guint c = 0; c < n_columns; c++)
    columns[c] = match_heading (self->sheet, sitnet_slice_trim (header[c]), meant);
  g_autofree gint *named = g_memdup2 (columns, n_columns * sizeof *columns);
  sitnet_schema_guess_headers (self->sheet, header, n_columns, columns);
  for (guint c = 0; c < n_columns; c++) {
    if (columns[c] == named[c])
      continue;
    SitnetFindings *findings = self->builder->findings;
    SitnetSlice cell = sitnet_slice_trim (header[c]);
    g_autofree char *name = g_strndup (cell.text, cell.length);
    g_autofree char *heading =
        sitnet_schema_dup_heading (self->sheet, (guint)columns[c], sitnet_findings_get_language (findings));
    sitnet_findings_add (findings, SITNET_FINDING_HEADING_GUESSED, self->shown_as, self->header_row, name, cell,
                         heading);
  }
  return columns;
}

static gboolean
take_header (SitnetSheetBuilder *self, const SitnetSlice *header, const gint *columns, guint n_columns)
{
  const SitnetSheetSchema *schema = &sitnet_schema[self->sheet];
  g_autofree guint8 *known = g_new0 (guint8, schema->n_columns);
  g_autoptr (SitnetIds) unknown = sitnet_ids_new ();
  gboolean usable = TRUE;
  g_autofree gint *found = columns == NULL ? dup_columns (self, header, n_columns) : NULL;
  self->columns = g_new0 (SitnetInputColumn, MAX (n_columns, 1));
  self->n_columns = n_columns;
  for (guint c = 0; c < n_columns; c++) {
    SitnetSlice cell = sitnet_slice_trim (header[c]);
    gint match = columns != NULL ? columns[c] : found[c];
    column_init (&self->columns[c], self->sheet, match, cell);
    if (cell.length == 0)
      continue; /* a nameless column is tolerated while its cells are empty: see sheet-builder.c */
    check_client (self, cell);
    self->columns[c].is_left_out = match < 0 && sitnet_row_is_in_brackets (cell);
    if (self->columns[c].is_left_out)
      continue;
    if (is_doubled (unknown, known, match, cell)) {
      report_header (self, SITNET_FINDING_DOUBLED_COLUMN, cell);
      usable = FALSE;
    } else if (match < 0)
      report_header (self, SITNET_FINDING_UNKNOWN_COLUMN, cell);
  }
  take_names_for_ids (self, known);
  number_meetings (self, known);
  for (guint s = 0; s < schema->n_columns; s++) {
    gint instead = sitnet_schema_find_instead (self->sheet, s);
    if (schema->columns[s].required && !known[s] && (instead < 0 || !known[instead])) {
      SitnetFindings *findings = self->builder->findings;
      g_autofree char *heading = sitnet_schema_dup_heading (self->sheet, s, sitnet_findings_get_language (findings));
      g_autofree char *likeliest = dup_likeliest (self, &schema->columns[s]);
      sitnet_findings_add (findings, SITNET_FINDING_MISSING_COLUMN, self->shown_as, self->header_row, heading,
                           (SitnetSlice){heading, strlen (heading)}, likeliest);
      usable = FALSE;
    }
  }
  return usable;
}

static gboolean
ages_come_once (SitnetSheetBuilder *self)
{
  for (guint c = 0; c < self->n_columns; c++)
    if (self->columns[c].kind == SITNET_CELL_AGE_RANGE && !self->of_host &&
        (sitnet_sheet_builder_find (self, "age_from") || sitnet_sheet_builder_find (self, "age_to"))) {
      const char *header = self->columns[c].header;
      report_header (self, SITNET_FINDING_AGES_TWICE, (SitnetSlice){header, strlen (header)});
      return FALSE;
    }
  return TRUE;
}

void
sitnet_sheet_builder_add_column (SitnetSheetBuilder *self, SitnetSlice header)
{
  SitnetSlice cell = sitnet_slice_trim (header);
  self->columns = g_renew (SitnetInputColumn, self->columns, self->n_columns + 1);
  SitnetInputColumn *column = &self->columns[self->n_columns++];
  *column = (SitnetInputColumn){0};
  column_init (column, self->sheet, -1, cell);
  for (guint64 row = 0; row < self->n_rows; row++)
    sitnet_column_builder_add_missing (column->values);
  column->n_empty = self->n_rows;
  check_client (self, cell);
  report_header (self, SITNET_FINDING_UNKNOWN_COLUMN, cell);
}

SitnetInputColumn *
sitnet_sheet_builder_add_ids (SitnetSheetBuilder *self)
{
  self->columns = g_renew (SitnetInputColumn, self->columns, self->n_columns + 1);
  memmove (self->columns + 1, self->columns, self->n_columns * sizeof *self->columns);
  self->n_columns++;
  self->columns[0] = (SitnetInputColumn){0};
  column_init (&self->columns[0], self->sheet, sitnet_schema_find_id (self->sheet), (SitnetSlice){"id", 2});
  return &self->columns[0];
}

void
sitnet_sheet_builder_add_absent (SitnetSheetBuilder *self)
{
  const SitnetSheetSchema *schema = &sitnet_schema[self->sheet];
  for (guint s = 0; s < schema->n_columns; s++) {
    const char *name = schema->columns[s].name;
    if (!schema->columns[s].required || schema->columns[s].kind != SITNET_CELL_AREA ||
        sitnet_sheet_builder_find (self, name) != NULL)
      continue;
    self->columns = g_renew (SitnetInputColumn, self->columns, self->n_columns + 1);
    SitnetInputColumn *column = &self->columns[self->n_columns++];
    *column = (SitnetInputColumn){0};
    column_init (column, self->sheet, (gint)s, (SitnetSlice){name, strlen (name)});
    for (guint64 row = 0; row < self->n_rows; row++)
      sitnet_codes_add (&column->codes, -1);
    column->n_empty = self->n_rows;
  }
}

SitnetSheetBuilder *
sitnet_builder_open_sheet (SitnetBuilder *self, SitnetSheet sheet, const char *shown_as, const SitnetSlice *header,
                           guint n_columns, guint64 row)
{
  return sitnet_builder_open_sheet_as (self, sheet, shown_as, header, NULL, n_columns, row);
}

SitnetSheetBuilder *
sitnet_builder_open_sheet_as (SitnetBuilder *self, SitnetSheet sheet, const char *shown_as, const SitnetSlice *header,
                              const gint *columns, guint n_columns, guint64 row)
{
  g_return_val_if_fail (self != NULL && sheet < SITNET_N_SHEETS && shown_as != NULL, NULL);
  g_return_val_if_fail (self->sheets[sheet] == NULL && !self->sealed, NULL);
  sitnet_builder_declare_vocabularies (self);
  SitnetSheetBuilder *opened = g_new0 (SitnetSheetBuilder, 1);
  opened->builder = self;
  opened->sheet = sheet;
  opened->shown_as = g_strdup (shown_as);
  opened->header_row = opened->last_number = row;
  opened->shifts = g_array_new (FALSE, FALSE, sizeof (SitnetRowShift));
  self->sheets[sheet] = opened;
  opened->failed = !take_header (opened, header, columns, n_columns) || !ages_come_once (opened);
  return opened->failed ? NULL : opened;
}
