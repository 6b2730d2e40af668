/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Asks questions for a report, and words their cells. */
#include "report.h"

#include "cells.h"
#include "progress.h"
#include "told-rows.h"

#include <math.h>
#include <string.h>

SitnetTable *
report_ask_with (Report *self, const char *question, const char *parameter, const char *value, GError **error)
{
  g_autoptr (SitnetArguments) arguments = progress_arguments (self->language);
  sitnet_arguments_set_before (arguments, self->before);
  if (parameter != NULL)
    sitnet_arguments_set (arguments, parameter, value);
  progress_enter (WORK_ASKING, question);
  g_autoptr (SitnetTable) table = sitnet_network_ask (self->network, question, arguments, error);
  progress_leave ();
  return table != NULL ? told_rows (table, self->network, error) : NULL;
}

SitnetTable *
report_ask (Report *self, const char *question, GError **error)
{
  SitnetTable *known = g_hash_table_lookup (self->answers, question);
  if (known != NULL)
    return known;
  SitnetTable *table = report_ask_with (self, question, NULL, NULL, error);
  if (table != NULL)
    g_hash_table_insert (self->answers, (gpointer)question, table);
  return table;
}

char *
report_cell (SitnetTable *table, const char *column, gsize row)
{
  const SitnetColumn *found = sitnet_table_find_column (table, column);
  if (found == NULL || sitnet_column_is_missing (found, row))
    return NULL;
  char *cell = sitnet_column_dup_cell (found, row);
  if (cell != NULL && *cell == '\0')
    g_clear_pointer (&cell, g_free);
  return cell;
}

static SitnetTable *
list_columns (const Report *self, const char *question)
{
  const SitnetAnalysis *analysis = sitnet_analysis_find (question);
  return analysis != NULL ? sitnet_analysis_columns_to_table (analysis, self->language)
                          : sitnet_compare_columns_to_table (self->language);
}

SitnetNames *
report_names (const Report *self, const SitnetTable *table)
{
  const char *question = sitnet_table_get_name (table);
  SitnetNames *names = g_hash_table_lookup (self->words, question);
  if (names != NULL)
    return names;
  g_autoptr (SitnetTable) columns = list_columns (self, question);
  names = sitnet_names_new (self->network, columns, self->language);
  g_hash_table_insert (self->words, g_strdup (question), names);
  return names;
}

char *
report_words (const Report *self, SitnetTable *table, const char *column, gsize row)
{
  g_autofree char *cell = report_cell (table, column, row);
  return cell != NULL ? sitnet_names_dup_cell (report_names (self, table), column, cell) : g_strdup ("");
}

double
report_number (SitnetTable *table, const char *column, gsize row)
{
  const SitnetColumn *found = sitnet_table_find_column (table, column);
  if (found == NULL || sitnet_column_is_missing (found, row))
    return NAN;
  return sitnet_column_get_value_type (found) == SITNET_VALUE_DOUBLE ? sitnet_column_get_doubles (found)[row]
                                                                     : (double)sitnet_column_get_int64s (found)[row];
}

double
report_measure (SitnetTable *summary, const char *name)
{
  for (gsize row = 0; row < sitnet_table_get_n_rows (summary); row++)
    if (report_is (summary, "measure", row, name))
      return report_number (summary, "value", row);
  return NAN;
}

gboolean
report_is (SitnetTable *table, const char *column, gsize row, const char *value)
{
  g_autofree char *cell = report_cell (table, column, row);
  return g_strcmp0 (cell, value) == 0;
}

char *
report_dup_number (const Report *self, double number)
{
  GString *text = g_string_new (NULL);
  if (!isnan (number))
    cells_append_number (number, self->language, text);
  return g_string_free (text, FALSE);
}

void
report_number_cell (Report *self, double number)
{
  g_autofree char *text = report_dup_number (self, number);
  document_number (self->document, number, text);
}

void
report_date_cell (Report *self, const SitnetColumn *dates, gsize row)
{
  gboolean is_empty = sitnet_column_is_missing (dates, row);
  g_autofree char *date = is_empty ? NULL : sitnet_column_dup_cell (dates, row);
  g_autofree char *text =
      is_empty ? NULL : sitnet_language_format_date (self->language, sitnet_column_get_dates (dates)[row]);
  document_date (self->document, date, text);
}

const char *
report_translate (const Report *self, const char *english)
{
  return sitnet_translate (self->language, english);
}

static char *
dup_count (const Report *self, guint64 n, const char *one, const char *many)
{
  return g_strdup_printf (sitnet_translate_count (self->language, n, one, many), n);
}

void
report_count (const Report *self, guint64 n, const char *one, const char *many)
{
  g_autofree char *text = dup_count (self, n, one, many);
  document_paragraph (self->document, text);
}

void
report_count_item (const Report *self, guint64 n, const char *one, const char *many)
{
  g_autofree char *text = dup_count (self, n, one, many);
  document_item (self->document, text);
}

/* It stands in the note of every answer, after what a row is. */
char *
report_dup_scope (Report *self, SitnetNetwork *network, GError **error)
{
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  sitnet_arguments_set_language (arguments, self->language);
  g_autoptr (SitnetTable) table = sitnet_network_ask (network, "components", arguments, error);
  if (table == NULL)
    return NULL;
  const char *rest = strstr (sitnet_table_get_note (table), ". ");
  return g_strdup (rest != NULL ? rest + 2 : sitnet_table_get_note (table));
}

void
report_caution (Report *self)
{
  const char *caution = told_rows_caution (self->network, self->language);
  if (caution != NULL)
    document_paragraph (self->document, caution);
}

void
report_rest (const Report *self, gsize n_all, gsize n_shown, const char *command)
{
  if (n_all <= n_shown)
    return;
  g_autofree char *text = g_strdup_printf (
      sitnet_translate_count (self->language, n_all - n_shown,
                              P_ ("%ju more is shown by: sitnet %s", "%ju more are shown by: sitnet %s")),
      (guint64)(n_all - n_shown), command);
  document_small (self->document, text);
}
