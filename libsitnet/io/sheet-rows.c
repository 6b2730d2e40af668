/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows of text cells on their way from a file into a sheet: the header opens it, rows go in by batches, and damaged letters
   are looked for. */
#include "sheet-rows.h"

#include "column-letters.h"
#include "encoding.h"

#include <string.h>

/* Rows that go to the builder at once, and the most cells of them. */
#define BATCH_ROWS 512
#define BATCH_CELLS 65536

void
sitnet_sheet_rows_init (SitnetSheetRows *self, SitnetBuilder *builder, SitnetSheet sheet, const char *shown_as)
{
  *self = (SitnetSheetRows){.builder = builder, .sheet = sheet, .shown_as = shown_as};
  self->findings = sitnet_builder_get_findings (builder);
}

static void
allocate_batch (SitnetSheetRows *self)
{
  self->max_batch = CLAMP (BATCH_CELLS / self->n_columns, 1, BATCH_ROWS);
  self->batch = g_new (SitnetSlice, (gsize)self->max_batch * self->n_columns);
  self->batch_rows = g_new (guint64, self->max_batch);
}

void
sitnet_sheet_rows_init_part (SitnetSheetRows *self, const SitnetSheetRows *whole, SitnetSheetBuilder *part)
{
  sitnet_sheet_rows_init (self, sitnet_sheet_part_get_builder (part), whole->sheet, whole->shown_as);
  self->rows = part;
  self->n_columns = whole->n_columns;
  allocate_batch (self);
}

void
sitnet_sheet_rows_clear (SitnetSheetRows *self)
{
  sitnet_damage_sheet_clear (&self->damage);
  g_clear_pointer (&self->headers, g_ptr_array_unref);
  g_clear_pointer (&self->batch, g_free);
  g_clear_pointer (&self->batch_rows, g_free);
}

void
sitnet_sheet_rows_report (const SitnetSheetRows *self, SitnetFindingKind rule, guint64 row, const char *column,
                          SitnetSlice value, const char *detail)
{
  sitnet_findings_add (self->findings, rule, self->shown_as, row, column, value, detail);
}

void
sitnet_sheet_rows_flush (SitnetSheetRows *self)
{
  if (self->n_batch > 0)
    sitnet_sheet_builder_add_rows (self->rows, self->batch, self->n_batch, self->batch_rows);
  self->n_batch = 0;
}

SitnetSlice *
sitnet_sheet_rows_next (SitnetSheetRows *self, guint64 row)
{
  if (self->n_batch == self->max_batch)
    sitnet_sheet_rows_flush (self);
  self->batch_rows[self->n_batch] = row;
  return self->batch + (gsize)self->n_batch++ * self->n_columns;
}

void
sitnet_sheet_rows_add (SitnetSheetRows *self, const SitnetSlice *cells, guint n_rows, guint64 row)
{
  while (n_rows > 0) {
    if (self->n_batch == self->max_batch)
      sitnet_sheet_rows_flush (self);
    guint n = MIN (n_rows, self->max_batch - self->n_batch);
    gsize n_cells = (gsize)n * self->n_columns;
    memcpy (self->batch + (gsize)self->n_batch * self->n_columns, cells, n_cells * sizeof *cells);
    for (guint i = 0; i < n; i++)
      self->batch_rows[self->n_batch++] = row++;
    cells += n_cells;
    n_rows -= n;
  }
}

void
sitnet_sheet_rows_add_empty (SitnetSheetRows *self, guint64 row)
{
  SitnetSlice *cells = sitnet_sheet_rows_next (self, row);
  for (guint i = 0; i < self->n_columns; i++)
    cells[i] = (SitnetSlice){"", 0};
}

char *
sitnet_sheet_rows_dup_column (const SitnetSheetRows *self, gsize column)
{
  if (self->headers != NULL && column < self->headers->len)
    return g_strdup (self->headers->pdata[column]);
  return sitnet_column_dup_letters ((guint)MIN (column, G_MAXUINT));
}

gboolean
sitnet_sheet_rows_check_text (const SitnetSheetRows *self, const SitnetSlice *cells, gsize n_cells, guint64 row)
{
  gboolean good = TRUE;
  for (gsize i = 0; i < n_cells; i++) {
    if (sitnet_encoding_is_text (cells[i].text, cells[i].length))
      continue;
    good = FALSE;
    gboolean has_nul = memchr (cells[i].text, '\0', cells[i].length) != NULL;
    SitnetFindingKind rule = has_nul ? SITNET_FINDING_NUL : SITNET_FINDING_ENCODING;
    if (!sitnet_findings_wants (self->findings, rule, self->shown_as)) {
      sitnet_sheet_rows_report (self, rule, row, NULL, (SitnetSlice){"", 0}, NULL); /* only counted */
      continue;
    }
    g_autofree char *column = sitnet_sheet_rows_dup_column (self, i);
    g_autofree char *shown = g_utf8_make_valid (cells[i].text, (gssize)MIN (cells[i].length, 200));
    sitnet_sheet_rows_report (self, rule, row, column, (SitnetSlice){shown, strlen (shown)}, NULL);
  }
  return good;
}

static void
report_damaged (const SitnetSheetRows *self, SitnetSlice cell, guint64 row, gsize column, const char *why)
{
  g_autofree char *name = sitnet_sheet_rows_dup_column (self, column);
  g_autofree char *copy = g_strndup (cell.text, MIN (cell.length, 200));
  g_autofree char *shown = g_utf8_make_valid (copy, -1);
  sitnet_sheet_rows_report (self, SITNET_FINDING_DAMAGED_LETTERS, row, name, (SitnetSlice){shown, strlen (shown)}, why);
}

void
sitnet_sheet_rows_look_for_damage (SitnetSheetRows *self, const SitnetSlice *cells, gsize n_cells, guint64 row)
{
  for (gsize i = 0; i < n_cells; i++) {
    if (!sitnet_damage_is_possible (cells[i].text, cells[i].length))
      continue;
    g_autofree char *why =
        sitnet_damage_dup_reason (cells[i].text, cells[i].length, sitnet_findings_get_language (self->findings));
    if (why != NULL)
      report_damaged (self, cells[i], row, i, why);
    else
      sitnet_damage_sheet_note (&self->damage, cells[i].text, cells[i].length, row, i);
  }
}

void
sitnet_sheet_rows_report_damage (const SitnetSheetRows *self)
{
  g_autofree char *why = sitnet_damage_sheet_dup_reason (&self->damage, sitnet_findings_get_language (self->findings));
  if (why != NULL)
    report_damaged (self, (SitnetSlice){self->damage.western, strlen (self->damage.western)}, self->damage.western_row,
                    self->damage.western_column, why);
}

gboolean
sitnet_sheet_rows_open (SitnetSheetRows *self, const SitnetSlice *cells, guint n_columns, guint64 row)
{
  self->n_columns = n_columns;
  self->headers = g_ptr_array_new_with_free_func (g_free);
  for (gsize i = 0; i < n_columns; i++)
    g_ptr_array_add (self->headers, g_strstrip (g_strndup (cells[i].text, cells[i].length)));
  sitnet_sheet_rows_look_for_damage (self, cells, n_columns, row);
  self->rows = sitnet_builder_open_sheet (self->builder, self->sheet, self->shown_as, cells, n_columns, row);
  if (self->rows == NULL)
    return FALSE;
  allocate_batch (self);
  return TRUE;
}
