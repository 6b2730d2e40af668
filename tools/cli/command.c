/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The options that commands share, and those that follow from the parameters of a question. */
#include "command.h"

#include "answer-format.h"
#include "message.h"
#include "option-names.h"
#include "reading-options.h"
#include "scope-options.h"
#include "width.h"

#include <stdio.h>
#include <string.h>

static const Option common_options[] = {
    {"lang", 0, OPTION_VALUE, "en|cs", N_ ("language of texts")},
    {"help", 'h', OPTION_FLAG, NULL, N_ ("say what the command does")},
};

static const Option result_options[] = {
    {"output", 'o', OPTION_VALUE, N_ ("FILE"), N_ ("where to write")},
};

static const Option publishing_options[] = {
    {"suppress", 0, OPTION_VALUE, "N", N_ ("for publishing: hide demands of 1 to N-1 families; sums leave them out")},
};

static const Option answer_options[] = {
    {"format", 0, OPTION_VALUE, NULL,
     N_ ("text to read, html to print, md for notes, xlsx or csv-excel for spreadsheets, csv or json for other "
         "programs")},
};

typedef void (*CompleteFunc) (Option *option, SitnetLanguage language);

static void
complete_format (Option *option, SitnetLanguage language)
{
  option->value = format_choices ();
}

/* The array owns copies, so that options made of parameters can stand beside static ones. Gives NULL when there is one of
   that name already. */
static Option *
add_option (GPtrArray *options, const Option *option)
{
  for (guint i = 0; i < options->len; i++)
    if (strcmp (((Option *)options->pdata[i])->name, option->name) == 0)
      return NULL;
  g_ptr_array_add (options, g_memdup2 (option, sizeof *option));
  return options->pdata[options->len - 1];
}

static void
add_options (GPtrArray *options, const Option *added, guint n, CompleteFunc complete, SitnetLanguage language)
{
  for (guint i = 0; i < n; i++) {
    Option *option = add_option (options, &added[i]);
    if (option != NULL && complete != NULL)
      complete (option, language);
  }
}

static const char *
value_of (const char *name, const char *kind, const char *choices)
{
  if (choices != NULL)
    return choices;
  if (strcmp (name, "before") == 0) /* see asking.c */
    return N_ ("DATE|DATA");
  if (strcmp (kind, "actor") == 0)
    return N_ ("ACTOR");
  if (strcmp (kind, "codes") == 0)
    return "A,B,…";
  if (strcmp (kind, "text") == 0)
    return N_ ("TEXT");
  return "N";
}

/* Texts of an analysis are static and the library's; a column of a table lends them only for a while. */
static const char *
keep (const SitnetTable *table, const char *column, gsize row)
{
  const SitnetColumn *found = sitnet_table_find_column (table, column);
  if (found == NULL || sitnet_column_is_missing (found, row))
    return NULL;
  const char *text = sitnet_column_get_text (found, row);
  return text == NULL || *text == '\0' ? NULL : g_intern_string (text);
}

static void
add_parameters (GPtrArray *options, const SitnetAnalysis *analysis, SitnetLanguage language)
{
  g_autoptr (SitnetTable) parameters = sitnet_analysis_parameters_to_table (analysis, language);
  for (gsize row = 0; row < sitnet_table_get_n_rows (parameters); row++) {
    const char *kind = keep (parameters, "kind", row);
    const char *title = keep (parameters, "title", row);
    Option option = {.name = keep (parameters, "name", row), .title = title};
    option.kind = strcmp (kind, "flag") == 0 ? OPTION_FLAG : strcmp (kind, "codes") == 0 ? OPTION_CODES : OPTION_VALUE;
    if (option.kind != OPTION_FLAG)
      option.value = value_of (option.name, kind, keep (parameters, "choices", row));
    add_option (options, &option);
  }
}

GPtrArray *
command_parameters (const SitnetAnalysis *analysis, SitnetLanguage language)
{
  GPtrArray *options = g_ptr_array_new_with_free_func (g_free);
  add_parameters (options, analysis, language);
  return options;
}

GPtrArray *
command_options (const Command *command, const SitnetAnalysis *analysis, SitnetLanguage language)
{
  GPtrArray *options = g_ptr_array_new_with_free_func (g_free);
  add_options (options, command->options, command->n_options, command->complete, language);
  if (analysis != NULL)
    add_parameters (options, analysis, language);
  for (const char *const *name = command->questions; name != NULL && *name != NULL; name++)
    add_parameters (options, sitnet_analysis_find (*name), language);
  if (command->takes & TAKES_SCOPE)
    add_options (options, scope_options, scope_n_options, NULL, language);
  if (command->takes & TAKES_ANSWER)
    add_options (options, answer_options, G_N_ELEMENTS (answer_options), complete_format, language);
  if (command->takes & (TAKES_ANSWER | TAKES_RESULT))
    add_options (options, result_options, G_N_ELEMENTS (result_options), NULL, language);
  if ((command->takes & (TAKES_ANSWER | TAKES_RESULT)) && (command->takes & TAKES_DATA))
    add_options (options, publishing_options, G_N_ELEMENTS (publishing_options), NULL, language);
  if (command->takes & TAKES_PARAMETERS)
    for (guint i = 0; i < sitnet_analysis_count (); i++)
      add_parameters (options, sitnet_analysis_get (i), language);
  if (command->takes & TAKES_DATA)
    add_options (options, reading_options, reading_n_options, NULL, language);
  add_options (options, common_options, G_N_ELEMENTS (common_options), NULL, language);
  return options;
}

const Command *
command_find (const char *name)
{
  for (guint i = 0; commands[i] != NULL; i++)
    if (strcmp (commands[i]->name, name) == 0)
      return commands[i];
  return NULL;
}

void
command_say (const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_autofree char *shown = option_names_dup_text (line);
  g_autoptr (GString) clean = g_string_new (NULL);
  text_append_clean_lines (clean, shown);
  fprintf (stderr, "%s\n", clean->str);
}

void
command_word (SitnetLanguage language, GError **error)
{
  if (error == NULL || *error == NULL)
    return;
  g_autofree char *message = sitnet_error_dup_message (*error, language);
  GError *worded = g_error_new_literal ((*error)->domain, (*error)->code, message);
  g_error_free (*error);
  *error = worded;
}

gboolean
command_refuse (GError **error, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT, message);
  return FALSE;
}
