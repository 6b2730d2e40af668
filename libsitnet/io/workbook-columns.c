/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The columns of a table that stands on several sheets: those that mean the same column of the schema are one, else those
   whose headings are alike. */
#include "workbook-columns.h"

#include "heading-words.h"
#include "text-fold.h"

#include <string.h>

/* What a heading means in a table of organisations, beside the columns of actors. */
#define NO_MEANING SITNET_HEADING_OTHER

typedef struct {
  char *heading;
  gint schema; /* −1 for none */
  SitnetHeadingMeaning meaning;
} Column;

struct _SitnetWorkbookColumns {
  SitnetSheet sheet;
  gboolean is_table;
  GArray *columns; /* Column */
};

static void
clear (gpointer data)
{
  Column *column = data;
  g_free (column->heading);
}

SitnetWorkbookColumns *
sitnet_workbook_columns_new (SitnetSheet sheet, gboolean is_table)
{
  SitnetWorkbookColumns *self = g_new0 (SitnetWorkbookColumns, 1);
  *self = (SitnetWorkbookColumns){.sheet = sheet, .is_table = is_table};
  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (self->columns, clear);
  return self;
}

void
sitnet_workbook_columns_free (SitnetWorkbookColumns *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->columns);
  g_free (self);
}

static const Column *
get (const SitnetWorkbookColumns *self, guint i)
{
  return &g_array_index (self->columns, Column, i);
}

static gboolean
has_heading (const Column *column, SitnetSlice heading)
{
  return sitnet_text_fold_equal (heading, (SitnetSlice){column->heading, strlen (column->heading)});
}

static gboolean
means_same (const Column *column, gint schema, SitnetHeadingMeaning meaning)
{
  return (schema >= 0 && schema == column->schema) || (meaning != NO_MEANING && meaning == column->meaning);
}

static gboolean
is_taken (gint column, const gint *places, guint n_placed)
{
  for (guint c = 0; c < n_placed; c++)
    if (places[c] == column)
      return TRUE;
  return FALSE;
}

/* One that no other column of the same sheet is already; −1 for a new one. The same words come first. */
static gint
find (const SitnetWorkbookColumns *self, SitnetSlice heading, gint schema, SitnetHeadingMeaning meaning,
      const gint *places, guint n_placed)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (has_heading (get (self, i), heading) && !is_taken ((gint)i, places, n_placed))
      return (gint)i;
  for (guint i = 0; i < self->columns->len; i++)
    if (means_same (get (self, i), schema, meaning) && !is_taken ((gint)i, places, n_placed))
      return (gint)i;
  return -1;
}

void
sitnet_workbook_columns_add (SitnetWorkbookColumns *self, const SitnetSlice *headings, guint n, gint *places)
{
  g_autofree gint *schemas = g_new (gint, MAX (n, 1));
  sitnet_schema_match_headers (self->sheet, headings, n, schemas);
  for (guint c = 0; c < n; c++) {
    SitnetSlice heading = sitnet_slice_trim (headings[c]);
    SitnetHeadingMeaning meaning = self->is_table ? sitnet_heading_read (heading) : NO_MEANING;
    places[c] = heading.length > 0 ? find (self, heading, schemas[c], meaning, places, c) : -1;
    if (places[c] >= 0 || heading.length == 0)
      continue;
    places[c] = (gint)self->columns->len;
    Column column = {g_strndup (heading.text, heading.length), schemas[c], meaning};
    g_array_append_val (self->columns, column);
  }
}

gint
sitnet_workbook_columns_find (const SitnetWorkbookColumns *self, const char *name)
{
  gint schema = sitnet_schema_find_column (self->sheet, name);
  for (guint i = 0; schema >= 0 && i < self->columns->len; i++)
    if (get (self, i)->schema == schema)
      return (gint)i;
  return -1;
}

guint
sitnet_workbook_columns_get_n (const SitnetWorkbookColumns *self)
{
  return self->columns->len;
}

const char *
sitnet_workbook_columns_get_heading (const SitnetWorkbookColumns *self, guint column)
{
  return get (self, column)->heading;
}
