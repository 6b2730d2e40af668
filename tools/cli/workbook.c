/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Answers as one workbook: a sheet for each, and a last one that says what was asked, of what, by which rule and when. */
#include "workbook.h"

#include "message.h"
#include "option-names.h"
#include "output.h"
#include "progress.h"
#include "option-names.h"
#include "today.h"

enum { ABOUT_SHEET, ABOUT_WHAT, ABOUT_TEXT, N_ABOUT };

struct _Workbook {
  const Request *request;
  GPtrArray *tables;
  SitnetTable *links;        /* of the first table's cells; NULL for none */
  GPtrArray *about[N_ABOUT]; /* of texts, the columns of the last sheet */
};

Workbook *
workbook_new (const Request *request)
{
  Workbook *self = g_new0 (Workbook, 1);
  self->request = request;
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_table_unref);
  for (guint k = 0; k < N_ABOUT; k++)
    self->about[k] = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
workbook_free (Workbook *self)
{
  g_ptr_array_unref (self->tables);
  g_clear_pointer (&self->links, sitnet_table_unref);
  for (guint k = 0; k < N_ABOUT; k++)
    g_ptr_array_unref (self->about[k]);
  g_free (self);
}

static void
tell (Workbook *self, const char *sheet, const char *what, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_ptr_array_add (self->about[ABOUT_SHEET], g_strdup (sheet));
  g_ptr_array_add (self->about[ABOUT_WHAT], g_strdup (what));
  g_ptr_array_add (self->about[ABOUT_TEXT], option_names_dup_text (text));
}

/* What its rows are, of which part of the data, by which rule: said once where it is the same for all. */
static void
tell_notes (Workbook *self, const char *sheet, const Part *parts, guint n_parts)
{
  SitnetLanguage language = self->request->language;
  const char *said = NULL;
  for (guint i = 0; i < n_parts; i++) {
    const char *note = sitnet_table_get_note (parts[i].table);
    tell (self, sheet, sitnet_translate (language, NC_ ("heading of a column", "Data set")), parts[i].label);
    if (g_strcmp0 (note, said) != 0)
      tell (self, sheet, sitnet_translate (language, "What a row is, scope and rule"), note);
    said = note;
  }
}

/* The same table under another name. */
static SitnetTable *
rename_table (const SitnetTable *table, const char *name)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  for (guint c = 0; c < sitnet_table_get_n_columns (table); c++)
    g_ptr_array_add (columns, sitnet_table_get_column (table, c));
  return sitnet_table_new (name, sitnet_table_get_note (table), (SitnetColumn *const *)columns->pdata, columns->len,
                           NULL);
}

void
workbook_add (Workbook *self, SitnetTable *table, const Introduction *introduction, const Part *parts, guint n_parts)
{
  SitnetLanguage language = self->request->language;
  const char *sheet = answer_get_title (introduction, table, language);
  g_ptr_array_add (self->tables, rename_table (table, sheet));
  tell (self, sheet, sitnet_translate (language, "Question"), introduction->title);
  tell_notes (self, sheet, parts, n_parts);
  if (introduction->analysis != NULL)
    tell (self, sheet, sitnet_translate (language, "Definition"),
          sitnet_analysis_get_definition (introduction->analysis, language));
}

void
workbook_link (Workbook *self, SitnetTable *links)
{
  g_clear_pointer (&self->links, sitnet_table_unref);
  self->links = sitnet_table_ref (links);
}

static SitnetTable *
make_about (Workbook *self, GError **error)
{
  SitnetLanguage language = self->request->language;
  g_autofree char *date = today_dup_text (language);
  tell (self, NULL, sitnet_translate (language, "Written"), date);
  const char *headings[N_ABOUT] = {sitnet_translate (language, "Sheet"), sitnet_translate (language, "What"),
                                   sitnet_translate (language, "Text")};
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint k = 0; k < N_ABOUT; k++) {
    SitnetColumn *column =
        sitnet_column_new_text (headings[k], self->about[k]->len, (const char *const *)self->about[k]->pdata, error);
    if (column == NULL)
      return NULL;
    g_ptr_array_add (columns, column);
  }
  return sitnet_table_new (sitnet_translate (language, NC_ ("name of a sheet", "About")), NULL,
                           (SitnetColumn *const *)columns->pdata, N_ABOUT, error);
}

static gboolean
save_bytes (GBytes *bytes, const char *path, GError **error)
{
  gsize length;
  const char *start = g_bytes_get_data (bytes, &length);
  g_autoptr (Output) output = output_new (path);
  return output_write (start, length, output, error) && output_commit (output, error);
}

gboolean
workbook_save (Workbook *self, const char *path, GError **error)
{
  SitnetTable *about = make_about (self, error);
  if (about == NULL)
    return FALSE;
  g_ptr_array_add (self->tables, about);
  progress_enter (output_is_stdout (path) ? WORK_NONE : WORK_WRITING, path);
  guint64 n_cut;
  SitnetTable *const *tables = (SitnetTable *const *)self->tables->pdata;
  guint n_tables = self->tables->len;
  g_autoptr (GBytes) bytes = self->links != NULL
                                 ? sitnet_tables_to_linked_workbook (tables, n_tables, self->links, &n_cut, error)
                                 : sitnet_tables_to_workbook (tables, n_tables, &n_cut, error);
  gboolean saved = bytes != NULL && save_bytes (bytes, path, error);
  progress_leave ();
  if (saved && n_cut > 0)
    command_say (sitnet_translate_count (self->request->language, n_cut,
                                         "%ju cell is longer than the 32,767 characters that a spreadsheet holds and "
                                         "is cut there; csv holds all of it",
                                         "%ju cells are longer than the 32,767 characters that a spreadsheet holds "
                                         "and are cut there; csv holds all of them"),
                 (uintmax_t)n_cut);
  return saved;
}
