/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A questionnaire for one organisation: what it has told and offers, to be corrected and filled in. */
#include "blank-workbook.h"
#include "cell-rules.h"
#include "column-builder.h"
#include "column-letters.h"
#include "column-private.h"
#include "network-names.h"
#include "questionnaire-columns.h"
#include "questionnaire-index.h"
#include "schema-private.h"
#include "table-private.h"
#include "xlsx-write.h"

#include <sitnet/questionnaire.h>
#include <string.h>

#define FIRST_ROW 2 /* under the headings */

/* What cells are chosen from, in the order in which they stand in the sheet of codes. */
static const SitnetSheet chosen_from[] = {SITNET_SHEET_ACTORS, SITNET_SHEET_TIE_KINDS, SITNET_SHEET_NEEDS,
                                          SITNET_SHEET_LEVELS, SITNET_SHEET_FORMS,     SITNET_SHEET_TARGETS,
                                          SITNET_SHEET_AREAS};

typedef struct {
  SitnetNetwork *network;
  guint32 actor; /* row of the sheet of actors */
  SitnetLanguage language;
  GPtrArray *tables, *rules;
  guint32 n_names[G_N_ELEMENTS (chosen_from)];
} Writing;

static void
add_table (Writing *self, char *name, GPtrArray *columns, char *rules)
{
  g_ptr_array_add (self->tables, sitnet_table_new_take (name, NULL, columns));
  g_ptr_array_add (self->rules, rules);
  g_free (name);
}

static GPtrArray *
new_columns (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
}

static void
add_instructions (Writing *self)
{
  SitnetLanguage language = self->language;
  g_autofree char *ties = sitnet_sheet_name_dup (SITNET_SHEET_TIES, language);
  g_autofree char *services = sitnet_sheet_name_dup (SITNET_SHEET_SERVICES, language);
  g_autofree char *of_ties =
      g_strdup_printf (sitnet_translate (language, "Please fill in the sheet “%s”: one row for each organisation or "
                                                   "office that you work with, chosen by name from the list that opens "
                                                   "in the cell. One that is missing there you may write yourself."),
                       ties);
  g_autofree char *of_services =
      g_strdup_printf (sitnet_translate (language, "The sheet “%s” holds your services as we have them. Please correct "
                                                   "them, and add those that are missing."),
                       services);
  const char *const lines[] = {
      of_ties,
      sitnet_translate (language, "What you have told us before stands there already. Write “yes” in the column “Still "
                                  "true” where it holds, “no” where it does not, and correct what has changed."),
      sitnet_translate (language, "The direction says who turns to whom; it may be left empty."),
      of_services,
      sitnet_translate (language, "Where several may stand in a cell, write a semicolon between them."),
      sitnet_translate (language, "Leave empty what you do not know: an empty cell is unknown, a zero is none."),
      sitnet_translate (language,
                        "Write nothing about clients: no names of children or parents, no cases, no birth numbers."),
      sitnet_translate (language, "Leave the sheets with a name in brackets as they are, and send the file back."),
  };
  g_autofree char *name = sitnet_questionnaire_dup_actor (self->network, self->actor);
  g_autofree char *title = g_strdup_printf (sitnet_translate (language, "Questionnaire: %s"), name);
  GPtrArray *columns = new_columns ();
  g_ptr_array_add (columns, sitnet_column_new_text (title, G_N_ELEMENTS (lines), lines, NULL));
  add_table (self, g_strdup_printf ("(%s)", sitnet_translate (language, NC_ ("name of a sheet", "instructions"))),
             columns, NULL);
}

/* What is chosen from a list, and which one; −1 for what is written. */
static gint
find_list (SitnetSheet sheet, const char *column)
{
  gint known = sitnet_schema_find_column (sheet, column);
  if (known < 0)
    return -1;
  const SitnetColumnSchema *schema = &sitnet_schema[sheet].columns[known];
  gint wanted = schema->kind == SITNET_CELL_ACTOR                                       ? (gint)SITNET_SHEET_ACTORS
                : schema->kind == SITNET_CELL_AREA || schema->kind == SITNET_CELL_AREAS ? (gint)SITNET_SHEET_AREAS
                                                                                        : schema->vocabulary;
  for (guint i = 0; i < G_N_ELEMENTS (chosen_from); i++)
    if ((gint)chosen_from[i] == wanted)
      return (gint)i;
  return -1;
}

static char *
dup_choices (const char *const *words, guint n)
{
  GString *formula = g_string_new ("\"");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (formula, "%s%s", i > 0 ? "," : "", words[i]);
  g_string_append_c (formula, '"');
  return g_string_free (formula, FALSE);
}

static char *
dup_directions (SitnetLanguage language)
{
  const char *words[SITNET_N_DIRECTIONS];
  for (guint i = 0; i < SITNET_N_DIRECTIONS; i++)
    words[i] = sitnet_questionnaire_direction ((SitnetDirection)i, language);
  return dup_choices (words, SITNET_N_DIRECTIONS);
}

/* NULL where anything may be written. */
static char *
dup_list (const Writing *self, SitnetSheet sheet, const char *column)
{
  const char *const answers[] = {sitnet_translate (self->language, "yes"), sitnet_translate (self->language, "no")};
  if (strcmp (column, SITNET_QUESTION_HOLDS) == 0)
    return dup_choices (answers, G_N_ELEMENTS (answers));
  if (strcmp (column, SITNET_QUESTION_DIRECTION) == 0)
    return dup_directions (self->language);
  gint list = find_list (sheet, column);
  if (list < 0 || self->n_names[list] == 0)
    return NULL;
  g_autofree char *name = sitnet_blank_workbook_dup_codes_name (self->language),
                  *letters = sitnet_column_dup_letters ((guint)list);
  return g_strdup_printf ("'%s'!$%s$2:$%s$%u", name, letters, letters, self->n_names[list] + 1);
}

static const char *
title_of (SitnetSheet sheet, const char *column)
{
  gint known = sitnet_schema_find_column (sheet, column);
  if (strcmp (column, SITNET_QUESTION_DIRECTION) == 0)
    return N_ ("who turns to whom; empty = as the kind of tie says");
  if (strcmp (column, SITNET_QUESTION_HOLDS) == 0)
    return N_ ("yes where the row holds; no strikes it out");
  if (strcmp (column, "id") == 0)
    return N_ ("our mark of the service; leave it as it is");
  return sitnet_schema[sheet].columns[known].title;
}

static char *
make_rules (const Writing *self, SitnetSheet sheet)
{
  guint n;
  const SitnetQuestionnaireColumn *asked = sitnet_questionnaire_columns (sheet, &n);
  SitnetCellRules rules;
  sitnet_cell_rules_init (&rules);
  for (guint c = 0; c < n; c++) {
    g_autofree char *list = dup_list (self, sheet, asked[c].name);
    sitnet_cell_rules_add_note (&rules, c, sitnet_translate (self->language, title_of (sheet, asked[c].name)));
    if (list != NULL)
      sitnet_cell_rules_add_list (&rules, c, FIRST_ROW, list);
  }
  return sitnet_cell_rules_end (&rules);
}

static char *
dup_cell (const Writing *self, SitnetSheet sheet, const char *column, guint32 row)
{
  if (strcmp (column, "to") == 0)
    return sitnet_questionnaire_dup_actor (self->network,
                                           sitnet_questionnaire_partner (self->network, self->actor, row));
  if (strcmp (column, SITNET_QUESTION_DIRECTION) == 0)
    return g_strdup (sitnet_questionnaire_direction (
        sitnet_questionnaire_direction_of (self->network, self->actor, row), self->language));
  return sitnet_questionnaire_dup_shown (self->network, sheet, column, row, self->language);
}

/* Numbers and dates stay what they are; all else is text. */
static SitnetColumn *
make_column (const Writing *self, SitnetSheet sheet, const char *column, const char *heading, const GArray *rows)
{
  SitnetColumn *values = sitnet_dataset_column (self->network->dataset, sheet, column);
  SitnetValueType type = values != NULL ? sitnet_column_get_value_type (values) : SITNET_VALUE_TEXT;
  if (type == SITNET_VALUE_DOUBLE || type == SITNET_VALUE_DATE || type == SITNET_VALUE_INT64) {
    g_autoptr (SitnetColumn) chosen = sitnet_column_select (values, (const guint32 *)(void *)rows->data, rows->len);
    return sitnet_column_rename (chosen, heading);
  }
  SitnetColumnBuilder *made = sitnet_column_builder_new (heading, SITNET_VALUE_TEXT);
  for (guint i = 0; i < rows->len; i++) {
    g_autofree char *cell = dup_cell (self, sheet, column, g_array_index (rows, guint32, i));
    sitnet_column_builder_add_text (made, cell);
  }
  return sitnet_column_builder_seal (made);
}

/* The first heading says whose sheet it is, for it may be printed alone. */
static char *
dup_heading (const Writing *self, SitnetSheet sheet, guint column)
{
  char *heading = sitnet_questionnaire_dup_heading (sheet, column, self->language);
  if (column > 0)
    return heading;
  g_autofree char *short_heading = heading, *name = sitnet_questionnaire_dup_actor (self->network, self->actor);
  return g_strdup_printf ("%s (%s)", short_heading, name);
}

static void
add_sheet (Writing *self, SitnetSheet sheet)
{
  guint n;
  const SitnetQuestionnaireColumn *asked = sitnet_questionnaire_columns (sheet, &n);
  g_autoptr (GArray) rows = sitnet_questionnaire_list_rows (self->network, sheet, self->actor);
  GPtrArray *columns = new_columns ();
  for (guint c = 0; c < n; c++) {
    g_autofree char *heading = dup_heading (self, sheet, c);
    g_ptr_array_add (columns, make_column (self, sheet, asked[c].name, heading, rows));
  }
  add_table (self, sitnet_sheet_name_dup (sheet, self->language), columns, make_rules (self, sheet));
}

static void
list_actors (const Writing *self, GPtrArray *names)
{
  g_autoptr (GArray) offered = sitnet_questionnaire_list_offered (self->network, self->actor);
  for (guint i = 0; i < offered->len; i++)
    g_ptr_array_add (names, sitnet_questionnaire_dup_actor (self->network, g_array_index (offered, guint32, i)));
}

/* Names that a cell may be chosen from; the organisation itself is none that it works with. */
static GPtrArray *
list_names (const Writing *self, SitnetSheet sheet)
{
  const SitnetDataset *dataset = self->network->dataset;
  const SitnetVocabulary *terms = sheet < SITNET_N_VOCABULARIES ? dataset->vocabularies[sheet] : NULL;
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  for (guint32 i = 0; terms != NULL && i < sitnet_vocabulary_get_n (terms); i++)
    if (sitnet_vocabulary_get (terms, i)->n_parts == 0)
      g_ptr_array_add (names, g_strdup (sitnet_vocabulary_get_name (terms, (gint32)i, self->language)));
  for (guint32 i = 0; sheet == SITNET_SHEET_AREAS && i < dataset->n_areas; i++)
    g_ptr_array_add (names, g_strdup (sitnet_dataset_area_name (dataset, (gint32)i)));
  if (sheet == SITNET_SHEET_ACTORS)
    list_actors (self, names);
  return names;
}

static SitnetColumn *
make_names (const GPtrArray *names, const char *heading, guint n_rows)
{
  SitnetColumnBuilder *column = sitnet_column_builder_new (heading, SITNET_VALUE_TEXT);
  for (guint i = 0; i < n_rows; i++)
    sitnet_column_builder_add_text (column, i < names->len ? names->pdata[i] : NULL);
  return sitnet_column_builder_seal (column);
}

/* Made before the sheets that choose from it, whose place in the workbook is before. */
static SitnetTable *
make_codes (Writing *self)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  guint n_rows = 0;
  for (guint i = 0; i < G_N_ELEMENTS (chosen_from); i++) {
    GPtrArray *names = list_names (self, chosen_from[i]);
    self->n_names[i] = names->len;
    n_rows = MAX (n_rows, names->len);
    g_ptr_array_add (lists, names);
  }
  GPtrArray *columns = new_columns ();
  for (guint i = 0; i < G_N_ELEMENTS (chosen_from); i++) {
    g_autofree char *heading = sitnet_sheet_name_dup (chosen_from[i], self->language);
    g_ptr_array_add (columns, make_names (lists->pdata[i], heading, n_rows));
  }
  g_autofree char *name = sitnet_blank_workbook_dup_codes_name (self->language);
  return sitnet_table_new_take (name, NULL, columns);
}

static void
add_known_rows (const Writing *self, SitnetSheet sheet, SitnetColumnBuilder *sheets, SitnetColumnBuilder *keys)
{
  g_autoptr (GArray) rows = sitnet_questionnaire_list_rows (self->network, sheet, self->actor);
  for (guint i = 0; i < rows->len; i++) {
    g_autofree char *key =
        sitnet_questionnaire_dup_key (self->network, sheet, self->actor, g_array_index (rows, guint32, i));
    sitnet_column_builder_add_text (sheets, sitnet_schema[sheet].name);
    sitnet_column_builder_add_text (keys, key);
  }
}

/* Whose it is, in which language, and what stood in it: a row that is there no more when it comes back was struck out. */
static void
add_memory (Writing *self)
{
  const char *const id = sitnet_column_get_text (
      (self->network->whole != NULL ? self->network->whole : self->network)->actor_ids, self->actor);
  g_autofree const char **codes = sitnet_language_list_codes ();
  SitnetColumnBuilder *sheets = sitnet_column_builder_new ("sheet", SITNET_VALUE_TEXT);
  SitnetColumnBuilder *keys = sitnet_column_builder_new ("key", SITNET_VALUE_TEXT);
  sitnet_column_builder_add_text (sheets, SITNET_MEMORY_ACTOR);
  sitnet_column_builder_add_text (keys, id);
  sitnet_column_builder_add_text (sheets, SITNET_MEMORY_LANGUAGE);
  sitnet_column_builder_add_text (keys, codes[self->language]);
  add_known_rows (self, SITNET_SHEET_TIES, sheets, keys);
  add_known_rows (self, SITNET_SHEET_SERVICES, sheets, keys);
  GPtrArray *columns = new_columns ();
  g_ptr_array_add (columns, sitnet_column_builder_seal (sheets));
  g_ptr_array_add (columns, sitnet_column_builder_seal (keys));
  add_table (self, sitnet_questionnaire_dup_sheet_name (self->language), columns, NULL);
}

GBytes *
sitnet_questionnaire_new (SitnetNetwork *network, const char *actor, SitnetLanguage language, GError **error)
{
  g_return_val_if_fail (network != NULL && actor != NULL, NULL);
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_table_unref);
  g_autoptr (GPtrArray) rules = g_ptr_array_new_with_free_func (g_free);
  Writing self = {.network = network, .language = language, .tables = tables, .rules = rules};
  if (!sitnet_network_find_named_actor (network, actor, &self.actor, error))
    return NULL;
  SitnetTable *codes = make_codes (&self);
  add_instructions (&self);
  add_sheet (&self, SITNET_SHEET_TIES);
  add_sheet (&self, SITNET_SHEET_SERVICES);
  g_ptr_array_add (tables, codes);
  g_ptr_array_add (rules, NULL);
  add_memory (&self);
  return sitnet_xlsx_write ((SitnetTable *const *)tables->pdata, (const char *const *)rules->pdata, tables->len, error);
}
