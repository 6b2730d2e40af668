/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A questionnaire that has come back. */
#include "questionnaire-read.h"

#include "column-letters.h"
#include "error-private.h"
#include "schema-private.h"
#include "text-fold.h"
#include "workbook-file.h"

#include <string.h>

typedef struct {
  SitnetReturned *returned;
  SitnetWorkbook *workbook;
  GStringChunk *texts;
  SitnetTextGrid *memory, *grid; /* `grid`: of the sheet at hand */
  gboolean is_too_much;
} Reading;

static gboolean
is_memory (const char *name)
{
  g_autofree const char **codes = sitnet_language_list_codes ();
  for (guint language = 0; codes[language] != NULL; language++) {
    g_autofree char *known = sitnet_questionnaire_dup_sheet_name ((SitnetLanguage)language);
    if (strcmp (name, known) == 0)
      return TRUE;
  }
  return FALSE;
}

static SitnetReturnedSheet *
find_sheet (SitnetReturned *returned, const char *name)
{
  gint sheet = sitnet_sheet_name_match (name);
  for (guint i = 0; i < SITNET_N_RETURNED; i++)
    if ((gint)returned->sheets[i].sheet == sheet)
      return &returned->sheets[i];
  return NULL;
}

static gboolean
begin (guint sheet, gpointer data)
{
  Reading *self = data;
  const char *name = sitnet_workbook_get_sheet (self->workbook, sheet)->name;
  SitnetReturnedSheet *found = find_sheet (self->returned, name);
  self->grid = NULL;
  if (is_memory (name) && self->memory == NULL)
    self->grid = self->memory = sitnet_text_grid_new ();
  else if (found != NULL && found->grid == NULL) {
    self->grid = found->grid = sitnet_text_grid_new ();
    found->shown_as = g_strdup_printf ("%s: %s", self->returned->file, name);
  }
  return self->grid != NULL;
}

static gboolean
take (const SitnetWorkbookRow *row, gpointer data)
{
  Reading *self = data;
  guint n_cells;
  g_autofree SitnetSlice *cells = sitnet_workbook_row_new_cells (row, &n_cells);
  for (guint i = 0; i < row->n_cells; i++)
    if (row->cells[i].content != SITNET_CONTENT_ERROR && row->cells[i].content != SITNET_CONTENT_NO_VALUE)
      cells[row->cells[i].column] = row->cells[i].text;
  self->is_too_much |= !sitnet_text_grid_add (self->grid, row->number, cells, n_cells);
  g_string_chunk_clear (self->texts);
  return !self->is_too_much;
}

/* A damaged sheet is as good as none. */
static void
end (const GError *problem, gpointer data)
{
  Reading *self = data;
  self->is_too_much |= problem != NULL;
}

static gboolean
read_sheets (Reading *self, const char *path, SitnetWatch *watch, GError **error)
{
  guint n = self->workbook->sheets->len;
  g_autofree guint *order = g_new (guint, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    order[i] = i;
  SitnetWorkbookTaker taker = {.texts = self->texts, .begin = begin, .take = take, .end = end, .data = self};
  if (!self->workbook->read (self->workbook, order, &taker, watch, error))
    return FALSE;
  if (!self->is_too_much)
    return TRUE;
  sitnet_error_set (error, SITNET_ERROR_READ, "%s: a sheet is damaged, or larger than a questionnaire can be", path);
  return FALSE;
}

static void
remember (SitnetReturned *returned, SitnetSlice what, SitnetSlice key)
{
  g_autofree char *name = g_strndup (what.text, what.length), *text = g_strndup (key.text, key.length);
  if (strcmp (name, SITNET_MEMORY_ACTOR) == 0) {
    g_free (returned->actor);
    returned->actor = g_steal_pointer (&text);
  } else if (strcmp (name, SITNET_MEMORY_LANGUAGE) == 0) {
    sitnet_language_from_text (text, &returned->language, NULL); /* English where it is none */
  } else {
    for (guint i = 0; i < SITNET_N_RETURNED; i++)
      if (strcmp (sitnet_schema[returned->sheets[i].sheet].name, name) == 0)
        g_hash_table_add (returned->sheets[i].known, g_strdup (text));
  }
}

static void
read_memory (Reading *self)
{
  for (guint row = 0; self->memory != NULL && row < sitnet_text_grid_get_n_rows (self->memory); row++)
    remember (self->returned, sitnet_text_grid_get (self->memory, row, 0), sitnet_text_grid_get (self->memory, row, 1));
}

/* The heading without what stands in brackets behind it: the name of the organisation. */
static gboolean
is_heading (SitnetSlice cell, const char *heading, gboolean is_first)
{
  const char *bracket = is_first ? g_strstr_len (cell.text, (gssize)cell.length, "(") : NULL;
  SitnetSlice start =
      sitnet_slice_trim ((SitnetSlice){cell.text, bracket != NULL ? (gsize)(bracket - cell.text) : cell.length});
  g_autofree char *one = sitnet_text_fold_dup_text (start),
                  *other = sitnet_text_fold_dup_text (sitnet_slice_of (heading));
  return strcmp (one, other) == 0;
}

static void
place_columns (SitnetReturnedSheet *self, SitnetLanguage language)
{
  guint n;
  sitnet_questionnaire_columns (self->sheet, &n);
  self->places = g_new (gint, n);
  guint n_cells = self->grid != NULL && sitnet_text_grid_get_n_rows (self->grid) > 0
                      ? sitnet_text_grid_get_row (self->grid, 0)->n_cells
                      : 0;
  for (guint c = 0; c < n; c++) {
    g_autofree char *heading = sitnet_questionnaire_dup_heading (self->sheet, c, language);
    self->places[c] = -1;
    for (guint i = n_cells; i-- > 0;)
      if (is_heading (sitnet_text_grid_get (self->grid, 0, i), heading, c == 0))
        self->places[c] = (gint)i;
  }
}

static SitnetReturned *
returned_new (const char *file)
{
  static const SitnetSheet sheets[SITNET_N_RETURNED] = {SITNET_SHEET_TIES, SITNET_SHEET_SERVICES};
  SitnetReturned *self = g_new0 (SitnetReturned, 1);
  self->file = g_strdup (file);
  for (guint i = 0; i < SITNET_N_RETURNED; i++) {
    self->sheets[i].sheet = sheets[i];
    self->sheets[i].known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  }
  return self;
}

SitnetReturned *
sitnet_returned_read (const char *folder, const char *file, SitnetWatch *watch, GError **error)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (SitnetWorkbook) workbook = sitnet_workbook_file_open (path, watch, error);
  if (workbook == NULL)
    return NULL;
  g_autoptr (SitnetReturned) returned = returned_new (file);
  g_autoptr (GStringChunk) texts = g_string_chunk_new (4096);
  Reading self = {.returned = returned, .workbook = workbook, .texts = texts};
  gboolean is_read = read_sheets (&self, path, watch, error);
  read_memory (&self);
  g_clear_pointer (&self.memory, sitnet_text_grid_free);
  for (guint i = 0; i < SITNET_N_RETURNED; i++)
    place_columns (&returned->sheets[i], returned->language);
  return is_read ? g_steal_pointer (&returned) : NULL;
}

void
sitnet_returned_free (SitnetReturned *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < SITNET_N_RETURNED; i++) {
    g_free (self->sheets[i].shown_as);
    g_free (self->sheets[i].places);
    g_hash_table_unref (self->sheets[i].known);
    g_clear_pointer (&self->sheets[i].grid, sitnet_text_grid_free);
  }
  g_free (self->file);
  g_free (self->actor);
  g_free (self);
}

static gint
place_of (const SitnetReturnedSheet *self, const char *column)
{
  guint n;
  const SitnetQuestionnaireColumn *asked = sitnet_questionnaire_columns (self->sheet, &n);
  for (guint c = 0; c < n; c++)
    if (strcmp (asked[c].name, column) == 0)
      return self->places[c];
  return -1;
}

SitnetSlice
sitnet_returned_get (const SitnetReturnedSheet *self, guint row, const char *column)
{
  gint place = place_of (self, column);
  return place >= 0 ? sitnet_text_grid_get (self->grid, row, (guint)place) : (SitnetSlice){"", 0};
}

char *
sitnet_returned_dup_heading (const SitnetReturnedSheet *self, const char *column)
{
  gint place = place_of (self, column);
  if (place < 0)
    return NULL;
  SitnetSlice heading = sitnet_text_grid_get (self->grid, 0, (guint)place);
  return g_strndup (heading.text, heading.length);
}

char *
sitnet_returned_dup_cell_name (const SitnetReturnedSheet *self, guint row, const char *column)
{
  gint place = place_of (self, column);
  if (place < 0)
    return NULL;
  g_autofree char *letters = sitnet_column_dup_letters ((guint)place);
  return g_strdup_printf ("%s%" G_GUINT64_FORMAT, letters, sitnet_text_grid_get_row (self->grid, row)->number);
}
