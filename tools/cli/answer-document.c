/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Answers as a page to print or as Markdown: what was asked, of what, and the rows as people read them. */
#include "answer-document.h"

#include "cells.h"
#include "document.h"
#include "option-names.h"
#include "told-rows.h"
#include "today.h"
#include "width.h"

#include <string.h>

/* With more columns than this the paper lies on its side. */
#define MOST_COLUMNS_UPRIGHT 6

/* Letters of a cell, in the mean of so many rows, above which a column is given room. */
#define LONG_TEXT 60
#define ROWS_SEEN 100

typedef struct {
  SitnetNames *names;
  Cells *cells;
} Shown;

static void
clear_shown (gpointer data)
{
  cells_free (((Shown *)data)->cells);
  sitnet_names_unref (((Shown *)data)->names);
}

/* For each part; NULL with an error. */
static GArray *
show_parts (const Request *request, const Introduction *introduction, const Part *parts, guint n_parts, GError **error)
{
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (Shown));
  g_array_set_clear_func (shown, clear_shown);
  for (guint i = 0; i < n_parts; i++) {
    g_autoptr (SitnetTable) told = told_rows (parts[i].table, parts[i].network, error);
    if (told == NULL)
      return NULL;
    SitnetNames *names = sitnet_names_new (parts[i].network, introduction->columns, request->language);
    Shown one = {names, cells_new (told, names, request->language)};
    g_array_append_val (shown, one);
  }
  return g_steal_pointer (&shown);
}

static DocumentShape
choose_shape (const GArray *shown)
{
  for (guint i = 0; i < shown->len; i++)
    if (g_array_index (shown, Shown, i).cells->fields->len > MOST_COLUMNS_UPRIGHT)
      return DOCUMENT_LYING;
  return DOCUMENT_UPRIGHT;
}

/* Letters of a cell, in the mean of the rows that are seen first. */
static gsize
mean_length (const Cells *cells, guint field)
{
  gsize n = 0, length = 0;
  g_autoptr (GString) text = g_string_new (NULL);
  for (gsize row = 0; row < MIN (sitnet_table_get_n_rows (cells->table), ROWS_SEEN); row++) {
    g_string_truncate (text, 0);
    cells_append (cells, row, field, text);
    length += text_width (text->str);
    n += text->len > 0 ? 1 : 0;
  }
  return n > 0 ? length / n : 0;
}

/* The column with whole sentences, the longest where there are several; the number of columns where there is none. */
static guint
find_longest (const Cells *cells)
{
  guint longest = cells->fields->len;
  gsize most = LONG_TEXT;
  for (guint c = 0; c < cells->fields->len; c++) {
    gsize length = mean_length (cells, c);
    if (length <= most)
      continue;
    most = length;
    longest = c;
  }
  return longest;
}

/* A letter for each column, as document_begin_table() takes them. */
static char *
dup_kinds (const Cells *cells)
{
  GString *kinds = g_string_new (NULL);
  guint longest = find_longest (cells);
  for (guint c = 0; c < cells->fields->len; c++) {
    const Field *field = &g_array_index (cells->fields, Field, c);
    gboolean is_date = sitnet_column_get_value_type (field->column) == SITNET_VALUE_DATE;
    g_string_append_c (kinds, field->is_number ? 'n' : is_date ? 's' : c == longest ? 'l' : 't');
  }
  return g_string_free (kinds, FALSE);
}

static void
put_rows (Document *document, const Cells *cells)
{
  guint n = cells->fields->len;
  g_autofree char *kinds = dup_kinds (cells);
  g_autofree const char **headings = g_new0 (const char *, n + 1);
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint c = 0; c < n; c++)
    headings[c] = g_array_index (cells->fields, Field, c).heading;
  document_begin_table (document, headings, kinds);
  for (gsize row = 0; row < sitnet_table_get_n_rows (cells->table); row++)
    for (guint c = 0; c < n; c++) {
      g_string_truncate (text, 0);
      cells_append (cells, row, c, text);
      document_cell (document, text->str);
    }
  document_end_table (document);
}

static void
put_part (Document *document, const Request *request, const Introduction *introduction, const Part *part,
          const Cells *cells)
{
  const char *nothing = introduction->analysis != NULL
                            ? sitnet_analysis_get_nothing (introduction->analysis, request->language)
                            : introduction->nothing;
  if (sitnet_table_get_n_rows (cells->table) > 0)
    put_rows (document, cells);
  else if (nothing != NULL && !told_rows_are_none (part->table, part->network)) /* its note says why */
    document_paragraph (document, nothing);
}

static void
put_note (Document *document, const char *note)
{
  g_autofree char *shown = option_names_dup_text (note);
  document_paragraph (document, shown);
}

static void
put_labelled (Document *document, const char *what, const char *text)
{
  g_autofree char *line = g_strdup_printf ("%s: %s", what, text);
  document_small (document, line);
}

/* The row of a column in the table that describes columns; FALSE where there is none. */
static gboolean
find_described (const SitnetTable *columns, const SitnetColumn *column, gsize *row)
{
  const SitnetColumn *names = sitnet_table_find_column (columns, "name");
  for (*row = 0; *row < sitnet_table_get_n_rows (columns); (*row)++)
    if (g_strcmp0 (sitnet_column_get_text (names, *row), sitnet_column_get_name (column)) == 0)
      return TRUE;
  return FALSE;
}

/* Nothing to say where the heading says all, or where the title lists codes whose words stand in the rows. */
static gboolean
is_worth_telling (const SitnetTable *columns, gsize row)
{
  const SitnetColumn *words = sitnet_table_find_column (columns, "words");
  const char *title = sitnet_column_get_text (sitnet_table_find_column (columns, "title"), row);
  const char *heading = sitnet_column_get_text (sitnet_table_find_column (columns, "heading"), row);
  return sitnet_column_is_missing (words, row) && g_strcmp0 (title, heading) != 0;
}

/* "Distinct partners: partners less what they repeat of each other."; "Actors cut off from the largest remaining piece." where
   the title goes on from the heading. */
static void
append_described (GString *text, const char *heading, const char *title)
{
  const char *rest = g_utf8_next_char (title), *rest_of_heading = g_utf8_next_char (heading);
  gboolean goes_on = g_str_has_prefix (rest, rest_of_heading) &&
                     g_unichar_tolower (g_utf8_get_char (title)) == g_unichar_tolower (g_utf8_get_char (heading));
  g_string_append_printf (text, "%s%s%s%s.", text->len > 0 ? " " : "", heading, goes_on ? "" : ": ",
                          goes_on ? rest + strlen (rest_of_heading) : title);
}

/* By the headings that the reader sees. */
static void
put_columns (Document *document, const Request *request, const SitnetTable *columns, const Cells *cells)
{
  const SitnetColumn *titles = sitnet_table_find_column (columns, "title");
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint c = 0; c < cells->fields->len; c++) {
    const Field *field = &g_array_index (cells->fields, Field, c);
    gsize row;
    if (field->until != NULL || !find_described (columns, field->column, &row) || !is_worth_telling (columns, row))
      continue;
    g_autofree char *title = option_names_dup_text (sitnet_column_get_text (titles, row));
    if (*title != '\0' && *field->heading != '\0')
      append_described (text, field->heading, title);
  }
  if (text->len > 0)
    put_labelled (document, sitnet_translate (request->language, "The columns"), text->str);
}

/* What the columns hold, where the whole definition is, and when the answer was given. */
static void
put_end (Document *document, const Request *request, const Introduction *introduction, const GArray *shown)
{
  SitnetLanguage language = request->language;
  g_autofree char *date = today_dup_text (language);
  if (introduction->analysis != NULL && shown->len > 0)
    put_columns (document, request, introduction->columns, g_array_index (shown, Shown, 0).cells);
  if (introduction->analysis != NULL) {
    g_autofree char *command = g_strdup_printf ("sitnet help %s", sitnet_analysis_get_name (introduction->analysis));
    put_labelled (document, sitnet_translate (language, "Exact definition, sources and options"), command);
  }
  put_labelled (document, sitnet_translate (language, "Written"), date);
}

char *
answer_document_new (const Request *request, const Introduction *introduction, const Part *parts, guint n_parts,
                     gboolean is_markdown, GError **error)
{
  g_autoptr (GArray) shown = show_parts (request, introduction, parts, n_parts, error);
  if (shown == NULL)
    return NULL;
  g_autoptr (Document) document =
      document_new (is_markdown, choose_shape (shown), request->language,
                    answer_get_title (introduction, n_parts > 0 ? parts[0].table : NULL, request->language));
  if (introduction->title != NULL)
    document_paragraph (document, introduction->title);
  if (!introduction->labelled && n_parts == 1 && parts[0].label != NULL)
    put_labelled (document, sitnet_translate (request->language, NC_ ("heading of a column", "Data set")),
                  parts[0].label);
  const char *said = NULL;
  for (guint i = 0; i < n_parts; i++) {
    const char *note = sitnet_table_get_note (parts[i].table);
    if (introduction->labelled)
      document_section (document, parts[i].label);
    if (note != NULL && g_strcmp0 (note, said) != 0)
      put_note (document, note);
    said = note;
    put_part (document, request, introduction, &parts[i], g_array_index (shown, Shown, i).cells);
  }
  put_end (document, request, introduction, shown);
  return document_finish (document);
}
