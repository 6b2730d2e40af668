/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Actors, services and demands that stand in no area: what follows from it is said, or they belong to the one there is. */
#include "seal.h"

#include "cell.h"
#include "sheet-state.h"

#include <string.h>

static SitnetSheetBuilder *
usable_sheet (const SitnetBuilder *builder, SitnetSheet sheet)
{
  SitnetSheetBuilder *found = builder->sheets[sheet];
  return found != NULL && !found->failed ? found : NULL;
}

static SitnetInputColumn *
column_of (const SitnetSheetBuilder *sheet, const char *name)
{
  return sheet != NULL ? sitnet_sheet_builder_find (sheet, name) : NULL;
}

static gsize
count_filled (const SitnetInputColumn *column)
{
  gsize n = 0;
  for (gsize row = 0; column != NULL && row < column->codes.n; row++)
    n += column->codes.values[row] >= 0;
  return n;
}

/* The area that everything belongs to: the only one of the sheet of areas; without such a sheet the only one that is
   named, if at least half of the actors name it. −1 where none is so. */
static gint32
find_only_area (const SitnetBuilder *builder, const SitnetSealing *sealing)
{
  const SitnetSheetBuilder *areas = usable_sheet (builder, SITNET_SHEET_AREAS);
  const SitnetSheetBuilder *actors = usable_sheet (builder, SITNET_SHEET_ACTORS);
  if (actors == NULL || sitnet_ids_get_n (builder->area_ids) != 1)
    return -1;
  if (sealing->has_areas)
    return areas != NULL && areas->n_rows == 1 ? 0 : -1;
  gsize named = count_filled (column_of (actors, "area"));
  return named > 0 && named >= actors->n_rows - named ? 0 : -1;
}

static void
report (const SitnetSheetBuilder *sheet, SitnetFindingKind rule, gsize row, const SitnetInputColumn *column,
        const char *detail)
{
  sitnet_sheet_builder_report (sheet, rule, sitnet_sheet_builder_row_number (sheet, row), column, (SitnetSlice){"", 0},
                               detail);
}

/* Without the column nobody chose to leave anything open: said once. */
static void
report_no_column (const SitnetSheetBuilder *actors, const char *area)
{
  sitnet_findings_add (actors->builder->findings, SITNET_FINDING_ONLY_AREA, actors->shown_as, 0, "area",
                       (SitnetSlice){"", 0}, area);
}

static void
put_into_area (SitnetSheetBuilder *sheet, SitnetInputColumn *column, gint32 area)
{
  const char *code = sitnet_ids_get (sheet->builder->area_ids, (guint32)area).text;
  for (gsize row = 0; row < column->codes.n; row++)
    if (column->codes.values[row] < 0) {
      report (sheet, SITNET_FINDING_ONLY_AREA, row, column, code);
      column->codes.values[row] = area;
    }
  column->n_empty = 0;
}

/* Everything is in one area, so nothing is in none. */
static void
put_all_into_area (SitnetBuilder *builder, gint32 area)
{
  SitnetSheetBuilder *actors = usable_sheet (builder, SITNET_SHEET_ACTORS);
  SitnetSheetBuilder *demands = usable_sheet (builder, SITNET_SHEET_DEMANDS);
  SitnetInputColumn *home = column_of (actors, "area"), *place = column_of (demands, "area");
  if (home == NULL)
    report_no_column (actors, sitnet_ids_get (builder->area_ids, (guint32)area).text);
  else
    put_into_area (actors, home, area);
  if (place != NULL)
    put_into_area (demands, place, area);
}

static void
warn_of_empty (const SitnetSheetBuilder *sheet, const SitnetInputColumn *column, SitnetFindingKind rule)
{
  for (gsize row = 0; column != NULL && row < column->codes.n; row++)
    if (column->codes.values[row] < 0)
      report (sheet, rule, row, column, NULL);
}

static gboolean
names_an_area (const SitnetInputColumn *areas, gsize row)
{
  const char *text = areas != NULL && areas->sealed != NULL ? sitnet_column_get_text (areas->sealed, row) : NULL;
  SitnetSlice rest = {text, text != NULL ? strlen (text) : 0}, item;
  return sitnet_cell_next_item (&rest, &item);
}

/* A service that names no area serves its actor's. */
static void
warn_of_services (const SitnetBuilder *builder, const SitnetSealing *sealing)
{
  const SitnetSheetBuilder *services = usable_sheet (builder, SITNET_SHEET_SERVICES);
  const SitnetInputColumn *areas = column_of (services, "areas"), *actor = column_of (services, "actor");
  const SitnetInputColumn *home = column_of (usable_sheet (builder, SITNET_SHEET_ACTORS), "area");
  for (gsize row = 0; actor != NULL && row < actor->codes.n; row++) {
    gint32 id = actor->codes.values[row];
    guint32 owner = id >= 0 ? sealing->actor_row[id] : G_MAXUINT32;
    if (owner == G_MAXUINT32 || (home != NULL && home->codes.values[owner] >= 0) || names_an_area (areas, row))
      continue;
    sitnet_findings_add (builder->findings, SITNET_FINDING_SERVICE_WITHOUT_AREA, services->shown_as,
                         sitnet_sheet_builder_row_number (services, row), areas != NULL ? areas->header : "areas",
                         (SitnetSlice){"", 0}, NULL);
  }
}

static void
mark_homes (const SitnetInputColumn *home, guint8 *is_served)
{
  for (gsize row = 0; home != NULL && row < home->codes.n; row++)
    if (home->codes.values[row] >= 0)
      is_served[home->codes.values[row]] = 1;
}

static void
mark_services (const SitnetBuilder *builder, guint8 *is_served)
{
  const SitnetInputColumn *areas = column_of (usable_sheet (builder, SITNET_SHEET_SERVICES), "areas");
  gsize n = areas != NULL && areas->sealed != NULL ? sitnet_column_get_n_rows (areas->sealed) : 0;
  for (gsize row = 0; row < n; row++) {
    const char *text = sitnet_column_get_text (areas->sealed, row);
    SitnetSlice rest = {text, text != NULL ? strlen (text) : 0}, item;
    while (sitnet_cell_next_item (&rest, &item)) {
      guint32 area = sitnet_ids_find (builder->area_ids, item);
      if (area != SITNET_IDS_NONE)
        is_served[area] = 1;
    }
  }
}

/* A demand where nobody is, though others are somewhere: most likely an area that is spelt in two ways. Once for each. */
static void
warn_of_nobody (const SitnetBuilder *builder)
{
  const SitnetSheetBuilder *demands = usable_sheet (builder, SITNET_SHEET_DEMANDS);
  const SitnetInputColumn *place = column_of (demands, "area");
  guint32 n = sitnet_ids_get_n (builder->area_ids);
  g_autofree guint8 *is_served = g_new0 (guint8, n + 1);
  mark_homes (column_of (usable_sheet (builder, SITNET_SHEET_ACTORS), "area"), is_served);
  mark_services (builder, is_served);
  if (memchr (is_served, 1, n) == NULL)
    return;
  for (gsize row = 0; place != NULL && row < place->codes.n; row++) {
    gint32 area = place->codes.values[row];
    if (area < 0 || is_served[area])
      continue;
    is_served[area] = 1;
    sitnet_sheet_builder_report (demands, SITNET_FINDING_NOBODY_IN_AREA, sitnet_sheet_builder_row_number (demands, row),
                                 place, sitnet_ids_get (builder->area_ids, (guint32)area), NULL);
  }
}

void
sitnet_seal_areas (SitnetBuilder *builder, const SitnetSealing *sealing)
{
  const SitnetSheetBuilder *actors = usable_sheet (builder, SITNET_SHEET_ACTORS);
  const SitnetSheetBuilder *demands = usable_sheet (builder, SITNET_SHEET_DEMANDS);
  const SitnetInputColumn *home = column_of (actors, "area");
  builder->only_area = -1;
  if (builder->before != NULL) /* built anew: what was in no area stays there */
    return;
  builder->only_area = find_only_area (builder, sealing);
  if (builder->only_area >= 0) {
    put_all_into_area (builder, builder->only_area);
    return;
  }
  if (sitnet_ids_get_n (builder->area_ids) == 0)
    return;
  warn_of_nobody (builder);
  if (count_filled (home) > 0)
    warn_of_empty (actors, home, SITNET_FINDING_ACTOR_WITHOUT_AREA);
  warn_of_services (builder, sealing);
  warn_of_empty (demands, column_of (demands, "area"), SITNET_FINDING_DEMAND_WITHOUT_AREA);
}
