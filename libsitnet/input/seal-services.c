/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ids of services that come without: of the actor that offers one, and of its name, for many an actor offers tutoring. Those
   of meetings are the numbers of their rows. */
#include "seal.h"

#include "sheet-builder.h"
#include "sheet-state.h"

#include <string.h>

typedef struct {
  SitnetSheetBuilder *sheet;
  const SitnetIds *actors;
  const SitnetInputColumn *actor;
  const SitnetColumn *names;
  guint name; /* number of the column of names */
} Services;

static void
report (const Services *self, SitnetFindingKind kind, gsize row, SitnetSlice value, const char *detail)
{
  sitnet_sheet_builder_report (self->sheet, kind, sitnet_sheet_builder_row_number (self->sheet, row),
                               &self->sheet->columns[self->name], value, detail);
}

/* "Charita: Tutoring"; NULL, with a finding, where it has no name. An actor that is missing is told of elsewhere. */
static char *
make_id (const Services *self, gsize row)
{
  gint32 actor = self->actor->codes.values[row];
  const char *name = sitnet_column_is_missing (self->names, row) ? "" : sitnet_column_get_text (self->names, row);
  if (*name == '\0') {
    report (self, SITNET_FINDING_EMPTY_CELL, row, (SitnetSlice){"", 0}, self->sheet->columns[self->name].header);
    return NULL;
  }
  SitnetSlice id = actor >= 0 ? sitnet_ids_get (self->actors, (guint32)actor) : (SitnetSlice){"", 0};
  return g_strdup_printf ("%.*s: %s", (int)id.length, id.text, name);
}

static void
add_id (const Services *self, SitnetInputColumn *column, gsize row)
{
  g_autofree char *id = make_id (self, row);
  if (id == NULL) {
    sitnet_codes_add (&column->codes, -1);
    return;
  }
  guint32 n = sitnet_ids_get_n (column->seen), number = sitnet_ids_add (column->seen, (SitnetSlice){id, strlen (id)});
  sitnet_codes_add (&column->codes, (gint32)number);
  if (number < n) {
    gsize first = 0;
    while (column->codes.values[first] != (gint32)number)
      first++;
    g_autofree char *other = sitnet_findings_dup_row (self->sheet->builder->findings, self->sheet->shown_as,
                                                      sitnet_sheet_builder_row_number (self->sheet, first),
                                                      sitnet_sheet_builder_row_number (self->sheet, row));
    const char *name = sitnet_column_get_text (self->names, row);
    report (self, SITNET_FINDING_SERVICE_TWICE, row, (SitnetSlice){name, strlen (name)}, other);
    return;
  }
  const guint8 is_own = 1;
  g_byte_array_append (column->is_own, &is_own, 1);
}

static const SitnetColumn *
seal_names (SitnetInputColumn *column)
{
  if (column->sealed == NULL)
    column->sealed = sitnet_column_builder_seal (g_steal_pointer (&column->values));
  return column->sealed;
}

void
sitnet_seal_service_ids (SitnetBuilder *builder)
{
  SitnetSheetBuilder *sheet = builder->sheets[SITNET_SHEET_SERVICES];
  if (sheet == NULL || sheet->failed || !sheet->is_without_ids)
    return;
  SitnetInputColumn *made = sitnet_sheet_builder_add_ids (sheet), *name = sitnet_sheet_builder_find (sheet, "name");
  Services services = {.sheet = sheet,
                       .actors = builder->actor_ids,
                       .actor = sitnet_sheet_builder_find (sheet, "actor"),
                       .names = seal_names (name),
                       .name = (guint)(name - sheet->columns)};
  for (gsize row = 0; row < sheet->n_rows; row++)
    add_id (&services, made, row);
}

void
sitnet_seal_meeting_ids (SitnetBuilder *builder)
{
  SitnetSheetBuilder *sheet = builder->sheets[SITNET_SHEET_MEETINGS];
  const guint8 is_own = 1;
  if (sheet == NULL || sheet->failed || !sheet->is_without_ids)
    return;
  SitnetInputColumn *made = sitnet_sheet_builder_add_ids (sheet);
  for (gsize row = 0; row < sheet->n_rows; row++) {
    g_autofree char *id =
        sitnet_findings_dup_row (builder->findings, sheet->shown_as, sitnet_sheet_builder_row_number (sheet, row), 0);
    sitnet_codes_add (&made->codes, (gint32)sitnet_ids_add (made->seen, (SitnetSlice){id, strlen (id)}));
    g_byte_array_append (made->is_own, &is_own, 1);
  }
}
