/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table as a person reads it: headings in words, names for codes, numbers and dates in the reader's way. */
#include "cells.h"

#include "message.h"
#include "width.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static gboolean
holds_anything (const SitnetColumn *column)
{
  for (gsize row = 0; row < sitnet_column_get_n_rows (column); row++)
    if (!sitnet_column_is_missing (column, row))
      return TRUE;
  return FALSE;
}

static void
clear_field (gpointer data)
{
  g_free (((Field *)data)->heading);
}

/* Two columns of ages read better as one: 6–15. */
static gboolean
make_ages (const SitnetTable *table, SitnetColumn *column, SitnetLanguage language, Field *field)
{
  SitnetColumn *until = sitnet_table_find_column (table, "age_to");
  if (strcmp (sitnet_column_get_name (column), "age_from") != 0 || until == NULL ||
      sitnet_column_get_value_type (until) != SITNET_VALUE_INT64)
    return FALSE;
  *field = (Field){column, until, g_strdup (sitnet_translate (language, "Age")), TRUE};
  return TRUE;
}

/* Groups that stand as codes and, in the column `name`, in words: the words are shown in the place of the codes. */
static SitnetColumn *
find_named_group (const SitnetTable *table)
{
  const SitnetColumn *group = sitnet_table_find_column (table, "group");
  if (group == NULL || sitnet_column_get_value_type (group) != SITNET_VALUE_TEXT)
    return NULL;
  return sitnet_table_find_column (table, "name");
}

static SitnetColumn *
find_words (const SitnetTable *table, SitnetColumn *column)
{
  SitnetColumn *words = strcmp (sitnet_column_get_name (column), "group") == 0 ? find_named_group (table) : NULL;
  return words != NULL ? words : column;
}

static gboolean
is_told_before (const SitnetTable *table, const SitnetColumn *column)
{
  const char *name = sitnet_column_get_name (column);
  if (strcmp (name, "name") == 0)
    return find_named_group (table) != NULL;
  return strcmp (name, "age_to") == 0 && sitnet_table_find_column (table, "age_from") != NULL;
}

/* Said in the cell of the number itself. */
static gboolean
is_mark (const SitnetColumn *column)
{
  return strcmp (sitnet_column_get_name (column), "suppressed") == 0 &&
         sitnet_column_get_value_type (column) == SITNET_VALUE_BOOL;
}

static gboolean
is_suppressed (const SitnetTable *table, const SitnetColumn *column, gsize row)
{
  const SitnetColumn *marks = sitnet_table_find_column (table, "suppressed");
  return marks != NULL && is_mark (marks) && strcmp (sitnet_column_get_name (column), "demand") == 0 &&
         sitnet_column_get_value_type (column) == SITNET_VALUE_DOUBLE && sitnet_column_get_bools (marks)[row];
}

static gboolean
any_suppressed (const SitnetTable *table, const SitnetColumn *column)
{
  for (gsize row = 0; row < sitnet_column_get_n_rows (column); row++)
    if (is_suppressed (table, column, row))
      return TRUE;
  return FALSE;
}

static void
append_ages (const Field *field, gsize row, GString *text)
{
  g_autofree char *from = sitnet_column_dup_cell (field->column, row);
  g_autofree char *until =
      sitnet_column_is_missing (field->until, row) ? NULL : sitnet_column_dup_cell (field->until, row);
  if (until == NULL)
    g_string_append_printf (text, "%s+", from);
  else if (strcmp (from, until) == 0)
    g_string_append (text, from);
  else
    g_string_append_printf (text, "%s–%s", from, until);
}

Cells *
cells_new (SitnetTable *table, SitnetNames *names, SitnetLanguage language)
{
  Cells *self = g_new0 (Cells, 1);
  self->table = sitnet_table_ref (table);
  self->names = names;
  self->language = language;
  self->fields = g_array_new (FALSE, FALSE, sizeof (Field));
  g_array_set_clear_func (self->fields, clear_field);
  for (guint c = 0; c < sitnet_table_get_n_columns (table); c++) {
    SitnetColumn *column = sitnet_table_get_column (table, c);
    SitnetValueType type = sitnet_column_get_value_type (column);
    Field field;
    if ((!holds_anything (column) && !any_suppressed (table, column)) || is_told_before (table, column) ||
        is_mark (column))
      continue;
    if (!make_ages (table, column, language, &field))
      field =
          (Field){find_words (table, column), NULL, sitnet_names_dup_heading (names, sitnet_column_get_name (column)),
                  type == SITNET_VALUE_INT64 || type == SITNET_VALUE_DOUBLE};
    g_array_append_val (self->fields, field);
  }
  return self;
}

void
cells_free (Cells *self)
{
  sitnet_table_unref (self->table);
  g_array_unref (self->fields);
  g_free (self);
}

/* As it is shown, read back; what is no more than not 0 counts as 0. */
double
cells_round (double number)
{
  if (!isfinite (number) || fabs (number) >= 1e15)
    return number;
  g_autofree char *shown = sitnet_language_format_number (SITNET_LANGUAGE_EN, number);
  return g_ascii_isdigit (*shown) || *shown == '-' ? g_ascii_strtod (shown, NULL) : 0;
}

void
cells_append_number (double number, SitnetLanguage language, GString *text)
{
  g_autofree char *shown = sitnet_language_format_number (language, number);
  g_string_append (text, shown);
}

static void
append_date (gint32 days, SitnetLanguage language, GString *text)
{
  g_autofree char *shown = sitnet_language_format_date (language, days);
  g_string_append (text, shown);
}

static void
append_text (const Cells *self, const SitnetColumn *column, gsize row, GString *text)
{
  const char *cell = sitnet_column_get_text (column, row);
  if (cell == NULL)
    return;
  g_autofree char *words = sitnet_names_dup_cell (self->names, sitnet_column_get_name (column), cell);
  text_append_clean (text, words);
}

/* A sum with a part that is hidden is the least it can be; FALSE where nothing is told and no number follows. */
static gboolean
append_least (const Cells *self, const SitnetColumn *column, gsize row, GString *text)
{
  gboolean told = !sitnet_column_is_missing (column, row) && sitnet_column_get_doubles (column)[row] > 0;
  g_string_append (text,
                   told ? sitnet_translate (self->language, "at least ") : sitnet_translate (self->language, "hidden"));
  return told;
}

/* The steps between two shares: points, for "% less" would say something else. */
static void
append_share (const Cells *self, const SitnetColumn *column, double number, GString *text)
{
  gboolean is_step = strcmp (sitnet_column_get_name (column), "difference") == 0;
  cells_append_number (cells_round (number) * 100, self->language, text);
  g_string_append (text, is_step ? sitnet_translate (self->language, " points")
                                 : sitnet_translate (self->language, NC_ ("after a number", "%")));
}

/* A share of a whole is read more easily as a percentage, and so is a probability. */
static gboolean
is_share (const Cells *self, const SitnetColumn *column, gsize row)
{
  static const char *const measures[] = {"density", "transitivity", "reciprocity", "pair_reciprocity"};
  const SitnetColumn *names = sitnet_table_find_column (self->table, "measure");
  if (names == NULL)
    return strcmp (sitnet_column_get_name (column), "density") == 0 ||
           strcmp (sitnet_column_get_name (column), "p") == 0;
  const char *measure = sitnet_column_get_text (names, row);
  for (guint i = 0; measure != NULL && i < G_N_ELEMENTS (measures); i++)
    if (strcmp (measures[i], measure) == 0)
      return TRUE;
  return FALSE;
}

static void
append_double (const Cells *self, const SitnetColumn *column, gsize row, GString *text)
{
  double number = sitnet_column_get_doubles (column)[row];
  if (is_share (self, column, row))
    append_share (self, column, number, text);
  else
    cells_append_number (number, self->language, text);
}

void
cells_append (const Cells *self, gsize row, guint field, GString *text)
{
  const Field *found = &g_array_index (self->fields, Field, field);
  const SitnetColumn *column = found->column;
  if (is_suppressed (self->table, column, row) && !append_least (self, column, row, text))
    return;
  if (sitnet_column_is_missing (column, row))
    return;
  if (found->until != NULL) {
    append_ages (found, row, text);
    return;
  }
  switch (sitnet_column_get_value_type (column)) {
  case SITNET_VALUE_INT64:
    g_string_append_printf (text, "%" G_GINT64_FORMAT, sitnet_column_get_int64s (column)[row]);
    break;
  case SITNET_VALUE_DOUBLE:
    append_double (self, column, row, text);
    break;
  case SITNET_VALUE_BOOL:
    g_string_append (text, sitnet_column_get_bools (column)[row] ? sitnet_translate (self->language, "yes")
                                                                 : sitnet_translate (self->language, "no"));
    break;
  case SITNET_VALUE_DATE:
    append_date (sitnet_column_get_dates (column)[row], self->language, text);
    break;
  case SITNET_VALUE_TEXT:
  case SITNET_VALUE_CATEGORY:
    append_text (self, column, row, text);
    break;
  }
}
