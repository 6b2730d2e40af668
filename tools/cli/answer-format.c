/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The formats of answers: those that the library writes tables in, and those that are the command line's own. */
#include "answer-format.h"

#include <string.h>

/* Calls `visit` for each format, in the order of the help; ends with the first for which it gives TRUE. */
typedef gboolean (*Visit) (Format format, const char *name, const char *ending, gpointer data);

static gboolean
visit_library (Visit visit, gpointer data)
{
  g_autoptr (SitnetTable) formats = sitnet_formats_to_table (SITNET_LANGUAGE_EN);
  const SitnetColumn *names = sitnet_table_find_column (formats, "name");
  const SitnetColumn *suffixes = sitnet_table_find_column (formats, "suffixes");
  const guint8 *writes = sitnet_column_get_bools (sitnet_table_find_column (formats, "writes_tables"));
  for (gsize row = 0; row < sitnet_table_get_n_rows (formats); row++) {
    const char *name = g_intern_string (sitnet_column_get_text (names, row));
    const char *suffix = sitnet_column_get_text (suffixes, row);
    g_autofree char *first = g_strndup (suffix, strcspn (suffix, "|"));
    SitnetFormat format;
    if (!writes[row] || !sitnet_format_from_text (name, &format, NULL))
      continue;
    if (visit ((Format)(FORMAT_OF_LIBRARY + format), name, g_intern_string (first), data))
      return TRUE;
    if (format == SITNET_FORMAT_CSV && visit (FORMAT_CSV_EXCEL, "csv-excel", "csv", data))
      return TRUE;
  }
  return FALSE;
}

static gboolean
visit_all (Visit visit, gpointer data)
{
  return visit (FORMAT_TEXT, "text", "txt", data) || visit_library (visit, data) ||
         visit (FORMAT_HTML, "html", "html", data) || visit (FORMAT_MARKDOWN, "md", "md", data);
}

typedef struct {
  const char *name, *ending; /* what is looked for, NULL for anything */
  Format format;
  const char *found_ending;
} Search;

static gboolean
match (Format format, const char *name, const char *ending, gpointer data)
{
  Search *search = data;
  if ((search->name != NULL && strcmp (search->name, name) != 0) ||
      (search->ending != NULL && strcmp (search->ending, ending) != 0))
    return FALSE;
  search->format = format;
  return TRUE;
}

gboolean
format_find (const char *name, Format *format)
{
  Search search = {.name = name, .format = FORMAT_TEXT};
  gboolean found = visit_all (match, &search);
  *format = search.format;
  return found;
}

gboolean
format_find_ending (const char *ending, Format *format)
{
  Search search = {.ending = ending, .format = FORMAT_TEXT};
  gboolean found = visit_all (match, &search);
  *format = search.format;
  return found;
}

static gboolean
match_format (Format format, const char *name, const char *ending, gpointer data)
{
  Search *search = data;
  search->found_ending = ending;
  return format == search->format;
}

const char *
format_ending (Format format)
{
  Search search = {.format = format};
  visit_all (match_format, &search);
  return search.found_ending;
}

typedef struct {
  GString *text;
  const char *separator;
  gboolean with_text;
} List;

static gboolean
add_name (Format format, const char *name, const char *ending, gpointer data)
{
  List *list = data;
  if (format != FORMAT_TEXT || list->with_text)
    g_string_append_printf (list->text, "%s%s", list->text->len > 0 ? list->separator : "", name);
  return FALSE;
}

const char *
format_names (const char *separator, gboolean with_text)
{
  List list = {g_string_new (NULL), separator, with_text};
  visit_all (add_name, &list);
  const char *names = g_intern_string (list.text->str);
  g_string_free (list.text, TRUE);
  return names;
}

const char *
format_choices (void)
{
  return format_names ("|", TRUE);
}

static gboolean
add_ending (Format format, const char *name, const char *ending, gpointer data)
{
  GString *text = data;
  if (format != FORMAT_CSV_EXCEL) /* ends as csv does */
    g_string_append_printf (text, "%s.%s", text->len > 0 ? ", " : "", ending);
  return FALSE;
}

const char *
format_endings (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  visit_all (add_ending, text);
  return g_intern_string (text->str);
}

SitnetFormat
format_of_library (Format format)
{
  return (SitnetFormat)(format - FORMAT_OF_LIBRARY);
}
