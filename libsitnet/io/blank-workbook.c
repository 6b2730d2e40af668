/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A workbook to be filled in: a page of instructions, the sheets with headings in the reader's language, each heading
   with a note and a commented example, and lists to choose codes and actors from. What stands in brackets is not read. */
#include "blank-workbook.h"

#include "blank-example.h"
#include "cell-rules.h"
#include "column-builder.h"
#include "column-letters.h"
#include "schema-choice.h"
#include "schema-private.h"
#include "table-private.h"
#include "vocabulary.h"
#include "xlsx-write.h"

#include <sitnet/io.h>
#include <string.h>

#define FIRST_ROW 3 /* the second one holds the example */

typedef struct {
  SitnetLanguage language;
  GPtrArray *tables; /* of SitnetTable, the sheets of the workbook */
  GPtrArray *rules;  /* elements of each of them; NULL for none */
} Blank;

/* A name is enough to tell rows apart, and one column of ages is enough where there are two. */
GArray *
sitnet_blank_workbook_columns (SitnetSheet sheet)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint c = 0; c < sitnet_schema[sheet].n_columns; c++) {
    const SitnetColumnSchema *column = &sitnet_schema[sheet].columns[c];
    gboolean is_told_by_name = column->kind == SITNET_CELL_ID && sitnet_schema_find_column (sheet, "name") >= 0;
    if (!is_told_by_name && column->kind != SITNET_CELL_AGE_RANGE)
      g_array_append_val (columns, c);
  }
  return columns;
}

char *
sitnet_blank_workbook_dup_codes_name (SitnetLanguage language)
{
  return g_strdup_printf ("(%s)", sitnet_translate (language, NC_ ("name of a sheet", "codes")));
}

/* How rows of a sheet are told apart by people. */
static gint
naming_column (SitnetSheet sheet)
{
  gint name = sitnet_schema_find_column (sheet, "name");
  return name >= 0 ? name : sitnet_schema_find_id (sheet);
}

/* Where the names of a sheet's rows stand: 'aktéři'!$A$3:$A$2000. */
static char *
dup_range_of_names (SitnetSheet sheet, SitnetLanguage language)
{
  g_autoptr (GArray) columns = sitnet_blank_workbook_columns (sheet);
  guint place = 0;
  while (place + 1 < columns->len && (gint)g_array_index (columns, guint, place) != naming_column (sheet))
    place++;
  g_autofree char *name = sitnet_sheet_name_dup (sheet, language);
  g_autofree char *letters = sitnet_column_dup_letters (place);
  return g_strdup_printf ("'%s'!$%s$%d:$%s$%d", name, letters, FIRST_ROW, letters, SITNET_CHOICE_ROWS);
}

/* Where the names of a vocabulary's terms stand. */
static char *
dup_range_of_terms (SitnetSheet vocabulary, SitnetLanguage language)
{
  g_autoptr (SitnetVocabulary) terms = sitnet_vocabulary_new (vocabulary);
  g_autofree char *name = sitnet_blank_workbook_dup_codes_name (language),
                  *letters = sitnet_column_dup_letters (vocabulary);
  return g_strdup_printf ("'%s'!$%s$2:$%s$%u", name, letters, letters, sitnet_vocabulary_get_n (terms) + 1);
}

static char *
dup_choices (const char *choices, SitnetLanguage language)
{
  g_autofree char *words = sitnet_schema_choice_dup_words (choices, ",", language);
  return g_strdup_printf ("\"%s\"", words);
}

/* A formula that gives what a cell may be chosen from; NULL where anything may stand, or several at once. */
static char *
dup_list (const SitnetColumnSchema *column, SitnetLanguage language)
{
  switch (column->kind) {
  case SITNET_CELL_CODE:
    return dup_range_of_terms ((SitnetSheet)column->vocabulary, language);
  case SITNET_CELL_ACTOR:
  case SITNET_CELL_REPORTER:
    return dup_range_of_names (SITNET_SHEET_ACTORS, language);
  case SITNET_CELL_AREA:
    return dup_range_of_names (SITNET_SHEET_AREAS, language);
  case SITNET_CELL_CHOICE:
    return dup_choices (column->choices, language);
  case SITNET_CELL_YES_NO:
    return g_strdup_printf ("\"%s,%s\"", sitnet_translate (language, "yes"), sitnet_translate (language, "no"));
  default:
    return NULL;
  }
}

/* What is shown beside a heading. */
static char *
dup_note (const SitnetColumnSchema *column, SitnetLanguage language)
{
  const char *title = sitnet_translate (language, column->title);
  gboolean is_list =
      column->kind == SITNET_CELL_CODES || column->kind == SITNET_CELL_ACTORS || column->kind == SITNET_CELL_AREAS;
  return g_strdup_printf ("%s%s%s", title, column->must_fill ? sitnet_translate (language, "; must be filled in") : "",
                          is_list ? sitnet_translate (language, "; several with a semicolon between") : "");
}

static char *
make_rules (SitnetSheet sheet, const GArray *columns, SitnetLanguage language)
{
  SitnetCellRules rules;
  sitnet_cell_rules_init (&rules);
  for (guint place = 0; place < columns->len; place++) {
    const SitnetColumnSchema *column = &sitnet_schema[sheet].columns[g_array_index (columns, guint, place)];
    g_autofree char *note = dup_note (column, language), *list = dup_list (column, language);
    sitnet_cell_rules_add_note (&rules, place, note);
    if (list != NULL)
      sitnet_cell_rules_add_list (&rules, place, FIRST_ROW, list);
  }
  return sitnet_cell_rules_end (&rules);
}

/* The first cell begins with a number sign: the row is passed over in reading. */
static SitnetColumn *
make_column (SitnetSheet sheet, guint c, gboolean is_first, SitnetLanguage language)
{
  const char *shown = sitnet_blank_example (sheet, sitnet_schema[sheet].columns[c].name, language);
  g_autofree char *cell =
      is_first ? g_strdup_printf ("# %s %s", sitnet_translate (language, "Example:"), shown) : g_strdup (shown);
  g_autofree char *heading = sitnet_schema_dup_heading (sheet, c, language);
  return sitnet_column_new_text (heading, 1, (const char *const[]){cell}, NULL);
}

static void
add_sheet (Blank *self, SitnetSheet sheet)
{
  g_autoptr (GArray) shown = sitnet_blank_workbook_columns (sheet);
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint place = 0; place < shown->len; place++)
    g_ptr_array_add (columns, make_column (sheet, g_array_index (shown, guint, place), place == 0, self->language));
  g_autofree char *name = sitnet_sheet_name_dup (sheet, self->language);
  g_ptr_array_add (self->tables, sitnet_table_new_take (name, NULL, columns));
  g_ptr_array_add (self->rules, make_rules (sheet, shown, self->language));
}

static SitnetColumn *
list_terms (SitnetSheet vocabulary, guint n_rows, SitnetLanguage language)
{
  g_autoptr (SitnetVocabulary) terms = sitnet_vocabulary_new (vocabulary);
  g_autofree char *name = sitnet_sheet_name_dup (vocabulary, language);
  SitnetColumnBuilder *column = sitnet_column_builder_new (name, SITNET_VALUE_TEXT);
  for (guint i = 0; i < n_rows; i++)
    sitnet_column_builder_add_text (
        column, i < sitnet_vocabulary_get_n (terms) ? sitnet_vocabulary_get_name (terms, (gint32)i, language) : NULL);
  return sitnet_column_builder_seal (column);
}

/* All vocabularies side by side, in the order of their sheets. */
static void
add_codes (Blank *self)
{
  guint n_rows = 0;
  for (guint v = 0; v < SITNET_N_VOCABULARIES; v++) {
    g_autoptr (SitnetVocabulary) terms = sitnet_vocabulary_new ((SitnetSheet)v);
    n_rows = MAX (n_rows, sitnet_vocabulary_get_n (terms));
  }
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint v = 0; v < SITNET_N_VOCABULARIES; v++)
    g_ptr_array_add (columns, list_terms ((SitnetSheet)v, n_rows, self->language));
  g_autofree char *name = sitnet_blank_workbook_dup_codes_name (self->language);
  g_ptr_array_add (self->tables, sitnet_table_new_take (name, NULL, columns));
  g_ptr_array_add (self->rules, NULL);
}

static const char *const instructions[] = {
    N_ ("Fill in the sheet of actors first: one row for each organisation or office, with its name and its sector."),
    N_ ("Then the ties: who works with whom. Actors are chosen by name from the list that opens in the cell."),
    N_ ("Services say which needs an actor serves and for how many families; the sheet of needs says how many families "
        "need what."),
    N_ ("Leave empty what you do not know; an empty cell is unknown, a zero is none. Whole sheets may stay empty."),
    N_ ("A note opens on each heading. Columns may be left out, moved or added; your own columns are kept."),
    N_ ("Where several may stand in a cell, write a semicolon between them."),
    N_ ("The row that begins with # is an example and is not read; neither are sheets with a name in brackets."),
    N_ ("Write nothing about clients: no names of children or parents, no cases, no birth numbers."),
    N_ ("When it is filled in, save it and have it checked: every mistake is told with its sheet and cell."),
};

static void
add_instructions (Blank *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (instructions); i++)
    g_ptr_array_add (lines, (char *)sitnet_translate (self->language, instructions[i]));
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  g_ptr_array_add (columns, sitnet_column_new_text (sitnet_translate (self->language, "How to fill in this workbook"),
                                                    lines->len, (const char *const *)lines->pdata, NULL));
  g_autofree char *name =
      g_strdup_printf ("(%s)", sitnet_translate (self->language, NC_ ("name of a sheet", "instructions")));
  g_ptr_array_add (self->tables, sitnet_table_new_take (name, NULL, columns));
  g_ptr_array_add (self->rules, NULL);
}

static gboolean
is_first (const SitnetSheet *first, guint n, SitnetSheet sheet)
{
  for (guint i = 0; i < n; i++)
    if (first[i] == sheet)
      return TRUE;
  return FALSE;
}

/* Vocabularies are lists to choose from here, and places on the map come from the map. */
GBytes *
sitnet_blank_workbook (SitnetLanguage language, GError **error)
{
  static const SitnetSheet first[] = {SITNET_SHEET_ACTORS, SITNET_SHEET_TIES, SITNET_SHEET_SERVICES,
                                      SITNET_SHEET_DEMANDS, SITNET_SHEET_AREAS};
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_table_unref);
  g_autoptr (GPtrArray) rules = g_ptr_array_new_with_free_func (g_free);
  Blank self = {language, tables, rules};
  add_instructions (&self);
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    add_sheet (&self, first[i]);
  for (guint sheet = SITNET_N_VOCABULARIES; sheet < SITNET_N_SHEETS; sheet++)
    if (!is_first (first, G_N_ELEMENTS (first), (SitnetSheet)sheet) && sheet != SITNET_SHEET_POSITIONS)
      add_sheet (&self, (SitnetSheet)sheet);
  add_codes (&self);
  return sitnet_xlsx_write ((SitnetTable *const *)tables->pdata, (const char *const *)rules->pdata, tables->len, error);
}
