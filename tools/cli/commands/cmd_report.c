/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* sitnet report DATA -o FILE: all that the network says, to print and to hand out. */
#include "data.h"
#include "ending.h"
#include "output.h"
#include "report.h"
#include "scope-options.h"
#include "target.h"

#include <string.h>

static const Option options[] = {
    {"format", 0, OPTION_VALUE, "html|md", N_ ("where the name of the file does not say it")},
    {"title", 0, OPTION_TEXT, N_ ("TEXT"), N_ ("heading of the report")},
    {"before", 0, OPTION_VALUE, N_ ("DATA"), N_ ("say what has changed since this earlier data set")},
    {"figures", 0, OPTION_VALUE, N_ ("FOLDER"),
     N_ ("its tables as CSV and its pictures as SVG too; index.csv names them")},
    {"since", 0, OPTION_VALUE, N_ ("DATE"), N_ ("say what has changed from that day to that of --at, or to today")},
};

static const ReportSection sections[] = {report_summary,     report_map,      report_bridges,  report_isolates,
                                         report_sectors,     report_coverage, report_gaps,     report_introductions,
                                         report_unconfirmed, report_changes,  report_strategy, report_meetings,
                                         report_method};

/* As the ending of the name says, else --format, else html. */
static gboolean
find_format (const Request *request, gboolean *is_markdown, GError **error)
{
  const char *path = options_get (request->options, "output"), *format = options_get (request->options, "format");
  g_autofree char *ending = ending_dup (path);
  if (format != NULL && strcmp (format, "html") != 0 && strcmp (format, "md") != 0)
    return command_refuse (error, sitnet_translate (request->language, "--%s: \"%s\" must be one of %s"), "format",
                           format, "html|md");
  if (ending != NULL && strcmp (ending, "html") != 0 && strcmp (ending, "md") != 0)
    return ending_refuse (request, path, ending, ".html, .md", error);
  if (ending != NULL && format != NULL && strcmp (ending, format) != 0)
    return ending_contradicts (request, path, format, error);
  *is_markdown = g_strcmp0 (ending != NULL ? ending : format, "md") == 0;
  return TRUE;
}

static gboolean
check_request (const Request *request, gboolean *is_markdown, GError **error)
{
  if (options_has (request->options, "before") && options_has (request->options, "since"))
    return command_refuse (
        error, "%s", sitnet_translate (request->language, "--before and --since are two ways to say it; take one"));
  return find_format (request, is_markdown, error);
}

/* What is compared with: --before or --since. */
static SitnetNetwork *
open_before (const Request *request, const DataSet *set, GError **error)
{
  const char *path = options_get (request->options, "before");
  if (path != NULL) {
    g_autoptr (GPtrArray) sets = data_read_path (request, path, error);
    return sets != NULL ? sitnet_network_ref (((DataSet *)sets->pdata[0])->network) : NULL;
  }
  return scope_network_on (request, set->whole, "since", error);
}

static char *
dup_title (const Request *request, const DataSet *set)
{
  const char *title = options_get (request->options, "title");
  if (title != NULL && *title != '\0')
    return g_strdup (title);
  return g_strdup_printf (sitnet_translate (request->language, "The network of services: %s"), set->label);
}

/* The folder of the figures as seen from the report. */
static char *
dup_link (const Request *request, const char *folder)
{
  const char *path = options_get (request->options, "output");
  g_autoptr (GFile) report = g_file_new_for_path (output_is_stdout (path) ? "-" : path);
  g_autoptr (GFile) place = g_file_get_parent (report), figures = g_file_new_for_path (folder);
  char *relative = place != NULL ? g_file_get_relative_path (place, figures) : NULL;
  return relative != NULL ? relative : g_strdup (folder);
}

static gboolean
save_figures (const Request *request, const Figures *figures, const char *folder, GError **error)
{
  for (guint i = 0; i < figures_get_n (figures); i++) {
    g_autofree char *path = g_build_filename (folder, figures_get_file (figures, i), NULL);
    if (!target_check (request, path, error))
      return FALSE;
  }
  if (!target_make_folder (request, folder, error))
    return FALSE;
  for (guint i = 0; i < figures_get_n (figures); i++) {
    g_autofree char *path = g_build_filename (folder, figures_get_file (figures, i), NULL);
    g_autofree char *text = figures_dup_text (figures, i, error);
    if (text == NULL || !sitnet_file_save (path, text, strlen (text), error))
      return FALSE;
  }
  return TRUE;
}

/* The text of the report; NULL with an error. */
static char *
write_report (const Request *request, const DataSet *set, SitnetNetwork *network, SitnetNetwork *before,
              gboolean is_markdown, GError **error)
{
  const char *folder = options_get (request->options, "figures");
  g_autofree char *title = dup_title (request, set);
  g_autoptr (SitnetNames) names = sitnet_names_new (network, NULL, request->language);
  g_autoptr (Document) document = document_new (is_markdown, DOCUMENT_UPRIGHT, request->language, title);
  g_autoptr (Figures) figures = figures_new ();
  g_autofree char *link = folder != NULL ? dup_link (request, folder) : NULL;
  if (folder != NULL)
    document_set_figures (document, figures, link);
  g_autoptr (GHashTable) answers =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)sitnet_table_unref);
  g_autoptr (GHashTable) words =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)sitnet_names_unref);
  Report report = {network, before, set->findings, request->language, names, document, answers, words};
  for (guint s = 0; s < G_N_ELEMENTS (sections); s++)
    if (!sections[s](&report, error))
      return NULL;
  if (folder != NULL && !save_figures (request, figures, folder, error))
    return NULL;
  return document_finish (document);
}

/* Held against a day the network is that of a day too: of --at, else as it is today. */
static SitnetNetwork *
open_now (const Request *request, const DataSet *set, GError **error)
{
  gboolean has_day = options_has (request->options, "since");
  return has_day ? sitnet_network_scope_today (set->network, error) : sitnet_network_ref (set->network);
}

static gboolean
run (Request *request, GError **error)
{
  gboolean is_markdown = FALSE;
  if (!check_request (request, &is_markdown, error))
    return FALSE;
  g_autoptr (GPtrArray) sets = data_read (request, error);
  if (sets == NULL)
    return FALSE;
  const DataSet *set = sets->pdata[0];
  gboolean compares = options_has (request->options, "before") || options_has (request->options, "since");
  g_autoptr (SitnetNetwork) before = compares ? open_before (request, set, error) : NULL;
  if (compares && before == NULL)
    return FALSE;
  g_autoptr (SitnetNetwork) network = open_now (request, set, error);
  g_autofree char *text = network != NULL ? write_report (request, set, network, before, is_markdown, error) : NULL;
  if (text == NULL)
    return FALSE;
  g_autoptr (Output) output = output_new (options_get (request->options, "output"));
  return output_add (output, text, error) && output_commit (output, error);
}

const Command command_report = {
    .name = "report",
    .words = N_ ("DATA -o FILE [options]"),
    .summary = N_ ("Write a report to print: what the network is, what is missing, what to do"),
    .options = options,
    .n_options = G_N_ELEMENTS (options),
    .takes = TAKES_DATA | TAKES_SCOPE | TAKES_RESULT,
    .least_words = 1,
    .most_words = 1,
    .run = run,
};
