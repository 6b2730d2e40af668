/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* sitnet list [WHAT]: the questions, the formats, the codes that cells may hold. */
#include "answer.h"
#include "message.h"
#include "output.h"
#include "text.h"

#include <string.h>

/* The questions and the vocabularies as tables like any other. */
typedef SitnetTable *(*ListFunc) (SitnetLanguage language);

static SitnetTable *
make_table (const char *name, const char *const *headings, const GPtrArray *cells, guint n_columns)
{
  guint n_rows = cells->len / n_columns;
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint c = 0; c < n_columns; c++) {
    g_autofree const char **texts = g_new0 (const char *, n_rows + 1);
    for (guint r = 0; r < n_rows; r++)
      texts[r] = cells->pdata[r * n_columns + c];
    g_ptr_array_add (columns, sitnet_column_new_text (headings[c], n_rows, texts, NULL));
  }
  return sitnet_table_new (name, NULL, (SitnetColumn *const *)columns->pdata, n_columns, NULL);
}

static SitnetTable *
list_questions (SitnetLanguage language)
{
  static const char *const headings[] = {"name", "question"};
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  for (guint i = 0; i < sitnet_analysis_count (); i++) {
    const SitnetAnalysis *analysis = sitnet_analysis_get (i);
    g_ptr_array_add (cells, (char *)sitnet_analysis_get_name (analysis));
    g_ptr_array_add (cells, (char *)sitnet_analysis_get_question (analysis, language));
  }
  return make_table ("questions", headings, cells, G_N_ELEMENTS (headings));
}

static const struct {
  const char *name;
  const char *title, *holds;
} vocabularies[] = {
    {"needs", N_ ("Needs"), N_ ("what children and families need")},
    {"sectors", N_ ("Sectors"), N_ ("whose field an actor belongs to")},
    {"tie_kinds", N_ ("Kinds of ties"), N_ ("kinds of ties between actors")},
    {"levels", N_ ("Levels of support"), N_ ("levels of support")},
    {"forms", N_ ("Forms of services"), N_ ("how a service is given")},
    {"targets", N_ ("Target groups"), N_ ("whom a service is for")},
    {"actor_kinds", N_ ("Kinds of actors"), N_ ("kinds of actors with a meaning of their own")},
};

static SitnetTable *
list_vocabularies (SitnetLanguage language)
{
  static const char *const headings[] = {"name", "holds"};
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  for (const char *const *name = sitnet_vocabulary_list (); *name != NULL; name++) {
    const char *holds = "";
    for (guint v = 0; v < G_N_ELEMENTS (vocabularies); v++)
      if (strcmp (vocabularies[v].name, *name) == 0)
        holds = sitnet_translate (language, vocabularies[v].holds);
    g_ptr_array_add (cells, (char *)*name);
    g_ptr_array_add (cells, (char *)holds);
  }
  return make_table ("vocabularies", headings, cells, G_N_ELEMENTS (headings));
}

static const struct {
  const char *name;
  ListFunc list;
  const char *title, *heading; /* of a page; in the overview */
} lists[] = {
    {"questions", list_questions, N_ ("Questions"), N_ ("Questions (sitnet help NAME says more)")},
    {"formats", sitnet_formats_to_table, N_ ("Formats"), N_ ("Formats")},
    {"vocabularies", list_vocabularies, N_ ("Vocabularies"), N_ ("Vocabularies (sitnet list NAME shows the codes)")},
    {"sheets", sitnet_schema_to_table, N_ ("Sheets and their columns"), N_ ("Sheets and their columns")},
};
/* The last is long: shown only when asked for. */
#define N_SHOWN (G_N_ELEMENTS (lists) - 1)

/* A vocabulary for reading: its names in the reader's language alone. */
static SitnetTable *
in_one_language (const SitnetTable *vocabulary, SitnetLanguage language)
{
  const char *other = language == SITNET_LANGUAGE_CS ? "name" : "name_cs";
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  for (guint c = 0; c < sitnet_table_get_n_columns (vocabulary); c++) {
    SitnetColumn *column = sitnet_table_get_column (vocabulary, c);
    if (strcmp (sitnet_column_get_name (column), other) != 0)
      g_ptr_array_add (columns, column);
  }
  return sitnet_table_new (sitnet_table_get_name (vocabulary), NULL, (SitnetColumn *const *)columns->pdata,
                           columns->len, NULL);
}

/* What a cell of a sheet may hold, with | between. */
static char *
dup_types (gboolean in_words, SitnetLanguage language)
{
  static const char *const types[] = {
      NC_ ("kind of cell", "contact"),      NC_ ("kind of cell", "list of codes"),
      NC_ ("kind of cell", "reference"),    NC_ ("kind of cell", "list of references"),
      NC_ ("kind of cell", "choice"),       NC_ ("kind of cell", "date"),
      NC_ ("kind of cell", "time"),         NC_ ("kind of cell", "time or round"),
      NC_ ("kind of cell", "whole number"), NC_ ("kind of cell", "range of ages"),
      NC_ ("kind of cell", "number"),       NC_ ("kind of cell", "yes or no"),
      NC_ ("kind of cell", "code"),         NC_ ("kind of cell", "text"),
  };
  GString *list = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++) {
    const char *type = sitnet_translate (in_words ? language : SITNET_LANGUAGE_EN, types[i]);
    g_string_append_printf (list, "%s%s", i > 0 ? "|" : "", type);
  }
  return g_string_free (list, FALSE);
}

/* Headings in the reader's language, in the form of sitnet_analysis_columns_to_table(). */
static SitnetTable *
heading_table (SitnetLanguage language)
{
  static const struct {
    const char *name;
    const char *title;
  } titles[] = {
      {"name", N_ ("name")},
      {"question", N_ ("what it answers")},
      {"holds", N_ ("what it holds")},
      {"code", N_ ("code")},
      {"name_cs", N_ ("name")},
      {"parent", N_ ("part of")},
      {"colour", N_ ("colour on the map")},
      {"shape", N_ ("shape on the map")},
      {"directed", N_ ("one way only")},
      {"suffixes", N_ ("file name ends in")},
      {"reads", N_ ("reads data")},
      {"writes", N_ ("writes data")},
      {"writes_tables", N_ ("writes answers")},
      {"limits", N_ ("limits")},
      {"title", N_ ("what it is")},
      {"sheet", N_ ("sheet")},
      {"column", N_ ("column")},
      {"type", N_ ("holds")},
      {"required", N_ ("must be there")},
      {"refers_to", N_ ("refers to")},
      {"choices", N_ ("allowed")},
  };
  static const char *const headings[] = {"name", "title", "codes", "words"};
  g_autofree char *types = dup_types (FALSE, language), *words = dup_types (TRUE, language);
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++) {
    gboolean is_type = strcmp (titles[i].name, "type") == 0;
    g_ptr_array_add (cells, (char *)titles[i].name);
    g_ptr_array_add (cells, (char *)sitnet_translate (language, titles[i].title));
    g_ptr_array_add (cells, is_type ? types : NULL);
    g_ptr_array_add (cells, is_type ? words : NULL);
  }
  return make_table ("headings", headings, cells, G_N_ELEMENTS (headings));
}

static gboolean
put_list (const Request *request, guint index, Output *output, GError **error)
{
  const char *path = options_get (request->options, "output");
  g_autoptr (SitnetTable) table = lists[index].list (request->language);
  g_autoptr (SitnetTable) headings = heading_table (request->language);
  g_autoptr (SitnetNames) names = sitnet_names_new (NULL, headings, request->language);
  g_autoptr (Cells) cells = cells_new (table, names, request->language);
  g_autofree char *title = g_strconcat (sitnet_translate (request->language, lists[index].heading), "\n\n", NULL);
  return output_add (output, title, error) && text_table (cells, answer_width (path), output_write, output, error);
}

static gboolean
give_overview (const Request *request, GError **error)
{
  g_autoptr (Output) output = output_new (options_get (request->options, "output"));
  for (guint i = 0; i < N_SHOWN; i++)
    if ((i > 0 && !output_add (output, "\n", error)) || !put_list (request, i, output, error))
      return FALSE;
  return output_commit (output, error);
}

/* What stands above it on a page and names the sheet of a workbook: words, and no code. */
static const char *
find_title (const char *name, SitnetLanguage language)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (strcmp (lists[i].name, name) == 0)
      return sitnet_translate (language, lists[i].title);
  for (guint v = 0; v < G_N_ELEMENTS (vocabularies); v++)
    if (strcmp (vocabularies[v].name, name) == 0)
      return sitnet_translate (language, vocabularies[v].title);
  return NULL;
}

static SitnetTable *
find_table (const Request *request, const char *name, Format format, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (strcmp (lists[i].name, name) == 0)
      return lists[i].list (request->language);
  g_autoptr (SitnetTable) codes =
      g_strv_contains (sitnet_vocabulary_list (), name) ? sitnet_vocabulary_to_table (name, error) : NULL;
  if (codes != NULL)
    return format == FORMAT_TEXT || answer_has_names (format) ? in_one_language (codes, request->language)
                                                              : g_steal_pointer (&codes);
  g_autofree char *known = g_strjoinv (", ", (char **)sitnet_vocabulary_list ());
  command_refuse (error,
                  sitnet_translate (request->language,
                                    "there is no list \"%s\"; there are questions, formats, vocabularies, sheets, %s"),
                  name, known);
  return NULL;
}

static gboolean
run (Request *request, GError **error)
{
  Format format;
  if (!answer_format (request, &format, error))
    return FALSE;
  const GPtrArray *words = options_get_words (request->options);
  if (words->len == 0 && format == FORMAT_TEXT)
    return give_overview (request, error);
  const char *name = words->len > 0 ? words->pdata[0] : "questions";
  g_autoptr (SitnetTable) table = find_table (request, name, format, error);
  if (table == NULL)
    return FALSE;
  g_autoptr (SitnetTable) headings = heading_table (request->language);
  const Introduction introduction = {.columns = headings, .sheet = find_title (name, request->language)};
  const Part part = {NULL, table, NULL};
  return answer_give (request, &introduction, &part, 1, error);
}

const Command command_list = {
    .name = "list",
    .words = "[questions|formats|vocabularies|sheets|needs|sectors|…]",
    .summary = N_ ("List the questions, the formats and the codes"),
    .takes = TAKES_ANSWER,
    .most_words = 1,
    .run = run,
};
