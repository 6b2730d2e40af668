/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The way in: finds the command, reads its options, runs it, and ends with the documented status.
 */
#include "malloc-tuning.h"
#include "help.h"
#include "output.h"
#include "progress.h"
#include "target.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define STATUS_USAGE 2

const Command *const commands[] = {&command_new,
                                   &command_check,
                                   &command_map,
                                   &command_tables,
                                   &command_compare,
                                   &command_report,
                                   &command_handout,
                                   &command_convert,
                                   &command_list,
                                   &command_help,
                                   NULL};

/* "cs_CZ.UTF-8" is Czech; English where nothing is known. */
static SitnetLanguage
language_of_locale (const char *locale)
{
  g_autofree char *code = g_strndup (locale, strcspn (locale, "_.@"));
  SitnetLanguage language;
  return sitnet_language_from_text (code, &language, NULL) ? language : SITNET_LANGUAGE_EN;
}

static SitnetLanguage
language_of_environment (void)
{
  static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    const char *value = g_getenv (names[i]);
    if (value != NULL && *value != '\0')
      return language_of_locale (value);
  }
  return SITNET_LANGUAGE_EN;
}

/* Looked for before all else, so that the complaint about another option is in the right language. */
static gboolean
find_language (char **words, SitnetLanguage *language, GError **error)
{
  *language = language_of_environment ();
  for (; *words != NULL && strcmp (*words, "--") != 0; words++) {
    const char *text = g_str_has_prefix (*words, "--lang=") ? *words + strlen ("--lang=")
                       : strcmp (*words, "--lang") == 0     ? words[1]
                                                            : NULL;
    if (text != NULL && !sitnet_language_from_text (text, language, NULL))
      return command_refuse (error, sitnet_translate (*language, "--lang: \"%s\" must be en or cs"), text);
  }
  return TRUE;
}

static gboolean
refuse_command (const char *name, SitnetLanguage language, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; commands[i] != NULL; i++)
    g_ptr_array_add (names, (char *)commands[i]->name);
  for (guint i = 0; i < sitnet_analysis_count (); i++)
    g_ptr_array_add (names, (char *)sitnet_analysis_get_name (sitnet_analysis_get (i)));
  g_ptr_array_add (names, NULL);
  const char *near = sitnet_find_nearest_word (name, (const char *const *)names->pdata);
  if (near != NULL)
    return command_refuse (error, sitnet_translate (language, "there is no command \"%s\"; did you mean %s?"), name,
                           near);
  return command_refuse (error, sitnet_translate (language, "there is no command \"%s\"; `sitnet help` names them all"),
                         name);
}

static gboolean
check_words (const Request *request, const char *name, GError **error)
{
  guint n_words = options_get_words (request->options)->len;
  const Command *command = request->command;
  if (n_words >= command->least_words && n_words <= command->most_words)
    return TRUE;
  const char *missing = command == &command_new ? N_ ("say how the workbook is to be called")
                                                : N_ ("say which data: a workbook, or a folder of CSV files");
  const char *problem =
      sitnet_translate (request->language, n_words < command->least_words ? missing : N_ ("too many words"));
  return command_refuse (error, sitnet_translate (request->language, "%s; usage: sitnet %s %s"), problem, name,
                         sitnet_translate (request->language, command->words));
}

/* Sheets that are given one by one are one data set, but where two are compared. */
static void
join_sheets (Options *options, const Command *command)
{
  const GPtrArray *words = options_get_words (options);
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  for (guint i = 0; i < words->len; i++)
    g_ptr_array_add (paths, words->pdata[i]);
  g_ptr_array_add (paths, NULL);
  if (command != &command_compare && command != &command_new &&
      sitnet_is_one_data_set ((const char *const *)paths->pdata))
    options_join_words (options);
}

/* Of the commands that write one file; those that write a folder look at each of its files. */
static gboolean
check_output (const Request *request, GError **error)
{
  const char *path = options_get (request->options, "output");
  const Command *command = request->command;
  if (path == NULL || command == &command_tables || command == &command_convert || command == &command_handout)
    return TRUE;
  return target_check (request, path, error);
}

static gboolean
run_command (const char *name, char **words, SitnetLanguage language, int *status, GError **error)
{
  const SitnetAnalysis *analysis = sitnet_analysis_find (name);
  const Command *command = analysis != NULL ? &command_analysis : command_find (name);
  if (command == NULL)
    return refuse_command (name, language, error);
  g_autoptr (GPtrArray) known = command_options (command, analysis, language);
  g_autoptr (Options) options = options_parse (known, (const char *const *)words, language, error);
  if (options == NULL)
    return FALSE;
  if (options_has (options, "help"))
    return help_show (analysis != NULL ? NULL : command, analysis, language, error);
  join_sheets (options, command);
  Request request = {command, analysis, options, language, 0};
  if (!check_words (&request, name, error) || !check_output (&request, error) || !command->run (&request, error))
    return FALSE;
  *status = request.status;
  return TRUE;
}

/* Before the command stand --help, --version and --lang only. */
static gboolean
run_line (char **words, SitnetLanguage language, int *status, GError **error)
{
  while (*words != NULL && g_str_has_prefix (*words, "--lang"))
    words += strcmp (*words, "--lang") == 0 && words[1] != NULL ? 2 : 1;
  const char *name = *words;
  if (name == NULL) {
    help_remind (language);
    *status = STATUS_USAGE;
    return TRUE;
  }
  if (strcmp (name, "--help") == 0 || strcmp (name, "-h") == 0)
    return help_show (NULL, NULL, language, error);
  if (strcmp (name, "--version") == 0)
    return printf ("sitnet %s\n", sitnet_version ()) > 0 && fflush (stdout) == 0;
  return run_command (name, words + 1, language, status, error);
}

static int
status_of (const GError *error)
{
  if (progress_was_interrupted () || g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED))
    return STATUS_INTERRUPTED;
  return g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT) ? STATUS_USAGE : STATUS_FAILED;
}

static gboolean
run (char **words, int *status, GError **error)
{
  SitnetLanguage language;
  if (!find_language (words, &language, error))
    return FALSE;
  progress_start (language);
  output_start (language);
  return run_line (words, language, status, error);
}

static void
tell_error (char **words, const GError *error)
{
  int number = errno;
  SitnetLanguage language;
  find_language (words, &language, NULL);
  g_autofree char *message =
      error != NULL ? sitnet_error_dup_message (error, language) : g_strdup (sitnet_error_reason (number, language));
  command_say ("sitnet: %s", message);
}

int
main (int argc, char **argv)
{
  malloc_tuning_choose ();
  g_autoptr (GError) error = NULL;
  int status = 0;
  if (!run (argv + (argc > 0), &status, &error)) {
    status = status_of (error);
    if (status != STATUS_INTERRUPTED)
      tell_error (argv + (argc > 0), error);
  } else if (progress_was_interrupted ())
    status = STATUS_INTERRUPTED;
  return status;
}
