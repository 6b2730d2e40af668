/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* sitnet help [NAME]: what there is, and what one command does. */
#include "help.h"

#include "message.h"
#include "answer.h"
#include "option-names.h"
#include "output.h"
#include "text.h"
#include "width.h"

#include <string.h>

/* Where descriptions begin; a longer name has a line of its own. */
#define COLUMN 26
#define LINE_WIDTH 100

typedef struct {
  SitnetLanguage language;
  gsize width;
  GString *text;
} Page;

static void
add_wrapped (Page *page, const char *text, gsize indent)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (TextLine));
  g_autofree char *shown = option_names_dup_text (text);
  text_wrap (shown, page->width > indent + 20 ? page->width - indent : 20, lines);
  for (guint l = 0; l < lines->len; l++) {
    const TextLine *piece = &g_array_index (lines, TextLine, l);
    for (gsize i = 0; l > 0 && i < indent; i++)
      g_string_append_c (page->text, ' ');
    g_string_append_len (page->text, piece->start, (gssize)piece->length);
    g_string_append_c (page->text, '\n');
  }
}

static void
add_pair (Page *page, const char *name, const char *description)
{
  g_string_append_printf (page->text, "  %s", name);
  gsize used = text_width (name) + 2;
  if (used + 2 > COLUMN) {
    g_string_append_c (page->text, '\n');
    used = 0;
  }
  for (; used < COLUMN; used++)
    g_string_append_c (page->text, ' ');
  add_wrapped (page, description, COLUMN);
}

static void
add_heading (Page *page, const char *english)
{
  g_string_append_printf (page->text, "\n%s\n", sitnet_translate (page->language, english));
}

static void
add_option (Page *page, const Option *option)
{
  const char *value = sitnet_translate (page->language, option->value);
  g_autofree char *name = g_strdelimit (g_strdup (option->name), "_", '-');
  g_autoptr (GString) shown = g_string_new (NULL);
  if (option->letter != 0)
    g_string_append_printf (shown, "-%c, ", option->letter);
  g_string_append_printf (shown, "--%s", name);
  if (value != NULL)
    g_string_append_printf (shown, " %s", value);
  add_pair (page, shown->str, sitnet_translate (page->language, option->title));
}

/* A number as people write it; a word or a time as it is typed. */
static void
add_usual (GString *title, const char *usual, SitnetLanguage language)
{
  char *end = NULL;
  double number = g_ascii_strtod (usual, &end);
  g_autofree char *shown =
      end != usual && *end == '\0' ? sitnet_language_format_number (language, number) : g_strdup (usual);
  g_string_append_printf (title, sitnet_translate (language, " (default: %s)"), shown);
}

static void
add_range (GString *title, const SitnetTable *parameters, gsize row, SitnetLanguage language)
{
  const SitnetColumn *least = sitnet_table_find_column (parameters, "minimum");
  const SitnetColumn *most = sitnet_table_find_column (parameters, "maximum");
  const SitnetColumn *usual = sitnet_table_find_column (parameters, "default");
  const SitnetColumn *required = sitnet_table_find_column (parameters, "required");
  if (!sitnet_column_is_missing (least, row) && !sitnet_column_is_missing (most, row)) {
    double from = sitnet_column_get_doubles (least)[row], to = sitnet_column_get_doubles (most)[row];
    g_autofree char *low = sitnet_language_format_number (language, from),
                    *high = sitnet_language_format_number (language, to);
    if (to < 1e9) /* beyond that it only says that there is no end */
      g_string_append_printf (title, sitnet_translate (language, "; from %s to %s"), low, high);
    else
      g_string_append_printf (title, sitnet_translate (language, "; at least %s"), low);
  }
  if (!sitnet_column_is_missing (usual, row))
    add_usual (title, sitnet_column_get_text (usual, row), language);
  if (sitnet_column_get_bools (required)[row])
    g_string_append (title, sitnet_translate (language, "; must be given"));
}

static void
add_parameters (Page *page, const SitnetAnalysis *analysis)
{
  g_autoptr (GPtrArray) parameters = command_parameters (analysis, page->language);
  g_autoptr (SitnetTable) table = sitnet_analysis_parameters_to_table (analysis, page->language);
  if (parameters->len == 0)
    return;
  add_heading (page, N_ ("Options of this question:"));
  for (guint i = 0; i < parameters->len; i++) {
    Option shown = *(const Option *)parameters->pdata[i];
    g_autoptr (GString) title = g_string_new (sitnet_translate (page->language, shown.title));
    add_range (title, table, i, page->language);
    shown.title = title->str;
    add_option (page, &shown);
  }
}

static void
add_columns (Page *page, const SitnetTable *columns)
{
  const SitnetColumn *names = sitnet_table_find_column (columns, "name");
  const SitnetColumn *titles = sitnet_table_find_column (columns, "title");
  add_heading (page, N_ ("Columns of the answer:"));
  for (gsize row = 0; row < sitnet_table_get_n_rows (columns); row++)
    add_pair (page, sitnet_column_get_text (names, row), sitnet_column_get_text (titles, row));
}

static void
add_other_options (Page *page, const Command *command, const SitnetAnalysis *analysis)
{
  g_autoptr (GPtrArray) options = command_options (command, NULL, page->language);
  add_heading (page, analysis != NULL ? N_ ("Options of every question:") : N_ ("Options:"));
  for (guint i = 0; i < options->len; i++)
    add_option (page, options->pdata[i]);
}

/* Below the line that shows how a command is typed. */
static void
add_data (Page *page, const Command *command)
{
  if (strstr (command->words, "DATA") == NULL)
    return;
  g_string_append_c (page->text, '\n');
  add_wrapped (page,
               sitnet_translate (page->language, "DATA is a workbook (.xlsx, .ods), a database (.sqlite), a graph "
                                                 "(.graphml, .gexf, .net) or a folder of CSV files; actors or ties are "
                                                 "enough."),
               0);
}

static void
write_question (Page *page, const SitnetAnalysis *analysis)
{
  const char *name = sitnet_analysis_get_name (analysis);
  add_wrapped (page, sitnet_analysis_get_question (analysis, page->language), 0);
  g_string_append_printf (page->text, "\n  sitnet %s %s\n", name,
                          sitnet_translate (page->language, command_analysis.words));
  add_data (page, &command_analysis);
  g_autoptr (SitnetTable) columns = sitnet_analysis_columns_to_table (analysis, page->language);
  add_columns (page, columns);
  add_parameters (page, analysis);
  add_heading (page, N_ ("Exactly:"));
  add_wrapped (page, sitnet_analysis_get_definition (analysis, page->language), 0);
  add_other_options (page, &command_analysis, analysis);
}

static void
write_command (Page *page, const Command *command)
{
  add_wrapped (page, sitnet_translate (page->language, command->summary), 0);
  g_string_append_printf (page->text, "\n  sitnet %s %s\n", command->name,
                          sitnet_translate (page->language, command->words));
  add_data (page, command);
  const char *definition = sitnet_translate (page->language, command->definition);
  if (definition != NULL) {
    g_string_append_c (page->text, '\n');
    add_wrapped (page, definition, 0);
  }
  g_autoptr (SitnetTable) columns = command->list_columns != NULL ? command->list_columns (page->language) : NULL;
  if (columns != NULL)
    add_columns (page, columns);
  add_other_options (page, command, NULL);
}

static void
write_overview (Page *page)
{
  add_wrapped (
      page,
      sitnet_translate (page->language,
                        "sitnet: who works with whom for children and families in a district, and what is missing."),
      0);
  g_string_append (page->text, sitnet_translate (page->language, "\n  sitnet COMMAND DATA… [options]\n"));
  add_data (page, &command_analysis);
  add_heading (page, N_ ("Commands:"));
  for (guint i = 0; commands[i] != NULL; i++)
    add_pair (page, commands[i]->name, sitnet_translate (page->language, commands[i]->summary));
  add_heading (page, N_ ("Questions (each is a command too):"));
  for (guint i = 0; i < sitnet_analysis_count (); i++)
    add_pair (page, sitnet_analysis_get_name (sitnet_analysis_get (i)),
              sitnet_analysis_get_question (sitnet_analysis_get (i), page->language));
  g_string_append_c (page->text, '\n');
  add_wrapped (page, sitnet_translate (page->language, "sitnet help NAME says more of a command or a question."), 0);
}

static gboolean
put_page (const Page *page, GError **error)
{
  g_autoptr (Output) output = output_new (NULL);
  return output_add (output, page->text->str, error) && output_commit (output, error);
}

void
help_remind (SitnetLanguage language)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Page page = {language, LINE_WIDTH, text};
  write_overview (&page);
  g_string_truncate (text, text->len - 1);
  command_say ("%s", text->str);
}

gboolean
help_show (const Command *command, const SitnetAnalysis *analysis, SitnetLanguage language, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gsize width = answer_width (NULL);
  Page page = {language, width > 0 ? MIN (width, LINE_WIDTH) : LINE_WIDTH, text};
  if (analysis != NULL)
    write_question (&page, analysis);
  else if (command != NULL)
    write_command (&page, command);
  else
    write_overview (&page);
  return put_page (&page, error);
}

static gboolean
run (Request *request, GError **error)
{
  const GPtrArray *words = options_get_words (request->options);
  const char *name = words->len > 0 ? words->pdata[0] : NULL;
  const Command *command = name != NULL ? command_find (name) : NULL;
  const SitnetAnalysis *analysis = name != NULL ? sitnet_analysis_find (name) : NULL;
  if (name == NULL || command != NULL || analysis != NULL)
    return help_show (command, analysis, request->language, error);
  return command_refuse (
      error, sitnet_translate (request->language, "there is no command \"%s\"; `sitnet help` names them all"), name);
}

const Command command_help = {
    .name = "help",
    .words = N_ ("[NAME]"),
    .summary = N_ ("Say what a command or a question does"),
    .most_words = 1,
    .run = run,
};
