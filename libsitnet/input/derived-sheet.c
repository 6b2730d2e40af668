/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A sheet of the data set that is made of another table: its columns keep the headings, and its rows the numbers, of that. */
#include "derived-sheet.h"

#include "builder-state.h"

#include <string.h>

#define BATCH 256

struct _SitnetDerivedSheet {
  SitnetSheet sheet;
  GArray *headings; /* SitnetSlice */
  GArray *columns;  /* gint: of the schema */
  GArray *cells;    /* SitnetSlice, row by row */
  GArray *numbers;  /* guint64, of each row */
  GStringChunk *texts;
};

SitnetDerivedSheet *
sitnet_derived_sheet_new (SitnetSheet sheet)
{
  SitnetDerivedSheet *self = g_new0 (SitnetDerivedSheet, 1);
  self->sheet = sheet;
  self->headings = g_array_new (FALSE, FALSE, sizeof (SitnetSlice));
  self->columns = g_array_new (FALSE, FALSE, sizeof (gint));
  self->cells = g_array_new (FALSE, FALSE, sizeof (SitnetSlice));
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->texts = g_string_chunk_new (1024);
  return self;
}

void
sitnet_derived_sheet_free (SitnetDerivedSheet *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->headings);
  g_array_unref (self->columns);
  g_array_unref (self->cells);
  g_array_unref (self->numbers);
  g_string_chunk_free (self->texts);
  g_free (self);
}

guint
sitnet_derived_sheet_add_column (SitnetDerivedSheet *self, const char *name, SitnetSlice heading)
{
  gint column = name != NULL ? sitnet_schema_find_column (self->sheet, name) : -1;
  g_array_append_val (self->headings, heading);
  g_array_append_val (self->columns, column);
  return self->headings->len - 1;
}

SitnetSlice *
sitnet_derived_sheet_add_row (SitnetDerivedSheet *self, guint64 number)
{
  const SitnetSlice empty = {"", 0};
  guint first = self->cells->len;
  g_array_append_val (self->numbers, number);
  for (guint c = 0; c < self->headings->len; c++)
    g_array_append_val (self->cells, empty);
  return &g_array_index (self->cells, SitnetSlice, first);
}

SitnetSlice *
sitnet_derived_sheet_get_row (const SitnetDerivedSheet *self, guint row)
{
  return &g_array_index (self->cells, SitnetSlice, row * self->headings->len);
}

SitnetSlice
sitnet_derived_sheet_keep (SitnetDerivedSheet *self, const char *text)
{
  return (SitnetSlice){g_string_chunk_insert (self->texts, text), strlen (text)};
}

guint
sitnet_derived_sheet_get_n_rows (const SitnetDerivedSheet *self)
{
  return self->numbers->len;
}

guint
sitnet_derived_sheet_get_n_columns (const SitnetDerivedSheet *self)
{
  return self->headings->len;
}

void
sitnet_derived_sheet_hand_over (const SitnetDerivedSheet *self, SitnetBuilder *builder, const char *shown_as,
                                guint64 header_row)
{
  guint n_columns = self->headings->len, n_rows = self->numbers->len;
  const SitnetSlice *headings = (const SitnetSlice *)(const void *)self->headings->data;
  SitnetSheetBuilder *opened = sitnet_builder_open_sheet_as (
      builder, self->sheet, shown_as, headings, (const gint *)(const void *)self->columns->data, n_columns, header_row);
  if (opened == NULL) /* the findings say why */
    return;
  opened->of_table = TRUE;
  for (guint start = 0; start < n_rows; start += BATCH)
    sitnet_sheet_builder_add_rows (opened, sitnet_derived_sheet_get_row (self, start), MIN (BATCH, n_rows - start),
                                   &g_array_index (self->numbers, guint64, start));
}
