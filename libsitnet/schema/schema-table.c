/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The schema as a table: what the blank workbook, the documentation and other languages read. */
#include "schema-private.h"

#include "column-builder.h"
#include "table-private.h"

static const char *
type_name (SitnetCellKind kind)
{
  static const char *const names[] = {
      [SITNET_CELL_ID] = "id",
      [SITNET_CELL_LABEL] = "text",
      [SITNET_CELL_TEXT] = "text",
      [SITNET_CELL_PHONE] = "contact",
      [SITNET_CELL_CODE] = "code",
      [SITNET_CELL_CODES] = "list of codes",
      [SITNET_CELL_ACTOR] = "reference",
      [SITNET_CELL_ACTORS] = "list of references",
      [SITNET_CELL_REPORTER] = "reference",
      [SITNET_CELL_AREA] = "reference",
      [SITNET_CELL_AREAS] = "list of references",
      [SITNET_CELL_CHOICE] = "choice",
      [SITNET_CELL_DATE_FROM] = "date",
      [SITNET_CELL_DATE_TO] = "date",
      [SITNET_CELL_TIME] = "time",
      [SITNET_CELL_HOUR] = "time or round",
      [SITNET_CELL_AGE_FROM] = "whole number",
      [SITNET_CELL_AGE_TO] = "whole number",
      [SITNET_CELL_AGE_RANGE] = "range of ages",
      [SITNET_CELL_COUNT] = "number",
      [SITNET_CELL_NUMBER] = "number",
      [SITNET_CELL_WHOLE] = "whole number",
      [SITNET_CELL_STRENGTH] = "number",
      [SITNET_CELL_YES_NO] = "yes or no",
  };
  return names[kind];
}

static const char *
referred_sheet (const SitnetColumnSchema *column)
{
  switch (column->kind) {
  case SITNET_CELL_CODE:
  case SITNET_CELL_CODES:
    return sitnet_schema[column->vocabulary].name;
  case SITNET_CELL_ACTOR:
  case SITNET_CELL_ACTORS:
  case SITNET_CELL_REPORTER:
    return sitnet_schema[SITNET_SHEET_ACTORS].name;
  case SITNET_CELL_AREA:
  case SITNET_CELL_AREAS:
    return sitnet_schema[SITNET_SHEET_AREAS].name;
  default:
    return NULL;
  }
}

enum { SHEET, COLUMN, TYPE, REQUIRED, REFERS_TO, CHOICES, TITLE, N_COLUMNS };

static void
add_row (SitnetColumnBuilder *const *columns, const char *sheet, const SitnetColumnSchema *column,
         SitnetLanguage language)
{
  sitnet_column_builder_add_text (columns[SHEET], sheet);
  sitnet_column_builder_add_text (columns[COLUMN], column->name);
  sitnet_column_builder_add_text (columns[TYPE], type_name (column->kind));
  sitnet_column_builder_add_bool (columns[REQUIRED], column->required);
  sitnet_column_builder_add_text (columns[REFERS_TO], referred_sheet (column));
  sitnet_column_builder_add_text (columns[CHOICES], column->choices);
  sitnet_column_builder_add_text (columns[TITLE], sitnet_translate (language, column->title));
}

SitnetTable *
sitnet_schema_to_table (SitnetLanguage language)
{
  static const char *const names[N_COLUMNS] = {"sheet", "column", "type", "required", "refers_to", "choices", "title"};
  SitnetColumnBuilder *columns[N_COLUMNS];
  for (guint i = 0; i < N_COLUMNS; i++)
    columns[i] = sitnet_column_builder_new (names[i], i == REQUIRED ? SITNET_VALUE_BOOL : SITNET_VALUE_TEXT);
  for (guint sheet = 0; sheet < SITNET_N_SHEETS; sheet++)
    for (guint column = 0; column < sitnet_schema[sheet].n_columns; column++)
      add_row (columns, sitnet_schema[sheet].name, &sitnet_schema[sheet].columns[column], language);
  GPtrArray *sealed = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint i = 0; i < N_COLUMNS; i++)
    g_ptr_array_add (sealed, sitnet_column_builder_seal (columns[i]));
  return sitnet_table_new_take ("schema", sitnet_translate (language, "A row is a column of a sheet of the data set."),
                                sealed);
}
