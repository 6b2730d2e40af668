/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells that call an actor or an area by another name than its id get that id. It waits until every sheet is there, since
   ties may come before actors. */
#include "seal.h"

#include "named-cells.h"
#include "sheet-state.h"

#include <string.h>

#define UNASKED (-2)
#define UNKNOWN (-1)

typedef struct {
  SitnetBuilder *builder;
  SitnetSheetNames *names;
  SitnetIds *ids;
  gboolean of_areas;
  guint32 n;       /* of numbers of ids */
  gint32 *meant;   /* by number: the number of the id that it means, UNKNOWN or UNASKED */
  guint8 *differs; /* by number: whether diacritics differ from all names */
  guint8 *told;    /* by number: whether that was told of the column at hand */
} References;

static gboolean
is_reference (const References *self, const SitnetInputColumn *column)
{
  return self->of_areas ? column->kind == SITNET_CELL_AREA
                        : column->kind == SITNET_CELL_ACTOR || column->kind == SITNET_CELL_REPORTER;
}

static gint32
meaning_of (References *self, guint32 number)
{
  if (self->meant[number] != UNASKED)
    return self->meant[number];
  guint32 found = 0;
  gboolean differs = FALSE;
  SitnetNameMatch match = sitnet_sheet_names_find (self->names, sitnet_ids_get (self->ids, number), &found, &differs);
  self->meant[number] = match == SITNET_NAME_ONE ? (gint32)found : UNKNOWN;
  self->differs[number] = differs ? 1 : 0;
  return self->meant[number];
}

static void
settle_column (References *self, const SitnetSheetBuilder *sheet, SitnetInputColumn *column)
{
  SitnetNamedCells named = {.sheet = sheet, .column = column};
  memset (self->told, 0, self->n);
  for (gsize r = 0; r < column->codes.n; r++) {
    gint32 number = column->codes.values[r];
    if (number < 0 || sitnet_sheet_names_has (self->names, (guint32)number))
      continue;
    gint32 meant = meaning_of (self, (guint32)number);
    if (meant < 0)
      continue;
    SitnetSlice text = sitnet_ids_get (self->ids, (guint32)number);
    sitnet_named_cells_count (&named, r, text);
    if (self->differs[number] && !self->told[number])
      sitnet_named_cells_warn (&named, r, text, sitnet_ids_get (self->ids, (guint32)meant).text);
    self->told[number] = 1;
    column->codes.values[r] = meant;
  }
  sitnet_named_cells_tell (&named);
}

/* Numbers as they are once those that only mean another one are gone. */
static guint32 *
number_anew (const References *self, SitnetIds **ids)
{
  guint32 *places = g_new (guint32, MAX (self->n, 1));
  *ids = sitnet_ids_new ();
  for (guint32 i = 0; i < self->n; i++)
    places[i] = self->meant[i] >= 0 ? G_MAXUINT32 : sitnet_ids_add (*ids, sitnet_ids_get (self->ids, i));
  return places;
}

static void
move_owners (SitnetInputColumn *column, const guint32 *places, guint32 n_places, guint32 n)
{
  g_autoptr (GByteArray) before = column->is_own;
  column->is_own = g_byte_array_sized_new (n);
  g_byte_array_set_size (column->is_own, n);
  memset (column->is_own->data, 0, n);
  for (guint32 i = 0; i < MIN (before->len, n_places); i++)
    if (before->data[i])
      column->is_own->data[places[i]] = 1;
}

/* Names that were read as an id are no actors and no areas of their own. */
static void
forget_names (References *self)
{
  SitnetIds *ids;
  SitnetSheet own = self->of_areas ? SITNET_SHEET_AREAS : SITNET_SHEET_ACTORS;
  g_autofree guint32 *places = number_anew (self, &ids);
  for (guint s = 0; s < SITNET_N_SHEETS; s++) {
    SitnetSheetBuilder *sheet = self->builder->sheets[s];
    for (guint c = 0; sheet != NULL && c < sheet->n_columns; c++) {
      SitnetInputColumn *column = &sheet->columns[c];
      gboolean is_own = s == own && column->kind == SITNET_CELL_ID;
      if (!is_own && !is_reference (self, column))
        continue;
      for (gsize r = 0; r < column->codes.n; r++)
        if (column->codes.values[r] >= 0)
          column->codes.values[r] = (gint32)places[column->codes.values[r]];
      if (is_own)
        move_owners (column, places, self->n, sitnet_ids_get_n (ids));
    }
  }
  SitnetIds **kept = self->of_areas ? &self->builder->area_ids : &self->builder->actor_ids;
  sitnet_ids_free (*kept);
  *kept = ids;
}

static void
settle_sheets (References *self)
{
  for (guint s = 0; s < SITNET_N_SHEETS; s++) {
    SitnetSheetBuilder *sheet = self->builder->sheets[s];
    for (guint c = 0; sheet != NULL && !sheet->failed && c < sheet->n_columns; c++)
      if (is_reference (self, &sheet->columns[c]))
        settle_column (self, sheet, &sheet->columns[c]);
  }
}

void
sitnet_seal_references (SitnetBuilder *builder, SitnetSheet target)
{
  g_autoptr (SitnetSheetNames) names = sitnet_sheet_names_new (builder, target);
  gboolean of_areas = target == SITNET_SHEET_AREAS;
  SitnetIds *ids = of_areas ? builder->area_ids : builder->actor_ids;
  guint32 n = sitnet_ids_get_n (ids);
  if (names == NULL || builder->before != NULL || sitnet_sheet_names_get_n (names) == n)
    return;
  g_autofree gint32 *meant = g_new (gint32, n);
  g_autofree guint8 *differs = g_new0 (guint8, n), *told = g_new0 (guint8, n);
  for (guint32 i = 0; i < n; i++)
    meant[i] = sitnet_sheet_names_has (names, i) ? UNKNOWN : UNASKED;
  References references = {builder, names, ids, of_areas, n, meant, differs, told};
  settle_sheets (&references);
  gboolean any = FALSE;
  for (guint32 i = 0; i < n; i++)
    any |= meant[i] >= 0;
  if (any)
    forget_names (&references);
}
