/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A sheet of a workbook that is held as a table, because sheets of the data set are made of it. */
#include "workbook-table.h"

#include "cell.h"
#include "error-private.h"
#include "findings.h"
#include "hxl.h"
#include "sheet-builder.h"
#include "table-read.h"

#include <string.h>

struct _SitnetWorkbookTable {
  SitnetBuilder *builder;
  const char *shown_as;
  guint64 header_row; /* as the spreadsheet numbers it */
  GStringChunk *texts;
  SitnetTextGrid *grid;
  guint64 n_hidden;
  gboolean is_cut_short;
};

SitnetWorkbookTable *
sitnet_workbook_table_new (SitnetBuilder *builder, const char *shown_as, guint64 header_row, GStringChunk *texts)
{
  SitnetWorkbookTable *self = g_new0 (SitnetWorkbookTable, 1);
  *self = (SitnetWorkbookTable){.builder = builder, .shown_as = shown_as, .header_row = header_row, .texts = texts};
  self->grid = sitnet_text_grid_new ();
  sitnet_text_grid_set_names (self->grid, sitnet_builder_get_names (builder));
  return self;
}

void
sitnet_workbook_table_free (SitnetWorkbookTable *self)
{
  if (self == NULL)
    return;
  sitnet_text_grid_free (self->grid);
  g_free (self);
}

static void
report (const SitnetWorkbookTable *self, SitnetFindingKind kind, guint64 row, SitnetSlice value, const char *detail)
{
  sitnet_findings_add (sitnet_builder_get_findings (self->builder), kind, self->shown_as, row, NULL, value, detail);
}

/* Dates by value, all else as the spreadsheet shows it; 12.125 stays that very number. */
static SitnetSlice
text_of (const SitnetWorkbookTable *self, const SitnetWorkbookRow *row, const SitnetWorkbookCell *cell)
{
  switch (cell->content) {
  case SITNET_CONTENT_ERROR:
  case SITNET_CONTENT_NO_VALUE:
    if (!sitnet_workbook_row_is_total (row))
      report (self, cell->content == SITNET_CONTENT_ERROR ? SITNET_FINDING_ERROR_VALUE : SITNET_FINDING_NO_VALUE,
              row->number, cell->text, NULL);
    return (SitnetSlice){"", 0};
  case SITNET_CONTENT_NUMBER:
    if (sitnet_cell_may_be_thousands (cell->text)) {
      g_autofree char *number = sitnet_cell_dup_unmistakable (cell->text.text);
      return (SitnetSlice){g_string_chunk_insert (self->texts, number), strlen (number)};
    }
    return cell->shown;
  case SITNET_CONTENT_DATE:
    return cell->text;
  default:
    return cell->shown;
  }
}

gboolean
sitnet_workbook_table_take (SitnetWorkbookTable *self, const SitnetWorkbookRow *row)
{
  guint n;
  g_autofree SitnetSlice *cells = sitnet_workbook_row_new_cells (row, &n);
  for (guint i = 0; i < row->n_cells; i++)
    cells[row->cells[i].column] = text_of (self, row, &row->cells[i]);
  self->n_hidden += row->is_hidden ? 1 : 0;
  self->is_cut_short = !sitnet_text_grid_add (self->grid, row->number, cells, n);
  if (self->is_cut_short)
    report (self, SITNET_FINDING_TOO_LARGE, row->number, (SitnetSlice){"", 0}, NULL);
  g_string_chunk_clear (self->texts);
  return !self->is_cut_short;
}

void
sitnet_workbook_table_end (SitnetWorkbookTable *self, const GError *problem)
{
  g_autofree char *hidden = g_strdup_printf ("%" G_GUINT64_FORMAT, self->n_hidden);
  if (self->n_hidden > 0)
    report (self, SITNET_FINDING_HIDDEN_ROWS, 0, (SitnetSlice){"", 0}, hidden);
  if (problem == NULL)
    return;
  SitnetLanguage language = sitnet_findings_get_language (sitnet_builder_get_findings (self->builder));
  g_autofree char *why = sitnet_error_dup_message (problem, language);
  report (self, SITNET_FINDING_DAMAGED_SHEET, 0, (SitnetSlice){"", 0}, why);
}

static void
place_columns (const SitnetWorkbookTable *self, guint header)
{
  const SitnetTextRow *row = sitnet_text_grid_get_row (self->grid, header);
  g_autofree guint *places = g_new (guint, MAX (row->n_cells, 1));
  for (guint c = 0; c < row->n_cells; c++)
    places[c] = c;
  sitnet_findings_place_columns (sitnet_builder_get_findings (self->builder), self->shown_as, row->cells, places,
                                 row->n_cells);
}

void
sitnet_workbook_table_read (const SitnetWorkbookTable *self, SitnetTableShape shape)
{
  guint header = 0, n = sitnet_text_grid_get_n_rows (self->grid);
  while (header < n && sitnet_text_grid_get_row (self->grid, header)->number < self->header_row)
    header++;
  if (header == n) { /* it was damaged before, which was said */
    sitnet_builder_mark_incomplete (self->builder, SITNET_SHEET_ACTORS);
    return;
  }
  place_columns (self, header);
  if (shape == SITNET_SHAPE_HASHTAGS)
    sitnet_hxl_read_grid (self->grid, self->builder, self->shown_as);
  else
    sitnet_table_read (self->builder, shape, self->grid, header, self->shown_as);
}
