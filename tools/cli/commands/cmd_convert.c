/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* sitnet convert DATA -o TARGET: the same data set in another place or format; with --answers what organisations have
   answered is put into it. */
#include "data.h"
#include "ending.h"
#include "finding.h"
#include "message.h"
#include "output.h"
#include "progress.h"
#include "target.h"

#include <string.h>

static void
tell_findings (const Request *request, const SitnetTable *findings)
{
  for (gsize row = 0; findings != NULL && row < sitnet_table_get_n_rows (findings); row++) {
    g_autofree char *line = finding_dup_line (findings, row, TRUE, request->language);
    command_say ("%s", line);
  }
}

/* Names of those whose answers are in that state; empty for nobody. */
static char *
dup_names (const SitnetTable *answers, const char *state)
{
  GString *names = g_string_new (NULL);
  for (gsize row = 0; row < sitnet_table_get_n_rows (answers); row++) {
    if (strcmp (sitnet_column_get_text (sitnet_table_find_column (answers, "state"), row), state) != 0)
      continue;
    g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "",
                            sitnet_column_get_text (sitnet_table_find_column (answers, "name"), row));
  }
  return g_string_free (names, FALSE);
}

static void
tell_answers (const Request *request, const SitnetTable *answers)
{
  SitnetLanguage language = request->language;
  const SitnetColumn *states = sitnet_table_find_column (answers, "state");
  guint64 n_answered = 0, n = sitnet_table_get_n_rows (answers);
  for (gsize row = 0; row < n; row++)
    n_answered += strcmp (sitnet_column_get_text (states, row), "answered") == 0 ? 1 : 0;
  g_autofree char *unchanged = dup_names (answers, "unchanged"), *missing = dup_names (answers, "missing");
  command_say (sitnet_translate_count (language, n_answered, "%ju organisation of %ju has answered",
                                       "%ju organisations of %ju have answered"),
               n_answered, n);
  if (*unchanged != '\0')
    command_say (sitnet_translate (language, "came back as handed out, which is no answer: %s"), unchanged);
  if (*missing != '\0')
    command_say (sitnet_translate (language, "have not answered: %s"), missing);
}

/* The data with the answers in it, or as they are where none are asked for. */
static SitnetNetwork *
with_answers (const Request *request, const DataSet *set, GError **error)
{
  const char *folder = options_get (request->options, "answers");
  if (folder == NULL)
    return sitnet_network_ref (set->whole);
  g_autoptr (SitnetTable) findings = NULL, answers = NULL;
  g_autoptr (SitnetOptions) followed = progress_options (request->language);
  progress_enter (WORK_READING, folder);
  SitnetNetwork *merged = sitnet_network_read_answers (set->whole, folder, followed, &findings, &answers, error);
  progress_leave ();
  tell_findings (request, findings);
  if (answers != NULL)
    tell_answers (request, answers);
  guint64 n = findings != NULL ? data_count (findings, "error") : 0;
  if (merged == NULL && n > 0) { /* each is told above */
    g_clear_error (error);
    g_set_error (error, SITNET_ERROR, SITNET_ERROR_DATA,
                 sitnet_translate_count (request->language, n, "%s: %ju error; nothing was written",
                                         "%s: %ju errors; nothing was written"),
                 folder, n);
  }
  return merged;
}

/* Whether data sets are written in the format of this row. */
static gboolean
is_written (const SitnetTable *formats, gsize row)
{
  return sitnet_column_get_bools (sitnet_table_find_column (formats, "writes"))[row] != 0;
}

/* "csv|xlsx|…" */
static const char *
format_list (void)
{
  g_autoptr (SitnetTable) formats = sitnet_formats_to_table (SITNET_LANGUAGE_EN);
  const SitnetColumn *names = sitnet_table_find_column (formats, "name");
  g_autoptr (GString) list = g_string_new (NULL);
  for (gsize row = 0; row < sitnet_table_get_n_rows (formats); row++)
    if (is_written (formats, row))
      g_string_append_printf (list, "%s%s", list->len > 0 ? "|" : "", sitnet_column_get_text (names, row));
  return g_intern_string (list->str);
}

static const Option options[] = {
    {"answers", 0, OPTION_VALUE, N_ ("FOLDER"),
     N_ ("put in what the questionnaires say that have come back into this folder")},
    {"changes", 0, OPTION_VALUE, N_ ("FILE"),
     N_ ("bring in what was added and struck in the page of a map, from the file that it saves")},
    {"format", 0, OPTION_VALUE, NULL,
     N_ ("where the name of the target does not say it: gephi is a folder, kumu a workbook")},
};

static void
complete (Option *option, SitnetLanguage language)
{
  if (strcmp (option->name, "format") == 0)
    option->value = format_list ();
}

static gboolean
has_ending (const SitnetTable *formats, gsize row, const char *ending)
{
  g_auto (GStrv) endings =
      g_strsplit (sitnet_column_get_text (sitnet_table_find_column (formats, "suffixes"), row), "|", -1);
  return g_strv_contains ((const char *const *)endings, ending);
}

/* What --format says, where the ending of the target does not say another one. */
static gboolean
find_format (const Request *request, const char *target, SitnetFormat *format, GError **error)
{
  const char *name = options_get (request->options, "format");
  *format = SITNET_FORMAT_AUTO;
  if (name == NULL)
    return TRUE;
  g_autoptr (SitnetTable) formats = sitnet_formats_to_table (SITNET_LANGUAGE_EN);
  g_autofree char *ending = ending_dup (target);
  const SitnetColumn *names = sitnet_table_find_column (formats, "name");
  for (gsize row = 0; row < sitnet_table_get_n_rows (formats); row++)
    if (is_written (formats, row) && g_ascii_strcasecmp (sitnet_column_get_text (names, row), name) == 0) {
      if (ending != NULL && ending_is_known (ending) && !has_ending (formats, row, ending))
        return ending_contradicts (request, target, name, error);
      return sitnet_format_from_text (name, format, error);
    }
  return command_refuse (error, sitnet_translate (request->language, "--format %s: a data set is written as one of %s"),
                         name, format_list ());
}

/* Where the library is to write; NULL with an error for what is no place for a data set. */
static const char *
find_target (const Request *request, SitnetFormat format, GError **error)
{
  const char *target = options_get (request->options, "output");
  gboolean is_folder = format == SITNET_FORMAT_AUTO || format == SITNET_FORMAT_CSV || format == SITNET_FORMAT_GEPHI;
  if (!output_is_stdout (target))
    return target;
  if (!is_folder)
    return "/dev/stdout";
  command_refuse (error, "%s",
                  sitnet_translate (request->language, "a folder cannot be written to standard output; name one with "
                                                       "-o, or say a format that is one file with --format"));
  return NULL;
}

static void
tell_lost (const Request *request, SitnetNetwork *network, const char *target, SitnetOptions *how)
{
  g_autofree char *lost = sitnet_network_dup_lost (network, target, how);
  if (lost != NULL)
    command_say (sitnet_translate (request->language, "%s: left out, for the format has no place for it: %s"), target,
                 lost);
}

/* The data set with the changes that were asked for, else as it is. (transfer full) */
static SitnetNetwork *
with_changes (const Request *request, SitnetNetwork *network, GError **error)
{
  const char *path = options_get (request->options, "changes");
  return path != NULL ? sitnet_network_apply_changes (network, path, error) : sitnet_network_ref (network);
}

static gboolean
run (Request *request, GError **error)
{
  const char *target = options_get (request->options, "output");
  if (target == NULL)
    return command_refuse (error, "%s",
                           sitnet_translate (request->language, "convert needs -o TARGET: the folder to write to"));
  SitnetFormat format;
  if (!find_format (request, target, &format, error))
    return FALSE;
  target = find_target (request, format, error);
  if (target == NULL || !target_check (request, target, error) || !target_check_folder (request, target, error))
    return FALSE;
  g_autoptr (GPtrArray) sets = data_read (request, error);
  if (sets == NULL)
    return FALSE;
  g_autoptr (SitnetNetwork) answered = with_answers (request, sets->pdata[0], error);
  g_autoptr (SitnetNetwork) network = answered != NULL ? with_changes (request, answered, error) : NULL;
  if (network == NULL)
    return FALSE;
  progress_enter (WORK_WRITING, target);
  g_autoptr (SitnetOptions) how = progress_options (request->language);
  sitnet_options_set_format (how, format);
  gboolean written = sitnet_network_write (network, target, how, error);
  progress_leave ();
  if (written)
    tell_lost (request, network, target, how);
  return written;
}

const Command command_convert = {
    .name = "convert",
    .words = N_ ("DATA -o TARGET [options]"),
    .summary = N_ ("Write the data set to another place or format"),
    .options = options,
    .n_options = G_N_ELEMENTS (options),
    .complete = complete,
    .takes = TAKES_DATA | TAKES_RESULT,
    .least_words = 1,
    .most_words = 1,
    .run = run,
};
