/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The lines of a coverage table: each place where something is asked or offered, and the needs above it. */
#include "coverage-lines.h"

#include "error-private.h"
#include "memory-room.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_LINES = 1 << 25, FITS_COMPARED = 64 };

typedef struct {
  const SitnetSupplyDemand *supply_demand;
  const guint8 *listed;
  GArray *lines;
  gboolean too_many;
} Lister;

/* The line of a need and, since a parent's row is the union over its finer needs, those above it. */
static void
add_with_parents (Lister *self, gint32 need, gint32 area, const SitnetFit *fit)
{
  if (self->listed != NULL && !self->listed[area + 1])
    return;
  SitnetCoverageLine line = {need, area, *fit, 0, 0};
  for (guint32 step = 0; line.need >= 0 && step < self->supply_demand->n_needs; step++) {
    if (self->lines->len >= MOST_LINES || !sitnet_memory_room_to_add (self->lines, 1)) {
      self->too_many = TRUE;
      return;
    }
    g_array_append_val (self->lines, line);
    line.need = self->supply_demand->parents[line.need];
    if (line.need == need)
      return;
  }
}

static void
add_placement (Lister *self, const SitnetPlacement *placement)
{
  const SitnetFit *fit = &sitnet_supply_demand_supply (self->supply_demand, placement->supply)->fit;
  if (placement->place <= self->supply_demand->n_areas)
    add_with_parents (self, placement->need, (gint32)placement->place - 1, fit);
  else
    for (guint32 area = 0; area < self->supply_demand->n_areas && !self->too_many; area++)
      add_with_parents (self, placement->need, (gint32)area, fit);
}

/* Services side by side in the index mostly have the same fit: look back a little before adding one more. */
static gboolean
seen_before (const SitnetSupplyDemand *supply_demand, guint32 index)
{
  const SitnetPlacement *rows = (const SitnetPlacement *)(void *)supply_demand->placements->data;
  const SitnetFit *fit = &sitnet_supply_demand_supply (supply_demand, rows[index].supply)->fit;
  for (guint32 back = 1; back <= FITS_COMPARED && back <= index; back++) {
    const SitnetPlacement *other = &rows[index - back];
    if (other->place != rows[index].place || other->need != rows[index].need)
      return FALSE;
    if (memcmp (&sitnet_supply_demand_supply (supply_demand, other->supply)->fit, fit, sizeof *fit) == 0)
      return TRUE;
  }
  return FALSE;
}

static gint
compare_lines (gconstpointer a, gconstpointer b)
{
  return sitnet_coverage_line_compare (a, b);
}

static void
sort_and_merge (GArray *lines)
{
  SitnetCoverageLine *rows = (SitnetCoverageLine *)(void *)lines->data;
  guint32 kept = 0;
  if (lines->len > 1)
    qsort (rows, lines->len, sizeof *rows, compare_lines);
  for (guint32 i = 0; i < lines->len; i++)
    if (kept == 0 || sitnet_coverage_line_compare (&rows[kept - 1], &rows[i]) != 0)
      rows[kept++] = rows[i];
  g_array_set_size (lines, kept);
}

static void
refuse (GError **error)
{
  sitnet_error_set (error, SITNET_ERROR_LIMIT,
                    "services, demands and standards × needs above them × areas make more rows than there is room for "
                    "(at most %d); ask area by area, or name fewer areas",
                    MOST_LINES);
}

GArray *
sitnet_coverage_lines_list (const SitnetSupplyDemand *supply_demand, const guint8 *listed, GError **error)
{
  Lister lister = {supply_demand, listed, g_array_new (FALSE, FALSE, sizeof (SitnetCoverageLine)), FALSE};
  for (guint32 i = 0; i < supply_demand->requirement_lines->len && !lister.too_many; i++) {
    const SitnetCoverageLine *line = &g_array_index (supply_demand->requirement_lines, SitnetCoverageLine, i);
    add_with_parents (&lister, line->need, line->area, &line->fit);
  }
  for (guint32 i = 0; i < supply_demand->placements->len && !lister.too_many; i++)
    if (!seen_before (supply_demand, i))
      add_placement (&lister, &g_array_index (supply_demand->placements, SitnetPlacement, i));
  if (lister.too_many) {
    g_array_unref (lister.lines);
    refuse (error);
    return NULL;
  }
  sort_and_merge (lister.lines);
  return lister.lines;
}
