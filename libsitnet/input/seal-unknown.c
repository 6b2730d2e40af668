/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells that say "not known" where an id or a code is asked for: they are empty, unless something is called so. */
#include "seal.h"

#include "sheet-state.h"

/* The number of an id that is a row of its sheet, or of a code; −1 where nothing is called so. */
static gint32
find_called (const SitnetBuilder *builder, const SitnetSheetBuilder *sheet, const SitnetInputColumn *column,
             SitnetSlice word)
{
  if (column->kind == SITNET_CELL_CODE)
    return sitnet_vocabulary_find (builder->vocabularies[sitnet_input_column_schema (sheet, column)->vocabulary], word);
  gboolean is_area = column->kind == SITNET_CELL_AREA;
  const SitnetSheetBuilder *named = builder->sheets[is_area ? SITNET_SHEET_AREAS : SITNET_SHEET_ACTORS];
  const SitnetInputColumn *ids =
      named != NULL && !named->failed ? sitnet_sheet_builder_find (named, is_area ? "code" : "id") : NULL;
  guint32 number = sitnet_ids_find (is_area ? builder->area_ids : builder->actor_ids, word);
  gboolean is_row = ids != NULL && number < ids->is_own->len && ids->is_own->data[number];
  return is_row ? (gint32)number : -1;
}

static void
settle_column (const SitnetBuilder *builder, SitnetSheetBuilder *sheet, SitnetInputColumn *column)
{
  for (guint i = 0; i < column->unknown->len; i++) {
    const SitnetUnknownCell *cell = &g_array_index (column->unknown, SitnetUnknownCell, i);
    gint32 code = find_called (builder, sheet, column, cell->word);
    column->codes.values[cell->row] = code;
    if (code >= 0)
      continue;
    column->n_empty++;
    sitnet_sheet_builder_tell_unknown (sheet, column, sitnet_sheet_builder_row_number (sheet, cell->row), cell->word);
  }
}

void
sitnet_seal_unknown_words (SitnetBuilder *builder)
{
  for (guint s = 0; s < SITNET_N_SHEETS; s++) {
    SitnetSheetBuilder *sheet = builder->sheets[s];
    for (guint c = 0; sheet != NULL && c < sheet->n_columns; c++)
      if (sheet->columns[c].unknown != NULL)
        settle_column (builder, sheet, &sheet->columns[c]);
  }
}
