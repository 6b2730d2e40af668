/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A sheet on its way in: its columns by name, its rows as the spreadsheet numbers them, findings about its cells. */
#include "sheet-state.h"

#include "cell.h"

#include <string.h>

void
sitnet_input_column_clear (SitnetInputColumn *self)
{
  g_free (self->header);
  g_clear_pointer (&self->values, sitnet_column_builder_free);
  g_clear_pointer (&self->sealed, sitnet_column_unref);
  g_clear_pointer (&self->second, sitnet_column_builder_free);
  g_free (self->codes.values);
  g_free (self->ends.values);
  g_clear_pointer (&self->seen, sitnet_ids_free);
  g_clear_pointer (&self->is_own, g_byte_array_unref);
  g_free (self->remembered);
  g_clear_pointer (&self->unknown, g_array_unref);
}

void
sitnet_sheet_builder_free (SitnetSheetBuilder *self)
{
  for (guint c = 0; c < self->n_columns; c++)
    sitnet_input_column_clear (&self->columns[c]);
  g_free (self->columns);
  g_clear_pointer (&self->own, sitnet_ids_free);
  g_array_unref (self->shifts);
  g_clear_pointer (&self->words, g_string_chunk_free);
  g_free (self->shown_as);
  g_free (self->footnote);
  g_free (self->lone);
  g_free (self);
}

SitnetInputColumn *
sitnet_sheet_builder_find (const SitnetSheetBuilder *self, const char *name)
{
  gint schema = sitnet_schema_find_column (self->sheet, name);
  for (guint c = 0; c < self->n_columns; c++)
    if (self->columns[c].schema == schema && schema >= 0)
      return &self->columns[c];
  return NULL;
}

guint64
sitnet_sheet_builder_row_number (const SitnetSheetBuilder *self, guint64 row)
{
  const SitnetRowShift *shifts = (const SitnetRowShift *)(const void *)self->shifts->data;
  guint low = 0, high = self->shifts->len;
  while (high - low > 1) {
    guint middle = low + (high - low) / 2;
    if (shifts[middle].first <= row)
      low = middle;
    else
      high = middle;
  }
  return high == 0 ? row + 2 : row + shifts[low].shift;
}

void
sitnet_sheet_builder_report (const SitnetSheetBuilder *self, SitnetFindingKind rule, guint64 row_number,
                             const SitnetInputColumn *column, SitnetSlice value, const char *detail)
{
  if (detail != NULL && (rule == SITNET_FINDING_UNKNOWN_REFERENCE || rule == SITNET_FINDING_UNKNOWN_AREA) &&
      sitnet_cell_birth_number (value) != SITNET_BIRTH_NUMBER_NONE)
    detail = NULL;
  sitnet_findings_add (self->builder->findings, rule, self->shown_as, row_number, column ? column->header : NULL, value,
                       detail);
}

void
sitnet_sheet_builder_tell_once (const SitnetSheetBuilder *self, SitnetFindingKind rule, guint64 row_number,
                                const SitnetInputColumn *column, SitnetSlice value, const char *detail)
{
  sitnet_findings_add_once (self->builder->findings, rule, self->shown_as, row_number, column ? column->header : NULL,
                            value, detail);
}

void
sitnet_sheet_builder_tell_unknown (const SitnetSheetBuilder *self, SitnetInputColumn *column, guint64 row_number,
                                   SitnetSlice word)
{
  const SitnetColumnSchema *schema = sitnet_input_column_schema (self, column);
  if (schema->required)
    sitnet_sheet_builder_report (self, SITNET_FINDING_UNKNOWN_WORD_NEEDED, row_number, column, word, column->header);
  else
    sitnet_sheet_builder_tell_once (self, SITNET_FINDING_UNKNOWN_WORD, row_number, column, word, NULL);
}

SitnetSlice
sitnet_normalise (SitnetSlice cell, char **keep)
{
  *keep = NULL;
  if (sitnet_slice_is_ascii (cell))
    return cell;
  char *normal = g_utf8_normalize (cell.text, (gssize)cell.length, G_NORMALIZE_NFC);
  if (normal == NULL)
    return cell;
  *keep = normal;
  return (SitnetSlice){normal, strlen (normal)};
}
