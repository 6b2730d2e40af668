/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Takes rows of vocabulary sheets over into the vocabularies. */
#include "sheet-vocabularies.h"

#include "look.h"
#include "sheet-state.h"

#include <string.h>

/* A vocabulary's column as values; NULL when the sheet has none, or holds codes. Kept for the data set. */
static const SitnetColumn *
seal_values (SitnetSheetBuilder *sheet, const char *name)
{
  SitnetInputColumn *column = sitnet_sheet_builder_find (sheet, name);
  if (column == NULL || column->values == NULL)
    return NULL;
  column->sealed = sitnet_column_builder_seal (g_steal_pointer (&column->values));
  return column->sealed;
}

static const char *
text_or_null (const SitnetColumn *column, gsize row)
{
  return column && sitnet_column_get_value_type (column) == SITNET_VALUE_TEXT ? sitnet_column_get_text (column, row)
                                                                              : NULL;
}

static const char *
parent_of (const SitnetBuilder *self, SitnetSheetBuilder *sheet, gsize row)
{
  const SitnetInputColumn *parent = sitnet_sheet_builder_find (sheet, "parent");
  gint32 code = parent && parent->kind == SITNET_CELL_CODE ? sitnet_codes_get (&parent->codes, row) : -1;
  return code < 0 ? NULL : sitnet_vocabulary_get (self->vocabularies[sheet->sheet], (guint32)code)->code;
}

static void
report (const SitnetSheetBuilder *sheet, SitnetFindingKind kind, const char *column, gsize row, const char *text,
        const char *detail)
{
  sitnet_sheet_builder_report (sheet, kind, sitnet_sheet_builder_row_number (sheet, row),
                               sitnet_sheet_builder_find (sheet, column), (SitnetSlice){text, strlen (text)}, detail);
}

/* What maps cannot draw is kept, and said. */
static void
check_look (const SitnetSheetBuilder *sheet, gsize row, const char *colour, const char *shape)
{
  if (colour != NULL && *colour != '\0' && !sitnet_look_is_colour (colour))
    report (sheet, SITNET_FINDING_BAD_COLOUR, "colour", row, colour, NULL);
  if (shape == NULL || *shape == '\0' || sitnet_look_find_shape (shape) != NULL)
    return;
  g_autofree char *shapes = sitnet_look_dup_shapes ();
  report (sheet, SITNET_FINDING_BAD_SHAPE, "shape", row, shape, shapes);
}

static void
declare_rows (SitnetBuilder *self, SitnetSheetBuilder *sheet)
{
  const SitnetInputColumn *code = sitnet_sheet_builder_find (sheet, "code");
  const SitnetColumn *name = seal_values (sheet, "name");
  const SitnetColumn *name_cs = seal_values (sheet, "name_cs"), *colour = seal_values (sheet, "colour");
  const SitnetColumn *shape = seal_values (sheet, "shape"), *directed = seal_values (sheet, "directed");
  for (gsize r = 0; r < sheet->n_rows; r++) {
    if (sitnet_codes_get (&code->codes, r) < 0)
      continue;
    check_look (sheet, r, text_or_null (colour, r), text_or_null (shape, r));
    SitnetSlice text = sitnet_ids_get (code->seen, (guint32)sitnet_codes_get (&code->codes, r));
    gint way = directed && !sitnet_column_is_missing (directed, r) ? sitnet_column_get_bools (directed)[r] : -1;
    g_autofree char *parent = g_strdup (parent_of (self, sheet, r)); /* declaring may move the terms */
    sitnet_vocabulary_declare (self->vocabularies[sheet->sheet], text, text_or_null (name, r),
                               text_or_null (name_cs, r), parent, text_or_null (colour, r), text_or_null (shape, r),
                               way);
  }
}

void
sitnet_builder_declare_vocabularies (SitnetBuilder *self)
{
  for (guint v = 0; v < SITNET_N_VOCABULARIES; v++) {
    SitnetSheetBuilder *sheet = self->sheets[v];
    if (sheet != NULL && !sheet->declared && !sheet->failed && (!sheet->of_host || self->sealed)) {
      sheet->declared = TRUE;
      declare_rows (self, sheet);
    }
  }
}
