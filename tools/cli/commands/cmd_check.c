/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* sitnet check DATA…: every mistake in the data, where it is and what to do. */
#include "answer.h"
#include "message.h"
#include "data.h"
#include "finding.h"
#include "finding-links.h"
#include "error-list.h"
#include "output.h"
#include "text.h"
#include "width.h"

#include <string.h>

#define NOTHING N_ ("Nothing was found: the data are in order.")

static void
append_count (GString *summary, guint64 count, const char *format)
{
  if (count == 0)
    return;
  g_string_append (summary, summary->len > 0 ? ", " : "");
  g_string_append_printf (summary, format, count);
}

static void
tell_summary (const Request *request, const char *label, guint n_parts, const SitnetTable *findings)
{
  SitnetLanguage language = request->language;
  guint64 errors = data_count (findings, "error"), warnings = data_count (findings, "warning"),
          remarks = data_count (findings, "info");
  g_autoptr (GString) summary = g_string_new (NULL);
  append_count (summary, errors, sitnet_translate_count (language, errors, "%ju error", "%ju errors"));
  append_count (summary, warnings, sitnet_translate_count (language, warnings, "%ju warning", "%ju warnings"));
  append_count (summary, remarks, sitnet_translate_count (language, remarks, "%ju remark", "%ju remarks"));
  if (summary->len > 0)
    command_say ("%s%s%s", n_parts > 1 ? label : "", n_parts > 1 ? ": " : "", summary->str);
}

static gboolean
put_group (const Request *request, const SitnetTable *findings, const FindingGroup *group, SitnetNames *names,
           gsize width, Output *output, GError **error)
{
  g_autofree char *line = finding_dup_group_line (findings, group, FALSE, request->language);
  const char *severity = finding_get (findings, "severity", group->finding);
  g_autofree char *word = sitnet_names_dup_cell (names, "severity", severity);
  g_autofree char *text = g_strdup_printf ("%s: %s", word, line);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (TextLine));
  text_wrap (text, width > 20 ? width - 4 : G_MAXINT, lines);
  for (guint l = 0; l < lines->len; l++) {
    const TextLine *piece = &g_array_index (lines, TextLine, l);
    if (!output_add (output, l == 0 ? "  " : "    ", error) ||
        !output_write (piece->start, piece->length, output, error) || !output_add (output, "\n", error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
put_sheet_name (const char *sheet, gboolean is_first, Output *output, GError **error)
{
  g_autoptr (GString) line = g_string_new (is_first ? "" : "\n");
  text_append_clean (line, sheet);
  g_string_append (line, *sheet != '\0' ? ":\n" : "");
  return output_add (output, line->str, error);
}

/* What to do first: errors stand in the way of every answer, and the sheet of the first group has one. */
static gboolean
put_advice (const Request *request, const SitnetTable *findings, const GArray *groups, gsize width, Output *output,
            GError **error)
{
  if (data_count (findings, "error") == 0)
    return TRUE;
  const char *sheet = finding_get (findings, "sheet", g_array_index (groups, FindingGroup, 0).finding);
  SitnetLanguage language = request->language;
  g_autoptr (GString) name = g_string_new (NULL);
  text_append_clean (name, sheet);
  g_autofree char *advice =
      *sheet != '\0'
          ? g_strdup_printf (sitnet_translate (language, "First correct the errors, beginning with the sheet %s: until "
                                                         "then nothing can be computed."),
                             name->str)
          : g_strdup (sitnet_translate (language, "First correct the errors: until then nothing can be computed."));
  return text_paragraph (advice, width, output_write, output, error) && output_add (output, "\n", error);
}

static gboolean
put_findings (const Request *request, const SitnetTable *findings, gsize width, Output *output, GError **error)
{
  const char *sheet = NULL;
  g_autoptr (SitnetTable) said = sitnet_findings_columns_to_table (request->language);
  g_autoptr (SitnetNames) names = sitnet_names_new (NULL, said, request->language);
  g_autoptr (GArray) groups = finding_groups_new (findings);
  if (!put_advice (request, findings, groups, width, output, error))
    return FALSE;
  for (guint i = 0; i < groups->len; i++) {
    const FindingGroup *group = &g_array_index (groups, FindingGroup, i);
    const char *own = finding_get (findings, "sheet", group->finding);
    if ((sheet == NULL || strcmp (sheet, own) != 0) && !put_sheet_name (own, sheet == NULL, output, error))
      return FALSE;
    sheet = own;
    if (!put_group (request, findings, group, names, width, output, error))
      return FALSE;
  }
  return sheet != NULL ||
         text_paragraph (sitnet_translate (request->language, NOTHING), width, output_write, output, error);
}

static gboolean
give_text (const Request *request, const GArray *parts, GError **error)
{
  const char *path = options_get (request->options, "output");
  g_autoptr (Output) output = output_new (path);
  for (guint i = 0; i < parts->len; i++) {
    const Part *part = &g_array_index (parts, Part, i);
    g_autoptr (GString) heading = g_string_new (i > 0 ? "\n== " : "== ");
    text_append_clean (heading, part->label);
    g_string_append (heading, " ==\n");
    if (parts->len > 1 && !output_add (output, heading->str, error))
      return FALSE;
    if (!put_findings (request, part->table, answer_width (path), output, error))
      return FALSE;
  }
  return output_commit (output, error);
}

/* Error findings are an answer here; a data set that cannot be read at all is not. */
static SitnetTable *
check_one (Request *request, const char *path, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (SitnetNetwork) network = data_open (request, path, &findings, &problem);
  if (network == NULL)
    request->status = 1;
  if (findings == NULL || (network == NULL && data_count (findings, "error") == 0)) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return NULL;
  }
  return g_steal_pointer (&findings);
}

static void
clear_part (gpointer data)
{
  sitnet_table_unref (((Part *)data)->table);
}

static GArray *
check_all (Request *request, const GPtrArray *labels, GError **error)
{
  const GPtrArray *paths = options_get_words (request->options);
  g_autoptr (GArray) parts = g_array_new (FALSE, TRUE, sizeof (Part));
  g_array_set_clear_func (parts, clear_part);
  g_autoptr (ErrorList) problems = error_list_new ();
  for (guint i = 0; i < paths->len; i++) {
    GError *problem = NULL;
    Part part = {labels->pdata[i], check_one (request, paths->pdata[i], &problem), NULL};
    if (part.table != NULL)
      g_array_append_val (parts, part);
    else
      error_list_add (problems, part.label, problem);
  }
  error_list_settle (problems, parts->len > 0, error);
  return parts->len > 0 ? g_steal_pointer (&parts) : NULL;
}

/* To the cells of the workbooks, where the findings go into a workbook too. */
static SitnetTable *
link_cells (const Request *request, const GPtrArray *labels, const GArray *parts, GError **error)
{
  const GPtrArray *words = options_get_words (request->options);
  g_autoptr (GPtrArray) tables = g_ptr_array_new (), paths = g_ptr_array_new ();
  for (guint i = 0, p = 0; i < words->len && p < parts->len; i++) {
    const Part *part = &g_array_index (parts, Part, p);
    if (part->label != labels->pdata[i])
      continue; /* it could not be read */
    g_ptr_array_add (tables, part->table);
    g_ptr_array_add (paths, words->pdata[i]);
    p++;
  }
  return finding_links_new ((SitnetTable *const *)tables->pdata, (const char *const *)paths->pdata, tables->len,
                            words->len > 1, options_get (request->options, "output"), error);
}

static gboolean
give (const Request *request, const GPtrArray *labels, const GArray *parts, GError **error)
{
  Format format;
  if (!answer_format (request, &format, error))
    return FALSE;
  if (format == FORMAT_TEXT)
    return give_text (request, parts, error);
  g_autoptr (SitnetTable) columns = sitnet_findings_columns_to_table (request->language);
  Introduction introduction = {.columns = columns,
                               .nothing = sitnet_translate (request->language, NOTHING),
                               .sheet = sitnet_translate (request->language, NC_ ("name of a sheet", "Findings")),
                               .labelled = options_get_words (request->options)->len > 1};
  g_autoptr (SitnetTable) links = NULL;
  if (format == FORMAT_XLSX && options_get (request->options, "output") != NULL) {
    links = link_cells (request, labels, parts, error);
    if (links == NULL)
      return FALSE;
    introduction.links = sitnet_table_get_n_rows (links) > 0 ? links : NULL;
  }
  return answer_give (request, &introduction, (const Part *)parts->data, parts->len, error);
}

static gboolean
run (Request *request, GError **error)
{
  Format format;
  if (!answer_format (request, &format, error))
    return FALSE;
  g_autoptr (GPtrArray) labels = data_labels (request);
  g_autoptr (GArray) parts = check_all (request, labels, error);
  if (parts == NULL || !give (request, labels, parts, error))
    return FALSE;
  for (guint i = 0; i < parts->len; i++) {
    const Part *part = &g_array_index (parts, Part, i);
    tell_summary (request, part->label, parts->len, part->table);
  }
  return TRUE;
}

const Command command_check = {
    .name = "check",
    .words = N_ ("DATA… [options]"),
    .summary = N_ ("Look for mistakes in the data: where they are and what to do"),
    .definition =
        N_ ("While there is an error, nothing can be computed. A warning is to be read and stops nothing. A remark "
            "says how your words were understood."),
    .takes = TAKES_DATA | TAKES_ANSWER,
    .least_words = 1,
    .most_words = G_MAXUINT,
    .run = run,
};
