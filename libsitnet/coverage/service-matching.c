/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finds the services that fit a line by its area, need and below, target, level and form. */
#include "service-matching.h"

#include "written-memory.h"

#include <math.h>

SitnetServiceMatching *
sitnet_service_matching_new (const SitnetSupplyDemand *supply_demand)
{
  return g_new0 (SitnetServiceMatching, 1);
}

void
sitnet_service_matching_free (SitnetServiceMatching *self)
{
  if (self == NULL)
    return;
  g_free (self->own);
  g_free (self->stamps);
  g_free (self);
}

/* A list offers each of its codes, and asks for any of them. */
static gboolean
share_code (const SitnetFitLists *lists, gint32 asked, gint32 offered)
{
  if ((guint32)asked >= lists->n_codes || (guint32)offered >= lists->n_codes)
    return FALSE;
  const gint32 *one = &asked, *other = &offered;
  guint32 n_one = lists->offsets[asked + 1] - lists->offsets[asked],
          n_other = lists->offsets[offered + 1] - lists->offsets[offered];
  one = n_one > 0 ? lists->items + lists->offsets[asked] : one;
  other = n_other > 0 ? lists->items + lists->offsets[offered] : other;
  for (guint32 i = 0; i < MAX (n_one, 1); i++)
    for (guint32 k = 0; k < MAX (n_other, 1); k++)
      if (one[i] == other[k])
        return TRUE;
  return FALSE;
}

static inline gboolean
fits_axis (const SitnetFitLists *lists, gint32 asked, gint32 offered)
{
  return asked < 0 || offered < 0 || asked == offered ||
         (G_UNLIKELY (lists->offsets != NULL) && share_code (lists, asked, offered));
}

static inline gboolean
fits (const SitnetFitLists *lists, const SitnetFit *asked, const SitnetFit *offered)
{
  return fits_axis (&lists[SITNET_FIT_TARGET], asked->target, offered->target) &&
         fits_axis (&lists[SITNET_FIT_LEVEL], asked->level, offered->level) &&
         fits_axis (&lists[SITNET_FIT_FORM], asked->form, offered->form);
}

static void
keep (SitnetServiceMatching *self, guint32 number, const SitnetSupply *supply)
{
  if (self->n == self->space) {
    self->space = self->space * 2 + 64;
    self->own = g_renew (SitnetFound, self->own, self->space);
  }
  self->own[self->n++] =
      (SitnetFound){number, supply->actor, supply->age_from, supply->age_to, (guint8)!isnan (supply->capacity)};
}

static void
find_in_place (SitnetServiceMatching *self, const SitnetSupplyDemand *supply_demand, const SitnetCoverageLine *line,
               guint32 place)
{
  if (supply_demand->place_offsets[place] == supply_demand->place_offsets[place + 1])
    return;
  const guint32 *finer = supply_demand->finer_offsets + line->need;
  for (guint32 f = finer[0]; f < finer[1]; f++) {
    guint32 first, end;
    sitnet_supply_demand_range (supply_demand, place, supply_demand->finer[f], &first, &end);
    for (guint32 i = first; i < end; i++) {
      guint32 number = g_array_index (supply_demand->placements, SitnetPlacement, i).supply;
      const SitnetSupply *supply = sitnet_supply_demand_supply (supply_demand, number);
      if (self->stamps[number] == self->stamp || !fits (supply_demand->lists, &line->fit, &supply->fit))
        continue;
      self->stamps[number] = self->stamp;
      keep (self, number, supply);
    }
  }
}

/* Those of one actor in the order of the sheet. */
static gint
compare_by_actor (gconstpointer a, gconstpointer b, gpointer supply_demand)
{
  const SitnetFound *left = a, *right = b;
  if (left->actor != right->actor)
    return left->actor < right->actor ? -1 : 1;
  guint32 first = sitnet_supply_demand_supply (supply_demand, left->supply)->row,
          second = sitnet_supply_demand_supply (supply_demand, right->supply)->row;
  if (first != second)
    return first < second ? -1 : 1;
  return left->supply < right->supply ? -1 : left->supply > right->supply;
}

/* What was found when the supply and demand was sealed. FALSE when it was not kept. */
static gboolean
find_kept (SitnetServiceMatching *self, const SitnetSupplyDemand *supply_demand, const SitnetCoverageLine *line)
{
  const SitnetCoverageLine *lines = (const SitnetCoverageLine *)(void *)supply_demand->requirement_lines->data;
  if (supply_demand->n_found_lines == 0 || line < lines || line >= lines + supply_demand->n_found_lines)
    return FALSE;
  const guint32 *offsets = supply_demand->found_offsets + (line - lines);
  self->n = offsets[1] - offsets[0];
  self->found = self->n > 0 ? &g_array_index (supply_demand->found, SitnetFound, offsets[0]) : NULL;
  return TRUE;
}

/* A service that names only the parent does not serve a finer need; one that names a finer need serves the
   parent's line. What is asked without an area is served by who serves everywhere, and by who names none either.
   O(services found · log). */
void
sitnet_service_matching_find (SitnetServiceMatching *self, const SitnetSupplyDemand *supply_demand,
                              const SitnetCoverageLine *line)
{
  if (find_kept (self, supply_demand, line))
    return;
  if (self->stamps == NULL)
    self->stamps = sitnet_new_written (guint32, supply_demand->supplies->len + 1);
  self->n = 0;
  self->stamp++;
  find_in_place (self, supply_demand, line, sitnet_supply_demand_place (supply_demand, line->area));
  find_in_place (self, supply_demand, line, supply_demand->n_areas + 1);
  gboolean sorted = TRUE;
  for (guint32 i = 1; i < self->n && sorted; i++)
    sorted = compare_by_actor (&self->own[i - 1], &self->own[i], (gpointer)supply_demand) < 0;
  if (!sorted)
    g_qsort_with_data (self->own, (gint)self->n, sizeof *self->own, compare_by_actor, (gpointer)supply_demand);
  self->found = self->own;
}
