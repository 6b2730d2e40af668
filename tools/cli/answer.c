/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Answers on their way out: as text for people, for spreadsheets, for programs, to standard output or a file. */
#include "answer.h"

#include "answer-document.h"
#include "csv-excel.h"
#include "ending.h"
#include "output.h"
#include "progress.h"
#include "told-rows.h"
#include "text.h"
#include "workbook.h"
#include "width.h"
#include "option-names.h"

#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

gboolean
answer_named_format (const Request *request, Format *format, GError **error)
{
  const char *name = options_get (request->options, "format");
  *format = FORMAT_TEXT;
  if (name == NULL || format_find (name, format))
    return TRUE;
  return command_refuse (error, sitnet_translate (request->language, "--%s: \"%s\" must be one of %s"), "format", name,
                         format_choices ());
}

static gboolean
refuse_ending (const Request *request, const char *path, const char *ending, GError **error)
{
  const char *name = options_get (request->options, "format");
  if (name != NULL && ending_is_known (ending))
    return ending_contradicts (request, path, name, error);
  return ending_refuse (request, path, ending, format_endings (), error);
}

gboolean
answer_format (const Request *request, Format *format, GError **error)
{
  const char *path = options_get (request->options, "output"), *name = options_get (request->options, "format");
  g_autofree char *ending = ending_dup (path);
  Format named;
  if (!answer_named_format (request, &named, error))
    return FALSE;
  *format = named;
  if (ending == NULL)
    return named != FORMAT_XLSX || !output_is_stdout (path) || !isatty (STDOUT_FILENO) ||
           command_refuse (
               error, "%s",
               sitnet_translate (request->language, "a workbook is no text to read here; give -o FILE.xlsx"));
  if (!format_find_ending (ending, format))
    return refuse_ending (request, path, ending, error);
  if (name == NULL)
    return TRUE;
  *format = named;
  return strcmp (format_ending (named), ending) == 0 || ending_contradicts (request, path, name, error);
}

/* The parts as a spreadsheet shows them; what is not asked for stays in `parts`. */
static GPtrArray *
name_parts (const Request *request, const Introduction *introduction, const Part *parts, guint n_parts, GError **error)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_table_unref);
  for (guint i = 0; i < n_parts; i++) {
    g_autoptr (SitnetNames) names = sitnet_names_new (parts[i].network, introduction->columns, request->language);
    SitnetTable *named = sitnet_names_apply (names, parts[i].table, TRUE, error);
    if (named == NULL)
      return NULL;
    g_ptr_array_add (tables, named);
  }
  return g_steal_pointer (&tables);
}

gboolean
answer_has_names (Format format)
{
  return format == FORMAT_CSV_EXCEL || format == FORMAT_XLSX || format == FORMAT_HTML || format == FORMAT_MARKDOWN;
}

const char *
answer_get_title (const Introduction *introduction, const SitnetTable *table, SitnetLanguage language)
{
  if (introduction->analysis != NULL)
    return sitnet_analysis_get_title (introduction->analysis, language);
  return introduction->sheet != NULL ? introduction->sheet : sitnet_table_get_name (table);
}

static SitnetTable *
join (const char *column, const Part *parts, guint n_parts, gboolean labelled, GError **error)
{
  if (!labelled)
    return sitnet_table_ref (parts[0].table);
  g_autofree const char **labels = g_new0 (const char *, n_parts);
  g_autofree SitnetTable **tables = g_new0 (SitnetTable *, n_parts);
  for (guint i = 0; i < n_parts; i++) {
    labels[i] = parts[i].label;
    tables[i] = parts[i].table;
  }
  return sitnet_table_stack (column, labels, tables, n_parts, error);
}

SitnetTable *
answer_join (const Request *request, const Introduction *introduction, const Part *parts, guint n_parts, Format format,
             GError **error)
{
  if (!answer_has_names (format))
    return join ("data", parts, n_parts, introduction->labelled, error);
  g_autoptr (GPtrArray) tables = name_parts (request, introduction, parts, n_parts, error);
  if (tables == NULL)
    return NULL;
  g_autofree Part *named = g_memdup2 (parts, n_parts * sizeof *parts);
  for (guint i = 0; i < n_parts; i++)
    named[i].table = tables->pdata[i];
  return join (sitnet_translate (request->language, NC_ ("heading of a column", "Data set")), named, n_parts,
               introduction->labelled, error);
}

static gboolean
save_csv_excel (const Request *request, SitnetTable *table, const char *path, GError **error)
{
  g_autoptr (Output) output = output_new (path);
  progress_enter (output_is_stdout (path) ? WORK_NONE : WORK_WRITING, path);
  gboolean saved =
      csv_excel_write (table, request->language, output_write, output, error) && output_commit (output, error);
  progress_leave ();
  return saved;
}

/* Any format of the library, and csv-excel. */
static gboolean
save (const Request *request, SitnetTable *table, const char *path, Format format, GError **error)
{
  if (format == FORMAT_CSV_EXCEL)
    return save_csv_excel (request, table, path, error);
  if (!output_is_stdout (path)) {
    progress_enter (WORK_WRITING, path);
    gboolean saved = sitnet_table_save (table, path, format_of_library (format), error);
    progress_leave ();
    return saved;
  }
  g_autoptr (Output) output = output_new (NULL);
  return sitnet_table_write (table, format_of_library (format), output_write, output, error) &&
         output_commit (output, error);
}

gsize
answer_width (const char *path)
{
  struct winsize size;
  if (!output_is_stdout (path) || !isatty (STDOUT_FILENO) || ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
    return 0;
  return size.ws_col;
}

static gboolean
put_heading (const char *label, Output *output, GError **error)
{
  g_autoptr (GString) line = g_string_new (NULL);
  text_append_clean (line, label);
  gsize length = text_width (line->str);
  g_string_append_c (line, '\n');
  for (gsize i = 0; i < length; i++)
    g_string_append (line, "═");
  g_string_append (line, "\n\n");
  return output_add (output, line->str, error);
}

static gboolean
put_rows (const Request *request, const Introduction *introduction, const Part *part, gsize width, Output *output,
          GError **error)
{
  if (told_rows_are_none (part->table, part->network))
    return TRUE; /* the note above says why */
  g_autoptr (SitnetTable) told = told_rows (part->table, part->network, error);
  if (told == NULL)
    return FALSE;
  if (sitnet_table_get_n_rows (part->table) == 0 && introduction->analysis != NULL)
    return text_paragraph (sitnet_analysis_get_nothing (introduction->analysis, request->language), width, output_write,
                           output, error);
  g_autoptr (SitnetNames) names = sitnet_names_new (part->network, introduction->columns, request->language);
  g_autoptr (Cells) cells = cells_new (told, names, request->language);
  return text_table (cells, width, output_write, output, error);
}

static gboolean
put_part (const Request *request, const Introduction *introduction, const Part *part, const char *note, gsize width,
          Output *output, GError **error)
{
  g_autofree char *shown = note != NULL ? option_names_dup_text (note) : NULL;
  if (note != NULL &&
      (!text_paragraph (shown, width, output_write, output, error) || !output_add (output, "\n", error)))
    return FALSE;
  return put_rows (request, introduction, part, width, output, error);
}

static gboolean
give_text (const Request *request, const Introduction *introduction, const Part *parts, guint n_parts, const char *path,
           GError **error)
{
  gsize width = answer_width (path);
  g_autoptr (Output) output = output_new (path);
  if (introduction->title != NULL && !text_paragraph (introduction->title, width, output_write, output, error))
    return FALSE;
  const char *said = NULL;
  for (guint i = 0; i < n_parts; i++) {
    const char *note = sitnet_table_get_note (parts[i].table);
    gboolean is_new = g_strcmp0 (note, said) != 0;
    if (introduction->labelled && (!output_add (output, "\n", error) || !put_heading (parts[i].label, output, error)))
      return FALSE;
    if (!put_part (request, introduction, &parts[i], is_new ? note : NULL, width, output, error))
      return FALSE;
    said = note;
  }
  progress_enter (output_is_stdout (path) ? WORK_NONE : WORK_WRITING, path);
  gboolean written = output_commit (output, error);
  progress_leave ();
  return written;
}

static gboolean
give_document (const Request *request, const Introduction *introduction, const Part *parts, guint n_parts,
               const char *path, gboolean is_markdown, GError **error)
{
  g_autofree char *text = answer_document_new (request, introduction, parts, n_parts, is_markdown, error);
  if (text == NULL)
    return FALSE;
  g_autoptr (Output) output = output_new (path);
  progress_enter (output_is_stdout (path) ? WORK_NONE : WORK_WRITING, path);
  gboolean written = output_add (output, text, error) && output_commit (output, error);
  progress_leave ();
  return written;
}

/* With a second sheet that says what was asked. */
static gboolean
give_workbook (const Request *request, const Introduction *introduction, const Part *parts, guint n_parts,
               const char *path, GError **error)
{
  g_autoptr (Workbook) workbook = workbook_new (request);
  g_autoptr (SitnetTable) table = answer_join (request, introduction, parts, n_parts, FORMAT_XLSX, error);
  if (table == NULL)
    return FALSE;
  workbook_add (workbook, table, introduction, parts, n_parts);
  if (introduction->links != NULL)
    workbook_link (workbook, introduction->links);
  return workbook_save (workbook, path, error);
}

gboolean
answer_give_as (const Request *request, const Introduction *introduction, const Part *parts, guint n_parts,
                const char *path, Format format, GError **error)
{
  if (format == FORMAT_TEXT)
    return give_text (request, introduction, parts, n_parts, path, error);
  if (format == FORMAT_XLSX)
    return give_workbook (request, introduction, parts, n_parts, path, error);
  if (format == FORMAT_HTML || format == FORMAT_MARKDOWN)
    return give_document (request, introduction, parts, n_parts, path, format == FORMAT_MARKDOWN, error);
  g_autoptr (SitnetTable) table = answer_join (request, introduction, parts, n_parts, format, error);
  return table != NULL && save (request, table, path, format, error);
}

gboolean
answer_give (const Request *request, const Introduction *introduction, const Part *parts, guint n_parts, GError **error)
{
  Format format;
  return answer_format (request, &format, error) &&
         answer_give_as (request, introduction, parts, n_parts, options_get (request->options, "output"), format,
                         error);
}
